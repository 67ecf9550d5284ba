// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/uplink.h"
#include "tests/support/networkhouse.h"
#include <QSignalSpy>
#include <QtTest>

using namespace network;
using namespace std::chrono_literals;

/// Joining a network through the window's object, and forgetting it.
class TestJoining : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void joiningKeepsItForTheWholeMachine();
    void theKindOfSecurityIsTold_data();
    void theKindOfSecurityIsTold();
    void whatFailsIsToldAndNothingIsKept_data();
    void whatFailsIsToldAndNothingIsKept();
    void theOldPassphraseGoesOnlyWhenTheNewOneWorks();
    void whatATechnicianMadeStays();
    void whatCannotBeJoinedIsRefusedAtOnce_data();
    void whatCannotBeJoinedIsRefusedAtOnce();
    void oneAtATime();
    void withoutTheRuleItIsNotAllowed();
    void whatCannotBeWrittenIsToldAndStaysJoined();
    void itGivesUpInTime();
    void whoLeavesThePageLeavesNothing();
    void whoLeavesBeforeItHasBegunLeavesNothing();
    void networkManagerEndsMeanwhile();
    void thePassphraseIsInNoLogAndNoError();
    void forgettingLeavesAndKeepsNothing();
    void forgettingWithoutTheRule();
    void forgettingWhatIsNotKept();

private:
    /// The answer of joining: no code is joined.
    std::error_code join(const QString &passphrase);
    WifiNetwork network() const { return m_uplink->networks().value(0); }

    std::unique_ptr<support::NetworkHouse> m_house;
    QString m_wifi, m_point;
    std::unique_ptr<Uplink> m_uplink;
};

namespace {

const QString passphrase = QStringLiteral("una clave ñandú");

QStringList logged;
void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged.append(text);
}

} // namespace

void TestJoining::init()
{
    m_house = std::make_unique<support::NetworkHouse>();
    QVERIFY(m_house->start());
    m_wifi = m_house->addWifi();
    m_point = m_house->addPoint(m_wifi, QStringLiteral("Sede Ñuble"), 70);
    m_uplink = std::make_unique<Uplink>(m_house->bus());
    QTRY_COMPARE(m_uplink->networks().size(), 1);
}

void TestJoining::cleanup()
{
    m_uplink.reset();
    m_house.reset();
}

std::error_code TestJoining::join(const QString &typed)
{
    QSignalSpy joined(m_uplink.get(), &Uplink::joined), failed(m_uplink.get(), &Uplink::joinFailed);
    if (const auto begun = m_uplink->join(network(), Passphrase(typed)); !begun)
        return begun.error().code;
    if (!QTest::qWaitFor([&] { return joined.size() + failed.size() > 0; }, 10000))
        return std::make_error_code(std::errc::timed_out);
    return failed.isEmpty() ? std::error_code() : failed[0][0].value<base::Error>().code;
}

void TestJoining::joiningKeepsItForTheWholeMachine()
{
    QVERIFY(!network().isKept);
    QCOMPARE(join(passphrase), std::error_code());
    QVERIFY(!m_uplink->isJoining());
    QCOMPARE(m_house->written(),
        QList<QVariantMap>({ { { QStringLiteral("ssid"), QStringLiteral("Sede Ñuble").toUtf8() },
            { QStringLiteral("key-mgmt"), QStringLiteral("wpa-psk") }, { QStringLiteral("psk"), passphrase },
            { QStringLiteral("autoconnect"), true }, { QStringLiteral("permissions"), false } } }));
    QTRY_VERIFY(network().isKept && network().isJoined);
    const Standing standing = m_uplink->standing();
    QCOMPARE(standing.wifi, Wifi::Connected);
    QCOMPARE(standing.medium, Medium::Wifi);
    QCOMPARE(standing.name, QStringLiteral("Sede Ñuble"));
    QCOMPARE(standing.bars, 3);
    QCOMPARE(standing.address, QStringLiteral("192.168.1.34"));
}

void TestJoining::theKindOfSecurityIsTold_data()
{
    QTest::addColumn<uint>("rsn");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("management");
    QTest::newRow("open") << 0U << QString() << QString();
    QTest::newRow("enhanced open") << 0x888U << QString() << QStringLiteral("owe");
    QTest::newRow("WPA2 and WPA3") << 0x588U << QStringLiteral("12345678") << QStringLiteral("wpa-psk");
    QTest::newRow("WPA3 takes short ones") << 0x488U << QStringLiteral("123") << QStringLiteral("sae");
}

void TestJoining::theKindOfSecurityIsTold()
{
    QFETCH(uint, rsn);
    QFETCH(QString, typed);
    m_house->change(m_point,
        { { QStringLiteral("Flags"), rsn ? 1U : 0U }, { QStringLiteral("WpaFlags"), 0U },
            { QStringLiteral("RsnFlags"), rsn } });
    QTRY_VERIFY(network().security != Security::WpaPsk || rsn == 0x588U);
    QCOMPARE(join(typed), std::error_code());
    const auto written = m_house->written();
    QCOMPARE(written.size(), 1);
    QTEST(written[0].value(QStringLiteral("key-mgmt")).toString(), "management");
    QCOMPARE(written[0].value(QStringLiteral("psk")).toString(), typed);
}

void TestJoining::whatFailsIsToldAndNothingIsKept_data()
{
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<Errc>("code");
    QTest::newRow("wrong passphrase") << QByteArray("wrong passphrase") << Errc::WrongPassphrase;
    QTest::newRow("out of reach") << QByteArray("out of reach") << Errc::NotInReach;
    QTest::newRow("sent away") << QByteArray("sent away") << Errc::NotTaken;
    QTest::newRow("no address") << QByteArray("no address") << Errc::NoAddress;
    QTest::newRow("stopped by somebody") << QByteArray("stopped") << Errc::Failed;
}

void TestJoining::whatFailsIsToldAndNothingIsKept()
{
    QFETCH(QByteArray, outcome);
    QFETCH(Errc, code);
    m_house->goes(outcome.constData());
    QCOMPARE(join(passphrase), code);
    QVERIFY(!m_uplink->isJoining());
    QTRY_COMPARE(m_house->profiles(), 0);
    QTRY_COMPARE(m_uplink->standing().wifi, Wifi::Ready);
    QVERIFY(!network().isKept);
    m_house->goes("well");
    QCOMPARE(join(passphrase), std::error_code()); // nothing of the first attempt is in the way
}

void TestJoining::theOldPassphraseGoesOnlyWhenTheNewOneWorks()
{
    QCOMPARE(join(QStringLiteral("la de antes")), std::error_code());
    QTRY_VERIFY(network().isKept);
    m_house->goes("wrong passphrase");
    QCOMPARE(join(QStringLiteral("mal escrita")), Errc::WrongPassphrase);
    QTRY_COMPARE(m_house->profiles(), 1);
    QCOMPARE(m_house->written()[0].value(QStringLiteral("psk")).toString(), QStringLiteral("la de antes"));
    m_house->goes("well");
    QCOMPARE(join(QStringLiteral("la de ahora")), std::error_code());
    QTRY_COMPARE(m_house->profiles(), 1);
    QCOMPARE(m_house->written()[0].value(QStringLiteral("psk")).toString(), QStringLiteral("la de ahora"));
}

void TestJoining::whatATechnicianMadeStays()
{
    m_house->ask(QStringLiteral("AddProfile"), { network().ssid });
    QTRY_VERIFY(network().isKept);
    QCOMPARE(join(passphrase), std::error_code());
    QCOMPARE(m_house->profiles(), 2);
}

void TestJoining::whatCannotBeJoinedIsRefusedAtOnce_data()
{
    QTest::addColumn<uint>("rsn");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Errc>("code");
    QTest::newRow("asks who you are") << 0x288U << passphrase << Errc::NotSupported;
    QTest::newRow("WEP") << 0U << passphrase << Errc::NotSupported;
    QTest::newRow("nothing typed") << 0x188U << QString() << Errc::NotAPassphrase;
    QTest::newRow("seven letters") << 0x188U << QStringLiteral("1234567") << Errc::NotAPassphrase;
    QTest::newRow("64 bytes, no digits") << 0x188U << QString(32, QChar(0xf1)) << Errc::NotAPassphrase;
    QTest::newRow("66 bytes in 33 letters") << 0x188U << QString(33, QChar(0xf1)) << Errc::NotAPassphrase;
    QTest::newRow("65 digits") << 0x188U << QString(65, u'a') << Errc::NotAPassphrase;
    QTest::newRow("nothing typed for WPA3") << 0x488U << QString() << Errc::NotAPassphrase;
}

void TestJoining::whatCannotBeJoinedIsRefusedAtOnce()
{
    QFETCH(uint, rsn);
    QFETCH(QString, typed);
    QFETCH(Errc, code);
    m_house->change(m_point, { { QStringLiteral("WpaFlags"), 0U }, { QStringLiteral("RsnFlags"), rsn } });
    QTRY_VERIFY(network().security != Security::WpaPsk || rsn == 0x188U);
    const auto begun = m_uplink->join(network(), Passphrase(typed));
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, code);
    QVERIFY(!m_uplink->isJoining());
    QCOMPARE(m_house->profiles(), 0);
    // One that is no longer heard, and one without anything to hear it.
    WifiNetwork gone = network();
    gone.ssid = "Otra";
    QCOMPARE(m_uplink->join(gone, Passphrase(passphrase)).error().code, Errc::NotInReach);
    m_house->change(m_wifi, { { QStringLiteral("State"), 20U } });
    QTRY_COMPARE(m_uplink->standing().wifi, Wifi::Unusable);
    QCOMPARE(m_uplink->join(gone, Passphrase(passphrase)).error().code, Errc::NoWifi);
}

void TestJoining::oneAtATime()
{
    m_house->goes("no end");
    QVERIFY(m_uplink->join(network(), Passphrase(passphrase)));
    QVERIFY(m_uplink->isJoining());
    QCOMPARE(m_uplink->join(network(), Passphrase(passphrase)).error().code, Errc::Busy);
}

void TestJoining::withoutTheRuleItIsNotAllowed()
{
    m_house->refuse("AddAndActivateConnection2", "org.freedesktop.NetworkManager.PermissionDenied");
    QCOMPARE(join(passphrase), Errc::NotAllowed);
}

void TestJoining::whatCannotBeWrittenIsToldAndStaysJoined()
{
    m_house->refuse("Save", "org.freedesktop.NetworkManager.Settings.Failed");
    QCOMPARE(join(passphrase), Errc::NotKept);
    QVERIFY(!m_uplink->isJoining());
    m_uplink->cancel();
    QCOMPARE(m_house->profiles(), 1);
    QTRY_COMPARE(m_uplink->standing().wifi, Wifi::Connected);
}

void TestJoining::itGivesUpInTime()
{
    m_uplink = std::make_unique<Uplink>(m_house->bus(), 200ms);
    QTRY_COMPARE(m_uplink->networks().size(), 1);
    m_house->goes("no end");
    QCOMPARE(join(passphrase), Errc::TimedOut);
    QTRY_COMPARE(m_house->profiles(), 0);
}

void TestJoining::whoLeavesThePageLeavesNothing()
{
    QSignalSpy joined(m_uplink.get(), &Uplink::joined), failed(m_uplink.get(), &Uplink::joinFailed);
    m_house->goes("no end");
    QVERIFY(m_uplink->join(network(), Passphrase(passphrase)));
    QTRY_COMPARE(m_uplink->standing().wifi, Wifi::Joining);
    QVERIFY(m_house->written().isEmpty()); // nothing is, until it is proven
    m_uplink->cancel();
    QVERIFY(!m_uplink->isJoining());
    QTRY_COMPARE(m_house->profiles(), 0);
    QTRY_COMPARE(m_uplink->standing().wifi, Wifi::Ready);
    QCOMPARE(joined.size() + failed.size(), 0);
}

void TestJoining::whoLeavesBeforeItHasBegunLeavesNothing()
{
    m_house->goes("no end");
    QVERIFY(m_uplink->join(network(), Passphrase(passphrase)));
    m_uplink->cancel();
    QTRY_COMPARE(m_house->profiles(), 1); // asked for already
    QTRY_COMPARE(m_house->profiles(), 0);
}

void TestJoining::networkManagerEndsMeanwhile()
{
    QSignalSpy failed(m_uplink.get(), &Uplink::joinFailed);
    m_house->goes("no end");
    QVERIFY(m_uplink->join(network(), Passphrase(passphrase)));
    QTRY_COMPARE(m_uplink->standing().wifi, Wifi::Joining);
    m_house->stop();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<base::Error>().code, Errc::NoNetworkManager);
}

void TestJoining::thePassphraseIsInNoLogAndNoError()
{
    QSignalSpy failed(m_uplink.get(), &Uplink::joinFailed);
    logged.clear();
    const auto before = qInstallMessageHandler(keepLog);
    m_house->goes("wrong passphrase");
    join(passphrase);
    m_house->refuse("AddAndActivateConnection2", "org.freedesktop.NetworkManager.Settings.InvalidProperty");
    join(passphrase);
    qInstallMessageHandler(before);
    QCOMPARE(failed.size(), 2);
    for (const auto &signal : failed)
        logged.append(signal[0].value<base::Error>().toString());
    QVERIFY(logged.size() >= 4); // it does say something
    for (const QString &line : std::as_const(logged)) {
        QVERIFY2(!line.contains(QStringLiteral("clave")), qPrintable(line));
        QVERIFY2(!line.contains(QStringLiteral("Sede")), qPrintable(line));
    }
}

void TestJoining::forgettingLeavesAndKeepsNothing()
{
    m_house->ask(QStringLiteral("AddProfile"), { network().ssid });
    QCOMPARE(join(passphrase), std::error_code());
    QTRY_VERIFY(network().isKept && network().isJoined);
    QSignalSpy forgotten(m_uplink.get(), &Uplink::forgotten);
    m_uplink->forget(network().ssid);
    QTRY_COMPARE(forgotten.size(), 1);
    QCOMPARE(m_house->profiles(), 0);
    QTRY_VERIFY(!network().isKept && !network().isJoined);
    QCOMPARE(m_uplink->standing().medium, Medium::None);
}

void TestJoining::forgettingWithoutTheRule()
{
    QCOMPARE(join(passphrase), std::error_code());
    QTRY_VERIFY(network().isKept);
    QSignalSpy failed(m_uplink.get(), &Uplink::forgetFailed);
    m_house->refuse("Delete", "org.freedesktop.NetworkManager.Settings.PermissionDenied");
    m_uplink->forget(network().ssid);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<base::Error>().code, Errc::NotAllowed);
    QVERIFY(network().isKept);
}

void TestJoining::forgettingWhatIsNotKept()
{
    QSignalSpy forgotten(m_uplink.get(), &Uplink::forgotten);
    m_uplink->forget(network().ssid);
    QCOMPARE(forgotten.size(), 1);
}

QTEST_GUILESS_MAIN(TestJoining)
#include "tst_joining.moc"
