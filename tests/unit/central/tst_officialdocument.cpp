// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/officialdocument.h"
#include "app/procedure/catalogue.h"
#include "tests/support/pdftools.h"
#include <QtTest>

using namespace central;

class TestOfficialDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoHelped_data();
    void tellsWhoHelped();
};

void TestOfficialDocument::tellsWhoHelped_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<bool>("alone");
    QTest::addColumn<QString>("says");
    QTest::newRow("nobody") << QStringLiteral("none") << true << QString();
    QTest::newRow("family") << QStringLiteral("family") << true << QStringLiteral("Un familiar o amigo");
    QTest::newRow("leader") << QStringLiteral("leader") << false
                            << QStringLiteral("Alguien de la junta de vecinos");
    QTest::newRow("instructor") << QStringLiteral("instructor") << false
                                << QStringLiteral("Un monitor o monitora");
    QTest::newRow("other") << QStringLiteral("other") << true << QStringLiteral("Otra persona");
}

void TestOfficialDocument::tellsWhoHelped()
{
    QFETCH(QString, by);
    QFETCH(bool, alone);
    QFETCH(QString, says);
    const auto catalogue = procedure::Catalogue::builtIn();
    QVERIFY(catalogue);
    const auto id = base::FilingId::fromString(u"0192f0c4-7a3b-7c55-9a01-1234567890ab");
    const QJsonObject names { { QStringLiteral("given"), QStringLiteral("Rosa") },
        { QStringLiteral("first"), QStringLiteral("Soto") } };
    const QJsonObject document { { QStringLiteral("language"), QStringLiteral("es") },
        { QStringLiteral("filedAt"), QStringLiteral("2026-11-23T17:05:09.120Z") },
        { QStringLiteral("filer"), QJsonObject { { QStringLiteral("names"), names } } },
        { QStringLiteral("assisted"),
            QJsonObject { { QStringLiteral("by"), by }, { QStringLiteral("confirmedAlone"), alone } } } };
    const OpenedFiling filing { { *id, QStringLiteral("cl-07401-0001"), {}, 1, {} }, document,
        *catalogue->find(QStringLiteral("perdida-telefono")) };
    const QDateTime now({ 2026, 11, 24 }, { 12, 0 }, Qt::UTC);
    const auto pdf
        = drawOfficial(filing, { Folio::make(2026, 1), QStringLiteral("central.test"), now, now, "digest" });
    QVERIFY(pdf);
    const QString text = PdfTools(*pdf).text();
    QVERIFY(text.contains(QStringLiteral("Rosa Soto")));
    QCOMPARE(text.contains(QStringLiteral("Le ayudó a escribir")), !says.isEmpty());
    QCOMPARE(text.contains(QStringLiteral("Lo revisó sin ayuda")), !says.isEmpty());
    QVERIFY(text.contains(says));
    const qsizetype at = text.indexOf(QStringLiteral("Lo revisó sin ayuda"));
    QVERIFY(says.isEmpty() || text.mid(at).contains(alone ? QStringLiteral("Sí") : QStringLiteral("No")));
}

QTEST_MAIN(TestOfficialDocument)
#include "tst_officialdocument.moc"
