// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/warmupflow.h"

namespace screens {

WarmUpFlow::WarmUpFlow(const Surroundings &around, QObject *parent) : Flow(parent), m_around(around)
{
}

void WarmUpFlow::start()
{
    show(Choosing);
}

void WarmUpFlow::back()
{
    if (m_stage == Choosing)
        Q_EMIT left();
    else
        show(m_stage == Finger || m_stage == Name ? Choosing : m_stage - 1);
}

void WarmUpFlow::again()
{
    const auto *page = qobject_cast<TypingPage *>(m_page);
    show(m_stage, page ? page->typed() : QString());
}

void WarmUpFlow::show(int stage, const QString &typed)
{
    m_stage = stage;
    const auto goOn = [this] { show(m_stage + 1); };
    if (stage == Choosing) {
        auto *page = new WarmUpPage(m_around);
        connect(page, &WarmUpPage::chosen, this,
            [this](WarmUp what) { show(what == WarmUp::Finger ? Finger : Name); });
        hand(page);
    } else if (stage <= LastFinger) {
        auto *page = new FingerPage(m_around, FingerPage::Exercise(stage - Finger));
        connect(page, &FingerPage::done, this, goOn);
        hand(page);
    } else if (stage == FingerDone || stage == KeyboardDone) {
        auto *page = new WarmedUpPage(m_around, stage == FingerDone ? WarmUp::Finger : WarmUp::Keyboard);
        connect(page, &WarmedUpPage::keyboardWanted, this, goOn);
        connect(page, &TextPage::closed, this, &Flow::left);
        hand(page);
    } else {
        TypingPage::Task task = this->task(stage);
        if (!typed.isNull())
            task.typed = typed;
        auto *page = new TypingPage(m_around, task);
        connect(page, &TypingPage::done, this, goOn);
        hand(page);
    }
}

/// The learner's own invented name, once more with a letter too many; a word with ñ and an accent that every
/// order of the keys has; a number.
TypingPage::Task WarmUpFlow::task(int stage) const
{
    const QString name = m_around.desk.invented().value(u"names").toObject().value(u"given").toString();
    if (stage == Name)
        return { name, {} };
    if (stage == TooMany)
        return { name, name + name.back() };
    if (stage == Accents)
        return { QStringLiteral("soñé"), {} };
    return { QStringLiteral("4085"), {} };
}

void WarmUpFlow::hand(Page *page)
{
    m_page = page;
    Q_EMIT pageReady(page);
}

} // namespace screens
