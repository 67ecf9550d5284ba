// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/paper.h"
#include "app/base/result.h"
#include "app/filing/draft.h"
#include "app/filing/submission.h"
#include "app/kiosk/codes.h"
#include "app/printing/job.h"
#include "app/procedure/catalogue.h"
#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <optional>

namespace kiosk {

/// The receipt of saving: from here on the filing survives power cuts, and the kiosk itself cannot read it.
struct Filed
{
    base::Comprobante comprobante;
    QDateTime savedAt; ///< UTC
    QDateTime validUntil {}; ///< UTC; until then it has to be validated in person. Invalid: no deadline
    QStringList units {}; ///< where: units of Carabineros nearby, "name, address"
};

struct LookupRequest
{
    base::Comprobante comprobante;
    QString documentType; ///< "cedula", …
    QString run; ///< or the document's number, for who has no RUN
};

struct LookupAnswer
{
    bool found = false;
    FilingState state = FilingState::Sealed;
    bool opened = false; ///< the fields below are there
    QString procedureId = {};
    QString folio = {};
    QString reason = {}; ///< of a refusal or visit, written by the authority for the resident
    QDateTime filedAt = {}, receivedAt = {}, decidedAt = {};
    QDate deadline = {}; ///< of a visit; invalid: none
    bool onlyHere = false; ///< in this kiosk's queue: the central service has not told of it
    QString problem = {}; ///< why this kiosk set it aside, or "expired": void for its deadline; a code word
    QDateTime validUntil = {}; ///< UTC; until then it has to be validated in person. Invalid: no deadline
    QStringList units = {}; ///< as in Filed
    QByteArray documentDigest = {}; ///< SHA-256 of the official PDF; empty while there is none
};

/// What has become of a wish to withdraw a filing.
struct WithdrawalAnswer
{
    bool found = false;
    FilingState state
        = FilingState::Void; ///< Received: carried out when it is opened, if the document matches
    bool mayHaveArrived = false; ///< void here; but a delivery had been tried, and nobody knows how it ended
};

/// A filing that was saved, and whose resident was cut off before the screen said so.
struct Unseen
{
    Filed filed;
    QString procedureId;
    FilingState state = FilingState::Sealed;
};

/// What the window asks of the kiosk's back room. The real desk or that of practice (app/practice) stands
/// behind it. Lives on the window's thread; answers by signal, never blocks. Requests are answered in
/// order.
class FilingDesk : public QObject
{
    Q_OBJECT
public:
    explicit FilingDesk(QObject *parent = nullptr);

    /// Why no filing can be taken, for windows that were not there when it was told; nothing: it can, or it
    /// is not known yet.
    const std::optional<base::Error> &problem() const { return m_problem; }

    bool needsSetUp() const; ///< this machine is no kiosk of any central service yet

    virtual bool isPractice() const = 0;
    /// In practice, who the resident is: answers to the common block's questions, by id, and the day on which
    /// they were `born`. All invented. Empty: this is no practice.
    virtual QJsonObject invented() const { return {}; }
    /// In practice, a mistake that the question at `path` (guide::Step) comes filled in with, to be found and
    /// mended. Undefined: none.
    virtual QJsonValue planted(const QString & /*procedureId*/, const QString & /*path*/) const
    {
        return QJsonValue::Undefined;
    }
    virtual const procedure::Catalogue &catalogue() const = 0; ///< changes only by takeNewCatalogue()
    /// Puts the newest catalogue that has come in use. For moments at which nobody is under way.
    virtual void takeNewCatalogue() = 0;

    /// Freezes, seals and stores; exactly one of filed(), filingFailed() follows. Nothing is said saved
    /// before the commit is durable. Filing the same id again yields the same answer and no second filing.
    virtual void file(const filing::Submission &submission) = 0;
    virtual void lookUp(const LookupRequest &request) = 0;
    /// The official PDF of a filing whose lookup gave `documentDigest`.
    virtual void fetchDocument(const LookupRequest &request, const QByteArray &documentDigest) = 0;
    virtual bool canPrint() const { return false; }
    /// What the printer prints on: print() takes what was laid out for it, and nothing else.
    virtual base::Paper paper() const { return base::Paper::A4; }
    /// Does nothing while a paper of whoever is there is under way. How it gets on is told by paperMoved(),
    /// until it isOver(); or printFailed() follows: no spooler took it. Nothing waits for it.
    virtual void print(const printing::Order &) { }
    /// The last paper that was asked for since forget(); nothing: none was, or none was taken.
    virtual std::optional<printing::JobState> paperState() const { return std::nullopt; }
    /// Before forget(): who leaves still stands there. A paper that is coming out may do so. True: one is.
    virtual bool letPaperOut() { return false; }
    /// A right until the filing is decided: at the central service, or out of this kiosk's queue.
    virtual void withdraw(const LookupRequest &request) = 0;

    /// From here on the draft of this document is at hand (contract §5), until closeDraft(), or until another
    /// document is given. One of draftFound(), unseenFound(), noDraft() follows; it takes a tenth of a
    /// second.
    virtual void openDraft(const filing::DraftOwner &owner) = 0;
    /// Replaces the draft at hand, if one is. Of many at once only the newest is written. What is filed
    /// becomes a stub by itself, until dropDraft() says that its resident has seen it.
    virtual void saveDraft(const filing::Draft &draft) = 0;
    virtual void dropDraft() = 0; ///< on the disk too, at once
    virtual void closeDraft() = 0; ///< what is saved stays, and nobody here can read it any more
    /// The resident has left: whatever the desk still holds of them goes, the key of their draft too, and
    /// what is not on paper yet is not printed any more.
    virtual void forget() = 0;

Q_SIGNALS:
    void catalogueChanged(); ///< a newer one has come, and waits for takeNewCatalogue()
    void opened(); ///< the store is open and self-tested
    void unavailable(const base::Error &error); ///< no filing can be taken: who must act is in the code
    void filed(const kiosk::Filed &filed);
    void filingFailed(const base::Error &error);
    void lookedUp(const kiosk::LookupAnswer &answer);
    void lookUpFailed(const base::Error &error);
    void documentFetched(const QByteArray &pdf);
    void documentFailed(const base::Error &error);
    void paperMoved(printing::JobState state);
    void printFailed(const base::Error &error);
    void withdrawn(const kiosk::WithdrawalAnswer &answer);
    void withdrawalFailed(const base::Error &error);
    void draftFound(const filing::DraftOwner &owner, const filing::Draft &draft);
    void unseenFound(const filing::DraftOwner &owner, const kiosk::Unseen &unseen);
    void noDraft(const filing::DraftOwner &owner);
    void draftSaved(); ///< it survives a power cut. Nothing is said of what could not be saved
    void stateChanged(const base::Comprobante &comprobante, kiosk::FilingState state);

private:
    std::optional<base::Error> m_problem;
};

} // namespace kiosk
