// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/voice.h"
#include "ui/window/reading.h"
#include <QObject>
#include <QPointer>
#include <QWidget>

class QAbstractButton;

namespace window {

/// Reads the window aloud. When somebody asks, the page that is in front. In audio mode, for who sees
/// nothing, also every page that comes, whatever gets the focus, and each key that is typed.
class Reader : public QObject
{
    Q_OBJECT
public:
    enum class State { Silent, Speaking, Paused };
    Q_ENUM(State)

    /// `language` is the window's, and may change between one page and the next.
    Reader(speech::Voice &voice, QWidget &window, const QString &language);

    void read(const QWidget &page); ///< from its beginning; asked for
    void say(const QStringList &lines); ///< nobody asked: where nothing sounds, nobody is told
    void pause(); ///< or go on
    void repeat(); ///< what was said last and was no remark; of a field that was typed into, what it says now
    void stop();
    bool hasSaid() const { return !m_last.isEmpty(); } ///< something of the page that is in front
    State state() const { return m_state; }

    bool isAudioMode() const { return m_audioMode; }
    void setAudioMode(bool on) { m_audioMode = on; }
    /// Whatever is said. LeftOut: what was being said is not said any further, nor again; of what is typed
    /// only that it is.
    void setPersonal(Personal personal);
    /// It is in front now; only in audio mode is it read, after the lines `before` it: where one is.
    void pageCame(const QWidget &page, const QStringList &before);

    /// -1 or +1: to the next of the voice's rates or volumes. Silent, it says how it sounds now.
    void changeRate(int by);
    void changeVolume(int by);
    void reset(); ///< silent, and as the house has it

Q_SIGNALS:
    void stateChanged(window::Reader::State state);
    void soundless(); ///< somebody asked, and nothing sounds

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void speak(const QList<speech::Phrase> &phrases, bool wasAsked);
    void enter(State state);
    void onFocus(QWidget *widget);
    void remark(const QString &line); ///< in passing: one key, how the voice sounds now
    void echo(const QWidget &field, const QString &typed);
    void sayKey(const QString &sign);

    speech::Voice &m_voice;
    QWidget &m_window;
    const QString &m_language;
    QList<speech::Phrase> m_last;
    QPointer<QWidget> m_typedInto; ///< since then
    State m_state = State::Silent;
    Personal m_personal = Personal::LeftOut;
    bool m_audioMode = false, m_wasAsked = false;
    int m_rate, m_volume; ///< indexes
    QPointer<QAbstractButton> m_focused;
};

} // namespace window
