// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/procedure/catalogue.h"
#include "app/procedure/publication.h"
#include "app/sync/membership.h"
#include <QDateTime>
#include <optional>

namespace kiosk {

/// The catalogues that came signed, in `catalogue/` of the data folder: the newest, and the one before it,
/// for the day on which the newest one's file is damaged. Only the holder of the store's lock takes new ones.
/// What has been taken stays in use beyond its dates: an expired catalogue stops updates, never filings. One
/// thread at a time.
class CatalogueShelf
{
public:
    /// `membership` and `clock` outlive the shelf.
    CatalogueShelf(QString dataFolder, const syncing::Membership &membership, const base::Clock &clock);

    struct Taken
    {
        procedure::Catalogue catalogue;
        qint64 number = 0;
    };
    /// The newest one here that still proves good; nothing: the built-in one serves.
    std::optional<Taken> load();
    /// Judges a catalogue, from wherever it came, and keeps it durably; nothing if it is the one at hand. A
    /// refusal is noted for standing(). Call load() first. Errors: those of envelope::verifyMessage() and
    /// procedure::Publication, CatalogueNotNewer, CatalogueExpired, CatalogueTooEarly, and of files.
    base::Result<std::optional<Taken>> take(const QByteArray &signedCatalogue);
    qint64 number() const { return m_number; } ///< of the one loaded or taken last; 0: none
    /// What the central service offers is what is here: the last refusal is history.
    void settled();

    /// Where a running or a stopped kiosk stands, for technicians; reads only.
    struct Standing
    {
        qint64 number = 0; ///< 0: the built-in one serves
        QDateTime validUntil;
        bool expired = false;
        QDateTime refusedAt; ///< valid: something was refused since
        QString refusal; ///< "kiosk.CatalogueExpired"
        QString refusalDetail;
    };
    static Standing standing(const QString &dataFolder, const syncing::Membership &membership);

    /// Where a file waits that the running kiosk is asked to take.
    static QString incoming(const QString &dataFolder);
    static base::Result<QByteArray> readFile(const QString &file); ///< Errors: envelope::Errc::File

private:
    struct Proved
    {
        procedure::Publication publication;
        QByteArray digest;
    };
    static base::Result<Proved> prove(
        const QByteArray &signedCatalogue, const syncing::Membership &membership, const QDateTime &at);
    static base::Result<Proved> proveStored(const QString &file, const syncing::Membership &membership);
    static QStringList filesIn(const QString &dataFolder); ///< the highest number first
    base::Result<std::optional<Taken>> judge(const QByteArray &signedCatalogue);
    base::Result<> keep(qint64 number, const QByteArray &signedCatalogue);
    void noteRefusal(const base::Error &why) const;

    const QString m_dataFolder;
    const syncing::Membership &m_membership;
    const base::Clock &m_clock;
    qint64 m_number = 0;
    QByteArray m_digest;
};

} // namespace kiosk
