// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/walk.h"
#include "app/procedure/catalogue.h"
#include "tests/support/manualclock.h"
#include <QJsonArray>
#include <QtTest>

using namespace guide;
using Kind = Step::Kind;

namespace {

const QDateTime noon = QDateTime(QDate(2026, 11, 23), QTime(15, 0), Qt::UTC);
const QDate today(2026, 11, 23);

QJsonValue text(const char *value)
{
    return QString::fromUtf8(value);
}

QJsonObject yesterday()
{
    return { { QStringLiteral("day"), QStringLiteral("2026-11-22") },
        { QStringLiteral("part"), QStringLiteral("tarde") } };
}

QJsonObject rosa()
{
    return { { QStringLiteral("given"), QStringLiteral("Rosa") },
        { QStringLiteral("first"), QStringLiteral("Ñancupil") }, { QStringLiteral("second"), QString() } };
}

/// Answers by path; a step that is not named is skipped.
using Script = QHash<QString, QJsonValue>;

const Script common {
    { QStringLiteral("filer.document"), text("cedula") },
    { QStringLiteral("filer.run"), text("12.345.678-5") },
    { QStringLiteral("filer.names"), rosa() },
    { QStringLiteral("filer.helper"), text("none") },
    { QStringLiteral("gate.lostOrStolen"), text("lost") },
    { QStringLiteral("when"), yesterday() },
    { QStringLiteral("place"), text("transporte") },
    { QStringLiteral("comuna"), text("07401") },
    { QStringLiteral("documents[0].type"), text("cedula") },
    { QStringLiteral("documents[0].owner"), text("mine") },
    { QStringLiteral("documents[0].another"), text("no") },
    { QStringLiteral("company"), text("entel") },
    { QStringLiteral("model"), text("Samsung negro") },
    { QStringLiteral("gate.danger"), text("no") },
    { QStringLiteral("gate.approved"), text("no") },
    { QStringLiteral("otherParent"), rosa() },
    { QStringLiteral("relation"), text("padre") },
    { QStringLiteral("children[0].initials"), text("M. P.") },
    { QStringLiteral("children[0].age"), 7 },
    { QStringLiteral("children[0].another"), text("no") },
    { QStringLiteral("meeting"), text("en mi casa") },
    { QStringLiteral("what"), text("noLlego") },
};

Script with(const Script &base, const Script &more)
{
    Script script = base;
    script.insert(more);
    return script;
}

/// Goes on by the script until `end` or a referral; empty, or what went wrong.
QString follow(Walk &walk, const Script &script, Kind end = Kind::Done)
{
    for (int steps = 0; steps < 200; ++steps) {
        const Step step = walk.current();
        if (step.kind == end || step.kind == Kind::Referral)
            return {};
        Problem problem = Problem::None;
        if (step.kind == Kind::Notice || step.kind == Kind::Review)
            walk.next(noon);
        else if (step.kind == Kind::Declaration)
            problem = walk.declare(noon);
        else
            problem = walk.answer(script.value(step.path, QJsonValue(QJsonValue::Undefined)));
        if (problem != Problem::None)
            return step.path + u' ' + QLatin1String(QMetaEnum::fromType<Problem>().valueToKey(int(problem)));
        if (walk.current() == step)
            return QLatin1String("stuck at ") + step.path;
    }
    return QStringLiteral("endless");
}

} // namespace

class TestWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fromStartToDone_data();
    void fromStartToDone();
    void referrals_data();
    void referrals();
    void firstStepsInOrder();
    void aProblemMovesNothing();
    void hiddenQuestionsLoseTheirAnswers();
    void changeOneAndReturn();
    void changeAsksWhatIsNewlyApplicable();
    void changeTakenBackReturns();
    void changeOfAGateRefersAndComesBack();
    void changeAddsAndRemovesItems();
    void groupEndsAtItsLimit();
    void backFromAnywhereKeepsAnswers();
    void progressCountsWhatApplies();
    void noticesAreRecorded();
    void callsInTheWrongPlaceDoNothing();

private:
    Walk start(const char *id) const
    {
        return Walk(
            m_catalogue->find(QString::fromLatin1(id)), base::FilingId::make(m_clock), { today, false });
    }
    Walk atReview(const char *id, const Script &script) const
    {
        Walk walk = start(id);
        const QString trouble = follow(walk, script, Kind::Review);
        if (!trouble.isEmpty())
            qFatal("%s", qPrintable(trouble));
        return walk;
    }
    static QStringList paths(const Walk &walk)
    {
        QStringList paths;
        for (const ReviewRow &row : walk.review())
            paths.append(row.path);
        return paths;
    }

    support::ManualClock m_clock;
    base::Result<procedure::Catalogue> m_catalogue = tl::make_unexpected(base::Error {});
};

void TestWalk::initTestCase()
{
    m_catalogue = procedure::Catalogue::builtIn();
    QVERIFY(m_catalogue);
}

void TestWalk::fromStartToDone_data()
{
    QTest::addColumn<QByteArray>("procedure");
    QTest::addColumn<Script>("script");
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QStringList>("absent");
    const auto row = [](const char *name, const char *procedure, const Script &more, const char *present,
                         const char *absent) {
        QTest::newRow(name) << QByteArray(procedure) << with(common, more)
                            << QString::fromLatin1(present).split(u' ', Qt::SkipEmptyParts)
                            << QString::fromLatin1(absent).split(u' ', Qt::SkipEmptyParts);
    };
    const auto one = [](const char *path, const QJsonValue &value) {
        return Script { { QString::fromLatin1(path), value } };
    };
    const char *docs = "perdida-documentos";
    row("a cédula", docs, {}, "documents when place comuna lostOrStolen", "more placeDetail");
    row("not sure if stolen", docs, one("gate.lostOrStolen", text("unknown")), "lostOrStolen", "");
    row("another place", docs,
        { { QStringLiteral("place"), text("otro") }, { QStringLiteral("placeDetail"), text("la plaza") } },
        "placeDetail", "");
    row("no idea where", docs, one("place", text("unknown")), "place", "placeDetail");
    row("with a story", docs, one("more", text("Iba\nen la micro 😢")), "more", "");
    row("a bank card of my son", docs,
        { { QStringLiteral("documents[0].type"), text("tarjeta") },
            { QStringLiteral("documents[0].bank"), text("BancoEstado") },
            { QStringLiteral("documents[0].owner"), text("child") },
            { QStringLiteral("documents[0].ownerName"), text("Luis") } },
        "documents", "");
    row("a document of another kind", docs,
        { { QStringLiteral("documents[0].type"), text("otro") },
            { QStringLiteral("documents[0].otherType"), text("carné") },
            { QStringLiteral("documents[0].documentNumber"), text("12.345") } },
        "documents", "");
    for (const char *type : { "licencia", "pasaporte", "vehiculo" })
        row(type, docs, one("documents[0].type", text(type)), "documents", "");
    row("two documents", docs,
        { { QStringLiteral("documents[0].another"), text("yes") },
            { QStringLiteral("documents[1].type"), text("licencia") },
            { QStringLiteral("documents[1].owner"), text("mine") },
            { QStringLiteral("documents[1].another"), text("no") } },
        "documents", "");
    row("a passport holder", docs,
        { { QStringLiteral("filer.document"), text("pasaporte") },
            { QStringLiteral("filer.number"), text("F12345") } },
        "documents", "");
    row("somebody without documents", docs, one("filer.document", text("ninguno")), "documents", "");
    row("everything about the person", docs,
        { { QStringLiteral("filer.cardNumber"), text("100000007") },
            { QStringLiteral("filer.phone"), text("912345678") },
            { QStringLiteral("filer.email"), text("rosa@correo.cl") },
            { QStringLiteral("filer.slip"), text("yes") } },
        "documents", "");
    const char *phone = "perdida-telefono";
    row("a telephone", phone, {}, "company model when place comuna", "companyName imei lostNumber");
    row("all about a telephone", phone,
        { { QStringLiteral("company"), text("otra") }, { QStringLiteral("companyName"), text("VTR") },
            { QStringLiteral("lostNumber"), text("912345678") },
            { QStringLiteral("imei"), text("490154203237518") } },
        "companyName imei lostNumber", "");
    row("unknown company", phone, one("company", text("unknown")), "company", "companyName");
    const char *visits = "regimen-visitas";
    row("visits without a judge", visits, {}, "children otherParent what approved danger",
        "court rit otherWhat");
    row("visits, not sure", visits, one("gate.approved", text("unknown")), "approved", "court");
    row("visits by a judge", visits,
        { { QStringLiteral("gate.approved"), text("yes") }, { QStringLiteral("rit"), text("C-123-2025") } },
        "rit", "court");
    row("something else happened", visits,
        { { QStringLiteral("what"), text("otra") },
            { QStringLiteral("otherWhat"), text("mandó a su hermano") } },
        "otherWhat", "");
}

void TestWalk::fromStartToDone()
{
    QFETCH(QByteArray, procedure);
    QFETCH(Script, script);
    QFETCH(QStringList, present);
    QFETCH(QStringList, absent);
    Walk walk = start(procedure.constData());
    QCOMPARE(follow(walk, script), QString());
    QCOMPARE(walk.current().kind, Kind::Done);
    QVERIFY(walk.isComplete());
    QVERIFY(!walk.refused());
    QVERIFY(!walk.canGoBack());
    QCOMPARE(walk.declaredAt(), noon);
    QCOMPARE(walk.notices().size(), walk.definition().notices.size());
    for (const QString &id : present)
        QVERIFY2(walk.answers().contains(id), qPrintable(id));
    for (const QString &id : absent)
        QVERIFY2(!walk.answers().contains(id), qPrintable(id));
    QCOMPARE(walk.filer().value(QLatin1String("names")).toObject(), rosa());
}

void TestWalk::referrals_data()
{
    QTest::addColumn<QByteArray>("procedure");
    QTest::addColumn<QString>("gate");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("referral");
    QTest::newRow("stolen document") << QByteArray("perdida-documentos") << "gate.lostOrStolen"
                                     << "stolen"
                                     << "denuncia";
    QTest::newRow("stolen telephone") << QByteArray("perdida-telefono") << "gate.lostOrStolen"
                                      << "stolen"
                                      << "denuncia";
    QTest::newRow("child in danger") << QByteArray("regimen-visitas") << "gate.danger"
                                     << "yes"
                                     << "peligro";
}

void TestWalk::referrals()
{
    QFETCH(QByteArray, procedure);
    QFETCH(QString, gate);
    QFETCH(QString, answer);
    Walk walk = start(procedure.constData());
    QCOMPARE(follow(walk, with(common, { { gate, answer } })), QString());
    QCOMPARE(walk.current().kind, Kind::Referral);
    QTEST(walk.current().referral->id, "referral");
    QVERIFY(walk.refused());
    QVERIFY(!walk.isComplete());
    QCOMPARE(walk.next(noon).kind, Kind::Referral);
    QCOMPARE(walk.answer(text("lost")), Problem::NotHere);
    QCOMPARE(walk.declare(noon), Problem::NotHere);
    QCOMPARE(walk.back().path, gate);
    QCOMPARE(walk.value(gate), QJsonValue(answer));
    QCOMPARE(follow(walk, common), QString());
    QCOMPARE(walk.current().kind, Kind::Done);
}

void TestWalk::firstStepsInOrder()
{
    Walk walk = start("perdida-documentos");
    QCOMPARE(walk.current().kind, Kind::Notice);
    QVERIFY(!walk.canGoBack());
    QCOMPARE(walk.back().kind, Kind::Notice);
    QCOMPARE(walk.next(noon).path, QStringLiteral("gate.lostOrStolen"));
    QCOMPARE(walk.answer(text("lost")), Problem::None);
    QCOMPARE(walk.current().path, QStringLiteral("filer.document"));
    QCOMPARE(walk.current().kind, Kind::Filer);
}

void TestWalk::aProblemMovesNothing()
{
    Walk walk = start("perdida-documentos");
    QCOMPARE(follow(walk, with(common, { { QStringLiteral("filer.run"), text("12.345.678-9") } })),
        QStringLiteral("filer.run WrongCheckDigit"));
    QCOMPARE(walk.current().path, QStringLiteral("filer.run"));
    QVERIFY(walk.value(QStringLiteral("filer.run")).isUndefined());
    QCOMPARE(walk.answer(text("12.345.678-5")), Problem::None);
    walk.back();
    QCOMPARE(walk.answer(text("1")), Problem::NotARun);
    QCOMPARE(walk.value(QStringLiteral("filer.run")), text("12345678-5"));
    QCOMPARE(walk.answer({}), Problem::Missing);
}

void TestWalk::hiddenQuestionsLoseTheirAnswers()
{
    Walk walk = atReview("perdida-documentos",
        with(common,
            { { QStringLiteral("place"), text("otro") },
                { QStringLiteral("placeDetail"), text("la plaza") } }));
    walk.change(QStringLiteral("place"));
    QCOMPARE(walk.answer(text("casa")), Problem::None);
    QCOMPARE(walk.current().kind, Kind::Review);
    QVERIFY(!walk.answers().contains(QStringLiteral("placeDetail")));
    walk.change(QStringLiteral("place"));
    QCOMPARE(walk.answer(text("otro")), Problem::None);
    QCOMPARE(walk.current().path, QStringLiteral("placeDetail"));
    QVERIFY(walk.value(QStringLiteral("placeDetail")).isUndefined());
}

void TestWalk::changeOneAndReturn()
{
    Walk walk = atReview("perdida-documentos", common);
    const QStringList rows = paths(walk);
    for (const QString &path : rows) {
        const QJsonObject before = walk.answers();
        const QJsonObject person = walk.filer();
        QCOMPARE(walk.change(path).path, path);
        QCOMPARE(walk.answer(walk.value(path)), Problem::None);
        QCOMPARE(walk.current().kind, Kind::Review);
        QCOMPARE(walk.answers(), before);
        QCOMPARE(walk.filer(), person);
    }
    QCOMPARE(paths(walk), rows);
}

void TestWalk::changeAsksWhatIsNewlyApplicable()
{
    Walk walk = atReview("perdida-documentos", common);
    walk.change(QStringLiteral("filer.document"));
    QCOMPARE(walk.answer(text("pasaporte")), Problem::None);
    QCOMPARE(walk.current().path, QStringLiteral("filer.number"));
    QVERIFY(!walk.isComplete());
    QCOMPARE(walk.answer(text("F12345")), Problem::None);
    QCOMPARE(walk.current().kind, Kind::Review);
    QVERIFY(!walk.filer().contains(QStringLiteral("run")));
    QVERIFY(walk.isComplete());
}

void TestWalk::changeTakenBackReturns()
{
    Walk walk = atReview("perdida-documentos", common);
    walk.change(QStringLiteral("comuna"));
    QCOMPARE(walk.back().kind, Kind::Review);
    walk.change(QStringLiteral("documents[0].type"));
    QCOMPARE(walk.answer(text("otro")), Problem::None);
    QCOMPARE(walk.current().path, QStringLiteral("documents[0].otherType"));
    QCOMPARE(walk.back().path, QStringLiteral("documents[0].type"));
    QCOMPARE(walk.answer(text("licencia")), Problem::None);
    QCOMPARE(walk.current().kind, Kind::Review);
    // With something unanswered there is no way back to the review: the walk goes on from there.
    walk.change(QStringLiteral("documents[0].type"));
    walk.answer(text("otro"));
    walk.back();
    QCOMPARE(walk.back().path, QStringLiteral("filer.helper"));
    QCOMPARE(follow(walk,
                 with(common,
                     { { QStringLiteral("documents[0].type"), text("otro") },
                         { QStringLiteral("documents[0].otherType"), text("carné") } })),
        QString());
    QCOMPARE(walk.current().kind, Kind::Done);
}

void TestWalk::changeOfAGateRefersAndComesBack()
{
    Walk walk = atReview("perdida-telefono", common);
    const QJsonObject before = walk.answers();
    walk.change(QStringLiteral("gate.lostOrStolen"));
    QCOMPARE(walk.answer(text("stolen")), Problem::None);
    QCOMPARE(walk.current().kind, Kind::Referral);
    QVERIFY(walk.refused());
    QCOMPARE(walk.back().path, QStringLiteral("gate.lostOrStolen"));
    QCOMPARE(walk.answer(text("lost")), Problem::None);
    QCOMPARE(walk.current().kind, Kind::Review);
    QCOMPARE(walk.answers(), before);
}

void TestWalk::changeAddsAndRemovesItems()
{
    Walk walk = atReview("regimen-visitas", common);
    walk.change(QStringLiteral("children[0].another"));
    QCOMPARE(walk.answer(text("yes")), Problem::None);
    QCOMPARE(walk.current().path, QStringLiteral("children[1].initials"));
    QCOMPARE(walk.current().item, 1);
    QCOMPARE(walk.answer(text("A. P.")), Problem::None);
    QCOMPARE(walk.answer(3), Problem::None);
    QCOMPARE(walk.current().kind, Kind::Another);
    QCOMPARE(walk.answer({}), Problem::Missing);
    QCOMPARE(walk.answer(text("unknown")), Problem::NotAnOption);
    QCOMPARE(walk.answer(text("no")), Problem::None);
    QCOMPARE(walk.current().kind, Kind::Review);
    QCOMPARE(walk.answers().value(QLatin1String("children")).toArray().size(), 2);
    walk.change(QStringLiteral("children[0].another"));
    QCOMPARE(walk.answer(text("no")), Problem::None);
    QCOMPARE(walk.current().kind, Kind::Review);
    QCOMPARE(walk.answers().value(QLatin1String("children")).toArray().size(), 1);
    QVERIFY(walk.value(QStringLiteral("children[1].initials")).isUndefined());
}

void TestWalk::groupEndsAtItsLimit()
{
    Script script = common;
    for (int i = 0; i < 8; ++i) {
        script.insert(QStringLiteral("documents[%1].type").arg(i), text("licencia"));
        script.insert(QStringLiteral("documents[%1].owner").arg(i), text("mine"));
        script.insert(QStringLiteral("documents[%1].another").arg(i), text("yes"));
    }
    const Walk walk = atReview("perdida-documentos", script);
    QCOMPARE(walk.answers().value(QLatin1String("documents")).toArray().size(), 8);
    QVERIFY(!paths(walk).contains(QStringLiteral("documents[7].another")));
}

void TestWalk::backFromAnywhereKeepsAnswers()
{
    Walk walk = atReview("regimen-visitas", common);
    const QJsonObject before = walk.answers();
    walk.next(noon);
    QCOMPARE(walk.current().kind, Kind::Declaration);
    QStringList seen;
    while (walk.canGoBack())
        seen.prepend(walk.back().path);
    QCOMPARE(seen.first(), QStringLiteral("notice.quickExit"));
    QCOMPARE(seen.last(), QStringLiteral("review"));
    QCOMPARE(seen.size(), paths(walk).size() + walk.definition().notices.size() + 1);
    QCOMPARE(walk.answers(), before);
}

void TestWalk::progressCountsWhatApplies()
{
    Walk walk = start("perdida-documentos");
    QCOMPARE(walk.progress().number, 1);
    const int atFirst = walk.progress().total;
    QCOMPARE(
        follow(walk,
            with(common,
                { { QStringLiteral("place"), text("otro") }, { QStringLiteral("placeDetail"), text("x") } }),
            Kind::Review),
        QString());
    QCOMPARE(walk.progress().number, walk.progress().total);
    QVERIFY(walk.progress().total > atFirst);
    const int total = walk.progress().total;
    walk.change(QStringLiteral("place"));
    walk.answer(text("casa"));
    QCOMPARE(walk.progress().total, total - 1);
    walk.next(noon);
    QCOMPARE(walk.progress().number, total - 1);
}

void TestWalk::noticesAreRecorded()
{
    Walk walk = start("regimen-visitas");
    QVERIFY(walk.notices().isEmpty());
    walk.shown(noon);
    walk.shown(noon.addSecs(5));
    QVERIFY(walk.notices().isEmpty());
    walk.next(noon.addSecs(9));
    walk.next(noon.addSecs(12));
    QCOMPARE(walk.notices().size(), 2);
    QCOMPARE(walk.notices().at(0).id, QStringLiteral("quickExit"));
    QCOMPARE(walk.notices().at(0).version, 1);
    QCOMPARE(walk.notices().at(0).shownAt, noon);
    QCOMPARE(walk.notices().at(0).acceptedAt, noon.addSecs(9));
    QCOMPARE(walk.notices().at(1).shownAt, noon.addSecs(12));
}

void TestWalk::callsInTheWrongPlaceDoNothing()
{
    Walk walk = start("perdida-documentos");
    QCOMPARE(walk.answer(text("lost")), Problem::NotHere);
    QCOMPARE(walk.declare(noon), Problem::NotHere);
    QCOMPARE(walk.change(QStringLiteral("place")).kind, Kind::Notice);
    walk.next(noon);
    QCOMPARE(walk.next(noon).kind, Kind::Gate);
    Walk done = start("perdida-documentos");
    follow(done, common);
    QCOMPARE(done.back().kind, Kind::Done);
    QCOMPARE(done.change(QStringLiteral("place")).kind, Kind::Done);
    QCOMPARE(done.answer(text("casa")), Problem::NotHere);
    QCOMPARE(done.next(noon).kind, Kind::Done);
}

QTEST_APPLESS_MAIN(TestWalk)
#include "tst_walk.moc"
