// SPDX-License-Identifier: GPL-3.0-or-later
// What is written can be read: as the tokens promise, and as it is painted.
#include "tests/access/judge.h"
#include "tests/journeys/everypage.h"
#include <QLabel>
#include <QtTest>

using journeys::House;
using theme::Scheme;
using theme::Token;
using theme::Tokens;

class TestContrast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a03_everyPairOfTheTokens_data();
    void a03_everyPairOfTheTokens();
    void a03_noTokenIsForgotten();
    void a04_asItIsPainted_data();
    void a04_asItIsPainted();
    void a04_whatIsPaleIsSeen();

private:
    struct Pair
    {
        Token ink, ground;
        double least; ///< in the normal colours
        bool isText = true;
        bool isProjected = false; ///< in a room that is not dark: as much in all colours
    };
    static QList<Pair> pairs();
};

/// What is painted on what (ui/controls, ui/window).
QList<TestContrast::Pair> TestContrast::pairs()
{
    QList<Pair> all;
    for (const Token ground :
        { Token::Ground, Token::Surface, Token::Selection, Token::ErrorTint, Token::OkTint, Token::WarnTint })
        all << Pair { Token::Text, ground, 10 };
    for (const Token ground : { Token::Ground, Token::Surface })
        all << Pair { Token::TextSoft, ground, 10 };
    all << Pair { Token::TextSoft, Token::Selection, 7 }; // the hint of a chosen card
    for (const Token ground : { Token::Ground, Token::Surface, Token::Selection }) {
        all << Pair { Token::Primary, ground, 7 };
        all << Pair { Token::Border, ground, 4.5, false };
    }
    const std::pair<Token, QList<Token>> inks[] = { { Token::Error, { Token::Ground, Token::ErrorTint } },
        { Token::Ok, { Token::Ground, Token::OkTint } }, { Token::Warn, { Token::Ground, Token::WarnTint } },
        { Token::Help, { Token::Ground } }, { Token::OnPrimary, { Token::Primary } },
        { Token::OnError, { Token::Error } }, { Token::OnOk, { Token::Ok } },
        { Token::OnHelp, { Token::Help } } };
    for (const auto &[ink, grounds] : inks)
        for (const Token ground : grounds)
            all << Pair { ink, ground, 7 };
    all << Pair { Token::OnPractice, Token::Practice, 10, true, true };
    return all << Pair { Token::FocusInner, Token::FocusOuter, 4.5, false };
}

void TestContrast::a03_everyPairOfTheTokens_data()
{
    QTest::addColumn<int>("pair");
    const auto names = QMetaEnum::fromType<Token>();
    for (int i = 0; i < pairs().size(); ++i)
        QTest::addRow(
            "%s on %s", names.valueToKey(int(pairs()[i].ink)), names.valueToKey(int(pairs()[i].ground)))
            << i;
}

void TestContrast::a03_everyPairOfTheTokens()
{
    QFETCH(int, pair);
    const Pair of = pairs().at(pair);
    const Tokens tokens = Tokens::builtIn();
    const auto measured = [&](Scheme scheme) {
        return judge::contrast(tokens.color(scheme, of.ink), tokens.color(scheme, of.ground));
    };
    QCOMPARE_GE(measured(Scheme::Normal), of.least);
    QCOMPARE_GE(measured(Scheme::Negro), of.isText ? 12.0 : 4.5);
    QCOMPARE_GE(measured(Scheme::Suave), of.isProjected ? of.least : 4.5);
}

void TestContrast::a03_noTokenIsForgotten()
{
    QSet<Token> seen;
    for (const Pair &pair : pairs())
        seen << pair.ink << pair.ground;
    QCOMPARE(seen.size(), QMetaEnum::fromType<Token>().keyCount());
}

void TestContrast::a04_asItIsPainted_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<bool>("kinds");
    for (const Scheme scheme : { Scheme::Normal, Scheme::Negro, Scheme::Suave }) {
        const char *name = QMetaEnum::fromType<Scheme>().valueToKey(int(scheme));
        QTest::addRow("%s, every kind of question", name) << scheme << true;
        QTest::addRow("%s, the other pages", name) << scheme << false;
    }
}

void TestContrast::a04_asItIsPainted()
{
    QFETCH(Scheme, scheme);
    QFETCH(bool, kinds);
    const journeys::EveryKind every;
    House house(
        { 1280, 800 }, { 339, 212 }, {}, kinds ? every.catalogue : procedure::Catalogue::builtIn().value());
    QStringList pale;
    qsizetype texts = 0;
    journeys::EveryPage pages(house, theme::TextSize::Normal, scheme, [&] {
        QCOMPARE(house.theme.scheme(), scheme);
        const judge::Sight sight(house);
        pale << sight.tooPale();
        texts += sight.texts().size();
    });
    if (kinds)
        pages.ofEveryKind(every);
    else
        pages.ofTheHouse();
    pale.removeDuplicates();
    QVERIFY2(pale.isEmpty(), qPrintable(u'\n' + pale.join(u'\n')));
    QVERIFY2(texts > 500, qPrintable(QString::number(texts)));
}

/// A measure that finds nothing anywhere measures nothing.
void TestContrast::a04_whatIsPaleIsSeen()
{
    House house;
    auto *pale = new QLabel(QStringLiteral("Apenas se lee"), house.resident.page());
    QFont font = house.theme.font(theme::TextRole::Body);
    pale->setFont(font);
    QPalette palette = pale->palette();
    palette.setColor(QPalette::WindowText, QColor(150, 150, 150));
    pale->setPalette(palette);
    pale->adjustSize();
    pale->show();
    QCOMPARE(judge::Sight(house).tooPale().size(), 1);
    palette.setColor(QPalette::WindowText, house.theme.color(Token::Text));
    pale->setPalette(palette);
    QCOMPARE(judge::Sight(house).tooPale(), QStringList());
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
