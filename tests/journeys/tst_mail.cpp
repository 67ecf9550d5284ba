// SPDX-License-Identifier: GPL-3.0-or-later
// The slip by e-mail: asked after an address, told on the last page, and in the filing alone.
#include "tests/journeys/classroom.h"
#include "tests/journeys/everykind.h"
#include "ui/screens/procedurepage.h"
#include <QLineEdit>
#include <QtTest>

using journeys::House;
using journeys::someAnswers;

namespace {

const auto toldThere = QStringLiteral("Le llegará también a su correo, cuando haya internet.");

} // namespace

class TestMail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWishIsInTheFilingAndOnTheLastPage_data();
    void theWishIsInTheFilingAndOnTheLastPage();
    void emptiedAfterwardsItIsGone();
    void theSecondFilingHasItToo();
    void practiceAsksAndPromisesNothing();
    void theLastPageFits_data();
    void theLastPageFits();

private:
    static QString card(const House &house, const char *id)
    {
        return house.desk.catalogue().find(QLatin1String(id))->card.in(QStringLiteral("es"));
    }
    static QJsonObject answers(const char *wish)
    {
        QJsonObject answers = someAnswers();
        answers.insert(QStringLiteral("slip"), QString::fromUtf8(wish));
        return answers;
    }
    static bool isReadOnThisPage(journeys::Resident &resident, const QString &words)
    {
        const QString more = QStringLiteral("Seguir leyendo");
        while (!resident.sees(words) && resident.button(more))
            resident.touch(more);
        return resident.sees(words);
    }
    static QJsonObject contact(const House &house)
    {
        return house.desk.submissions.last().filer[QLatin1String("contact")].toObject();
    }
};

void TestMail::theWishIsInTheFilingAndOnTheLastPage_data()
{
    QTest::addColumn<QByteArray>("wish");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<bool>("told");
    QTest::newRow("yes") << QByteArray("Sí") << true << true;
    QTest::newRow("no") << QByteArray("No") << true << false;
    QTest::newRow("no address") << QByteArray("Sí") << false << false;
}

void TestMail::theWishIsInTheFilingAndOnTheLastPage()
{
    QFETCH(QByteArray, wish);
    QFETCH(bool, asked);
    QFETCH(bool, told);
    House house;
    auto &resident = house.resident;
    QStringList steps;
    resident.onPage = [&] { steps << resident.step(); };
    QVERIFY(resident.begin(card(house, "perdida-telefono")));
    if (!asked) {
        QVERIFY(resident.goOnTo(QStringLiteral("¿Cuál es su correo electrónico?"), someAnswers()));
        QVERIFY(resident.touch(QStringLiteral("Continuar")));
    }
    QVERIFY(resident.file(answers(wish)));
    QCOMPARE(steps.contains(QStringLiteral("filer.slip")), asked);
    QCOMPARE(contact(house).value(QLatin1String("slip")).toBool(), told);
    QCOMPARE(contact(house).contains(QLatin1String("slip")), told);
    QCOMPARE(resident.sees(toldThere), told);
    QVERIFY(resident.touch(QStringLiteral("Qué debo hacer ahora")));
    QCOMPARE(isReadOnThisPage(resident, QStringLiteral("Mire su correo")), told);
}

void TestMail::emptiedAfterwardsItIsGone()
{
    House house;
    auto &resident = house.resident;
    QVERIFY(resident.begin(card(house, "perdida-telefono")));
    QVERIFY(resident.goOnTo(QStringLiteral("¿Alguien le está ayudando?"), answers("Sí")));
    QVERIFY(resident.touch(QStringLiteral("Volver")));
    QCOMPARE(resident.step(), QStringLiteral("filer.slip"));
    QVERIFY(resident.touch(QStringLiteral("Volver")));
    QCOMPARE(resident.step(), QStringLiteral("filer.email"));
    resident.page()->findChild<QLineEdit *>()->clear();
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QVERIFY(resident.file(answers("Sí")));
    QVERIFY(!contact(house).contains(QLatin1String("email")));
    QVERIFY(!contact(house).contains(QLatin1String("slip")));
    QVERIFY(!resident.sees(toldThere));
}

void TestMail::theSecondFilingHasItToo()
{
    House house;
    auto &resident = house.resident;
    QVERIFY(resident.begin(card(house, "perdida-documentos")));
    QVERIFY(resident.file(someAnswers()));
    QVERIFY(contact(house).value(QLatin1String("slip")).toBool());
    resident.touch(QStringLiteral("Otro trámite"));
    QTRY_VERIFY(qobject_cast<screens::ProcedurePage *>(resident.page()));
    QVERIFY(
        resident.find(card(house, "perdida-telefono")) && resident.touch(card(house, "perdida-telefono")));
    QStringList steps;
    resident.onPage = [&] { steps << resident.step(); };
    QVERIFY(resident.file(someAnswers()));
    QVERIFY(!steps.contains(QStringLiteral("filer.slip")));
    QCOMPARE(house.desk.submissions.size(), 2);
    QVERIFY(contact(house).value(QLatin1String("slip")).toBool());
    QVERIFY(resident.sees(toldThere));
}

void TestMail::practiceAsksAndPromisesNothing()
{
    journeys::Classroom room;
    auto &learner = room.learner;
    QStringList steps;
    learner.onPage = [&] { steps << learner.step(); };
    QVERIFY(learner.begin(room.card(QStringLiteral("perdida-telefono"))));
    QVERIFY(learner.file(room.answers()));
    QVERIFY(steps.contains(QStringLiteral("filer.slip")));
    QVERIFY(!learner.sees(toldThere));
}

void TestMail::theLastPageFits_data()
{
    QTest::addColumn<int>("size");
    for (int size = 0; size < 4; ++size)
        QTest::addRow("letters %d", size) << size;
}

/// Where there is no room for it "Ayuda" and the steps say it.
void TestMail::theLastPageFits()
{
    QFETCH(int, size);
    House house({ 1280, 800 }, { 293, 183 });
    house.theme.setTextSize(theme::TextSize(size));
    auto &resident = house.resident;
    QVERIFY(resident.begin(card(house, "perdida-telefono")));
    QVERIFY(resident.file(someAnswers()));
    QCOMPARE(journeys::misfits(house), QStringList());
    QVERIFY(resident.touch(QStringLiteral("Ayuda")));
    QVERIFY(isReadOnThisPage(
        resident, QStringLiteral("El comprobante le llegará también a su correo, cuando haya internet.")));
}

QTEST_MAIN(TestMail)
#include "tst_mail.moc"
