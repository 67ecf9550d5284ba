// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/command.h"
#include "tests/support/ctl.h"
#include "tests/support/enrolledfolder.h"
#include <QTest>

using support::ScriptedCentral;
using technician::Exit;

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usage_data();
    void usage();
    void statusOfAFolderThatIsNoKiosk();
    void queueFromListToExport();
    void whatWaitsIsTold();
    void wrongSettings();

private:
    using Run = support::CtlRun;
    Run run(const QStringList &arguments) const { return support::runCtl(arguments, m_clock); }

    const base::SystemClock m_clock;
    const support::Pki m_pki;
};

void TestProgram::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Exit>("expected");
    const auto row = [](const char *line, Exit expected) {
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts) << expected;
    };
    row("--help", Exit::Done);
    row("queue list --help", Exit::Done);
    row("", Exit::WrongUsage);
    row("fly", Exit::WrongUsage);
    row("queue", Exit::WrongUsage);
    row("status --colour", Exit::WrongUsage);
    row("status --data", Exit::WrongUsage);
    row("--version", Exit::Done);
    row("status twice", Exit::WrongUsage);
    row("enrol --url https://a.cl", Exit::WrongUsage);
    row("queue show", Exit::WrongUsage);
    row("queue void x", Exit::WrongUsage);
    row("queue void --reason withdrawn", Exit::WrongUsage);
    row("queue void x --reason changed-her-mind", Exit::WrongUsage);
    row("queue list --state lost", Exit::WrongUsage);
    row("queue export x --since yesterday", Exit::WrongUsage);
    row("backup", Exit::WrongUsage);
    row("restore", Exit::WrongUsage);
    row("salvage one two", Exit::WrongUsage);
    row("incident-report one two", Exit::WrongUsage);
    row("backup --help", Exit::Done);
    row("restore --help", Exit::Done);
    row("salvage --help", Exit::Done);
    row("incident-report --help", Exit::Done);
    row("backup /nonexistent/copy --data /nonexistent/folder", Exit::Failed);
    row("restore /nonexistent/copy --data /nonexistent/folder", Exit::Failed);
    row("salvage --data /nonexistent/folder", Exit::Failed);
    row("incident-report --data /nonexistent/folder", Exit::Failed);
    row("queue list --data /nonexistent/folder", Exit::Failed);
    row("queue waiting --data /nonexistent/folder", Exit::Failed);
    row("status --config /nonexistent.conf", Exit::Failed);
}

void TestProgram::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(Exit, expected);
    const Run done = run(arguments);
    QCOMPARE(int(done.exit), int(expected));
    QCOMPARE(done.out.isEmpty(), expected != Exit::Done);
    QCOMPARE(done.err.isEmpty(), expected == Exit::Done);
}

void TestProgram::statusOfAFolderThatIsNoKiosk()
{
    const QTemporaryDir folder;
    const Run done = run(
        { QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--data"), folder.path() });
    QCOMPARE(int(done.exit), int(Exit::NeedsAttention));
    QCOMPARE(done.json().value(QLatin1String("enrolled")), QJsonValue(false));
}

void TestProgram::queueFromListToExport()
{
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, central.url());
    const QStringList data { QStringLiteral("--json"), QStringLiteral("--data"), folder.path() };
    QByteArray bytes, receipt;
    QString id;
    {
        support::OpenQueue queue(folder.path(), m_clock, m_pki.kioskId);
        const auto filing = queue.file(central, m_clock);
        id = filing.toString();
        bytes = **queue.outbox.bytes(filing);
        receipt = central.sign(central.receiptFor(
            { .verb = "PUT", .path = "/v1/filings/" + id.toLatin1(), .headers = {}, .body = bytes }));
        QVERIFY(queue.outbox.setAside(filing, QStringLiteral("refused")).has_value());

        // Beside a writer: readers read.
        const Run status = run(QStringList { QStringLiteral("status") } + data);
        QCOMPARE(int(status.exit), int(Exit::NeedsAttention));
        QCOMPARE(status.json().value(QLatin1String("setAside")).toInt(), 1);
        QCOMPARE(status.json().value(QLatin1String("kiosk")).toString(), m_pki.kioskId);
        QVERIFY(status.json().value(QLatin1String("certificateDaysLeft")).toInt() > 300);
        QCOMPARE(status.json().value(QLatin1String("clock")).toString(), QStringLiteral("plausible"));
        // A clock that shows an hour which is over.
        QFile known(syncing::files::signedTime(folder.path()));
        QVERIFY(known.open(QIODevice::WriteOnly));
        known.write(base::toIsoMs(m_clock.now().addSecs(3600)).toLatin1());
        known.close();
        QCOMPARE(run(QStringList { QStringLiteral("status") } + data)
                     .json()
                     .value(QLatin1String("clock"))
                     .toString(),
            QStringLiteral("behind"));
        // What writes needs the kiosk's socket, and this writer is no kiosk.
        QCOMPARE(int(run(QStringList { QStringLiteral("queue"), QStringLiteral("retry"), id } + data).exit),
            int(Exit::Failed));
    }
    const QString comprobante = base::Comprobante::of(*base::FilingId::fromString(id)).toString();
    const Run shown
        = run(QStringList { QStringLiteral("queue"), QStringLiteral("show"), comprobante } + data);
    QCOMPARE(shown.json().value(QLatin1String("id")).toString(), id);
    QCOMPARE(shown.json().value(QLatin1String("problem")).toString(), QStringLiteral("refused"));
    QCOMPARE(int(run(QStringList { QStringLiteral("queue"), QStringLiteral("retry"), id } + data).exit),
        int(Exit::Done));
    const Run listed = run(QStringList { QStringLiteral("queue"), QStringLiteral("list"),
                               QStringLiteral("--state"), QStringLiteral("sealed") }
        + data);
    QCOMPARE(listed.json().value(QLatin1String("filings")).toArray().size(), 1);

    const QTemporaryDir stick;
    QCOMPARE(
        int(run(QStringList { QStringLiteral("queue"), QStringLiteral("export"), stick.path() } + data).exit),
        int(Exit::Done));
    QFile exported(stick.filePath(id + QLatin1String(".cms")));
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QCOMPARE(exported.readAll(), bytes);

    QFile receipts(stick.filePath(QStringLiteral("receipts.cms")));
    QVERIFY(receipts.open(QIODevice::WriteOnly) && receipts.write(receipt) > 0);
    receipts.close();
    const QStringList import { QStringLiteral("queue"), QStringLiteral("import-receipts"),
        receipts.fileName() };
    QCOMPARE(run(import + data).json().value(QLatin1String("moved")).toInt(), 1);
    QCOMPARE(run(import + data).json().value(QLatin1String("moved")).toInt(), 0);
    // Another filing's before it, as from a stick that was at two kiosks: the others go on.
    auto other = central.receiptFor({ .verb = "PUT", .path = "/v1/filings/x", .headers = {}, .body = "x" });
    other.insert(QStringLiteral("id"), base::FilingId::make(m_clock).toString());
    QVERIFY(receipts.open(QIODevice::WriteOnly) && receipts.write(central.sign(other) + receipt) > 0);
    receipts.close();
    const Run mixed = run(import + data);
    QCOMPARE(int(mixed.exit), int(Exit::NeedsAttention));
    QCOMPARE(mixed.json().value(QLatin1String("refused")).toInt(), 1);
    QVERIFY(receipts.open(QIODevice::WriteOnly) && receipts.write(central.sign(other)) > 0);
    receipts.close();
    QCOMPARE(int(run(import + data).exit), int(Exit::Failed));
    const Run after = run(QStringList { QStringLiteral("queue"), QStringLiteral("show"), id } + data);
    QCOMPARE(after.json().value(QLatin1String("state")).toString(), QStringLiteral("received"));
}

/// What `purge` of the package goes by.
void TestProgram::whatWaitsIsTold()
{
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, central.url());
    support::OpenQueue queue(folder.path(), m_clock, m_pki.kioskId);
    const auto waiting = [&] {
        return run({ QStringLiteral("queue"), QStringLiteral("waiting"), QStringLiteral("--json"),
            QStringLiteral("--data"), folder.path() });
    };
    const auto asked = [&](const char *what, int count) {
        const Run done = waiting();
        return done.exit == Exit::NeedsAttention && done.json().value(QLatin1String(what)).toInt() == count;
    };
    QCOMPARE(int(waiting().exit), int(Exit::Done));

    const auto sent = queue.file(central, m_clock), voided = queue.file(central, m_clock);
    QVERIFY(asked("unsent", 2));
    QVERIFY(queue.outbox.setAside(voided, QStringLiteral("refused")).has_value());
    QVERIFY(asked("unsent", 2));
    QVERIFY(queue.outbox.makeVoid(voided, QStringLiteral("set-aside")).has_value());
    QVERIFY(asked("unsent", 1));
    QVERIFY(asked("voidNotices", 1));
    QVERIFY(queue.outbox.acknowledgeVoid(voided, "signed").has_value());

    QVERIFY(queue.outbox.takeDue(1).has_value());
    QVERIFY(asked("unsent", 1));
    QVERIFY(queue.outbox.acknowledge({ { sent, queue.show(sent).digest, "signed" } }).has_value());
    QVERIFY(asked("unopened", 1));
    QVERIFY(queue.outbox.applyFeed(QStringLiteral("1"), { { sent, outbox::State::Opened } }).has_value());
    QCOMPARE(int(waiting().exit), int(Exit::Done));

    QFile stray(syncing::files::store(folder.path()) + QLatin1String(".corrupt-1"));
    QVERIFY(stray.open(QIODevice::WriteOnly));
    QVERIFY(asked("setAsideStores", 1));
}

void TestProgram::wrongSettings()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("kiosk.conf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[kiosk]\ndata=" + folder.path().toUtf8() + "\ncolour=red\n");
    file.close();
    const Run done = run(
        { QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--config"), file.fileName() });
    QCOMPARE(done.json().value(QLatin1String("unknownKeys")).toArray().first().toString(),
        QStringLiteral("kiosk/colour"));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
