// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/answers.h"
#include "app/text/dates.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using procedure::Field;
using procedure::Kind;
using procedure::LocalisedText;

class TestAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAsPeopleSayThem_data();
    void answersAsPeopleSayThem();
    void groupsAndTheirRows();
    void telephones_data();
    void telephones();
    void datesAndInstants();

private:
    static LocalisedText spanish(const char *text)
    {
        return LocalisedText({ { QStringLiteral("es"), QString::fromUtf8(text) } });
    }
    static QJsonValue json(const QByteArray &text)
    {
        return QJsonDocument::fromJson('[' + text + ']').array().first();
    }
    static Field field(Kind kind)
    {
        Field field;
        field.id = QStringLiteral("it");
        field.kind = kind;
        field.label = spanish("Cosa");
        field.options = { { QStringLiteral("bus"), spanish("En la micro"), {}, {} },
            { QStringLiteral("home"), spanish("En mi casa"), {}, {} } };
        return field;
    }
    const QString es = QStringLiteral("es");
    const QDate today { 2026, 11, 23 };
};

void TestAnswers::answersAsPeopleSayThem_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, Kind kind, const char *value, const char *said) {
        QTest::newRow(name) << kind << QByteArray(value) << QString::fromUtf8(said);
    };
    row("text", Kind::Text, R"("la plaza")", "la plaza");
    row("name", Kind::Name, R"({"given":"Rosa","first":"Soto","second":""})", "Rosa Soto");
    row("choice", Kind::Choice, R"("bus")", "En la micro");
    row("choice unknown", Kind::Choice, R"("unknown")", "No sé");
    row("choices", Kind::Choices, R"(["bus","home"])", "En la micro, En mi casa");
    row("yes", Kind::YesNo, R"("yes")", "Sí");
    row("no", Kind::YesNo, R"("no")", "No");
    row("don't know", Kind::YesNo, R"("unknown")", "No sé");
    row("today", Kind::Date, R"("2026-11-23")", "Hoy");
    row("three days ago", Kind::Date, R"("2026-11-20")", "Viernes 20 de noviembre de 2026");
    row("no day", Kind::Date, R"("unknown")", "No recuerda el día");
    row("yesterday in the afternoon", Kind::Moment, R"({"day":"2026-11-22","part":"tarde"})",
        "Ayer, en la tarde");
    row("with its hour", Kind::Moment, R"({"day":"2026-11-21","part":"manana","hour":"09:30"})",
        "Anteayer, en la mañana, a las 09:30");
    row("nothing remembered", Kind::Moment, R"({"day":"unknown","part":"unknown"})",
        "No recuerda el día, no recuerda a qué hora");
    row("comuna", Kind::Comuna, R"("07401")", "Linares");
    row("telephone", Kind::Phone, R"("+56912345678")", "+56 9 1234 5678");
    row("RUN", Kind::Run, R"("12345678-5")", "12.345.678-5");
    row("integer", Kind::Integer, "7", "7");
    row("money", Kind::Money, "1250000", "$1.250.000");
    row("little money", Kind::Money, "990", "$990");
    row("plate", Kind::Plate, R"("BBBB12")", "BBBB12");
    row("RIT", Kind::Rit, R"("C-123-2026")", "C-123-2026");
    row("time", Kind::Time, R"("15:05")", "A las 15:05");
    row("time not known", Kind::Time, R"("unknown")", "No sabe la hora");
    row("birth", Kind::BirthDate, R"("2026-11-22")", "22 de noviembre de 2026");
    row("birth not known", Kind::BirthDate, R"("unknown")", "No sabe el día");
    row("a month", Kind::Months, R"(["2026-11"])", "Noviembre de 2026");
    row("months of two years", Kind::Months, R"(["2025-12","2026-09","2026-10"])",
        "Diciembre de 2025; septiembre, octubre de 2026");
    row("address", Kind::Address,
        R"({"street":"Los Aromos","number":"123","unit":"4 B","sector":"Villa Alegre"})",
        "Los Aromos 123, 4 B, Villa Alegre");
    row("no number", Kind::Address, R"({"street":"Prat","number":"S/N"})", "Prat sin número");
    row("in the country", Kind::Address,
        R"({"sector":"Vega de Ancoa","kilometre":"12","parcel":"Sitio 4","reference":"frente a la escuela"})",
        "Vega de Ancoa, kilómetro 12, Sitio 4, frente a la escuela");
    row("skipped", Kind::Text, "null", "No entregado");
}

void TestAnswers::answersAsPeopleSayThem()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, value);
    QTEST(text::answerText(field(kind), json(value), es, today), "said");
}

void TestAnswers::groupsAndTheirRows()
{
    Field group = field(Kind::Group);
    group.itemTitle = spanish("Documento %1");
    group.addAnother = spanish("¿Otro documento?");
    Field type = field(Kind::Choice);
    type.id = QStringLiteral("type");
    type.label = spanish("Tipo");
    group.fields = { type };
    QCOMPARE(text::answerText(group, json(R"([{"type":"bus"},{"type":"home"}])"), es, today),
        QStringLiteral("Documento 1: En la micro\nDocumento 2: En mi casa"));
    QCOMPARE(text::answerText(group, json(R"("no")"), es, today), QStringLiteral("No"));
    QCOMPARE(text::rowLabel({ QStringLiteral("g[1].type"), &type, &group, 1, {} }, es),
        QStringLiteral("Documento 2: Tipo"));
    QCOMPARE(text::rowLabel({ QStringLiteral("g[1].another"), &group, &group, 1, {} }, es),
        QStringLiteral("¿Otro documento?"));
    QCOMPARE(text::rowLabel({ QStringLiteral("type"), &type, nullptr, -1, {} }, es), QStringLiteral("Tipo"));
    QCOMPARE(text::itemTitle(nullptr, -1, es), QString());
}

void TestAnswers::telephones_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("said");
    QTest::newRow("mobile") << "+56912345678"
                            << "+56 9 1234 5678";
    QTest::newRow("Santiago") << "+56221234567"
                              << "+56 2 2123 4567";
    QTest::newRow("Linares") << "+56732212345"
                             << "+56 73 221 2345";
    QTest::newRow("foreign") << "+50934123456"
                             << "+50934123456";
}

void TestAnswers::telephones()
{
    QFETCH(QString, stored);
    QTEST(text::phone(stored), "said");
}

void TestAnswers::datesAndInstants()
{
    QCOMPARE(text::day({ 2026, 3, 1 }, es), QStringLiteral("1 de marzo de 2026"));
    QCOMPARE(text::recentDay({ 2026, 11, 24 }, today, es), QStringLiteral("Martes 24 de noviembre de 2026"));
    // On a paper that is read in a year, no day is "today".
    QCOMPARE(text::recentDay(today, {}, es), QStringLiteral("Lunes 23 de noviembre de 2026"));
    // Summer and winter time of Santiago.
    QCOMPARE(text::instant(QDateTime({ 2026, 11, 23 }, { 14, 5 }, Qt::UTC), es),
        QStringLiteral("23 de noviembre de 2026, 11:05"));
    QCOMPARE(text::instant(QDateTime({ 2026, 7, 1 }, { 2, 5 }, Qt::UTC), es),
        QStringLiteral("30 de junio de 2026, 22:05"));
}

QTEST_APPLESS_MAIN(TestAnswers)
#include "tst_answers.moc"
