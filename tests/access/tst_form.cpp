// SPDX-License-Identifier: GPL-3.0-or-later
// What a form owes to who fills it in: nothing twice, words that are understood, errors that help, a last
// look before it goes, names as people have them.
#include "app/guide/proof.h"
#include "app/procedure/pages.h"
#include "app/speech/spoken.h"
#include "app/text/plainspanish.h"
#include "tests/journeys/everykind.h"
#include "tests/journeys/house.h"
#include "tests/journeys/visit.h"
#include "ui/controls/button.h"
#include "ui/controls/linefield.h"
#include "ui/controls/notice.h"
#include "ui/controls/reviewrow.h"
#include <QtTest>

using journeys::Answers;
using journeys::House;
using journeys::someAnswers;

namespace {

const auto document = QStringLiteral("Perdí un documento");
const auto review = QStringLiteral("Revise antes de enviar");

/// Of the question that stands at this step, on the review page.
QString labelOf(const procedure::Definition &definition, const QString &step)
{
    const QString id = step.section(u'.', -1);
    QList<procedure::Field> all = definition.filer + definition.questions;
    for (const procedure::Field &field : definition.questions)
        all += field.fields;
    for (const procedure::Gate &gate : definition.gates)
        all += gate.field;
    for (const procedure::Field &field : all)
        if (field.id == id)
            return (field.kind == procedure::Kind::Group ? field.addAnother : field.label)
                .in(QStringLiteral("es"));
    return definition.questions.first().addAnother.in(QStringLiteral("es")); // "another"
}

bool isWordShared(const QString &sentence, const QString &label)
{
    for (const QString &word : text::wordsOf(label.toLower()))
        if (word.size() > 2 && sentence.toLower().contains(word))
            return true;
    return false;
}

} // namespace

class TestForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a16_everyProcedureEndsInAReview_data();
    void a16_everyProcedureEndsInAReview();
    void a16_whatIsChangedComesBackToIt();
    void a16_whatSendsIsElsewhereAndAsksOnceMore();
    void a17_nothingIsAskedTwice();
    void a17_whatIsKnownIsNotAskedOfTheNextFiling();
    void a18_errorsNameWhatIsMissing();
    void a19_thePlainestSpanish();
    void a20_aRunIsTakenHoweverItIsWritten_data();
    void a20_aRunIsTakenHoweverItIsWritten();
    void a20_aWrongRunIsToldAndSpokenSignBySign();
    void a21_namesAsPeopleHaveThem_data();
    void a21_namesAsPeopleHaveThem();

private:
    /// A house where `definition`'s first way that files or prepares stands on its review.
    static bool goToReview(House &house, const procedure::Definition &definition);
};

bool TestForm::goToReview(House &house, const procedure::Definition &definition)
{
    for (const Answers &answers : Answers::of(definition.id)) {
        if (!answers.ends.isEmpty())
            continue;
        journeys::Finger finger(house.resident);
        return house.resident.begin(definition.card.in(QStringLiteral("es")))
            && journeys::Visit(house.resident, finger, definition, answers).goToEnd()
            && house.resident.step() == QLatin1String("review");
    }
    return false;
}

void TestForm::a16_everyProcedureEndsInAReview_data()
{
    QTest::addColumn<QString>("procedure");
    const auto builtIn = procedure::Catalogue::builtIn().value();
    for (const auto &definition : builtIn.ordered())
        if (definition->outcome != procedure::Outcome::Referred)
            QTest::newRow(qPrintable(definition->id)) << definition->id;
}

void TestForm::a16_everyProcedureEndsInAReview()
{
    QFETCH(QString, procedure);
    House house({ 1280, 800 }, { 339, 212 }, {}, journeys::offeringAtAnyTime(procedure));
    const auto definition = house.desk.catalogue().find(procedure);
    QVERIFY(goToReview(house, *definition));
    QStringList seen;
    const QString more = QStringLiteral("Ver lo que falta");
    do {
        seen << house.resident.visibleTexts();
    } while (house.resident.button(more) && house.resident.touch(more));
    for (const Answers &answers : Answers::of(procedure)) {
        if (!answers.ends.isEmpty())
            continue;
        // All that was answered; of several things each part stands under its own thing's name.
        QList<procedure::Field> fields = definition->filer + definition->questions;
        for (const procedure::Gate &gate : definition->gates)
            fields << gate.field;
        for (const procedure::Field &field : fields) {
            const QString label = field.label.in(QStringLiteral("es"));
            if (field.kind != procedure::Kind::Group
                && (answers.filer.contains(field.id) || answers.held().contains(field.id)))
                QVERIFY2(seen.contains(label), qPrintable(label));
        }
        // Whole, for it has to be checked.
        const QString run = answers.filer.value(u"run").toString();
        if (run.isEmpty())
            break;
        const QString shown = QStringLiteral("%1.%2.%3")
                                  .arg(run.left(run.size() - 8), run.mid(run.size() - 8, 3), run.right(5));
        QVERIFY2(seen.contains(shown), qPrintable(shown));
        break;
    }
}

void TestForm::a16_whatIsChangedComesBackToIt()
{
    House house;
    auto &resident = house.resident;
    QVERIFY(resident.begin(document));
    QVERIFY(resident.goOnTo(review, someAnswers()));
    const auto values = [&] {
        QStringList all;
        for (const auto *row : resident.page()->findChildren<controls::ReviewRow *>())
            for (const auto *label : row->findChildren<controls::Label *>())
                all << label->text();
        return all;
    };
    const QStringList before = values();
    QVERIFY(before.size() > 6);
    QVERIFY(resident.touch(QStringLiteral("Cambiar Su RUN")));
    QCOMPARE(resident.step(), QStringLiteral("filer.run"));
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QCOMPARE(resident.heading(), review);
    QCOMPARE(values(), before);
}

void TestForm::a16_whatSendsIsElsewhereAndAsksOnceMore()
{
    House house;
    auto &resident = house.resident;
    QVERIFY(resident.begin(document));
    QVERIFY(resident.goOnTo(review, someAnswers()));
    while (resident.button(QStringLiteral("Ver lo que falta")))
        resident.touch(QStringLiteral("Ver lo que falta"));
    const auto placeOf = [&](const QString &words) {
        const QAbstractButton *button = resident.button(words);
        return button ? QRect(button->mapTo(&house.window, QPoint()), button->size()) : QRect();
    };
    const auto colourOf = [&](const QRect &place) {
        return house.window.grab().toImage().pixelColor(place.topLeft() + QPoint(20, 8));
    };
    const QRect goesOn = placeOf(QStringLiteral("Continuar"));
    const QColor ordinary = colourOf(goesOn);
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QVERIFY(resident.touch(QStringLiteral("Sí, es verdad y lo revisé")));
    // Alone at the far end, at the right edge as what goes on is at the left one.
    const auto isElsewhere = [&](const QRect &place) {
        return !place.isEmpty() && !place.intersects(goesOn)
            && house.window.width() - 1 - place.right() == goesOn.left();
    };
    const QRect sends = placeOf(QStringLiteral("Enviar constancia"));
    QVERIFY(isElsewhere(sends));
    QVERIFY(colourOf(sends) != ordinary);
    QVERIFY(resident.touch(QStringLiteral("Enviar constancia")));
    QCoreApplication::processEvents();
    QVERIFY(house.desk.submissions.isEmpty());
    QVERIFY(isElsewhere(placeOf(QStringLiteral("Sí, enviar ahora"))));
}

void TestForm::a17_nothingIsAskedTwice()
{
    const auto builtIn = procedure::Catalogue::builtIn().value();
    for (const auto &definition : builtIn.ordered()) {
        for (const procedure::Finding &finding :
            guide::findLostWays(*definition, { QDate(2026, 11, 23), false }))
            QVERIFY2(finding.check != procedure::Check::AskedTwice,
                qPrintable(definition->id + u' ' + finding.step));
    }
}

void TestForm::a17_whatIsKnownIsNotAskedOfTheNextFiling()
{
    House house;
    auto &resident = house.resident;
    QVERIFY(resident.begin(document));
    QVERIFY(resident.file(someAnswers()));
    QVERIFY(resident.touch(QStringLiteral("Otro trámite")));
    QTRY_COMPARE(resident.heading(), QStringLiteral("¿Qué le pasó?"));
    QStringList asked;
    resident.onPage = [&] { asked << resident.step(); };
    QVERIFY(resident.find(document) && resident.touch(document));
    QVERIFY(resident.goOnTo(review, someAnswers()));
    QVERIFY(asked.filter(QStringLiteral("filer.")).isEmpty());
}

/// Of every kind of question: left blank where it may not be.
void TestForm::a18_errorsNameWhatIsMissing()
{
    const journeys::EveryKind every;
    House house({ 1280, 800 }, { 339, 212 }, {}, every.catalogue);
    auto &resident = house.resident;
    QVERIFY(QTest::qWaitForWindowActive(&house.window));
    QVERIFY(resident.begin(every.definition->card.in(QStringLiteral("es"))));
    journeys::Finger finger(resident);
    journeys::Visit visit(resident, finger, *every.definition, { {}, every.filer, every.answers, {} });
    QStringList wrong;
    int errors = 0;
    while (!visit.isAtEnd()) {
        const QString step = resident.step();
        const bool mayBeBlank
            = std::any_of(every.definition->questions.begin(), every.definition->questions.end(),
                [&step](const procedure::Field &field) { return field.id == step && field.optional; });
        if (!mayBeBlank && !step.startsWith(QLatin1String("notice."))
            && resident.button(QStringLiteral("Continuar"))) {
            resident.touch(QStringLiteral("Continuar"));
            const auto *error = resident.page()->findChild<controls::ErrorSummary *>();
            if (resident.step() == step && error && error->isVisible()) {
                ++errors;
                if (QApplication::focusWidget() != error)
                    wrong << step + QLatin1String(": the focus is elsewhere");
                if (error->text().contains(QLatin1String("nválid")) || error->text().size() < 25)
                    wrong << step + QLatin1String(": ") + error->text();
                if (!isWordShared(error->text(), labelOf(*every.definition, step)))
                    wrong << step + QLatin1String(" is not named: ") + error->text();
            }
        }
        if (resident.step() == step)
            QVERIFY(visit.goOn());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY2(errors >= 12, qPrintable(QString::number(errors)));
}

void TestForm::a19_thePlainestSpanish()
{
    const auto builtIn = procedure::Catalogue::builtIn().value();
    for (const auto &definition : builtIn.ordered()) {
        const auto found = text::findHardSpanish(procedure::pagesOf(*definition));
        QVERIFY2(found.isEmpty(), qPrintable(definition->id + QLatin1String(": ") + found.value(0).text));
    }
    // And it can find something.
    QVERIFY(
        text::inflesz({ QStringLiteral("Procédase a la cumplimentación reglamentariamente establecida.") })
        < 40);
}

void TestForm::a20_aRunIsTakenHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("filed");
    const auto row = [](const char *typed, const char *filed) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(filed);
    };
    row("12.345.678-5", "12345678-5");
    row("12345678-5", "12345678-5");
    row("123456785", "12345678-5");
    row(" 12 345 678 5 ", "12345678-5");
    row("20.347.878-K", "20347878-K");
    row("20347878k", "20347878-K");
}

void TestForm::a20_aRunIsTakenHoweverItIsWritten()
{
    QFETCH(QString, typed);
    QFETCH(QString, filed);
    House house;
    auto &resident = house.resident;
    QVERIFY(resident.begin(document));
    QVERIFY(resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), someAnswers()));
    auto *field = resident.page()->findChild<controls::LineField *>();
    QTest::keyClicks(field, typed);
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QVERIFY2(resident.heading() != QStringLiteral("¿Cuál es su RUN?"), qPrintable(field->text()));
    QVERIFY(resident.file(someAnswers()));
    QCOMPARE(
        house.desk.submissions.first().filer.value(u"document").toObject().value(u"run").toString(), filed);
}

void TestForm::a20_aWrongRunIsToldAndSpokenSignBySign()
{
    House house;
    auto &resident = house.resident;
    QVERIFY(resident.begin(document));
    QVERIFY(resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), someAnswers()));
    QVERIFY(resident.type(QStringLiteral("123456789")));
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QCOMPARE(resident.heading(), QStringLiteral("¿Cuál es su RUN?"));
    const auto *error = resident.page()->findChild<controls::ErrorSummary *>();
    QVERIFY(error->isVisible());
    QVERIFY(isWordShared(error->text(), QStringLiteral("Su RUN")));
    QVERIFY(
        resident.page()->findChild<controls::LineField *>()->text().contains(QStringLiteral("12.345.678")));
    QVERIFY(error->text().size() > 30); // what to do about it, not only that it is wrong
    QVERIFY(speech::spoken(QStringLiteral("12.345.678-9"), QStringLiteral("es"))
                .contains(QStringLiteral("uno dos")));
}

void TestForm::a21_namesAsPeopleHaveThem_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, const char *given, const char *first, const char *second) {
        QTest::newRow(name) << QString::fromUtf8(given) << QString::fromUtf8(first)
                            << QString::fromUtf8(second);
    };
    row("ñ", "Begoña", "Ñancupil", "Muñoz");
    row("apostrophe", "Brian", "O'Higgins", "D'Angelo");
    row("of the", "Rosa", "De la Fuente", "Del Río");
    row("hyphen", "Jean-Baptiste", "Pierre-Louis", "");
    row("Mapudungun", "Aylin", "Ḻafken", "Huenuṉir");
    row("one surname", "Marie", "Jean", "");
    row("one letter", "José A.", "Ó", "");
}

void TestForm::a21_namesAsPeopleHaveThem()
{
    QFETCH(QString, given);
    QFETCH(QString, first);
    QFETCH(QString, second);
    House house;
    auto &resident = house.resident;
    QVERIFY(QTest::qWaitForWindowActive(&house.window));
    QVERIFY(resident.begin(document));
    QVERIFY(resident.goOnTo(QStringLiteral("¿Cómo se llama usted?"), someAnswers()));
    const QStringList parts { given, first, second };
    const auto fields = resident.page()->findChildren<controls::LineField *>();
    QCOMPARE(fields.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QTest::mouseClick(fields[i], Qt::LeftButton);
        QVERIFY(resident.type(parts[i].toLower())); // on the screen's keys: capitals come by themselves
        if (fields[i]->text() != parts[i]) { // "De la": as they are not wanted
            fields[i]->clear();
            for (const QChar c : parts[i])
                QTest::sendKeyEvent(QTest::Click, fields[i], Qt::Key_unknown, QString(c), Qt::NoModifier);
        }
        QCOMPARE(fields[i]->text(), parts[i]);
    }
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QVERIFY2(resident.heading() != QStringLiteral("¿Cómo se llama usted?"),
        qPrintable(resident.visibleTexts().join(u'|')));
    QVERIFY(resident.file(someAnswers()));
    const QJsonObject filed = house.desk.submissions.first().filer.value(u"names").toObject();
    QCOMPARE(filed.value(u"given").toString(), given);
    QCOMPARE(filed.value(u"first").toString(), first);
    QCOMPARE(filed.value(u"second").toString(), second);
}

QTEST_MAIN(TestForm)
#include "tst_form.moc"
