// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/event.h"
#include "app/base/journal.h"
#include "app/care/messages.h"
#include "app/technician/command.h"

#include "app/technician/commands.h"
#include <QFileInfo>
#include <QLoggingCategory>

namespace technician {

namespace {

Q_LOGGING_CATEGORY(log, "ventanilla.technician")

const QString configFile = QStringLiteral("/etc/ventanilla/kiosk.conf");

command::Wording wording()
{
    return {
        .usage = QStringLiteral("Uso: %1"),
        .anyCommand = QStringLiteral("ORDEN"),
        .anyOptions = QStringLiteral("[opciones]"),
        .commands = QStringLiteral("Órdenes:"),
        .options = QStringLiteral("Opciones:"),
        .moreHelp = QStringLiteral("«%1 ORDEN --help» explica una orden."),
        .help = QStringLiteral("Esta ayuda"),
        .json = QStringLiteral("El resultado, como JSON"),
        .noCommand = QStringLiteral("Falta la orden."),
        .unknownCommand = QStringLiteral("No existe la orden «%1»."),
        .unknownOption = QStringLiteral("No existe la opción %1."),
        .missingValue = QStringLiteral("A %1 le falta su valor."),
        .needlessValue = QStringLiteral("%1 no lleva valor."),
        .missing = QStringLiteral("Falta %1."),
        .tooMany = QStringLiteral("Sobra «%1»."),
    };
}

QList<command::Option> commonOptions()
{
    return {
        { { QStringLiteral("config") },
            QStringLiteral("Archivo de configuración (si no: %1)").arg(configFile),
            QStringLiteral("ARCHIVO") },
        { { QStringLiteral("data") }, QStringLiteral("Carpeta de datos del tótem"),
            QStringLiteral("CARPETA") },
    };
}

command::Commands allCommands(const base::Clock &clock)
{
    command::Commands commands;
    commands.push_back(std::make_unique<Provision>(clock));
    commands.push_back(std::make_unique<Enrol>(clock));
    commands.push_back(std::make_unique<Status>(clock));
    commands.push_back(std::make_unique<Doctor>(clock));
    commands.push_back(std::make_unique<Metrics>(clock));
    commands.push_back(std::make_unique<QueueList>(clock));
    commands.push_back(std::make_unique<QueueWaiting>(clock));
    commands.push_back(std::make_unique<QueueShow>(clock));
    commands.push_back(std::make_unique<QueueRetry>(clock));
    commands.push_back(std::make_unique<QueueVoid>(clock));
    commands.push_back(std::make_unique<QueueExport>(clock));
    commands.push_back(std::make_unique<QueueImportReceipts>(clock));
    commands.push_back(std::make_unique<Backup>(clock));
    commands.push_back(std::make_unique<Restore>(clock));
    commands.push_back(std::make_unique<Salvage>(clock));
    commands.push_back(std::make_unique<IncidentReport>(clock));
    commands.push_back(std::make_unique<Purge>(clock));
    commands.push_back(std::make_unique<Reset>(clock));
    commands.push_back(std::make_unique<ProcedureCheck>(clock));
    commands.push_back(std::make_unique<ProcedureInstall>(clock));
    commands.push_back(std::make_unique<LessonCheck>(clock));
    commands.push_back(std::make_unique<LessonInstall>(clock));
    commands.push_back(std::make_unique<KeyRenew>(clock));
    commands.push_back(std::make_unique<PinSet>(clock));
    return commands;
}

} // namespace

base::Result<base::Settings> settingsFor(const QCommandLineParser &options)
{
    const bool given = options.isSet(QStringLiteral("config"));
    const QString file = given ? options.value(QStringLiteral("config")) : configFile;
    return base::Settings::load(
        given || QFileInfo::exists(file) ? file : QString(), options.value(QStringLiteral("data")));
}

Exit Command::run(const Call &call)
{
    const auto settings = settingsFor(call.options);
    if (!settings)
        return call.console.failed(settings.error());
    return work({ *settings, m_clock }, call);
}

Exit runProgram(const QStringList &arguments, const base::Clock &clock, QTextStream &out, QTextStream &err)
{
    const command::Program program(
        QStringLiteral("ventanillactl"), wording(), commonOptions(), allCommands(clock));
    return program.run(arguments, out, err, [](const base::Error &error) {
        if (base::isLoggedToJournal()) // a timer's; who typed the command reads it anyway
            qCWarning(log) << base::Event::CommandFailed << error.toString();
        return care::message(error) + QLatin1String("\n(") + error.toString() + u')';
    });
}

} // namespace technician
