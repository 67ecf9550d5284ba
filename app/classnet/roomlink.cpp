// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/roomlink.h"

#include "app/classnet/localaddress.h"
#include <QScopedValueRollback>

namespace classnet {

using training::ClassState;

namespace {

constexpr std::chrono::seconds farewell { 5 };

} // namespace

RoomLink::RoomLink(training::Classes &classes, training::ClassRoom &room, const base::Clock &clock)
    : m_classes(classes), m_room(room), m_clock(clock)
{
    connect(&room, &training::ClassRoom::changed, this, &RoomLink::onRoomChanged);
    connect(&room, &training::ClassRoom::ended, this, &RoomLink::onRoomEnded);
    m_keep.setSingleShot(true);
    m_keep.setInterval(std::chrono::seconds(1));
    connect(&m_keep, &QTimer::timeout, this, &RoomLink::keepTold);
    if (room.state())
        onRoomChanged();
}

RoomLink::~RoomLink()
{
    keepTold();
}

/// A power cut at the board loses a second of what the others counted, and they tell it again.
void RoomLink::keepTold()
{
    for (const training::Tally &tally : std::exchange(m_told, {}))
        if (m_classes.keep(m_group, tally)) // what fails is told once more with the next one
            m_kept.insert(tally.label);
}

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
    const auto tally = m_room.tally();
    if (!tally)
        return;
    m_board.take(*tally);
    if (isJoining() && m_isLed)
        (void)m_member->setTally(*tally); // a class has none that cannot be sent
    if (m_host)
        (void)m_host->setPace(paceOf(state), state.lesson->file); // nor such a pace
    Q_EMIT boardChanged();
}

/// Whoever had not finished has stopped by now: the last counts are those of the store.
void RoomLink::onRoomEnded()
{
    if (m_group == 0)
        return;
    keepTold();
    beginBoard(m_group);
    const auto record = m_classes.record(m_group);
    if (isJoined() && m_isLed && record && !record->meetings.isEmpty())
        (void)m_member->setTally(training::Tally::of(record->meetings.last()));
    if (m_host) {
        (void)m_host->setPace({}, {}); // it is over; what they counted last is still heard
        QTimer::singleShot(farewell, m_host.get(), [this] { close(); });
    }
    if (isJoining() && !m_isFollowing)
        leave(); // whoever ended it here does not want it to begin again by itself
    Q_EMIT boardChanged();
}

base::Result<> RoomLink::open(const QHostAddress &at, quint16 port)
{
    if (!m_room.state())
        return base::fail(training::Errc::NoClass);
    close(); // of the class before
    const auto addresses = localAddresses();
    if (at.isNull() && addresses.isEmpty())
        return base::fail(Errc::NotReached);
    return BoardKey::make()
        .and_then([&](const BoardKey &key) {
            return Host::open(key, m_board, m_clock, at.isNull() ? addresses.first() : at, port);
        })
        .map([this](std::unique_ptr<Host> host) {
            m_host = std::move(host);
            m_host->setMeeting(m_room.state()->place);
            connect(m_host.get(), &Host::told, this, [this](const training::Tally &tally) {
                const bool isFirst = !m_kept.contains(tally.label);
                m_told.insert(tally.label, tally);
                if (isFirst || !m_room.state()) // that it is here, and the last that is heard of it
                    keepTold();
                else if (!m_keep.isActive())
                    m_keep.start();
            });
            connect(m_host.get(), &Host::changed, this, &RoomLink::boardChanged);
            (void)m_host->setPace(paceOf(*m_room.state()), m_room.state()->lesson->file);
        });
}

void RoomLink::close()
{
    keepTold();
    if (m_host)
        m_host.release()->deleteLater(); // it may be the one that is speaking
}

int RoomLink::others() const
{
    return m_host ? m_host->members() : 0;
}

int RoomLink::screen() const
{
    if (isJoining())
        return m_isLed ? m_screen : 0;
    return isOpen() ? m_board.numberOf(m_room.state()->label) : 0;
}

std::optional<Invitation> RoomLink::invitation() const
{
    return m_host ? std::optional(m_host->invitation()) : std::nullopt;
}

base::Result<> RoomLink::join(const Invitation &board, int people)
{
    if (people < 1 || people > training::ClassRoom::mostPeople)
        return base::fail(training::Errc::BadNumber);
    m_people = people;
    m_isLed = false;
    m_member = std::make_unique<Member>(m_clock);
    connect(m_member.get(), &Member::paceChanged, this, &RoomLink::onPace);
    connect(m_member.get(), &Member::joined, this, &RoomLink::joinedChanged);
    connect(m_member.get(), &Member::lost, this, &RoomLink::joinedChanged);
    connect(m_member.get(), &Member::failed, this, &RoomLink::notReached);
    connect(m_member.get(), &Member::refused, this, &RoomLink::refused);
    m_member->join(board);
    return {};
}

void RoomLink::leave()
{
    if (m_member)
        m_member->leave();
    Q_EMIT joinedChanged();
}

void RoomLink::onPace(const Pace &pace)
{
    const QScopedValueRollback following(m_isFollowing, true);
    if (pace.lesson.isEmpty()) { // the class is over
        if (m_isLed && m_room.state())
            (void)m_room.end(); // what the store does not take now ends with the next lesson
        return leave();
    }
    const auto read = training::readLesson(m_member->lesson());
    if (!read || read->id != pace.lesson)
        return notLed(read ? base::Error { make_error_code(Errc::BadPace), {} } : read.error());
    const training::LessonPtr lesson = training::madeOutTo(*read, pace.procedure);
    const auto isIt = [&](const ClassState &state) {
        return state.lesson->file == lesson->file && state.lesson->procedure == lesson->procedure
            && (m_meeting == 0 || m_meeting == pace.meeting);
    };
    if (m_room.state() && !isIt(*m_room.state())) {
        if (const auto ended = m_room.end(); !ended)
            return notLed(ended.error()); // with the next word it is tried again
    }
    m_meeting = pace.meeting;
    m_screen = pace.screen;
    m_isLed = true;
    if (m_room.state())
        onRoomChanged(); // which tells the board
    else if (const auto begun = begin(lesson); !begun)
        return notLed(begun.error());
    follow(pace);
}

base::Result<> RoomLink::begin(const training::LessonPtr &lesson)
{
    return m_classes.guestGroup(m_clock.now().toLocalTime().date()).and_then([&](qint64 group) {
        return m_room.start(group, lesson, m_people);
    });
}

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
