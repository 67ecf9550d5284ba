// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/command.h"

#include "app/base/event.h"
#include "app/base/ids.h"
#include "app/base/journal.h"
#include "app/central/commands.h"
#include "app/central/errc.h"
#include "app/central/log.h"
#include "app/central/members.h"
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

namespace central {

namespace {

const QString configFile = QStringLiteral("/etc/ventanilla/central.conf");

command::Wording wording()
{
    return {
        .usage = QStringLiteral("Usage: %1"),
        .anyCommand = QStringLiteral("COMMAND"),
        .anyOptions = QStringLiteral("[options]"),
        .commands = QStringLiteral("Commands:"),
        .options = QStringLiteral("Options:"),
        .moreHelp = QStringLiteral("%1 COMMAND --help says more."),
        .help = QStringLiteral("This help"),
        .json = QStringLiteral("The result as JSON"),
        .noCommand = QStringLiteral("Which command?"),
        .unknownCommand = QStringLiteral("No such command: %1"),
        .unknownOption = QStringLiteral("No such option: %1"),
        .missingValue = QStringLiteral("%1 needs a value"),
        .needlessValue = QStringLiteral("%1 takes no value"),
        .missing = QStringLiteral("Missing: %1"),
        .tooMany = QStringLiteral("One too many: %1"),
    };
}

QList<command::Option> commonOptions()
{
    return {
        { { QStringLiteral("config") },
            QStringLiteral("Settings, INI ([central] dir, listen; [mail]; %1)").arg(configFile),
            QStringLiteral("FILE") },
        { { QStringLiteral("dir"), QStringLiteral("data") }, QStringLiteral("The service's folder"),
            QStringLiteral("DIR") },
    };
}

// The INI's [central] dir and listen; what the command line says goes first.
base::Result<Setting> readSetting(const QCommandLineParser &options)
{
    Setting setting;
    const bool given = options.isSet(QStringLiteral("config"));
    const QString file = given ? options.value(QStringLiteral("config")) : configFile;
    if (QFileInfo::exists(file)) {
        const QSettings ini(file, QSettings::IniFormat);
        if (ini.status() != QSettings::NoError)
            return fail(Errc::NotAFolder, QStringLiteral("%1 cannot be read").arg(file));
        setting.configFile = file;
        setting.folder = ini.value(QStringLiteral("central/dir")).toString();
        setting.listen = ini.value(QStringLiteral("central/listen")).toString();
    } else if (given) {
        return fail(Errc::NotAFolder, QStringLiteral("%1 does not exist").arg(file));
    }
    if (options.isSet(QStringLiteral("dir")))
        setting.folder = options.value(QStringLiteral("dir"));
    return setting;
}

base::Result<db::FilingRow> findFiling(Stores &stores, const QString &text)
{
    if (const auto comprobante = base::Comprobante::read(text)) {
        const auto rows = stores.filings.withComprobante(comprobante->toString());
        if (!rows)
            return passOn(rows.error());
        if (rows->size() == 1)
            return rows->first();
        if (rows->size() > 1)
            return fail(
                Errc::NotFound, QStringLiteral("more than one filing has that comprobante: use the id"));
    }
    const auto row = stores.filings.find(text);
    if (!row)
        return passOn(row.error());
    if (!*row)
        return fail(Errc::NotFound, QStringLiteral("no such filing"));
    return **row;
}

} // namespace

Exit Command::run(const Call &call)
{
    const auto setting = readSetting(call.options);
    if (!setting)
        return call.console.wrongUsage(setting.error().toString());
    if (needsFolder() && setting->folder.isEmpty())
        return call.console.wrongUsage(QStringLiteral("Which folder? --dir DIR"));
    return work(*setting, call);
}

Exit StoreCommand::work(const Setting &setting, const Call &call)
{
    const auto stores = Stores::open(setting.folder);
    if (!stores)
        return call.console.failed(stores.error());
    return workIn(**stores, setting, call);
}

Exit FilingCommand::workIn(Stores &stores, const Setting &setting, const Call &call)
{
    const auto filing = findFiling(stores, call.arguments.first());
    if (!filing)
        return call.console.failed(filing.error());
    return workOn(*filing, stores, setting, call);
}

QString complaintOfKiosk(const QString &id)
{
    return Members::isKioskId(id) ? QString() : QStringLiteral("A kiosk's id looks like cl-07401-0001");
}

QString complaintOfUrl(const QString &url)
{
    const QUrl service(url);
    return service.scheme() == QLatin1String("https") && !service.host().isEmpty()
        ? QString()
        : QStringLiteral("--url takes https://NAME or https://NAME:PORT");
}

command::Program program()
{
    return { QStringLiteral("ventanilla-central"), wording(), commonOptions(), allCommands() };
}

bool draws(const command::Program &program, const QStringList &arguments)
{
    const auto *command = static_cast<const Command *>(program.find(arguments)); // program() has no others
    return command && command->draws();
}

Exit runProgram(
    const command::Program &program, const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    return program.run(arguments, out, err, [](const base::Error &error) {
        if (base::isLoggedToJournal()) // a unit's; who typed the command reads it anyway
            qCWarning(log) << base::Event::CommandFailed << error.toString();
        return error.toString();
    });
}

} // namespace central
