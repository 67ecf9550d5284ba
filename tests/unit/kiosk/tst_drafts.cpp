// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts through the kiosk's desk: the window's thread on this side, the worker and a real store on the
// other.
#include "app/envelope/securefile.h"
#include "app/kiosk/kiosk.h"
#include "tests/support/enrolledfolder.h"
#include "tests/support/softtpm.h"
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace {

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_kiosk.reset(); }
    void survivesARestart();
    void manyAtOnceAreWrittenOnce();
    void theWindowNeverWaits();
    void droppedItIsGone();
    void whoHasLeftIsNotSavedAnyMore();
    void sentItIsAStubUntilItWasSeen();
    void othersFilingsLeaveNoStub();
    void whatCannotBeSignedStaysADraft();
    void withoutASecretNothingStops();
    void withoutATableNothingStops();

private:
    enum class Answer { Found, Unseen, None };
    void restart();
    Answer ask(const filing::DraftOwner &owner);
    bool save(const guide::Walk &walk);
    guide::Walk walk(int steps) const;
    filing::Submission submission(const filing::DraftOwner &owner) const;
    qint64 rows() const;
    void file(const filing::Submission &submission);

    const support::Pki m_pki;
    const base::SystemClock m_clock;
    const filing::DraftOwner m_rosa { word("cedula"), word("12345678-5"), word("100000007") };
    const filing::DraftOwner m_luis { word("cedula"), word("11222333-9"), word("200000007") };
    const procedure::Catalogue m_catalogue = *procedure::Catalogue::builtIn();
    std::unique_ptr<support::ScriptedCentral> m_central;
    std::unique_ptr<support::EnrolledFolder> m_folder;
    std::unique_ptr<kiosk::Kiosk> m_kiosk;
    std::optional<filing::Draft> m_draft;
    std::optional<kiosk::Unseen> m_unseen;
};

void TestDrafts::init()
{
    m_central = std::make_unique<support::ScriptedCentral>(m_pki);
    m_folder = std::make_unique<support::EnrolledFolder>(
        m_pki, *m_central, QUrl(QStringLiteral("https://127.0.0.1:1")));
    restart();
}

void TestDrafts::restart()
{
    m_kiosk.reset();
    base::Settings settings;
    settings.dataFolder = m_folder->path();
    settings.comuna = QStringLiteral("07401");
    auto opened = kiosk::Kiosk::open(settings, m_clock);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toString()));
    m_kiosk = std::move(*opened);
    QSignalSpy open(&m_kiosk->desk(), &kiosk::FilingDesk::opened);
    QTRY_COMPARE(open.size(), 1);
}

TestDrafts::Answer TestDrafts::ask(const filing::DraftOwner &owner)
{
    std::optional<Answer> answer;
    const QObject context;
    kiosk::FilingDesk &desk = m_kiosk->desk();
    connect(&desk, &kiosk::FilingDesk::draftFound, &context,
        [&](const filing::DraftOwner &whose, const filing::Draft &draft) {
            m_draft = draft;
            answer = whose == owner ? Answer::Found : Answer::None;
        });
    connect(&desk, &kiosk::FilingDesk::unseenFound, &context,
        [&](const filing::DraftOwner &whose, const kiosk::Unseen &unseen) {
            m_unseen = unseen;
            answer = whose == owner ? Answer::Unseen : Answer::None;
        });
    connect(&desk, &kiosk::FilingDesk::noDraft, &context, [&] { answer = Answer::None; });
    desk.openDraft(owner);
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        qFatal("no answer");
    return *answer;
}

/// As far as somebody comes in so many steps.
guide::Walk TestDrafts::walk(int steps) const
{
    guide::Walk walk(m_catalogue.find(word("perdida-documentos")), base::FilingId::make(m_clock),
        { QDate(2026, 11, 23), false });
    for (int step = 0; step < steps && walk.current().kind == guide::Step::Kind::Notice; ++step)
        walk.next(m_clock.now());
    return walk;
}

bool TestDrafts::save(const guide::Walk &walk)
{
    QSignalSpy saved(&m_kiosk->desk(), &kiosk::FilingDesk::draftSaved);
    m_kiosk->desk().saveDraft(filing::Draft::of(walk));
    return saved.wait();
}

filing::Submission TestDrafts::submission(const filing::DraftOwner &owner) const
{
    return { base::FilingId::make(m_clock), word("perdida-documentos"), 1, QByteArray(32, 'd'), word("es"),
        { { word("document"), owner.document() } }, {}, {}, {}, {} };
}

void TestDrafts::file(const filing::Submission &submission)
{
    QSignalSpy filed(&m_kiosk->desk(), &kiosk::FilingDesk::filed);
    m_kiosk->desk().file(submission);
    QTRY_COMPARE(filed.size(), 1);
}

qint64 TestDrafts::rows() const
{
    const auto database = db::Database::open(
        syncing::files::store(m_folder->path()), db::kioskSchema(), { .access = db::Access::ReadOnly });
    return (*database)->integer(word("SELECT count(*) FROM drafts"))->value_or(-1);
}

void TestDrafts::survivesARestart()
{
    QCOMPARE(ask(m_rosa), Answer::None);
    const guide::Walk begun = walk(1);
    QVERIFY(save(begun));
    restart();
    QCOMPARE(ask(m_luis), Answer::None);
    QCOMPARE(ask(m_rosa), Answer::Found);
    QCOMPARE(*m_draft, filing::Draft::of(begun));
    const auto again = m_draft->goOn({ QDate(2026, 11, 24), false });
    QVERIFY(again);
    QCOMPARE(again->id(), begun.id());
}

void TestDrafts::manyAtOnceAreWrittenOnce()
{
    QCOMPARE(ask(m_rosa), Answer::None);
    QSignalSpy saved(&m_kiosk->desk(), &kiosk::FilingDesk::draftSaved);
    // While the worker is busy with somebody's document, answers come.
    m_kiosk->desk().openDraft(m_rosa);
    std::optional<guide::Walk> newest;
    for (int i = 0; i < 50; ++i) {
        newest.emplace(walk(1));
        m_kiosk->desk().saveDraft(filing::Draft::of(*newest));
    }
    m_kiosk->desk().closeDraft(); // what is owed is written before
    QTRY_VERIFY(!saved.isEmpty());
    QCOMPARE(ask(m_rosa), Answer::Found);
    QCOMPARE(*m_draft, filing::Draft::of(*newest));
    QVERIFY2(saved.size() < 10, qPrintable(QString::number(saved.size())));
}

void TestDrafts::theWindowNeverWaits()
{
    QElapsedTimer timer;
    timer.start();
    m_kiosk->desk().openDraft(m_rosa);
    for (int i = 0; i < 20; ++i)
        m_kiosk->desk().saveDraft(filing::Draft::of(walk(1)));
    m_kiosk->desk().dropDraft();
    QVERIFY2(timer.elapsed() < 50, "scrypt and disk are the worker's");
}

void TestDrafts::droppedItIsGone()
{
    ask(m_rosa);
    QVERIFY(save(walk(1)));
    QCOMPARE(rows(), 1);
    m_kiosk->desk().saveDraft(filing::Draft::of(walk(1)));
    m_kiosk->desk().dropDraft();
    QCOMPARE(ask(m_rosa), Answer::None);
    QCOMPARE(rows(), 0);
    restart();
    QCOMPARE(ask(m_rosa), Answer::None);
}

void TestDrafts::whoHasLeftIsNotSavedAnyMore()
{
    ask(m_rosa);
    const guide::Walk begun = walk(1);
    QVERIFY(save(begun));
    m_kiosk->desk().forget();
    m_kiosk->desk().saveDraft(filing::Draft::of(walk(0)));
    m_kiosk->desk().dropDraft();
    QCOMPARE(ask(m_rosa), Answer::Found);
    QCOMPARE(*m_draft, filing::Draft::of(begun));
}

void TestDrafts::sentItIsAStubUntilItWasSeen()
{
    ask(m_rosa);
    const auto sent = submission(m_rosa);
    m_kiosk->desk().saveDraft(filing::Draft::of(walk(1)));
    file(sent);
    restart();
    QCOMPARE(ask(m_luis), Answer::None);
    QCOMPARE(ask(m_rosa), Answer::Unseen);
    QCOMPARE(m_unseen->filed.comprobante, base::Comprobante::of(sent.id));
    QCOMPARE(m_unseen->procedureId, sent.procedureId);
    // A delivery that goes nowhere may just have begun.
    QVERIFY(m_unseen->state == kiosk::FilingState::Sealed || m_unseen->state == kiosk::FilingState::InFlight);
    QVERIFY(m_unseen->filed.savedAt.isValid());
    QCOMPARE(ask(m_rosa), Answer::Unseen); // not by being asked for
    m_kiosk->desk().dropDraft();
    QCOMPARE(ask(m_rosa), Answer::None);
}

void TestDrafts::othersFilingsLeaveNoStub()
{
    ask(m_rosa);
    const guide::Walk begun = walk(1);
    QVERIFY(save(begun));
    file(submission(m_luis));
    QCOMPARE(ask(m_rosa), Answer::Found);
    m_kiosk->desk().closeDraft();
    file(submission(m_rosa)); // as in a sensitive procedure
    QCOMPARE(ask(m_rosa), Answer::Found);
    QCOMPARE(*m_draft, filing::Draft::of(begun));
}

/// The stub would have taken its place, and goes back with the rest.
void TestDrafts::whatCannotBeSignedStaysADraft()
{
    support::SoftTpm tpm;
    m_kiosk.reset();
    support::moveKeyToTpm(m_pki, m_folder->path());
    restart();
    QVERIFY(ask(m_rosa) == Answer::None);
    QVERIFY(save(walk(2)));
    tpm.cut();
    QSignalSpy failed(&m_kiosk->desk(), &kiosk::FilingDesk::filingFailed);
    m_kiosk->desk().file(submission(m_rosa));
    QTRY_COMPARE(failed.size(), 1);
    tpm.power();
    restart();
    QVERIFY(ask(m_rosa) == Answer::Found);
}

void TestDrafts::withoutASecretNothingStops()
{
    const QString secret = syncing::files::draftKey(m_folder->path());
    QVERIFY(envelope::writeDurably(secret, "short", envelope::Readers::OwnerOnly));
    QCOMPARE(ask(m_rosa), Answer::None);
    m_kiosk->desk().saveDraft(filing::Draft::of(walk(1)));
    file(submission(m_rosa));
    QCOMPARE(rows(), 0);
}

void TestDrafts::withoutATableNothingStops()
{
    ask(m_rosa);
    {
        const auto database = db::Database::open(
            syncing::files::store(m_folder->path()), db::kioskSchema(), { .access = db::Access::Shared });
        QVERIFY(database);
        QVERIFY((*database)->run(word("DROP TABLE drafts")));
    }
    QSignalSpy saved(&m_kiosk->desk(), &kiosk::FilingDesk::draftSaved);
    m_kiosk->desk().saveDraft(filing::Draft::of(walk(1)));
    file(submission(m_rosa));
    QVERIFY(saved.isEmpty());
    QCOMPARE(ask(m_rosa), Answer::None);
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
