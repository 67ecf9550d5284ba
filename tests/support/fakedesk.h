// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/filingdesk.h"
#include <QHash>
#include <QTimer>

namespace support {

/// A back room for tests of the window: keeps what it is handed, answers in the next turn of the event loop,
/// and fails when told to.
class FakeDesk final : public kiosk::FilingDesk
{
public:
    /// `person`: invented, for practice; empty: this is none.
    explicit FakeDesk(procedure::Catalogue catalogue, const QJsonObject &person = {})
        : m_catalogue(std::move(catalogue)), m_person(person)
    {
    }

    bool isPractice() const override { return !m_person.isEmpty(); }
    QJsonObject invented() const override { return m_person; }
    const procedure::Catalogue &catalogue() const override { return m_catalogue; }

    void takeNewCatalogue() override
    {
        if (auto newer = std::exchange(m_newer, std::nullopt))
            m_catalogue = *std::move(newer);
    }
    void offer(procedure::Catalogue newer)
    {
        m_newer = std::move(newer);
        Q_EMIT catalogueChanged();
    }

    void file(const filing::Submission &submission) override
    {
        QTimer::singleShot(0, this, [this, submission] {
            if (failFilingWith)
                return Q_EMIT filingFailed({ *failFilingWith, {} });
            if (!m_ids.contains(submission.id)) {
                m_ids.insert(submission.id, QDateTime({ 2026, 11, 23 }, { 17, 5, 9 }, Qt::UTC));
                submissions.append(submission);
            }
            Q_EMIT filed({ isPractice() ? base::Comprobante::ofPractice(submission.id)
                                        : base::Comprobante::of(submission.id),
                m_ids.value(submission.id), validUntil.isValid() ? validUntil : submission.validUntil,
                units });
        });
    }
    void lookUp(const kiosk::LookupRequest &request) override
    {
        lookups.append(request);
        QTimer::singleShot(0, this, [this] {
            if (failLookUpWith)
                return Q_EMIT lookUpFailed({ *failLookUpWith, {} });
            Q_EMIT lookedUp(answer);
        });
    }
    void fetchDocument(const kiosk::LookupRequest &, const QByteArray &) override
    {
        QTimer::singleShot(0, this, [this] { Q_EMIT documentFetched(document); });
    }
    bool canPrint() const override { return hasPrinter; }
    base::Paper paper() const override { return printsOn; }
    void print(const printing::Order &order) override
    {
        if (m_paper && !printing::isOver(*m_paper))
            return;
        movePaper(printing::JobState::Handed);
        QTimer::singleShot(0, this, [this, order] {
            if (failPrintingWith) {
                m_paper.reset();
                return Q_EMIT printFailed({ *failPrintingWith, {} });
            }
            papers << order.pdf;
            copies << order.copies;
            movePaper(prints ? printing::JobState::Printed : printing::JobState::Waiting);
        });
    }
    std::optional<printing::JobState> paperState() const override { return m_paper; }
    void movePaper(printing::JobState state)
    {
        m_paper = state;
        Q_EMIT paperMoved(state);
    }
    bool letPaperOut() override
    {
        ++letOut;
        return m_paper && printing::isComing(*m_paper);
    }
    void withdraw(const kiosk::LookupRequest &request) override
    {
        withdrawals.append(request);
        QTimer::singleShot(0, this, [this] {
            if (failWithdrawalWith)
                return Q_EMIT withdrawalFailed({ *failWithdrawalWith, {} });
            Q_EMIT withdrawn(withdrawal);
        });
    }
    void openDraft(const filing::DraftOwner &owner) override
    {
        m_draftOwner = owner;
        opened << owner;
        if (!lateDrafts)
            QTimer::singleShot(0, this, &FakeDesk::answerDraft);
    }
    void answerDraft()
    {
        const auto owner = opened.last();
        const QString key = keyOf(owner);
        if (unseen.contains(key))
            return Q_EMIT unseenFound(owner, *unseen[key]);
        if (drafts.contains(key))
            return Q_EMIT draftFound(owner, drafts.value(key));
        Q_EMIT noDraft(owner);
    }
    void saveDraft(const filing::Draft &draft) override
    {
        if (!m_draftOwner || failDrafts)
            return;
        drafts.insert(keyOf(*m_draftOwner), draft);
        QTimer::singleShot(0, this, [this] { Q_EMIT draftSaved(); });
    }
    void dropDraft() override
    {
        if (!m_draftOwner)
            return;
        drafts.remove(keyOf(*m_draftOwner));
        unseen.remove(keyOf(*m_draftOwner));
    }
    void closeDraft() override { m_draftOwner.reset(); }
    bool holdsDraftKey() const { return m_draftOwner.has_value(); }
    static QString keyOf(const filing::DraftOwner &owner)
    {
        return owner.type + u'/' + owner.run + u'/' + owner.number;
    }
    void forget() override
    {
        ++forgotten;
        closeDraft();
        m_paper.reset();
    }

    QList<filing::Submission> submissions;
    QList<kiosk::LookupRequest> lookups, withdrawals;
    kiosk::LookupAnswer answer;
    kiosk::WithdrawalAnswer withdrawal;
    QByteArray document;
    QDateTime validUntil; ///< of what is filed; invalid: no deadline
    QStringList units;
    bool hasPrinter = false;
    base::Paper printsOn = base::Paper::A4;
    QList<QByteArray> papers; ///< handed in
    QList<int> copies; ///< of each of them
    bool prints = true; ///< at once; else movePaper() says how a paper gets on
    std::optional<std::error_code> failFilingWith, failLookUpWith, failPrintingWith, failWithdrawalWith;
    int forgotten = 0, letOut = 0;
    QList<filing::DraftOwner> opened; ///< whose drafts were asked for
    QHash<QString, filing::Draft> drafts; ///< by keyOf()
    QHash<QString, std::optional<kiosk::Unseen>> unseen; ///< by keyOf()
    bool failDrafts = false;
    bool lateDrafts = false; ///< nothing is found before answerDraft()

private:
    procedure::Catalogue m_catalogue;
    const QJsonObject m_person;
    std::optional<procedure::Catalogue> m_newer;
    std::optional<printing::JobState> m_paper;
    std::optional<filing::DraftOwner> m_draftOwner;
    QHash<base::FilingId, QDateTime> m_ids;
};

} // namespace support
