// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/boardkey.h"
#include "app/classnet/invitation.h"
#include "app/classnet/localaddress.h"
#include "tests/support/workshop.h"
#include <QRegularExpression>
#include <QtTest>

using classnet::BoardKey;
using classnet::Errc;
using classnet::Invitation;
using support::word;

namespace {

const auto code = QStringLiteral("0123456789AB");

Invitation at(const char *address, quint16 port = Invitation::usualPort)
{
    return Invitation::make(QHostAddress(word(address)), port, code).value();
}

} // namespace

class TestInvitation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesRound_data();
    void goesRound();
    void whatAReaderMakesOfIt_data();
    void whatAReaderMakesOfIt();
    void whatAPersonTypes_data();
    void whatAPersonTypes();
    void mistakes_data();
    void mistakes();
    void anotherCodeIsScanned_data();
    void anotherCodeIsScanned();
    void onlyThisRoom_data();
    void onlyThisRoom();
    void theCodeNamesKeyAndNonce();
};

void TestInvitation::goesRound_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<quint16>("port");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *address, quint16 port, const char *shown) {
        QTest::newRow(shown) << word(address) << port << word(shown);
    };
    row("192.168.1.20", Invitation::usualPort, "192.168.1.20");
    row("10.0.0.255", 1, "10.0.0.255:1");
    row("169.254.7.7", 65535, "169.254.7.7:65535");
    row("fd12:3456::1", Invitation::usualPort, "fd12:3456::1");
    row("fd12:3456::1", 4000, "[fd12:3456::1]:4000");
    row("::1", 4000, "[::1]:4000");
}

void TestInvitation::goesRound()
{
    QFETCH(QString, address);
    QFETCH(quint16, port);
    QFETCH(QString, shown);
    const auto invitation = Invitation::make(QHostAddress(address), port, code).value();
    QCOMPARE(invitation.address(), QHostAddress(address));
    QCOMPARE(invitation.port(), port);
    QCOMPARE(invitation.addressText(), shown);
    QCOMPARE(invitation.codeText(), word("0123-4567-89AB"));
    QVERIFY(Invitation::read(invitation.toQr()) == invitation);
    QVERIFY(Invitation::read(invitation.addressText(), invitation.codeText()) == invitation);
    // What the alphanumeric mode of a QR has (ISO/IEC 18004 §7.4.4), without the space.
    static const QRegularExpression form(QStringLiteral("^[0-9A-Z.]{20,80}$"));
    QVERIFY2(form.match(invitation.toQr()).hasMatch(), qPrintable(invitation.toQr()));
}

void TestInvitation::whatAReaderMakesOfIt_data()
{
    QTest::addColumn<QString>("scanned");
    const QString qr = at("192.168.1.20", 4000).toQr();
    QTest::newRow("as it is") << qr;
    QTest::newRow("Return behind it") << QString(qr + u'\n');
    QTest::newRow("lower case") << qr.toLower();
    QTest::newRow("a layout with another point") << QString(qr).replace(u'.', u':');
    QTest::newRow("spaces") << QString(u' ' + QString(qr).replace(u'.', u' ') + u' ');
}

void TestInvitation::whatAReaderMakesOfIt()
{
    QFETCH(QString, scanned);
    QVERIFY(Invitation::read(scanned) == at("192.168.1.20", 4000));
}

void TestInvitation::whatAPersonTypes_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *address, const char *typed) {
        QTest::newRow(qPrintable(word(address) + u' ' + word(typed))) << word(address) << word(typed);
    };
    row("192.168.1.20", "0123-4567-89AB");
    row(" 192.168.1.20 ", "o l23 4567 89ab");
    row("192,168,1,20", "OI23456789ab");
    row("192. 168. 1. 20", "0123–4567–89AB");
    row("192.168.001.020", "0123-4567-89ab ");
    row("192.168.1.20:27400", "0123456789AB");
}

void TestInvitation::whatAPersonTypes()
{
    QFETCH(QString, address);
    QFETCH(QString, code);
    QVERIFY(Invitation::read(address, code) == at("192.168.1.20"));
}

void TestInvitation::mistakes_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Errc>("expected");
    const auto row = [](const char *name, const char *address, const char *typed, Errc expected) {
        QTest::newRow(name) << word(address) << word(typed) << expected;
    };
    const char *good = "0123-4567-89AB", *here = "192.168.1.20";
    row("nothing", "", "", Errc::BadAddress);
    row("three numbers", "192.168.1", good, Errc::BadAddress);
    row("five numbers", "192.168.1.20.1", good, Errc::BadAddress);
    row("a number too large", "192.168.1.256", good, Errc::BadAddress);
    row("an empty number", "192.168..20", good, Errc::BadAddress);
    row("a sign", "192.168.1.+20", good, Errc::BadAddress);
    row("a name", "pizarra.local", good, Errc::BadAddress);
    row("port 0", "192.168.1.20:0", good, Errc::BadAddress);
    row("a port too large", "192.168.1.20:65536", good, Errc::BadAddress);
    row("no port", "192.168.1.20:", good, Errc::BadAddress);
    row("half an IPv6 address", "fd12:3456", good, Errc::BadAddress);
    row("with an interface", "fd12::1%eth0", good, Errc::BadAddress);
    row("the internet", "8.8.8.8", good, Errc::NotLocal);
    row("all addresses", "0.0.0.0", good, Errc::NotLocal);
    row("a code too short", here, "0123-4567-89A", Errc::BadCode);
    row("a code too long", here, "0123-4567-89ABC", Errc::BadCode);
    row("no symbol", here, "0123-4567-89AU", Errc::BadCode);
    row("no code", here, "", Errc::BadCode);
}

void TestInvitation::mistakes()
{
    QFETCH(QString, address);
    QFETCH(QString, code);
    QFETCH(Errc, expected);
    const auto invitation = Invitation::read(address, code);
    QVERIFY(!invitation);
    QVERIFY2(invitation.error().code == expected, qPrintable(invitation.error().toString()));
    QCOMPARE(invitation.error().detail, QString()); // what was typed may be anything
}

void TestInvitation::anotherCodeIsScanned_data()
{
    QTest::addColumn<QString>("scanned");
    QTest::addColumn<Errc>("expected");
    const QString qr = at("192.168.1.20").toQr();
    QTest::newRow("nothing") << QString() << Errc::NotAnInvitation;
    QTest::newRow("a cédula") << word(
        "https://portal.sidiv.registrocivil.cl/docstatus?RUN=11111111-1&type=CEDULA")
                              << Errc::NotAnInvitation;
    QTest::newRow("a comprobante") << word("PKW1-W8M2-P2HX") << Errc::NotAnInvitation;
    QTest::newRow("cut off") << qr.left(qr.lastIndexOf(u'.')) << Errc::NotAnInvitation;
    QTest::newRow("a symbol missing") << qr.chopped(1) << Errc::BadCode;
    QTest::newRow("more behind it") << QString(qr + QStringLiteral(".7")) << Errc::NotAnInvitation;
    QTest::newRow("the internet") << QString(qr).replace(word("192.168"), word("8.8")) << Errc::NotLocal;
    QTest::newRow("very long") << QString(qr + QString(1000, u' ')) << Errc::NotAnInvitation;
    QTest::newRow("hexadecimal too short")
        << word("VENTANILLA.CLASE.FD12.4000.0123456789AB") << Errc::BadAddress;
}

void TestInvitation::anotherCodeIsScanned()
{
    QFETCH(QString, scanned);
    QFETCH(Errc, expected);
    const auto invitation = Invitation::read(scanned);
    QVERIFY(!invitation);
    QVERIFY2(invitation.error().code == expected, qPrintable(invitation.error().toString()));
    QCOMPARE(invitation.error().detail, QString());
}

void TestInvitation::onlyThisRoom_data()
{
    QTest::addColumn<bool>("local");
    for (const char *address : { "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.254", "192.168.0.1",
             "169.254.1.1", "::1", "fd00::1", "fc00::1" })
        QTest::newRow(address) << true;
    for (const char *address : { "8.8.8.8", "172.15.0.1", "172.32.0.1", "192.167.1.1", "100.64.0.1",
             "0.0.0.0", "255.255.255.255", "224.0.0.251", "::", "2001:db8::1", "fe80::1", "ff02::1",
             "::ffff:8.8.8.8", "::ffff:192.168.1.1", "nobody" })
        QTest::newRow(address) << false;
}

void TestInvitation::onlyThisRoom()
{
    QFETCH(bool, local);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(classnet::isLocal(address), local);
    const auto own = classnet::localAddresses();
    QVERIFY(std::all_of(own.begin(), own.end(), classnet::isLocal));
    QVERIFY(!own.contains(QHostAddress(QHostAddress::LocalHost))); // nobody else finds it there
}

void TestInvitation::theCodeNamesKeyAndNonce()
{
    const auto one = BoardKey::make().value(), two = BoardKey::make().value();
    QCOMPARE(one.code().size(), Invitation::symbols);
    QVERIFY(one.code() != two.code());
    QCOMPARE(classnet::codeOf(one.pair().certificate(), one.nonce()), one.code());
    QVERIFY(classnet::codeOf(one.pair().certificate(), two.nonce()) != one.code());
    QVERIFY(classnet::codeOf(two.pair().certificate(), one.nonce()) != one.code());
    // Who knows the code proves it to this board alone.
    QVERIFY(one.isProof(classnet::proofOf(one.code(), one.pair().certificate())));
    QVERIFY(!one.isProof(classnet::proofOf(two.code(), one.pair().certificate())));
    QVERIFY(!one.isProof(classnet::proofOf(one.code(), two.pair().certificate())));
    QVERIFY(!one.isProof({}));
}

QTEST_GUILESS_MAIN(TestInvitation)
#include "tst_invitation.moc"
