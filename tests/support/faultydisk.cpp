// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultydisk.h"

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>
#include <QSet>
#include <algorithm>
#include <sqlite3.h>

namespace support {

namespace {

/// The bytes that a write or a truncation since the last sync replaced, to be put back.
struct Change
{
    sqlite3_int64 offset = 0;
    QByteArray before;
    sqlite3_int64 sizeBefore = 0;
    QByteArray after;
};

struct File
{
    sqlite3_file base; // first: SQLite sees only this
    QList<Change> *unsynced;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

struct State
{
    sqlite3_vfs *below = nullptr;
    sqlite3_vfs vfs {};
    QSet<File *> open;
    int untilCut = 0, untilFailure = 0, failure = 0, untilLock = 0;
    FaultyDisk::Unsynced unsynced = FaultyDisk::Unsynced::Lost;
    QRandomGenerator random;
    bool isOff = false, hasStruck = false, isReadOnly = false;
    std::optional<qint64> room;
};
State *disk = nullptr;

File *own(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

const sqlite3_io_methods *methods(sqlite3_file *file)
{
    return own(file)->real()->pMethods;
}

void write(File *file, const QByteArray &bytes, sqlite3_int64 offset)
{
    if (!bytes.isEmpty())
        file->real()->pMethods->xWrite(file->real(), bytes.constData(), int(bytes.size()), offset);
}

/// The newest first. What is kept of a torn write are whole sectors.
void undo(File *file)
{
    constexpr int sector = 512;
    QList<Change> kept;
    while (!file->unsynced->isEmpty()) {
        const Change change = file->unsynced->takeLast();
        write(file, change.before, change.offset);
        file->real()->pMethods->xTruncate(file->real(), change.sizeBefore);
        if (disk->unsynced == FaultyDisk::Unsynced::Torn && disk->random.bounded(2))
            kept.prepend(change);
    }
    for (Change &change : kept) {
        const auto whole = change.after.size() / sector;
        if (whole > 1 && disk->random.bounded(2))
            change.after.truncate(sector * qsizetype(disk->random.bounded(int(whole))));
        write(file, change.after, change.offset);
    }
}

/// What this access answers; SQLITE_OK: it may go on.
int access(bool changes)
{
    if (disk->isOff)
        return SQLITE_IOERR;
    if (disk->untilFailure > 0 && --disk->untilFailure == 0) {
        disk->hasStruck = true;
        return disk->failure;
    }
    if (!changes)
        return SQLITE_OK;
    if (disk->isReadOnly)
        return SQLITE_READONLY;
    if (disk->untilCut > 0 && --disk->untilCut == 0) {
        disk->hasStruck = disk->isOff = true;
        for (File *file : std::as_const(disk->open))
            undo(file);
        return SQLITE_IOERR;
    }
    return SQLITE_OK;
}

Change changeAt(File *file, sqlite3_int64 offset, sqlite3_int64 length)
{
    Change change { offset, {}, 0, {} };
    file->real()->pMethods->xFileSize(file->real(), &change.sizeBefore);
    const auto there = std::clamp<sqlite3_int64>(change.sizeBefore - offset, 0, length);
    change.before.resize(qsizetype(there));
    if (there > 0)
        file->real()->pMethods->xRead(file->real(), change.before.data(), int(there), offset);
    return change;
}

int closeFile(sqlite3_file *file)
{
    disk->open.remove(own(file));
    delete own(file)->unsynced;
    return methods(file)->xClose(own(file)->real());
}

int readFile(sqlite3_file *file, void *to, int length, sqlite3_int64 offset)
{
    const int answer = access(false);
    return answer ? answer : methods(file)->xRead(own(file)->real(), to, length, offset);
}

int writeFile(sqlite3_file *file, const void *from, int length, sqlite3_int64 offset)
{
    if (const int answer = access(true))
        return answer;
    Change change = changeAt(own(file), offset, length);
    const qint64 growth = offset + length - change.sizeBefore;
    if (disk->room && growth > 0) {
        if (growth > *disk->room)
            return SQLITE_FULL;
        *disk->room -= growth;
    }
    change.after = QByteArray(static_cast<const char *>(from), length);
    own(file)->unsynced->append(change);
    return methods(file)->xWrite(own(file)->real(), from, length, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int answer = access(true))
        return answer;
    Change change = changeAt(own(file), size, 1LL << 30);
    own(file)->unsynced->append(change);
    if (disk->room)
        *disk->room += std::max<sqlite3_int64>(0, change.sizeBefore - size);
    return methods(file)->xTruncate(own(file)->real(), size);
}

int syncFile(sqlite3_file *file, int)
{
    const int answer = access(true);
    if (answer == SQLITE_OK)
        own(file)->unsynced->clear();
    return answer;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    const int answer = access(false);
    return answer ? answer : methods(file)->xFileSize(own(file)->real(), size);
}

int lock()
{
    if (disk->untilLock > 0 && --disk->untilLock == 0) {
        disk->hasStruck = true;
        return SQLITE_BUSY;
    }
    return access(false);
}

int lockFile(sqlite3_file *file, int level)
{
    const int answer = lock();
    return answer ? answer : methods(file)->xLock(own(file)->real(), level);
}

int lockIndex(sqlite3_file *file, int offset, int n, int flags)
{
    const int answer = flags & SQLITE_SHM_LOCK ? lock() : SQLITE_OK;
    return answer ? answer : methods(file)->xShmLock(own(file)->real(), offset, n, flags);
}

const sqlite3_io_methods ioMethods {
    2, // no memory-mapped pages: each read is seen
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    sizeOfFile,
    lockFile,
    [](sqlite3_file *file, int level) { return methods(file)->xUnlock(own(file)->real(), level); },
    [](sqlite3_file *file, int *out) { return methods(file)->xCheckReservedLock(own(file)->real(), out); },
    [](sqlite3_file *file, int op, void *arg) {
        return methods(file)->xFileControl(own(file)->real(), op, arg);
    },
    [](sqlite3_file *file) { return methods(file)->xSectorSize(own(file)->real()); },
    // No promises: a disk that has them is not the worst one.
    [](sqlite3_file *) { return 0; },
    [](sqlite3_file *file, int page, int size, int extend, void volatile **at) {
        return methods(file)->xShmMap(own(file)->real(), page, size, extend, at);
    },
    lockIndex,
    [](sqlite3_file *file) { methods(file)->xShmBarrier(own(file)->real()); },
    [](sqlite3_file *file, int del) {
        return methods(file)->xShmUnmap(own(file)->real(), del && !disk->isOff);
    },
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (const int answer = access(false))
        return answer;
    const int opened = disk->below->xOpen(disk->below, name, own(file)->real(), flags, outFlags);
    if (opened != SQLITE_OK)
        return opened;
    file->pMethods = &ioMethods;
    own(file)->unsynced = new QList<Change>;
    disk->open.insert(own(file));
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    const int answer = access(true);
    return answer ? answer : disk->below->xDelete(disk->below, name, syncFolder);
}

} // namespace

FaultyDisk::FaultyDisk()
{
    disk = new State;
    disk->below = sqlite3_vfs_find(nullptr);
    disk->vfs = *disk->below; // whatever is not about content stays as it is
    disk->vfs.zName = "faulty-disk";
    disk->vfs.szOsFile = int(sizeof(File)) + disk->below->szOsFile;
    disk->vfs.xOpen = openFile;
    disk->vfs.xDelete = removeFile;
    sqlite3_vfs_register(&disk->vfs, 1);
}

FaultyDisk::~FaultyDisk()
{
    if (!disk->open.isEmpty())
        qFatal("a file is still open");
    sqlite3_vfs_register(disk->below, 1);
    sqlite3_vfs_unregister(&disk->vfs);
    delete std::exchange(disk, nullptr);
}

void FaultyDisk::cutPowerAt(int n, Unsynced unsynced, quint32 seed)
{
    disk->untilCut = n;
    disk->unsynced = unsynced;
    disk->random.seed(seed);
    disk->hasStruck = false;
}

void FaultyDisk::failAt(int n, int code)
{
    disk->untilFailure = n;
    disk->failure = code;
    disk->hasStruck = false;
}

void FaultyDisk::spare()
{
    disk->untilCut = disk->untilFailure = disk->untilLock = 0;
}

void FaultyDisk::setRoom(std::optional<qint64> bytes)
{
    disk->room = bytes;
}

void FaultyDisk::setReadOnly(bool readOnly)
{
    disk->isReadOnly = readOnly;
}

void FaultyDisk::refuseLockAt(int n)
{
    disk->untilLock = n;
    disk->hasStruck = false;
}

bool FaultyDisk::hasStruck() const
{
    return disk->hasStruck;
}

} // namespace support
