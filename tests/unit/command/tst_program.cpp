// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/command/program.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using command::Call;
using command::Exit;

namespace {

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

/// Says what it was given, and ends as it is told.
class Echo : public command::Command
{
public:
    Echo(QString name, QStringList arguments, QList<command::Option> options)
        : m_name(std::move(name)), m_arguments(std::move(arguments)), m_options(std::move(options))
    {
    }
    QString name() const override { return m_name; }
    QString summary() const override { return text("Says it again"); }
    QStringList arguments() const override { return m_arguments; }
    QList<command::Option> options() const override { return m_options; }
    QString complaint(const Call &call) const override
    {
        return call.arguments.contains(text("bad")) ? text("Not that one") : QString();
    }
    Exit run(const Call &call) override
    {
        if (call.arguments.contains(text("fail")))
            return call.console.failed({ make_error_code(base::Errc::CannotRead), text("thing") });
        call.console.message(text("working"));
        call.console.result(QJsonObject { { text("arguments"), QJsonArray::fromStringList(call.arguments) },
                                { text("data"), call.options.value(text("data")) } },
            call.arguments + QStringList(call.options.value(text("data"))));
        return call.arguments.contains(text("look")) ? Exit::NeedsAttention : Exit::Done;
    }

private:
    const QString m_name;
    const QStringList m_arguments;
    const QList<command::Option> m_options;
};

command::Program program()
{
    command::Commands commands;
    commands.push_back(std::make_unique<Echo>(text("queue"), QStringList(), QList<command::Option>()));
    commands.push_back(std::make_unique<Echo>(text("queue show"), QStringList { text("ID"), text("[PAGE]") },
        QList<command::Option> { { { text("all") }, text("All of it") } }));
    commands.push_back(std::make_unique<Echo>(text("refuse"), QStringList { text("ID") },
        QList<command::Option> { { { text("reason") }, text("Why"), text("TEXT"), true } }));
    commands.push_back(std::make_unique<Echo>(
        text("print"), QStringList { QStringLiteral("FILE…") }, QList<command::Option>()));
    const command::Wording wording {
        .usage = text("Usage: %1"),
        .anyCommand = text("COMMAND"),
        .anyOptions = text("[options]"),
        .commands = text("Commands:"),
        .options = text("Options:"),
        .moreHelp = text("%1 COMMAND --help"),
        .help = text("This help"),
        .json = text("As JSON"),
        .noCommand = text("Which command?"),
        .unknownCommand = text("No command %1"),
        .unknownOption = text("No option %1"),
        .missingValue = text("%1 wants a value"),
        .needlessValue = text("%1 has no value"),
        .missing = text("Missing %1"),
        .tooMany = text("Too many: %1"),
    };
    return { text("tool"), wording, { { { text("data"), text("dir") }, text("Where"), text("DIR") } },
        std::move(commands) };
}

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT
private:
    struct Ran
    {
        Exit exit;
        QString out, err;
    };
    static Ran run(const QStringList &arguments)
    {
        Ran ran { Exit::Failed, {}, {} };
        QTextStream out(&ran.out);
        QTextStream err(&ran.err);
        ran.exit = program().run(QStringList { text("tool") } + arguments, out, err,
            [](const base::Error &error) { return text("Could not: ") + error.detail; });
        out.flush();
        err.flush();
        return ran;
    }
    static Ran run(const char *line)
    {
        return run(QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts));
    }

private Q_SLOTS:
    void wrongUsage_data()
    {
        QTest::addColumn<QString>("firstLine");
        const auto row
            = [](const char *line, const char *firstLine) { QTest::newRow(line) << text(firstLine); };
        row("", "Which command?");
        row("--loud", "Which command?");
        row("dance", "No command dance");
        row("dance slowly all night", "No command dance slowly");
        row("show queue", "No command show queue");
        row("queue twice", "Too many: twice");
        row("queue show", "Missing ID");
        row("queue show a b c", "Too many: c");
        row("queue show a --loud", "No option --loud");
        row("queue show a -x", "No option -x");
        row("queue show a --all=yes", "--all has no value");
        row("queue show a --data", "--data wants a value");
        row("queue show bad", "Not that one");
        row("refuse a", "Missing --reason TEXT");
        row("refuse a --reason", "--reason wants a value");
        row("refuse --reason x", "Missing ID");
    }
    void wrongUsage()
    {
        const Ran ran = run(QTest::currentDataTag());
        QCOMPARE(int(ran.exit), int(Exit::WrongUsage));
        QCOMPARE(ran.out, QString());
        QFETCH(QString, firstLine);
        QCOMPARE(ran.err.section(u'\n', 0, 0), firstLine);
    }
    void theLastArgumentMayBeSeveral()
    {
        QCOMPARE(run("print a").out, text("a\n\n"));
        QCOMPARE(run("print a b c").out, text("a\nb\nc\n\n"));
        const Ran none = run("print");
        QCOMPARE(int(none.exit), int(Exit::WrongUsage));
        QCOMPARE(none.err.section(u'\n', 0, 0), QStringLiteral("Missing FILE…"));
    }
    void aReasonOfSpacesIsNone()
    {
        const Ran ran = run({ text("refuse"), text("a"), text("--reason"), text("  ") });
        QCOMPARE(int(ran.exit), int(Exit::WrongUsage));
    }

    void help_data()
    {
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *line, const QStringList &names) { QTest::newRow(line) << names; };
        row("--help", { text("queue show ID [PAGE]"), text("refuse ID --reason TEXT") });
        row("-h", { text("queue show ID [PAGE]") });
        row("queue --help", { text("Usage: tool queue [options]"), text("--data DIR"), text("--json") });
        row("queue show -h", { text("--all"), text("All of it") });
        row("--data x refuse --help", { text("Usage: tool refuse ID --reason TEXT"), text("Why") });
        row("--version", { text("tool " VENTANILLA_VERSION) });
    }
    void help()
    {
        const Ran ran = run(QTest::currentDataTag());
        QCOMPARE(int(ran.exit), int(Exit::Done));
        QCOMPARE(ran.err, QString());
        QFETCH(QStringList, names);
        for (const QString &name : names)
            QVERIFY2(ran.out.contains(name), qPrintable(ran.out));
    }

    void resultsAndMessagesGoTheirOwnWays()
    {
        const Ran ran = run("queue show one two --dir /d");
        QCOMPARE(int(ran.exit), int(Exit::Done));
        QCOMPARE(ran.out, text("one\ntwo\n/d\n"));
        QCOMPARE(ran.err, text("working\n"));
        QCOMPARE(run("queue show one --json").out, text("{\"arguments\":[\"one\"],\"data\":\"\"}\n"));
        QCOMPARE(int(run("queue show look").exit), int(Exit::NeedsAttention));
        const Ran failed = run("queue show fail --json");
        QCOMPARE(int(failed.exit), int(Exit::Failed));
        QCOMPARE(failed.out, QString());
        QCOMPARE(failed.err, text("Could not: thing\n"));
    }

    void optionsMayStandAnywhere()
    {
        QCOMPARE(run("--data queue queue show one").out, text("one\nqueue\n"));
        QCOMPARE(run("--json --data=x queue --all show one").out,
            text("{\"arguments\":[\"one\"],\"data\":\"x\"}\n"));
        QCOMPARE(run("queue show -- --one").out, text("--one\n\n"));
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
