// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/house.h"
#include "tests/support/catalogues.h"
#include <QtTest>

using journeys::House;
using journeys::someAnswers;

/// New procedures come while the window is in use.
class TestProcedures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theyWaitForWhoIsUnderWay();

private:
    static procedure::Catalogue newer()
    {
        const auto other = support::catalogues::definition(QStringLiteral("otro"), 1, [](QJsonObject &json) {
            json.insert(QStringLiteral("card"), QJsonObject { { QStringLiteral("es"), card() } });
        });
        const auto publication
            = support::catalogues::publication(1, QDateTime::currentDateTimeUtc(), { other });
        return publication.read().value();
    }
    static QString card() { return QStringLiteral("Perdí el paraguas"); }
};

void TestProcedures::theyWaitForWhoIsUnderWay()
{
    House house;
    auto &resident = house.resident;
    const QString old = house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es"));
    QVERIFY(resident.touch(QStringLiteral("Empezar")));
    house.desk.offer(newer());
    QVERIFY(resident.find(old));
    QVERIFY(resident.touch(old)); // the card of a procedure that is offered no more
    QVERIFY(resident.file(someAnswers()));
    QVERIFY(!house.desk.submissions.isEmpty());
    QVERIFY(house.desk.catalogue().find(house.desk.submissions.first().procedureId));
    QVERIFY(resident.touch(QStringLiteral("Terminar")));
    while (!resident.button(QStringLiteral("Empezar")))
        resident.wait(std::chrono::seconds(1));
    QVERIFY(resident.touch(QStringLiteral("Empezar")));
    QVERIFY(resident.button(card()));
    QVERIFY(!resident.button(old));

    // Where nobody is, they are there at once.
    House empty;
    empty.desk.offer(newer());
    QVERIFY(empty.desk.catalogue().find(QStringLiteral("otro")));
}

QTEST_MAIN(TestProcedures)
#include "tst_procedures.moc"
