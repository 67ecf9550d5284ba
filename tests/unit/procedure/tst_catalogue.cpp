// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/catalogue.h"
#include <QtTest>

using namespace procedure;

class TestCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void builtInOnesAreAllUsable();
    void builtInIsQuick();
};

void TestCatalogue::builtInOnesAreAllUsable()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().toString()));
    for (const Catalogue::Problem &problem : catalogue->problems())
        QFAIL(qPrintable(problem.file + QLatin1String(": ") + problem.error.toString()));
    QStringList ids;
    for (const DefinitionPtr &definition : catalogue->ordered())
        ids.append(definition->id);
    // Real demand: visits, documents, telephones.
    QCOMPARE(ids,
        QStringList({ QStringLiteral("regimen-visitas"), QStringLiteral("perdida-documentos"),
            QStringLiteral("perdida-telefono") }));
    QVERIFY(catalogue->find(QStringLiteral("perdida-telefono")));
    QVERIFY(!catalogue->find(QStringLiteral("no-such")));
}

void TestCatalogue::builtInIsQuick()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(Catalogue::builtIn());
    // It stands before the first page, and is measured at 3 ms; a debug build on a busy machine gets ten
    // times that.
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    qInfo("built-in procedures read in %.2f ms", ms);
    QVERIFY(ms < 30);
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
