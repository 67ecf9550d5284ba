// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/handout.h"
#include "app/procedure/catalogue.h"
#include "app/training/lessons.h"
#include "tests/support/paperchecks.h"
#include <QtTest>

using namespace handout;

namespace {

const QDate today(2026, 11, 23);
const QRectF printed(50, 40, 495, 795); // points: within the margins, and the foot

/// Pictures of one colour, which it counts.
class PlainPictures final : public ScreenSource
{
public:
    QSize size() const override { return { 128, 80 }; }
    bool canDraw(const Screen &screen) const override { return screen.walk != nullptr; }
    QImage picture(const Screen &screen) override
    {
        taken << screen.page;
        QImage image(size(), QImage::Format_ARGB32);
        image.fill(QColor(0, 128, 0, 128)); // nothing of which may shine through
        return image;
    }

    QStringList taken;
};

base::Result<QByteArray> render(const HandoutContent &content, ScreenSource &source)
{
    Handout paper(content, source);
    while (paper.painted() < paper.pages())
        if (const auto painted = paper.next(); !painted)
            return base::fail(painted.error());
    return paper.pdf();
}

procedure::DefinitionPtr procedureNamed(const char *id)
{
    static const procedure::Catalogue catalogue = procedure::Catalogue::builtIn().value();
    return catalogue.find(QLatin1String(id));
}

} // namespace

class TestHandout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyProcedure_data();
    void everyProcedure();
    void everyLesson_data();
    void everyLesson();
    void theStepsHaveTheNumbersOfTheScreen();
    void answersThatAreGivenAreUsed();
    void anAnswerThatDoesNotHoldIsMadeUp();
    void twoScreensAPage();
    void aPageAtATime();
    void stoppedHalfWayItTakesNoMorePictures();
};

void TestHandout::everyProcedure_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const auto &one : procedure::Catalogue::builtIn().value().ordered())
        for (const QString &language : support::paperLanguages())
            QTest::addRow("%s %s", qPrintable(one->id), qPrintable(language)) << one->id << language;
}

void TestHandout::everyProcedure()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    const support::Spoken spoken(language);
    const auto definition = procedureNamed(qPrintable(id));
    PlainPictures pictures;
    const HandoutContent content = contentOf(definition, {}, today, language);
    QVERIFY(!content.screens.isEmpty());
    const auto pdf = render(content, pictures);
    QVERIFY(pdf);
    QCOMPARE(pictures.taken.size(), content.screens.size());
    const PdfTools tools(*pdf);
    QVERIFY(tools.isWithin(printed));
    if (language == QLatin1String("ht"))
        QCOMPARE(support::wrongWithPdfA(*pdf), QString());
    const QString text = tools.text();
    QVERIFY(support::says(text, content.goal));
    for (const Screen &screen : content.screens) {
        QVERIFY2(support::says(text, screen.heading), qPrintable(screen.heading));
        QVERIFY2(support::says(text, screen.toDo), qPrintable(screen.toDo));
    }
}

void TestHandout::everyLesson_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    const auto lessons = training::Lessons::builtIn();
    for (const auto &one : lessons.ordered())
        for (const QString &language : support::paperLanguages())
            QTest::addRow("%s %s", qPrintable(one->id), qPrintable(language)) << one->id << language;
}

void TestHandout::everyLesson()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    const support::Spoken spoken(language);
    const auto lesson = training::Lessons::builtIn().find(id);
    const auto practised = procedureNamed(
        lesson->procedure == training::anyProcedure ? "perdida-telefono" : qPrintable(lesson->procedure));
    PlainPictures pictures;
    const HandoutContent content = contentOf(*lesson, practised, {}, today, language);
    QCOMPARE(content.screens.size(), lesson->steps.size());
    const auto pdf = render(content, pictures);
    QVERIFY(pdf);
    const PdfTools tools(*pdf);
    QVERIFY(tools.isWithin(printed));
    const QString text = tools.text();
    QVERIFY(support::says(text, lesson->title.in(language)));
    for (const training::Step &step : lesson->steps) {
        const bool isTalk = step.page == QLatin1String("room");
        const QString words = isTalk ? step.ask.in(language) : step.action.in(language);
        QVERIFY2(support::says(text, words), qPrintable(words));
    }
}

void TestHandout::theStepsHaveTheNumbersOfTheScreen()
{
    const auto screens = wayThrough(procedureNamed("perdida-documentos"), {}, today, QStringLiteral("es"));
    for (const Screen &screen : screens)
        if (screen.page != QLatin1String("confirm"))
            QCOMPARE(screen.number, screen.walk->progress().number);
    QCOMPARE(screens.first().page, QStringLiteral("notice.privacy"));
    QCOMPARE(screens.first().number, 1);
    QCOMPARE(screens.last().page, QStringLiteral("confirm"));
    QCOMPARE(screens.last().number, 0);
    PlainPictures pictures;
    const auto pdf
        = render(contentOf(procedureNamed("perdida-documentos"), {}, today, QStringLiteral("es")), pictures);
    const QString text = PdfTools(*pdf).text();
    for (const Screen &screen : screens)
        QVERIFY(screen.number == 0 || text.contains(QStringLiteral("Paso %1 ").arg(screen.number)));
    QVERIFY(!text.contains(QStringLiteral("Paso 0")));
}

void TestHandout::answersThatAreGivenAreUsed()
{
    Answers answers;
    answers.filer.insert(QStringLiteral("names"),
        QJsonObject { { QStringLiteral("given"), QStringLiteral("Rosa") },
            { QStringLiteral("first"), QStringLiteral("Ensayo") }, { QStringLiteral("second"), QString() } });
    answers.gates.insert(QStringLiteral("lostOrStolen"), QStringLiteral("stolen"));
    const auto screens
        = wayThrough(procedureNamed("perdida-documentos"), answers, today, QStringLiteral("es"));
    QVERIFY(screens.last().page.startsWith(QLatin1String("referral."))); // where a theft leads
    answers.gates = {};
    const auto whole = wayThrough(procedureNamed("perdida-documentos"), answers, today, QStringLiteral("es"));
    const auto names = std::find_if(whole.begin(), whole.end(),
        [](const Screen &screen) { return screen.page == QLatin1String("filer.names"); });
    QVERIFY(names != whole.end());
    QCOMPARE(names->answer.toObject().value(u"first").toString(), QStringLiteral("Ensayo"));
}

void TestHandout::anAnswerThatDoesNotHoldIsMadeUp()
{
    Answers answers;
    answers.filer.insert(QStringLiteral("run"), QStringLiteral("12345678-5")); // not of the reserved ones
    const auto screens
        = wayThrough(procedureNamed("perdida-documentos"), answers, today, QStringLiteral("es"));
    QCOMPARE(screens.last().page, QStringLiteral("confirm"));
    for (const Screen &screen : screens)
        QVERIFY(screen.answer != QStringLiteral("12345678-5"));
}

void TestHandout::twoScreensAPage()
{
    PlainPictures pictures;
    HandoutContent content = contentOf(procedureNamed("perdida-documentos"), {}, today, QStringLiteral("es"));
    content.screens.resize(10);
    const Handout paper(content, pictures);
    QCOMPARE(paper.pages(), 1 + 5);
}

void TestHandout::aPageAtATime()
{
    PlainPictures pictures;
    Handout paper(contentOf(procedureNamed("perdida-documentos"), {}, today, QStringLiteral("es")), pictures);
    QVERIFY(pictures.taken.isEmpty());
    for (int page = 1; page <= paper.pages(); ++page) {
        const auto before = pictures.taken.size();
        QVERIFY(paper.next());
        QCOMPARE(paper.painted(), page);
        QVERIFY(pictures.taken.size() <= before + 2);
    }
    QVERIFY(paper.pdf());
}

void TestHandout::stoppedHalfWayItTakesNoMorePictures()
{
    PlainPictures pictures;
    {
        Handout paper(
            contentOf(procedureNamed("perdida-documentos"), {}, today, QStringLiteral("es")), pictures);
        QVERIFY(paper.next() && paper.next());
    }
    QCOMPARE(pictures.taken.size(), 2);
}

QTEST_MAIN(TestHandout)
#include "tst_handout.moc"
