// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/command.h"
#include "app/central/errc.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace central {

void Console::result(const QJsonValue &json, const QStringList &lines)
{
    if (m_json) {
        const QJsonDocument document
            = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
        m_out << document.toJson(QJsonDocument::Compact) << Qt::endl;
        return;
    }
    for (const QString &text : lines)
        m_out << text << '\n';
    m_out.flush();
}

void Console::line(const QString &text)
{
    m_out << text << Qt::endl;
}

void Console::message(const QString &text)
{
    m_err << text << Qt::endl;
}

Exit Console::failed(const base::Error &error)
{
    message(error.toString());
    return Exit::Failed;
}

Exit Console::wrongUsage(const QString &text)
{
    message(text);
    return Exit::WrongUsage;
}

namespace {

QString overview(const Commands &commands)
{
    QString text = QStringLiteral("Usage: ventanilla-central COMMAND [options] [arguments]\n\n");
    for (const auto &command : commands)
        text += QStringLiteral("  %1 %2\n")
                    .arg((command->name() + u' ' + command->arguments()).leftJustified(40),
                        command->summary());
    return text + QStringLiteral("\nventanilla-central COMMAND --help says more.\n");
}

Command *find(const Commands &commands, const QStringList &words)
{
    for (const auto &command : commands) {
        const QStringList name = command->name().split(u' ');
        if (words.mid(0, name.size()) == name)
            return command.get();
    }
    return nullptr;
}

// The INI's [central] dir and listen; what the command line says goes first.
base::Result<Setting> readSetting(const QCommandLineParser &parser)
{
    Setting setting;
    const QString standard = QStringLiteral("/etc/ventanilla/central.conf");
    const QString file
        = parser.isSet(QStringLiteral("config")) ? parser.value(QStringLiteral("config")) : standard;
    if (QFileInfo::exists(file)) {
        const QSettings ini(file, QSettings::IniFormat);
        if (ini.status() != QSettings::NoError)
            return base::fail(Errc::NotAFolder, QStringLiteral("%1 cannot be read").arg(file));
        setting.folder = ini.value(QStringLiteral("central/dir")).toString();
        setting.listen = ini.value(QStringLiteral("central/listen")).toString();
    } else if (file != standard) {
        return base::fail(Errc::NotAFolder, QStringLiteral("%1 does not exist").arg(file));
    }
    if (parser.isSet(QStringLiteral("dir")))
        setting.folder = parser.value(QStringLiteral("dir"));
    return setting;
}

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { { QStringLiteral("h"), QStringLiteral("help") }, QStringLiteral("This help") },
        { QStringLiteral("config"), QStringLiteral("Settings, INI ([central] dir, listen)"),
            QStringLiteral("FILE") },
        { { QStringLiteral("dir"), QStringLiteral("data") }, QStringLiteral("The service's folder"),
            QStringLiteral("DIR") },
        { QStringLiteral("json"), QStringLiteral("The result as JSON") },
    });
}

Exit run(Command &command, QStringList arguments, Console &console)
{
    const qsizetype words = command.name().split(u' ').size();
    const QString program = arguments.takeFirst();
    arguments.remove(0, words);
    arguments.prepend(program);

    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary());
    addCommonOptions(parser);
    command.addOptions(parser);
    if (!parser.parse(arguments))
        return console.wrongUsage(parser.errorText());
    if (parser.isSet(QStringLiteral("help"))) {
        console.line(QStringLiteral("ventanilla-central %1 [options] %2\n%3")
                         .arg(command.name(), command.arguments(), parser.helpText().section(u'\n', 1)));
        return Exit::Done;
    }
    console.setJson(parser.isSet(QStringLiteral("json")));
    auto setting = readSetting(parser);
    if (!setting)
        return console.wrongUsage(setting.error().toString());
    setting->arguments = parser.positionalArguments();
    if (setting->arguments.size() < command.fewest() || setting->arguments.size() > command.most())
        return console.wrongUsage(QStringLiteral("Usage: ventanilla-central %1 [options] %2")
                                      .arg(command.name(), command.arguments()));
    if (command.needsFolder() && setting->folder.isEmpty())
        return console.wrongUsage(QStringLiteral("Which folder? --dir DIR"));
    return command.run(*setting, parser, console);
}

} // namespace

bool draws(const Commands &commands, const QStringList &arguments)
{
    const Command *command = find(commands, arguments.mid(1));
    return command && command->draws();
}

Exit runCommand(const Commands &commands, const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    Console console(out, err);
    const QStringList words = arguments.mid(1);
    if (words.isEmpty())
        return console.wrongUsage(overview(commands));
    if (words.first() == QLatin1String("--help") || words.first() == QLatin1String("-h")) {
        console.line(overview(commands));
        return Exit::Done;
    }
    if (words.first() == QLatin1String("--version")) {
        console.line(QStringLiteral("ventanilla-central " VENTANILLA_VERSION));
        return Exit::Done;
    }
    Command *command = find(commands, words);
    if (!command)
        return console.wrongUsage(overview(commands));
    return run(*command, arguments, console);
}

} // namespace central
