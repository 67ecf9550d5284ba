// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/canonicaljson.h"
#include "app/filing/document.h"
#include "app/guide/walk.h"
#include "app/procedure/catalogue.h"
#include "tests/support/manualclock.h"
#include <QFile>
#include <QJsonDocument>
#include <QtTest>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace filing;

/// The document of every procedure, walked through as a resident does, against its schema.
class TestDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyProcedureFitsTheSchema_data();
    void everyProcedureFitsTheSchema();
    void saysWhatTheContractSays();
    void aDeadlineIsInItWhereThereIsOne();
    void aClockThatIsPlainlyWrongIsToldOf();
    void saysWhoHelped_data();
    void saysWhoHelped();
    void saysThatTheSlipShallGoByMail();
    void sameSubmissionSameBytes();
    void schemaRefuses_data();
    void schemaRefuses();

private:
    guide::Walk walkThrough(
        const QString &procedure, const QString &document, bool optional, const guide::Known &known = {});
    QJsonValue answerTo(const procedure::Field &field, const QString &document, bool optional) const;
    QString faults(const QJsonObject &document) const;
    QJsonObject built(const guide::Walk &walk);

    support::ManualClock m_clock;
    procedure::Catalogue m_catalogue = *procedure::Catalogue::builtIn();
    valijson::Schema m_schema;
};

static const base::FilingId sampleId = *base::FilingId::fromString(u"0192f0c4-7a3b-7c55-9a01-1234567890ab");

static envelope::Place samplePlace()
{
    return { sampleId, QStringLiteral("cl-07401-0001"),
        QStringLiteral("6f1d7c52-8a4e-4b0e-9d6f-2f6f4a1f3a10"), 347, QByteArray(32, '\x1f') };
}

void TestDocument::initTestCase()
{
    QFile file(QStringLiteral(PROJECT_ROOT "/resources/filing.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    QVERIFY(json.isObject());
    const QJsonValue root = json.object();
    valijson::adapters::QtJsonAdapter adapter(root);
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(adapter, m_schema);
}

QString TestDocument::faults(const QJsonObject &document) const
{
    const QJsonValue root = document;
    valijson::adapters::QtJsonAdapter adapter(root);
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    validator.validate(m_schema, adapter, &results);
    QString text;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        for (const std::string &part : error.context)
            text += QString::fromStdString(part);
        text += QStringLiteral(": ") + QString::fromStdString(error.description) + u'\n';
    }
    return text;
}

QJsonValue TestDocument::answerTo(const procedure::Field &field, const QString &document, bool optional) const
{
    using procedure::Kind;
    if (field.id == QLatin1String("document"))
        return document;
    if (field.optional && !optional)
        return QJsonValue::Undefined;
    switch (field.kind) {
    case Kind::Choice:
        return field.options.first().value;
    case Kind::Choices:
        return QJsonArray { field.options.first().value };
    case Kind::YesNo:
        return QStringLiteral("yes");
    case Kind::Date:
        return QStringLiteral("2026-11-23");
    case Kind::Moment:
        return QJsonObject { { QStringLiteral("day"), QStringLiteral("2026-11-20") },
            { QStringLiteral("part"), QStringLiteral("tarde") },
            { QStringLiteral("hour"), QStringLiteral("14:30") } };
    case Kind::Name:
        return QJsonObject { { QStringLiteral("given"), QStringLiteral("María José") },
            { QStringLiteral("first"), QStringLiteral("Ñancupil") },
            { QStringLiteral("second"), QString() } };
    case Kind::Comuna:
        return QStringLiteral("07401");
    case Kind::Phone:
        return QStringLiteral("9 1234 5678");
    case Kind::Email:
        return QStringLiteral("maria@example.cl");
    case Kind::Run:
        return QStringLiteral("9.876.543-3");
    case Kind::DocumentNumber:
        return QStringLiteral("512345678");
    case Kind::Imei:
        return QStringLiteral("490154203237518");
    case Kind::Integer:
        return field.minimum.value_or(1);
    case Kind::Money:
        return 150000;
    case Kind::Plate:
        return QStringLiteral("BBBB-12");
    case Kind::Rit:
        return QStringLiteral("C-123-2026");
    case Kind::Time:
        return QStringLiteral("14:30");
    case Kind::BirthDate:
        return QStringLiteral("1950-01-01");
    case Kind::Months:
        return QJsonArray { QStringLiteral("2026-10"), QStringLiteral("2026-11") };
    case Kind::Address:
        return QJsonObject { { QStringLiteral("street"), QStringLiteral("Los Aromos") },
            { QStringLiteral("number"), QStringLiteral("S/N") } };
    case Kind::Text:
    case Kind::LongText:
        return QStringLiteral("Ñandú \U0001F68C camino a Linares").left(guide::maximumLength(field));
    case Kind::Group:
        break;
    }
    return QJsonValue::Undefined;
}

// The first answer to a gate that leads on, not to a referral.
static QString passing(const procedure::Definition &definition, const procedure::Field &field)
{
    QStringList answers { QStringLiteral("yes"), QStringLiteral("no") };
    if (!field.options.isEmpty()) {
        answers.clear();
        for (const procedure::Option &option : field.options)
            answers << option.value;
    }
    for (const procedure::Gate &gate : definition.gates) {
        if (gate.field.id == field.id)
            answers.removeIf([&](const QString &answer) { return gate.referrals.contains(answer); });
    }
    return answers.value(0);
}

guide::Walk TestDocument::walkThrough(
    const QString &procedure, const QString &document, bool optional, const guide::Known &known)
{
    guide::Walk walk(m_catalogue.find(procedure), sampleId, { QDate(2026, 11, 23), false }, known);
    int groups = 0;
    for (int steps = 0; steps < 200 && walk.current().kind != guide::Step::Kind::Done; ++steps) {
        const guide::Step step = walk.current();
        auto problem = guide::Problem::None;
        switch (step.kind) {
        case guide::Step::Kind::Notice:
            walk.shown(m_clock.now());
            walk.next(m_clock.now().addSecs(20));
            break;
        case guide::Step::Kind::Gate:
            problem = walk.answer(passing(walk.definition(), *step.field));
            break;
        case guide::Step::Kind::Review:
            walk.next(m_clock.now());
            break;
        case guide::Step::Kind::Declaration:
            problem = walk.declare(m_clock.now().addSecs(300));
            break;
        case guide::Step::Kind::Another:
            problem = walk.answer(++groups < 2 ? QStringLiteral("yes") : QStringLiteral("no"));
            break;
        case guide::Step::Kind::Referral:
        case guide::Step::Kind::Done:
            return walk;
        default:
            problem = walk.answer(answerTo(*step.field, document, optional));
        }
        if (problem != guide::Problem::None)
            qFatal("%s: problem %d", qPrintable(step.path), static_cast<int>(problem));
    }
    return walk;
}

QJsonObject TestDocument::built(const guide::Walk &walk)
{
    const auto bytes = buildDocument(
        Submission::of(walk, QStringLiteral("es")), samplePlace(), QStringLiteral("07401"), m_clock);
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().toString()));
    return envelope::parseCanonical(*bytes).value_or(QJsonObject());
}

void TestDocument::everyProcedureFitsTheSchema_data()
{
    QTest::addColumn<QString>("procedure");
    QTest::addColumn<QString>("document");
    QTest::addColumn<bool>("optional");
    for (const auto &definition : m_catalogue.ordered()) {
        if (definition->outcome != procedure::Outcome::Filed)
            continue;
        for (const char *document : { "cedula", "cedula-extranjero", "pasaporte", "otro", "ninguno" }) {
            for (bool optional : { false, true })
                QTest::addRow("%s %s %s", qPrintable(definition->id), document, optional ? "all" : "least")
                    << definition->id << QString::fromLatin1(document) << optional;
        }
    }
}

void TestDocument::everyProcedureFitsTheSchema()
{
    QFETCH(QString, procedure);
    QFETCH(QString, document);
    QFETCH(bool, optional);
    const guide::Walk walk = walkThrough(procedure, document, optional);
    QCOMPARE(walk.current().kind, guide::Step::Kind::Done);
    const QJsonObject json = built(walk);
    QVERIFY(!json.isEmpty());
    QCOMPARE(faults(json), QString());
    QCOMPARE(json.value(QLatin1String("filer")).toObject().contains(QLatin1String("contact")), optional);
}

void TestDocument::saysWhatTheContractSays()
{
    const guide::Walk walk
        = walkThrough(QStringLiteral("perdida-documentos"), QStringLiteral("cedula"), true);
    const QJsonObject json = built(walk);
    QCOMPARE(json.value(QLatin1String("id")), QStringLiteral("0192f0c4-7a3b-7c55-9a01-1234567890ab"));
    QCOMPARE(json.value(QLatin1String("comprobante")), QStringLiteral("PKW1-W8M2-P2HX"));
    QCOMPARE(json.value(QLatin1String("sequence")), 347);
    QCOMPARE(json.value(QLatin1String("previous")).toString(), QStringLiteral("1f").repeated(32));
    QCOMPARE(json.value(QLatin1String("filedAt")), QStringLiteral("2026-11-23T17:05:09.120Z"));
    QCOMPARE(json.value(QLatin1String("clock")).toObject().value(QLatin1String("monotonicMs")), 123456);
    const QJsonObject procedure = json.value(QLatin1String("procedure")).toObject();
    QCOMPARE(procedure.value(QLatin1String("digest")).toString().toLatin1(),
        m_catalogue.find(QStringLiteral("perdida-documentos"))->digest.toHex());
    const QJsonObject filer = json.value(QLatin1String("filer")).toObject();
    const QJsonObject document { { QStringLiteral("type"), QStringLiteral("cedula") },
        { QStringLiteral("run"), QStringLiteral("9876543-3") },
        { QStringLiteral("number"), QStringLiteral("512345678") } };
    QCOMPARE(filer.value(QLatin1String("document")).toObject(), document);
    QCOMPARE(filer.value(QLatin1String("contact")).toObject().value(QLatin1String("phone")),
        QStringLiteral("+56912345678"));
    QCOMPARE(
        json.value(QLatin1String("answers")).toObject().value(QLatin1String("documents")).toArray().size(),
        2);
    const QJsonObject notice = json.value(QLatin1String("notices")).toArray().first().toObject();
    QCOMPARE(notice.value(QLatin1String("shownAt")), QStringLiteral("2026-11-23T17:05:09.120Z"));
    QCOMPARE(notice.value(QLatin1String("acceptedAt")), QStringLiteral("2026-11-23T17:05:29.120Z"));
    QCOMPARE(json.value(QLatin1String("declaration")).toObject().value(QLatin1String("acceptedAt")),
        QStringLiteral("2026-11-23T17:10:09.120Z"));
}

void TestDocument::aClockThatIsPlainlyWrongIsToldOf()
{
    const auto walk = walkThrough(QStringLiteral("perdida-telefono"), QStringLiteral("cedula"), false);
    const auto submission = Submission::of(walk, QStringLiteral("es"));
    const auto bytes = buildDocument(submission, samplePlace(), QStringLiteral("07401"), m_clock,
        QDateTime({ 2027, 1, 2 }, { 3, 4, 5 }, Qt::UTC));
    const QJsonObject json = *envelope::parseCanonical(*bytes);
    QCOMPARE(faults(json), QString());
    QCOMPARE(json[QLatin1String("clock")][QLatin1String("notBefore")].toString(),
        QStringLiteral("2027-01-02T03:04:05.000Z"));
    QVERIFY(!built(walk)[QLatin1String("clock")].toObject().contains(QLatin1String("notBefore")));
}

void TestDocument::aDeadlineIsInItWhereThereIsOne()
{
    const auto walk = walkThrough(QStringLiteral("perdida-telefono"), QStringLiteral("cedula"), false);
    auto submission = Submission::of(walk, QStringLiteral("es"));
    submission.validUntil = {};
    const auto json = [&] {
        return *envelope::parseCanonical(
            *buildDocument(submission, samplePlace(), QStringLiteral("07401"), m_clock));
    };
    QVERIFY(!json().contains(QLatin1String("validUntil")));
    submission.validUntil = QDateTime({ 2026, 12, 14 }, { 2, 59, 59 }, Qt::UTC);
    QCOMPARE(json().value(QLatin1String("validUntil")), QStringLiteral("2026-12-14T02:59:59.000Z"));
    QCOMPARE(faults(json()), QString());
}

void TestDocument::saysWhoHelped_data()
{
    QTest::addColumn<QString>("helper");
    QTest::addColumn<bool>("readAlone");
    QTest::addColumn<bool>("confirmedAlone");
    QTest::newRow("nobody") << QStringLiteral("none") << false << true;
    for (const char *helper : { "family", "leader", "instructor", "other" }) {
        QTest::addRow("%s, then alone", helper) << QString::fromLatin1(helper) << true << true;
        QTest::addRow("%s to the end", helper) << QString::fromLatin1(helper) << false << false;
    }
}

void TestDocument::saysWhoHelped()
{
    QFETCH(QString, helper);
    QFETCH(bool, readAlone);
    QFETCH(bool, confirmedAlone);
    guide::Known known;
    for (const procedure::Field &field : m_catalogue.common().filer) {
        if (field.id == QLatin1String("helper"))
            known.setFiler(field, helper);
    }
    const auto walk = walkThrough(QStringLiteral("perdida-telefono"), QStringLiteral("cedula"), false, known);
    const auto submission = Submission::of(walk, QStringLiteral("es"), readAlone);
    QCOMPARE(submission.assisted,
        (QJsonObject {
            { QStringLiteral("by"), helper }, { QStringLiteral("confirmedAlone"), confirmedAlone } }));
    QVERIFY(!submission.filer.contains(QStringLiteral("helper")));
    QCOMPARE(faults(built(walk)), QString());
}

void TestDocument::saysThatTheSlipShallGoByMail()
{
    for (const char *wish : { "yes", "no", "" }) {
        guide::Known known;
        for (const procedure::Field &field : m_catalogue.common().filer) {
            if (field.id == QLatin1String("email"))
                known.setFiler(field, QStringLiteral("rosa@example.org"));
            if (field.id == QLatin1String("slip") && *wish)
                known.setFiler(field, QString::fromLatin1(wish));
        }
        // Where it is sensitive nothing of it is asked.
        const auto id = *wish ? QStringLiteral("perdida-telefono") : QStringLiteral("abandono-hogar");
        const QJsonObject document = built(walkThrough(id, QStringLiteral("cedula"), false, known));
        const QJsonObject contact = document[QLatin1String("filer")][QLatin1String("contact")].toObject();
        QCOMPARE(contact.value(QLatin1String("email")), QStringLiteral("rosa@example.org"));
        QCOMPARE(contact.contains(QLatin1String("slip")), QLatin1String(wish) == QLatin1String("yes"));
        QCOMPARE(faults(document), QString());
    }
    QJsonObject document
        = built(walkThrough(QStringLiteral("perdida-telefono"), QStringLiteral("cedula"), true));
    QCOMPARE(faults(document), QString());
    QJsonObject filer = document.value(QLatin1String("filer")).toObject();
    filer.insert(QStringLiteral("contact"), QJsonObject { { QStringLiteral("slip"), true } });
    document.insert(QStringLiteral("filer"), filer);
    QVERIFY(!faults(document).isEmpty());
}

void TestDocument::sameSubmissionSameBytes()
{
    const auto walk = walkThrough(QStringLiteral("perdida-telefono"), QStringLiteral("pasaporte"), true);
    const auto submission = Submission::of(walk, QStringLiteral("es"));
    const auto once = buildDocument(submission, samplePlace(), QStringLiteral("07401"), m_clock);
    QCOMPARE(*once, *buildDocument(submission, samplePlace(), QStringLiteral("07401"), m_clock));
    auto next = samplePlace();
    next.sequence += 1;
    QVERIFY(*once != *buildDocument(submission, next, QStringLiteral("07401"), m_clock));
}

void TestDocument::schemaRefuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *path, const QJsonValue &value) {
        QTest::addRow(
            "%s = %s", path, QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact).constData())
            << QString::fromLatin1(path) << value;
    };
    for (const char *key : { "format", "id", "comprobante", "kiosk", "chain", "sequence", "previous",
             "procedure", "language", "filedAt", "timeZone", "comuna", "clock", "filer", "assisted",
             "answers", "notices", "declaration" }) {
        QTest::addRow("no %s", key) << QString::fromLatin1(key) << QJsonValue(QJsonValue::Undefined);
        row(key, QJsonValue::Null);
        row(key, true);
    }
    row("extra", 1);
    row("sequence", 0);
    row("sequence", 1.5);
    row("filedAt", QStringLiteral("2026-11-23T14:05:09-03:00"));
    row("comuna", QStringLiteral("7401"));
    row("previous", QString(64, u'A'));
    row("comprobante", QStringLiteral("PKW1-W8M2-P2HL"));
    row("filer.assurance", QStringLiteral("sworn"));
    row("filer.nickname", QStringLiteral("x"));
    row("filer.document", QJsonObject { { QStringLiteral("type"), QStringLiteral("cedula") } });
    row("filer.document",
        QJsonObject { { QStringLiteral("type"), QStringLiteral("ninguno") },
            { QStringLiteral("run"), QStringLiteral("9876543-3") } });
    row("filer.contact", QJsonObject());
    row("assisted.by", QStringLiteral("robot"));
    row("answers.story", QJsonValue::Null);
    row("answers.story", 2.5);
    row("answers.story", QString());
    row("answers.bad-id", QStringLiteral("x"));
    row("notices", QJsonArray());
    row("validUntil", QStringLiteral("tomorrow"));
}

void TestDocument::schemaRefuses()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QJsonObject json
        = built(walkThrough(QStringLiteral("perdida-documentos"), QStringLiteral("cedula"), true));
    const QStringList keys = path.split(u'.');
    const auto put = [](QJsonObject &into, const QString &key, const QJsonValue &what) {
        if (what.isUndefined())
            into.remove(key);
        else
            into.insert(key, what);
    };
    if (keys.size() == 1) {
        put(json, path, value);
    } else {
        QJsonObject inner = json.value(keys.at(0)).toObject();
        put(inner, keys.at(1), value);
        json.insert(keys.at(0), inner);
    }
    QVERIFY(!faults(json).isEmpty());
}

QTEST_APPLESS_MAIN(TestDocument)
#include "tst_document.moc"
