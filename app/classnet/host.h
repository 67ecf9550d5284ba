// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/classnet/boardkey.h"
#include "app/classnet/invitation.h"
#include "app/classnet/pace.h"
#include "app/training/board.h"
#include <QObject>
#include <QSet>
#include <QSslConfiguration>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <vector>

namespace classnet {

class Seat;

/// A class that is open to the room: takes what the kiosks that have joined tell, for the board, and tells
/// them the instructor's pace. It lives as long as the class is open. Never waits; one thread, with its event
/// loop.
class Host : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostMembers = 60;
    static constexpr int mostStrangers = 20; ///< connected, and not admitted yet
    static constexpr int mostLabels
        = 2 * mostMembers; ///< a kiosk has a new one when it begins its class anew

    /// Listens at one address of this machine; port 0: any that is free. `board` and `clock` outlive it.
    /// Errors: NotLocal, CannotListen, BadAddress.
    static base::Result<std::unique_ptr<Host>> open(const BoardKey &key, training::Board &board,
        const base::Clock &clock, const QHostAddress &address, quint16 port = Invitation::usualPort);
    ~Host() override;

    const Invitation &invitation() const { return m_invitation; }
    int members() const; ///< kiosks that are connected now
    QStringList gone() const; ///< labels of those that were here, and are not now; their counts stay

    /// The first, the second … meeting of the group whose class it is; all who join are in it, whatever
    /// number their own store has for it. 0: as they say.
    void setMeeting(int place) { m_meeting = place; }

    const Pace &pace() const { return m_pace; }
    /// To all kiosks, and to those that join later, after the file of the lesson that it is about. The
    /// sequence is the board's own. Errors: BadPace.
    base::Result<> setPace(Pace pace, const QByteArray &lesson);

    void look(); ///< who is gone, whose time is up: each second by itself; for tests

Q_SIGNALS:
    void changed(); ///< the board, or who is here
    void told(const training::Tally &tally); ///< the board has taken it

private:
    class Listener;
    Host(const BoardKey &key, training::Board &board, const base::Clock &clock, Invitation invitation,
        std::unique_ptr<Listener> listener);
    void arrive(qintptr descriptor);
    void makeRoom();
    void admit(Seat *seat);
    void take(Seat *seat, training::Tally tally);
    void leave(Seat *seat);
    void tellPace(Seat *seat);

    const BoardKey m_key;
    training::Board &m_board;
    const base::Clock &m_clock;
    const Invitation m_invitation;
    QSslConfiguration m_tls;
    std::unique_ptr<Listener> m_listener;
    std::vector<Seat *> m_seats; ///< as they came
    QSet<QString> m_labels; ///< all that were told
    QSet<QString> m_gone;
    int m_meeting = 0;
    Pace m_pace;
    QByteArray m_lesson;
    QTimer m_timer;
};

} // namespace classnet
