// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/reader.h"

#include "app/speech/spoken.h"
#include "app/speech/synthesiser.h"
#include "ui/controls/announce.h"
#include "ui/controls/key.h"
#include "ui/controls/label.h"
#include <QAbstractButton>
#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>

namespace window {

namespace {

using speech::Synthesiser;
using speech::Voice;

template <size_t N> int indexOf(const int (&steps)[N], int value)
{
    return int(std::find(std::begin(steps), std::end(steps), value) - std::begin(steps));
}

/// False: there is no further one.
bool step(int &index, int by, size_t count)
{
    const int next = std::clamp(index + by, 0, int(count) - 1);
    return std::exchange(index, next) != next;
}

} // namespace

Reader::Reader(Voice &voice, QWidget &window, const QString &language)
    : m_voice(voice), m_window(window), m_language(language),
      m_rate(indexOf(Synthesiser::rates, Synthesiser::usualRate)),
      m_volume(indexOf(Voice::volumes, Voice::usualVolume))
{
    connect(&m_voice, &Voice::ended, this, [this] { enter(State::Silent); });
    connect(&m_voice, &Voice::cannot, this, [this] {
        enter(State::Silent);
        if (std::exchange(m_wasAsked, false))
            Q_EMIT soundless();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { onFocus(now); });
    qApp->installEventFilter(this);
}

void Reader::read(const QWidget &page)
{
    speak(reading(page, m_language, m_personal), true);
}

void Reader::setPersonal(Personal personal)
{
    if (std::exchange(m_personal, personal) == personal || personal == Personal::Said)
        return;
    stop();
    m_last.clear();
}

void Reader::say(const QStringList &lines)
{
    QList<speech::Phrase> phrases;
    for (const QString &line : lines)
        phrases.append({ line, m_language });
    speak(phrases, false);
}

void Reader::remark(const QString &line)
{
    const auto worthHearing = m_last;
    say({ line });
    m_last = worthHearing;
}

void Reader::speak(const QList<speech::Phrase> &phrases, bool wasAsked)
{
    m_last = phrases;
    m_typedInto = nullptr;
    m_wasAsked = wasAsked;
    enter(State::Speaking);
    m_voice.say(phrases);
}

void Reader::pause()
{
    if (m_state == State::Silent)
        return;
    const bool pauses = m_state == State::Speaking;
    m_voice.setPaused(pauses);
    enter(pauses ? State::Paused : State::Speaking);
}

void Reader::repeat()
{
    if (m_typedInto)
        speak(reading(*m_typedInto, m_window, m_language, m_personal), true);
    else if (!m_last.isEmpty())
        speak(m_last, true);
}

void Reader::stop()
{
    m_voice.stop();
    enter(State::Silent);
}

void Reader::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void Reader::pageCame(const QWidget &page, const QStringList &before)
{
    stop();
    m_last.clear();
    if (!m_audioMode)
        return;
    QList<speech::Phrase> phrases;
    for (const QString &line : before)
        phrases.append({ line, m_language });
    speak(phrases + reading(page, m_language, m_personal), false);
}

/// Whatever the focus comes to by a key; a page that comes is read as a whole just after.
void Reader::onFocus(QWidget *widget)
{
    if (m_focused)
        m_focused->disconnect(this);
    m_focused = qobject_cast<QAbstractButton *>(widget);
    if (!m_audioMode || !widget || widget->window() != &m_window || widget == &m_window)
        return;
    // A window that becomes active only now: its page is being read already, beginning with this.
    if (m_state == State::Speaking && qobject_cast<controls::Heading *>(widget))
        return;
    if (qobject_cast<controls::Key *>(widget))
        return sayKey(widget->accessibleName());
    speak(reading(*widget, m_window, m_language, m_personal), false);
    if (m_focused)
        connect(m_focused, &QAbstractButton::toggled, this, [this] {
            if (m_focused)
                speak(reading(*m_focused, m_window, m_language, m_personal), false);
        });
}

/// What stands in a field is personal (reading.cpp), so each sign of it is. What the screen itself does not
/// show, a PIN, is said to nobody.
void Reader::echo(const QWidget &field, const QString &typed)
{
    const auto *line = qobject_cast<const QLineEdit *>(&field);
    const bool isHidden = line && line->echoMode() != QLineEdit::Normal;
    if ((isHidden || m_personal == Personal::LeftOut) && !typed.isEmpty())
        remark(tr("Tecla"));
    else
        sayKey(typed);
}

void Reader::sayKey(const QString &sign)
{
    if (!sign.isEmpty())
        remark(sign == QLatin1String(" ") ? tr("Espacio")
                : sign.size() == 1        ? speech::spelled(sign, m_language)
                                          : sign);
}

bool Reader::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (m_audioMode && type == controls::announced()
        && static_cast<QWidget *>(watched)->window() == &m_window)
        speak(reading(*static_cast<QWidget *>(watched), m_window, m_language, m_personal), false);
    if (!m_audioMode || (type != QEvent::InputMethod && type != QEvent::KeyPress))
        return false;
    auto *field = qobject_cast<QWidget *>(watched);
    if (!field || field->window() != &m_window || !field->testAttribute(Qt::WA_InputMethodEnabled))
        return false;
    // Keys on the screen commit what they type; those of a keyboard of plastic are keys.
    if (type == QEvent::InputMethod)
        echo(*field, static_cast<QInputMethodEvent *>(event)->commitString());
    else if (const auto *key = static_cast<QKeyEvent *>(event); key->key() == Qt::Key_Backspace)
        remark(tr("Borrado"));
    else if (key->text().size() == 1 && key->text().front().isPrint())
        echo(*field, key->text());
    else
        return false;
    m_typedInto = field; // what stands in it by then
    return false;
}

void Reader::changeRate(int by)
{
    const bool changed = step(m_rate, by, std::size(Synthesiser::rates));
    m_voice.setRate(Synthesiser::rates[m_rate]);
    if (m_state == State::Silent || !changed)
        remark(!changed  ? by > 0 ? tr("No puede ser más rápido.") : tr("No puede ser más lento.")
                 : by > 0 ? tr("Así suena más rápido.")
                         : tr("Así suena más lento."));
}

void Reader::changeVolume(int by)
{
    const bool changed = step(m_volume, by, std::size(Voice::volumes));
    m_voice.setVolume(Voice::volumes[m_volume]);
    if (m_state == State::Silent || !changed)
        remark(!changed  ? by > 0 ? tr("No puede ser más fuerte.") : tr("No puede ser más bajo.")
                 : by > 0 ? tr("Así suena más fuerte.")
                         : tr("Así suena más bajo."));
}

void Reader::reset()
{
    stop();
    m_last.clear();
    m_audioMode = false;
    m_personal = Personal::LeftOut;
    m_rate = indexOf(Synthesiser::rates, Synthesiser::usualRate);
    m_volume = indexOf(Voice::volumes, Voice::usualVolume);
    m_voice.setRate(Synthesiser::usualRate);
    m_voice.setVolume(Voice::usualVolume);
}

} // namespace window
