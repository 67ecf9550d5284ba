// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/pin.h"
#include "tests/support/manualclock.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace std::chrono_literals;
using staff::Attempt;
using staff::Errc;
using staff::Pin;
using staff::Role;
using Outcome = staff::Attempt::Outcome;

namespace {

const auto right = QStringLiteral("907215");
const auto wrong = QStringLiteral("907216");

} // namespace

class TestPin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void judged_data();
    void judged();
    void f51_checkedOnTheKioskAlone();
    void notSet();
    void delayGrows();
    void earlyOnesAreNotLookedAt();
    void theRightOneEndsTheMisses();
    void noRestartShortensADelay();
    void aMissIsOnDiskBeforeTheAnswer();
    void aNewOneIsHeardAtOnceAndEndsTheDelay();
    void nothingReadableInTheFiles();
    void rolesAreApart();
    void damagedFiles();

private:
    Pin pin(Role role = Role::Instructor) const { return Pin(m_folder->path(), role, m_clock); }
    QString file(const char *name) const
    {
        return m_folder->path() + QLatin1String("/secrets/") + QLatin1String(name);
    }
    Outcome tried(const QString &typed) const { return pin().check(typed).value().outcome; }
    /// In a row, each as soon as it is looked at.
    void miss(int times)
    {
        for (int i = 0; i < times; ++i) {
            m_clock.advance(pin().wait().value());
            QCOMPARE(tried(wrong), Outcome::Wrong);
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    support::ManualClock m_clock;
};

void TestPin::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = support::ManualClock();
}

void TestPin::judged_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("expected"); // 0: it may be set
    const auto row = [](const char *typed, int expected) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << expected;
    };
    for (const char *good : { "907215", "112233", "123457", "654320", "000001", "121212" })
        row(good, 0);
    for (const char *simple : { "000000", "777777", "123456", "654321", "012345", "456789", "987654" })
        row(simple, int(Errc::TooSimple));
    for (const char *other : { "", "90721", "9072155", "90721a", "90 215", "９０７２１５", "-90721" })
        row(other, int(Errc::NotSixDigits));
}

void TestPin::judged()
{
    QFETCH(QString, typed);
    QFETCH(int, expected);
    const auto judged = staff::judge(typed);
    QCOMPARE(judged ? 0 : judged.error().code.value(), expected);
    QVERIFY(judged || !judged.error().toString().contains(typed) || typed.isEmpty());
    QCOMPARE(pin().set(typed).has_value(), expected == 0);
    QCOMPARE(pin().isSet(), expected == 0);
}

void TestPin::f51_checkedOnTheKioskAlone()
{
    QVERIFY(pin().set(right));
    QCOMPARE(tried(right), Outcome::Right);
    QCOMPARE(tried(wrong), Outcome::Wrong);
    QCOMPARE(tried(right + u'0'), Outcome::Wrong);
    QCOMPARE(tried(QString()), Outcome::Wrong);
    QCOMPARE(tried(right), Outcome::Right);
}

void TestPin::notSet()
{
    QVERIFY(!pin().isSet());
    QCOMPARE(tried(right), Outcome::NotSet);
    QCOMPARE(pin().wait().value(), 0ms);
}

void TestPin::delayGrows()
{
    QVERIFY(pin().set(right));
    miss(4);
    QCOMPARE(pin().wait().value(), 0ms);
    for (const auto expected : { 30s, 60s, 120s, 240s, 480s, 960s, 1920s, 3600s, 3600s }) {
        const auto attempt = pin().check(wrong).value();
        QCOMPARE(attempt.outcome, Outcome::Wrong);
        QCOMPARE(attempt.wait, std::chrono::milliseconds(expected));
        QCOMPARE(pin().wait().value(), std::chrono::milliseconds(expected));
        m_clock.advance(expected);
    }
    QCOMPARE(tried(right), Outcome::Right);
}

void TestPin::earlyOnesAreNotLookedAt()
{
    QVERIFY(pin().set(right));
    miss(5);
    m_clock.advance(29'999ms);
    const auto early = pin().check(right).value();
    QCOMPARE(early.outcome, Outcome::Early);
    QCOMPARE(early.wait, 1ms);
    QCOMPARE(tried(wrong), Outcome::Early); // and makes nothing longer
    m_clock.advance(1ms);
    QCOMPARE(tried(right), Outcome::Right);
}

void TestPin::theRightOneEndsTheMisses()
{
    QVERIFY(pin().set(right));
    miss(4);
    QCOMPARE(tried(right), Outcome::Right);
    miss(4);
    QCOMPARE(pin().wait().value(), 0ms);
}

void TestPin::noRestartShortensADelay()
{
    QVERIFY(pin().set(right));
    miss(6);
    m_clock.advance(40s); // each pin() is as good as a program that was started again
    QCOMPARE(pin().wait().value(), 20'000ms);
    m_clock.setNow(m_clock.now().addDays(400)); // the calendar decides nothing
    QCOMPARE(pin().wait().value(), 20'000ms);
    m_clock.reboot(QStringLiteral("another"));
    QCOMPARE(pin().wait().value(), 59'000ms); // up for a second
    QCOMPARE(tried(right), Outcome::Early);
    m_clock.advance(58'999ms);
    QCOMPARE(tried(right), Outcome::Early);
    m_clock.advance(1ms);
    const auto next = pin().check(wrong).value();
    QCOMPARE(next.outcome, Outcome::Wrong);
    QCOMPARE(next.wait, 120'000ms); // nor forgets how many there were
}

void TestPin::aMissIsOnDiskBeforeTheAnswer()
{
    QVERIFY(pin().set(right));
    miss(4);
    // The files of a kiosk whose plug is pulled while it compares: the PIN cannot be read any more.
    QVERIFY(QFile::rename(file("instructor.pin"), file("aside")));
    QVERIFY(QDir().mkpath(file("instructor.pin")));
    QVERIFY(!pin().check(right));
    QVERIFY(QDir().rmdir(file("instructor.pin")) && QFile::rename(file("aside"), file("instructor.pin")));
    QCOMPARE(pin().wait().value(), 30'000ms);
    // What cannot be written down is not looked at.
    m_clock.advance(30s);
    QVERIFY(QFile::remove(file("instructor.pin.misses")));
    QVERIFY(QDir().mkpath(file("instructor.pin.misses")));
    QVERIFY(!pin().check(right));
}

void TestPin::aNewOneIsHeardAtOnceAndEndsTheDelay()
{
    Pin running = pin();
    QVERIFY(running.set(right));
    miss(7);
    QVERIFY(running.wait().value() > 0ms);
    const auto another = QStringLiteral("280463");
    QVERIFY(pin().set(another)); // as ventanillactl does beside it
    QCOMPARE(running.check(right).value().outcome, Outcome::Wrong);
    QCOMPARE(running.check(another).value().outcome, Outcome::Right);
}

void TestPin::nothingReadableInTheFiles()
{
    QVERIFY(pin().set(right));
    miss(1);
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QByteArray before;
    for (const char *name : { "instructor.pin", "instructor.pin.misses" }) {
        QFile kept(file(name));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.permissions(), ownerOnly);
        const QByteArray bytes = kept.readAll();
        QVERIFY(!bytes.contains(right.toLatin1()) && !bytes.contains(wrong.toLatin1()));
        before += bytes;
    }
    QVERIFY(!(QFile::permissions(m_folder->path() + QLatin1String("/secrets"))
        & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)));
    QVERIFY(pin().set(right)); // a salt of its own each time
    QFile again(file("instructor.pin"));
    QVERIFY(again.open(QIODevice::ReadOnly) && !before.contains(again.readAll()));
    QVERIFY(QFile::setPermissions(file("instructor.pin"), ownerOnly | QFile::ReadGroup));
    QVERIFY(!pin().check(right));
}

void TestPin::rolesAreApart()
{
    QVERIFY(pin().set(right));
    QCOMPARE(pin(Role::Technician).check(right).value().outcome, Outcome::NotSet);
    QVERIFY(QFile::copy(file("instructor.pin"), file("technician.pin")));
    QCOMPARE(pin(Role::Technician).check(right).value().outcome, Outcome::Wrong);
    QCOMPARE(tried(right), Outcome::Right);
}

void TestPin::damagedFiles()
{
    for (const char *name : { "instructor.pin", "instructor.pin.misses" }) {
        QVERIFY(pin().set(right));
        QFile kept(file(name));
        QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("{}") == 2);
        kept.close();
        const auto checked = pin().check(right);
        QVERIFY(!checked);
        QVERIFY(checked.error().code == Errc::Damaged);
        QVERIFY(pin().set(right)); // which mends it
        QCOMPARE(tried(right), Outcome::Right);
    }
}

QTEST_GUILESS_MAIN(TestPin)
#include "tst_pin.moc"
