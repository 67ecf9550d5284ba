// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told when something on the screen changes by itself.
#include "tests/journeys/house.h"
#include "tests/support/desktop.h"
#include "ui/controls/label.h"
#include "ui/controls/notice.h"
#include "ui/screens/page.h"
#include <QtTest/qtestaccessible.h>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::House;
using journeys::someAnswers;

namespace {

const QString card = QStringLiteral("Perdí un documento");

/// A house whose window has the focus, as in a kiosk.
struct Heard : House
{
    Heard()
    {
        window.activateWindow(); // no window manager does
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
        forget();
    }
    static void forget() { QTestAccessibility::clearEvents(); }
};

bool was(QObject *object, QAccessible::Event what)
{
    QAccessibleEvent event(object, what);
    return QTestAccessibility::containsEvent(&event);
}

/// As an alert, and as AT-SPI passes it on.
bool wasTold(QWidget *widget)
{
    return was(widget, QAccessible::Alert) && was(widget, QAccessible::NameChanged)
        && was(widget, QAccessible::DescriptionChanged);
}

QString said(QWidget *widget)
{
    const QAccessibleInterface *one = QAccessible::queryAccessibleInterface(widget);
    return one->text(QAccessible::Name) + u' ' + one->text(QAccessible::Description);
}

} // namespace

class TestAnnounced : public QObject
{
    Q_OBJECT
public:
    /// Only the real platform tells of anything, and only where it believes that somebody listens.
    static void initMain() { static const support::Desktop desktop; }

private Q_SLOTS:
    void initTestCase()
    {
        QTestAccessibility::initialize();
        QTRY_VERIFY(QAccessible::isActive());
    }
    void a09_aPageThatComesTakesTheFocusAndTellsItself();
    void a09_aStageOfThePageToo();
    void a18_whatIsWrongIsToldEachTime();
    void aNoticeIsTold();
    void whatWasDoneIsTold();
    void theLastPageTellsThatItIsPresented();
    void a14_theCountdownIsToldNowAndThen();
    void whoHasToWaitIsToldWhatFor();
};

void TestAnnounced::a09_aPageThatComesTakesTheFocusAndTellsItself()
{
    Heard house;
    QStringList untold;
    int pages = 0;
    QObject::connect(&house.window, &window::KioskWindow::pageShown, &house.window, [&] {
        QWidget *focus = QApplication::focusWidget();
        ++pages;
        if (!qobject_cast<controls::Heading *>(focus) || !was(focus, QAccessible::Focus) || !wasTold(focus)
            || !said(focus).contains(house.resident.heading()))
            untold << house.resident.heading();
        Heard::forget();
    });
    for (const char *name : { "¿Está en peligro?", "Ayuda", "Ver mejor" }) {
        QVERIFY(house.resident.touch(QString::fromUtf8(name)));
        QVERIFY(house.resident.touch(QStringLiteral("Volver")));
    }
    QVERIFY(house.resident.begin(card));
    QVERIFY(house.resident.file(someAnswers()));
    QVERIFY(house.resident.leave());
    QVERIFY(pages > 25);
    QCOMPARE(untold, QStringList());
}

/// Who presses with a screen reader's own key has no finger that took the focus away before.
void TestAnnounced::a09_aStageOfThePageToo()
{
    Heard house;
    QVERIFY(house.resident.begin(card));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cuándo pasó?"), someAnswers()));
    const auto press = [&](const char *words) {
        house.resident.wait(500ms);
        QAccessible::queryAccessibleInterface(house.resident.button(QString::fromUtf8(words)))
            ->actionInterface()
            ->doAction(QAccessibleActionInterface::pressAction());
    };
    press("Ayer");
    if (!house.resident.sees(QStringLiteral("En la tarde")))
        press("Continuar");
    QVERIFY(house.resident.sees(QStringLiteral("En la tarde")));
    QWidget *heading = QApplication::focusWidget();
    QVERIFY(qobject_cast<controls::Heading *>(heading));
    QVERIFY(was(heading, QAccessible::Focus) && wasTold(heading));
}

void TestAnnounced::a18_whatIsWrongIsToldEachTime()
{
    Heard house;
    QVERIFY(house.resident.begin(card));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), someAnswers()));
    auto *error = house.resident.page()->findChild<controls::ErrorSummary *>();
    for (int time = 0; time < 2; ++time) {
        Heard::forget();
        QVERIFY(house.resident.touch(QStringLiteral("Continuar")));
        QCOMPARE(QApplication::focusWidget(), error);
        QVERIFY(was(error, QAccessible::ObjectShow) && was(error, QAccessible::Focus) && wasTold(error));
        QVERIFY(said(error).contains(QStringLiteral("RUN")));
    }
}

void TestAnnounced::aNoticeIsTold()
{
    Heard house;
    house.voice.isMute = true;
    QVERIFY(house.resident.touch(QStringLiteral("Escuchar")));
    QWidget *heading = QApplication::focusWidget();
    QVERIFY(wasTold(heading));
    QCOMPARE(said(heading).trimmed(), QStringLiteral("Ahora no hay sonido"));
}

void TestAnnounced::whatWasDoneIsTold()
{
    Heard house;
    house.desk.hasPrinter = true;
    QVERIFY(house.resident.begin(card));
    QVERIFY(house.resident.file(someAnswers()));
    QVERIFY(house.resident.touch(QStringLiteral("Ver mi comprobante")));
    Heard::forget();
    QVERIFY(house.resident.touch(QStringLiteral("Imprimir")));
    QTRY_VERIFY(said(QApplication::focusWidget()).contains(QStringLiteral("Llévese su papel")));
    QVERIFY(wasTold(QApplication::focusWidget()));
}

void TestAnnounced::theLastPageTellsThatItIsPresented()
{
    Heard house;
    QVERIFY(house.resident.begin(card));
    QVERIFY(house.resident.file(someAnswers()));
    auto *news = house.resident.page()->findChild<controls::News *>();
    QVERIFY(said(news).contains(QStringLiteral("Todavía no está presentada")));
    const auto comprobante = base::Comprobante::of(house.desk.submissions.first().id);
    for (const auto state : { kiosk::FilingState::Received, kiosk::FilingState::Accepted }) {
        Heard::forget();
        Q_EMIT house.desk.stateChanged(comprobante, state);
        QVERIFY(was(news, QAccessible::ObjectShow) && wasTold(news));
        QVERIFY(said(news).contains(QStringLiteral(" ya ")) || said(news).startsWith(QStringLiteral("Ya ")));
    }
    Heard::forget();
    Q_EMIT house.desk.stateChanged(comprobante, kiosk::FilingState::Accepted);
    QVERIFY2(!was(news, QAccessible::Alert), "nothing has changed");
}

void TestAnnounced::a14_theCountdownIsToldNowAndThen()
{
    Heard house;
    QVERIFY(house.resident.begin(card));
    house.resident.wait(house.settings.idle);
    QVERIFY(house.window.interlude());
    QWidget *heading = QApplication::focusWidget();
    QVERIFY(wasTold(heading));
    QVERIFY(said(heading).contains(QStringLiteral("¿Sigue ahí? En 45 segundos")));
    QList<int> told;
    for (int left = 44; left > 0; --left) {
        Heard::forget();
        house.resident.wait(1s);
        QVERIFY2(said(heading).contains(QString::number(left)), qPrintable(said(heading)));
        if (wasTold(heading))
            told << left;
    }
    QCOMPARE(told, QList<int>({ 30, 15, 5 }));
}

void TestAnnounced::whoHasToWaitIsToldWhatFor()
{
    Heard house;
    QVERIFY(house.resident.begin(card));
    bool isWaiting = false;
    QObject::connect(&house.window, &window::KioskWindow::pageShown, &house.window, [&] {
        QWidget *focus = QApplication::focusWidget();
        isWaiting = isWaiting || (wasTold(focus) && said(focus).contains(QStringLiteral("Guardando")));
        Heard::forget();
    });
    QVERIFY(house.resident.file(someAnswers()));
    QVERIFY(isWaiting);
}

QTEST_MAIN(TestAnnounced)
#include "tst_announced.moc"
