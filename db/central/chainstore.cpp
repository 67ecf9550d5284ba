// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/central/chainstore.h"

namespace db {

Result<> ChainStore::eachLink(const std::function<void(const ChainLink &)> &use)
{
    return m_database.each(
        QStringLiteral(
            "SELECT kiosk, chain, sequence, lag(sequence, 1, 0) OVER slots, previous, lag(digest) OVER "
            "slots, received_at FROM filings WINDOW slots AS (PARTITION BY kiosk, chain ORDER BY sequence) "
            "ORDER BY kiosk, chain, sequence"),
        {}, [&](const Row &row) {
            use({ row.text(0), row.text(1), row.integer(2), row.integer(3), row.bytes(4), row.bytes(5),
                row.text(6) });
        });
}

Result<> ChainStore::eachEnd(const std::function<void(const ChainEnd &)> &use)
{
    return m_database.each(
        QStringLiteral(
            "SELECT e.kiosk, e.chain, e.highest, coalesce((SELECT max(f.sequence) FROM filings f WHERE "
            "f.kiosk = e.kiosk AND f.chain = e.chain), 0), e.head, (SELECT f.digest FROM filings f WHERE "
            "f.kiosk = e.kiosk AND f.chain = e.chain AND f.sequence = e.highest), e.said_at "
            "FROM chain_ends e ORDER BY e.kiosk, e.chain"),
        {}, [&](const Row &row) {
            use({ row.text(0), row.text(1), row.integer(2), row.integer(3), row.bytes(4), row.bytes(5),
                row.text(6) });
        });
}

Result<> ChainStore::eachSpan(const std::function<void(const ChainSpan &)> &use)
{
    return m_database.each(
        QStringLiteral(
            "WITH seen AS (SELECT kiosk, chain, max(sequence) AS arrived, 0 AS said, min(received_at) AS at "
            "FROM "
            "filings GROUP BY kiosk, chain UNION ALL SELECT kiosk, chain, 0, highest, said_at FROM "
            "chain_ends) "
            "SELECT s.kiosk, s.chain, max(s.arrived), max(s.said), min(s.at), "
            "coalesce(json_extract(k.heartbeat, '$.chain') = s.chain, 0) AS in_use "
            "FROM seen AS s JOIN kiosks AS k ON k.id = s.kiosk GROUP BY s.kiosk, s.chain "
            "HAVING max(s.arrived) + max(s.said) > 0 OR in_use ORDER BY s.kiosk, in_use, min(s.at)"),
        {}, [&](const Row &row) {
            use({ row.text(0), row.text(1), row.integer(2), row.integer(3), row.text(4) });
        });
}

} // namespace db
