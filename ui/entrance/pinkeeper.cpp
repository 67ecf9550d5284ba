// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/pinkeeper.h"

#include "app/care/pinorder.h"
#include <QDir>
#include <QFile>
#include <QtConcurrentRun>

namespace entrance {

PinKeeper::PinKeeper(staff::Role role, const base::Settings &settings, const base::Clock &clock)
    : m_role(role), m_settings(settings), m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

void PinKeeper::check(const QString &pin)
{
    QtConcurrent::run(&m_pool, [pin, role = m_role, folder = m_settings.dataFolder, &clock = m_clock] {
        return staff::Pin(folder, role, clock).check(pin);
    }).then(this, [this](const base::Result<staff::Attempt> &result) {
        if (result)
            Q_EMIT checked(*result);
        else
            Q_EMIT notChecked(result.error());
    });
}

std::optional<PinKeeper::Order> PinKeeper::order() const
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
    const bool isForAnother = role && *role != m_role;
    if (isForAnother || (!role && role.error().code == care::Errc::UsedUp)) // it is still on the stick
        return std::nullopt;
    return Order { bytes, role ? std::nullopt : std::optional(role.error()) };
}

void PinKeeper::set(const Order &order, const QString &pin)
{
    QtConcurrent::run(&m_pool, [file = order.file, pin, folder = m_settings.dataFolder, &clock = m_clock] {
        return care::PinOrders(folder).carryOut(file, pin, clock);
    }).then(this, [this](const base::Result<> &result) { answer(result); });
}

void PinKeeper::setFirst(const QString &pin)
{
    QtConcurrent::run(&m_pool, [pin, role = m_role, folder = m_settings.dataFolder, &clock = m_clock] {
        return staff::Pin(folder, role, clock).set(pin);
    }).then(this, [this](const base::Result<> &result) { answer(result); });
}

void PinKeeper::answer(const base::Result<> &set)
{
    if (set)
        Q_EMIT pinSet();
    else
        Q_EMIT pinNotSet(set.error());
}

} // namespace entrance
