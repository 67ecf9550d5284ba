// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/roomlink.h"

#include "app/classnet/localaddress.h"

namespace classnet {

using training::ClassState;

RoomLink::RoomLink(training::Classes &classes, training::ClassRoom &room, const training::Lessons &lessons,
    const base::Clock &clock)
    : m_classes(classes), m_room(room), m_lessons(lessons), m_clock(clock), m_member(clock)
{
    connect(&room, &training::ClassRoom::changed, this, &RoomLink::onRoomChanged);
    connect(&room, &training::ClassRoom::ended, this, &RoomLink::onRoomEnded);
    connect(&m_member, &Member::paceChanged, this, &RoomLink::onPace);
    connect(&m_member, &Member::joined, this, &RoomLink::joinedChanged);
    connect(&m_member, &Member::lost, this, &RoomLink::joinedChanged);
    connect(&m_member, &Member::failed, this, &RoomLink::notReached);
    connect(&m_member, &Member::refused, this, &RoomLink::refused);
    if (room.state())
        onRoomChanged();
}

RoomLink::~RoomLink() = default;

QStringList RoomLink::gone() const
{
    return m_host ? m_host->gone() : QStringList();
}

/// What cannot be read is missing on the board; the class does not depend on it.
void RoomLink::beginBoard(qint64 group)
{
    m_group = group;
    m_board = {};
    const auto record = m_classes.record(group);
    const auto kept = m_classes.kept(group);
    if (record)
        for (const training::MeetingRecord &meeting : record->meetings)
            m_board.take(training::Tally::of(meeting));
    for (const training::Tally &tally : kept.value_or(QList<training::Tally>()))
        m_board.take(tally);
}

Pace RoomLink::paceOf(const ClassState &state) const
{
    return { 0, state.lesson->id, state.waitAt, state.pointedAt, state.blanked, state.place,
        state.lesson->procedure };
}

void RoomLink::onRoomChanged()
{
    const ClassState &state = *m_room.state();
    const auto group = m_classes.groupOf(state.meeting);
    if (group && *group != m_group && !m_host)
        beginBoard(*group);
    auto tally = m_room.tally();
    if (!tally)
        return;
    m_board.take(*tally);
    if (m_meeting > 0) // the board counts by its own group's meetings
        tally->meeting = m_meeting;
    if (isJoining())
        (void)m_member.setTally(*tally); // a class has none that cannot be sent
    if (m_host)
        (void)m_host->setPace(paceOf(state)); // nor such a pace
    Q_EMIT boardChanged();
}

void RoomLink::onRoomEnded()
{
    close();
    if (m_group == 0)
        return;
    beginBoard(m_group);
    Q_EMIT boardChanged();
}

base::Result<> RoomLink::open(const QHostAddress &at, quint16 port)
{
    if (!m_room.state())
        return base::fail(training::Errc::NoClass);
    const auto addresses = localAddresses();
    if (at.isNull() && addresses.isEmpty())
        return base::fail(Errc::NotReached);
    return BoardKey::make()
        .and_then([&](const BoardKey &key) {
            return Host::open(key, m_board, m_clock, at.isNull() ? addresses.first() : at, port);
        })
        .map([this](std::unique_ptr<Host> host) {
            m_host = std::move(host);
            connect(m_host.get(), &Host::changed, this, &RoomLink::onBoardChanged);
            (void)m_host->setPace(paceOf(*m_room.state()));
        });
}

void RoomLink::close()
{
    if (m_host)
        m_host.release()->deleteLater(); // it may be the one that is speaking
}

int RoomLink::others() const
{
    return m_host ? m_host->members() : 0;
}

std::optional<Invitation> RoomLink::invitation() const
{
    return m_host ? std::optional(m_host->invitation()) : std::nullopt;
}

/// Kept as they come: a power cut at the board loses none of what the others counted.
void RoomLink::onBoardChanged()
{
    const QString own = m_room.state() ? m_room.state()->label : QString();
    const auto tallies = m_board.tallies();
    for (const training::Tally &tally : tallies) {
        if (tally.label != own && tally.meeting == m_board.meeting())
            (void)m_classes.keep(m_group, tally); // and once more with the next one
    }
    Q_EMIT boardChanged();
}

base::Result<> RoomLink::join(const Invitation &board, int people)
{
    if (people < 1 || people > training::ClassRoom::mostPeople)
        return base::fail(training::Errc::BadNumber);
    m_people = people;
    m_meeting = 0;
    m_member.join(board);
    return {};
}

void RoomLink::leave()
{
    m_member.leave();
    m_meeting = 0;
    Q_EMIT joinedChanged();
}

void RoomLink::onPace(const Pace &pace)
{
    const auto isIt = [&](const ClassState &state) {
        return state.lesson->id == pace.lesson && state.lesson->procedure == pace.procedure
            && (m_meeting == 0 || m_meeting == pace.meeting);
    };
    if (m_room.state() && !isIt(*m_room.state()) && !m_room.end())
        return; // the store says no; with the next word it is tried again
    m_meeting = pace.meeting;
    if (m_room.state()) {
        onRoomChanged(); // told anew, by the board's meeting
    } else {
        training::LessonPtr lesson = m_lessons.find(pace.lesson);
        if (!lesson) // of the other centre alone
            return;
        if (lesson->procedure == training::anyProcedure)
            lesson = training::madeOutTo(*lesson, pace.procedure);
        const auto begun
            = m_classes.guestGroup(m_clock.now().toLocalTime().date()).and_then([&](qint64 group) {
                  return m_room.start(group, lesson, m_people);
              });
        if (!begun)
            return;
    }
    follow(pace);
}

/// A step that this kiosk's lesson does not have is not followed.
void RoomLink::follow(const Pace &pace)
{
    const ClassState now = *m_room.state();
    if (now.waitAt != pace.waitAt)
        (void)m_room.waitAt(pace.waitAt);
    if (now.pointedAt != pace.pointedAt)
        (void)m_room.pointAt(pace.pointedAt);
    if (now.blanked != pace.blanked)
        (void)m_room.blank(pace.blanked);
}

} // namespace classnet
