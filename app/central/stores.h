// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "db/central/chainstore.h"
#include "db/central/filingstore.h"
#include "db/central/kioskstore.h"
#include "db/central/mailstore.h"
#include "db/central/publicationstore.h"
#include "db/database.h"

namespace central {

/// The service's database with its stores: one connection, one thread. The server and the commands each open
/// their own; SQLite's write lock, waited for, keeps them apart.
class Stores
{
public:
    static base::Result<std::unique_ptr<Stores>> open(const QString &folder);

    /// Runs `work(*this)` in one write transaction; its rows are durable when this returns without an error.
    template <typename Work>
    auto write(Work work) -> base::Result<typename std::invoke_result_t<Work, Stores &>::value_type>;

private:
    explicit Stores(std::unique_ptr<db::Database> opened)
        : database(std::move(opened)), filings(*database), kiosks(*database), publications(*database),
          chains(*database), mails(*database)
    {
    }

public:
    std::unique_ptr<db::Database> database;
    db::FilingStore filings;
    db::KioskStore kiosks;
    db::PublicationStore publications;
    db::ChainStore chains;
    db::MailStore mails;
};

/// The store's trouble is nobody's fault who asked: `unavailable`, with SQLite's text for the log.
base::Error toBase(const db::Error &error);
[[nodiscard]] inline tl::unexpected<base::Error> passOn(const db::Error &error)
{
    return tl::make_unexpected(toBase(error));
}
[[nodiscard]] inline tl::unexpected<base::Error> passOn(const base::Error &error)
{
    return tl::make_unexpected(error);
}
using base::fail;

template <typename Work>
auto Stores::write(Work work) -> base::Result<typename std::invoke_result_t<Work, Stores &>::value_type>
{
    auto transaction = db::Transaction::begin(*database);
    if (!transaction)
        return passOn(transaction.error());
    auto result = work(*this);
    if (!result)
        return passOn(result.error());
    if (const auto committed = transaction->commit(); !committed)
        return passOn(committed.error());
    if constexpr (std::is_void_v<typename decltype(result)::value_type>)
        return {};
    else
        return std::move(*result);
}

} // namespace central
