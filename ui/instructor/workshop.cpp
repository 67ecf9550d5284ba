// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/workshop.h"

#include <QFileInfo>

namespace instructor {

using namespace std::chrono_literals;

Workshop::Workshop(const base::Settings &settings, const base::Clock &clock)
    : m_settings(settings), m_clock(clock), m_keeper(staff::Role::Instructor, settings, clock)
{
    connect(&m_seconds, &QTimer::timeout, this, [this] {
        if (isClassUnderWay())
            (void)m_room->look(); // what cannot be written now is told when somebody does something
    });
}

Workshop::~Workshop() = default;

const training::Lessons &Workshop::lessons()
{
    if (!m_lessons)
        m_lessons = training::Lessons::with(training::centreFolder(m_settings.dataFolder));
    return *m_lessons;
}

base::Result<> Workshop::open()
{
    if (m_classes)
        return {};
    auto opened = training::Classes::open(m_settings.dataFolder);
    if (!opened)
        return base::fail(opened.error());
    m_classes = *std::move(opened);
    m_room = std::make_unique<training::ClassRoom>(*m_classes, m_clock);
    m_link = std::make_unique<classnet::RoomLink>(*m_classes, *m_room, m_clock);
    connect(m_room.get(), &training::ClassRoom::changed, this, &Workshop::classChanged);
    connect(m_room.get(), &training::ClassRoom::ended, this, &Workshop::classEnded);
    m_seconds.start(1s);
    return {};
}

base::Result<bool> Workshop::resume()
{
    if (!QFileInfo::exists(training::Classes::fileIn(m_settings.dataFolder)))
        return false;
    return open().and_then([this] { return m_classes->isClassLive(); }).and_then([this](bool isLive) {
        return isLive ? m_room->resume() : base::Result<bool>(false);
    });
}

base::Result<> Workshop::bring(const QString &file)
{
    const QString folder = training::centreFolder(m_settings.dataFolder);
    return training::bring(file, folder).map([&](const QString &) {
        m_lessons = training::Lessons::with(folder);
    });
}

} // namespace instructor
