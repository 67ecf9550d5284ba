// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who sees nothing: what they know is what the voice says, and what they have is a keyboard.
#include "tests/journeys/house.h"
#include "ui/controls/key.h"
#include "ui/controls/keyboard.h"
#include <QLineEdit>
#include <QtTest>

using namespace std::chrono_literals;
using journeys::House;

namespace {

/// Ears and keys. Nothing here looks at the window.
class Listener
{
public:
    explicit Listener(House &house) : m_house(house) { }

    QString heard() const { return m_house.voice.said().join(u'\n'); }
    bool hears(const QString &words) const { return heard().contains(words); }
    void press(int key)
    {
        m_house.resident.wait(500ms); // as any hand does
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_house.window, Qt::Key(key));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void write(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
    /// By Tab until the voice says these words of where one is.
    bool find(const QString &words)
    {
        for (int stops = 0; stops < 60; ++stops) {
            press(Qt::Key_Down);
            if (hears(words))
                return true;
        }
        qWarning() << "never heard:" << words << "last:" << heard();
        return false;
    }
    bool choose(const QString &words)
    {
        if (!find(words))
            return false;
        press(Qt::Key_Return);
        return true;
    }
    void goOn() { press(Qt::Key_Right); }

private:
    House &m_house;
};

} // namespace

namespace {

/// One page, by what was heard of it.
bool answer(Listener &listener)
{
    const QString said = listener.heard();
    const auto asks = [&said](const char *words) { return said.contains(QString::fromUtf8(words)); };
    if (asks("Botón: Seguir leyendo"))
        return listener.choose(QStringLiteral("Seguir leyendo"));
    if (asks("Nombres: está vacío")) {
        if (!listener.find(QStringLiteral("Nombres: ")))
            return false;
        listener.write(QStringLiteral("ana"));
        if (!listener.find(QStringLiteral("Primer apellido: ")))
            return false;
        listener.write(QStringLiteral("soto"));
    } else if (asks("¿Cuál es su RUN?")) {
        listener.write(QStringLiteral("123456785"));
    } else if (asks("¿Recuerda la hora?")) {
        if (!listener.choose(QStringLiteral("No recuerdo bien")))
            return false;
    } else if (asks("Opción 1 de")) {
        if (!listener.choose(asks("Opción 2 de 2: No.") ? QStringLiteral("Opción 2 de 2: No.")
                                                        : QStringLiteral("Opción 1 de"))
            || !listener.hears(QStringLiteral("Está elegida")))
            return false;
        listener.goOn();
        return true;
    }
    listener.press(Qt::Key_Return);
    if (listener.heard() == said || !listener.hears(QStringLiteral("Botón")))
        listener.goOn();
    return !listener.heard().isEmpty();
}

} // namespace

class TestAudioMode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a10_aHeldKeyBeginsIt();
    void a10_headphonesBeginIt();
    void notInTheMiddleOfAFiling();
    void a10_aWholeFilingByEarAndKeys();
    void a10_whatIsTypedIsSaid();
    void whoRefusesIsNotOverheardWriting();
    void whoWantsItHearsWhatTheyWrite();
    void headphonesThatArePulledAskFirst();
    void a10_errorsAreSaidByThemselves();
    void a10_againIsWhatIsWorthHearingAgain();
    void keysOnTheScreenAreReachedByArrows();
    void a15_theNextPersonHasNoneOfIt();
};

void TestAudioMode::a10_aHeldKeyBeginsIt()
{
    House house;
    QTest::keyPress(&house.window, Qt::Key_Asterisk);
    house.resident.wait(1s);
    QTest::keyRelease(&house.window, Qt::Key_Asterisk);
    house.resident.wait(5s);
    QVERIFY(house.voice.said().isEmpty()); // not held
    QTest::keyPress(&house.window, Qt::Key_Asterisk);
    house.resident.wait(1s);
    house.resident.wait(1s);
    QVERIFY(house.voice.said().contains(QStringLiteral("Modo de audio.")));
    QVERIFY(house.voice.said().contains(house.window.page()->headingText()));
    QTest::keyRelease(&house.window, Qt::Key_Asterisk);
}

void TestAudioMode::a10_headphonesBeginIt()
{
    House house;
    house.voice.plug(true);
    QVERIFY(house.voice.said().contains(QStringLiteral("Modo de audio.")));
}

void TestAudioMode::notInTheMiddleOfAFiling()
{
    House house;
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    house.voice.plug(true);
    QVERIFY(house.voice.said().isEmpty());
}

void TestAudioMode::a10_aWholeFilingByEarAndKeys()
{
    House house;
    house.voice.plug(true);
    Listener listener(house);
    QVERIFY(listener.choose(QStringLiteral("Empezar")));
    QVERIFY(listener.hears(QStringLiteral("¿Qué le pasó?")));
    QVERIFY(listener.choose(QStringLiteral("Perdí algo")));
    QVERIFY(listener.choose(QStringLiteral("Perdí un documento")));
    // What is asked is heard; each question is answered by what was heard of it.
    for (int pages = 0; pages < 60 && !listener.hears(QStringLiteral("Revise antes de enviar")); ++pages)
        QVERIFY2(answer(listener), qPrintable(listener.heard()));
    QVERIFY2(listener.hears(QStringLiteral("Revise antes de enviar")), qPrintable(listener.heard()));
    QString review = listener.heard();
    while (listener.hears(QStringLiteral("Botón: Ver lo que falta"))) {
        QVERIFY(listener.choose(QStringLiteral("Ver lo que falta")));
        review += listener.heard();
    }
    for (const char *answer : { "12.345.678-5", "ana soto", "Cédula de Chile", "Hoy" })
        QVERIFY2(review.contains(QString::fromUtf8(answer)), answer);
    listener.goOn();
    QVERIFY(listener.choose(QStringLiteral("Sí, es verdad y lo revisé")));
    QVERIFY(listener.choose(QStringLiteral("Enviar constancia")));
    QVERIFY(listener.choose(QStringLiteral("Sí, enviar ahora")));
    QTRY_VERIFY(listener.hears(QStringLiteral("Su constancia quedó guardada")));
    QCOMPARE(house.desk.submissions.size(), 1);
    // What they need afterwards is said as well.
    const auto comprobante = base::Comprobante::of(house.desk.submissions.first().id).toString();
    QVERIFY2(listener.hears(comprobante), qPrintable(listener.heard()));
}

void TestAudioMode::a10_whatIsTypedIsSaid()
{
    House house;
    house.voice.plug(true);
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), journeys::someAnswers()));
    QVERIFY(house.resident.touch(QStringLiteral("7"))); // on the screen
    QVERIFY2(house.voice.said().join(u' ').contains(QStringLiteral("siete")),
        qPrintable(house.voice.said().join(u' ')));
    QTest::keyClick(QApplication::focusWidget(), '5'); // of plastic
    QVERIFY(house.voice.said().join(u' ').contains(QStringLiteral("cinco")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QCOMPARE(house.voice.said(), QStringList { QStringLiteral("Borrado") });
}

/// On the page that asks for the RUN, by the held key; how often they were asked on the way, and before it.
int comeToTheRun(House &house, const QString &answer)
{
    QTest::keyPress(&house.window, Qt::Key_Asterisk);
    for (int second = 0; second < 3; ++second)
        house.resident.wait(1s);
    QTest::keyRelease(&house.window, Qt::Key_Asterisk);
    int asked = 0;
    house.resident.onPage = [&] {
        if (house.voice.said().join(u' ').contains(QStringLiteral("¿Los leemos en voz alta?"))) {
            ++asked;
            house.resident.touch(answer);
        }
    };
    const bool came = house.resident.begin(QStringLiteral("Perdí un documento"))
        && house.resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), journeys::someAnswers());
    house.resident.onPage = {};
    return came ? asked : -1;
}

void TestAudioMode::whoRefusesIsNotOverheardWriting()
{
    House house;
    QCOMPARE(comeToTheRun(house, QStringLiteral("No, leer sin mis datos")), 1);
    const QStringList key { QStringLiteral("Tecla") };
    QVERIFY(house.resident.touch(QStringLiteral("7"))); // on the screen
    QCOMPARE(house.voice.said(), key);
    QTest::keyClick(QApplication::focusWidget(), '5'); // of plastic
    QCOMPARE(house.voice.said(), key);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QCOMPARE(house.voice.said(), QStringList { QStringLiteral("Borrado") });
    // Headphones change it at once, both ways; who has answered is not asked again.
    house.voice.plug(true);
    QTest::keyClick(QApplication::focusWidget(), '5');
    QCOMPARE(house.voice.said().join(u' ').trimmed(), QStringLiteral("cinco"));
    house.voice.plug(false);
    QVERIFY(!house.window.interlude());
    QTest::keyClick(QApplication::focusWidget(), '6');
    QCOMPARE(house.voice.said(), key);
}

void TestAudioMode::whoWantsItHearsWhatTheyWrite()
{
    House house;
    QCOMPARE(comeToTheRun(house, QStringLiteral("Sí, leer todo")), 1);
    // The page, once it was answered.
    QVERIFY2(house.voice.said().contains(QStringLiteral("Su RUN: está vacío.")),
        qPrintable(house.voice.said().join(u'|')));
    QVERIFY(house.resident.touch(QStringLiteral("7")));
    QVERIFY(house.voice.said().join(u' ').contains(QStringLiteral("siete")));
}

void TestAudioMode::headphonesThatArePulledAskFirst()
{
    House house;
    house.voice.plug(true);
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), journeys::someAnswers()));
    QVERIFY(house.resident.type(QStringLiteral("123456785")));
    house.voice.plug(false);
    Listener listener(house);
    QVERIFY2(listener.hears(QStringLiteral("¿Los leemos en voz alta?")), qPrintable(listener.heard()));
    listener.press(Qt::Key_Left); // to where it would be asked again
    QVERIFY(listener.hears(QStringLiteral("¿Los leemos en voz alta?")));
    QVERIFY(listener.choose(QStringLiteral("No, leer sin mis datos")));
    QVERIFY2(listener.hears(QStringLiteral("RUN: está escrito.")), qPrintable(listener.heard()));
}

void TestAudioMode::a10_errorsAreSaidByThemselves()
{
    House house;
    house.voice.plug(true);
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), journeys::someAnswers()));
    Listener listener(house);
    listener.goOn();
    QVERIFY2(listener.hears(QStringLiteral("Falta")), qPrintable(listener.heard()));
}

/// Not the key that was typed last, nor how the voice sounds now.
void TestAudioMode::a10_againIsWhatIsWorthHearingAgain()
{
    House house;
    house.voice.plug(true);
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), journeys::someAnswers()));
    Listener listener(house);
    const auto again = [&] {
        house.voice.say({});
        listener.press(Qt::Key_F2);
        return listener.heard();
    };
    const QString page = listener.heard();
    QVERIFY(page.contains(QStringLiteral("¿Cuál es su RUN?")));
    house.voice.fallSilent();
    listener.press(Qt::Key_F3);
    QVERIFY(listener.hears(QStringLiteral("más lento")));
    QCOMPARE(again(), page);
    listener.goOn();
    const QString error = listener.heard();
    QVERIFY(error.contains(QStringLiteral("Falta")));
    QCOMPARE(again(), error);
    // What was typed, and not only the last of it; then where one is.
    QTest::keyClick(QApplication::focusWidget(), '1');
    QTest::keyClick(QApplication::focusWidget(), '5');
    QVERIFY(listener.hears(QStringLiteral("cinco")));
    QVERIFY2(again().contains(QStringLiteral("RUN: dice 1-5.")), qPrintable(listener.heard()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QVERIFY2(again().contains(QStringLiteral("RUN: dice 1.")), qPrintable(listener.heard()));
    QVERIFY(listener.find(QStringLiteral("Botón: Continuar")));
    const QString button = listener.heard();
    QCOMPARE(again(), button);
}

void TestAudioMode::keysOnTheScreenAreReachedByArrows()
{
    House house;
    house.voice.plug(true);
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cómo se llama usted?"), journeys::someAnswers()));
    const auto *keyboard = house.window.page()->findChild<controls::Keyboard *>();
    QCOMPARE(keyboard->order(), controls::Keyboard::Order::Alphabetic);
    Listener listener(house);
    const auto isOnKey = [] { return qobject_cast<controls::Key *>(QApplication::focusWidget()) != nullptr; };
    for (int stops = 0; stops < 20 && !isOnKey(); ++stops)
        listener.press(Qt::Key_Tab);
    QVERIFY(isOnKey());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("a"));
    const auto focused = [] { return QApplication::focusWidget()->accessibleName(); };
    listener.press(Qt::Key_Right);
    QCOMPARE(focused(), QStringLiteral("b"));
    QCOMPARE(house.resident.step(), QStringLiteral("filer.names")); // and not to the next page
    listener.press(Qt::Key_Left);
    listener.press(Qt::Key_Left);
    QCOMPARE(focused(), QStringLiteral("Borrar")); // round to the end of the row
    listener.press(Qt::Key_Right);
    listener.press(Qt::Key_Down);
    QCOMPARE(focused(), QStringLiteral("k"));
    listener.press(Qt::Key_Return);
    const auto fields = house.window.page()->findChildren<QLineEdit *>();
    QCOMPARE(fields.last()->text(), QStringLiteral("K")); // the one that Tab came by last
    QVERIFY(isOnKey()); // where they were
    for (int rows = 0; rows < 4 && isOnKey(); ++rows)
        listener.press(Qt::Key_Down);
    QVERIFY(!isOnKey()); // and out
}

void TestAudioMode::a15_theNextPersonHasNoneOfIt()
{
    House house;
    house.voice.plug(true);
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    house.voice.plug(false);
    QVERIFY(house.resident.leave());
    house.voice.say({});
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.voice.said().isEmpty());
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cómo se llama usted?"), journeys::someAnswers()));
    QCOMPARE(
        house.window.page()->findChild<controls::Keyboard *>()->order(), controls::Keyboard::Order::Qwerty);
}

QTEST_MAIN(TestAudioMode)
#include "tst_audiomode.moc"
