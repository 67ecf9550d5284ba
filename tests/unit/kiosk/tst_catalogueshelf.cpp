// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/errc.h"
#include "app/kiosk/catalogueshelf.h"
#include "app/kiosk/codes.h"
#include "tests/support/catalogues.h"
#include "tests/support/enrolledfolder.h"
#include <QTest>

using kiosk::CatalogueShelf;
using procedure::Publication;
using support::Pki;
namespace catalogues = support::catalogues;

class TestCatalogueShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesKeepsAndLoads();
    void refuses_data();
    void refuses();
    void sameAgainIsNothing();
    void whatWasTakenOutlivesItsDates();
    void whatWasTakenOutlivesItsSignersCertificate();
    void aSignerWhoIsNoLongerTrustedIsNot();
    void damagedNewestLeavesThePrevious();
    void floorSurvivesARestoredFolder();
    void anotherAuthorityBeginsAnew();

private:
    CatalogueShelf shelf() const { return { m_folder->path(), *m_membership, m_clock }; }
    static Publication plain(qint64 number, const QDateTime &now)
    {
        return catalogues::publication(
            number, now, { catalogues::definition(QStringLiteral("prueba-a"), int(number)) });
    }
    QByteArray good(qint64 number) const
    {
        return catalogues::sign(plain(number, m_pki.now), m_pki.catalogue);
    }
    void take(qint64 number) const
    {
        auto here = shelf();
        here.load();
        const auto taken = here.take(good(number));
        QVERIFY2(taken && *taken, taken ? "" : qPrintable(taken.error().toString()));
    }
    QStringList files() const
    {
        return QDir(m_folder->path() + QLatin1String("/catalogue")).entryList(QDir::Files, QDir::Name);
    }
    CatalogueShelf::Standing standing() const
    {
        return CatalogueShelf::standing(m_folder->path(), *m_membership);
    }
    void reload() { m_membership = Pki::must(syncing::Membership::load(m_folder->path())); }

    const Pki m_pki;
    const base::SystemClock m_clock;
    std::unique_ptr<support::ScriptedCentral> m_central;
    std::unique_ptr<support::EnrolledFolder> m_folder;
    std::optional<syncing::Membership> m_membership;
};

void TestCatalogueShelf::init()
{
    m_central = std::make_unique<support::ScriptedCentral>(m_pki);
    m_folder = std::make_unique<support::EnrolledFolder>(m_pki, *m_central, m_central->url());
    reload();
}

void TestCatalogueShelf::takesKeepsAndLoads()
{
    QVERIFY(!shelf().load());
    QCOMPARE(standing().number, 0);
    take(3);
    take(5);
    take(6);
    QCOMPARE(files(),
        (QStringList { QStringLiteral("number-0000000000000000005.cms"),
            QStringLiteral("number-0000000000000000006.cms") }));
    auto again = shelf();
    const auto loaded = again.load();
    QVERIFY(loaded);
    QCOMPARE(loaded->number, 6);
    const auto definition = loaded->catalogue.find(QStringLiteral("prueba-a"));
    QVERIFY(definition);
    QCOMPARE(definition->version, 6);
    QCOMPARE(definition->digest, plain(6, m_pki.now).procedures.first().digest);
    QVERIFY(!definition->filer.isEmpty());
    QCOMPARE(standing().number, 6);
    QVERIFY(!standing().expired && !standing().refusedAt.isValid());
    QCOMPARE(standing().validUntil.toSecsSinceEpoch(), m_pki.now.addDays(400).toSecsSinceEpoch());
}

void TestCatalogueShelf::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::error_code>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const std::error_code &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    using E = envelope::Errc;
    using K = kiosk::Errc;
    using P = procedure::Errc;
    const auto content = plain(6, m_pki.now);
    const auto changed = [&](auto change) {
        Publication other = content;
        change(other);
        return catalogues::sign(other, m_pki.catalogue);
    };
    const auto with = [&](const QByteArray &file) {
        return changed([&](Publication &p) { p.procedures.append(catalogues::entry(file)); });
    };
    const auto signedAs
        = [&](QJsonObject json) { return Pki::must(envelope::signMessage(json, m_pki.catalogue)); };
    row("a lower number", good(4), K::CatalogueNotNewer);
    row("the same number, other bytes", good(5), K::CatalogueNotNewer);
    row("signed by a kiosk", catalogues::sign(content, m_pki.kiosk), E::NotASigner);
    row("signed by central-signing", catalogues::sign(content, m_pki.signing), E::NotASigner);
    row("signed by central-ca", catalogues::sign(content, m_pki.centralCa), E::NotASigner);
    const Pki foreign;
    row("signed by another authority's", catalogues::sign(content, foreign.catalogue), E::NotASigner);
    row("signed by one whom the list does not name",
        catalogues::sign(content, m_pki.central("central-catalogue", envelope::Use::Catalogue)),
        E::NotASigner);
    row("a portal's page", "<!DOCTYPE html><title>Bienvenido</title>", E::Malformed);
    row("nothing", {}, E::Malformed);
    row("truncated", good(6).chopped(100), E::Malformed);
    QByteArray flipped = good(6);
    flipped[flipped.size() / 2] = char(flipped[flipped.size() / 2] ^ 1);
    row("one bit changed", flipped, E::BadSignature);
    row("expired", changed([&](Publication &p) {
        p.issuedAt = p.validFrom = m_pki.now.addDays(-20);
        p.validUntil = m_pki.now.addDays(-10);
    }),
        K::CatalogueExpired);
    row("too early", changed([&](Publication &p) { p.validFrom = m_pki.now.addDays(1); }),
        K::CatalogueTooEarly);
    row("no dates", signedAs([&] {
        QJsonObject json = content.toJson();
        json.remove(QStringLiteral("validUntil"));
        return json;
    }()),
        P::BadSchema);
    row("another message of the same signer",
        signedAs({ { QStringLiteral("format"), QStringLiteral("ventanilla.time/1") } }), E::WrongFormat);
    row("a format of tomorrow", signedAs([&] {
        QJsonObject json = content.toJson();
        json.insert(QStringLiteral("format"), QStringLiteral("ventanilla.catalogue/2"));
        return json;
    }()),
        E::WrongFormat);
    const auto definition
        = [](auto change) { return catalogues::definition(QStringLiteral("prueba-b"), 1, change); };
    row("a procedure of tomorrow's format", with(definition([](QJsonObject &json) {
        json.insert(QStringLiteral("format"), QStringLiteral("ventanilla.procedure/2"));
    })),
        P::NewerFormat);
    row("a member of tomorrow", with(definition([](QJsonObject &json) {
        json.insert(QStringLiteral("manner"), QStringLiteral("by pigeon"));
    })),
        P::BadSchema);
    row("a question without words", with(definition([](QJsonObject &json) {
        auto questions = json[QLatin1String("questions")].toArray();
        auto first = questions.first().toObject();
        first.remove(QLatin1String("label"));
        questions.replace(0, first);
        json.insert(QStringLiteral("questions"), questions);
    })),
        P::MissingText);
    row("not a procedure", with("{}"), P::BadSchema);
    row("the same procedure twice", with(catalogues::definition(QStringLiteral("prueba-a"), 7)),
        P::DuplicateProcedure);
    row("no procedure", changed([](Publication &p) { p.procedures.clear(); }), P::NothingToFile);
    row("another file than the entry says",
        changed([](Publication &p) { p.procedures.first().digest = QByteArray(32, 'x'); }), P::BadSchema);
    row("another version than the entry says",
        changed([](Publication &p) { p.procedures.first().version = 9; }), P::BadSchema);
}

void TestCatalogueShelf::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(std::error_code, expected);
    take(5);
    auto here = shelf();
    QVERIFY(here.load());
    // Number 5 of the rows is of another moment than the one at hand.
    const auto taken = here.take(bytes);
    QVERIFY2(!taken, "taken");
    QVERIFY2(taken.error().code == expected, qPrintable(taken.error().toString()));
    QCOMPARE(here.number(), 5);
    QCOMPARE(files().size(), 2); // the one in use, and the note
    auto again = shelf();
    QCOMPARE(again.load()->number, 5);
    QVERIFY(standing().refusedAt.isValid());
    QVERIFY(standing().refusal.endsWith(QString::fromStdString(expected.message())));
    // A good one is taken after all, and the note is gone.
    take(7);
    QVERIFY(!standing().refusedAt.isValid());
}

void TestCatalogueShelf::sameAgainIsNothing()
{
    auto here = shelf();
    here.load();
    const QByteArray bytes = good(1);
    QVERIFY(*here.take(bytes));
    QVERIFY(!here.take("<html>"));
    const auto again = here.take(bytes);
    QVERIFY(again && !*again);
    QVERIFY(!standing().refusedAt.isValid());
}

void TestCatalogueShelf::whatWasTakenOutlivesItsDates()
{
    take(1);
    QVERIFY(m_membership->learnTime(m_pki.now.addDays(401)).has_value());
    auto here = shelf();
    QVERIFY(here.load());
    QVERIFY(standing().expired);
    // And no other of those days comes in any more.
    const auto taken = here.take(good(2));
    QVERIFY(!taken);
}

void TestCatalogueShelf::whatWasTakenOutlivesItsSignersCertificate()
{
    take(1);
    QVERIFY(m_membership->learnTime(m_pki.validity.until.addDays(1)).has_value());
    auto here = shelf();
    QVERIFY(here.load());
    QCOMPARE(standing().number, 1);
    QVERIFY(here.take(good(2)).error().code == envelope::Errc::OutsideValidity);
}

void TestCatalogueShelf::aSignerWhoIsNoLongerTrustedIsNot()
{
    take(1);
    envelope::TrustList list;
    list.number = 2;
    list.issuedAt = m_pki.now;
    list.signing = { m_pki.signing.certificate() };
    list.seal = { m_pki.seal.certificate() };
    list.deviceAuthorities = { m_pki.deviceCa.certificate() };
    QVERIFY(m_membership->takeTrust(Pki::must(list.sign(m_pki.centralCa))).has_value());
    QVERIFY(!shelf().load());
    QCOMPARE(standing().number, 0);
}

void TestCatalogueShelf::damagedNewestLeavesThePrevious()
{
    take(1);
    take(2);
    const QString newest = m_folder->path() + QLatin1String("/catalogue/") + files().last();
    QFile file(newest);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    auto here = shelf();
    QCOMPARE(here.load()->number, 1);
    QVERIFY(*here.take(good(2))); // not below the floor: it comes back
    QCOMPARE(shelf().load()->number, 2);
}

void TestCatalogueShelf::floorSurvivesARestoredFolder()
{
    take(4);
    QVERIFY(QDir(m_folder->path() + QLatin1String("/catalogue")).removeRecursively());
    auto here = shelf();
    QVERIFY(!here.load());
    QVERIFY(here.take(good(3)).error().code == kiosk::Errc::CatalogueNotNewer);
    QVERIFY(*here.take(good(4)));
}

void TestCatalogueShelf::anotherAuthorityBeginsAnew()
{
    take(9);
    const Pki other;
    support::ScriptedCentral central(other);
    auto trust = Pki::must(envelope::Trust::pin(syncing::files::trustFolder(m_folder->path()),
        syncing::files::trustFloor(m_folder->path()), other.centralCa.certificate()));
    Pki::must(trust.apply(central.trustList(), other.now));
    reload();
    auto here = shelf();
    QVERIFY(!here.load());
    QVERIFY(*here.take(catalogues::sign(plain(1, other.now), other.catalogue)));
    QCOMPARE(shelf().load()->number, 1);
    QCOMPARE(files().size(), 1);
}

QTEST_GUILESS_MAIN(TestCatalogueShelf)
#include "tst_catalogueshelf.moc"
