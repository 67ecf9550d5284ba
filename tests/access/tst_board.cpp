// SPDX-License-Identifier: GPL-3.0-or-later
// The class board, on each screen and in all letters and colours, with a class of one kiosk and of thirty:
// between the bars of the window, and alone on a projector.
#include "app/text/languages.h"
#include "tests/access/judge.h"
#include "tests/support/classboard.h"
#include "ui/instructor/boardpage.h"
#include <QtTest>

using instructor::BoardPage;
using journeys::House;
using theme::Scheme;
using theme::TextSize;
using theme::Token;

class TestBoard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a06_theBoardIsReadFromAfar_data();
    void a06_theBoardIsReadFromAfar();
    void a03_whatIsProjectedKeepsItsContrast();

private:
    static QStringList cutAlone(QWidget &page);
};

namespace {

struct Screen
{
    const char *name;
    QSize pixels;
    QSizeF mm;
};
const Screen screens[] = { { "13 inches", { 1280, 800 }, { 339, 212 } },
    { "15.6 inches", { 1366, 768 }, { 344, 194 } }, { "21.5 inches", { 1920, 1080 }, { 476, 268 } } };

/// Each view and each page of it once, or a few more.
constexpr int views = 24;

} // namespace

void TestBoard::a06_theBoardIsReadFromAfar_data()
{
    QTest::addColumn<int>("screen");
    QTest::addColumn<TextSize>("size");
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<int>("kiosks");
    QTest::addColumn<QString>("language");
    for (int screen = 0; screen < int(std::size(screens)); ++screen) {
        for (const auto size : { TextSize::Normal, TextSize::Large, TextSize::Larger, TextSize::Largest }) {
            for (const int kiosks : { 0, 1, 3, 30 }) {
                // All colours and languages, though not each with each.
                const int turn = screen + int(size) + kiosks;
                const char *language = turn % 3 == 0 ? "ht" : turn % 3 == 1 ? "es" : "en";
                QTest::addRow("%s, size %d, %d kiosks, %s", screens[screen].name, int(size), kiosks, language)
                    << screen << size << Scheme(turn % 3) << kiosks << QString::fromLatin1(language);
            }
        }
    }
}

void TestBoard::a06_theBoardIsReadFromAfar()
{
    QFETCH(int, screen);
    QFETCH(TextSize, size);
    QFETCH(Scheme, scheme);
    QFETCH(int, kiosks);
    QFETCH(QString, language);
    const Screen &glass = screens[screen];
    House house(glass.pixels, glass.mm, {}, procedure::Catalogue::builtIn().value(), language);
    house.theme.setTextSize(size);
    house.theme.setScheme(scheme);
    QWidget *front = house.window.page();
    auto *page = new BoardPage(house.theme, house.desk.catalogue(), language);
    page->setParent(front->parentWidget());
    page->setGeometry(front->geometry());
    front->hide();
    page->show();
    const auto lesson
        = lessons.find(kiosks == 3 ? QStringLiteral("el-dedo") : QStringLiteral("primera-constancia"));
    if (kiosks > 0)
        page->show(support::boardOf(*lesson, kiosks, kiosks == 30 ? 24 : 12), lesson);
    QStringList wrong;
    QSignalSpy outgrown(page, &BoardPage::outgrown);
    for (int view = 0; view < views; ++view) {
        QCoreApplication::processEvents();
        outgrown.clear();
        page->arrange();
        if (!outgrown.isEmpty())
            wrong << page->headingText() + QLatin1String(" has no room");
        const judge::Sight sight(house);
        wrong << sight.tooSmall() << sight.tooClose() << sight.tooLow() << sight.cut() << sight.tooPale()
              << journeys::misfits(*page, {});
        if (kiosks == 0)
            break;
        page->goOn();
    }
    wrong.removeDuplicates();
    QCOMPARE(wrong.join(u'\n'), QString());

    page->setParent(nullptr);
    page->resize(glass.pixels);
    page->show();
    for (int view = 0; view < views && kiosks > 0; ++view) {
        QCoreApplication::processEvents();
        wrong << cutAlone(*page) << journeys::misfits(*page, {});
        page->goOn();
    }
    delete page;
    front->show();
    wrong.removeDuplicates();
    QCOMPARE(wrong.join(u'\n'), QString());
}

QStringList TestBoard::cutAlone(QWidget &page)
{
    QStringList found;
    for (const judge::PaintedText &text : judge::paintedTexts(page)) {
        const double hair = std::max(1.0, text.font.pixelSize() * 0.08);
        if (!text.visible.adjusted(-hair, -1, hair, 1).contains(text.place))
            found << text.text + QLatin1String(" is painted in part");
    }
    return found;
}

/// Light of the room takes its part of it (a03).
void TestBoard::a03_whatIsProjectedKeepsItsContrast()
{
    const theme::Tokens tokens = theme::Tokens::builtIn();
    for (const Scheme scheme : { Scheme::Normal, Scheme::Negro }) {
        const auto color = [&](Token token) { return tokens.color(scheme, token); };
        QVERIFY(judge::contrast(color(Token::Text), color(Token::Ground)) >= 10);
        QVERIFY(judge::contrast(color(Token::OnPrimary), color(Token::Primary)) >= 10);
        for (const Token bar :
            { Token::Ok, Token::Primary, Token::Border, Token::Help, Token::Error, Token::Warn })
            QVERIFY(judge::contrast(color(bar), color(Token::Ground)) >= 4.5);
    }
}

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
