// SPDX-License-Identifier: GPL-3.0-or-later
// Every procedure once, through the real window, to where it leads: what is filed is what the central service
// opens.
#include "tests/journeys/visit.h"
#include "tests/journeys/wholehouse.h"
#include "ui/screens/page.h"
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using journeys::Answers;
using journeys::WholeHouse;
using procedure::Outcome;

namespace {

constexpr int patience = 40000; // ms

/// Procedures that are only offered at certain times are open today.
QByteArray openToday(const QByteArray &file, const QDate &today)
{
    QJsonObject json = QJsonDocument::fromJson(file).object();
    if (!json.contains(u"windows"))
        return file;
    const QString day = today.toString(Qt::ISODate);
    const QJsonObject window { { QStringLiteral("opens"), day + QLatin1String("T00:00:00") },
        { QStringLiteral("closes"), day + QLatin1String("T23:59:59") } };
    json.insert(QStringLiteral("windows"), QJsonArray { window });
    json.insert(QStringLiteral("version"), json.value(u"version").toInt() + 1);
    return QJsonDocument(json).toJson();
}

/// The program's own procedures as a folder that an operator publishes.
void layOut(const QString &folder)
{
    const QDir builtIn(QStringLiteral(":/procedures"));
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("America/Santiago")).date();
    for (const QString &name : builtIn.entryList({ QStringLiteral("*.json") })) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no folder to publish");
        file.write(openToday(journeys::contentOf(builtIn.filePath(name)), today));
    }
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyProcedure_data();
    void everyProcedure();
    void nothingWasLostOnTheWay();

private:
    void checkFiled(const Answers &answers);
    void checkPrepared(const Answers &answers);

    std::unique_ptr<WholeHouse> m_house;
    int m_filed = 0;
};

void TestCatalogue::initTestCase()
{
    m_house = std::make_unique<WholeHouse>();
    const QTemporaryDir folder;
    layOut(folder.path());
    const auto published
        = m_house->central({ QStringLiteral("catalogue"), QStringLiteral("publish"), folder.path() });
    QVERIFY2(published.exit == 0, qPrintable(published.err));
    m_house->openKiosk();
    auto &desk = m_house->kiosk().desk();
    const auto allAreOffered = [&] {
        const auto all = desk.catalogue().ordered();
        return std::all_of(all.begin(), all.end(),
            [](const auto &definition) { return definition->isOffered(QDateTime::currentDateTimeUtc()); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allAreOffered(), patience);
}

void TestCatalogue::everyProcedure_data()
{
    QTest::addColumn<QString>("procedure");
    QTest::addColumn<int>("way");
    for (const auto &definition : m_house->kiosk().desk().catalogue().ordered()) {
        const int ways = int(Answers::of(definition->id).size());
        QVERIFY2(
            ways > 0, qPrintable(definition->id + QLatin1String(" has no answers in tests/data/answers")));
        for (int way = 0; way < ways; ++way)
            QTest::addRow("%s %d", qPrintable(definition->id), way + 1) << definition->id << way;
    }
}

void TestCatalogue::everyProcedure()
{
    QFETCH(QString, procedure);
    QFETCH(int, way);
    const auto definition = m_house->kiosk().desk().catalogue().find(procedure);
    const Answers answers = Answers::of(procedure).at(way);
    auto &resident = m_house->resident();
    journeys::Finger finger(resident);
    QVERIFY(resident.begin(definition->card.in(QStringLiteral("es"))));
    QVERIFY(journeys::Visit(resident, finger, *definition, answers).goToEnd());

    const QString referral = answers.ends.isEmpty() && definition->outcome == Outcome::Referred
        ? definition->referral
        : answers.ends;
    if (!referral.isEmpty()) {
        QCOMPARE(resident.step(), QStringLiteral("referral.") + referral);
        QCOMPARE(resident.heading(), definition->referrals.value(referral).title.in(QStringLiteral("es")));
    } else if (definition->outcome == Outcome::Prepared) {
        checkPrepared(answers);
    } else {
        checkFiled(answers);
    }
}

/// The next one finds the first page, whatever became of this one.
void TestCatalogue::cleanup()
{
    if (!m_house->resident().button(QStringLiteral("Empezar")))
        QVERIFY(m_house->kiosk().leave());
}

void TestCatalogue::checkFiled(const Answers &answers)
{
    auto &resident = m_house->resident();
    QVERIFY(resident.file({}));
    ++m_filed;
    const QString comprobante = m_house->kiosk().comprobante();
    QVERIFY(!comprobante.isEmpty());
    const auto state = [&] { return m_house->filing(comprobante).value(u"state").toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("opened"), patience);
    const auto shown = m_house->central({ QStringLiteral("filings"), QStringLiteral("show"), comprobante,
        QStringLiteral("--content"), QStringLiteral("--json") });
    const QJsonObject content
        = QJsonDocument::fromJson(shown.out.toUtf8()).object().value(u"content").toObject();
    const QJsonObject opened = content.value(u"answers").toObject();
    const QJsonObject told = answers.held();
    for (const QString &id : opened.keys() + told.keys())
        QVERIFY2(opened.value(id) == told.value(id),
            qPrintable(id + QLatin1String(" is not what was answered: ")
                + QString::fromUtf8(QJsonDocument(opened).toJson(QJsonDocument::Compact))));
    const QJsonObject filer = content.value(u"filer").toObject();
    QCOMPARE(filer.value(u"names").toObject(), answers.filer.value(u"names").toObject());
    QCOMPARE(filer.value(u"document").toObject().value(u"run"), answers.filer.value(u"run"));
}

/// Nothing is filed, and what is on the sheet is what was answered: the review shows it.
void TestCatalogue::checkPrepared(const Answers &)
{
    auto &resident = m_house->resident();
    while (resident.button(QStringLiteral("Ver lo que falta")))
        QVERIFY(resident.touch(QStringLiteral("Ver lo que falta")));
    QVERIFY(resident.touch(QStringLiteral("Continuar")));
    QCOMPARE(resident.heading(), QStringLiteral("Su hoja está lista"));
}

void TestCatalogue::nothingWasLostOnTheWay()
{
    QCOMPARE(m_house->filings().size(), m_filed);
    QCOMPARE(
        m_house->central({ QStringLiteral("gaps"), QStringLiteral("--hours"), QStringLiteral("0") }).exit, 0);
}

QTEST_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
