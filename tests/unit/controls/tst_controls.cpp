// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/places.h"
#include "ui/controls/button.h"
#include "ui/controls/cardgrid.h"
#include "ui/controls/comunachooser.h"
#include "ui/controls/keyboard.h"
#include "ui/controls/keypad.h"
#include "ui/controls/linefield.h"
#include "ui/controls/momentchooser.h"
#include "ui/controls/monthschooser.h"
#include "ui/controls/notice.h"
#include "ui/controls/reviewrow.h"
#include "ui/controls/textbox.h"
#include <QAccessible>
#include <QJsonArray>
#include <QtTest>

using namespace controls;
using namespace theme;

static const QString longText
    = QStringLiteral("¿En qué va mi trámite de constancia por pérdida de documentos?");

class TestControls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_theme.reset(); }
    void actsOnReleaseInside();
    void keysPress_data();
    void keysPress();
    void heldKeyPressesOnce();
    void textWrapsAndIsNeverCut_data();
    void textWrapsAndIsNeverCut();
    void sizesInMillimetres_data();
    void sizesInMillimetres();
    void cardsTellTheirState();
    void radioCardsKeepOneAnswer();
    void gridPagesWhatDoesNotFit();
    void gridComesBackToItsPage();
    void gridPutsItsButtonsBesideEachOther();
    void namesAndRoles();
    void keyboardTypes();
    void keyboardCapitalisesNames();
    void keysLeaveTheFocus();
    void runIsFormatted_data();
    void runIsFormatted();
    void runPadTypesIntoTheField();
    void textBoxKeepsItsLimit();
    void dateBecomesValue();
    void momentBecomesValue();
    void momentWithoutADayGoesNowhere();
    void timeBecomesValue();
    void monthsBecomeValue();
    void daysToComeAreOffered();
    void comunaIsFound();

private:
    static void press(QWidget &in, const QString &text);
    Theme m_theme { Metrics::of({ 1280, 800 }, { 339, 212 }) };
};

/// Presses the visible button that says `text`, the way a finger does.
void TestControls::press(QWidget &in, const QString &text)
{
    QCoreApplication::processEvents(); // new items are laid out before anybody can touch them
    for (QAbstractButton *button : in.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && (button->text() == text || button->accessibleName() == text))
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    QFAIL(qPrintable(text));
}

void TestControls::actsOnReleaseInside()
{
    Button button(m_theme, Button::Role::Primary, QStringLiteral("Continuar"));
    button.resize(300, 80);
    button.show();
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    const QPoint start(40, 40), wandered = start + QPoint(m_theme.px(12), 10), outside(400, 40);
    QTest::mousePress(&button, Qt::LeftButton, {}, start);
    QCOMPARE(clicked.count(), 0);
    QTest::mouseMove(&button, wandered);
    QTest::mouseRelease(&button, Qt::LeftButton, {}, wandered);
    QCOMPARE(clicked.count(), 1);
    QTest::mousePress(&button, Qt::LeftButton, {}, start);
    QTest::mouseRelease(&button, Qt::LeftButton, {}, outside);
    QCOMPARE(clicked.count(), 1);
    QTest::mouseClick(&button, Qt::RightButton, {}, start);
    QCOMPARE(clicked.count(), 1);
    QVERIFY(!button.autoRepeat());
}

void TestControls::keysPress_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("return") << Qt::Key_Return;
    QTest::newRow("enter") << Qt::Key_Enter;
}

void TestControls::keysPress()
{
    QFETCH(Qt::Key, key);
    Button button(m_theme, Button::Role::Primary, QStringLiteral("Continuar"));
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QTest::keyPress(&button, key);
    QCOMPARE(clicked.count(), 0);
    QTest::keyRelease(&button, key);
    QCOMPARE(clicked.count(), 1);
}

void TestControls::heldKeyPressesOnce()
{
    Button button(m_theme, Button::Role::Primary, QStringLiteral("Continuar"));
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QTest::keyPress(&button, Qt::Key_Return);
    for (int i = 0; i < 5; ++i) {
        QKeyEvent up(QEvent::KeyRelease, Qt::Key_Return, {}, {}, true),
            down(QEvent::KeyPress, Qt::Key_Return, {}, {}, true);
        QCoreApplication::sendEvent(&button, &up);
        QCoreApplication::sendEvent(&button, &down);
    }
    QTest::keyRelease(&button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
}

void TestControls::textWrapsAndIsNeverCut_data()
{
    QTest::addColumn<TextSize>("size");
    for (TextSize size : { TextSize::Normal, TextSize::Large, TextSize::Larger, TextSize::Largest })
        QTest::addRow("%d", int(size)) << size;
}

void TestControls::textWrapsAndIsNeverCut()
{
    QFETCH(TextSize, size);
    m_theme.setTextSize(size);
    const QString longer = longText + QStringLiteral(" Y cuarenta por ciento más.");
    Button button(m_theme, Button::Role::Secondary, longText, QStringLiteral("search"));
    ChoiceCard card(m_theme, ChoiceCard::Behaviour::Radio, longText, longText, QStringLiteral("help"));
    Label label(m_theme, TextRole::Heading, longText);
    Notice notice(m_theme, Notice::Kind::Warn, longText, longText);
    for (QWidget *widget : { static_cast<QWidget *>(&button), static_cast<QWidget *>(&card),
             static_cast<QWidget *>(&label), static_cast<QWidget *>(&notice) }) {
        const int narrow = widget->minimumSizeHint().width(), wide = m_theme.px(300);
        QVERIFY2(narrow <= m_theme.px(200), widget->metaObject()->className());
        QVERIFY(widget->heightForWidth(narrow) > widget->heightForWidth(wide));
        QVERIFY(widget->heightForWidth(wide) >= static_cast<int>(m_theme.lineHeight(TextRole::Body)));
    }
    const int before = button.heightForWidth(m_theme.px(100));
    button.setText(longer);
    QVERIFY(button.heightForWidth(m_theme.px(100)) > before);
}

void TestControls::sizesInMillimetres_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("mm");
    QTest::newRow("96 ppi") << QSize(1280, 800) << QSizeF(339, 212);
    QTest::newRow("15.6 in") << QSize(1920, 1080) << QSizeF(344, 194);
    QTest::newRow("compact") << QSize(1280, 800) << QSizeF(217, 136);
}

void TestControls::sizesInMillimetres()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    Theme theme(Metrics::of(pixels, mm));
    const double least = theme.isCompact() ? 15.9 : 19.9, leastKey = theme.isCompact() ? 12.6 : 15.9,
                 leastDigit = theme.isCompact() ? 12.6 : 19.9;
    const auto millimetres = [&](int px) { return theme.metrics().mm(px); };
    const Button button(theme, Button::Role::Link, QStringLiteral("Sí"));
    QCOMPARE_GE(millimetres(std::min(button.sizeHint().width(), button.sizeHint().height())), least);
    const ChoiceCard card(theme, ChoiceCard::Behaviour::Press, QStringLiteral("Sí"));
    QCOMPARE_GE(millimetres(card.sizeHint().height()), least);
    Keyboard keyboard(theme);
    keyboard.resize(theme.px(mm.width() - 20), keyboard.sizeHint().height());
    keyboard.show();
    Keypad pad(theme, Keypad::Keys::DigitsAndK);
    pad.resize(pad.sizeHint());
    pad.show();
    for (const auto &[keys, smallest] :
        { std::pair<QWidget *, double>(&keyboard, leastKey), { &pad, leastDigit } }) {
        const auto all = keys->findChildren<Key *>();
        for (const Key *key : all) {
            QVERIFY2(millimetres(std::min(key->width(), key->height())) >= smallest,
                qPrintable(key->accessibleName()));
            const int gap = theme.px(2.9);
            for (const Key *other : all)
                QVERIFY(other == key
                    || !key->geometry().adjusted(-gap, -gap, gap, gap).intersects(other->geometry()));
        }
    }
}

void TestControls::cardsTellTheirState()
{
    ChoiceCard card(m_theme, ChoiceCard::Behaviour::Radio, QStringLiteral("No sé"), QStringLiteral("pista"));
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&card);
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::RadioButton);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("No sé"));
    QCOMPARE(spoken->text(QAccessible::Description), QStringLiteral("pista"));
    QVERIFY(!spoken->state().checked);
    spoken->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(spoken->state().checked);
    ChoiceCard tick(m_theme, ChoiceCard::Behaviour::Check, QStringLiteral("Sí"));
    QCOMPARE(QAccessible::queryAccessibleInterface(&tick)->role(), QAccessible::CheckBox);
}

void TestControls::radioCardsKeepOneAnswer()
{
    CardGrid grid(m_theme);
    QList<ChoiceCard *> cards;
    for (const char *value : { "a", "b", "c" }) {
        cards << new ChoiceCard(m_theme, ChoiceCard::Behaviour::Radio, QLatin1String(value));
        cards.last()->setValue(QLatin1String(value));
    }
    grid.setCards(cards);
    QSignalSpy chosen(&grid, &CardGrid::chosen);
    cards.at(0)->click();
    cards.at(2)->click();
    cards.at(2)->click();
    QCOMPARE(grid.selected(), QStringList { QStringLiteral("c") });
    QCOMPARE(chosen.count(), 3);
}

void TestControls::gridPagesWhatDoesNotFit()
{
    CardGrid grid(m_theme);
    QList<ChoiceCard *> cards;
    for (int i = 0; i < 9; ++i)
        cards << new ChoiceCard(m_theme, ChoiceCard::Behaviour::Press, QString::number(i));
    grid.setCards(cards);
    grid.resize(m_theme.px(300), m_theme.px(70));
    grid.show();
    QSet<QString> seen;
    QVERIFY(grid.pages() > 1);
    for (int page = 0; page < grid.pages(); ++page) {
        grid.showPage(page);
        for (const QAbstractButton *button : grid.findChildren<QAbstractButton *>()) {
            if (!button->isVisible())
                continue;
            QVERIFY2(grid.rect().contains(button->geometry()), qPrintable(button->text()));
            seen << button->text();
        }
    }
    for (const ChoiceCard *card : cards)
        QVERIFY(seen.contains(card->text()));
    grid.resize(m_theme.px(300), grid.sizeHint().height());
    QCOMPARE(grid.pages(), 1);
    QCOMPARE(grid.columns(), 2);
}

/// Somebody is told that an answer is missing, there is more room meanwhile, and less again.
void TestControls::gridComesBackToItsPage()
{
    PagedGrid grid(m_theme, 1);
    QList<QAbstractButton *> items;
    for (int i = 0; i < 4; ++i)
        items << new Button(m_theme, Button::Role::Quiet, QString::number(i));
    grid.setItems(items);
    grid.resize(m_theme.px(200), m_theme.px(80));
    grid.show();
    QCOMPARE_GT(grid.pages(), 1);
    grid.showPage(1);
    QVERIFY(!items.first()->isVisible());
    grid.resize(m_theme.px(200), m_theme.px(160));
    QCOMPARE(grid.pages(), 1);
    grid.resize(m_theme.px(200), m_theme.px(80));
    QCOMPARE(grid.page(), 1);
    grid.showPage(0);
    QCOMPARE(grid.page(), 0);
}

void TestControls::gridPutsItsButtonsBesideEachOther()
{
    m_theme.setTextSize(TextSize::Largest);
    CardGrid grid(m_theme);
    QList<ChoiceCard *> cards;
    for (int i = 0; i < 14; ++i)
        cards << new ChoiceCard(m_theme, ChoiceCard::Behaviour::Press, QString::number(i));
    grid.setCards(cards);
    grid.setMoreText(QStringLiteral("Ver más trámites"));
    grid.resize(m_theme.px(215), m_theme.px(80));
    grid.show();
    grid.showPage(1);
    QCOMPARE_GT(grid.pages(), 2);
    for (const QAbstractButton *button : grid.findChildren<QAbstractButton *>()) {
        if (!button->isVisible())
            continue;
        QVERIFY2(grid.rect().contains(button->geometry()), qPrintable(button->text()));
        QVERIFY(button->heightForWidth(button->width()) <= button->height());
    }
}

void TestControls::namesAndRoles()
{
    Heading heading(m_theme, QStringLiteral("¿Qué le pasó?"));
    QCOMPARE(QAccessible::queryAccessibleInterface(&heading)->role(), QAccessible::Heading);
    ReviewRow row(m_theme, QStringLiteral("Su RUN"), QStringLiteral("12.345.678-5"));
    QCOMPARE(row.changeButton()->accessibleName(), QStringLiteral("Cambiar Su RUN"));
    ErrorSummary error(m_theme);
    error.report(QStringLiteral("Falta el RUN."));
    QAccessibleInterface *alert = QAccessible::queryAccessibleInterface(&error);
    QCOMPARE(alert->role(), QAccessible::AlertMessage);
    QCOMPARE(alert->text(QAccessible::Name), QStringLiteral("Falta algo. Falta el RUN."));
    Keyboard keyboard(m_theme);
    for (const Key *key : keyboard.findChildren<Key *>())
        QVERIFY(!QAccessible::queryAccessibleInterface(const_cast<Key *>(key))
                     ->text(QAccessible::Name)
                     .isEmpty());
}

void TestControls::keyboardTypes()
{
    LineField field(m_theme);
    Keyboard keyboard(m_theme);
    keyboard.resize(keyboard.sizeHint());
    keyboard.show();
    keyboard.setTarget(&field);
    QSignalSpy typed(&keyboard, &Keyboard::typed), erased(&keyboard, &Keyboard::erased);
    for (const char *face : { "ñ", "á", "é", "í", "ó", "ú", "ü", "Espacio", "'", "-" })
        press(keyboard, QString::fromUtf8(face));
    QCOMPARE(field.text(), QStringLiteral("ñáéíóúü '-"));
    press(keyboard, QStringLiteral("Borrar"));
    press(keyboard, QStringLiteral("123"));
    press(keyboard, QStringLiteral("7"));
    press(keyboard, QStringLiteral("@"));
    QCOMPARE(field.text(), QStringLiteral("ñáéíóúü '7@"));
    QCOMPARE(typed.count(), 12);
    QCOMPARE(erased.count(), 1);
    press(keyboard, QStringLiteral("abc"));
    press(keyboard, QStringLiteral("ABC"));
    QCOMPARE(keyboard.order(), Keyboard::Order::Alphabetic);
    QCOMPARE(keyboard.findChildren<Key *>().at(0)->text(), QStringLiteral("a"));
}

void TestControls::keyboardCapitalisesNames()
{
    LineField field(m_theme);
    Keyboard keyboard(m_theme);
    keyboard.resize(keyboard.sizeHint());
    keyboard.show();
    keyboard.setTarget(&field);
    keyboard.setCapitals(Keyboard::Capitals::Words);
    press(keyboard, QStringLiteral("Ñ"));
    press(keyboard, QStringLiteral("a"));
    press(keyboard, QStringLiteral("Espacio"));
    press(keyboard, QStringLiteral("D"));
    press(keyboard, QStringLiteral("Aa"));
    press(keyboard, QStringLiteral("e"));
    QCOMPARE(field.text(), QStringLiteral("Ña de"));
}

void TestControls::keysLeaveTheFocus()
{
    const Keyboard keyboard(m_theme);
    for (const Key *key : keyboard.findChildren<Key *>()) {
        QCOMPARE(key->focusPolicy(), Qt::NoFocus);
        QVERIFY(!key->autoRepeat());
    }
}

void TestControls::runIsFormatted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("begun") << "1234567"
                           << "1.234.567";
    QTest::newRow("complete") << "123456785"
                              << "12.345.678-5";
    QTest::newRow("already formatted") << "12.345.678-5"
                                       << "12.345.678-5";
    QTest::newRow("short with k") << "1234567k"
                                  << "1.234.567-K";
    QTest::newRow("too long") << "12345678567"
                              << "12.345.678-5";
    QTest::newRow("others dropped") << "1a2 3.4"
                                    << "1.234";
}

void TestControls::runIsFormatted()
{
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    QCOMPARE(formatRun(typed), shown);
}

void TestControls::runPadTypesIntoTheField()
{
    LineField field(m_theme);
    field.setFormatter(formatRun);
    Keypad pad(m_theme, Keypad::Keys::DigitsAndK);
    pad.resize(pad.sizeHint());
    pad.show();
    pad.setTarget(&field);
    QSignalSpy changed(&field, &QLineEdit::textChanged);
    for (QChar digit : QStringLiteral("123456785"))
        press(pad, digit);
    QCOMPARE(field.text(), QStringLiteral("12.345.678-5"));
    QCOMPARE(changed.count(), 9);
    QCOMPARE(changed.last().first().toString(), field.text());
    press(pad, QStringLiteral("Borrar"));
    QCOMPARE(field.text(), QStringLiteral("12.345.678"));
    field.wipe();
    QVERIFY(!field.isUndoAvailable());
}

void TestControls::textBoxKeepsItsLimit()
{
    TextBox box(m_theme);
    QSignalSpy limit(&box, &TextBox::limitReached);
    box.setMaximumLength(5);
    box.editor()->insertPlainText(QStringLiteral("abcdefg"));
    QCOMPARE(box.text(), QStringLiteral("abcde"));
    QCOMPARE(limit.count(), 1);
    box.wipe();
    QVERIFY(!box.editor()->document()->isUndoAvailable());
}

void TestControls::dateBecomesValue()
{
    const QDate today(2026, 11, 23);
    DateChooser chooser(m_theme, { today, today.addYears(-1), today, true });
    chooser.resize(m_theme.px(300), m_theme.px(140));
    chooser.show();
    QVERIFY(chooser.value().isUndefined());
    press(chooser, QStringLiteral("Ayer"));
    QCOMPARE(chooser.value().toString(), QStringLiteral("2026-11-22"));
    press(chooser, QStringLiteral("No recuerdo bien"));
    QCOMPARE(chooser.value().toString(), QStringLiteral("unknown"));
    press(chooser, QStringLiteral("Otro día"));
    QVERIFY(chooser.canGoBack());
    press(chooser, QStringLiteral("Octubre"));
    press(chooser, QStringLiteral("17"));
    QCOMPARE(chooser.value().toString(), QStringLiteral("2026-10-17"));
    QVERIFY(!chooser.canGoBack());
    press(chooser, QStringLiteral("Otro día"));
    press(chooser, QStringLiteral("Noviembre"));
    for (const QAbstractButton *button : chooser.findChildren<QAbstractButton *>())
        QVERIFY(!button->isVisible() || button->text() != QStringLiteral("24")); // tomorrow
    chooser.goBack();
    chooser.goBack();
    QVERIFY(!chooser.canGoBack());
}

void TestControls::momentBecomesValue()
{
    const QDate today(2026, 11, 23);
    MomentChooser chooser(m_theme, { today, today.addYears(-1), today, true });
    chooser.resize(m_theme.px(300), m_theme.px(140));
    chooser.show();
    press(chooser, QStringLiteral("Hoy"));
    QVERIFY(chooser.value().isUndefined());
    QVERIFY(chooser.goOn());
    press(chooser, QStringLiteral("En la tarde"));
    QJsonObject expected { { QStringLiteral("day"), QStringLiteral("2026-11-23") },
        { QStringLiteral("part"), QStringLiteral("tarde") } };
    QCOMPARE(chooser.value().toObject(), expected);
    QVERIFY(chooser.goOn());
    press(chooser, QStringLiteral("No recuerdo bien"));
    QCOMPARE(chooser.value().toObject(), expected);
    press(chooser, QStringLiteral("Sí, la recuerdo"));
    press(chooser, QStringLiteral("3 de la tarde"));
    press(chooser, QStringLiteral("15:05"));
    expected.insert(QStringLiteral("hour"), QStringLiteral("15:05"));
    QCOMPARE(chooser.value().toObject(), expected);
    QVERIFY2(!chooser.goOn(), "the hour is the last that is asked");
    chooser.goBack();
    press(chooser, QStringLiteral("En la noche"));
    QVERIFY(chooser.goOn());
    QVERIFY2(!chooser.value().toObject().contains(u"hour"), "three in the afternoon is not at night");
    chooser.goBack();
    chooser.goBack();
    QVERIFY(!chooser.canGoBack());
    press(chooser, QStringLiteral("No recuerdo bien"));
    QCOMPARE(chooser.value().toObject().value(u"part").toString(), QStringLiteral("unknown"));
    QVERIFY2(!chooser.goOn(), "who does not know the day is not asked the hour");
}

void TestControls::momentWithoutADayGoesNowhere()
{
    const QDate today(2026, 11, 23);
    MomentChooser chooser(m_theme, { today, today.addYears(-1), today, true });
    QVERIFY(!chooser.goOn());
    QVERIFY(!chooser.canGoBack());
}

void TestControls::timeBecomesValue()
{
    TimeChooser chooser(m_theme, true);
    chooser.resize(m_theme.px(300), m_theme.px(140));
    chooser.show();
    QVERIFY(chooser.value().isUndefined());
    press(chooser, QStringLiteral("En la madrugada"));
    press(chooser, QStringLiteral("12 de la noche"));
    press(chooser, QStringLiteral("Otro minuto"));
    press(chooser, QStringLiteral("00:07"));
    QCOMPARE(chooser.value().toString(), QStringLiteral("00:07"));
    QVERIFY(!chooser.canGoBack());
    press(chooser, QStringLiteral("En la noche"));
    press(chooser, QStringLiteral("8 de la noche"));
    press(chooser, QStringLiteral("20:00"));
    QCOMPARE(chooser.value().toString(), QStringLiteral("20:00"));
    press(chooser, QStringLiteral("No sé"));
    QCOMPARE(chooser.value().toString(), QStringLiteral("unknown"));
}

void TestControls::monthsBecomeValue()
{
    MonthsChooser chooser(m_theme, QDate(2025, 6, 1), QDate(2026, 11, 23));
    chooser.resize(m_theme.px(300), m_theme.px(140));
    chooser.show();
    QVERIFY(chooser.value().isUndefined());
    press(chooser, QStringLiteral("Noviembre de 2026"));
    press(chooser, QStringLiteral("Ver los meses de 2025"));
    for (const QAbstractButton *button : chooser.findChildren<QAbstractButton *>())
        QVERIFY(!button->isVisible() || button->text() != QStringLiteral("Mayo")); // before the first
    press(chooser, QStringLiteral("Diciembre de 2025"));
    press(chooser, QStringLiteral("Junio de 2025"));
    press(chooser, QStringLiteral("Junio de 2025"));
    press(chooser, QStringLiteral("Ver los meses de 2026"));
    const QJsonArray both { QStringLiteral("2025-12"), QStringLiteral("2026-11") };
    QCOMPARE(chooser.value().toArray(), both);
}

void TestControls::daysToComeAreOffered()
{
    const QDate today(2026, 11, 23);
    DateChooser chooser(m_theme, { today, today.addDays(1), today.addDays(60), false });
    chooser.resize(m_theme.px(300), m_theme.px(140));
    chooser.show();
    press(chooser, QStringLiteral("Mañana"));
    QCOMPARE(chooser.value().toString(), QStringLiteral("2026-11-24"));
    press(chooser, QStringLiteral("Otro día"));
    const auto months = chooser.findChild<PagedGrid *>()->items();
    QCOMPARE(months.first()->text(), QStringLiteral("Noviembre"));
    QCOMPARE(months.last()->text(), QStringLiteral("Enero 2027"));
    press(chooser, QStringLiteral("Enero 2027"));
    press(chooser, QStringLiteral("22"));
    QCOMPARE(chooser.value().toString(), QStringLiteral("2027-01-22"));
}

void TestControls::comunaIsFound()
{
    ComunaChooser chooser(
        m_theme, procedure::Places::builtIn(), { QStringLiteral("07401"), QStringLiteral("07402") });
    chooser.resize(m_theme.px(319), m_theme.px(140));
    chooser.show();
    press(chooser, QStringLiteral("Linares"));
    QCOMPARE(chooser.value(), QStringLiteral("07401"));
    press(chooser, QStringLiteral("Otra comuna"));
    press(chooser, QStringLiteral("T"));
    press(chooser, QStringLiteral("o"));
    press(chooser, QStringLiteral("m"));
    press(chooser, QStringLiteral("Tomé"));
    QCOMPARE(procedure::Places::builtIn().name(chooser.value()), QStringLiteral("Tomé"));
    QVERIFY(!chooser.canGoBack());
    press(chooser, QStringLiteral("Otra comuna"));
    press(chooser, QStringLiteral("Ver lista"));
    press(chooser, QStringLiteral("Ñ"));
    press(chooser, QStringLiteral("Ñuñoa"));
    QCOMPARE(procedure::Places::builtIn().name(chooser.value()), QStringLiteral("Ñuñoa"));
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
