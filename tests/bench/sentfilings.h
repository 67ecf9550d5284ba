// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"

namespace bench {

/// Fills a kiosk's store with filings that were sent, received and opened long ago, their bytes dropped: what
/// a kiosk looks like after years. In the kiosk's own tables, some hundred thousand a second.
inline db::Result<> fillWithSentFilings(db::Database &database, int count)
{
    auto transaction = db::Transaction::begin(database);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    const QString numbers
        = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) ");
    const QList<QPair<QString, QVariantList>> statements {
        { QStringLiteral("INSERT INTO chains (number, id, started_at, sequence, head) VALUES "
                         "(1, '8b9ad1f0-3d35-4b5e-9d5c-0a3c1f6f5e11', 1700000000000, ?, zeroblob(32))"),
            { count } },
        { numbers
                + QStringLiteral(
                    "INSERT INTO filings (number, id, chain, sequence, digest, size, state, reported, "
                    "sealed_at, changed_at, opened_at, purged_at, attempts) "
                    "SELECT i, printf('0192f0c4-7a3b-7c55-9a01-%012x', i), 1, i, randomblob(32), 4000, "
                    "'accepted', 'accepted', 1700000000000 + i, 1700000001000 + i, 1700000001000, "
                    "1700000002000, 1 FROM n"),
            { count } },
        { numbers
                + QStringLiteral("INSERT INTO receipts (filing, bytes, received_at) "
                                 "SELECT i, randomblob(900), 1700000001000 FROM n"),
            { count } },
        { QStringLiteral("UPDATE delivery SET delivered = ?"), { count } },
    };
    for (const auto &[sql, values] : statements) {
        const auto done = database.run(sql, values);
        if (!done)
            return tl::make_unexpected(done.error());
    }
    return transaction->commit();
}

} // namespace bench
