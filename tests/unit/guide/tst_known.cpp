// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/helper.h"
#include "app/guide/walk.h"
#include "app/procedure/catalogue.h"
#include "tests/support/manualclock.h"
#include "app/procedure/reader.h"
#include <QJsonDocument>
#include <QtTest>

using namespace guide;
using Kind = Step::Kind;

namespace {

const QDateTime noon = QDateTime(QDate(2026, 11, 23), QTime(15, 0), Qt::UTC);
const QDate today(2026, 11, 23);

QJsonObject rosa()
{
    return { { QStringLiteral("given"), QStringLiteral("Rosa") },
        { QStringLiteral("first"), QStringLiteral("Ñancupil") }, { QStringLiteral("second"), QString() } };
}

/// What Rosa says, by the question's id; what is not here she leaves blank, or takes as it is offered.
const QHash<QString, QJsonValue> &answers()
{
    static const QHash<QString, QJsonValue> all {
        { QStringLiteral("document"), QStringLiteral("cedula") },
        { QStringLiteral("run"), QStringLiteral("12.345.678-5") },
        { QStringLiteral("names"), rosa() },
        { QStringLiteral("phone"), QStringLiteral("912345678") },
        { QStringLiteral("helper"), QStringLiteral("family") },
        { QStringLiteral("lostOrStolen"), QStringLiteral("lost") },
        { QStringLiteral("when"),
            QJsonObject { { QStringLiteral("day"), QStringLiteral("2026-11-22") },
                { QStringLiteral("part"), QStringLiteral("tarde") } } },
        { QStringLiteral("place"), QStringLiteral("transporte") },
        { QStringLiteral("type"), QStringLiteral("licencia") },
        { QStringLiteral("owner"), QStringLiteral("mine") },
        { QStringLiteral("company"), QStringLiteral("entel") },
        { QStringLiteral("model"), QStringLiteral("Samsung negro") },
    };
    return all;
}

} // namespace

/// Nobody is asked twice in a session.
class TestKnown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoFilesIsNotAskedAgain();
    void theNoticeKeepsItsOwnTimes();
    void onlyJustThatNoticeWasRead_data();
    void onlyJustThatNoticeWasRead();
    void whereTheyLiveIsOffered();
    void whatHappenedIsNotOffered();
    void anotherKindOfQuestionIsNotOffered();
    void whatWasBegunCounts();
    void aReferralKeepsWhoItIs();
    void whatIsChangedIsKnownAnew();
    void anAnswerThatDoesNotFitIsAsked();
    void volverSkipsWhatIsNotAsked();
    void aSheetAsksForNoHelper();

private:
    procedure::DefinitionPtr definition(
        const char *id, const std::function<void(procedure::Definition &)> &change = {}) const
    {
        const auto found = m_catalogue.find(QLatin1String(id));
        if (!change)
            return found;
        auto changed = std::make_shared<procedure::Definition>(*found);
        change(*changed);
        return changed;
    }
    Walk begin(const procedure::DefinitionPtr &definition, const Known &known = {}) const
    {
        return Walk(definition, base::FilingId::make(m_clock), { today, false }, known);
    }
    /// Answers until `end` (a path) is in front; what was asked on the way.
    static QStringList follow(Walk &walk, const QString &end = QStringLiteral("review"));
    Known afterDocuments() const
    {
        Walk walk = begin(definition("perdida-documentos"));
        follow(walk);
        return walk.known();
    }

    const support::ManualClock m_clock;
    const procedure::Catalogue m_catalogue = *procedure::Catalogue::builtIn();
};

QStringList TestKnown::follow(Walk &walk, const QString &end)
{
    QStringList asked;
    while (walk.current().path != end && asked.size() < 100) {
        const Step step = walk.current();
        asked << step.path;
        if (step.kind == Kind::Notice) {
            walk.shown(noon);
            walk.next(noon.addSecs(30));
        } else if (step.kind == Kind::Another) {
            walk.answer(QStringLiteral("no"));
        } else {
            const bool isLinares = step.field->kind == procedure::Kind::Comuna;
            const QJsonValue said = isLinares ? QStringLiteral("07401")
                                              : answers().value(step.field->id, walk.value(step.path));
            if (walk.answer(said) != Problem::None)
                qFatal("not answered: %s", qPrintable(step.path));
        }
    }
    return asked;
}

void TestKnown::whoFilesIsNotAskedAgain()
{
    Walk first = begin(definition("perdida-documentos"));
    QVERIFY(follow(first).contains(QStringLiteral("filer.names")));
    Walk second = begin(definition("perdida-telefono"), first.known());
    QCOMPARE(second.current().path, QStringLiteral("gate.lostOrStolen"));
    QVERIFY(!second.canGoBack());
    QCOMPARE(second.progress().number, 1);
    const QStringList asked = follow(second);
    QVERIFY2(asked.filter(QStringLiteral("filer.")).isEmpty(), qPrintable(asked.join(u' ')));
    QVERIFY(!asked.contains(QStringLiteral("notice.privacy")));
    QCOMPARE(second.progress().number, int(asked.size()) + 1);
    QCOMPARE(second.progress().total, int(asked.size()) + 1);
    QVERIFY(second.isComplete());
    QCOMPARE(second.filer(), first.filer());
    QVERIFY(!second.filer().contains(QStringLiteral("email"))); // left blank once, not asked again
    const auto rows = second.review();
    QVERIFY(std::any_of(rows.cbegin(), rows.cend(),
        [](const ReviewRow &row) { return row.path == QLatin1String("filer.run") && row.value.isString(); }));
    QCOMPARE(helperOf(second), QStringLiteral("family"));
}

void TestKnown::theNoticeKeepsItsOwnTimes()
{
    Walk second = begin(definition("perdida-telefono"), afterDocuments());
    QCOMPARE(second.notices().size(), 1);
    QCOMPARE(second.notices().first().id, QStringLiteral("privacy"));
    QCOMPARE(second.notices().first().shownAt, noon);
    QCOMPARE(second.notices().first().acceptedAt, noon.addSecs(30));
}

void TestKnown::onlyJustThatNoticeWasRead_data()
{
    using Change = std::function<void(procedure::Notice &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("a newer version") << Change([](procedure::Notice &notice) { ++notice.version; });
    QTest::newRow("other words") << Change([](procedure::Notice &notice) { notice.paragraphs.removeLast(); });
    QTest::newRow("another law") << Change([](procedure::Notice &notice) { notice.legalText = {}; });
}

void TestKnown::onlyJustThatNoticeWasRead()
{
    QFETCH(std::function<void(procedure::Notice &)>, change);
    const auto other = definition(
        "perdida-telefono", [&](procedure::Definition &definition) { change(definition.notices.first()); });
    const Walk walk = begin(other, afterDocuments());
    QCOMPARE(walk.current().path, QStringLiteral("notice.privacy"));
    QVERIFY(walk.notices().isEmpty());
}

void TestKnown::whereTheyLiveIsOffered()
{
    Walk walk = begin(definition("perdida-telefono"), afterDocuments());
    QCOMPARE(walk.value(QStringLiteral("comuna")), QJsonValue(QStringLiteral("07401")));
    QVERIFY2(!walk.answers().contains(QStringLiteral("comuna")), "an offer is no answer yet");
    const QStringList asked = follow(walk);
    QVERIFY(asked.contains(QStringLiteral("comuna")));
    walk.change(QStringLiteral("comuna"));
    QCOMPARE(walk.answer(QStringLiteral("07402")), Problem::None);
    QCOMPARE(walk.value(QStringLiteral("comuna")), QJsonValue(QStringLiteral("07402")));
    QCOMPARE(walk.answers().value(QStringLiteral("comuna")), QJsonValue(QStringLiteral("07402")));
}

void TestKnown::whatHappenedIsNotOffered()
{
    const Walk walk = begin(definition("perdida-telefono"), afterDocuments());
    for (const char *id : { "when", "place", "story" })
        QVERIFY2(walk.value(QLatin1String(id)).isUndefined(), id);
}

void TestKnown::anotherKindOfQuestionIsNotOffered()
{
    const auto other = definition("perdida-telefono", [](procedure::Definition &definition) {
        for (procedure::Field &field : definition.questions) {
            if (field.id == QLatin1String("comuna"))
                field.kind = procedure::Kind::Text;
        }
    });
    QVERIFY(begin(other, afterDocuments()).value(QStringLiteral("comuna")).isUndefined());
}

void TestKnown::whatWasBegunCounts()
{
    Walk first = begin(definition("perdida-documentos"));
    follow(first, QStringLiteral("filer.names"));
    Walk second = begin(definition("perdida-telefono"), first.known());
    const QStringList asked = follow(second);
    QVERIFY(!asked.contains(QStringLiteral("filer.run")));
    QVERIFY(asked.contains(QStringLiteral("filer.names")));
}

/// A gate that is answered anew cuts the way off; who it is stays known.
void TestKnown::aReferralKeepsWhoItIs()
{
    Walk first = begin(definition("perdida-documentos"));
    follow(first);
    first.change(QStringLiteral("gate.lostOrStolen"));
    QCOMPARE(first.answer(QStringLiteral("stolen")), Problem::None);
    QCOMPARE(first.current().kind, Kind::Referral);
    Walk second = begin(definition("perdida-telefono"), first.known());
    QVERIFY(follow(second).filter(QStringLiteral("filer.")).isEmpty());
}

void TestKnown::whatIsChangedIsKnownAnew()
{
    Walk second = begin(definition("perdida-telefono"), afterDocuments());
    follow(second);
    QCOMPARE(second.change(QStringLiteral("filer.document")).path, QStringLiteral("filer.document"));
    QCOMPARE(second.answer(QStringLiteral("pasaporte")), Problem::None);
    QCOMPARE(second.current().path, QStringLiteral("filer.number"));
    QCOMPARE(second.answer(QStringLiteral("F12345")), Problem::None);
    QCOMPARE(second.current().kind, Kind::Review);
    QVERIFY(!second.filer().contains(QStringLiteral("run")));
    Walk third = begin(definition("perdida-documentos"), second.known());
    QVERIFY(follow(third).filter(QStringLiteral("filer.")).isEmpty());
    QCOMPARE(third.filer(), second.filer());
}

void TestKnown::anAnswerThatDoesNotFitIsAsked()
{
    const auto other = definition("perdida-telefono", [](procedure::Definition &definition) {
        for (procedure::Field &field : definition.filer) {
            if (field.id == QLatin1String("email"))
                field.optional = false;
        }
    });
    Walk walk = begin(other, afterDocuments());
    follow(walk, QStringLiteral("filer.email"));
    QCOMPARE(walk.current().path, QStringLiteral("filer.email"));
}

void TestKnown::volverSkipsWhatIsNotAsked()
{
    Walk walk = begin(definition("perdida-telefono"), afterDocuments());
    QCOMPARE(walk.answer(QStringLiteral("lost")), Problem::None);
    QVERIFY(walk.current().kind == Kind::Question);
    QCOMPARE(walk.back().path, QStringLiteral("gate.lostOrStolen"));
    QVERIFY(!walk.canGoBack());
}

void TestKnown::aSheetAsksForNoHelper()
{
    QJsonObject json = QJsonDocument::fromJson(definition("perdida-telefono")->source).object();
    json.insert(QStringLiteral("outcome"), QStringLiteral("prepared"));
    const auto sheet = procedure::readDefinition(
        QJsonDocument(json).toJson(), *procedure::Catalogue::builtInCommon().value());
    QVERIFY(sheet);
    Walk walk = begin(std::make_shared<const procedure::Definition>(*sheet));
    const QStringList asked = follow(walk);
    QVERIFY(asked.contains(QStringLiteral("filer.names")));
    QVERIFY(!asked.contains(QStringLiteral("filer.helper")));
    QCOMPARE(helperOf(walk), QStringLiteral("none"));
}

QTEST_APPLESS_MAIN(TestKnown)
#include "tst_known.moc"
