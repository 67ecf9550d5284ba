// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/workshop.h"

#include "app/care/pinorder.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace instructor {

using namespace std::chrono_literals;

Workshop::Workshop(const base::Settings &settings, const base::Clock &clock)
    : m_settings(settings), m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
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

void Workshop::check(const QString &pin)
{
    QtConcurrent::run(&m_pool, [pin, folder = m_settings.dataFolder, &clock = m_clock] {
        return staff::Pin(folder, staff::Role::Instructor, clock).check(pin);
    }).then(this, [this](const base::Result<staff::Attempt> &result) {
        if (result)
            Q_EMIT checked(*result);
        else
            Q_EMIT notChecked(result.error());
    });
}

std::optional<Workshop::PinOrder> Workshop::pinOrder() const
{
    constexpr qint64 longest = 64 * 1024;
    const QString suffix = QLatin1String(care::PinOrders::suffix);
    if (m_settings.slipFolder.isEmpty())
        return std::nullopt;
    const QDir stick(m_settings.slipFolder);
    const auto found = stick.entryList({ u'*' + suffix }, QDir::Files, QDir::Time); // the newest one first
    if (found.isEmpty())
        return std::nullopt;
    QFile file(stick.filePath(found.first()));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(longest) : QByteArray();
    const auto role = care::PinOrders(m_settings.dataFolder).read(bytes);
    const bool isForAnother = role && *role != staff::Role::Instructor;
    if (isForAnother || (!role && role.error().code == care::Errc::UsedUp)) // it is still on the stick
        return std::nullopt;
    return PinOrder { bytes, role ? std::nullopt : std::optional(role.error()) };
}

void Workshop::setPin(const QByteArray &order, const QString &pin)
{
    QtConcurrent::run(&m_pool, [order, pin, folder = m_settings.dataFolder, &clock = m_clock] {
        return care::PinOrders(folder).carryOut(order, pin, clock);
    }).then(this, [this](const base::Result<> &result) {
        if (result)
            Q_EMIT pinSet();
        else
            Q_EMIT pinNotSet(result.error());
    });
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
