// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/everypage.h"

#include "ui/screens/page.h"
#include <algorithm>

namespace journeys {

using namespace std::chrono_literals;

EveryPage::EveryPage(House &house, theme::TextSize size, theme::Scheme scheme, std::function<void()> seen)
    : m_house(house), m_resident(house.resident), m_answers(someAnswers(house.desk.invented())), m_size(size),
      m_scheme(scheme), m_seen(std::move(seen))
{
    dress();
}

void EveryPage::dress()
{
    m_house.theme.setTextSize(m_size);
    m_house.theme.setScheme(m_scheme);
}

void EveryPage::see()
{
    for (int turn = 0; turn < 3; ++turn) // letters that give way lay the page out anew: nobody sees it before
        QCoreApplication::processEvents();
    m_seen();
}

void EveryPage::takeTheRest(const QString &more)
{
    constexpr int most = 40;
    for (int i = 0; i < most && m_resident.button(more) && m_resident.touch(more); ++i)
        see();
}

void EveryPage::interludes()
{
    for (const char *name : { "¿Está en peligro?", "Ayuda", "Terminar", "Ver mejor" }) {
        m_resident.touch(QString::fromUtf8(name));
        see();
        takeTheRest(QStringLiteral("Seguir leyendo"));
        takeTheRest(QStringLiteral("Ver más"));
        while (m_house.window.interlude() && m_resident.touch(QStringLiteral("Volver"))) { }
    }
    for (const char *card : { "Oír mejor", "Cómo responde al tocar" }) {
        m_resident.touch(QStringLiteral("Ver mejor"));
        while (!m_resident.button(QString::fromUtf8(card)) && m_resident.button(QStringLiteral("Ver más")))
            m_resident.touch(QStringLiteral("Ver más"));
        m_resident.touch(QString::fromUtf8(card));
        see();
        takeTheRest(QStringLiteral("Ver más"));
        m_resident.touch(QStringLiteral("Listo"));
    }
    QTest::keyClick(&m_house.window, Qt::Key_F10);
    see();
    takeTheRest(QStringLiteral("Ver más"));
    QTest::keyClick(&m_house.window, Qt::Key_Escape);
}

/// The exercises of practice, done as they are asked for.
void EveryPage::warmUps()
{
    m_resident.touch(QStringLiteral("Calentar los dedos"));
    see();
    m_resident.touch(QStringLiteral("El dedo"));
    const QString here = QStringLiteral("Toque aquí"), goOn = QStringLiteral("Continuar");
    while (m_resident.button(here)) {
        see();
        const bool stays = m_resident.button(goOn);
        m_resident.touch(here);
        if (!stays)
            continue;
        see();
        QAbstractButton *target = m_resident.button(here);
        m_resident.wait(m_house.settings.debounce);
        QTest::mousePress(target, Qt::LeftButton);
        QTest::mouseRelease(target, Qt::LeftButton, {}, { -20, -20 });
        see();
        m_resident.touch(goOn);
    }
    see();
    takeTheRest(QStringLiteral("Seguir leyendo"));
    m_resident.touch(QStringLiteral("Ahora el teclado"));
    while (m_resident.button(goOn)) {
        see();
        m_resident.touch(goOn); // too early
        see();
        while (QAbstractButton *key = markedKey(m_resident))
            m_resident.touch(key);
        see();
        if (!m_resident.touch(goOn))
            return;
    }
    see();
    takeTheRest(QStringLiteral("Seguir leyendo"));
    m_resident.touch(QStringLiteral("Volver al inicio"));
    dress();
}

/// Where answers stand, whether they may be said aloud is asked first.
void EveryPage::askedAloud()
{
    m_resident.touch(QStringLiteral("Escuchar"));
    if (m_house.window.interlude())
        see();
    m_resident.touch(QStringLiteral("No, leer sin mis datos"));
    m_house.voice.fallSilent();
}

bool EveryPage::firstFiling()
{
    const QString card = m_house.desk.catalogue().ordered().first()->card.in(QStringLiteral("es"));
    m_resident.find(card);
    see();
    m_resident.touch(card);
    m_resident.takeCard();
    const bool isFiled = m_resident.file(m_answers);
    if (isFiled)
        afterwards();
    if (m_resident.button(QStringLiteral("Terminar"))) {
        m_resident.touch(QStringLiteral("Terminar"));
        see();
        m_resident.touch(QStringLiteral("Sí, terminar"));
        dress(); // it ended with the session
        see();
        m_resident.touch(QStringLiteral("Volver al inicio"));
    } else {
        m_resident.leave();
    }
    return isFiled;
}

/// Helped, and then once more: what is known is not asked.
bool EveryPage::helpedAndAnother()
{
    dress();
    QJsonObject answers = m_answers;
    answers.insert(QStringLiteral("filer.helper"), QStringLiteral("Un familiar o amigo"));
    m_resident.begin(
        m_house.desk.catalogue().find(QStringLiteral("perdida-telefono"))->card.in(QStringLiteral("es")));
    const bool looked
        = m_resident.goOnTo(QStringLiteral("Ahora mire usted, sin ayuda. ¿Está bien lo que dice?"), answers);
    takeTheRest(QStringLiteral("Ver lo que falta"));
    m_resident.touch(QStringLiteral("Quiero que me ayuden a leer"));
    const bool isFiled = m_resident.file(answers);
    if (!m_resident.button(QStringLiteral("Otro trámite"))) {
        m_resident.touch(QStringLiteral("Qué debo hacer ahora"));
        takeTheRest(QStringLiteral("Seguir leyendo"));
    }
    m_resident.touch(QStringLiteral("Otro trámite"));
    see();
    m_resident.find(QStringLiteral("¿En qué va mi trámite?"));
    see();
    m_resident.touch(QStringLiteral("¿En qué va mi trámite?"));
    see();
    // Where letters are large, "Ayuda" has it.
    if (m_resident.button(QStringLiteral("No tengo mi número"))) {
        m_resident.touch(QStringLiteral("No tengo mi número"));
        see();
        takeTheRest(QStringLiteral("Seguir leyendo"));
    }
    m_resident.leave();
    return looked && isFiled;
}

/// Their filing, and that they take it back.
bool EveryPage::lookedUpAndWithdrawn()
{
    dress();
    m_house.desk.answer = { .found = true,
        .state = kiosk::FilingState::Received,
        .procedureId = QStringLiteral("perdida-documentos"),
        .folio = {},
        .reason = {},
        .filedAt = m_house.clock.now(),
        .receivedAt = m_house.clock.now(),
        .decidedAt = {},
        .documentDigest = {} };
    m_house.desk.withdrawal = { true, kiosk::FilingState::Void };
    m_resident.touch(QStringLiteral("¿En qué va mi trámite?"));
    // In practice a number of practice: of some filing.
    const auto pretended = base::Comprobante::ofPractice(base::FilingId::make(m_house.clock));
    m_resident.type(m_house.desk.isPractice() ? pretended.toString().remove(u'-').toLower()
                                              : QStringLiteral("pkw1w8m2p2hx"));
    m_resident.touch(QStringLiteral("Continuar"));
    m_resident.answer({});
    m_resident.type(m_answers.value(u"run").toString());
    m_resident.touch(QStringLiteral("Continuar"));
    if (!QTest::qWaitFor([this] { return m_resident.isOn(QStringLiteral("Recibida")); }))
        return false;
    for (const char *words : { "Retirar este trámite", "Quiero retirarlo", "Sí, retirar ahora" }) {
        see();
        takeTheRest(QStringLiteral("Seguir leyendo"));
        if (!m_resident.touch(QString::fromUtf8(words)))
            return false;
    }
    // What waits has no heading.
    if (!QTest::qWaitFor([this] { return !m_resident.heading().isEmpty(); }))
        return false;
    see();
    takeTheRest(QStringLiteral("Seguir leyendo"));
    return m_resident.leave();
}

bool EveryPage::beginPlain(const QString &until)
{
    dress();
    const auto lost = m_house.desk.catalogue().find(QStringLiteral("perdida-documentos"));
    return m_resident.begin(lost->card.in(QStringLiteral("es"))) && m_resident.goOnTo(until, m_answers);
}

/// What somebody meets who did not finish, and who did without seeing it.
bool EveryPage::draftsMet()
{
    m_resident.onPage = nullptr;
    const auto waitItOut = [this] {
        m_resident.wait(m_house.settings.idle);
        m_resident.wait(m_house.settings.answer);
    };
    if (!beginPlain(QStringLiteral("Revise antes de enviar")))
        return false;
    m_resident.wait(m_house.settings.idle);
    see();
    m_resident.touch(QStringLiteral("Sí, quiero seguir"));
    m_resident.touch(QStringLiteral("Terminar"));
    see();
    m_resident.touch(QStringLiteral("No, seguir aquí"));
    waitItOut();
    if (m_house.desk.isPractice()) // which keeps none
        return true;
    const bool isFound = beginPlain(QStringLiteral("Usted dejó un trámite a medias"));
    see();
    m_resident.touch(QStringLiteral("No, empezar de nuevo"));
    const auto id = base::FilingId::make(m_house.clock);
    m_house.desk.unseen.insert(m_house.desk.drafts.keys().first(),
        kiosk::Unseen { { base::Comprobante::of(id), m_house.clock.now() },
            QStringLiteral("perdida-documentos"), kiosk::FilingState::Sealed });
    waitItOut();
    const bool isKept = beginPlain(QStringLiteral("La constancia que dejó quedó guardada"));
    see();
    m_house.desk.hasPrinter = true; // before the slip is made ready
    m_resident.touch(QStringLiteral("Ver mi comprobante"));
    see();
    paperOnItsWay();
    m_house.desk.hasPrinter = false;
    m_resident.touch(QStringLiteral("Volver al inicio"));
    return isFound && isKept;
}

/// A paper on its way, on the page of the slip; and who leaves while it comes out.
void EveryPage::paperOnItsWay()
{
    m_resident.touch(QStringLiteral("Ver mi comprobante"));
    see();
    using printing::JobState;
    for (const auto state :
        { JobState::Printed, JobState::NoAnswer, JobState::OutOfPaper, JobState::Printing }) {
        m_house.desk.movePaper(state);
        see();
    }
    m_resident.touch(QStringLiteral("Terminar"));
    m_resident.touch(QStringLiteral("Sí, terminar"));
    dress(); // their letters and colours went with them
    see();
}

/// The comprobante, and what to do next.
void EveryPage::afterwards()
{
    for (const char *words :
        { "Ver mi comprobante", "Ver mi hoja", "Dónde llevarla", "Qué debo hacer ahora" }) {
        if (!m_resident.button(QString::fromUtf8(words)))
            continue;
        m_resident.touch(QString::fromUtf8(words));
        see();
        for (const char *more : { "Ver más abajo", "Seguir leyendo", "Ver más" })
            takeTheRest(QString::fromUtf8(more));
        for (const char *way : { "Cerrar", "Volver" }) {
            if (m_resident.button(QLatin1String(way))) {
                m_resident.touch(QLatin1String(way));
                break;
            }
        }
    }
}

bool EveryPage::ofTheHouse()
{
    see();
    interludes();
    if (m_house.desk.isPractice())
        warmUps();
    m_resident.touch(QStringLiteral("Empezar"));
    see();
    m_resident.onPage = [this] { see(); };
    const bool parts[] = { firstFiling(), helpedAndAnother(), lookedUpAndWithdrawn(), draftsMet() };
    return std::all_of(std::begin(parts), std::end(parts), [](bool isWhole) { return isWhole; });
}

bool EveryPage::ofEveryKind(const EveryKind &every)
{
    dress();
    Finger finger(m_resident);
    finger.onStage = [this] { see(); };
    if (!every.goToReview(m_house, finger))
        return false;
    see();
    takeTheRest(QStringLiteral("Ver lo que falta"));
    askedAloud();
    return true;
}

/// Where each answer to a gate that leads elsewhere leads; then back to the gate.
void EveryPage::referrals(Finger &finger, const procedure::Gate &gate)
{
    for (auto it = gate.referrals.begin(); it != gate.referrals.end(); ++it) {
        finger.answer(gate.field, it.key());
        see();
        takeTheRest(QStringLiteral("Seguir leyendo"));
        while (!m_resident.step().startsWith(QLatin1String("gate."))
            && m_resident.touch(QStringLiteral("Volver"))) { }
    }
}

bool EveryPage::ofProcedure(const procedure::Definition &definition)
{
    dress();
    const QString card = definition.card.in(QStringLiteral("es"));
    Finger finger(m_resident);
    Answers answers = Answers::of(definition.id).value(0);
    if (m_house.desk.isPractice())
        answers = answers.inPractice(definition, m_house.desk.invented());
    Visit visit(m_resident, finger, definition, answers);
    m_resident.touch(QStringLiteral("Empezar"));
    m_resident.find(card);
    see();
    m_resident.touch(card);
    m_resident.onPage = [this] { see(); };
    m_resident.takeCard();
    m_resident.onPage = nullptr;
    finger.onStage = [this] { see(); };
    while (!visit.isAtEnd()) {
        for (const procedure::Gate &gate : definition.gates)
            if (m_resident.step() == QLatin1String("gate.") + gate.field.id)
                referrals(finger, gate);
        if (!visit.goOn())
            return false;
    }
    m_resident.onPage = [this] { see(); };
    see();
    switch (definition.outcome) {
    case procedure::Outcome::Filed:
        if (!m_resident.file({}))
            return false;
        afterwards();
        return true;
    case procedure::Outcome::Prepared:
        takeTheRest(QStringLiteral("Ver lo que falta"));
        m_resident.touch(QStringLiteral("Continuar"));
        see();
        afterwards();
        return true;
    case procedure::Outcome::Referred:
        takeTheRest(QStringLiteral("Seguir leyendo"));
        return true;
    }
    return false;
}

QString pageName(const House &house)
{
    QString step = house.resident.step();
    step.replace(u'[', u'-').remove(u']'); // which mean something to shells and other readers of file names
    return step.isEmpty() ? QString::fromLatin1(house.resident.page()->metaObject()->className())
                                .section(QLatin1String("::"), -1)
                          : step;
}

} // namespace journeys
