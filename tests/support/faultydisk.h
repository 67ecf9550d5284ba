// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <sqlite3.h>

namespace support {

/// A disk under SQLite that fails when told. While it lives it is SQLite's default VFS, so that what opens a
/// database meets it without knowing. One at a time, one thread.
///
/// Not modelled: that a file was created or deleted counts as durable at once, and what is synced past
/// SQLite (db::Database::copyTo) is not seen.
class FaultyDisk
{
public:
    enum class Kept { Nothing, Half, Some }; ///< of what was written and not synced when the power goes

    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// At the n-th write, sync, cut or deletion (from 1) the power goes, and nothing works any more.
    void cutPowerAt(int n, Kept kept);
    /// The n-th call (from 1) answers an I/O error, once.
    void failOnceAt(int n);
    /// The n-th write (from 1) answers SQLITE_FULL, once.
    void fullOnceAt(int n);
    bool hasFailed() const { return m_failed; } ///< n was reached
    void repair() { m_mode = Mode::Sound; } ///< from here on all works

    enum class Call { Open, Delete, Access, Read, Write, Truncate, Sync, Size, Lock, Map };

private:
    struct Step
    {
        sqlite3_int64 at = 0;
        QByteArray bytes;
        bool truncates = false; ///< to `at`
    };
    struct Image
    {
        QByteArray durable;
        QList<Step> unsynced;
    };
    struct File;
    enum class Mode { Sound, Cut, Fail, Full };

    void set(Mode mode, int n);
    int meet(Call call); ///< SQLITE_OK: go on
    void track(const QString &path);
    void step(const QString &path, Step step);
    void synced(const QString &path);
    void cutNow();
    static void apply(QByteArray &content, const Step &step);
    QByteArray afterCut(const Image &image);
    QList<Step> sectorsKept(const Step &step);

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags);
    static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder);
    static int access(sqlite3_vfs *vfs, const char *name, int flags, int *result);
    static void addMemory(sqlite3_io_methods &made);
    static const sqlite3_io_methods &methods();

    sqlite3_vfs *const m_real;
    sqlite3_vfs m_vfs {};
    QMap<QString, Image> m_images;
    Mode m_mode = Mode::Sound;
    Kept m_kept = Kept::Nothing;
    int m_left = 0; // until it fails
    bool m_failed = false;
    quint32 m_dice = 1;
};

} // namespace support
