// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

struct _snd_ctl; // ALSA's snd_ctl_t

namespace speech {

struct SoundCard
{
    QByteArray control; ///< what ALSA opens: "hw:0"
    QByteArray place; ///< on its bus, as sound servers write it: "0000_00_1f.3"; of USB they write no place
};

/// Those that this machine has now, by their numbers.
QList<SoundCard> soundCards();

/// The jacks for headphones of one sound card, as its control elements tell of them (a boolean "Headphone
/// Jack" and the like): reading these disturbs no sound server. What cannot be read is not plugged: no such
/// jack, a jack that notices nothing ("Phantom"), no permission, a card that has gone.
class Jack : public QObject
{
    Q_OBJECT
public:
    explicit Jack(const SoundCard &card);
    ~Jack() override;

    bool isPlugged() const { return m_isPlugged; } ///< one of them
    /// True: this output of Qt's (QAudioDevice::id, the sink's name) is one of this card's.
    bool isBehind(const QByteArray &output) const;

Q_SIGNALS:
    void changed();

private:
    void follow();
    bool look() const;

    const QByteArray m_place;
    _snd_ctl *m_control = nullptr; // null: it cannot be opened
    bool m_isPlugged = false;
};

} // namespace speech
