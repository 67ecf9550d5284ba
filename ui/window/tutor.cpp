// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tutor.h"

#include "ui/screens/answerpage.h"
#include "ui/screens/textpage.h"
#include <QRegularExpression>

namespace window {

using screens::Page;
using training::ClassState;
using training::Step;

namespace {

/// By class: they say of themselves no more than that.
const QHash<QByteArray, QString> &housePages()
{
    static const QHash<QByteArray, QString> names {
        { "screens::WelcomePage", QStringLiteral("welcome") },
        { "screens::ProcedurePage", QStringLiteral("procedures") },
        { "screens::LanguagePage", QStringLiteral("language") },
        { "screens::SeeBetterPage", QStringLiteral("seeBetter") },
        { "screens::HearBetterPage", QStringLiteral("hearBetter") },
        { "screens::TouchPage", QStringLiteral("touch") },
        { "screens::HelpPage", QStringLiteral("help") },
        { "screens::DangerPage", QStringLiteral("danger") },
        { "screens::IdlePage", QStringLiteral("idle") },
        { "screens::LeavePage", QStringLiteral("leave") },
        { "screens::EtiquettePage", QStringLiteral("etiquette") },
        { "screens::ConfirmPage", QStringLiteral("confirm") },
        { "screens::DonePage", QStringLiteral("done") },
        { "screens::PdfPage", QStringLiteral("slip") },
        { "screens::ComprobantePage", QStringLiteral("lookup") },
        { "screens::LookUpAnswerPage", QStringLiteral("lookupAnswer") },
        { "screens::LostNumberPage", QStringLiteral("lostNumber") },
        { "screens::FingerPage", QStringLiteral("warmFinger") },
        { "screens::TypingPage", QStringLiteral("warmKeyboard") },
    };
    return names;
}

qsizetype indexOf(const QList<Step> &steps, const QString &id)
{
    const auto at
        = std::find_if(steps.begin(), steps.end(), [&id](const Step &step) { return step.id == id; });
    return at == steps.end() ? -1 : at - steps.begin();
}

/// Where in the lesson somebody is who has come to `page` from step `from` (-1: they have not begun). Where
/// they are is where they stay; then the next one ahead, then the last one behind. -1: nowhere in it.
qsizetype stepFor(const QList<Step> &steps, qsizetype from, const QString &page)
{
    const auto isHere = [&](qsizetype at) { return steps.at(at).page == page; };
    if (from >= 0 && isHere(from))
        return from;
    for (qsizetype at = from + 1; at < steps.size(); ++at)
        if (isHere(at))
            return at;
    for (qsizetype at = from - 1; at >= 0; --at)
        if (isHere(at))
            return at;
    return -1;
}

} // namespace

QString lessonPage(const Page &page)
{
    static const QRegularExpression item(QStringLiteral("\\[\\d+\\]"));
    const QString house = housePages().value(page.metaObject()->className());
    return house.isEmpty() ? page.objectName().remove(item) : house;
}

Tutor::Tutor(KioskWindow &window, instructor::Workshop &workshop)
    : m_window(window), m_workshop(workshop), m_hand(window)
{
    connect(&window, &KioskWindow::pageShown, this, &Tutor::follow);
    m_person = workshop.state()->person;
    connect(&workshop, &instructor::Workshop::classChanged, this, &Tutor::classChanged);
    connect(&window, &KioskWindow::instructorCalled, this, [this] {
        if (m_workshop.isClassUnderWay())
            (void)m_workshop.room().askHelp(lessonPage(*m_window.page()));
        auto *page = new screens::TextPage(m_window.around().theme, tr("Ya vienen"),
            { tr("Quien enseña ve que usted pidió ayuda. Puede esperar, o seguir.") });
        page->addClose(tr("Volver"), "arrow_back");
        connect(page, &screens::TextPage::closed, &m_window, &KioskWindow::layDown);
        m_window.lay(page);
    });
    connect(&window, &KioskWindow::refused, this, [this] {
        if (m_workshop.isClassUnderWay() && qobject_cast<screens::AnswerPage *>(m_window.page()))
            (void)m_workshop.room().errorAt(lessonPage(*m_window.page()));
    });
    follow();
}

/// Who comes next finds nothing of the one before. Queued: this window's own page said so.
void Tutor::classChanged()
{
    if (m_workshop.isClassUnderWay() && std::exchange(m_person, m_workshop.state()->person) != m_person)
        QMetaObject::invokeMethod(&m_window, &KioskWindow::beginAnew, Qt::QueuedConnection);
    settle();
}

void Tutor::follow()
{
    if (!m_workshop.isClassUnderWay())
        return;
    const Page *front = m_window.interlude() ? m_window.interlude() : m_window.page();
    if (front && front != m_over && !m_window.isLaid())
        note(lessonPage(*front));
    settle();
}

void Tutor::note(const QString &page)
{
    const ClassState &state = *m_workshop.state();
    const QList<Step> &steps = state.lesson->steps;
    const qsizetype from = indexOf(steps, state.step), to = stepFor(steps, from, page);
    m_held.clear();
    // The first page comes by itself, whoever was here: that nobody stands before it is no step done.
    if (to < 0 || to == from || page == QLatin1String("welcome"))
        return;
    const QString step = steps.at(to).id;
    if (isBeyond(step)) {
        m_held = step;
        return;
    }
    training::ClassRoom &room = m_workshop.room();
    if (from >= 0 && to > from && !state.done)
        (void)room.finish(); // what cannot be written now is not counted, and the learner goes on
    (void)room.reach(step);
}

bool Tutor::isBeyond(const QString &step) const
{
    const ClassState &state = *m_workshop.state();
    const qsizetype last = indexOf(state.lesson->steps, state.waitAt);
    return last >= 0 && indexOf(state.lesson->steps, step) > last;
}

Tutor::Over Tutor::wanted() const
{
    if (!m_workshop.isClassUnderWay())
        return Over::Nothing;
    const ClassState &state = *m_workshop.state();
    if (state.blanked)
        return Over::Blank;
    if (!m_held.isEmpty() && isBeyond(m_held))
        return Over::Wait;
    const bool isShown
        = !state.pointedAt.isEmpty() && state.pointedAt != state.step && state.pointedAt != m_seen;
    return isShown ? Over::Here : Over::Nothing;
}

void Tutor::settle()
{
    if (!m_workshop.isClassUnderWay())
        return;
    if (m_workshop.state()->pointedAt.isEmpty())
        m_seen.clear();
    const Over want = wanted();
    m_window.setWaiting(want == Over::Blank || want == Over::Wait);
    const bool isBusy = m_window.isLaid() || (m_window.interlude() && m_window.interlude() != m_over);
    if (isBusy) // whatever they opened comes first
        return m_hand.pointAt(nullptr);
    if (want != (m_over ? m_isOver : Over::Nothing)) {
        m_isOver = want;
        if (want != Over::Nothing) {
            Page *page = pageOf(want);
            m_over = page;
            return m_window.lay(page);
        }
        m_over = nullptr;
        m_window.layDown();
        if (!m_held.isEmpty()) // they may go on, and are there already
            return follow();
    }
    guide();
}

Page *Tutor::pageOf(Over over)
{
    theme::Theme &theme = m_window.around().theme;
    const QString language = m_window.around().language;
    const ClassState &state = *m_workshop.state();
    switch (over) {
    case Over::Wait:
        return new screens::TextPage(theme, tr("Espere un momento"),
            { tr("Usted ya terminó este paso. Muy bien."), tr("Seguimos cuando todos estén listos.") });
    case Over::Here: {
        const qsizetype at = indexOf(state.lesson->steps, state.pointedAt);
        auto *page = new screens::TextPage(
            theme, tr("Ahora vamos en este paso"), { state.lesson->steps.at(at).action.in(language) });
        page->addClose(tr("Seguir"), "arrow_forward");
        connect(page, &screens::TextPage::closed, this, [this] {
            m_seen = m_workshop.isClassUnderWay() ? m_workshop.state()->pointedAt : QString();
            settle();
        });
        return page;
    }
    default:
        return new screens::TextPage(
            theme, tr("Miren a quien enseña"), { tr("La pantalla vuelve cuando sigamos.") });
    }
}

void Tutor::guide()
{
    const ClassState &state = *m_workshop.state();
    m_hand.setLesson(state.lesson->kind == training::Kind::Guided ? state.lesson->procedure : QString());
    m_hand.pointAt(m_over ? nullptr : m_window.page());
}

} // namespace window
