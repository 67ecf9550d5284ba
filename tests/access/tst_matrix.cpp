// SPDX-License-Identifier: GPL-3.0-or-later
// Every page on every screen, in every size, in every colours, in each language and with words 40 % longer.
// In CI a sample; VENTANILLA_MATRIX=N takes all of the Nth screen (`ctest --preset release -R
// access/whole-matrix`). VENTANILLA_ROWS is a regular expression: only the rows whose name it matches.
#include "app/practice/people.h"
#include "app/procedure/catalogue.h"
#include "tests/access/judge.h"
#include "tests/journeys/everypage.h"
#include "tests/support/pseudo.h"
#include "ui/controls/pagedgrid.h"
#include "ui/screens/answerpage.h"
#include <QtTest>

using journeys::EveryPage;
using journeys::House;
using judge::Look;
using support::pseudo::lengthened;
using theme::Scheme;
using theme::TextSize;

namespace {

/// A look, and which pages: "house", "kinds", "workshop" or a procedure's id.
struct Row
{
    QByteArray tag;
    Look look;
    QString language;
    QString pages;
    bool practice = false;
};

constexpr auto longer = "longer"; // Spanish, 40 % longer

struct Screen
{
    const char *name;
    QSize pixels;
    QSizeF mm;
};
const Screen screens[] = { { "13 inches", { 1280, 800 }, { 339, 212 } },
    { "15.6 inches", { 1366, 768 }, { 344, 194 } }, { "15.6 inches, fine", { 1920, 1080 }, { 344, 194 } },
    { "21.5 inches", { 1920, 1080 }, { 476, 268 } }, { "upright", { 1080, 1920 }, { 268, 476 } },
    { "10 inches", { 1280, 800 }, { 217, 136 } } };
constexpr int compact = 5;

Row row(int screen, TextSize size, Scheme scheme, const QByteArray &words, const QString &pages)
{
    const bool isLonger = words == longer;
    const QByteArray tag = QByteArray(screens[screen].name) + ", "
        + QMetaEnum::fromType<TextSize>().valueToKey(int(size)) + ", "
        + QMetaEnum::fromType<Scheme>().valueToKey(int(scheme)) + ", " + words + ", " + pages.toLatin1();
    return { tag, { screens[screen].pixels, screens[screen].mm, size, scheme, isLonger },
        isLonger ? QStringLiteral("es") : QString::fromLatin1(words), pages };
}

Row practising(Row row)
{
    row.tag += ", practice";
    row.practice = true;
    return row;
}

const auto house = QStringLiteral("house"), kinds = QStringLiteral("kinds"),
           workshop = QStringLiteral("workshop"),
           upkeep = QStringLiteral("maintenance"); // in Spanish alone

/// Each screen, size, colours and length of words.
QList<Row> sample()
{
    return { row(0, TextSize::Largest, Scheme::Normal, "es", kinds),
        row(0, TextSize::Normal, Scheme::Suave, "es", house),
        row(1, TextSize::Largest, Scheme::Negro, longer, kinds),
        row(2, TextSize::Larger, Scheme::Suave, "es", kinds),
        row(3, TextSize::Largest, Scheme::Normal, longer, house),
        row(4, TextSize::Largest, Scheme::Negro, longer, kinds),
        row(5, TextSize::Normal, Scheme::Negro, "es", kinds),
        row(0, TextSize::Largest, Scheme::Negro, "ht", house),
        row(1, TextSize::Largest, Scheme::Normal, "es", house),
        row(1, TextSize::Largest, Scheme::Normal, "en", house),
        row(5, TextSize::Normal, Scheme::Suave, "ht", QStringLiteral("regimen-visitas")),
        // Its card is on a page of cards whose letters give way.
        row(1, TextSize::Largest, Scheme::Negro, "ht", QStringLiteral("reclamo-policial")),
        practising(row(0, TextSize::Normal, Scheme::Suave, "es", kinds)),
        practising(row(0, TextSize::Largest, Scheme::Normal, "es", house)),
        practising(row(0, TextSize::Largest, Scheme::Normal, "es", kinds)),
        practising(row(1, TextSize::Normal, Scheme::Negro, "ht", house)),
        row(1, TextSize::Largest, Scheme::Normal, longer, workshop),
        practising(row(0, TextSize::Largest, Scheme::Normal, "es", workshop)),
        practising(row(1, TextSize::Larger, Scheme::Negro, "ht", workshop)),
        practising(row(5, TextSize::Normal, Scheme::Suave, "en", workshop)),
        row(1, TextSize::Largest, Scheme::Normal, "es", upkeep),
        row(5, TextSize::Normal, Scheme::Suave, "es", upkeep) };
}

/// The procedures' own pages differ in words alone: they take turns with the colours. A compact screen holds
/// the languages that there are.
QList<Row> whole(int screen)
{
    QStringList procedures;
    for (const auto &one : procedure::Catalogue::builtIn().value().ordered())
        procedures << one->id;
    QList<const char *> languages { "es", "ht", "en" };
    if (screen != compact)
        languages << longer;
    const TextSize largest = screen == compact ? TextSize::Larger : TextSize::Largest;
    QList<Row> rows;
    int turn = 0;
    for (const char *words : languages) {
        for (int size = 0; size <= int(largest); ++size) {
            if (words == languages.first())
                rows << row(screen, TextSize(size), Scheme(size % 3), words, upkeep);
            for (int scheme = 0; scheme < 3; ++scheme)
                for (const QString &pages : { house, kinds, workshop }) {
                    rows << row(screen, TextSize(size), Scheme(scheme), words, pages);
                    rows << practising(rows.last());
                }
            for (const QString &procedure : procedures)
                rows << row(screen, TextSize(size), Scheme(turn++ % 3), words, procedure);
        }
    }
    return rows;
}

/// What one walk through the pages found.
struct Findings
{
    int pages = 0;
    bool isWhole = true; ///< the walk came to its end
    QStringList small, close, low, cut, pale, moved, kept, restless, unbanded;
};

/// On a low screen a page may have smaller letters than were chosen rather than be cut; in a language that
/// there is, "Grande" at the least, and on a compact one the normal ones.
QStringList gaveWay(const House &house, bool isLengthened)
{
    if (isLengthened || house.theme.isCompact()
        || house.theme.letters() >= std::min(house.theme.textSize(), TextSize::Large))
        return {};
    return { journeys::pageName(house) + QLatin1String(": smaller letters than were chosen") };
}

/// Sees whether a page is laid out anew.
class LayoutWatch : public QObject
{
public:
    explicit LayoutWatch(QWidget &page) { page.installEventFilter(this); }
    bool hasSeenAny() { return std::exchange(m_any, false); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_any |= event->type() == QEvent::LayoutRequest;
        return false;
    }

private:
    bool m_any = false;
};

/// Until letters have given way, if they must, and nothing is laid out anew any more. A page that never comes
/// to rest keeps the processor busy, too.
bool comesToRest(const House &house)
{
    LayoutWatch watch(*house.window.page());
    for (int turns = 0, quiet = 0; turns < 20; ++turns) {
        QCoreApplication::processEvents();
        quiet = watch.hasSeenAny() ? 0 : quiet + 1;
        if (quiet == 3)
            return true;
    }
    return false;
}

/// With what is said to who forgot to answer.
void seeWithProblem(House &house, bool isLengthened, Findings &findings)
{
    auto *page = qobject_cast<screens::AnswerPage *>(house.resident.page());
    // Over a chooser a compact screen has no room for what is said as well.
    if (!page || house.theme.isCompact())
        return;
    const bool isChosen = page->findChild<controls::PagedGrid *>();
    const QString said = isChosen ? QStringLiteral("Toque una de las respuestas.")
                                  : QStringLiteral("Falta «Su documento». Escriba o elija su respuesta.");
    // When what has the focus goes, another field gets it, and the page shows another part.
    const auto dropFocus = [] {
        if (QWidget *focused = QApplication::focusWidget())
            focused->clearFocus();
    };
    dropFocus();
    page->showProblem(isLengthened ? lengthened(said) : house.resident.wordsFor(said).last());
    comesToRest(house); // fields that stand alone by now ask for themselves
    const judge::Sight sight(house);
    for (const QString &line : sight.cut() + sight.tooClose())
        findings.cut << line + QLatin1String(" (with a problem)");
    dropFocus();
    page->clearProblem();
    page->arrange();
    comesToRest(house);
    page->focusHeading();
}

Findings walk(const Row &row)
{
    const std::unique_ptr<support::pseudo::Translator> longer(
        row.look.lengthened ? new support::pseudo::Translator : nullptr);
    const auto texts = row.look.lengthened ? journeys::Texts::Lengthened : journeys::Texts::Spanish;
    const QJsonObject person = row.practice ? practice::people().first() : QJsonObject();
    const journeys::EveryKind every(texts, person);
    House house(row.look.pixels, row.look.mm, {},
        row.pages == kinds ? every.catalogue : journeys::offeringAtAnyTime(row.pages, texts), row.language,
        person);
    Findings findings;
    const auto bar = judge::constantBar(house);
    const QRect band = judge::practiceBand(house);
    EveryPage pages(house, row.look.size, row.look.scheme, [&] {
        ++findings.pages;
        // Among the comunas a compact screen has no room for a list over keys of 12.7 mm.
        if (house.theme.isCompact() && house.resident.step() == QLatin1String("comuna"))
            return;
        if (!comesToRest(house))
            findings.restless << journeys::pageName(house);
        const judge::Sight sight(house);
        findings.small << sight.tooSmall();
        findings.close << sight.tooClose();
        findings.low << sight.tooLow() << gaveWay(house, row.look.lengthened);
        findings.cut << sight.cut();
        findings.pale << sight.tooPale();
        const auto now = judge::constantBar(house);
        for (auto it = bar.begin(); it != bar.end(); ++it)
            if (now.value(it.key()) != it.value())
                findings.moved << journeys::pageName(house) + QLatin1String(": ") + it.key();
        if (judge::practiceBand(house) != band || band.isEmpty() == row.practice)
            findings.unbanded << journeys::pageName(house);
        seeWithProblem(house, row.look.lengthened, findings);
    });
    if (row.pages == upkeep)
        findings.isWhole = pages.ofTheMaintenance();
    else if (row.pages == ::workshop)
        findings.isWhole = pages.ofTheWorkshop();
    else if (row.pages == ::house)
        findings.isWhole = pages.ofTheHouse();
    else if (row.pages == kinds)
        findings.isWhole = pages.ofEveryKind(every);
    else
        findings.isWhole = pages.ofProcedure(*house.desk.catalogue().find(row.pages));
    house.resident.wait(house.settings.idle);
    house.resident.wait(house.settings.answer);
    if (house.theme.textSize() != TextSize::Normal || house.theme.scheme() != Scheme::Normal)
        findings.kept << QStringLiteral("the next one gets the letters or colours of the one before");
    return findings;
}

} // namespace

class TestMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void a01_whatIsTouchedIsLargeEnough_data() { rows(); }
    void a01_whatIsTouchedIsLargeEnough() { check(&Findings::small); }
    void a02_nothingTouchedIsTooNear_data() { rows(); }
    void a02_nothingTouchedIsTooNear() { check(&Findings::close); }
    void a04_whatIsPaintedCanBeRead_data() { rows(); }
    void a04_whatIsPaintedCanBeRead() { check(&Findings::pale); }
    void a05_capitalsAreAsHighAsPromised_data() { rows(); }
    void a05_capitalsAreAsHighAsPromised() { check(&Findings::low); }
    void a06_nothingIsCut_data() { rows(); }
    void a06_nothingIsCut() { check(&Findings::cut); }
    void a06_everyPageComesToRest_data() { rows(); }
    void a06_everyPageComesToRest() { check(&Findings::restless); }
    void a15_lettersAndColoursEndWithTheSession_data() { rows(); }
    void a15_lettersAndColoursEndWithTheSession() { check(&Findings::kept); }
    void a22_theBarStandsStill_data() { rows(); }
    void a22_theBarStandsStill() { check(&Findings::moved); }
    void a23_theBandIsOnEveryPageOfPractice_data() { rows(); }
    void a23_theBandIsOnEveryPageOfPractice() { check(&Findings::unbanded); }

private:
    void rows();
    void check(QStringList Findings::*what);

    QList<Row> m_rows;
    QHash<QByteArray, Findings> m_findings; ///< a walk finds all at once
};

void TestMatrix::initTestCase()
{
    const QByteArray screen = qgetenv("VENTANILLA_MATRIX");
    m_rows = screen.isEmpty() ? sample() : whole(screen.toInt());
    const QRegularExpression wanted(qEnvironmentVariable("VENTANILLA_ROWS"));
    m_rows.removeIf([&](const Row &one) { return !wanted.match(QString::fromUtf8(one.tag)).hasMatch(); });
    QVERIFY(!m_rows.isEmpty());
}

void TestMatrix::rows()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < m_rows.size(); ++i)
        QTest::newRow(m_rows.at(i).tag.constData()) << i;
}

void TestMatrix::check(QStringList Findings::*what)
{
    QFETCH(int, row);
    const QByteArray tag = m_rows.at(row).tag;
    if (!m_findings.contains(tag))
        m_findings.insert(tag, walk(m_rows.at(row)));
    const Findings &findings = m_findings[tag];
    QVERIFY2(findings.pages > 1 && findings.isWhole, qPrintable(QString::number(findings.pages)));
    QStringList found = findings.*what;
    found.removeDuplicates();
    for (const QString &one : found) // a message of a test has no room for all
        qWarning("%s", qPrintable(one));
    QCOMPARE(found.size(), 0);
}

QTEST_MAIN(TestMatrix)
#include "tst_matrix.moc"
