// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/classnet/frame.h"
#include "app/classnet/invitation.h"
#include "app/classnet/pace.h"
#include "app/training/tally.h"
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>

class QSslSocket;

namespace classnet {

/// A kiosk that joins the board of a class: tells it the newest tally, hears the instructor's pace. While it
/// is joined it tries again without end whenever the connection is lost; the kiosk's own class goes on
/// meanwhile. Never waits; one thread, with its event loop. Keeps nothing on disk.
class Member : public QObject
{
    Q_OBJECT
public:
    explicit Member(const base::Clock &clock, QObject *parent = nullptr); ///< `clock` outlives it

    void join(const Invitation &invitation); ///< leaves the board before, if there was one
    void leave(); ///< for good, after what it was told last has been sent; nothing is signalled

    bool isJoined() const { return m_joined; } ///< connected, and it is the right board
    /// The file of the lesson that the pace is about; empty: none was told.
    const QByteArray &lesson() const { return m_lesson; }
    const std::optional<Invitation> &invitation() const { return m_invitation; } ///< none: it works alone

    /// The newest one is sent, a few times a second at most, and again after each return. Also before join().
    /// Errors: training's BadTally.
    base::Result<> setTally(const training::Tally &tally);

    void look(); ///< what is due: four times a second by itself; for tests

Q_SIGNALS:
    void joined();
    void lost(); ///< no longer joined; it tries again by itself
    void failed(
        const base::Error &why); ///< one attempt to join (NotReached, BrokenOff, Silent, Full, BadFrame)
    void refused(const base::Error &why); ///< WrongBoard: final, it has left and tries no more
    void paceChanged(const classnet::Pace &pace);

private:
    void connectNow();
    void sayHello();
    void read();
    base::Result<> take(const Frame &frame);
    base::Result<> beWelcomed(const QByteArray &nonce);
    base::Result<> takePace(const QByteArray &bytes);
    void say(Kind kind, const QByteArray &body = {});
    void sendTally();
    void fall(const base::Error &why);
    void drop();

    const base::Clock &m_clock;
    std::optional<Invitation> m_invitation;
    QByteArray m_tally; ///< the newest; empty: none
    bool m_unsent = false;
    QPointer<QSslSocket> m_socket; ///< null: it waits for m_tryAt
    FrameReader m_frames { Pace::mostBytes };
    bool m_joined = false;
    std::optional<Pace> m_pace; ///< the last that was told
    QByteArray m_lesson;
    int m_failures = 0; ///< in a row
    std::chrono::milliseconds m_tryAt {}, m_since {}, m_heardAt {}, m_saidAt {}, m_toldAt {};
    QTimer m_timer;
};

} // namespace classnet
