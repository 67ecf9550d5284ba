// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/classnet/host.h"
#include "app/classnet/member.h"
#include "app/training/classroom.h"

namespace classnet {

/// What ties the class on one kiosk to the others of the room: its board, with what this kiosk counts and
/// what the others told; opening it to them; or joining the board of another, which then leads the class
/// here. Without a network the class goes on as it is. Lives as long as its class room, on the same thread.
class RoomLink : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    RoomLink(training::Classes &classes, training::ClassRoom &room, const base::Clock &clock);
    ~RoomLink() override;

    /// Of the group whose class is or was the last one here, all its meetings.
    const training::Board &board() const { return m_board; }
    QStringList gone() const; ///< labels of kiosks that were here, and are not now

    /// Lets the kiosks of the room join the class that is under way. When it ends, it ends at all of them.
    /// `at`: one of the machine's addresses; null: the first. Errors: NotReached (there is no network),
    /// CannotListen; training's NoClass.
    base::Result<> open(const QHostAddress &at = {}, quint16 port = Invitation::usualPort);
    void close();
    bool isOpen() const { return m_host && m_room.state(); }
    int others() const; ///< kiosks that have joined
    int screen() const; ///< the number of this kiosk on the board that it is on; 0: it is alone
    std::optional<Invitation> invitation() const; ///< of the board that is open here

    /// From the next word of that board on, it leads the class here, with the board's lesson, which need not
    /// be one of this kiosk's. A class that is under way goes on if it is of the same one, after a power cut,
    /// and ends otherwise; so it does when the board's class ends.
    /// `people`: who practise at this kiosk.
    /// Errors: training's BadNumber.
    base::Result<> join(const Invitation &board, int people);
    void leave(); ///< the class here goes on by itself
    bool isJoining() const { return m_member && m_member->invitation(); }
    bool isJoined() const { return m_member && m_member->isJoined(); }

Q_SIGNALS:
    void boardChanged();
    void joinedChanged(); ///< joined, or lost
    void notReached(const base::Error &why); ///< so far: it tries again by itself
    void refused(const base::Error &why); ///< another board answers there: it has left
    void notLed(const base::Error &why); ///< joined, and the class does not begin here

private:
    void onRoomChanged();
    void onRoomEnded();
    void onPace(const classnet::Pace &pace);
    base::Result<> begin(const training::LessonPtr &lesson);
    void follow(const Pace &pace);
    void beginBoard(qint64 group);
    void keepTold();
    Pace paceOf(const training::ClassState &state) const;

    training::Classes &m_classes;
    training::ClassRoom &m_room;
    const base::Clock &m_clock;
    training::Board m_board;
    qint64 m_group = 0; ///< whose board it is; 0: nobody's
    std::unique_ptr<Host> m_host;
    QMap<QString, training::Tally> m_told; ///< by label, and not in the store yet
    QSet<QString> m_kept; ///< labels of which the store knows
    QTimer m_keep; ///< one kiosk may tell three times a second, and there may be sixty
    std::unique_ptr<Member> m_member; ///< one for each board that is joined, so that it is told nothing older
    bool m_isLed = false; ///< the class here is that board's
    bool m_isFollowing = false; ///< right now: what ends and begins does so because the board said so
    int m_screen = 0;
    int m_people = 0; ///< who practise here, once it is led
    int m_meeting = 0; ///< of the board that led last; 0: none did since the program began
};

} // namespace classnet
