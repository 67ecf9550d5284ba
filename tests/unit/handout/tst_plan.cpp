// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/plan.h"
#include "app/procedure/catalogue.h"
#include "app/training/lessons.h"
#include "tests/support/paperchecks.h"
#include <QtTest>

class TestPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLesson_data();
    void everyLesson();
    void plantedMistakesAreToldToTheInstructor();
};

void TestPlan::everyLesson_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    const auto lessons = training::Lessons::builtIn();
    for (const auto &one : lessons.ordered())
        for (const QString &language : support::paperLanguages())
            QTest::addRow("%s %s", qPrintable(one->id), qPrintable(language)) << one->id << language;
}

void TestPlan::everyLesson()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    const support::Spoken spoken(language);
    const auto lessons = training::Lessons::builtIn();
    const auto lesson = lessons.find(id);
    const auto practised = procedure::Catalogue::builtIn().value().find(lesson->procedure);
    const auto pdf = handout::renderPlan(*lesson, lessons.meetingOf(id), practised, language);
    QVERIFY(pdf);
    const PdfTools tools(*pdf);
    QVERIFY2(tools.pages() <= 2, qPrintable(QString::number(tools.pages())));
    QCOMPARE(tools.millimetres(), QSize(297, 210));
    QVERIFY(tools.isWithin(QRectF(33, 27, 776, 561)));
    QCOMPARE(support::wrongWithPdfA(*pdf), QString());
    // Cells stand beside each other, and so do their lines: what is looked for are the words.
    const QString text = tools.text();
    QList<procedure::LocalisedText> texts { lesson->title, lesson->goal };
    texts << lesson->materials;
    for (const training::Step &step : lesson->steps)
        texts << step.say << step.action << step.watchFor << step.ask;
    for (const auto &tasks : { lesson->entry, lesson->exit })
        for (const training::Task &task : tasks)
            texts << task.text << task.seen;
    for (const auto &one : std::as_const(texts))
        for (const QString &word : one.in(language).split(u' '))
            QVERIFY2(text.contains(word), qPrintable(word));
}

void TestPlan::plantedMistakesAreToldToTheInstructor()
{
    const auto lesson = training::Lessons::builtIn().find(QStringLiteral("errores-plantados"));
    const auto pdf = handout::renderPlan(*lesson, 7, {}, QStringLiteral("es"));
    QVERIFY(pdf);
    const QString text = PdfTools(*pdf).text();
    QVERIFY(text.contains(QStringLiteral("Plan del encuentro 7")));
    for (const training::Mistake &mistake : lesson->mistakes)
        QVERIFY2(support::says(text, mistake.what.in(QStringLiteral("es"))),
            qPrintable(mistake.what.in(QStringLiteral("es"))));
}

QTEST_MAIN(TestPlan)
#include "tst_plan.moc"
