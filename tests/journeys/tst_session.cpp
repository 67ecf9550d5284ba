// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/errc.h"
#include "tests/journeys/everykind.h"
#include "tests/journeys/house.h"
#include "ui/controls/choicecard.h"
#include "ui/controls/reviewrow.h"
#include "ui/screens/procedurepage.h"
#include <QLabel>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::House;
using journeys::someAnswers;

/// One person, several things to do; and the person who helps them.
class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherFilingAsksNothingTwice();
    void whatWasBegunIsNotAskedAgain();
    void afterAReferralAnotherMayFollow();
    void whereItHappenedIsOffered();
    void whoAsksAndThenFilesIsKnown();
    void whoFilesAndThenAsksIsOfferedTheirDocument();
    void nobodyIsKnownAfterTheEnd_data();
    void nobodyIsKnownAfterTheEnd();
    void whoWasHelpedLooksAlone();
    void whoCannotReadFilesAllTheSame();
    void anotherHelperIsAskedAnew();
    void thePagesFit_data();
    void thePagesFit();
    void thePagesFitWhileLettersGrow();

private:
    static QString card(const House &house, const char *id)
    {
        return house.desk.catalogue().find(QLatin1String(id))->card.in(QStringLiteral("es"));
    }
    static bool file(House &house, const char *id, const QJsonObject &answers = someAnswers())
    {
        return house.resident.begin(card(house, id)) && house.resident.file(answers);
    }
    /// From "Otro trámite" to the review of a second one; the steps that were asked.
    static QStringList second(House &house, const char *id);
    static void readOn(House &house)
    {
        for (const char *more : { "Seguir leyendo", "Ver lo que falta" }) {
            while (house.resident.button(QLatin1String(more)))
                house.resident.touch(QLatin1String(more));
        }
    }
    static QJsonObject helpedBy(const char *words)
    {
        QJsonObject answers = someAnswers();
        answers.insert(QStringLiteral("filer.helper"), QString::fromUtf8(words));
        return answers;
    }
};

namespace {

const auto another = QStringLiteral("Otro trámite");
const auto review = QStringLiteral("Revise antes de enviar");
const auto alone = QStringLiteral("Ahora mire usted, sin ayuda. ¿Está bien lo que dice?");

} // namespace

QStringList TestSession::second(House &house, const char *id)
{
    auto &resident = house.resident;
    QStringList asked;
    resident.touch(another);
    if (!QTest::qWaitFor([&] { return qobject_cast<screens::ProcedurePage *>(resident.page()) != nullptr; })
        || !resident.find(card(house, id)) || !resident.touch(card(house, id)))
        return {};
    resident.onPage = [&] { asked << resident.step(); };
    const bool there = resident.goOnTo(review, someAnswers());
    resident.onPage = {};
    return there ? asked : QStringList();
}

void TestSession::anotherFilingAsksNothingTwice()
{
    House house;
    QVERIFY(file(house, "perdida-documentos"));
    const QStringList asked = second(house, "perdida-telefono");
    QVERIFY(asked.contains(QStringLiteral("company")));
    QVERIFY2(asked.filter(QStringLiteral("filer.")).isEmpty(), qPrintable(asked.join(u' ')));
    QVERIFY(asked.filter(QStringLiteral("notice.")).isEmpty());
    QStringList shown;
    const auto rows = house.resident.page()->findChildren<controls::ReviewRow *>();
    for (const controls::ReviewRow *row : rows) {
        for (const QLabel *label : row->findChildren<QLabel *>())
            shown << label->text();
    }
    QVERIFY2(shown.contains(QStringLiteral("12.345.678-5")), qPrintable(shown.join(u'|')));
    QVERIFY(house.resident.file(someAnswers()));
    QCOMPARE(house.desk.submissions.size(), 2);
    const auto &first = house.desk.submissions.first(), &next = house.desk.submissions.last();
    QCOMPARE(next.filer, first.filer);
    QVERIFY(next.id != first.id);
    QCOMPARE(next.notices, first.notices); // with the times at which it was read
    QCOMPARE(next.procedureId, QStringLiteral("perdida-telefono"));
}

void TestSession::whatWasBegunIsNotAskedAgain()
{
    House house;
    auto &resident = house.resident;
    resident.begin(card(house, "perdida-documentos"));
    QVERIFY(resident.goOnTo(QStringLiteral("¿Cómo se llama usted?"), someAnswers()));
    while (!resident.step().isEmpty() || resident.button(QStringLiteral("Continuar")))
        resident.touch(QStringLiteral("Volver"));
    QVERIFY(resident.find(card(house, "perdida-telefono")));
    resident.touch(card(house, "perdida-telefono"));
    QTRY_COMPARE(resident.heading(), QStringLiteral("Usted dejó un trámite a medias"));
    QVERIFY(resident.touch(QStringLiteral("No, empezar de nuevo")));
    QStringList asked;
    resident.onPage = [&] { asked << resident.step(); };
    QVERIFY(resident.goOnTo(review, someAnswers()));
    resident.onPage = {};
    QVERIFY(!asked.contains(QStringLiteral("filer.run")));
    QVERIFY(asked.contains(QStringLiteral("filer.names")));
}

void TestSession::afterAReferralAnotherMayFollow()
{
    House house;
    auto &resident = house.resident;
    resident.begin(card(house, "perdida-documentos"));
    QVERIFY(resident.goOnTo(QStringLiteral("¿Se le perdió o se lo robaron?"), someAnswers()));
    QVERIFY(resident.touch(QStringLiteral("Me lo robaron")));
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    readOn(house);
    const QStringList asked = second(house, "perdida-telefono");
    QVERIFY(asked.contains(QStringLiteral("filer.run")));
    QVERIFY2(!asked.contains(QStringLiteral("notice.privacy")), "it has been read");
}

void TestSession::whereItHappenedIsOffered()
{
    House house;
    QVERIFY(file(house, "perdida-documentos"));
    auto &resident = house.resident;
    QVERIFY(!second(house, "perdida-telefono").isEmpty());
    QVERIFY(resident.file(someAnswers()));
    const auto comuna
        = [&](qsizetype at) { return house.desk.submissions.at(at).answers.value(QStringLiteral("comuna")); };
    QVERIFY(comuna(0).isString());
    QCOMPARE(comuna(1), comuna(0));

    // It is asked, and one touch takes it.
    resident.touch(another);
    QTRY_VERIFY(qobject_cast<screens::ProcedurePage *>(resident.page()));
    QVERIFY(resident.find(card(house, "perdida-telefono")));
    resident.touch(card(house, "perdida-telefono"));
    bool met = false;
    resident.onPage = [&] {
        if (resident.step() != QLatin1String("comuna"))
            return;
        met = true;
        const auto cards = resident.page()->findChildren<controls::ChoiceCard *>();
        QVERIFY(std::any_of(cards.cbegin(), cards.cend(), [](auto *card) { return card->isChecked(); }));
    };
    QVERIFY(resident.goOnTo(review, someAnswers()));
    resident.onPage = {};
    QVERIFY(met);
}

void TestSession::whoAsksAndThenFilesIsKnown()
{
    House house;
    auto &resident = house.resident;
    house.desk.answer.found = true;
    resident.touch(QStringLiteral("¿En qué va mi trámite?"));
    resident.type(QStringLiteral("pkw1w8m2p2hx"));
    resident.touch(QStringLiteral("Continuar"));
    QVERIFY(resident.answer({}) && resident.type(QStringLiteral("123456785")));
    resident.touch(QStringLiteral("Continuar"));
    QTRY_VERIFY(resident.sees(QStringLiteral("Comprobante PKW1-W8M2-P2HX")));
    readOn(house);
    const QStringList asked = second(house, "perdida-documentos");
    QVERIFY(!asked.contains(QStringLiteral("filer.document")));
    QVERIFY(!asked.contains(QStringLiteral("filer.run")));
    QVERIFY(asked.contains(QStringLiteral("filer.names")));
    QVERIFY(resident.file(someAnswers()));
    QCOMPARE(house.desk.submissions.first().filer[QLatin1String("document")][QLatin1String("run")].toString(),
        QStringLiteral("12345678-5"));
}

void TestSession::whoFilesAndThenAsksIsOfferedTheirDocument()
{
    House house;
    auto &resident = house.resident;
    QVERIFY(file(house, "perdida-documentos"));
    resident.touch(another);
    QTRY_VERIFY(qobject_cast<screens::ProcedurePage *>(resident.page()));
    QVERIFY(resident.find(QStringLiteral("¿En qué va mi trámite?")));
    resident.touch(QStringLiteral("¿En qué va mi trámite?"));
    QTRY_COMPARE(resident.heading(), QStringLiteral("Escriba su número de comprobante"));
    QVERIFY(resident.type(QStringLiteral("pkw1w8m2p2hx")));
    for (int page = 0; page < 3; ++page)
        QVERIFY(resident.touch(QStringLiteral("Continuar"))); // number, document and RUN, as they stand
    QTRY_COMPARE(house.desk.lookups.size(), 1);
    QCOMPARE(house.desk.lookups.first().run, QStringLiteral("12345678-5"));
    // Whose filing it was changes nothing of who files.
    house.desk.answer.found = true;
    QTRY_VERIFY(resident.sees(QStringLiteral("Comprobante PKW1-W8M2-P2HX")));
}

void TestSession::nobodyIsKnownAfterTheEnd_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : { "terminar", "idle", "volver" })
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestSession::nobodyIsKnownAfterTheEnd()
{
    QFETCH(QString, way);
    House house;
    auto &resident = house.resident;
    QVERIFY(file(house, "perdida-documentos"));
    resident.touch(another);
    QTRY_VERIFY(qobject_cast<screens::ProcedurePage *>(resident.page()));
    if (way == QLatin1String("terminar")) {
        resident.touch(QStringLiteral("Terminar"));
        resident.touch(QStringLiteral("Sí, terminar"));
        resident.touch(QStringLiteral("Volver al inicio"));
    } else if (way == QLatin1String("idle")) {
        resident.wait(180s);
        resident.wait(45s);
    } else {
        resident.touch(QStringLiteral("Volver"));
    }
    QTRY_VERIFY(resident.button(QStringLiteral("Empezar")));
    resident.begin(card(house, "perdida-telefono"));
    QCOMPARE(resident.step(), QStringLiteral("notice.privacy"));
    QStringList asked;
    resident.onPage = [&] {
        asked << resident.step();
        QVERIFY(
            resident.step() != QLatin1String("filer.run") || !resident.sees(QStringLiteral("12.345.678-5")));
    };
    QVERIFY(resident.goOnTo(review, someAnswers()));
    resident.onPage = {};
    for (const char *step : { "filer.document", "filer.run", "filer.names", "filer.helper" })
        QVERIFY2(asked.contains(QLatin1String(step)), step);
}

void TestSession::whoWasHelpedLooksAlone()
{
    House house;
    auto &resident = house.resident;
    resident.begin(card(house, "perdida-documentos"));
    bool told = false;
    resident.onPage = [&] {
        told = told || resident.sees(QStringLiteral("La persona toca la pantalla, usted acompaña."));
    };
    QVERIFY(resident.goOnTo(alone, helpedBy("Un familiar o amigo")));
    resident.onPage = {};
    QVERIFY(told);
    QVERIFY2(!resident.button(QStringLiteral("Continuar")), "what goes on has other words");
    readOn(house);
    QVERIFY(resident.touch(QStringLiteral("Sí, está bien")));
    resident.touch(resident.page()->findChildren<controls::ChoiceCard *>().first());
    resident.touch(QStringLiteral("Enviar constancia"));
    resident.touch(QStringLiteral("Sí, enviar ahora"));
    QTRY_COMPARE(house.desk.submissions.size(), 1);
    QCOMPARE(house.desk.submissions.first().assisted,
        (QJsonObject { { QStringLiteral("by"), QStringLiteral("family") },
            { QStringLiteral("confirmedAlone"), true } }));
}

void TestSession::whoCannotReadFilesAllTheSame()
{
    House house;
    auto &resident = house.resident;
    resident.begin(card(house, "perdida-documentos"));
    QVERIFY(resident.goOnTo(alone, helpedBy("Alguien de la junta de vecinos")));
    readOn(house);
    QVERIFY(resident.touch(QStringLiteral("Quiero que me ayuden a leer")));
    QCOMPARE(resident.heading(), review);
    QVERIFY(resident.sees(QStringLiteral("Pida que le lean todo")));
    // Touched by mistake: back to looking alone.
    resident.touch(QStringLiteral("Volver"));
    QCOMPARE(resident.heading(), alone);
    readOn(house);
    QVERIFY(resident.touch(QStringLiteral("Quiero que me ayuden a leer")));
    QVERIFY(resident.file(someAnswers()));
    QCOMPARE(house.desk.submissions.first().assisted,
        (QJsonObject { { QStringLiteral("by"), QStringLiteral("leader") },
            { QStringLiteral("confirmedAlone"), false } }));
}

void TestSession::anotherHelperIsAskedAnew()
{
    House house;
    auto &resident = house.resident;
    resident.begin(card(house, "perdida-documentos"));
    QVERIFY(resident.goOnTo(alone, helpedBy("Un monitor o monitora")));
    readOn(house);
    QVERIFY(resident.touch(QStringLiteral("Quiero que me ayuden a leer")));
    while (!resident.button(QStringLiteral("Cambiar Quién le ayuda")))
        QVERIFY(resident.touch(QStringLiteral("Ver lo que falta")));
    resident.touch(QStringLiteral("Cambiar Quién le ayuda"));
    QCOMPARE(resident.step(), QStringLiteral("filer.helper"));
    resident.touch(QStringLiteral("Otra persona"));
    resident.touch(QStringLiteral("Continuar"));
    QCOMPARE(resident.heading(), QStringLiteral("Para quien ayuda"));
    resident.touch(QStringLiteral("Continuar"));
    QCOMPARE(resident.heading(), alone);
}

void TestSession::thePagesFit_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("mm");
    QTest::addColumn<int>("size");
    for (int size = 0; size <= static_cast<int>(theme::TextSize::Largest); ++size) {
        QTest::addRow("13 inches, %d", size) << QSize(1280, 800) << QSizeF(339, 212) << size;
        QTest::addRow("15 inches, %d", size) << QSize(1366, 768) << QSizeF(344, 194) << size;
        QTest::addRow("15 inches, fine, %d", size) << QSize(1920, 1080) << QSizeF(344, 194) << size;
        QTest::addRow("upright, %d", size) << QSize(1080, 1920) << QSizeF(268, 476) << size;
    }
}

/// Of a page that is there already, and while it is not to be seen.
void TestSession::thePagesFitWhileLettersGrow()
{
    House house;
    auto &resident = house.resident;
    QStringList wrong;
    const auto look = [&] {
        QCoreApplication::processEvents();
        wrong << journeys::misfits(house);
    };
    resident.onPage = [&] {
        for (int size = 0; size <= static_cast<int>(theme::TextSize::Largest); ++size) {
            QTest::keyClick(&house.window, Qt::Key_F8); // from the largest to the usual one again
            look();
        }
    };
    QVERIFY(resident.begin(card(house, "perdida-documentos")));
    QVERIFY(resident.goOnTo(QStringLiteral("¿Cuándo pasó?"), someAnswers()));
    Q_EMIT house.desk.unavailable({ make_error_code(outbox::Errc::DiskFull), {} });
    resident.onPage = {};
    QVERIFY(resident.leave());
    for (const char *name :
        { "Ver mejor", "Letra más grande", "Letra más grande", "Letra más grande", "Listo" })
        QVERIFY2(resident.touch(QString::fromUtf8(name)), name);
    look();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// The pages that this file is about.
void TestSession::thePagesFit()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    QFETCH(int, size);
    House house(pixels, mm);
    house.theme.setTextSize(static_cast<theme::TextSize>(size));
    auto &resident = house.resident;
    QStringList wrong;
    const auto look = [&] { wrong << journeys::misfits(house); };
    const auto lookOn = [&] {
        look();
        for (const char *more : { "Seguir leyendo", "Ver lo que falta", "Ver más trámites" }) {
            while (resident.button(QString::fromUtf8(more))) {
                resident.touch(QString::fromUtf8(more));
                look();
            }
        }
    };
    resident.begin(card(house, "perdida-documentos"));
    const QStringList ours { QStringLiteral("filer.helper"), QStringLiteral("review"), QString() };
    resident.onPage = [&] {
        if (ours.contains(resident.step()))
            look();
    };
    QVERIFY(resident.goOnTo(alone, helpedBy("Un familiar o amigo")));
    lookOn();
    QVERIFY(resident.touch(QStringLiteral("Quiero que me ayuden a leer")));
    lookOn();
    QVERIFY(resident.file(someAnswers()));
    resident.onPage = {};
    QVERIFY(resident.button(another) || size > static_cast<int>(theme::TextSize::Large));
    QVERIFY(resident.touch(QStringLiteral("Qué debo hacer ahora")));
    lookOn();
    QVERIFY(resident.touch(another));
    QTRY_VERIFY(qobject_cast<screens::ProcedurePage *>(resident.page()));
    lookOn();
    QVERIFY(resident.find(card(house, "perdida-telefono")));
    resident.touch(card(house, "perdida-telefono"));
    QVERIFY(resident.touch(QStringLiteral("Me lo robaron")));
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    lookOn();
    const bool helpsOnAlone = size > static_cast<int>(theme::TextSize::Large);
    resident.touch(helpsOnAlone ? QStringLiteral("Preparar mi denuncia") : another);
    QTRY_VERIFY(qobject_cast<screens::ProcedurePage *>(resident.page()));
    if (helpsOnAlone)
        resident.touch(QStringLiteral("Volver"));
    QVERIFY(resident.find(QStringLiteral("¿En qué va mi trámite?")));
    resident.touch(QStringLiteral("¿En qué va mi trámite?"));
    QTRY_COMPARE(resident.heading(), QStringLiteral("Escriba su número de comprobante"));
    if (QAbstractButton *lost = resident.button(QStringLiteral("No tengo mi número"))) {
        resident.touch(lost);
        lookOn();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
