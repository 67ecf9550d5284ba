// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/controlsocket.h"
#include "app/kiosk/kiosk.h"
#include "tests/support/enrolledfolder.h"
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using support::ScriptedCentral;

class TestKiosk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesOfflineAndDeliversWhenTheServiceComes();
    void f05_filingTwiceIsFilingOnce();
    void practiceRunsAreNeverSealed();
    void notEnrolled();
    void f07_secondKioskIsTold();
    void revokedKioskTakesNoMore();
    void looksUpWhatWaitsHere();
    void withdrawsWhatWaitsHere();
    void theCentralServiceDecidesOfWhatItHas();
    void controlSocket();
    void integrityCheckLetsFilingsIn();

private:
    static filing::Submission submission(
        const base::Clock &clock, const QString &run = QStringLiteral("12345678-5"))
    {
        const QJsonObject document { { QStringLiteral("type"), QStringLiteral("cedula") },
            { QStringLiteral("run"), run } };
        return { base::FilingId::make(clock), QStringLiteral("perdida-documentos"), 1, QByteArray(32, 'd'),
            QStringLiteral("es"), { { QStringLiteral("document"), document } }, {}, {}, {}, {} };
    }
    /// QVariant::value() wants a type with an empty state.
    static kiosk::Filed filedIn(const QSignalSpy &spy, int index)
    {
        return *static_cast<const kiosk::Filed *>(spy.at(index).first().constData());
    }
    static base::Settings settingsFor(const QString &folder)
    {
        base::Settings settings;
        settings.dataFolder = folder;
        settings.comuna = QStringLiteral("07401");
        return settings;
    }
    static std::unique_ptr<kiosk::Kiosk> open(const base::Settings &settings, const base::Clock &clock)
    {
        auto opened = kiosk::Kiosk::open(settings, clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toString()));
        return std::move(*opened);
    }

    const support::Pki m_pki;
    const base::SystemClock m_clock;
};

void TestKiosk::filesOfflineAndDeliversWhenTheServiceComes()
{
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, central.url());
    bool online = false;
    central.intercept = [&](const ScriptedCentral::Seen &seen) -> std::optional<ScriptedCentral::Reply> {
        if (!online)
            return ScriptedCentral::Reply { .manner = ScriptedCentral::Reply::BreakOff };
        if (seen.verb == "PUT") {
            const auto outer = envelope::verifyOuter(
                seen.body, { m_pki.kiosk.certificate() }, m_pki.deviceAuthority(), m_pki.now);
            if (!outer)
                return ScriptedCentral::Reply { .status = 500 };
            central.places.insert(outer->place.id.toString(), { outer->place.chain, outer->place.sequence });
        }
        return std::nullopt;
    };
    QElapsedTimer timer;
    timer.start();
    const auto kiosk = open(settingsFor(folder.path()), m_clock);
    QVERIFY2(timer.elapsed() < 1000, "open() must not wait for the store");
    QSignalSpy opened(&kiosk->desk(), &kiosk::FilingDesk::opened);
    QSignalSpy filed(&kiosk->desk(), &kiosk::FilingDesk::filed);
    QSignalSpy changed(&kiosk->desk(), &kiosk::FilingDesk::stateChanged);
    QTRY_COMPARE(opened.size(), 1);

    const auto wanted = submission(m_clock);
    kiosk->desk().file(wanted);
    QTRY_COMPARE(filed.size(), 1);
    const auto answer = filedIn(filed, 0);
    QCOMPARE(answer.comprobante, base::Comprobante::of(wanted.id));
    QVERIFY(QFileInfo(folder.path() + QLatin1String("/kiosk.sqlite")).size() > 0);
    QTRY_VERIFY(!central.peer().seen().isEmpty());
    QCOMPARE(central.stored(), 0);

    online = true;
    const QJsonObject retry { { QStringLiteral("do"), QStringLiteral("retry") },
        { QStringLiteral("id"), wanted.id.toString() } };
    // Refused while the filing is under way. What QTRY evaluates it evaluates more than once, and a second
    // "retry" after one that was taken is refused.
    bool taken = false;
    const auto retryIsTaken = [&] {
        taken = taken || central.stored() == 1
            || kiosk::ControlSocket::ask(folder.path(), retry).has_value();
        return taken;
    };
    QTRY_VERIFY(retryIsTaken());
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 20000);
    QCOMPARE(changed.first().at(1).value<kiosk::FilingState>(), kiosk::FilingState::Received);
    QCOMPARE(central.stored(), 1);

    // What the resident has left behind is nobody's business any more.
    kiosk->desk().forget();
}

void TestKiosk::f05_filingTwiceIsFilingOnce()
{
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")));
    const auto kiosk = open(settingsFor(folder.path()), m_clock);
    QSignalSpy opened(&kiosk->desk(), &kiosk::FilingDesk::opened);
    QSignalSpy filed(&kiosk->desk(), &kiosk::FilingDesk::filed);
    QTRY_COMPARE(opened.size(), 1);
    const auto wanted = submission(m_clock);
    kiosk->desk().file(wanted);
    kiosk->desk().file(wanted);
    QTRY_COMPARE(filed.size(), 2);
    const auto first = filedIn(filed, 0);
    const auto second = filedIn(filed, 1);
    QCOMPARE(first.comprobante, second.comprobante);
    QCOMPARE(first.savedAt, second.savedAt);
    const auto database = db::Database::open(
        syncing::files::store(folder.path()), db::kioskSchema(), { .access = db::Access::ReadOnly });
    QVERIFY(database.has_value());
    db::OutboxStore store(**database);
    QCOMPARE(store.list({}, 0, 10)->size(), 1);
}

void TestKiosk::practiceRunsAreNeverSealed()
{
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")));
    const auto kiosk = open(settingsFor(folder.path()), m_clock);
    QSignalSpy opened(&kiosk->desk(), &kiosk::FilingDesk::opened);
    QSignalSpy failed(&kiosk->desk(), &kiosk::FilingDesk::filingFailed);
    QTRY_COMPARE(opened.size(), 1);
    kiosk->desk().file(submission(m_clock, QStringLiteral("44444444-4")));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<base::Error>().code == kiosk::Errc::PracticeOnly);
}

void TestKiosk::notEnrolled()
{
    const QTemporaryDir folder;
    const auto kiosk = open(settingsFor(folder.path()), m_clock);
    QSignalSpy unavailable(&kiosk->desk(), &kiosk::FilingDesk::unavailable);
    QSignalSpy failed(&kiosk->desk(), &kiosk::FilingDesk::filingFailed);
    QTRY_COMPARE(unavailable.size(), 1);
    QVERIFY(unavailable.first().first().value<base::Error>().code == kiosk::Errc::NotEnrolled);
    kiosk->desk().file(submission(m_clock));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<base::Error>().code == kiosk::Errc::NotEnrolled);
}

void TestKiosk::f07_secondKioskIsTold()
{
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")));
    const auto first = open(settingsFor(folder.path()), m_clock);
    QSignalSpy opened(&first->desk(), &kiosk::FilingDesk::opened);
    QTRY_COMPARE(opened.size(), 1);
    const auto second = open(settingsFor(folder.path()), m_clock);
    QSignalSpy unavailable(&second->desk(), &kiosk::FilingDesk::unavailable);
    QTRY_COMPARE(unavailable.size(), 1);
    QVERIFY(unavailable.first().first().value<base::Error>().code == outbox::Errc::AlreadyRunning);
}

void TestKiosk::revokedKioskTakesNoMore()
{
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, central.url());
    central.intercept = [&](const ScriptedCentral::Seen &seen) -> std::optional<ScriptedCentral::Reply> {
        if (seen.verb != "PUT")
            return std::nullopt;
        return central.refusal(seen, 403, QStringLiteral("revoked"));
    };
    {
        const auto kiosk = open(settingsFor(folder.path()), m_clock);
        QSignalSpy unavailable(&kiosk->desk(), &kiosk::FilingDesk::unavailable);
        QSignalSpy opened(&kiosk->desk(), &kiosk::FilingDesk::opened);
        QTRY_COMPARE(opened.size(), 1);
        kiosk->desk().file(submission(m_clock));
        QTRY_COMPARE(unavailable.size(), 1);
        QVERIFY(unavailable.first().first().value<base::Error>().code == kiosk::Errc::NotMember);
        QSignalSpy failed(&kiosk->desk(), &kiosk::FilingDesk::filingFailed);
        kiosk->desk().file(submission(m_clock));
        QTRY_COMPARE(failed.size(), 1);
    }
    // It stays so.
    const auto kiosk = open(settingsFor(folder.path()), m_clock);
    QSignalSpy unavailable(&kiosk->desk(), &kiosk::FilingDesk::unavailable);
    QTRY_VERIFY(!unavailable.isEmpty());
    QVERIFY(unavailable.first().first().value<base::Error>().code == kiosk::Errc::NotMember);
}

void TestKiosk::looksUpWhatWaitsHere()
{
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")));
    const auto kiosk = open(settingsFor(folder.path()), m_clock);
    QSignalSpy opened(&kiosk->desk(), &kiosk::FilingDesk::opened);
    QSignalSpy filed(&kiosk->desk(), &kiosk::FilingDesk::filed);
    QSignalSpy found(&kiosk->desk(), &kiosk::FilingDesk::lookedUp);
    QSignalSpy failed(&kiosk->desk(), &kiosk::FilingDesk::lookUpFailed);
    QTRY_COMPARE(opened.size(), 1);
    const auto wanted = submission(m_clock);
    kiosk->desk().file(wanted);
    QTRY_COMPARE(filed.size(), 1);
    kiosk->desk().lookUp(
        { base::Comprobante::of(wanted.id), QStringLiteral("cedula"), QStringLiteral("12345678-5") });
    QTRY_COMPARE(found.size(), 1);
    const auto here = found.first().first().value<kiosk::LookupAnswer>();
    QVERIFY(here.onlyHere && !here.opened);
    QVERIFY(here.filedAt.isValid());
    kiosk->desk().lookUp({ *base::Comprobante::read(u"PKW1-W8M2-P2HX"), QStringLiteral("cedula"),
        QStringLiteral("12345678-5") });
    QTRY_COMPARE(failed.size(), 1);
}

void TestKiosk::withdrawsWhatWaitsHere()
{
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")));
    const auto kiosk = open(settingsFor(folder.path()), m_clock);
    auto &desk = kiosk->desk();
    QSignalSpy opened(&desk, &kiosk::FilingDesk::opened);
    QSignalSpy filed(&desk, &kiosk::FilingDesk::filed);
    QSignalSpy withdrawn(&desk, &kiosk::FilingDesk::withdrawn);
    QSignalSpy failed(&desk, &kiosk::FilingDesk::withdrawalFailed);
    QSignalSpy changed(&desk, &kiosk::FilingDesk::stateChanged);
    QTRY_COMPARE(opened.size(), 1);
    const auto wanted = submission(m_clock), other = submission(m_clock);
    desk.file(wanted);
    desk.file(other);
    QTRY_COMPARE(filed.size(), 2);
    const kiosk::LookupRequest request { base::Comprobante::of(wanted.id), QStringLiteral("cedula"),
        QStringLiteral("12345678-5") };
    for (int times = 1; times <= 2; ++times) { // the second time it is void already
        desk.withdraw(request);
        // While the filing is just being tried, the answer is: not now.
        while (!QTest::qWaitFor([&] { return withdrawn.size() == times || !failed.isEmpty(); })
            || !failed.isEmpty()) {
            QVERIFY(!failed.isEmpty());
            QVERIFY(failed.takeFirst().first().value<base::Error>().code == outbox::Errc::NotNow);
            desk.withdraw(request);
        }
        const auto answer = withdrawn.last().first().value<kiosk::WithdrawalAnswer>();
        QVERIFY(answer.found);
        QCOMPARE(answer.state, kiosk::FilingState::Void);
    }
    QCOMPARE(changed.size(), 1);
    const auto database = db::Database::open(
        syncing::files::store(folder.path()), db::kioskSchema(), { .access = db::Access::ReadOnly });
    db::OutboxStore store(**database);
    QCOMPARE((*store.find(wanted.id.toString()))->state, db::FilingState::Void);
    QVERIFY((*store.find(other.id.toString()))->state != db::FilingState::Void);
    db::VoidStore voids(**database);
    QCOMPARE(voids.waiting(10)->size(), 1);
    QCOMPARE(voids.waiting(10)->first().reason, QStringLiteral("withdrawn"));

    desk.withdraw({ *base::Comprobante::read(u"PKW1-W8M2-P2HX"), request.documentType, request.run });
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(withdrawn.size(), 2);
}

void TestKiosk::theCentralServiceDecidesOfWhatItHas()
{
    ScriptedCentral central(m_pki);
    QJsonObject said { { QStringLiteral("found"), true },
        { QStringLiteral("state"), QStringLiteral("accepted") } };
    QJsonObject asked;
    central.intercept = [&](const ScriptedCentral::Seen &seen) -> std::optional<ScriptedCentral::Reply> {
        if (seen.verb == "PUT") // nothing is delivered: all of it waits in the queue
            return ScriptedCentral::Reply { .status = 503 };
        if (seen.path != "/v1/withdrawals")
            return std::nullopt;
        asked = central.query(seen, QStringLiteral("ventanilla.withdrawal/1"));
        return ScriptedCentral::Reply { .body
            = central.sign(central.answerTo(seen, QStringLiteral("ventanilla.withdrawal-answer/1"), said)) };
    };
    const support::EnrolledFolder folder(m_pki, central, central.url());
    const auto kiosk = open(settingsFor(folder.path()), m_clock);
    QSignalSpy opened(&kiosk->desk(), &kiosk::FilingDesk::opened);
    QSignalSpy withdrawn(&kiosk->desk(), &kiosk::FilingDesk::withdrawn);
    QTRY_COMPARE(opened.size(), 1);
    const kiosk::LookupRequest request { *base::Comprobante::read(u"PKW1-W8M2-P2HX"),
        QStringLiteral("cedula"), QStringLiteral("12345678-5") };
    const auto answer = [&] {
        kiosk->desk().withdraw(request);
        return withdrawn.wait() ? withdrawn.takeFirst().first().value<kiosk::WithdrawalAnswer>()
                                : kiosk::WithdrawalAnswer {};
    };
    QCOMPARE(answer().state, kiosk::FilingState::Accepted);
    QCOMPARE(asked.value(QLatin1String("comprobante")).toString(), QStringLiteral("PKW1-W8M2-P2HX"));
    QCOMPARE(asked.value(QLatin1String("document")).toObject().value(QLatin1String("run")).toString(),
        QStringLiteral("12345678-5"));
    said = { { QStringLiteral("found"), true }, { QStringLiteral("state"), QStringLiteral("received") } };
    QCOMPARE(answer().state, kiosk::FilingState::Received);
    said = { { QStringLiteral("found"), false } };
    QVERIFY(!answer().found);
}

void TestKiosk::controlSocket()
{
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, central.url());
    QVERIFY(kiosk::ControlSocket::ask(folder.path(), {}).error().code == kiosk::Errc::NoKioskRuns);
    const auto kiosk = open(settingsFor(folder.path()), m_clock);
    QSignalSpy opened(&kiosk->desk(), &kiosk::FilingDesk::opened);
    QTRY_COMPARE(opened.size(), 1);
    const auto permissions = QFileInfo(kiosk::ControlSocket::pathIn(folder.path())).permissions();
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    const auto status
        = kiosk::ControlSocket::ask(folder.path(), { { QStringLiteral("do"), QStringLiteral("status") } });
    QVERIFY(status.has_value());
    for (const QJsonObject &wrong : { QJsonObject(), QJsonObject { { QStringLiteral("do"), 7 } },
             QJsonObject { { QStringLiteral("do"), QStringLiteral("retry") } } })
        QVERIFY(kiosk::ControlSocket::ask(folder.path(), wrong).error().code == kiosk::Errc::Refused);
}

void TestKiosk::integrityCheckLetsFilingsIn()
{
    ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")));
    const auto kiosk = open(settingsFor(folder.path()), m_clock);
    kiosk->startQuietWork();
    QSignalSpy opened(&kiosk->desk(), &kiosk::FilingDesk::opened);
    QSignalSpy filed(&kiosk->desk(), &kiosk::FilingDesk::filed);
    QSignalSpy unavailable(&kiosk->desk(), &kiosk::FilingDesk::unavailable);
    QTRY_COMPARE(opened.size(), 1);
    kiosk->desk().file(submission(m_clock));
    QTRY_COMPARE(filed.size(), 1);
    QCOMPARE(unavailable.size(), 0);
}

QTEST_GUILESS_MAIN(TestKiosk)
#include "tst_kiosk.moc"
