// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/authority.h"
#include "app/central/commands.h"
#include "app/central/publishing.h"
#include <QJsonObject>

namespace central {

namespace {

class CataloguePublish final : public Command
{
public:
    QString name() const override { return QStringLiteral("catalogue publish"); }
    QString summary() const override { return QStringLiteral("Publishes a folder's procedures, signed"); }
    QString arguments() const override { return QStringLiteral("FOLDER"); }
    int fewest() const override { return 1; }
    Exit run(const Setting &setting, const QCommandLineParser &, Console &console) override
    {
        const auto files = procedureFiles(setting.arguments.first());
        if (!files)
            return console.failed(files.error());
        const auto authority = Authority::at(setting.folder);
        if (!authority)
            return console.failed(authority.error());
        const auto key = authority->catalogue();
        if (!key)
            return console.failed(key.error());
        const auto stores = Stores::open(setting.folder);
        if (!stores)
            return console.failed(stores.error());
        const auto number = (*stores)->write(
            [&](Stores &s) { return publish(s, *files, *key, base::SystemClock().now()); });
        if (!number)
            return console.failed(number.error());
        if (!*number) {
            console.message(QStringLiteral("All of them are published already."));
            console.result(QJsonObject(), {});
            return Exit::Done;
        }
        console.result(QJsonObject { { QStringLiteral("number"), **number } },
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
