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
    QStringList ids;
    for (const DefinitionPtr &definition : catalogue->ordered()) {
        if (definition->outcome == Outcome::Filed)
            ids.append(definition->id);
    }
    // Real demand: visits, documents, telephones.
    QCOMPARE(ids,
        QStringList({ QStringLiteral("regimen-visitas"), QStringLiteral("perdida-documentos"),
            QStringLiteral("perdida-telefono") }));
    QVERIFY(catalogue->find(QStringLiteral("perdida-telefono")));
    QVERIFY(!catalogue->find(QStringLiteral("no-such")));
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
