// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/answers.h"
#include "tests/journeys/everykind.h"
#include "tests/journeys/hands.h"
#include "tests/journeys/house.h"
#include "ui/screens/page.h"
#include <QLineEdit>
#include <QtTest>

using journeys::EveryKind;
using journeys::Finger;
using journeys::House;
using journeys::Keys;

/// Every kind of question, through the real window, to what the filing holds.
class TestKinds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byFinger();
    void byKeyboardAlone();
    void fitsEveryScreen_data();
    void fitsEveryScreen();

private:
    static void checkFiled(House &house, const EveryKind &every);
};

void TestKinds::checkFiled(House &house, const EveryKind &every)
{
    QCOMPARE(house.desk.submissions.size(), 1);
    const QJsonObject held = house.desk.submissions.first().answers;
    for (auto it = every.answers.begin(); it != every.answers.end(); ++it)
        QVERIFY2(held.value(it.key()) == it.value(),
            qPrintable(it.key() + u' ' + QString::fromUtf8(QJsonDocument(held).toJson())));
    QCOMPARE(held, every.answers);
}

void TestKinds::byFinger()
{
    const EveryKind every;
    House house({ 1280, 800 }, { 339, 212 }, {}, every.catalogue);
    Finger finger(house.resident);
    QVERIFY(every.goToReview(house, finger));
    QVERIFY(house.resident.file({}));
    checkFiled(house, every);
}

void TestKinds::byKeyboardAlone()
{
    const EveryKind every;
    House house({ 1280, 800 }, { 339, 212 }, {}, every.catalogue);
    Keys keys(house.resident, house.window);
    QVERIFY(every.goToReview(house, keys));
    while (house.resident.button(QStringLiteral("Ver lo que falta")))
        QVERIFY(keys.press(QStringLiteral("Ver lo que falta")));
    for (const char *words :
        { "Continuar", "Sí, es verdad y lo revisé", "Enviar constancia", "Sí, enviar ahora" })
        QVERIFY(keys.press(QString::fromUtf8(words)));
    QTRY_COMPARE(house.resident.heading(), QStringLiteral("Su constancia quedó guardada"));
    checkFiled(house, every);
}

void TestKinds::fitsEveryScreen_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("mm");
    QTest::addColumn<int>("size");
    QTest::newRow("1280x800, largest") << QSize(1280, 800) << QSizeF(339, 212) << 3;
    QTest::newRow("1366x768") << QSize(1366, 768) << QSizeF(344, 194) << 0;
    QTest::newRow("1366x768, largest") << QSize(1366, 768) << QSizeF(344, 194) << 3;
}

void TestKinds::fitsEveryScreen()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, mm);
    QFETCH(int, size);
    const EveryKind every;
    House house(pixels, mm, {}, every.catalogue);
    house.theme.setTextSize(static_cast<theme::TextSize>(size));
    Finger finger(house.resident);
    QStringList wrong;
    finger.onStage = [&] {
        wrong << journeys::misfits(house);
        // Where the names are asked one at a time, whose they are is said all the same; in "Ayuda" at the
        // least.
        const auto whose = QStringLiteral("otra persona");
        if (house.resident.step() == QLatin1String("person") && !house.resident.sees(whose)
            && !house.resident.page()->help().join(u' ').contains(whose))
            wrong << QStringLiteral("whose name it is, on ") + house.resident.heading();
    };
    QVERIFY(every.goToReview(house, finger));
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    QVERIFY(house.resident.file({}));
    checkFiled(house, every);
}

QTEST_MAIN(TestKinds)
#include "tst_kinds.moc"
