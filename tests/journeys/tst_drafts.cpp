// SPDX-License-Identifier: GPL-3.0-or-later
// Who is cut off, or leaves without a word, goes on another time; who says "Terminar" leaves nothing behind.
#include "tests/journeys/house.h"
#include "ui/screens/page.h"
#include <QLineEdit>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::House;
using journeys::someAnswers;

namespace {

const auto offered = QStringLiteral("Usted dejó un trámite a medias");
const auto review = QStringLiteral("Revise antes de enviar");
const auto rosa = QStringLiteral("cedula/12345678-5/100000007");

QString es(const procedure::LocalisedText &text)
{
    return text.in(QStringLiteral("es"));
}

procedure::DefinitionPtr lost(const House &house)
{
    return house.desk.catalogue().find(QStringLiteral("perdida-documentos"));
}

QJsonObject answersWithout(const char *question)
{
    QJsonObject answers = someAnswers();
    answers.insert(QLatin1String(question), QString());
    answers.insert(QStringLiteral("text"), QString());
    return answers;
}

procedure::Catalogue sensitiveCatalogue()
{
    procedure::Definition definition
        = *procedure::Catalogue::builtIn()->find(QStringLiteral("perdida-documentos"));
    definition.sensitive = true;
    return procedure::Catalogue::of({ definition }, *procedure::Catalogue::builtInCommon()).value();
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoWasCutOffGoesOn_data();
    void whoWasCutOffGoesOn();
    void f11_goesOnWithTheVersionItBeganWith();
    void f15_nobodyElseMeetsIt();
    void whoBeginsAnewDestroysIt();
    void f46_whoDoesNotAnswerIsSuspended();
    void whoEndsLeavesNothing_data();
    void whoEndsLeavesNothing();
    void withoutANumberNothingIsKept();
    void sensitiveOnesAreNeverKept();
    void whatIsFiledAndSeenIsNotKept();
    void whatWasFiledUnseenIsShown();
    void whatWasFiledUnseenLetsThemGoOn();
    void aCorrectedNumberMovesIt();
    void whatIsFoundLateWaitsForTheNextPage();
    void whatCannotBeSavedStopsNobody();
    void anotherProcedureOffersItToo();

private:
    /// From the welcome page to a step of "Perdí un documento", or to the page before which something else
    /// comes.
    static bool goTo(House &house, const QString &step, const QJsonObject &answers = someAnswers());
    static void powerCut(const House &before, House &after) { after.desk.drafts = before.desk.drafts; }
};

bool TestDrafts::goTo(House &house, const QString &step, const QJsonObject &answers)
{
    auto &resident = house.resident;
    const auto definition = lost(house);
    if (!resident.begin(es(definition->card)))
        return false;
    for (int pages = 0; pages < 60 && resident.step() != step && resident.heading() != step; ++pages) {
        while (resident.button(QStringLiteral("Seguir leyendo")))
            resident.touch(QStringLiteral("Seguir leyendo"));
        if (resident.step().isEmpty() || resident.step().startsWith(QLatin1String("notice."))) {
            if (!resident.touch(QStringLiteral("Continuar")))
                return false;
        } else if (resident.step() == QLatin1String("filer.cardNumber")
            && answers[QLatin1String("cardNumber")].toString().isEmpty()) {
            resident.touch(QStringLiteral("Continuar"));
        } else if (!resident.answer(answers)) {
            return false;
        }
    }
    return resident.step() == step || resident.heading() == step;
}

void TestDrafts::whoWasCutOffGoesOn_data()
{
    QTest::addColumn<QString>("step");
    QTest::newRow("right after") << QStringLiteral("filer.names");
    QTest::newRow("in the middle") << QStringLiteral("place");
    QTest::newRow("in a group") << QStringLiteral("documents[0].another");
    QTest::newRow("reviewing") << review;
}

void TestDrafts::whoWasCutOffGoesOn()
{
    QFETCH(QString, step);
    House before;
    QVERIFY(goTo(before, step));
    QVERIFY(before.desk.drafts.contains(rosa));

    House after;
    powerCut(before, after);
    QVERIFY(goTo(after, offered));
    QVERIFY(after.resident.sees(es(lost(after)->title)));
    QVERIFY(after.resident.touch(QStringLiteral("Sí, seguir")));
    QVERIFY(after.resident.step() == step || after.resident.heading() == step);
    QVERIFY(after.resident.file(someAnswers()));
    QCOMPARE(after.desk.submissions.size(), 1);
    // The filing that was begun, and no other.
    const auto walk = before.desk.drafts.value(rosa).goOn({ QDate(2026, 11, 23), false });
    QCOMPARE(after.desk.submissions.first().id, walk->id());
    QCOMPARE(after.desk.submissions.first().notices.size(), walk->notices().size());
}

void TestDrafts::f11_goesOnWithTheVersionItBeganWith()
{
    House before;
    QVERIFY(goTo(before, QStringLiteral("place")));
    auto newer = *procedure::Catalogue::builtIn()->find(QStringLiteral("perdida-documentos"));
    newer.version = 2;
    newer.questions.clear();
    House after({ 1280, 800 }, { 339, 212 }, {},
        procedure::Catalogue::of({ newer }, *procedure::Catalogue::builtInCommon()).value());
    powerCut(before, after);
    QVERIFY(goTo(after, offered));
    QVERIFY(after.resident.touch(QStringLiteral("Sí, seguir")));
    QCOMPARE(after.resident.step(), QStringLiteral("place"));
    QVERIFY(after.resident.file(someAnswers()));
    QCOMPARE(after.desk.submissions.first().procedureVersion, 1);
}

void TestDrafts::f15_nobodyElseMeetsIt()
{
    House before;
    QVERIFY(goTo(before, QStringLiteral("place")));
    for (const char *number : { "200000006", "100000008" }) {
        House after;
        powerCut(before, after);
        QJsonObject theirs = someAnswers();
        theirs.insert(QStringLiteral("cardNumber"), QLatin1String(number));
        QVERIFY(goTo(after, QStringLiteral("place"), theirs));
        QCOMPARE(after.desk.drafts.value(rosa), before.desk.drafts.value(rosa));
        QCOMPARE(after.desk.drafts.size(), 2);
    }
}

void TestDrafts::whoBeginsAnewDestroysIt()
{
    House before;
    QVERIFY(goTo(before, QStringLiteral("place")));
    House after;
    powerCut(before, after);
    QVERIFY(goTo(after, offered));
    QVERIFY(after.resident.touch(QStringLiteral("No, empezar de nuevo")));
    QCOMPARE(after.resident.step(), QStringLiteral("filer.names"));
    QVERIFY2(after.desk.drafts.value(rosa) != before.desk.drafts.value(rosa), "the new one is kept");
    QVERIFY(after.resident.file(someAnswers()));
    const auto old = before.desk.drafts.value(rosa).goOn({ QDate(2026, 11, 23), false });
    QVERIFY(after.desk.submissions.first().id != old->id());
}

void TestDrafts::f46_whoDoesNotAnswerIsSuspended()
{
    House house;
    QVERIFY(goTo(house, QStringLiteral("place")));
    house.resident.wait(180s);
    QCOMPARE(house.resident.heading(), QStringLiteral("¿Sigue ahí?"));
    QVERIFY(house.resident.sees(QStringLiteral("guardadas tres días")));
    QVERIFY(house.resident.sees(QStringLiteral("con su mismo documento")));
    house.resident.wait(45s);
    QVERIFY(house.resident.button(QStringLiteral("Empezar")));
    QVERIFY(!house.desk.holdsDraftKey());
    QCOMPARE(house.desk.drafts.size(), 1);
    QVERIFY(goTo(house, offered));
    QVERIFY(house.resident.touch(QStringLiteral("Sí, seguir")));
    QCOMPARE(house.resident.step(), QStringLiteral("place"));
}

void TestDrafts::whoEndsLeavesNothing_data()
{
    QTest::addColumn<bool>("idle"); // "¿Sigue ahí?" – "No"
    QTest::addColumn<QString>("where");
    QTest::newRow("Terminar") << false << QStringLiteral("place");
    QTest::newRow("Terminar on the review") << false << review;
    QTest::newRow("not there any more") << true << QStringLiteral("place");
    QTest::newRow("Terminar, offered") << false << offered;
}

void TestDrafts::whoEndsLeavesNothing()
{
    QFETCH(bool, idle);
    QFETCH(QString, where);
    House house;
    if (where == offered) {
        House before;
        QVERIFY(goTo(before, QStringLiteral("place")));
        powerCut(before, house);
    }
    QVERIFY(goTo(house, where));
    QCOMPARE(house.desk.drafts.size(), 1);
    if (idle) {
        house.resident.wait(180s);
        QVERIFY(house.resident.touch(QStringLiteral("No, terminar y borrar todo")));
    } else {
        QVERIFY(house.resident.touch(QStringLiteral("Terminar")));
        QVERIFY(house.resident.sees(QStringLiteral("también el trámite a medias")));
        QVERIFY(house.resident.touch(QStringLiteral("Sí, terminar")));
    }
    QVERIFY(house.desk.drafts.isEmpty());
    QVERIFY(!house.desk.holdsDraftKey());
    QVERIFY(house.resident.touch(QStringLiteral("Volver al inicio")));
    QVERIFY(goTo(house, QStringLiteral("filer.names")));
}

void TestDrafts::withoutANumberNothingIsKept()
{
    House house;
    QVERIFY(goTo(house, QStringLiteral("place"), answersWithout("cardNumber")));
    QVERIFY(house.desk.opened.isEmpty());
    QVERIFY(house.desk.drafts.isEmpty());
    house.resident.wait(180s);
    QVERIFY(house.resident.sees(QStringLiteral("no se guarda")));
    QVERIFY(!house.resident.sees(QStringLiteral("tres días")));
    QVERIFY(house.resident.touch(QStringLiteral("Sí, quiero seguir")));
    QVERIFY(house.resident.touch(QStringLiteral("Terminar")));
    QVERIFY(house.resident.sees(QStringLiteral("no queda guardado")));
}

void TestDrafts::sensitiveOnesAreNeverKept()
{
    House house({ 1280, 800 }, { 339, 212 }, {}, sensitiveCatalogue());
    QVERIFY(goTo(house, review));
    QVERIFY(house.desk.opened.isEmpty());
    QVERIFY(house.desk.drafts.isEmpty());
    house.resident.wait(180s);
    QVERIFY(house.resident.sees(QStringLiteral("no se guarda")));
}

void TestDrafts::whatIsFiledAndSeenIsNotKept()
{
    House house;
    QVERIFY(goTo(house, review));
    QVERIFY(house.resident.file(someAnswers()));
    QCoreApplication::processEvents();
    QVERIFY(house.desk.drafts.isEmpty());
    QVERIFY(!house.desk.holdsDraftKey());
    house.resident.wait(60s);
    QVERIFY(!house.resident.sees(QStringLiteral("tres días")));
}

void TestDrafts::whatWasFiledUnseenIsShown()
{
    House house;
    const auto id = base::FilingId::make(house.clock);
    const QString comprobante = base::Comprobante::of(id).toString();
    house.desk.unseen.insert(rosa,
        kiosk::Unseen { { base::Comprobante::of(id), house.clock.now() },
            QStringLiteral("perdida-documentos"), kiosk::FilingState::Sealed });
    QVERIFY(goTo(house, QStringLiteral("La constancia que dejó quedó guardada")));
    QVERIFY(house.resident.sees(comprobante));
    QVERIFY2(house.desk.unseen.contains(rosa), "not seen before they said so");
    QVERIFY(house.resident.touch(QStringLiteral("Ver mi comprobante")));
    QCOMPARE(house.resident.heading(), QStringLiteral("Su constancia quedó guardada"));
    QVERIFY(house.resident.sees(comprobante));
    QTRY_VERIFY(house.desk.unseen.isEmpty());
    QVERIFY(house.resident.touch(QStringLiteral("Ver mi comprobante")));
    QVERIFY(house.desk.submissions.isEmpty());
}

void TestDrafts::whatWasFiledUnseenLetsThemGoOn()
{
    House house;
    const auto id = base::FilingId::make(house.clock);
    house.desk.unseen.insert(rosa,
        kiosk::Unseen { { base::Comprobante::of(id), house.clock.now() },
            QStringLiteral("perdida-documentos"), kiosk::FilingState::Void });
    QVERIFY(goTo(house, QStringLiteral("La constancia que dejó quedó guardada")));
    QVERIFY2(!house.resident.button(QStringLiteral("Ver mi comprobante")), "no slip would be true");
    QVERIFY(house.resident.touch(QStringLiteral("Ya lo anoté, hacer otro trámite")));
    QVERIFY(house.desk.unseen.isEmpty());
    QCOMPARE(house.resident.step(), QStringLiteral("filer.names"));
    QVERIFY(house.resident.file(someAnswers()));
    QVERIFY(house.resident.sees(base::Comprobante::of(house.desk.submissions.first().id).toString()));
}

void TestDrafts::aCorrectedNumberMovesIt()
{
    House house;
    QVERIFY(goTo(house, QStringLiteral("filer.names")));
    QVERIFY(house.desk.drafts.contains(rosa));
    QVERIFY(house.resident.touch(QStringLiteral("Volver")));
    QCOMPARE(house.resident.step(), QStringLiteral("filer.cardNumber"));
    house.resident.page()->findChild<QLineEdit *>()->clear();
    QVERIFY(house.resident.type(QStringLiteral("200000006")));
    QVERIFY(house.resident.touch(QStringLiteral("Continuar")));
    QCOMPARE(house.resident.step(), QStringLiteral("filer.names"));
    QCOMPARE(house.desk.drafts.keys(), QStringList { QStringLiteral("cedula/12345678-5/200000006") });
}

/// On a slow machine the resident types their name already. Nothing is taken from under their finger.
void TestDrafts::whatIsFoundLateWaitsForTheNextPage()
{
    House before;
    QVERIFY(goTo(before, QStringLiteral("place")));
    House after;
    powerCut(before, after);
    after.desk.lateDrafts = true;
    QVERIFY(goTo(after, QStringLiteral("filer.names")));
    after.resident.wait(500ms);
    QVERIFY(after.resident.type(QStringLiteral("ana")));
    after.desk.answerDraft();
    QCOMPARE(after.resident.step(), QStringLiteral("filer.names"));
    QCOMPARE(after.desk.drafts.value(rosa), before.desk.drafts.value(rosa));
    QVERIFY(after.resident.answer(someAnswers()));
    QCOMPARE(after.resident.heading(), offered);
    QVERIFY(after.resident.touch(QStringLiteral("Sí, seguir")));
    QCOMPARE(after.resident.step(), QStringLiteral("place"));
}

void TestDrafts::whatCannotBeSavedStopsNobody()
{
    House house;
    house.desk.failDrafts = true;
    QVERIFY(goTo(house, QStringLiteral("place")));
    house.resident.wait(180s);
    QVERIFY2(!house.resident.sees(QStringLiteral("tres días")), "it would not be true");
    QVERIFY(house.resident.touch(QStringLiteral("Sí, quiero seguir")));
    QVERIFY(house.resident.file(someAnswers()));
}

void TestDrafts::anotherProcedureOffersItToo()
{
    House before;
    QVERIFY(goTo(before, QStringLiteral("place")));
    House after;
    powerCut(before, after);
    const auto other = after.desk.catalogue().find(QStringLiteral("perdida-telefono"));
    QVERIFY(after.resident.begin(es(other->card)));
    QVERIFY(after.resident.goOnTo(offered, someAnswers()));
    QVERIFY(after.resident.sees(es(lost(before)->title)));
    QVERIFY(after.resident.touch(QStringLiteral("Sí, seguir")));
    QCOMPARE(after.resident.step(), QStringLiteral("place"));
}

QTEST_MAIN(TestDrafts)
#include "tst_drafts.moc"
