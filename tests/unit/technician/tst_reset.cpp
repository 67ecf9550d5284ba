// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/kiosk.h"
#include "app/technician/command.h"
#include "tests/support/ctl.h"
#include "tests/support/enrolledfolder.h"
#include <QTest>

using support::OpenQueue;
using technician::Exit;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// `purge` and `reset`: what may go, and that nothing else does.
class TestReset : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatWaitsIsHandedOverAndNothingStays();
    void anotherNameTouchesNothing();
    void whatCannotBeHandedOverStays();
    void besideARunningKioskNothingHappens();
    void brokenOffItGoesOn();
    void brokenOffBeforeTheKeysWentItHandsOverAgain();
    void halfWayNothingNewBegins();
    void purgeDropsOnlyWhatWasOpened();

private:
    using Run = support::CtlRun;
    Run run(const QStringList &arguments) const
    {
        return support::runCtl(arguments + QStringList { text("--json"), text("--data"), data() }, m_clock);
    }
    Run reset(const QString &kiosk) { return run({ text("reset"), hands(), text("--yes"), kiosk }); }
    QString data() const { return m_folder->path(); }
    QString hands() const { return m_hands->filePath(text("hands")); }
    std::unique_ptr<OpenQueue> queue() const
    {
        return std::make_unique<OpenQueue>(data(), m_clock, m_pki.kioskId);
    }
    QStringList handed() const { return QDir(hands()).entryList({ text("*.cms") }, QDir::Files); }
    bool isEmpty() const
    {
        return QDir(data()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(data() + u'/' + text(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// Opened at the other end, as its feed says.
    static void opened(OpenQueue &queue, const base::FilingId &id)
    {
        Q_UNUSED(support::Pki::must(queue.outbox.acknowledge({ { id, queue.show(id).digest, "receipt" } })));
        Q_UNUSED(support::Pki::must(queue.outbox.applyFeed(text("1"), { { id, outbox::State::Opened } })));
    }

    support::ManualClock m_clock;
    const support::Pki m_pki;
    support::ScriptedCentral m_central { m_pki };
    std::unique_ptr<support::EnrolledFolder> m_folder;
    std::unique_ptr<QTemporaryDir> m_hands;
};

void TestReset::init()
{
    m_folder = std::make_unique<support::EnrolledFolder>(m_pki, m_central, m_central.url());
    m_hands = std::make_unique<QTemporaryDir>();
}

void TestReset::whatWaitsIsHandedOverAndNothingStays()
{
    QStringList waiting;
    {
        const auto open = queue();
        opened(*open, open->file(m_central, m_clock)); // is at the other end: nobody has to carry it
        for (int i = 0; i < 2; ++i)
            waiting << open->file(m_central, m_clock).toString() + text(".cms");
        Q_UNUSED(support::Pki::must(
            open->outbox.acknowledge({ { *base::FilingId::fromString(waiting.first().chopped(4)),
                open->show(*base::FilingId::fromString(waiting.first().chopped(4))).digest, "receipt" } })));
    }
    write("kiosk.sqlite.corrupt-20261123T140509.120Z", "what nobody could read");
    write("kiosk.sqlite.corrupt-20261123T140509.120Z-wal", "and its log");
    write("classes.sqlite", "a class");
    write(".hidden", "x");
    QVERIFY(QDir(data()).mkpath(text("backups/inner")));
    QVERIFY(QFile::exists(data() + text("/device.key")));
    const auto done = reset(m_pki.kioskId);
    QVERIFY2(done.exit == Exit::Done, qPrintable(done.err));
    waiting.sort();
    QCOMPARE(handed(), waiting); // one of them received, and not opened yet
    QCOMPARE(done.json().value(text("envelopes")).toInt(), 2);
    QCOMPARE(done.json().value(text("storesSetAside")).toArray().size(), 2);
    for (const char *part : { "", "-wal" })
        QVERIFY(QFile::exists(hands() + text("/kiosk.sqlite.corrupt-20261123T140509.120Z") + text(part)));
    QVERIFY(isEmpty());
}

void TestReset::anotherNameTouchesNothing()
{
    queue()->file(m_central, m_clock);
    QCOMPARE(reset(text("cl-07401-9999")).exit, Exit::WrongUsage);
    QCOMPARE(run({ text("reset"), hands() }).exit, Exit::WrongUsage);
    QCOMPARE(run({ text("reset"), data() + text("/inside"), text("--yes"), m_pki.kioskId }).exit,
        Exit::WrongUsage);
    QVERIFY(handed().isEmpty() && !QFile::exists(data() + text("/inside")));
    QCOMPARE(queue()->outbox.figures()->queued, 1);
    QVERIFY(QFile::exists(data() + text("/device.key")));
}

void TestReset::whatCannotBeHandedOverStays()
{
    queue()->file(m_central, m_clock);
    QFile inTheWay(hands());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // where the folder should be
    QCOMPARE(reset(m_pki.kioskId).exit, Exit::Failed);
    QCOMPARE(queue()->outbox.figures()->queued, 1);
    QVERIFY(QFile::exists(data() + text("/device.key")));
}

void TestReset::besideARunningKioskNothingHappens()
{
    const auto running = queue();
    running->file(m_central, m_clock);
    const auto done = reset(m_pki.kioskId);
    QCOMPARE(done.exit, Exit::Failed);
    QVERIFY2(done.err.contains(text("en marcha")), qPrintable(done.err));
    QVERIFY(QFile::exists(data() + text("/device.key")) && handed().isEmpty());
}

/// The keys were gone and the rest was not when the power went.
void TestReset::brokenOffItGoesOn()
{
    queue()->file(m_central, m_clock);
    write("reset-begun", m_pki.kioskId.toUtf8());
    QVERIFY(QFile::remove(data() + text("/device.key")));
    QCOMPARE(reset(text("cl-07401-9999")).exit, Exit::WrongUsage);
    QVERIFY(!isEmpty());
    QCOMPARE(reset(m_pki.kioskId).exit, Exit::Done);
    QVERIFY(isEmpty());
}

/// And somebody has filed since.
void TestReset::brokenOffBeforeTheKeysWentItHandsOverAgain()
{
    write("reset-begun", m_pki.kioskId.toUtf8());
    queue()->file(m_central, m_clock);
    QCOMPARE(reset(m_pki.kioskId).exit, Exit::Done);
    QCOMPARE(handed().size(), 1);
    QVERIFY(isEmpty());
}

/// Neither a filing nor an enrolment: what came in now would go with the rest.
void TestReset::halfWayNothingNewBegins()
{
    write("reset-begun", m_pki.kioskId.toUtf8());
    base::Settings settings;
    settings.dataFolder = data();
    const base::SystemClock clock;
    {
        const auto opened = kiosk::Kiosk::open(settings, clock);
        QVERIFY(opened.has_value());
        const kiosk::FilingDesk &desk = (*opened)->desk();
        QTRY_VERIFY(desk.problem() && desk.problem()->code == kiosk::Errc::HandedOn);
    }
    const Run enrolled = run({ text("enrol"), text("--url"), m_central.url().toString(), text("--kiosk"),
        m_pki.kioskId, text("--code"), text("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ") });
    QCOMPARE(enrolled.exit, Exit::Failed);
    QVERIFY2(enrolled.err.startsWith(text("Esta máquina se está entregando")), qPrintable(enrolled.err));
    const Run status = run({ text("status") });
    QCOMPARE(status.exit, Exit::NeedsAttention);
    QCOMPARE(status.json().value(text("enrolled")), QJsonValue(false));
    QCOMPARE(reset(m_pki.kioskId).exit, Exit::Done);
    QVERIFY(isEmpty());
}

void TestReset::purgeDropsOnlyWhatWasOpened()
{
    auto open = queue();
    const auto there = open->file(m_central, m_clock), here = open->file(m_central, m_clock);
    opened(*open, there);
    QVERIFY(open->show(there).hasBytes);
    open.reset(); // what writes takes the lock
    const auto done = run({ text("purge") });
    QVERIFY2(done.exit == Exit::Done, qPrintable(done.err));
    QCOMPARE(done.json().value(text("gone")).toInt(), 1);
    const auto after = queue();
    QVERIFY(!after->show(there).hasBytes && after->show(here).hasBytes);
}

QTEST_GUILESS_MAIN(TestReset)
#include "tst_reset.moc"
