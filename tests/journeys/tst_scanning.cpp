// SPDX-License-Identifier: GPL-3.0-or-later
// Two switches: one goes on, one chooses. Or one switch, and the focus goes on by itself.
#include "tests/journeys/house.h"
#include "tests/journeys/visit.h"
#include "ui/controls/focusring.h"
#include "ui/controls/key.h"
#include "ui/controls/keyboard.h"
#include "ui/window/scanner.h"
#include <QLineEdit>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::House;

namespace {

/// Nothing but Tab and Return.
class Switches final : public journeys::Hands
{
public:
    explicit Switches(journeys::Resident &resident) : Hands(resident) { }

    bool press(const QString &words) override
    {
        while (!m_resident.button(words) && m_resident.button(QStringLiteral("Ver más")))
            if (!choose(m_resident.button(QStringLiteral("Ver más"))))
                return false;
        return choose(m_resident.button(words));
    }
    bool write(const QString &field, const QString &text) override
    {
        QWidget *target = fieldNamed(field);
        if (!target || !goTo([target] { return QApplication::focusWidget() == target; }))
            return false;
        tap(Qt::Key_Return);
        for (const QChar c : text) {
            auto *key = qobject_cast<controls::Key *>(keyFor(c));
            if (!key || !writeOne(key))
                return false;
        }
        return true;
    }

private:
    static QWidget *focus() { return QApplication::focusWidget(); }
    QAbstractButton *keyFor(QChar c) const
    {
        QAbstractButton *key = m_resident.button(c == u' ' ? QStringLiteral("Espacio") : QString(c));
        return key ? key : m_resident.button(QString(c.toUpper()));
    }
    void tap(int key)
    {
        m_resident.wait(500ms);
        QTest::keyClick(focus(), Qt::Key(key));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    template <typename There> bool goTo(const There &there)
    {
        for (int stops = 0; stops < 80; ++stops) {
            if (there())
                return true;
            tap(Qt::Key_Tab);
        }
        qWarning() << "never there on" << m_resident.heading();
        return false;
    }
    bool choose(QAbstractButton *button)
    {
        if (!button || !goTo([button] { return focus() == button; }))
            return false;
        tap(Qt::Key_Return);
        return true;
    }
    /// The row, then the key in it.
    bool writeOne(controls::Key *key)
    {
        const auto isInRow = [key] {
            const auto *at = qobject_cast<controls::Key *>(focus());
            return at && at->parentWidget() == key->parentWidget()
                && std::abs(at->geometry().center().y() - key->geometry().center().y()) < at->height() / 2;
        };
        if (!goTo(isInRow))
            return false;
        tap(Qt::Key_Return);
        if (!goTo([key] { return focus() == key; }))
            return false;
        tap(Qt::Key_Return);
        return true;
    }
};

} // namespace

class TestScanning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeFilingWithTwoSwitches();
    void goesOnByItselfAtItsPace();
    void aRowWithoutAChoiceIsLeft();
    void theRingGoesAroundTheRow();
    void offAtTheEnd();
};

void TestScanning::aWholeFilingWithTwoSwitches()
{
    House house;
    QVERIFY(QTest::qWaitForWindowActive(&house.window));
    QTest::keyClick(&house.window, Qt::Key_F11);
    const auto definition = house.desk.catalogue().find(QStringLiteral("perdida-documentos"));
    auto &resident = house.resident;
    Switches switches(resident);
    QVERIFY(switches.press(QStringLiteral("Empezar")));
    QVERIFY(switches.press(QStringLiteral("Perdí algo")));
    QVERIFY(switches.press(definition->card.in(QStringLiteral("es"))));
    for (const auto &answers : journeys::Answers::of(definition->id)) {
        if (!answers.ends.isEmpty())
            continue;
        QVERIFY(journeys::Visit(resident, switches, *definition, answers).goToEnd());
        break;
    }
    while (resident.button(QStringLiteral("Ver lo que falta")))
        QVERIFY(switches.press(QStringLiteral("Ver lo que falta")));
    QVERIFY(switches.goOn());
    QVERIFY(switches.press(definition->declaration.statement.in(QStringLiteral("es"))));
    QVERIFY(switches.press(QStringLiteral("Enviar constancia")));
    QVERIFY(switches.press(QStringLiteral("Sí, enviar ahora")));
    QTRY_COMPARE(house.desk.submissions.size(), 1);
}

void TestScanning::goesOnByItselfAtItsPace()
{
    House house;
    QVERIFY(QTest::qWaitForWindowActive(&house.window));
    QTest::keyClick(&house.window, Qt::Key_F11);
    const auto focus = [] { return QApplication::focusWidget(); };
    const QWidget *before = focus();
    house.resident.wait(60s);
    QCOMPARE(focus(), before); // by hand, until told otherwise
    QTest::keyClick(focus(), Qt::Key_F12);
    QTest::keyClick(focus(), Qt::Key_F12); // two seconds
    house.resident.wait(1s);
    house.resident.wait(1s);
    const QWidget *second = focus();
    QVERIFY(second != before);
    house.resident.wait(1s);
    QCOMPARE(focus(), second);
    house.resident.wait(1s);
    QVERIFY(focus() != second);
    QSet<QWidget *> met;
    for (int i = 0; i < 60; ++i) {
        house.resident.wait(2s);
        met << focus();
    }
    QVERIFY(met.contains(house.resident.button(QStringLiteral("Empezar"))));
    QVERIFY(met.contains(house.resident.button(QStringLiteral("Ayuda"))));
}

void TestScanning::aRowWithoutAChoiceIsLeft()
{
    House house;
    QVERIFY(QTest::qWaitForWindowActive(&house.window));
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cómo se llama usted?"), journeys::someAnswers()));
    QTest::keyClick(&house.window, Qt::Key_F11);
    const auto key = [] { return qobject_cast<controls::Key *>(QApplication::focusWidget()); };
    const auto tab = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };
    for (int stops = 0; stops < 20 && !key(); ++stops)
        tab();
    QVERIFY(key());
    const QString first = key()->accessibleName();
    tab();
    QVERIFY(key() && key()->accessibleName() != QStringLiteral("b")); // the next row
    QTest::keyClick(key(), Qt::Key_Return);
    for (int keys = 0; keys < 11; ++keys)
        tab();
    QCOMPARE(key()->accessibleName(), first); // rows again
    QVERIFY(house.window.page()->findChild<QLineEdit *>()->text().isEmpty());
}

void TestScanning::theRingGoesAroundTheRow()
{
    House house;
    QVERIFY(QTest::qWaitForWindowActive(&house.window));
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cómo se llama usted?"), journeys::someAnswers()));
    QTest::keyClick(&house.window, Qt::Key_F11);
    while (!qobject_cast<controls::Key *>(QApplication::focusWidget()))
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const auto *ring = house.window.findChild<controls::FocusRing *>();
    const auto *keyboard = house.window.page()->findChild<controls::Keyboard *>();
    QVERIFY(ring->isVisible());
    QVERIFY(ring->width() > keyboard->width() - 40);
    QVERIFY(ring->height() < keyboard->height() / 2);
}

void TestScanning::offAtTheEnd()
{
    House house;
    QVERIFY(QTest::qWaitForWindowActive(&house.window));
    QTest::keyClick(&house.window, Qt::Key_F11);
    QTest::keyClick(&house.window, Qt::Key_F12);
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.resident.leave());
    const QWidget *before = QApplication::focusWidget();
    house.resident.wait(10s);
    QCOMPARE(QApplication::focusWidget(), before);
}

QTEST_MAIN(TestScanning)
#include "tst_scanning.moc"
