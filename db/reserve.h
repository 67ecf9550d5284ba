// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace db {

/// Room on the disk that is kept for who is in the middle of something: a file of zeros beside the database,
/// `<database>.reserve`. When the disk is full it is given up, so that what was begun can be saved; it is
/// made again when there is room. Worker thread; the file outlives the object, as the need for it does.
class Reserve
{
public:
    /// A write-ahead log grows to 2000 pages of 4 kB before it is used anew: what a resident still has to
    /// save never needs more.
    static constexpr qint64 size = qint64(8) * 1024 * 1024;
    /// With less than that free nothing new is begun: twice the reserve, so that it is hardly ever touched.
    static constexpr qint64 lowest = 2 * size;

    explicit Reserve(const QString &databasePath);

    /// Makes it if it is missing and there is room. Whether something new may be begun: it is there, and
    /// `lowest` is free beside it.
    bool keep();
    /// Gives it up, if it is there and the disk is short. Whether there is room now that there was not.
    bool giveUp();
    bool diskIsShort() const; ///< less than `lowest` is free
    bool isThere() const;

private:
    qint64 free() const; ///< bytes

    const QString m_path;
};

} // namespace db
