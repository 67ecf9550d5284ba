// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/classnet/boardkey.h"
#include "app/classnet/frame.h"
#include "app/training/tally.h"
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>

namespace classnet {

/// One connection to the board. Whoever is at its other end is a stranger, who may say little and not for
/// long, until they prove that they know the code. Bounded in bytes, in frames a second and in time; whatever
/// is wrong ends this connection and nothing else. Part of Host.
class Seat : public QObject
{
    Q_OBJECT
public:
    Seat(const BoardKey &key, const base::Clock &clock, QObject *parent);
    ~Seat() override;

    void start(qintptr descriptor, const QSslConfiguration &tls); ///< once whoever listens to it does
    bool isAdmitted() const { return m_state == State::Admitted; }
    const QString &label() const { return m_label; } ///< of its last tally; empty: there was none

    void admit(); ///< in answer to proved()
    void tell(Kind kind, const QByteArray &body = {});
    void tellLesson(const QByteArray &file); ///< unless it was the last one that it was told
    void dismiss(Kind why); ///< says so, and ends
    void end();
    void look(); ///< silence, time, and whether there is something to say. Call it once a second

Q_SIGNALS:
    void proved(); ///< whoever it is knows the code
    void told(const training::Tally &tally);
    void ended(); ///< once; nothing follows

private:
    enum class State { Stranger, Admitted, Leaving, Ended };
    void read();
    bool take(const Frame &frame);
    bool isFlood();

    const BoardKey &m_key;
    const base::Clock &m_clock;
    QSslSocket m_socket;
    State m_state = State::Stranger;
    FrameReader m_frames;
    QString m_label;
    QByteArray m_lesson;
    const std::chrono::milliseconds m_since;
    std::chrono::milliseconds m_heardAt, m_saidAt, m_countedFrom;
    int m_counted = 0; ///< frames since m_countedFrom
};

} // namespace classnet
