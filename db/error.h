// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaEnum>
#include <QString>
#include <tl/expected.hpp>

class QSqlError;

namespace db {

/// What the store could not do. The detail is SQLite's own text: it names tables, never their values.
struct Error
{
    Q_GADGET
public:
    enum class Kind {
        Busy, ///< another connection holds the file for now: try again, nothing is broken
        Locked, ///< another program is the writer (lock file)
        NewerSchema, ///< made by a newer version of the program
        OlderSchema, ///< a reader met a database that still awaits its migration
        Corrupt,
        Gone, ///< the open file was moved or deleted: what is written now, nobody finds again
        DiskFull,
        ReadOnly,
        InputOutput, ///< the disk failed to read or write; says nothing about the content
        NotOurs, ///< a database of another program
        Constraint,
        Other,
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Other;
    int native = 0; ///< SQLite's extended result code, 0 if it was not SQLite's error
    QString detail;

    static Error of(const QSqlError &error);
    QString toString() const; ///< "Busy (5): database is locked"
};

template <typename T = void> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::make_unexpected(std::move(error));
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error::Kind kind, QString detail)
{
    return tl::make_unexpected(Error { kind, 0, std::move(detail) });
}

} // namespace db
