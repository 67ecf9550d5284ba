// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/validate.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace guide;
using procedure::Field;
using procedure::Kind;

Q_DECLARE_METATYPE(procedure::Field)

class TestValidate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void textIsStoredUnchanged_data();
    void textIsStoredUnchanged();
    void practiceAndRealRunsDoNotMix_data();
    void practiceAndRealRunsDoNotMix();
    void blankIsMissingOrSkipped_data();
    void blankIsMissingOrSkipped();

private:
    static const QDate today;
    static QJsonValue json(const QByteArray &text)
    {
        return QJsonDocument::fromJson('[' + text + ']').array().first();
    }
    static Field field(Kind kind)
    {
        Field field;
        field.id = QStringLiteral("it");
        field.kind = kind;
        for (const char *value : { "red", "blue", "green" }) {
            if (kind == Kind::Choice || kind == Kind::Choices)
                field.options.append({ QString::fromLatin1(value), {}, {}, {} });
        }
        return field;
    }
};

const QDate TestValidate::today(2026, 11, 23);

void TestValidate::answers_data()
{
    QTest::addColumn<Field>("it");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("stored"); // empty: not accepted
    QTest::addColumn<Problem>("problem");
    const auto good
        = [](const char *name, const Field &it, const QByteArray &given, const QByteArray &stored) {
              QTest::newRow(name) << it << given << stored << Problem::None;
          };
    const auto bad = [](const char *name, const Field &it, const QByteArray &given, Problem problem) {
        QTest::newRow(name) << it << given << QByteArray() << problem;
    };

    Field unsure = field(Kind::Choice);
    unsure.allowUnknown = true;
    good("choice", field(Kind::Choice), R"("red")", R"("red")");
    good("choice unknown", unsure, R"("unknown")", R"("unknown")");
    bad("choice unknown not offered", field(Kind::Choice), R"("unknown")", Problem::NotAnOption);
    bad("choice of something else", field(Kind::Choice), R"("pink")", Problem::NotAnOption);
    bad("choice of a number", field(Kind::Choice), "1", Problem::NotAnOption);
    good("choices in the options' order", field(Kind::Choices), R"(["green","red"])", R"(["red","green"])");
    bad("choices with a stranger", field(Kind::Choices), R"(["green","pink"])", Problem::NotAnOption);
    bad("choices twice the same", field(Kind::Choices), R"(["red","red"])", Problem::NotAnOption);
    good("yes", field(Kind::YesNo), R"("yes")", R"("yes")");
    bad("maybe", field(Kind::YesNo), R"("maybe")", Problem::NotAnOption);
    bad("unknown yes", field(Kind::YesNo), R"("unknown")", Problem::NotAnOption);

    Field near = field(Kind::Date);
    near.minimum = -30;
    Field ahead = field(Kind::Date);
    ahead.maximum = 10;
    good("today", field(Kind::Date), R"("2026-11-23")", R"("2026-11-23")");
    bad("tomorrow", field(Kind::Date), R"("2026-11-24")", Problem::InTheFuture);
    good("leap day", field(Kind::Date), R"("2024-02-29")", R"("2024-02-29")");
    bad("no leap day", field(Kind::Date), R"("2026-02-29")", Problem::NotADate);
    bad("slashes", field(Kind::Date), R"("20/11/2026")", Problem::NotADate);
    bad("with an hour", field(Kind::Date), R"("2026-11-20T10:00")", Problem::NotADate);
    good("oldest", near, R"("2026-10-24")", R"("2026-10-24")");
    bad("a day older", near, R"("2026-10-23")", Problem::TooLongAgo);
    bad("another century", field(Kind::Date), R"("1826-11-20")", Problem::TooLongAgo);
    good("coming days", ahead, R"("2026-12-03")", R"("2026-12-03")");
    bad("too far ahead", ahead, R"("2026-12-04")", Problem::TooFarAhead);
    bad("unknown date not offered", field(Kind::Date), R"("unknown")", Problem::NotADate);

    Field unsureMoment = field(Kind::Moment);
    unsureMoment.allowUnknown = true;
    good("moment", field(Kind::Moment), R"({"day":"2026-11-22","part":"tarde"})",
        R"({"day":"2026-11-22","part":"tarde"})");
    good("moment with hour", field(Kind::Moment), R"({"day":"2026-11-22","part":"tarde","hour":"14:30"})",
        R"({"day":"2026-11-22","part":"tarde","hour":"14:30"})");
    good("moment without its empty hour", field(Kind::Moment),
        R"({"day":"2026-11-22","part":"noche","hour":""})", R"({"day":"2026-11-22","part":"noche"})");
    good("moment unknown", unsureMoment, R"({"day":"unknown","part":"unknown"})",
        R"({"day":"unknown","part":"unknown"})");
    bad("moment unknown not offered", field(Kind::Moment), R"({"day":"unknown","part":"tarde"})",
        Problem::NotADate);
    bad("moment without part", field(Kind::Moment), R"({"day":"2026-11-22"})", Problem::MissingPart);
    bad("moment without day", field(Kind::Moment), R"({"part":"tarde"})", Problem::MissingPart);
    bad("moment tomorrow", field(Kind::Moment), R"({"day":"2026-11-24","part":"tarde"})",
        Problem::InTheFuture);
    bad("moment of tea time", field(Kind::Moment), R"({"day":"2026-11-22","part":"once"})",
        Problem::NotAnOption);
    bad("hour 25", field(Kind::Moment), R"({"day":"2026-11-22","part":"tarde","hour":"25:00"})",
        Problem::NotATime);
    bad("moment as text", field(Kind::Moment), R"("2026-11-22")", Problem::MissingPart);

    good("name", field(Kind::Name), R"({"given":"Rosa","first":"Ñancupil","second":""})",
        R"({"given":"Rosa","first":"Ñancupil","second":""})");
    good("name of one surname", field(Kind::Name), R"({"given":"Jean-Baptiste","first":"O'Higgins"})",
        R"({"given":"Jean-Baptiste","first":"O'Higgins","second":""})");
    good("name of one letter", field(Kind::Name), R"({"given":"Ḻ","first":"De la Fuente","second":"Ü"})",
        R"({"given":"Ḻ","first":"De la Fuente","second":"Ü"})");
    bad("name without surname", field(Kind::Name), R"({"given":"Rosa","first":" "})", Problem::MissingPart);
    bad("name with a stranger", field(Kind::Name), R"({"given":"Rosa","first":"Soto","title":"Sra."})",
        Problem::NotHere);

    good("comuna", field(Kind::Comuna), R"("07401")", R"("07401")");
    bad("comuna of four digits", field(Kind::Comuna), R"("7401")", Problem::NotAComuna);
    bad("comuna by name", field(Kind::Comuna), R"("Linares")", Problem::NotAComuna);

    good("mobile", field(Kind::Phone), R"("9 1234 5678")", R"("+56912345678")");
    good("mobile with +56", field(Kind::Phone), R"("+56 9 1234 5678")", R"("+56912345678")");
    good("mobile with 56", field(Kind::Phone), R"("56912345678")", R"("+56912345678")");
    good("land line", field(Kind::Phone), R"("(73) 221-2345")", R"("+56732212345")");
    good("foreign", field(Kind::Phone), R"("+509 3412 3456")", R"("+50934123456")");
    good("foreign with 00", field(Kind::Phone), R"("0054 11 4321 5678")", R"("+541143215678")");
    bad("eight digits", field(Kind::Phone), R"("91234567")", Problem::NotAPhone);
    bad("ten digits", field(Kind::Phone), R"("9123456789")", Problem::NotAPhone);
    bad("Chilean, one digit short", field(Kind::Phone), R"("+56 9 1234 567")", Problem::NotAPhone);
    bad("letters", field(Kind::Phone), R"("no tengo")", Problem::NotAPhone);
    bad("emergency", field(Kind::Phone), R"("133")", Problem::NotAPhone);

    good("e-mail", field(Kind::Email), R"(" rosa.soto+1@correo.gob.cl ")", R"("rosa.soto+1@correo.gob.cl")");
    good("e-mail with ñ", field(Kind::Email), R"("rosa@ñandú.cl")", R"("rosa@ñandú.cl")");
    bad("no @", field(Kind::Email), R"("rosa.correo.cl")", Problem::NotAnEmail);
    bad("two @", field(Kind::Email), R"("rosa@x@correo.cl")", Problem::NotAnEmail);
    bad("no dot", field(Kind::Email), R"("rosa@correo")", Problem::NotAnEmail);
    bad("two dots", field(Kind::Email), R"("rosa@correo..cl")", Problem::NotAnEmail);
    bad("space", field(Kind::Email), R"("rosa soto@correo.cl")", Problem::NotAnEmail);

    good("RUN", field(Kind::Run), R"("12.345.678-5")", R"("12345678-5")");
    good("RUN with k", field(Kind::Run), R"("12345670k")", R"("12345670-K")");
    bad("RUN, wrong digit", field(Kind::Run), R"("12.345.678-9")", Problem::WrongCheckDigit);
    bad("RUN, letters", field(Kind::Run), R"("hola")", Problem::NotARun);
    good("document", field(Kind::DocumentNumber), R"("100.000.007")", R"("100000007")");
    bad("document of signs", field(Kind::DocumentNumber), R"("***")", Problem::NotADocumentNumber);
    good("IMEI", field(Kind::Imei), R"("49-015420-323751-8")", R"("490154203237518")");
    bad("IMEI, wrong digit", field(Kind::Imei), R"("490154203237519")", Problem::WrongCheckDigit);
    bad("IMEI, short", field(Kind::Imei), R"("49015420323751")", Problem::NotAnImei);
    bad("IMEI of zeros", field(Kind::Imei), R"("000000000000000")", Problem::WrongCheckDigit);

    Field age = field(Kind::Integer);
    age.minimum = 0;
    age.maximum = 17;
    good("integer", age, "7", "7");
    good("integer as typed", age, R"("07")", "7");
    good("pesos", field(Kind::Integer), R"("1.250.000")", "1250000");
    bad("too old", age, "18", Problem::OutOfRange);
    bad("negative", age, R"("-1")", Problem::OutOfRange);
    bad("a half", age, "7.5", Problem::NotANumber);
    bad("a word", age, R"("siete")", Problem::NotANumber);

    Field debt = field(Kind::Money);
    debt.minimum = 1000;
    debt.maximum = 5'000'000;
    good("money", field(Kind::Money), "180000", "180000");
    good("money as it is written", debt, R"("$1.250.000")", "1250000");
    good("no money at all", field(Kind::Money), "0", "0");
    good("twelve digits of money", field(Kind::Money), R"("$999.999.999.999")", "999999999999");
    bad("thirteen digits of money", field(Kind::Money), R"("1000000000000")", Problem::OutOfRange);
    bad("too little money", debt, "999", Problem::OutOfRange);
    bad("too much money", debt, "5000001", Problem::OutOfRange);
    bad("debt of less than nothing", field(Kind::Money), "-1", Problem::OutOfRange);
    bad("cents", field(Kind::Money), R"("1.250,50")", Problem::NotANumber);
    bad("money in words", field(Kind::Money), R"("dos lucas")", Problem::NotANumber);

    good("plate", field(Kind::Plate), R"("bbbb12")", R"("BBBB12")");
    good("plate with dots", field(Kind::Plate), R"("BB·BB·12")", R"("BBBB12")");
    good("plate with its check digit", field(Kind::Plate), R"("BBBB.12-3")", R"("BBBB12")");
    good("old plate", field(Kind::Plate), R"("bb-12 34")", R"("BB1234")");
    good("motorcycle", field(Kind::Plate), R"("BBB 12")", R"("BBB12")");
    good("old motorcycle", field(Kind::Plate), R"("BB 123")", R"("BB123")");
    bad("plate of digits", field(Kind::Plate), R"("123456")", Problem::NotAPlate);
    bad("plate, one too many", field(Kind::Plate), R"("BBBB123")", Problem::NotAPlate);
    bad("plate, one short", field(Kind::Plate), R"("BBBB1")", Problem::NotAPlate);
    bad("plate with ñ", field(Kind::Plate), R"("ÑBBB12")", Problem::NotAPlate);
    bad("no plate", field(Kind::Plate), R"("no sé")", Problem::NotAPlate);

    good("RIT", field(Kind::Rit), R"("C-123-2026")", R"("C-123-2026")");
    good("RIT as people write it", field(Kind::Rit), R"("rit: c 0123/26")", R"("C-123-2026")");
    good("RIT in one word", field(Kind::Rit), R"("Z12342025")", R"("Z-1234-2025")");
    good("RIT with a long dash", field(Kind::Rit), R"("M–7–2019")", R"("M-7-2019")");
    bad("RIT of next year", field(Kind::Rit), R"("C-123-2027")", Problem::NotARit);
    bad("RIT without a letter", field(Kind::Rit), R"("123-2026")", Problem::NotARit);
    bad("RIT without a number", field(Kind::Rit), R"("C-0-2026")", Problem::NotARit);
    bad("RIT without a year", field(Kind::Rit), R"("C-123")", Problem::NotARit);

    Field unsureTime = field(Kind::Time);
    unsureTime.allowUnknown = true;
    good("time", field(Kind::Time), R"("14:30")", R"("14:30")");
    good("midnight", field(Kind::Time), R"("00:00")", R"("00:00")");
    good("time unknown", unsureTime, R"("unknown")", R"("unknown")");
    bad("time unknown not offered", field(Kind::Time), R"("unknown")", Problem::NotATime);
    bad("24 hours", field(Kind::Time), R"("24:00")", Problem::NotATime);
    bad("60 minutes", field(Kind::Time), R"("10:60")", Problem::NotATime);
    bad("time without zero", field(Kind::Time), R"("9:05")", Problem::NotATime);

    Field unsureBirth = field(Kind::BirthDate);
    unsureBirth.allowUnknown = true;
    Field child = field(Kind::BirthDate);
    child.minimum = -6575;
    good("birth", field(Kind::BirthDate), R"("1950-01-01")", R"("1950-01-01")");
    good("born today", field(Kind::BirthDate), R"("2026-11-23")", R"("2026-11-23")");
    good("110 years old until tomorrow", field(Kind::BirthDate), R"("1915-11-24")", R"("1915-11-24")");
    good("birth unknown", unsureBirth, R"("unknown")", R"("unknown")");
    bad("birth unknown not offered", field(Kind::BirthDate), R"("unknown")", Problem::NotADate);
    bad("111 years old", field(Kind::BirthDate), R"("1915-11-23")", Problem::TooLongAgo);
    bad("born tomorrow", field(Kind::BirthDate), R"("2026-11-24")", Problem::InTheFuture);
    bad("born on a day that was not", field(Kind::BirthDate), R"("2001-02-29")", Problem::NotADate);
    bad("year of two digits", field(Kind::BirthDate), R"("50-01-01")", Problem::NotADate);
    bad("no child any more", child, R"("2005-01-01")", Problem::TooLongAgo);

    Field lately = field(Kind::Months);
    lately.minimum = -2;
    Field coming = field(Kind::Months);
    coming.maximum = 1;
    good("months in order", field(Kind::Months), R"(["2026-11","2026-09","2025-12"])",
        R"(["2025-12","2026-09","2026-11"])");
    good("ten years of months", field(Kind::Months), R"(["2016-12"])", R"(["2016-12"])");
    good("month to come", coming, R"(["2026-12"])", R"(["2026-12"])");
    bad("next month", field(Kind::Months), R"(["2026-12"])", Problem::InTheFuture);
    bad("months long ago", field(Kind::Months), R"(["2016-11"])", Problem::TooLongAgo);
    bad("a month too old", lately, R"(["2026-10","2026-08"])", Problem::TooLongAgo);
    bad("a month twice", field(Kind::Months), R"(["2026-10","2026-10"])", Problem::NotADate);
    bad("month 13", field(Kind::Months), R"(["2026-13"])", Problem::NotADate);
    bad("a day as month", field(Kind::Months), R"(["2026-10-01"])", Problem::NotADate);
    bad("months as text", field(Kind::Months), R"("2026-10")", Problem::NotADate);

    good("address", field(Kind::Address), R"({"street":"Los Aromos","number":"123","unit":"","sector":" "})",
        R"({"street":"Los Aromos","number":"123"})");
    good("no number", field(Kind::Address), R"({"street":"Los Aromos","number":"sin Número"})",
        R"({"street":"Los Aromos","number":"S/N"})");
    good("in the country", field(Kind::Address),
        R"({"sector":"Vega de Ancoa","kilometre":"12","parcel":"4","reference":"frente a la escuela"})",
        R"({"sector":"Vega de Ancoa","kilometre":"12","parcel":"4","reference":"frente a la escuela"})");
    bad("a number of no street", field(Kind::Address), R"({"number":"123"})", Problem::MissingPart);
    bad("address with a stranger", field(Kind::Address), R"({"street":"Prat","comuna":"07401"})",
        Problem::NotHere);
    bad("address of lines", field(Kind::Address), R"({"street":"a\nb"})", Problem::UnsupportedCharacters);
    bad("over-long street", field(Kind::Address), R"({"street":")" + QByteArray(121, 'a') + R"("})",
        Problem::TooLong);
    bad("address as text", field(Kind::Address), R"("Los Aromos 123")", Problem::MissingPart);

    Field initials = field(Kind::Text);
    initials.maximumLength = 4;
    good("as long as it may be", initials, R"("M.P.")", R"("M.P.")");
    bad("one letter more", initials, R"("M. P.")", Problem::TooLong);
    bad("over-long text", field(Kind::Text), '"' + QByteArray(121, 'a') + '"', Problem::TooLong);
    bad("over-long story", field(Kind::LongText), '"' + QByteArray(2001, 'a') + '"', Problem::TooLong);
    bad("lines in one line", field(Kind::Text), R"("a\nb")", Problem::UnsupportedCharacters);
    good("lines in a story", field(Kind::LongText), R"("a\nb")", R"("a\nb")");
    bad("carriage return", field(Kind::LongText), R"("a\rb")", Problem::UnsupportedCharacters);
    bad("NUL", field(Kind::Text), R"("a\u0000b")", Problem::UnsupportedCharacters);
    bad("bell", field(Kind::Text), R"("a\u0007")", Problem::UnsupportedCharacters);
    bad("C1 control", field(Kind::Text), R"("a\u0085")", Problem::UnsupportedCharacters);
    bad("right-to-left override", field(Kind::Text), R"("\u202eabc")", Problem::UnsupportedCharacters);
    bad("isolate", field(Kind::LongText), R"("\u2066abc")", Problem::UnsupportedCharacters);
    bad("override in a name", field(Kind::Name), R"({"given":"\u202dA","first":"B"})",
        Problem::UnsupportedCharacters);
    bad("text as a number", field(Kind::Text), "3", Problem::NotHere);
    bad("a whole group", field(Kind::Group), R"([{"a":1}])", Problem::NotHere);
}

void TestValidate::answers()
{
    QFETCH(Field, it);
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, stored);
    QFETCH(Problem, problem);
    const auto checked = validate(it, json(given), { today, false });
    QCOMPARE(checked ? Problem::None : checked.error(), problem);
    if (checked)
        QCOMPARE(*checked, json(stored));
}

void TestValidate::textIsStoredUnchanged_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("accents") << QStringLiteral("Ñandú, cigüeña, ¿qué?");
    QTest::newRow("Mapudungun") << QStringLiteral("Ḻafken ṉ ṯ ü'");
    QTest::newRow("decomposed") << QStringLiteral("n\u0303andu\u0301");
    QTest::newRow("blanks around") << QStringLiteral("  en la plaza ");
    QTest::newRow("emoji") << QStringLiteral("perdí mi 📱 ayer 😢");
    QTest::newRow("joined emoji") << QStringLiteral("👩‍👧‍👦");
    QTest::newRow("Arabic") << QStringLiteral("محمد");
    QTest::newRow("Hebrew and Latin") << QStringLiteral("שלום hola");
    QTest::newRow("markup") << QStringLiteral("<b>a</b> & 'x'; --");
}

void TestValidate::textIsStoredUnchanged()
{
    QFETCH(QString, typed);
    for (Kind kind : { Kind::Text, Kind::LongText }) {
        const auto checked = validate(field(kind), typed, { today, false });
        QVERIFY(checked);
        QCOMPARE(checked->toString(), typed);
    }
    const QString halved = typed + QChar(0xd83d);
    QCOMPARE(validate(field(Kind::Text), halved, { today, false }).error(), Problem::UnsupportedCharacters);
}

void TestValidate::practiceAndRealRunsDoNotMix_data()
{
    QTest::addColumn<QString>("run");
    QTest::addColumn<bool>("practice");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("real in real") << "12.345.678-5" << false << Problem::None;
    QTest::newRow("practice in practice") << "11.111.111-1" << true << Problem::None;
    QTest::newRow("sandbox in real") << "44.444.444-4" << false << Problem::PracticeRunInReal;
    QTest::newRow("practice in real") << "22.222.222-2" << false << Problem::PracticeRunInReal;
    QTest::newRow("real in practice") << "12.345.678-5" << true << Problem::RealRunInPractice;
}

void TestValidate::practiceAndRealRunsDoNotMix()
{
    QFETCH(QString, run);
    QFETCH(bool, practice);
    QFETCH(Problem, problem);
    const auto checked = validate(field(Kind::Run), run, { today, practice });
    QCOMPARE(checked ? Problem::None : checked.error(), problem);
}

void TestValidate::blankIsMissingOrSkipped_data()
{
    QTest::addColumn<Kind>("kind");
    const QMetaEnum kinds = QMetaEnum::fromType<Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i)
        QTest::newRow(kinds.key(i)) << static_cast<Kind>(kinds.value(i));
}

void TestValidate::blankIsMissingOrSkipped()
{
    QFETCH(Kind, kind);
    const QList<QJsonValue> blanks { QJsonValue(QJsonValue::Undefined), QJsonValue(), QStringLiteral(""),
        QStringLiteral("  "), QJsonArray(), QJsonObject(),
        QJsonObject { { QStringLiteral("given"), QString() } } };
    Field it = field(kind);
    for (const QJsonValue &blank : blanks) {
        it.optional = false;
        QCOMPARE(validate(it, blank, { today, false }).error(), Problem::Missing);
        it.optional = true;
        const auto skipped = validate(it, blank, { today, false });
        QVERIFY(skipped);
        QVERIFY(skipped->isUndefined());
    }
}

QTEST_APPLESS_MAIN(TestValidate)
#include "tst_validate.moc"
