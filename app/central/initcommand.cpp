// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/authority.h"
#include "app/central/commands.h"
#include "app/envelope/selftest.h"
#include <QJsonObject>

namespace central {

namespace {

class Init final : public Command
{
public:
    QString name() const override { return QStringLiteral("init"); }
    QString summary() const override
    {
        return QStringLiteral("Makes the keys, the trust list and an empty store");
    }
    QStringList arguments() const override { return { QStringLiteral("[DIR]") }; }
    bool needsFolder() const override { return false; }
    QList<command::Option> options() const override
    {
        return { { { QStringLiteral("name") },
            QStringLiteral("Whose service it is; a host name also counts in the TLS certificate"),
            QStringLiteral("N"), true } };
    }

private:
    Exit work(const Setting &setting, const Call &call) override
    {
        const QString folder = call.arguments.value(0, setting.folder);
        const QString name = call.options.value(QStringLiteral("name"));
        if (folder.isEmpty())
            return call.console.wrongUsage(QStringLiteral("Which folder? init DIR --name N"));
        if (const auto sound = envelope::selfTest(); !sound)
            return call.console.failed(sound.error());
        const auto made = Authority::init(folder, name, base::SystemClock().now());
        if (!made)
            return call.console.failed(made.error());
        call.console.result(
            QJsonObject { { QStringLiteral("dir"), folder } }, { QStringLiteral("made ") + folder });
        call.console.message(
            QStringLiteral("central-ca.key is needed for new trust lists only: keep it offline."));
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> initCommand()
{
    return std::make_unique<Init>();
}

} // namespace central
