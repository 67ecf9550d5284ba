// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/catalogue.h"
#include "app/text/sentences.h"
#include <QtTest>

using guide::Problem;

namespace {

/// A code of another room, as its category tells it: the room's name and the enumerator's.
class Room final : public std::error_category
{
public:
    Room(const char *name, const char *code) : m_name(name), m_code(code) { }
    const char *name() const noexcept override { return m_name; }
    std::string message(int) const override { return m_code; }

private:
    const char *m_name;
    const char *m_code;
};

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyProblemOfEveryFieldIsTold_data();
    void everyProblemOfEveryFieldIsTold();
    void everyProblemOfEveryKindIsTold();
    void missingSaysWhatToDo();
    void f23_errorsSayWhoActs_data();
    void f23_errorsSayWhoActs();
    void unknownErrorsNeedATechnician();
    void statesOfAFiling();

private:
    static QStringList complaints(const QString &sentence);
    static const QString spanish;
};

const QString TestSentences::spanish = QStringLiteral("es");

/// What no sentence for a person may be: long, blaming, bare, or in the words of the program.
QStringList TestSentences::complaints(const QString &sentence)
{
    QStringList found;
    static const QRegularExpression banned(
        QStringLiteral(
            "inválid|error|incorrect|fall[oó] |código|campo|ingres|compareciente|antecedentes|%[0-9]"),
        QRegularExpression::CaseInsensitiveOption);
    if (banned.match(sentence).hasMatch())
        found << banned.match(sentence).captured();
    if (!sentence.endsWith(u'.'))
        found << QStringLiteral("no full stop");
    static const QRegularExpression ends(QStringLiteral("[.;:?!]( |$)"));
    for (const QString &one : sentence.split(ends, Qt::SkipEmptyParts)) {
        if (one.split(u' ', Qt::SkipEmptyParts).size() > 15)
            found << QStringLiteral("over 15 words");
    }
    return found;
}

void TestSentences::everyProblemOfEveryFieldIsTold_data()
{
    QTest::addColumn<Problem>("problem");
    const QMetaEnum problems = QMetaEnum::fromType<Problem>();
    for (int i = 0; i < problems.keyCount(); ++i)
        QTest::newRow(problems.key(i)) << static_cast<Problem>(problems.value(i));
}

void TestSentences::everyProblemOfEveryFieldIsTold()
{
    QFETCH(Problem, problem);
    const auto catalogue = procedure::Catalogue::builtIn();
    QVERIFY(catalogue);
    for (const procedure::DefinitionPtr &definition : catalogue->ordered()) {
        for (const procedure::Field &field : definition->filer + definition->questions) {
            const QString told = text::sentence(problem, field, spanish);
            if (problem == Problem::None) {
                QVERIFY(told.isEmpty());
                continue;
            }
            // The whole label stands in it, and with it the nouns that the person has just read.
            QVERIFY2(told.contains(field.label.in(spanish)), qPrintable(told));
            QVERIFY2(complaints(told).isEmpty(), qPrintable(told + complaints(told).join(u' ')));
        }
    }
}

void TestSentences::everyProblemOfEveryKindIsTold()
{
    const QMetaEnum problems = QMetaEnum::fromType<Problem>(), kinds = QMetaEnum::fromType<procedure::Kind>();
    procedure::Field field;
    field.label = procedure::LocalisedText({ { spanish, QStringLiteral("Lo que debe") } });
    field.minimum = 1000;
    for (int kind = 0; kind < kinds.keyCount(); ++kind) {
        field.kind = static_cast<procedure::Kind>(kinds.value(kind));
        for (int problem = 1; problem < problems.keyCount(); ++problem) {
            const QString told
                = text::sentence(static_cast<Problem>(problems.value(problem)), field, spanish);
            QVERIFY2(told.contains(QStringLiteral("«Lo que debe»")), qPrintable(told));
            QVERIFY2(complaints(told).isEmpty(), qPrintable(told + complaints(told).join(u' ')));
        }
    }
    field.kind = procedure::Kind::Money;
    QCOMPARE(text::sentence(Problem::OutOfRange, field, spanish),
        QStringLiteral("Revise «Lo que debe». Va desde $1.000."));
    field.kind = procedure::Kind::BirthDate;
    QVERIFY(text::sentence(Problem::TooLongAgo, field, spanish).contains(QStringLiteral("110 años")));
    field.kind = procedure::Kind::Imei;
    QVERIFY(text::sentence(Problem::NotAnImei, field, spanish).contains(QStringLiteral("*#06#")));
}

void TestSentences::missingSaysWhatToDo()
{
    procedure::Field place;
    place.kind = procedure::Kind::Choice;
    place.label = procedure::LocalisedText({ { spanish, QStringLiteral("Lugar") } });
    QCOMPARE(text::sentence(Problem::Missing, place, spanish),
        QStringLiteral("Falta «Lugar». Toque una de las respuestas."));
    place.kind = procedure::Kind::Integer;
    place.minimum = 0;
    place.maximum = 17;
    QCOMPARE(
        text::sentence(Problem::OutOfRange, place, spanish), QStringLiteral("Revise «Lugar». Va de 0 a 17."));
    place.kind = procedure::Kind::LongText;
    QCOMPARE(text::sentence(Problem::TooLong, place, spanish),
        QStringLiteral("«Lugar» es muy largo. Caben 2000 letras."));
    QVERIFY(text::sentence(Problem::NotDeclared, QStringLiteral("Sí, es verdad"), spanish)
                .contains(QStringLiteral("«Sí, es verdad»")));
}

void TestSentences::f23_errorsSayWhoActs_data()
{
    QTest::addColumn<QByteArray>("room");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("actor");
    const auto row = [](const char *room, const char *code, text::Actor actor) {
        QTest::addRow("%s.%s", room, code) << QByteArray(room) << QByteArray(code) << static_cast<int>(actor);
    };
    row("syncing", "NoNetwork", text::Actor::Nobody);
    row("syncing", "NotTheServer", text::Actor::Technician);
    row("syncing", "Revoked", text::Actor::Centre);
    row("outbox", "Stopped", text::Actor::Centre);
    row("outbox", "Expired", text::Actor::Resident);
    row("outbox", "DiskFull", text::Actor::Technician);
    row("outbox", "NewerStore", text::Actor::Technician);
    row("outbox", "StoreDamaged", text::Actor::Technician);
    row("kiosk", "NotEnrolled", text::Actor::Technician);
    row("kiosk", "PracticeOnly", text::Actor::Resident);
    row("kiosk", "AlreadyRunning", text::Actor::Resident);
    row("kiosk", "NotOpenYet", text::Actor::Nobody);
    row("base", "CannotWrite", text::Actor::Centre);
    row("envelope", "SelfTest", text::Actor::Technician);
    row("receipt", "CannotRender", text::Actor::Technician);
    row("procedure", "NothingToFile", text::Actor::Technician);
}

void TestSentences::f23_errorsSayWhoActs()
{
    QFETCH(QByteArray, room);
    QFETCH(QByteArray, code);
    const Room category(room.constData(), code.constData());
    const std::error_code error(1, category);
    QTEST(static_cast<int>(text::actorFor(error)), "actor");
    const QString told = text::sentence(error, spanish);
    QVERIFY2(complaints(told).isEmpty(), qPrintable(told + complaints(told).join(u' ')));
    QCOMPARE(text::sentence(base::Error { error, QStringLiteral("never shown") }, spanish), told);
}

void TestSentences::unknownErrorsNeedATechnician()
{
    const std::error_code code = std::make_error_code(std::errc::io_error);
    QCOMPARE(text::actorFor(code), text::Actor::Technician);
    QVERIFY(text::sentence(code, spanish).contains(QStringLiteral("técnico")));
}

void TestSentences::statesOfAFiling()
{
    const QStringList states { QStringLiteral("Sealed"), QStringLiteral("InFlight"),
        QStringLiteral("Received"), QStringLiteral("Opened"), QStringLiteral("Accepted"),
        QStringLiteral("Refused"), QStringLiteral("NeedsVisit"), QStringLiteral("SetAside"),
        QStringLiteral("Void"), QStringLiteral("Expired") };
    QSet<QString> words;
    for (const QString &state : states) {
        words.insert(text::stateWord(state, spanish));
        const QString meaning = text::stateMeaning(state, spanish);
        QVERIFY2(!meaning.isEmpty() && complaints(meaning).isEmpty(), qPrintable(meaning));
    }
    QCOMPARE(words.size(), states.size());
    QCOMPARE(text::stateWord(QStringLiteral("Sealed"), spanish), QStringLiteral("Guardada"));
    QVERIFY(!words.contains(QString()));
    QVERIFY(text::stateWord(QStringLiteral("Nonsense"), spanish).isEmpty());
}

QTEST_APPLESS_MAIN(TestSentences)
#include "tst_sentences.moc"
