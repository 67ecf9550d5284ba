// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/uplink.h"
#include "tests/support/networkhouse.h"
#include <QSignalSpy>
#include <QtTest>

using namespace network;
using namespace std::chrono_literals;

/// How it stands, and what is in reach; tst_joining joins.
class TestUplink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void withoutABusNothingIsThere();
    void whereNetworkManagerIsNotItIsSaid();
    void itComesAndGoes();
    void networksAreListedOnceTheNearestFirst();
    void anOpenNetworkOfTheSameNameIsAnother();
    void aHiddenNetworkIsNotListed();
    void theBytesOfANameAreKept();
    void whatKeepsStrangersOut_data();
    void whatKeepsStrangersOut();
    void whatChangesIsToldAndNoMore();
    void howFarTheNetworkGoes_data();
    void howFarTheNetworkGoes();
    void howACableStands_data();
    void howACableStands();
    void aCableThatWorksHasAnAddress();
    void howWifiStands_data();
    void howWifiStands();
    void aScanEndsWhenSomethingHasBeenHeard();
    void aScanThatIsRefused_data();
    void aScanThatIsRefused();

private:
    std::unique_ptr<support::NetworkHouse> m_house;
};

namespace {

QStringList namesOf(const QList<WifiNetwork> &networks)
{
    QStringList names;
    for (const WifiNetwork &network : networks)
        names.append(network.name);
    return names;
}

} // namespace

void TestUplink::init()
{
    m_house = std::make_unique<support::NetworkHouse>();
    QVERIFY(m_house->start());
}

void TestUplink::cleanup()
{
    m_house.reset();
}

void TestUplink::withoutABusNothingIsThere()
{
    Uplink uplink(QDBusConnection(QStringLiteral("nowhere")));
    QSignalSpy failed(&uplink, &Uplink::scanFailed);
    uplink.scan();
    QCOMPARE(failed.size(), 1);
    QTest::qWait(0);
    QVERIFY(!uplink.standing().isThere);
}

void TestUplink::whereNetworkManagerIsNotItIsSaid()
{
    m_house->stop();
    Uplink uplink(m_house->bus());
    QSignalSpy failed(&uplink, &Uplink::scanFailed);
    uplink.scan();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<base::Error>().code, Errc::NoNetworkManager);
    QCOMPARE(uplink.join({}, {}).error().code, Errc::NoNetworkManager);
    QCOMPARE(uplink.standing(), Standing());
}

void TestUplink::itComesAndGoes()
{
    m_house->stop();
    Uplink uplink(m_house->bus());
    QSignalSpy changed(&uplink, &Uplink::changed);
    QVERIFY(m_house->start());
    QTRY_VERIFY(uplink.standing().isThere);
    m_house->addPoint(m_house->addWifi(), QStringLiteral("Sede"), 70);
    QTRY_COMPARE(uplink.networks().size(), 1);
    m_house->stop();
    QTRY_VERIFY(!uplink.standing().isThere);
    QVERIFY(uplink.networks().isEmpty());
    QVERIFY(changed.size() >= 2);
}

void TestUplink::networksAreListedOnceTheNearestFirst()
{
    const QString wifi = m_house->addWifi();
    m_house->addPoint(wifi, QStringLiteral("Sede"), 20);
    m_house->addPoint(wifi, QStringLiteral("Lejos"), 10);
    m_house->addPoint(wifi, QStringLiteral("Vecino"), 60);
    m_house->addPoint(wifi, QStringLiteral("Sede"), 90);
    m_house->addPoint(wifi, QStringLiteral("Almacén"), 70);
    m_house->addPoint(wifi, QStringLiteral("Sede"), 50, 0x400); // WPA3 beside WPA2: the same one
    Uplink uplink(m_house->bus());
    QTRY_COMPARE(uplink.networks().size(), 4);
    // Vecino and Almacén have the same bars.
    QCOMPARE(namesOf(uplink.networks()),
        QStringList({ QStringLiteral("Sede"), QStringLiteral("Almacén"), QStringLiteral("Vecino"),
            QStringLiteral("Lejos") }));
    QCOMPARE(uplink.networks()[0].bars, 4);
    QCOMPARE(uplink.networks()[0].security, Security::WpaPsk);
    QCOMPARE(uplink.networks()[3].bars, 1);
}

void TestUplink::anOpenNetworkOfTheSameNameIsAnother()
{
    const QString wifi = m_house->addWifi();
    m_house->addPoint(wifi, QStringLiteral("Sede"), 50);
    m_house->addPoint(wifi, QStringLiteral("Sede"), 90, 0);
    Uplink uplink(m_house->bus());
    QTRY_COMPARE(uplink.networks().size(), 2);
    QCOMPARE(uplink.networks()[0].security, Security::Open);
    QCOMPARE(uplink.networks()[1].security, Security::WpaPsk);
}

void TestUplink::aHiddenNetworkIsNotListed()
{
    const QString wifi = m_house->addWifi();
    m_house->addPoint(wifi, QString(), 90);
    m_house->ask(QStringLiteral("SetSsid"),
        { m_house->addPoint(wifi, QStringLiteral("hidden"), 90), QByteArray(6, '\0') });
    m_house->addPoint(wifi, QStringLiteral("Sede"), 50);
    Uplink uplink(m_house->bus());
    QTRY_COMPARE(namesOf(uplink.networks()), QStringList(QStringLiteral("Sede")));
}

void TestUplink::theBytesOfANameAreKept()
{
    const QString point = m_house->addPoint(m_house->addWifi(), QStringLiteral("x"), 50);
    m_house->ask(QStringLiteral("SetSsid"), { point, QByteArray("Se\xf1\x01") });
    Uplink uplink(m_house->bus());
    QTRY_COMPARE(uplink.networks().size(), 1);
    QCOMPARE(uplink.networks()[0].ssid, QByteArray("Se\xf1\x01"));
    QCOMPARE(uplink.networks()[0].name, QStringLiteral("Señ\uFFFD"));
}

void TestUplink::whatKeepsStrangersOut_data()
{
    QTest::addColumn<uint>("flags");
    QTest::addColumn<uint>("wpa");
    QTest::addColumn<uint>("rsn");
    QTest::addColumn<Security>("security");
    QTest::addColumn<bool>("supported");
    QTest::newRow("nothing") << 0U << 0U << 0U << Security::Open << true;
    QTest::newRow("WEP") << 1U << 0U << 0U << Security::Wep << false;
    QTest::newRow("WPA") << 1U << 0x144U << 0U << Security::WpaPsk << true;
    QTest::newRow("WPA2") << 1U << 0U << 0x188U << Security::WpaPsk << true;
    QTest::newRow("WPA2 and WPA3") << 1U << 0U << 0x588U << Security::WpaPsk << true;
    QTest::newRow("WPA3") << 1U << 0U << 0x488U << Security::Wpa3Sae << true;
    QTest::newRow("WPA2 enterprise") << 1U << 0U << 0x288U << Security::Enterprise << false;
    QTest::newRow("WPA3 enterprise, 192 bits") << 1U << 0U << 0x2000U << Security::Enterprise << false;
    QTest::newRow("enhanced open") << 1U << 0U << 0x888U << Security::EnhancedOpen << true;
    QTest::newRow("the open half of enhanced open") << 0U << 0U << 0x1000U << Security::Open << true;
    QTest::newRow("something new") << 1U << 0U << 0x10000U << Security::Other << false;
}

void TestUplink::whatKeepsStrangersOut()
{
    QFETCH(uint, flags);
    QFETCH(uint, wpa);
    QFETCH(uint, rsn);
    QFETCH(Security, security);
    const QString point = m_house->addPoint(m_house->addWifi(), QStringLiteral("Sede"), 50);
    m_house->change(point,
        { { QStringLiteral("Flags"), flags }, { QStringLiteral("WpaFlags"), wpa },
            { QStringLiteral("RsnFlags"), rsn } });
    Uplink uplink(m_house->bus());
    QTRY_COMPARE(uplink.networks().size(), 1);
    QCOMPARE(uplink.networks()[0].security, security);
    QTEST(isSupported(security), "supported");
}

void TestUplink::whatChangesIsToldAndNoMore()
{
    const QString wifi = m_house->addWifi();
    const QString point = m_house->addPoint(wifi, QStringLiteral("Sede"), 60);
    Uplink uplink(m_house->bus());
    QTRY_COMPARE(uplink.networks().size(), 1);
    QSignalSpy told(&uplink, &Uplink::networksChanged);
    const auto strength = [](uint percent) {
        return QVariantMap { { QStringLiteral("Strength"), QVariant::fromValue(uchar(percent)) } };
    };
    m_house->change(point, strength(65)); // the same bars
    m_house->change(point, strength(90));
    QTRY_COMPARE(uplink.networks()[0].bars, 4);
    QCOMPARE(told.size(), 1);
    m_house->ask(QStringLiteral("RemoveAccessPoint"), { wifi, point });
    QTRY_VERIFY(uplink.networks().isEmpty());
    QCOMPARE(told.size(), 2);
}

void TestUplink::howFarTheNetworkGoes_data()
{
    QTest::addColumn<uint>("connectivity");
    QTest::addColumn<bool>("looking");
    QTest::addColumn<Connectivity>("told");
    QTest::newRow("unknown") << 0U << true << Connectivity::Unknown;
    QTest::newRow("nothing") << 1U << true << Connectivity::None;
    QTest::newRow("a portal") << 2U << true << Connectivity::Portal;
    QTest::newRow("the room") << 3U << true << Connectivity::Limited;
    QTest::newRow("the world") << 4U << true << Connectivity::Full;
    QTest::newRow("nobody looks") << 4U << false << Connectivity::Unknown;
}

void TestUplink::howFarTheNetworkGoes()
{
    QFETCH(uint, connectivity);
    QFETCH(bool, looking);
    Uplink uplink(m_house->bus());
    QTRY_COMPARE(uplink.standing().connectivity, Connectivity::Full);
    m_house->change(support::NetworkHouse::manager,
        { { QStringLiteral("Connectivity"), connectivity },
            { QStringLiteral("ConnectivityCheckEnabled"), looking } });
    QFETCH(Connectivity, told);
    QTRY_COMPARE(uplink.standing().connectivity, told);
}

void TestUplink::howACableStands_data()
{
    QTest::addColumn<int>("state"); // NMDeviceState
    QTest::addColumn<bool>("carrier");
    QTest::addColumn<Cable>("told");
    QTest::newRow("another program's") << 10 << true << Cable::Foreign;
    QTest::newRow("not plugged in") << 20 << false << Cable::Unplugged;
    QTest::newRow("asks for an address") << 70 << true << Cable::Waiting;
    QTest::newRow("got none") << 30 << true << Cable::Waiting;
    QTest::newRow("works") << 100 << true << Cable::Connected;
}

void TestUplink::howACableStands()
{
    QFETCH(int, state);
    QFETCH(bool, carrier);
    Uplink uplink(m_house->bus());
    QTRY_VERIFY(uplink.standing().isThere);
    QCOMPARE(uplink.standing().cable, Cable::Absent);
    m_house->change(m_house->addCable(state), { { QStringLiteral("Carrier"), carrier } });
    QFETCH(Cable, told);
    QTRY_COMPARE(uplink.standing().cable, told);
    QCOMPARE(uplink.standing().medium, Medium::None);
}

void TestUplink::aCableThatWorksHasAnAddress()
{
    const QString cable = m_house->addCable(20);
    Uplink uplink(m_house->bus());
    QTRY_COMPARE(uplink.standing().cable, Cable::Unplugged);
    m_house->ask(QStringLiteral("PlugIn"), { cable, QStringLiteral("192.168.1.12") });
    QTRY_COMPARE(uplink.standing().cable, Cable::Connected);
    QCOMPARE(uplink.standing().medium, Medium::Cable);
    QCOMPARE(uplink.standing().name, QStringLiteral("Wired connection 1"));
    QCOMPARE(uplink.standing().address, QStringLiteral("192.168.1.12"));
    QCOMPARE(uplink.standing().bars, 0);
}

void TestUplink::howWifiStands_data()
{
    QTest::addColumn<int>("state"); // NMDeviceState
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<Wifi>("told");
    QTest::newRow("another program's") << 10 << true << Wifi::Foreign;
    QTest::newRow("switched off") << 20 << false << Wifi::Off;
    QTest::newRow("no firmware") << 20 << true << Wifi::Unusable;
    QTest::newRow("ready") << 30 << true << Wifi::Ready;
    QTest::newRow("failed just now") << 120 << true << Wifi::Ready;
    QTest::newRow("joining") << 60 << true << Wifi::Joining;
    QTest::newRow("joined") << 100 << true << Wifi::Connected;
}

void TestUplink::howWifiStands()
{
    QFETCH(int, state);
    QFETCH(bool, enabled);
    Uplink uplink(m_house->bus());
    QTRY_VERIFY(uplink.standing().isThere);
    QCOMPARE(uplink.standing().wifi, Wifi::Absent);
    m_house->change(support::NetworkHouse::manager, { { QStringLiteral("WirelessEnabled"), enabled } });
    m_house->addPoint(m_house->addWifi(state), QStringLiteral("Sede"), 50);
    QFETCH(Wifi, told);
    QTRY_COMPARE(uplink.standing().wifi, told);
    // What cannot be used hears nothing.
    QTRY_COMPARE(uplink.networks().size(), told >= Wifi::Ready ? 1 : 0);
}

void TestUplink::aScanEndsWhenSomethingHasBeenHeard()
{
    const QString wifi = m_house->addWifi();
    Uplink uplink(m_house->bus());
    QTRY_COMPARE(uplink.standing().wifi, Wifi::Ready);
    QSignalSpy scanned(&uplink, &Uplink::scanned), failed(&uplink, &Uplink::scanFailed);
    uplink.scan();
    m_house->addPoint(wifi, QStringLiteral("Sede"), 50);
    QTRY_COMPARE(uplink.networks().size(), 1);
    QVERIFY(scanned.isEmpty()); // it listens on
    m_house->change(wifi, { { QStringLiteral("LastScan"), qlonglong(2000) } });
    QTRY_COMPARE(scanned.size(), 1);
    QVERIFY(failed.isEmpty());
}

void TestUplink::aScanThatIsRefused_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("code"); // 0: what has been heard just before is as good
    QTest::newRow("it has just listened")
        << QByteArray("org.freedesktop.NetworkManager.Device.NotAllowed") << 0;
    QTest::newRow("without the rule")
        << QByteArray("org.freedesktop.NetworkManager.PermissionDenied") << int(Errc::NotAllowed);
    QTest::newRow("by the bus") << QByteArray("org.freedesktop.DBus.Error.AccessDenied")
                                << int(Errc::NotAllowed);
    QTest::newRow("for another reason")
        << QByteArray("org.freedesktop.NetworkManager.Device.Failed") << int(Errc::Failed);
}

void TestUplink::aScanThatIsRefused()
{
    QFETCH(QByteArray, error);
    QFETCH(int, code);
    m_house->addWifi();
    m_house->refuse("RequestScan", error.constData());
    Uplink uplink(m_house->bus());
    QTRY_COMPARE(uplink.standing().wifi, Wifi::Ready);
    QSignalSpy scanned(&uplink, &Uplink::scanned), failed(&uplink, &Uplink::scanFailed);
    uplink.scan();
    QTRY_COMPARE(scanned.size() + failed.size(), 1);
    QCOMPARE(failed.isEmpty() ? 0 : failed[0][0].value<base::Error>().code.value(), code);
}

QTEST_GUILESS_MAIN(TestUplink)
#include "tst_uplink.moc"
