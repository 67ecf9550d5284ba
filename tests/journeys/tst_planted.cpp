// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson's mistakes, planted in the pages of practice: found, mended, and nowhere else.
#include "app/guide/problem.h"
#include "app/kiosk/centraldesk.h"
#include "app/text/sentences.h"
#include "app/training/lessons.h"
#include "tests/journeys/classroom.h"
#include "ui/controls/reviewrow.h"
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using journeys::Classroom;
using journeys::House;
using journeys::Resident;

// The desk of a kiosk has no word of its own about it: nothing can be planted there.
static_assert(std::is_same_v<decltype(&kiosk::CentralDesk::planted), decltype(&kiosk::FilingDesk::planted)>);

namespace {

const auto lostPapers = QStringLiteral("perdida-documentos");
const auto theirRun = QStringLiteral("¿Cuál es su RUN?"),
           theirPhone = QStringLiteral("¿A qué teléfono le llamamos?"),
           whichPaper = QStringLiteral("¿Qué documento perdió?"), when = QStringLiteral("¿Cuándo pasó?"),
           review = QStringLiteral("Revise antes de enviar"), goOn = QStringLiteral("Continuar"),
           back = QStringLiteral("Volver");
const auto wrongRun = QStringLiteral("11.111.111-2"), wrongPhone = QStringLiteral("9 9123 456");

training::LessonPtr lesson()
{
    return training::Lessons::builtIn().find(QStringLiteral("errores-plantados"));
}

QString typedIn(const Resident &learner)
{
    for (const QLineEdit *line : learner.page()->findChildren<QLineEdit *>())
        if (line->isVisible())
            return line->text();
    return {};
}

/// The card on the page that is chosen; null: none is.
QAbstractButton *chosen(const Resident &learner)
{
    for (QAbstractButton *card : learner.page()->findChildren<QAbstractButton *>())
        if (card->isVisible() && card->isChecked())
            return card;
    return nullptr;
}

/// "Cambiar" beside that answer on the review; null: it is not in sight.
QAbstractButton *changeOf(const Resident &learner, const QString &answer)
{
    for (const auto *row : learner.page()->findChildren<controls::ReviewRow *>())
        for (const QLabel *label : row->findChildren<QLabel *>())
            if (row->isVisible() && learner.wordsFor(answer).contains(label->text()))
                return row->changeButton();
    return nullptr;
}

/// A class that mends mistakes, and the learner's way through its first procedure.
struct MendingClass : Classroom
{
    explicit MendingClass(const QString &language = QStringLiteral("es"))
        : Classroom(settingsIn(language), procedure::Catalogue::builtIn().value(), *lesson())
    {
    }
    bool goTo(const QString &heading) { return learner.goOnTo(heading, answers()); }
    bool beginAndGoTo(const QString &heading) { return learner.begin(card(lostPapers)) && goTo(heading); }
    bool erase(int times)
    {
        bool isErased = true;
        for (int i = 0; i < times; ++i)
            isErased = isErased && learner.touch(QStringLiteral("Borrar"));
        return isErased;
    }
    bool mendRun() { return erase(1) && learner.type(QStringLiteral("1")) && learner.touch(goOn); }
    bool mendPhone() { return learner.type(QStringLiteral("7")) && learner.touch(goOn); }
    bool mendDay()
    {
        return learner.touch(QStringLiteral("Ayer")) && learner.touch(goOn) && takeOfferedTime();
    }
    /// The part of the day as it is filled in, and no hour.
    bool takeOfferedTime()
    {
        return learner.touch(goOn) && learner.touch(QStringLiteral("No recuerdo bien"))
            && learner.touch(goOn);
    }
    bool mendUpTo(const QString &heading)
    {
        return beginAndGoTo(theirRun) && mendRun()
            && (heading == theirPhone ? goTo(heading) : goTo(theirPhone) && mendPhone() && goTo(heading));
    }
    /// The usual sentence for what is wrong with the question in front.
    bool isTold(guide::Problem problem, const QString &path)
    {
        const auto definition = desk().catalogue().find(lostPapers);
        const auto &fields
            = path.startsWith(QLatin1String("filer.")) ? definition->filer : definition->questions;
        for (const procedure::Field &field : fields)
            if (path == field.id || path == QLatin1String("filer.") + field.id)
                return learner.sees(text::sentence(problem, field, window().ways().language));
        return false;
    }
};

} // namespace

class TestPlanted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWholeLesson_data();
    void theWholeLesson();
    void whatWasAnsweredStands();
    void onlyTheFirstItemHasIt();
    void onlyTheLessonsProcedureHasIt();
    void itIsPlantedOnceForEachLearner();
    void theCardIsOfThePersonOfTheMistakes();
    void withoutALessonNothingIsPlanted();
};

void TestPlanted::theWholeLesson_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : { "es", "en", "ht" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

/// What the kiosk notices is refused with its usual sentence, and stays to be mended; what only a person
/// notices comes to the review.
void TestPlanted::theWholeLesson()
{
    QFETCH(QString, language);
    MendingClass room(language);
    auto &learner = room.learner;
    QVERIFY(room.beginAndGoTo(theirRun));
    QCOMPARE(typedIn(learner), wrongRun);
    QVERIFY(learner.touch(goOn));
    QVERIFY(learner.isOn(theirRun));
    QVERIFY(room.isTold(guide::Problem::WrongCheckDigit, QStringLiteral("filer.run")));
    QCOMPARE(typedIn(learner), wrongRun);
    QVERIFY(room.mendRun() && room.goTo(theirPhone));
    QCOMPARE(typedIn(learner), wrongPhone);
    QVERIFY(learner.touch(goOn));
    QVERIFY(learner.isOn(theirPhone));
    QVERIFY(room.isTold(guide::Problem::NotAPhone, QStringLiteral("filer.phone")));
    QCOMPARE(typedIn(learner), wrongPhone);
    QVERIFY(room.mendPhone() && room.goTo(whichPaper));
    QCOMPARE(chosen(learner), learner.button(QStringLiteral("Licencia de conducir")));
    QVERIFY(room.goTo(when));
    QCOMPARE(chosen(learner), learner.button(QStringLiteral("Otro día")));
    QVERIFY(learner.touch(goOn) && room.takeOfferedTime());
    QCOMPARE(learner.step(), QStringLiteral("when"));
    QVERIFY(room.isTold(guide::Problem::InTheFuture, QStringLiteral("when")));
    QVERIFY(room.mendDay() && room.goTo(review));
    QAbstractButton *change = nullptr;
    while (!(change = changeOf(learner, QStringLiteral("Licencia de conducir"))))
        QVERIFY(learner.touch(QStringLiteral("Ver lo que falta")));
    learner.touch(change);
    QVERIFY(learner.isOn(whichPaper));
    QVERIFY(learner.touch(QStringLiteral("Cédula de identidad")) && learner.touch(goOn));
    QVERIFY(learner.file(room.answers()));
    QVERIFY(room.comprobante().startsWith(QLatin1String("PRAC-")));
}

void TestPlanted::whatWasAnsweredStands()
{
    MendingClass room;
    auto &learner = room.learner;
    QVERIFY(room.mendUpTo(theirPhone));
    QVERIFY(room.erase(8) && learner.touch(goOn)); // left blank, which it may be
    QVERIFY(learner.touch(back));
    QVERIFY(learner.isOn(theirPhone));
    QCOMPARE(typedIn(learner), QString());
    QVERIFY(room.goTo(whichPaper));
    QVERIFY(learner.touch(goOn) && learner.touch(back)); // wrong as it is
    QCOMPARE(chosen(learner), learner.button(QStringLiteral("Licencia de conducir")));
    QVERIFY(learner.touch(QStringLiteral("Pasaporte chileno")) && learner.touch(goOn) && learner.touch(back));
    QCOMPARE(chosen(learner), learner.button(QStringLiteral("Pasaporte chileno")));
    while (!learner.isOn(theirRun))
        QVERIFY(learner.touch(back));
    QCOMPARE(typedIn(learner), QStringLiteral("11.111.111-1"));
}

void TestPlanted::onlyTheFirstItemHasIt()
{
    MendingClass room;
    auto &learner = room.learner;
    const QString another = QStringLiteral("¿Perdió otro documento?");
    QVERIFY(room.mendUpTo(another));
    QVERIFY(learner.touch(QStringLiteral("Sí")) && learner.touch(goOn));
    QVERIFY(learner.isOn(whichPaper));
    QVERIFY(!chosen(learner));
}

void TestPlanted::onlyTheLessonsProcedureHasIt()
{
    MendingClass room;
    QVERIFY(room.learner.begin(room.card(QStringLiteral("perdida-telefono"))));
    QVERIFY(room.goTo(theirRun));
    QCOMPARE(typedIn(room.learner), QString());
}

void TestPlanted::itIsPlantedOnceForEachLearner()
{
    MendingClass room;
    auto &learner = room.learner;
    QVERIFY(room.mendUpTo(when) && room.mendDay());
    QVERIFY(learner.file(room.answers()));
    QVERIFY(learner.touch(QStringLiteral("Otro trámite")) && learner.find(room.card(lostPapers)));
    QVERIFY(learner.touch(room.card(lostPapers)) && room.goTo(whichPaper));
    QVERIFY(!chosen(learner));
    QVERIFY(room.goTo(when));
    QVERIFY(!chosen(learner));
    QVERIFY(learner.leave());
    QVERIFY(room.beginAndGoTo(theirRun));
    QCOMPARE(typedIn(learner), wrongRun);
}

/// The mistakes can be mended with it, whichever learner it is.
void TestPlanted::theCardIsOfThePersonOfTheMistakes()
{
    MendingClass room;
    auto &learner = room.learner;
    for (int learners = 0; learners < 3; ++learners) {
        QVERIFY(learner.touch(QStringLiteral("Ver mi tarjeta")));
        QStringList seen = learner.visibleTexts();
        while (learner.button(QStringLiteral("Seguir leyendo"))) {
            learner.touch(QStringLiteral("Seguir leyendo"));
            seen += learner.visibleTexts();
        }
        for (const char *words : { "Rosa Ejemplo Soto", "11.111.111-1", "+56 9 9123 4567" })
            QVERIFY2(seen.join(u'\n').contains(QLatin1String(words)), words);
        QVERIFY(learner.touch(goOn));
        QVERIFY(room.beginAndGoTo(theirRun) && learner.leave());
    }
}

void TestPlanted::withoutALessonNothingIsPlanted()
{
    Classroom room;
    QVERIFY(room.learner.begin(room.card(lostPapers)));
    QVERIFY(room.learner.goOnTo(theirRun, {}));
    QCOMPARE(typedIn(room.learner), QString());
    room.end();
    House house;
    for (const training::Mistake &mistake : lesson()->mistakes)
        QVERIFY(house.desk.planted(lostPapers, mistake.field).isUndefined());
}

QTEST_MAIN(TestPlanted)
#include "tst_planted.moc"
