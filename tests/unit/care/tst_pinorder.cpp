// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/pinorder.h"
#include "app/staff/pin.h"
#include "tests/support/enrolledfolder.h"
#include <QtTest>

using care::Errc;
using care::PinOrders;
using staff::Pin;
using staff::Role;
using support::ScriptedCentral;

namespace {
const auto former = QStringLiteral("907215"), chosen = QStringLiteral("482915");
}

class TestPinOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void letsOneChooseAnew();
    void whatIsNoOrder_data();
    void whatIsNoOrder();
    void eachIsGoodOnce();
    void aSimplePinUsesNothingUp();
    void ofAnotherRole();

private:
    QJsonObject order(qint64 number = 1, const char *role = "Instructor") const
    {
        return { { QStringLiteral("format"), QStringLiteral("ventanilla.pin-order/1") },
            { QStringLiteral("kiosk"), m_pki.kioskId }, { QStringLiteral("role"), QLatin1String(role) },
            { QStringLiteral("number"), number },
            { QStringLiteral("validUntil"), base::toIsoMs(m_pki.now.addDays(14)) } };
    }
    QByteArray sealed(const QJsonObject &content) const { return m_central.sign(content); }
    bool isPin(const QString &pin, Role role = Role::Instructor) const
    {
        return Pin(m_folder->path(), role, m_clock).check(pin)->outcome == staff::Attempt::Outcome::Right;
    }
    std::error_code code(const base::Result<> &result) const
    {
        return result ? std::error_code() : result.error().code;
    }
    PinOrders orders() const { return PinOrders(m_folder->path()); }

    const support::Pki m_pki, m_others;
    ScriptedCentral m_central { m_pki };
    support::ManualClock m_clock;
    std::unique_ptr<support::EnrolledFolder> m_folder;
};

void TestPinOrder::init()
{
    m_folder = std::make_unique<support::EnrolledFolder>(m_pki, m_central, m_central.url());
    QVERIFY(Pin(m_folder->path(), Role::Instructor, m_clock).set(former));
}

void TestPinOrder::letsOneChooseAnew()
{
    const QByteArray file = sealed(order());
    QVERIFY(orders().read(file).value() == Role::Instructor);
    QVERIFY(isPin(former)); // read, and nothing else
    for (int miss = 0; miss < 6; ++miss)
        (void)Pin(m_folder->path(), Role::Instructor, m_clock).check(QStringLiteral("907216"));
    QVERIFY(orders().carryOut(file, chosen, m_clock));
    QVERIFY(isPin(chosen)); // whoever forgot it has waited enough
    QVERIFY(!isPin(former));
}

void TestPinOrder::whatIsNoOrder_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Errc>("expected");
    const auto row = [](const char *name, const QByteArray &file, Errc expected) {
        QTest::newRow(name) << file << expected;
    };
    const auto with = [this](const char *key, const QJsonValue &value) {
        QJsonObject changed = order();
        changed.insert(QLatin1String(key), value);
        return sealed(changed);
    };
    row("nothing", {}, Errc::NotAnOrder);
    row("by another central service", ScriptedCentral::signBy(order(), m_others.signing), Errc::NotAnOrder);
    row("by a kiosk", ScriptedCentral::signBy(order(), m_pki.kiosk), Errc::NotAnOrder);
    row("of another kiosk", with("kiosk", QStringLiteral("cl-07401-0002")), Errc::OtherKiosk);
    row("over", with("validUntil", base::toIsoMs(m_pki.now.addDays(-1))), Errc::Expired);
    row("without an end", with("validUntil", QString()), Errc::NotAnOrder);
    row("of no role", with("role", QStringLiteral("Owner")), Errc::NotAnOrder);
    row("without a number", with("number", 0), Errc::NotAnOrder);
    row("another message", with("format", QStringLiteral("ventanilla.time/1")), Errc::NotAnOrder);
}

void TestPinOrder::whatIsNoOrder()
{
    QFETCH(QByteArray, file);
    QFETCH(Errc, expected);
    QCOMPARE(orders().read(file).error().code, make_error_code(expected));
    QCOMPARE(code(orders().carryOut(file, chosen, m_clock)), make_error_code(expected));
    QVERIFY(isPin(former));
}

void TestPinOrder::eachIsGoodOnce()
{
    QVERIFY(orders().carryOut(sealed(order(5)), chosen, m_clock));
    QCOMPARE(code(orders().carryOut(sealed(order(5)), former, m_clock)), make_error_code(Errc::UsedUp));
    QCOMPARE(code(orders().carryOut(sealed(order(4)), former, m_clock)), make_error_code(Errc::UsedUp));
    QVERIFY(isPin(chosen));
    QVERIFY(orders().carryOut(sealed(order(6)), former, m_clock));
}

void TestPinOrder::aSimplePinUsesNothingUp()
{
    const QByteArray file = sealed(order());
    QCOMPARE(code(orders().carryOut(file, QStringLiteral("111111"), m_clock)),
        make_error_code(staff::Errc::TooSimple));
    QVERIFY(orders().carryOut(file, chosen, m_clock));
}

void TestPinOrder::ofAnotherRole()
{
    const QByteArray file = sealed(order(1, "Technician"));
    QVERIFY(orders().read(file).value() == Role::Technician);
    QVERIFY(orders().carryOut(file, chosen, m_clock));
    QVERIFY(isPin(former) && isPin(chosen, Role::Technician));
}

QTEST_MAIN(TestPinOrder)
#include "tst_pinorder.moc"
