// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds workshops has forgotten the PIN; the central service's word comes on a memory stick.
#include "tests/journeys/school.h"
#include "tests/support/enrolledfolder.h"
#include <QLineEdit>

using journeys::pin;
using journeys::School;
using support::word;

namespace {
const auto chosen = word("730264");
}

class TestNewPin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whoForgotThePinChoosesAnew();
    void theUsualOneStillServes();
    void anOrderForAnotherKioskIsTold();
    void withoutAnOrderNothingIsOffered();

private:
    void putOnTheStick(const QString &kiosk)
    {
        const QByteArray order = m_central.sign({ { word("format"), word("ventanilla.pin-order/1") },
            { word("kiosk"), kiosk }, { word("role"), word("Instructor") }, { word("number"), 1 },
            { word("validUntil"), base::toIsoMs(m_pki.now.addDays(14)) } });
        QFile file(m_folder->path() + word("/stick/enero.pin-order"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(order) == order.size());
    }
    bool comesIn()
    {
        m_school->open();
        return m_school->touch("Ayuda") && m_school->teach();
    }
    bool type(const QString &digits)
    {
        return m_school->hall->resident().type(digits) && m_school->touch("Continuar");
    }
    bool isOn(const char *heading) { return m_school->hall->resident().isOn(word(heading)); }

    const support::Pki m_pki;
    support::ScriptedCentral m_central { m_pki };
    std::unique_ptr<support::EnrolledFolder> m_folder;
    std::unique_ptr<School> m_school;
};

void TestNewPin::init()
{
    m_school.reset();
    m_folder = std::make_unique<support::EnrolledFolder>(m_pki, m_central, m_central.url());
    QVERIFY(QDir(m_folder->path()).mkdir(word("stick")));
    m_school = std::make_unique<School>(m_folder->path());
}

void TestNewPin::whoForgotThePinChoosesAnew()
{
    putOnTheStick(m_pki.kioskId);
    QVERIFY(comesIn());
    QVERIFY(isOn("¿Ponemos un PIN nuevo?"));
    QVERIFY(m_school->touch("Sí, un PIN nuevo"));
    const auto *line = m_school->hall->resident().page()->findChild<QLineEdit *>();
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QVERIFY(type(word("123456")));
    QVERIFY(m_school->sees("Ese se adivina"));
    m_school->hall->resident().page()->wipe();
    QVERIFY(type(chosen));
    QVERIFY(isOn("Escríbalo otra vez, el mismo"));
    QVERIFY(type(word("730265")));
    QVERIFY(m_school->sees("No son iguales."));
    m_school->hall->resident().page()->wipe();
    QVERIFY(type(chosen));
    QTRY_VERIFY_WITH_TIMEOUT(isOn("El PIN nuevo quedó puesto"), 60000);
    QVERIFY(m_school->touch("Volver"));
    QTRY_VERIFY(isOn("Escriba su PIN de seis cifras"));
    QVERIFY(m_school->typePin(pin));
    QVERIFY(m_school->sees("Ese PIN no es."));
    QVERIFY(m_school->typePin(chosen));
    QVERIFY(m_school->sees("Empezar una clase"));
    // The stick is still there, and says nothing any more.
    QVERIFY(comesIn());
    QVERIFY(isOn("Escriba su PIN de seis cifras"));
}

void TestNewPin::theUsualOneStillServes()
{
    putOnTheStick(m_pki.kioskId);
    QVERIFY(comesIn());
    QVERIFY(m_school->touch("No, el de siempre"));
    QTRY_VERIFY(isOn("Escriba su PIN de seis cifras"));
    QVERIFY(m_school->typePin(pin));
    QVERIFY(m_school->sees("Empezar una clase"));
}

void TestNewPin::anOrderForAnotherKioskIsTold()
{
    putOnTheStick(word("cl-07401-0002"));
    QVERIFY(comesIn());
    QVERIFY(isOn("El permiso de la memoria no sirve aquí"));
    QVERIFY(m_school->sees("Es de otra Ventanilla."));
    QVERIFY(m_school->touch("Volver"));
    QTRY_VERIFY(isOn("Escriba su PIN de seis cifras"));
}

void TestNewPin::withoutAnOrderNothingIsOffered()
{
    QVERIFY(comesIn());
    QVERIFY(isOn("Escriba su PIN de seis cifras"));
}

QTEST_MAIN(TestNewPin)
#include "tst_newpin.moc"
