// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/command.h"

#include "app/technician/commands.h"
#include "app/technician/messages.h"
#include <QFileInfo>
#include <QJsonDocument>
#include <algorithm>

namespace technician {

namespace {

const QString defaultConfig = QStringLiteral("/etc/ventanilla/kiosk.conf");

QString helpOf(const std::vector<std::unique_ptr<Command>> &commands)
{
    qsizetype width = 0;
    for (const auto &command : commands)
        width = std::max(width, (command->name() + u' ' + command->arguments()).size());
    QString text
        = QStringLiteral("Uso: ventanillactl [--config ARCHIVO] [--data CARPETA] [--json] ORDEN …\n\n"
                         "Órdenes:\n");
    for (const auto &command : commands) {
        const QString call = command->name() + u' ' + command->arguments();
        text += QLatin1String("  ") + call.leftJustified(width + 2) + command->summary() + u'\n';
    }
    return text + QStringLiteral("\n«ventanillactl ORDEN --help» explica una orden.\n");
}

/// "queue list" before "queue": the longest name that the first words spell.
Command *commandFor(const QStringList &words, const std::vector<std::unique_ptr<Command>> &commands)
{
    Command *found = nullptr;
    for (const auto &command : commands) {
        const QStringList name = command->name().split(u' ');
        if (words.mid(0, name.size()) == name && (!found || found->name().size() < command->name().size()))
            found = command.get();
    }
    return found;
}

QStringList words(const QStringList &arguments)
{
    QStringList found;
    bool valueFollows = false;
    for (const QString &argument : arguments.mid(1)) {
        if (valueFollows)
            valueFollows = false;
        else if (argument == QLatin1String("--config") || argument == QLatin1String("--data"))
            valueFollows = true;
        else if (!argument.startsWith(u'-'))
            found << argument;
    }
    return found;
}

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOption(
        { QStringLiteral("config"), QStringLiteral("Archivo de configuración (si no: %1)").arg(defaultConfig),
            QStringLiteral("ARCHIVO") });
    parser.addOption(
        { QStringLiteral("data"), QStringLiteral("Carpeta de datos del tótem"), QStringLiteral("CARPETA") });
    parser.addOption({ QStringLiteral("json"), QStringLiteral("El resultado, como JSON") });
    parser.addOption({ { QStringLiteral("h"), QStringLiteral("help") }, QStringLiteral("Esta ayuda") });
}

base::Result<base::Settings> settingsFor(const QCommandLineParser &parser)
{
    base::Settings settings;
    const bool given = parser.isSet(QStringLiteral("config"));
    const QString file = given ? parser.value(QStringLiteral("config")) : defaultConfig;
    if (given || QFileInfo::exists(file)) {
        auto loaded = base::Settings::load(file);
        if (!loaded)
            return loaded;
        settings = *loaded;
    }
    if (parser.isSet(QStringLiteral("data")))
        settings.dataFolder = parser.value(QStringLiteral("data"));
    return settings;
}

} // namespace

void Context::result(const QJsonObject &object, const QString &text) const
{
    if (json)
        out << QJsonDocument(object).toJson(QJsonDocument::Compact) << '\n';
    else
        out << text << (text.isEmpty() || text.endsWith(u'\n') ? "" : "\n");
    out.flush();
}

Exit Context::failed(const base::Error &error) const
{
    err << message(error) << "\n(" << error.toString() << ")\n";
    err.flush();
    return Exit::Failed;
}

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<Enrol>());
    commands.push_back(std::make_unique<Status>());
    commands.push_back(std::make_unique<QueueList>());
    commands.push_back(std::make_unique<QueueShow>());
    commands.push_back(std::make_unique<QueueRetry>());
    commands.push_back(std::make_unique<QueueExport>());
    commands.push_back(std::make_unique<QueueImportReceipts>());
    return commands;
}

Exit runProgram(const QStringList &arguments, const base::Clock &clock, QTextStream &out, QTextStream &err)
{
    const auto commands = allCommands();
    const QStringList spoken = words(arguments);
    if (spoken.isEmpty()
        && (arguments.contains(QLatin1String("--help")) || arguments.contains(QLatin1String("-h")))) {
        out << helpOf(commands);
        return Exit::Done;
    }
    Command *command = commandFor(spoken, commands);
    if (!command) {
        err << helpOf(commands);
        return Exit::WrongUsage;
    }

    QCommandLineParser parser;
    parser.setApplicationDescription(command->summary());
    addCommonOptions(parser);
    command->addOptions(parser);
    if (!parser.parse(arguments)) {
        err << parser.errorText() << '\n';
        return Exit::WrongUsage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        out << QStringLiteral("Uso: ventanillactl %1 %2\n\n").arg(command->name(), command->arguments())
            << parser.helpText().section(u'\n', 1);
        return Exit::Done;
    }
    const auto settings = settingsFor(parser);
    const Context context { settings ? *settings : base::Settings(), clock,
        parser.isSet(QStringLiteral("json")), out, err };
    if (!settings)
        return context.failed(settings.error());
    const auto nameLength = command->name().count(u' ') + 1;
    return command->run(context, parser, parser.positionalArguments().mid(nameLength));
}

} // namespace technician
