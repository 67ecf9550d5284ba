// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys of a keyboard do, and where Tab goes.
#include "ui/controls/keyfield.h"
#include "ui/window/bars.h"
#include "ui/window/kioskwindow.h"
#include "ui/window/scanner.h"
#include "ui/window/showcase.h"
#include "ui/window/wedgecatcher.h"
#include <QApplication>
#include <QKeyEvent>

namespace window {

namespace {

constexpr std::chrono::seconds starHeld { 2 };

bool isForTheVoice(int key)
{
    return key == Qt::Key_Pause || (key >= Qt::Key_F2 && key <= Qt::Key_F6);
}

} // namespace

void KioskWindow::onKeyed(int key)
{
    m_idle.touch();
    if (!isForTheVoice(key))
        m_reader.stop();
}

/// Tab goes as one reads, whatever pages make and destroy at any time: the page, what is always there below,
/// what is always there above.
bool KioskWindow::focusNextPrevChild(bool next)
{
    // Asked also when what has the focus goes: behind the cover, and between two residents, there is nowhere
    // to go.
    if (isHidden() || m_showcase || !front())
        return false;
    if (m_scanner->isOn()) {
        m_scanner->step(next);
        return true;
    }
    const QWidgetList stops = tabStops(*front()) + tabStops(*m_bottom) + tabStops(*m_top);
    QWidget *now = QApplication::focusWidget();
    qsizetype at = stops.indexOf(now);
    // From any key of a keyboard one leaves it as from its first.
    for (qsizetype i = 0; at < 0 && now && i < stops.size(); ++i)
        if (qobject_cast<controls::KeyField *>(stops[i]->parentWidget())
            && stops[i]->parentWidget() == now->parentWidget())
            at = i;
    if (stops.isEmpty())
        return false;
    const qsizetype to
        = at < 0 ? (next ? 0 : stops.size() - 1) : (at + (next ? 1 : -1) + stops.size()) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void KioskWindow::keyPressEvent(QKeyEvent *event)
{
    // Whoever comes finds the first page. Only the key that is held counts from its going down.
    if (m_showcase) {
        shown();
        if (event->key() != Qt::Key_Asterisk)
            return;
    }
    switch (event->key()) {
    case Qt::Key_F1:
        return help();
    case Qt::Key_F2:
        return m_reader.hasSaid() ? m_reader.repeat() : readAloud();
    case Qt::Key_F3:
        return m_reader.changeRate(-1);
    case Qt::Key_F4:
        return m_reader.changeRate(+1);
    case Qt::Key_F5:
        return m_reader.changeVolume(-1);
    case Qt::Key_F6:
        return m_reader.changeVolume(+1);
    case Qt::Key_Pause:
        return m_reader.pause();
    case Qt::Key_F7:
        return nextScheme();
    case Qt::Key_F8:
        return nextTextSize();
    case Qt::Key_F9:
        return hide();
    case Qt::Key_F10:
        return chooseLanguage();
    case Qt::Key_F11:
        m_scanner->setOn(!m_scanner->isOn());
        return reachKeysByKeys(m_scanner->isOn() || m_reader.isAudioMode());
    case Qt::Key_F12:
        return m_scanner->nextPace();
    case Qt::Key_Left:
        return back();
    case Qt::Key_Right:
        return front()->advance();
    case Qt::Key_Escape:
        return escape();
    case Qt::Key_Asterisk:
        if (!m_navigator.isUnderWay() && !m_reader.isAudioMode())
            m_starAt = m_around.clock.monotonic();
        return;
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QMainWindow::keyPressEvent(event);
    }
}

void KioskWindow::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Asterisk && !event->isAutoRepeat())
        m_starAt.reset();
    QMainWindow::keyReleaseEvent(event);
}

void KioskWindow::pulseStar()
{
    if (!m_starAt || m_around.clock.monotonic() - *m_starAt < starHeld)
        return;
    m_starAt.reset();
    beginAudioMode();
}

/// Out of what lies over the page; never out of the page, which asks to be answered. A flow that lies there
/// is left step by step, or it would go on where nobody sees it.
void KioskWindow::escape()
{
    if (m_interlude && m_interlude == m_laidPage)
        back();
    else if (m_interlude && m_interlude->isBackAllowed())
        closeInterlude();
}

/// What is read while something lies over the page, or on a page that asks for no document, goes nowhere.
void KioskWindow::watchForReader()
{
    // A technician's reader works before anybody has said that there is one.
    const bool listens = m_laid || m_around.settings.cedulaReader;
    if (listens == !m_catcher.isNull())
        return;
    if (!listens) // later: it may be a key that it lets go that leads here
        return std::exchange(m_catcher, nullptr)->deleteLater();
    m_catcher = new WedgeCatcher(*this, m_around.clock);
    connect(m_catcher, &WedgeCatcher::scanned, this, [this](const QString &text) {
        if (isHidden())
            return;
        if (m_laid && m_interlude == m_laidPage)
            m_laid->scanned(text);
        else if (!m_interlude)
            m_navigator.scanned(text);
    });
    connect(m_catcher, &WedgeCatcher::swallowed, &m_idle, &IdleWatch::touch);
}

} // namespace window
