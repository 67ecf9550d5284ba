// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/authority.h"
#include "app/central/commands.h"
#include "app/central/publishing.h"
#include <QJsonObject>

namespace central {

namespace {

class CataloguePublish final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("catalogue publish"); }
    QString summary() const override { return QStringLiteral("Publishes a folder's procedures, signed"); }
    QStringList arguments() const override { return { QStringLiteral("FOLDER") }; }

private:
    Exit workIn(Stores &stores, const Setting &setting, const Call &call) override
    {
        const auto files = procedureFiles(call.arguments.first());
        if (!files)
            return call.console.failed(files.error());
        const auto authority = Authority::at(setting.folder);
        if (!authority)
            return call.console.failed(authority.error());
        const auto key = authority->catalogue();
        if (!key)
            return call.console.failed(key.error());
        const auto number
            = stores.write([&](Stores &s) { return publish(s, *files, *key, base::SystemClock().now()); });
        if (!number)
            return call.console.failed(number.error());
        if (!*number) {
            call.console.message(QStringLiteral("All of them are published already."));
            call.console.result(QJsonObject(), {});
            return Exit::Done;
        }
        call.console.result(QJsonObject { { QStringLiteral("number"), **number } },
            { QStringLiteral("catalogue number %1").arg(**number) });
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> cataloguePublishCommand()
{
    return std::make_unique<CataloguePublish>();
}

} // namespace central
