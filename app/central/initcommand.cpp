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
    QString arguments() const override { return QStringLiteral("DIR"); }
    int most() const override { return 1; }
    bool needsFolder() const override { return false; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({ QStringLiteral("name"),
            QStringLiteral("Whose service it is; a host name also counts in the TLS certificate"),
            QStringLiteral("N") });
    }
    Exit run(const Setting &setting, const QCommandLineParser &options, Console &console) override
    {
        const QString folder = setting.arguments.value(0, setting.folder);
        const QString name = options.value(QStringLiteral("name"));
        if (folder.isEmpty() || name.isEmpty())
            return console.wrongUsage(QStringLiteral("Usage: ventanilla-central init DIR --name N"));
        if (const auto sound = envelope::selfTest(); !sound)
            return console.failed(sound.error());
        const auto made = Authority::init(folder, name, base::SystemClock().now());
        if (!made)
            return console.failed(made.error());
        console.result(
            QJsonObject { { QStringLiteral("dir"), folder } }, { QStringLiteral("made ") + folder });
        console.message(
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
