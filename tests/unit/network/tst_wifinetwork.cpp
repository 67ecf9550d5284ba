// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/passphrase.h"
#include "app/network/wifinetwork.h"
#include <QtTest>

class TestWifiNetwork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameOfAnyBytesIsShown_data();
    void aNameOfAnyBytesIsShown();
    void aPassphraseIsOverwrittenWhereverItIsShared();
    void aPassphraseLeavesThePageItsOwnLetters();
};

void TestWifiNetwork::aNameOfAnyBytesIsShown_data()
{
    QTest::addColumn<QByteArray>("ssid");
    QTest::addColumn<QString>("shown");
    const QString missing(QChar::ReplacementCharacter);
    QTest::newRow("plain") << QByteArray("Sede 12") << QStringLiteral("Sede 12");
    QTest::newRow("UTF-8") << QByteArray("Señal \xf0\x9f\x90\xb1") << QStringLiteral("Señal 🐱");
    QTest::newRow("Latin-1") << QByteArray("Se\xf1"
                                           "al")
                             << QStringLiteral("Señal");
    QTest::newRow("cut in the middle of a letter") << QByteArray("Sede \xc3") << QStringLiteral("Sede Ã");
    QTest::newRow("lines and bells") << QByteArray("a\nb\ac") << u'a' + missing + u'b' + missing + u'c';
    QTest::newRow("turns the line around") << QByteArray("a\xe2\x80\xae"
                                                         "b")
                                           << u'a' + missing + u'b';
    QTest::newRow("a NUL among letters") << QByteArray("a\0b", 3) << u'a' + missing + u'b';
}

void TestWifiNetwork::aNameOfAnyBytesIsShown()
{
    QFETCH(QByteArray, ssid);
    QTEST(network::nameOf(ssid), "shown");
}

void TestWifiNetwork::aPassphraseIsOverwrittenWhereverItIsShared()
{
    QString message;
    {
        network::Passphrase typed(QStringLiteral("una clave larga"));
        network::Passphrase passphrase(std::move(typed));
        message = passphrase.text();
        QCOMPARE(message, QStringLiteral("una clave larga"));
    }
    QCOMPARE(message, QString(15, QChar(0)));
}

void TestWifiNetwork::aPassphraseLeavesThePageItsOwnLetters()
{
    const QString page(15, u'x');
    {
        const network::Passphrase passphrase(page);
    }
    QCOMPARE(page, QString(15, u'x'));
}

QTEST_GUILESS_MAIN(TestWifiNetwork)
#include "tst_wifinetwork.moc"
