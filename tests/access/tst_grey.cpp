// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees no colours sees the same: what differs in meaning differs in shape.
#include "tests/access/judge.h"
#include "tests/journeys/everykind.h"
#include "ui/controls/choicecard.h"
#include "ui/controls/linefield.h"
#include "ui/controls/notice.h"
#include "ui/controls/progress.h"
#include "ui/screens/page.h"
#include <QtTest>

using journeys::House;
using theme::Scheme;

namespace {

QImage grey(QWidget *widget)
{
    return widget->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
}

/// Of a thousand pixels, how many differ so that an eye without colours sees it (3:1).
int perMille(const QImage &before, const QImage &after)
{
    if (before.size() != after.size())
        return 1000;
    qsizetype differ = 0;
    for (int y = 0; y < before.height(); ++y)
        for (int x = 0; x < before.width(); ++x)
            differ += judge::contrast(before.pixelColor(x, y), after.pixelColor(x, y)) >= 3;
    return static_cast<int>(differ * 1000 / (qsizetype(before.width()) * before.height()));
}

constexpr int clearly = 10; ///< per mille: a tick, or a border twice as thick

} // namespace

class TestGrey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a27_chosenOrNot_data();
    void a27_chosenOrNot();
    void a27_wrongOrNot_data() { schemes(); }
    void a27_wrongOrNot();
    void a27_goodOrBadNews_data() { schemes(); }
    void a27_goodOrBadNews();
    void a27_doneOrNot_data() { schemes(); }
    void a27_doneOrNot();

private:
    static void schemes();
};

void TestGrey::schemes()
{
    QTest::addColumn<Scheme>("scheme");
    for (const Scheme scheme : { Scheme::Normal, Scheme::Negro, Scheme::Suave })
        QTest::newRow(QMetaEnum::fromType<Scheme>().valueToKey(int(scheme))) << scheme;
}

void TestGrey::a27_chosenOrNot_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<controls::ChoiceCard::Behaviour>("behaviour");
    using Behaviour = controls::ChoiceCard::Behaviour;
    for (const Scheme scheme : { Scheme::Normal, Scheme::Negro, Scheme::Suave })
        for (const Behaviour behaviour : { Behaviour::Radio, Behaviour::Check })
            QTest::addRow("%s, %s", QMetaEnum::fromType<Scheme>().valueToKey(int(scheme)),
                QMetaEnum::fromType<Behaviour>().valueToKey(int(behaviour)))
                << scheme << behaviour;
}

void TestGrey::a27_chosenOrNot()
{
    QFETCH(Scheme, scheme);
    QFETCH(controls::ChoiceCard::Behaviour, behaviour);
    theme::Theme theme(theme::Metrics::of({ 1280, 800 }, { 339, 212 }));
    theme.setScheme(scheme);
    QWidget ground;
    ground.setPalette(theme.palette());
    controls::ChoiceCard card(
        theme, behaviour, QStringLiteral("En la micro"), {}, QStringLiteral("directions_bus"), &ground);
    card.resize(card.sizeHint());
    ground.resize(card.size());
    const QImage before = grey(&ground);
    card.setChecked(true);
    const int differs = perMille(before, grey(&ground));
    QVERIFY2(differs >= clearly, qPrintable(QString::number(differs)));
}

/// The field's border alone may be as light as before; the words and their sign are not.
void TestGrey::a27_wrongOrNot()
{
    QFETCH(Scheme, scheme);
    const journeys::EveryKind every;
    House house({ 1280, 800 }, { 339, 212 }, {}, every.catalogue);
    house.theme.setScheme(scheme);
    house.resident.begin(every.definition->card.in(QStringLiteral("es")));
    house.resident.goOnTo(QStringLiteral("¿De qué marca es?"), journeys::someAnswers());
    house.resident.touch(QStringLiteral("Continuar"));
    QVERIFY(house.resident.sees(QStringLiteral("Falta algo")));
    QCOMPARE(house.resident.heading(), QStringLiteral("¿De qué marca es?"));
    // In the box itself, for all of the page moves to make room for it; and within its bar and border.
    auto *error = house.resident.page()->findChild<controls::ErrorSummary *>();
    const int edge = house.theme.px(theme::Length::Unit) + 1;
    const QImage said = grey(error).copy(error->rect().adjusted(edge, edge, -edge, -edge));
    QImage empty(said.size(), said.format());
    empty.fill(house.theme.color(theme::Token::ErrorTint));
    const int differs = perMille(empty, said);
    QVERIFY2(differs >= clearly, qPrintable(QString::number(differs)));
}

void TestGrey::a27_goodOrBadNews()
{
    QFETCH(Scheme, scheme);
    using controls::Notice;
    theme::Theme theme(theme::Metrics::of({ 1280, 800 }, { 339, 212 }));
    theme.setScheme(scheme);
    QList<QImage> pictures;
    for (const Notice::Kind kind :
        { Notice::Kind::Info, Notice::Kind::Ok, Notice::Kind::Warn, Notice::Kind::Error }) {
        // The same words, so that the sign alone has to tell.
        QWidget ground;
        ground.setPalette(theme.palette());
        Notice notice(theme, kind, QStringLiteral("Su trámite"), QStringLiteral("está guardado."), &ground);
        notice.resize(theme.px(80), notice.heightForWidth(theme.px(80)));
        ground.resize(notice.size());
        pictures << grey(&ground);
    }
    for (qsizetype i = 0; i < pictures.size(); ++i)
        for (qsizetype j = i + 1; j < pictures.size(); ++j) {
            const int differs = perMille(pictures[i], pictures[j]);
            QVERIFY2(differs >= 1, qPrintable(QStringLiteral("%1 and %2: %3").arg(i).arg(j).arg(differs)));
        }
}

void TestGrey::a27_doneOrNot()
{
    QFETCH(Scheme, scheme);
    theme::Theme theme(theme::Metrics::of({ 1280, 800 }, { 339, 212 }));
    theme.setScheme(scheme);
    QWidget ground;
    ground.setPalette(theme.palette());
    controls::Progress progress(theme, &ground);
    progress.resize(theme.px(120), theme.px(20));
    ground.resize(progress.size());
    // Of the row of steps alone: the words before it tell the number too.
    const QRect row = ground.rect().adjusted(controls::Progress::widestWords(theme), 0, 0, 0);
    const auto steps = [&] { return grey(&ground).copy(row); };
    progress.setStep(2, 9);
    const QImage before = steps();
    progress.setStep(6, 9);
    const int differs = perMille(before, steps());
    QVERIFY2(differs >= 2, qPrintable(QString::number(differs)));
}

QTEST_MAIN(TestGrey)
#include "tst_grey.moc"
