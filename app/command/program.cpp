// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/program.h"

#include <algorithm>

namespace command {

namespace {

const QString helpName = QStringLiteral("help");
const QString jsonName = QStringLiteral("json");

bool asksFor(const QStringList &arguments, const char *option)
{
    return arguments.contains(QLatin1String(option));
}

// As it is typed: "-h", "--dir".
QString dashed(const QString &name)
{
    return (name.size() == 1 ? u'-' + name : QLatin1String("--") + name);
}

QString asTyped(const Option &option)
{
    const QString name = dashed(option.names.first());
    return option.value.isEmpty() ? name : name + u' ' + option.value;
}

const Option *named(const QList<Option> &options, const QString &name)
{
    const auto found = std::find_if(
        options.begin(), options.end(), [&](const Option &option) { return option.names.contains(name); });
    return found == options.end() ? nullptr : &*found;
}

// The option's name in "--name", "--name=value" or "-n"; empty if that is no option.
QString nameIn(const QString &argument)
{
    if (!argument.startsWith(u'-'))
        return {};
    return argument.mid(argument.startsWith(QLatin1String("--")) ? 2 : 1).section(u'=', 0, 0);
}

bool mayBeMissing(const QString &argument)
{
    return argument.startsWith(u'[');
}

QString table(const QList<QPair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.first.size());
    QString text;
    for (const auto &[left, right] : rows)
        text += QLatin1String("  ") + left.leftJustified(width + 2) + right + u'\n';
    return text;
}

} // namespace

Program::Program(QString name, Wording wording, QList<Option> common, Commands commands)
    : m_name(std::move(name)), m_wording(std::move(wording)), m_common(std::move(common)),
      m_commands(std::move(commands))
{
}

// What is neither an option nor the value of a common one.
QStringList Program::words(const QStringList &arguments) const
{
    QStringList found;
    bool valueFollows = false;
    for (const QString &argument : arguments.mid(1)) {
        const Option *option = named(m_common, nameIn(argument));
        if (!valueFollows && !argument.startsWith(u'-'))
            found << argument;
        valueFollows = !valueFollows && option && !option->value.isEmpty() && !argument.contains(u'=');
    }
    return found;
}

Command *Program::find(const QStringList &arguments) const
{
    const QStringList typed = words(arguments);
    Command *found = nullptr;
    for (const auto &command : m_commands) {
        const QStringList name = command->name().split(u' ');
        if (typed.mid(0, name.size()) == name && (!found || found->name().size() < command->name().size()))
            found = command.get();
    }
    return found;
}

// Says at most two words back: more of them is not the name of a command.
QString Program::unknown(const QStringList &arguments) const
{
    const QStringList typed = words(arguments).mid(0, 2);
    const QString text
        = typed.isEmpty() ? m_wording.noCommand : m_wording.unknownCommand.arg(typed.join(u' '));
    return text + QLatin1String("\n\n") + overview();
}

QString Program::overview() const
{
    QList<QPair<QString, QString>> rows;
    for (const auto &command : m_commands)
        rows.append({ usageOf(*command), command->summary() });
    const QString form = m_name + u' ' + m_wording.anyCommand + u' ' + m_wording.anyOptions;
    return m_wording.usage.arg(form) + QLatin1String("\n\n") + m_wording.commands + u'\n' + table(rows)
        + u'\n' + m_wording.moreHelp.arg(m_name);
}

QString Program::usageOf(const Command &command) const
{
    QStringList parts { command.name() };
    parts += command.arguments();
    const QList<Option> options = command.options();
    for (const Option &option : options) {
        if (option.required)
            parts += asTyped(option);
    }
    return parts.join(u' ');
}

QList<Option> Program::optionsOf(const Command &command) const
{
    return command.options() + m_common
        + QList<Option> { { { jsonName }, m_wording.json },
              { { helpName, QStringLiteral("h") }, m_wording.help } };
}

QString Program::helpOf(const Command &command) const
{
    QList<QPair<QString, QString>> rows;
    for (const Option &option : optionsOf(command))
        rows.append({ asTyped(option), option.summary });
    const QString form = m_name + u' ' + usageOf(command) + u' ' + m_wording.anyOptions;
    return m_wording.usage.arg(form) + QLatin1String("\n\n") + command.summary() + QLatin1String("\n\n")
        + m_wording.options + u'\n' + table(rows).chopped(1);
}

// QCommandLineParser's own sentences are English only.
QString Program::misspelt(
    const QCommandLineParser &parser, const QStringList &arguments, const QList<Option> &options) const
{
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty())
        return m_wording.unknownOption.arg(dashed(unknown.first()));
    for (const QString &argument : arguments.mid(1)) {
        const Option *option = named(options, nameIn(argument));
        if (option && option->value.isEmpty() && argument.contains(u'='))
            return m_wording.needlessValue.arg(dashed(nameIn(argument)));
    }
    return m_wording.missingValue.arg(dashed(nameIn(arguments.last())));
}

// What is missing, or too much; empty: nothing.
QString Program::misfit(const Command &command, const Call &call) const
{
    const QStringList arguments = command.arguments();
    for (qsizetype i = call.arguments.size(); i < arguments.size(); ++i) {
        if (!mayBeMissing(arguments.at(i)))
            return m_wording.missing.arg(arguments.at(i));
    }
    const bool takesMore = !arguments.isEmpty() && arguments.last().endsWith(u'…');
    if (call.arguments.size() > arguments.size() && !takesMore)
        return m_wording.tooMany.arg(call.arguments.at(arguments.size()));
    const QList<Option> options = command.options();
    for (const Option &option : options) {
        if (option.required && call.options.value(option.names.first()).trimmed().isEmpty())
            return m_wording.missing.arg(asTyped(option));
    }
    return {};
}

Exit Program::run(Command &command, const QStringList &arguments, Console &console) const
{
    const QList<Option> options = optionsOf(command);
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const Option &option : options)
        parser.addOption(QCommandLineOption(option.names, option.summary, option.value));
    const QString usage = u'\n' + m_wording.usage.arg(m_name + u' ' + usageOf(command));
    if (!parser.parse(arguments))
        return console.wrongUsage(misspelt(parser, arguments, options) + usage);
    if (parser.isSet(helpName)) {
        console.line(helpOf(command));
        return Exit::Done;
    }
    console.setJson(parser.isSet(jsonName));
    const qsizetype words = command.name().count(u' ') + 1;
    const Call call { parser, parser.positionalArguments().mid(words), console };
    if (const QString text = misfit(command, call); !text.isEmpty())
        return console.wrongUsage(text + usage);
    if (const QString text = command.complaint(call); !text.isEmpty())
        return console.wrongUsage(text);
    return command.run(call);
}

Exit Program::run(
    const QStringList &arguments, QTextStream &out, QTextStream &err, const Console::Telling &telling) const
{
    Console console(out, err, telling);
    if (Command *command = find(arguments))
        return run(*command, arguments, console);
    if (words(arguments).isEmpty()) {
        if (asksFor(arguments, "--help") || asksFor(arguments, "-h")) {
            console.line(overview());
            return Exit::Done;
        }
        if (asksFor(arguments, "--version")) {
            console.line(m_name + QStringLiteral(" " VENTANILLA_VERSION));
            return Exit::Done;
        }
    }
    return console.wrongUsage(unknown(arguments));
}

} // namespace command
