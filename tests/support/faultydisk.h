// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>

namespace support {

/// A disk under SQLite that loses its power, fails, or is full. While it lives it is the default VFS of this
/// process, in front of the real one: what is opened meanwhile goes through it, also by Qt. One at a time,
/// one thread.
///
/// What was written and not yet synced survives a cut only by chance (https://sqlite.org/testing.html, crash
/// testing); what was deleted stays so. Nothing waits for the real disk: that would only take time.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk(); ///< what was opened through it must be closed

    enum class Unsynced { Lost, Torn }; ///< all of it; or some writes are there, whole, half, or not at all
    /// The power goes before the n-th write, sync, truncation or deletion from now. After it nothing works.
    void cutPowerAt(int n, Unsynced unsynced, quint32 seed = 1);
    /// The n-th access of any kind from now answers this (SQLITE_IOERR, SQLITE_FULL), once.
    void failAt(int n, int code);
    void refuseLockAt(int n); ///< the n-th lock from now is somebody else's: SQLITE_BUSY, once
    void spare(); ///< nothing more of this happens
    void setRoom(std::optional<qint64> bytes); ///< by which files may still grow; then SQLITE_FULL
    void setReadOnly(bool readOnly); ///< as a file system that the kernel mounted read-only after an error

    bool hasStruck() const; ///< since the last call of cutPowerAt(), failAt() or refuseLockAt()
};

} // namespace support
