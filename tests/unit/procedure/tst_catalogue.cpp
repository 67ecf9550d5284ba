// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/catalogue.h"
#include <QtTest>

using namespace procedure;

class TestCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void builtInOnesAreAllUsable();
};

void TestCatalogue::builtInOnesAreAllUsable()
{
    const auto catalogue = Catalogue::builtIn();
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().toString()));
    for (const Catalogue::Problem &problem : catalogue->problems())
        QFAIL(qPrintable(problem.file + QLatin1String(": ") + problem.error.toString()));
    // Real demand, of those whose demand is known.
    const QStringList known { QStringLiteral("regimen-visitas"), QStringLiteral("perdida-documentos"),
        QStringLiteral("abandono-hogar"), QStringLiteral("perdida-telefono"),
        QStringLiteral("fines-laborales") };
    QStringList ids;
    for (const DefinitionPtr &definition : catalogue->ordered()) {
        if (known.contains(definition->id))
            ids.append(definition->id);
    }
    QCOMPARE(ids, known);
    QCOMPARE(catalogue->ordered().first()->id, known.first());
    QVERIFY(catalogue->find(QStringLiteral("perdida-telefono")));
    QVERIFY(!catalogue->find(QStringLiteral("no-such")));
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
