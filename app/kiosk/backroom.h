// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/settings.h"
#include "app/kiosk/catalogueshelf.h"
#include "app/kiosk/controlsocket.h"
#include "app/kiosk/draftdrawer.h"
#include "app/kiosk/filingdesk.h"
#include "app/kiosk/store.h"
#include "app/sync/lookup.h"
#include "app/sync/postoffice.h"
#include "db/reserve.h"
#include <QTimer>

namespace kiosk {

/// The worker's side of the kiosk: opens the store, takes filings, and keeps in touch with the central
/// service. Lives on the worker's thread; spoken to by posted calls, answers by signals that carry values.
class BackRoom : public QObject
{
    Q_OBJECT
public:
    BackRoom(base::Settings settings, const base::Clock &clock);
    ~BackRoom() override;

    /// opened() or unavailable() follows. A kiosk that is not enrolled looks every few seconds whether it is
    /// by now, and one whose disk is full whether there is room again.
    void open();
    void file(const filing::Submission &submission);
    void lookUp(const LookupRequest &request);
    void fetchDocument(const LookupRequest &request, const QByteArray &digest);
    void withdraw(const LookupRequest &request);
    void openDraft(const filing::DraftOwner &owner);
    void saveDraft(const filing::Draft &draft);
    void dropDraft();
    void closeDraft();
    void networkCameBack();
    /// Takes the newest catalogue here, and from then on those that the central service publishes. Called
    /// when the first page is painted: to check a thousand procedures takes time.
    void followCatalogue();
    static FilingState told(outbox::State state); ///< both lists are the contract's states
    /// In the integrity check or in delivery. A store that is damaged or gone ends the taking of filings.
    void storeFailed(const base::Error &error);

Q_SIGNALS:
    void opened(const QString &storeFile);
    void unavailable(const base::Error &error);
    void filed(const base::FilingId &id, const kiosk::Filed &filed);
    void filingFailed(const base::Error &error);
    void lookedUp(const kiosk::LookupAnswer &answer);
    void lookUpFailed(const base::Error &error);
    void documentFetched(const QByteArray &pdf);
    void documentFailed(const base::Error &error);
    void withdrawn(const kiosk::WithdrawalAnswer &answer);
    void withdrawalFailed(const base::Error &error);
    void stateChanged(const base::FilingId &id, kiosk::FilingState state);
    void draftFound(const filing::DraftOwner &owner, const filing::Draft &draft);
    void unseenFound(const filing::DraftOwner &owner, const base::FilingId &id, const kiosk::Unseen &unseen);
    void noDraft(const filing::DraftOwner &owner);
    void draftSaved();
    void catalogueCame(const procedure::Catalogue &catalogue); ///< newer than the one before

private:
    base::Result<> openAll();
    base::Result<Filed> take(const filing::Submission &submission);
    Filed filedAs(const base::FilingId &id, const QDateTime &savedAt, const QDateTime &validUntil) const;
    enum class Stub { Left, None };
    base::Result<outbox::Sealed> finalise(const filing::Submission &submission, Stub stub);
    void tellUnseen(const filing::DraftOwner &owner, const filing::Stub &stub);
    std::optional<outbox::Entry> queuedHere(const base::Comprobante &comprobante) const;
    void withdrawHere(
        const base::Comprobante &comprobante, const base::Result<syncing::Withdrawal> &fromCentral);
    base::Result<> voidNow(const base::FilingId &id, const QString &reason);
    base::Result<QJsonObject> obey(const QJsonObject &command);
    base::Result<QJsonObject> retry(const QJsonObject &command);
    base::Result<QJsonObject> makeVoid(const QJsonObject &command);
    base::Result<QJsonObject> importReceipt(const QJsonObject &command);
    base::Result<QJsonObject> installCatalogue();
    void readCatalogue();
    void learnTime();
    base::Result<> takeCatalogue(const QByteArray &signedCatalogue);
    QJsonObject status() const;
    void purge();
    void endIfLost(const base::Error &error);
    void notOpen(const base::Error &error);
    void takeFilings();
    void tryKeyAgain();
    void watchDisk();
    bool mayFinish() const;

    const base::Settings m_settings;
    const base::Clock &m_clock;
    QTimer m_openTimer, m_purgeTimer, m_diskTimer, m_keyTimer;
    bool m_followsCatalogue = false;
    std::optional<base::Error> m_unavailable; // why no filing is taken
    db::Reserve m_reserve;
    // In the order in which they build on each other.
    std::unique_ptr<syncing::Membership> m_membership;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<DraftDrawer> m_drawer;
    std::unique_ptr<syncing::PostOffice> m_postOffice;
    std::unique_ptr<CatalogueShelf> m_shelf; // once it is followed
    std::unique_ptr<ControlSocket> m_control;
};

} // namespace kiosk
