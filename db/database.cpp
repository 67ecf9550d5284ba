// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"

#include "db/setaside.h"
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QThread>
#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace db {

namespace {

const auto logSuffix = QStringLiteral("-wal");

QString newConnectionName()
{
    static std::atomic<int> number { 0 };
    return QStringLiteral("ventanilla-%1").arg(++number);
}

} // namespace

FileIdentity FileIdentity::of(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return { found.st_dev, found.st_ino };
}

// A database of filings is its owner's alone; SQLite gives the log and the index the same mode.
void Database::createPrivate(const QString &path)
{
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0)
        ::close(descriptor);
}

Database::Database(QString path, Access access)
    : m_path(std::move(path)), m_access(access), m_connection(newConnectionName()),
      m_thread(QThread::currentThread())
{
}

Database::~Database()
{
    disconnect();
}

Result<std::unique_ptr<Database>> Database::open(
    const QString &path, const Schema &schema, const OpenOptions &options)
{
    const auto migrations = Migration::load(schema);
    if (!migrations)
        return fail(migrations.error());
    std::unique_ptr<Database> database(new Database(path, options.access));
    database->m_fleeting = schema.fleeting;
    if (options.access == Access::ReadOnly) {
        if (!QFileInfo::exists(path))
            return fail(Error::Kind::Other, QStringLiteral("no database at %1").arg(path));
    } else if (options.access == Access::ReadWrite) {
        auto lock = LockFile::acquire(path);
        if (!lock)
            return fail(lock.error());
        database->m_lock = std::move(*lock);
        createPrivate(path);
    }

    const auto attempt = [&] {
        return database->soundFiles().and_then([&] { return database->connect(options); }).and_then([&] {
            return database->prepare(schema, *migrations);
        });
    };
    auto opened = attempt();
    // Only SQLite's own word that the content is damaged counts; busy, full or failing disks are none.
    if (!opened && opened.error().kind == Error::Kind::Corrupt && options.onCorrupt == OnCorrupt::SetAside
        && options.access == Access::ReadWrite) {
        database->disconnect();
        const auto aside = setAside(path);
        if (!aside)
            return fail(aside.error());
        database->m_corruptFile = *aside;
        createPrivate(path);
        opened = attempt();
    }
    if (!opened)
        return fail(opened.error());
    return database;
}

// SQLite deletes a log that it finds without its database; there may be filings in it.
Result<> Database::soundFiles() const
{
    if (m_access != Access::ReadWrite || QFileInfo(m_path).size() > 0
        || QFileInfo(m_path + logSuffix).size() == 0)
        return {};
    return fail(Error::Kind::Corrupt, QStringLiteral("%1 has a log and no content").arg(m_path));
}

Result<> Database::connect(const OpenOptions &options)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path);
    QString connectOptions
        = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeout.count());
    if (m_access == Access::ReadOnly)
        connectOptions += QLatin1String(";QSQLITE_OPEN_READONLY");
    m_database.setConnectOptions(connectOptions);
    if (!m_database.open())
        return fail(Error::of(m_database.lastError()));
    return {};
}

void Database::disconnect()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<> Database::prepare(const Schema &schema, const QList<Migration> &migrations)
{
    if (auto sound = examine(schema, migrations.size()); !sound || m_access == Access::ReadOnly)
        return sound;
    return configure().and_then([&] { return migrate(schema, migrations); });
}

// Only reads, so that a file that is not ours is left as it was. Its cost does not depend on the number of
// rows.
Result<> Database::examine(const Schema &schema, qint64 newest)
{
    const auto tables = once(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    const auto id = once(QStringLiteral("PRAGMA application_id"));
    const auto version = once(QStringLiteral("PRAGMA user_version"));
    for (const auto *answer : { &tables, &id, &version }) {
        if (!*answer)
            return fail(answer->error());
    }
    const SchemaMark mark = SchemaMark::read(version->toLongLong());
    m_version = mark.version;
    const bool empty = tables->toLongLong() == 0 && m_version == 0 && id->toLongLong() == 0;
    if (!empty && id->toUInt() != schema.applicationId)
        return fail(Error::Kind::NotOurs, QStringLiteral("%1 belongs to another program").arg(m_path));
    if (mark.readableFrom > newest)
        return fail(Error::Kind::NewerSchema,
            QStringLiteral("%1 has schema %2, readable from %3; this program knows %4")
                .arg(m_path)
                .arg(m_version)
                .arg(mark.readableFrom)
                .arg(newest));
    if (m_access == Access::ReadOnly && m_version < newest)
        return fail(Error::Kind::OlderSchema,
            QStringLiteral("%1 has schema %2 and awaits %3").arg(m_path).arg(m_version).arg(newest));
    return {};
}

Result<> Database::configure()
{
    const auto mode = once(QStringLiteral("PRAGMA journal_mode=WAL"));
    if (!mode)
        return fail(mode.error());
    if (mode->toString() != QLatin1String("wal"))
        return fail(
            Error::Kind::Other, QStringLiteral("%1: no write-ahead log on this file system").arg(m_path));
    for (const QString &pragma : {
             QStringLiteral("PRAGMA synchronous=FULL"), // a commit survives a power cut
             QStringLiteral("PRAGMA secure_delete=ON"), // what is deleted is overwritten
             QStringLiteral("PRAGMA temp_store=MEMORY"), // no temporary files beside it
             QStringLiteral("PRAGMA cell_size_check=ON"), // damage is met early
             QStringLiteral("PRAGMA trusted_schema=OFF"),
             QStringLiteral("PRAGMA journal_size_limit=16777216"),
             // 8 MB: under load a page of an index changes in many commits, and reaches the database once
             QStringLiteral("PRAGMA wal_autocheckpoint=2000"),
         }) {
        if (auto done = once(pragma); !done)
            return fail(done.error());
    }
    m_file = FileIdentity::of(m_path);
    return {};
}

Result<> Database::migrate(const Schema &schema, const QList<Migration> &migrations)
{
    if (m_version > 0 && m_version < migrations.size()) {
        if (auto copied = copyTo(QStringLiteral("%1.before-%2").arg(m_path).arg(migrations.size())); !copied)
            return copied;
    }
    // A migration may rebuild a table that others refer to: their references are checked before its commit.
    if (auto off = once(QStringLiteral("PRAGMA foreign_keys=OFF")); !off)
        return fail(off.error());
    for (const Migration &migration : migrations) {
        if (migration.number <= m_version)
            continue;
        if (auto applied = apply(migration, schema); !applied)
            return fail(Error { applied.error().kind, applied.error().native,
                migration.name + QLatin1String(": ") + applied.error().detail });
    }
    if (auto on = once(QStringLiteral("PRAGMA foreign_keys=ON")); !on)
        return fail(on.error());
    return {};
}

Result<> Database::apply(const Migration &migration, const Schema &schema)
{
    auto transaction = Transaction::begin(*this);
    if (!transaction)
        return fail(transaction.error());
    // In Shared access another process may have been faster.
    const auto version = once(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    if (SchemaMark::read(version->toLongLong()).version >= migration.number)
        return {};
    QStringList statements = migration.statements;
    statements << QStringLiteral("PRAGMA application_id=%1").arg(schema.applicationId)
               << QStringLiteral("PRAGMA user_version=%1").arg(SchemaMark::of(migration).toUserVersion());
    for (const QString &statement : statements) {
        if (auto done = once(statement); !done)
            return fail(done.error());
    }
    const auto broken = once(QStringLiteral("PRAGMA foreign_key_check"));
    if (!broken)
        return fail(broken.error());
    if (broken->isValid())
        return fail(
            Error::Kind::Constraint, QStringLiteral("a reference is broken in %1").arg(broken->toString()));
    return transaction->commit();
}

Result<QVariant> Database::once(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return fail(Error::of(query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return fail(Error::of(query.lastError()));
    QVariant result;
    if (query.next())
        result = query.value(0);
    else if (query.lastError().isValid())
        return fail(Error::of(query.lastError()));
    return result;
}

Result<QSqlQuery *> Database::execute(const QString &sql, const QVariantList &values)
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return fail(Error::of(query.lastError()));
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    Q_ASSERT_X(!query.isActive(), "db::Database", "a statement is executed again while its rows are read");
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
    Q_ASSERT_X(query.boundValues().size() == values.size(), "db::Database", "a value is missing");
    if (!query.exec()) {
        const Error error = Error::of(query.lastError());
        query.finish();
        return fail(error);
    }
    return &query;
}

Result<qint64> Database::run(const QString &sql, const QVariantList &values)
{
    auto query = execute(sql, values);
    if (!query)
        return fail(query.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<> Database::each(
    const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &use)
{
    auto query = execute(sql, values);
    if (!query)
        return fail(query.error());
    while ((*query)->next())
        use(Row(**query));
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return fail(Error::of(error));
    return {};
}

Result<bool> Database::first(
    const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &use)
{
    auto query = execute(sql, values);
    if (!query)
        return fail(query.error());
    const bool there = (*query)->next();
    if (there) {
        use(Row(**query));
        (*query)
            ->next(); // an INSERT … RETURNING outside a transaction commits only when it has come to its end
    }
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return fail(Error::of(error));
    return there;
}

Result<std::optional<qint64>> Database::integer(const QString &sql, const QVariantList &values)
{
    std::optional<qint64> value;
    auto there = first(sql, values, [&](const Row &row) {
        if (!row.isNull(0))
            value = row.integer(0);
    });
    if (!there)
        return fail(there.error());
    return value;
}

// Of a page that could not be read SQLite's check speaks as of a damaged one: what is damaged is so twice.
Result<> Database::integrityCheck()
{
    const auto sound = readWhole();
    return sound || sound.error().kind != Error::Kind::Corrupt ? sound : readWhole();
}

Result<> Database::readWhole()
{
    for (const QString &check :
        { QStringLiteral("PRAGMA integrity_check(1)"), QStringLiteral("PRAGMA foreign_key_check") }) {
        const auto answer = once(check);
        if (!answer)
            return fail(answer.error());
        if (answer->isValid() && answer->toString() != QLatin1String("ok"))
            return fail(Error::Kind::Corrupt, answer->toString());
    }
    return {};
}

Result<> Database::inPlace()
{
    const auto log = FileIdentity::of(m_path + logSuffix);
    if (m_log == FileIdentity()) // SQLite makes it with the first commit
        m_log = log;
    if (FileIdentity::of(m_path) == m_file && log == m_log)
        return {};
    return fail(Error::Kind::Gone, QStringLiteral("%1 is not the file that was opened").arg(m_path));
}

Result<> Database::emptyLog()
{
    bool inTheWay = false;
    const auto done = first(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"), {},
        [&](const Row &row) { inTheWay = row.integer(0) != 0; });
    if (!done)
        return fail(done.error());
    if (inTheWay)
        return fail(Error::Kind::Busy, QStringLiteral("the log is being read"));
    return {};
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (auto begun = database.run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return fail(begun.error());
    return Transaction(database);
}

Result<> Transaction::commit()
{
    Q_ASSERT(m_database);
    if (auto done = m_database->run(QStringLiteral("COMMIT")); !done)
        return fail(done.error());
    return std::exchange(m_database, nullptr)->inPlace();
}

Transaction::~Transaction()
{
    // After a full disk SQLite may have rolled back by itself; then there is nothing left to do.
    if (m_database)
        static_cast<void>(m_database->run(QStringLiteral("ROLLBACK")));
}

} // namespace db
