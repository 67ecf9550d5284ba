// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultydisk.h"

#include <QFile>
#include <utility>

namespace support {

namespace {

constexpr qsizetype sector = 512;

} // namespace

/// SQLite allocates it, with the real file behind it.
struct FaultyDisk::File
{
    sqlite3_file base;
    FaultyDisk *disk;
    QString *path;

    static File &of(sqlite3_file *file) { return *reinterpret_cast<File *>(file); }
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    const sqlite3_io_methods &methods() { return *real()->pMethods; }
};

FaultyDisk::FaultyDisk() : m_real(sqlite3_vfs_find(nullptr))
{
    m_vfs = *m_real;
    m_vfs.pNext = nullptr;
    m_vfs.zName = "faulty";
    m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
    m_vfs.pAppData = this;
    m_vfs.xOpen = &FaultyDisk::open;
    m_vfs.xDelete = &FaultyDisk::remove;
    m_vfs.xAccess = &FaultyDisk::access;
    // The rest of the real one finds itself in what it is handed, and uses nothing of it but its paths'
    // length.
    sqlite3_vfs_register(&m_vfs, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
}

void FaultyDisk::set(Mode mode, int n)
{
    m_mode = mode;
    m_left = n;
    m_failed = false;
}

void FaultyDisk::cutPowerAt(int n, Kept kept)
{
    m_kept = kept;
    m_dice = quint32(n) * 2654435761U | 1U;
    set(Mode::Cut, n);
}

void FaultyDisk::failOnceAt(int n)
{
    set(Mode::Fail, n);
}

void FaultyDisk::fullOnceAt(int n)
{
    set(Mode::Full, n);
}

int FaultyDisk::meet(Call call)
{
    static const QMap<Call, int> errors { { Call::Open, SQLITE_CANTOPEN },
        { Call::Delete, SQLITE_IOERR_DELETE }, { Call::Access, SQLITE_IOERR_ACCESS },
        { Call::Read, SQLITE_IOERR_READ }, { Call::Write, SQLITE_IOERR_WRITE },
        { Call::Truncate, SQLITE_IOERR_TRUNCATE }, { Call::Sync, SQLITE_IOERR_FSYNC },
        { Call::Size, SQLITE_IOERR_FSTAT }, { Call::Lock, SQLITE_IOERR_LOCK },
        { Call::Map, SQLITE_IOERR_SHMMAP } };
    const bool changes
        = call == Call::Write || call == Call::Truncate || call == Call::Sync || call == Call::Delete;
    const bool counts = m_mode == Mode::Fail || (m_mode == Mode::Cut && changes)
        || (m_mode == Mode::Full && call == Call::Write);
    if (m_mode == Mode::Cut && m_failed)
        return errors.value(call);
    if (m_failed || !counts || --m_left > 0)
        return SQLITE_OK;
    m_failed = true;
    return m_mode == Mode::Full ? SQLITE_FULL : errors.value(call);
}

void FaultyDisk::track(const QString &path)
{
    if (m_mode != Mode::Cut || m_images.contains(path))
        return;
    QFile file(path);
    m_images.insert(path, { file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), {} });
}

void FaultyDisk::step(const QString &path, Step step)
{
    if (const auto image = m_images.find(path); image != m_images.end())
        image->unsynced << std::move(step);
}

void FaultyDisk::synced(const QString &path)
{
    const auto image = m_images.find(path);
    if (image == m_images.end())
        return;
    for (const Step &step : std::as_const(image->unsynced))
        apply(image->durable, step);
    image->unsynced.clear();
}

void FaultyDisk::apply(QByteArray &content, const Step &step)
{
    const auto at = qsizetype(step.at);
    if (step.truncates) {
        content.truncate(at);
        return;
    }
    if (content.size() < at + step.bytes.size())
        content.append(at + step.bytes.size() - content.size(), '\0');
    content.replace(at, step.bytes.size(), step.bytes);
}

/// Each sector of a write by itself, as a disk that reorders them.
QList<FaultyDisk::Step> FaultyDisk::sectorsKept(const Step &step)
{
    QList<Step> kept;
    const auto stays = [this] { return ((m_dice = m_dice * 1664525U + 1013904223U) >> 31) != 0; };
    if (step.truncates)
        return stays() ? QList<Step> { step } : kept;
    for (qsizetype from = 0; from < step.bytes.size(); from += sector) {
        if (stays())
            kept << Step { step.at + from, step.bytes.mid(from, sector), false };
    }
    return kept;
}

QByteArray FaultyDisk::afterCut(const Image &image)
{
    QByteArray content = image.durable;
    const qsizetype half = image.unsynced.size() / 2;
    for (qsizetype i = 0; i < image.unsynced.size(); ++i) {
        Step step = image.unsynced.at(i);
        if (m_kept == Kept::Some) {
            for (const Step &part : sectorsKept(step))
                apply(content, part);
        } else if (m_kept == Kept::Half && i <= half) {
            if (i == half) // the last one is torn
                step.bytes.truncate(step.bytes.size() / 2);
            apply(content, step);
        }
    }
    return content;
}

void FaultyDisk::cutNow()
{
    for (auto image = m_images.cbegin(); image != m_images.cend(); ++image) {
        QFile file(image.key());
        if (!file.exists()) // renamed since
            continue;
        const QByteArray content = afterCut(*image); // in place: the same file, still open
        if (!file.open(QIODevice::ReadWrite) || !file.resize(content.size())
            || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(image.key()));
    }
    m_images.clear();
}

int FaultyDisk::open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *const disk = static_cast<FaultyDisk *>(vfs->pAppData);
    file->pMethods = nullptr;
    if (const int failure = disk->meet(Call::Open); failure != SQLITE_OK)
        return failure;
    auto &ours = File::of(file);
    ours.disk = disk;
    ours.path = new QString(QFile::decodeName(name ? name : ""));
    const int opened = disk->m_real->xOpen(disk->m_real, name, ours.real(), flags, outFlags);
    if (opened != SQLITE_OK) {
        delete ours.path;
        return opened;
    }
    disk->track(*ours.path);
    file->pMethods = &methods();
    return SQLITE_OK;
}

int FaultyDisk::remove(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    auto *const disk = static_cast<FaultyDisk *>(vfs->pAppData);
    if (const int failure = disk->meet(Call::Delete); failure != SQLITE_OK) {
        disk->cutNow();
        return failure;
    }
    disk->m_images.remove(QFile::decodeName(name));
    return disk->m_real->xDelete(disk->m_real, name, syncFolder);
}

int FaultyDisk::access(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    auto *const disk = static_cast<FaultyDisk *>(vfs->pAppData);
    if (const int failure = disk->meet(Call::Access); failure != SQLITE_OK)
        return failure;
    return disk->m_real->xAccess(disk->m_real, name, flags, result);
}

/// The index of the log, which is no file of the disk: it does not outlive the power.
void FaultyDisk::addMemory(sqlite3_io_methods &made)
{
    made.xShmMap = [](sqlite3_file *file, int region, int size, int extend, void volatile **memory) {
        auto &ours = File::of(file);
        const int failure = ours.disk->meet(Call::Map);
        return failure != SQLITE_OK ? failure
                                    : ours.methods().xShmMap(ours.real(), region, size, extend, memory);
    };
    made.xShmLock = [](sqlite3_file *file, int offset, int count, int flags) {
        return File::of(file).methods().xShmLock(File::of(file).real(), offset, count, flags);
    };
    made.xShmBarrier
        = [](sqlite3_file *file) { File::of(file).methods().xShmBarrier(File::of(file).real()); };
    made.xShmUnmap = [](sqlite3_file *file, int deletes) {
        return File::of(file).methods().xShmUnmap(File::of(file).real(), deletes);
    };
}

const sqlite3_io_methods &FaultyDisk::methods()
{
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods made {};
        made.iVersion = 2; // shared memory, no mapped reads
        made.xClose = [](sqlite3_file *file) {
            auto &ours = File::of(file);
            delete ours.path;
            return ours.methods().xClose(ours.real());
        };
        made.xRead = [](sqlite3_file *file, void *into, int size, sqlite3_int64 at) {
            auto &ours = File::of(file);
            const int failure = ours.disk->meet(Call::Read);
            return failure != SQLITE_OK ? failure : ours.methods().xRead(ours.real(), into, size, at);
        };
        made.xWrite = [](sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at) {
            auto &ours = File::of(file);
            ours.disk->step(*ours.path, { at, QByteArray(static_cast<const char *>(bytes), size), false });
            const int failure = ours.disk->meet(Call::Write);
            if (failure == SQLITE_OK)
                return ours.methods().xWrite(ours.real(), bytes, size, at);
            ours.disk->cutNow();
            return failure;
        };
        made.xTruncate = [](sqlite3_file *file, sqlite3_int64 size) {
            auto &ours = File::of(file);
            ours.disk->step(*ours.path, { size, {}, true });
            const int failure = ours.disk->meet(Call::Truncate);
            if (failure == SQLITE_OK)
                return ours.methods().xTruncate(ours.real(), size);
            ours.disk->cutNow();
            return failure;
        };
        made.xSync = [](sqlite3_file *file, int) { // the real one would only take time
            auto &ours = File::of(file);
            if (const int failure = ours.disk->meet(Call::Sync); failure != SQLITE_OK) {
                ours.disk->cutNow();
                return failure;
            }
            ours.disk->synced(*ours.path);
            return SQLITE_OK;
        };
        made.xFileSize = [](sqlite3_file *file, sqlite3_int64 *size) {
            auto &ours = File::of(file);
            const int failure = ours.disk->meet(Call::Size);
            return failure != SQLITE_OK ? failure : ours.methods().xFileSize(ours.real(), size);
        };
        made.xLock = [](sqlite3_file *file, int level) {
            auto &ours = File::of(file);
            const int failure = ours.disk->meet(Call::Lock);
            return failure != SQLITE_OK ? failure : ours.methods().xLock(ours.real(), level);
        };
        made.xUnlock = [](sqlite3_file *file, int level) {
            return File::of(file).methods().xUnlock(File::of(file).real(), level);
        };
        made.xCheckReservedLock = [](sqlite3_file *file, int *is) {
            return File::of(file).methods().xCheckReservedLock(File::of(file).real(), is);
        };
        made.xFileControl = [](sqlite3_file *file, int what, void *value) {
            return File::of(file).methods().xFileControl(File::of(file).real(), what, value);
        };
        made.xSectorSize
            = [](sqlite3_file *file) { return File::of(file).methods().xSectorSize(File::of(file).real()); };
        made.xDeviceCharacteristics = [](sqlite3_file *file) {
            return File::of(file).methods().xDeviceCharacteristics(File::of(file).real());
        };
        addMemory(made);
        return made;
    }();
    return table;
}

} // namespace support
