// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"
#include "db/lockfile.h"
#include "db/migrations.h"
#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <sys/types.h>
#include <unordered_map>
#include <utility>

class QThread;

namespace db {

enum class Access {
    ReadWrite, ///< the one writer: takes the lock file, migrates
    Shared, ///< one of several writers, each with its own connection: no lock file; migrates if need be
    ReadOnly, ///< beside a writer; never migrates, never locks
};

/// Which file a path leads to.
struct FileIdentity
{
    dev_t device = 0;
    ino_t inode = 0;
    static FileIdentity of(const QString &path); ///< zeros: there is none
    bool operator==(const FileIdentity &other) const = default;
};

enum class OnCorrupt {
    Refuse, ///< Error::Kind::Corrupt, the file stays where it is
    SetAside, ///< renamed to `<path>.corrupt-<UTC time>`, and an empty database begins
};

struct OpenOptions
{
    Access access = Access::ReadWrite;
    OnCorrupt onCorrupt = OnCorrupt::Refuse;
    std::chrono::milliseconds busyTimeout { 2000 };
};

/// One row of a result, valid inside the callback that receives it.
class Row
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) { }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    bool isNull(int column) const { return m_query.isNull(column); }

private:
    const QSqlQuery &m_query;
};

/// A SQLite database kept by the rules of db/README.md: WAL, durable commits, its own application id,
/// numbered migrations, one writer. Usable only from the thread that opened it; closing it is destroying it.
class Database
{
public:
    /// Kinds: Locked (a second writer), Busy, NotOurs, NewerSchema, OlderSchema (ReadOnly), Corrupt, DiskFull
    /// … A path that does not exist is created, unless ReadOnly.
    static Result<std::unique_ptr<Database>> open(
        const QString &path, const Schema &schema, const OpenOptions &options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Executes one statement; how many rows it changed. Statements are prepared once and kept, so pass
    /// values only through `values`.
    Result<qint64> run(const QString &sql, const QVariantList &values = {});
    /// Calls `use` for each row. The same SQL must not be executed again inside `use`.
    Result<> each(
        const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &use);
    /// Calls `use` for the first row; whether there was one.
    Result<bool> first(
        const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &use);
    /// The first column of the first row.
    Result<std::optional<qint64>> integer(const QString &sql, const QVariantList &values = {});

    /// Reads every page (slow: minutes on a large file and a slow disk). Kind::Corrupt if anything is wrong.
    Result<> integrityCheck();
    /// After a commit: Kind::Gone if database or log are no longer the files that were opened, for SQLite
    /// goes on writing to files without a name. Two calls of stat(2).
    Result<> inPlace();
    /// Moves the log into the database and cuts it to nothing, so that what was deleted is not read in it
    /// either. Not inside a transaction. Kind::Busy while a reader stands in the way: try again.
    Result<> emptyLog();
    /// A consistent copy beside whoever writes, complete or absent, its owner's alone; replaces a former one
    /// at `target`. The schema's fleeting tables are empty in it, and their rows were never written there.
    Result<> copyTo(const QString &target) const;

    const QString &path() const { return m_path; }
    /// Where a corrupt file was put by this opening; empty if it was sound.
    const QString &corruptFile() const { return m_corruptFile; }

private:
    Database(QString path, Access access);
    static void createPrivate(const QString &path);
    Result<> soundFiles() const;
    Result<> connect(const OpenOptions &options);
    void disconnect();
    Result<> prepare(const Schema &schema, const QList<Migration> &migrations);
    Result<> examine(const Schema &schema, qint64 newest);
    Result<> configure();
    Result<> migrate(const Schema &schema, const QList<Migration> &migrations);
    Result<> apply(const Migration &migration, const Schema &schema);
    Result<> writeCopy(const QString &target) const;
    Result<> fillFrom(const Database &source);
    Result<QSqlQuery *> execute(const QString &sql, const QVariantList &values);
    Result<> readWhole();
    Result<QVariant> once(const QString &sql, const QVariantList &values = {});

    const QString m_path;
    const Access m_access;
    const QString m_connection;
    const QThread *const m_thread;
    QString m_corruptFile;
    QStringList m_fleeting;
    std::optional<LockFile> m_lock;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements;
    qint64 m_version = 0; // of its schema, as found
    FileIdentity m_file, m_log; // as opened; the log as met after the first commit
};

/// A write transaction (BEGIN IMMEDIATE): rolled back unless committed. Return on the first error inside it.
class [[nodiscard]] Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) { }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<> commit(); ///< after success the rows are durable, and in the file that the path names

private:
    explicit Transaction(Database &database) : m_database(&database) { }
    Database *m_database;
};

} // namespace db
