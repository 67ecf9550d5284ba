// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/walk.h"
#include "app/receipt/slip.h"
#include "ui/screens/donepage.h"
#include "ui/screens/draftkeeping.h"
#include "ui/screens/flow.h"
#include "ui/screens/surroundings.h"
#include <QByteArray>
#include <QPointer>
#include <memory>
#include <optional>

namespace screens {

class PdfPage;
class PreparedFlow;

/// A whole filing: what do you need, the walk's steps, review, declaration, sending, and what was saved.
/// Holds the answers; when it is destroyed they are gone.
class FilingFlow : public Flow
{
    Q_OBJECT
public:
    FilingFlow(const Surroundings &around, const Said &said, QObject *parent);
    ~FilingFlow() override;

    void start() override;
    void back() override;
    void again() override;
    void scanned(QStringView text) override;
    Said said() const override;
    bool isSensitive() const override;
    bool isKept() const override;
    void drop() override;

private:
    /// Pages that are no step of the walk.
    enum class Stage {
        Choosing,
        ChoosingInGroup,
        Walking,
        Invented, ///< in practice: whose data are used
        Card, ///< what the card said; as the next one, about what has just been answered
        Etiquette,
        Kept,
        LegalText,
        Prepared,
        Confirming,
        Sending,
        NotSaved,
        Done,
        Slip,
        NextSteps
    };

    void showGroup(const QString &groupId);
    void begin(const QString &procedureId);
    void closeWalk();
    void showInvented();
    void showStep();
    void showNotice(const guide::Step &step);
    void showReferral(const guide::Step &step);
    QJsonValue before(const guide::Step &step) const; ///< what its page comes filled in with
    void showQuestion(const guide::Step &step, const QJsonValue &before);
    void showAnother(const guide::Step &step);
    void showCard();
    void showEtiquette();
    void showFound();
    void showUnseen();
    std::optional<receipt::SlipContent>
    unseenSlip() const; ///< of m_unseen; none: its procedure is not offered
    void showReview();
    void showDeclaration();
    void showPrepared();
    void showLegalText(const QString &title, const procedure::LocalisedText &text);
    void askToConfirm();
    Page *waitingPage() const;
    void send();
    void onFiled(const kiosk::Filed &filed);
    void onFailed(const base::Error &error);
    void showNotSaved();
    void showRefused();
    void onStateChanged(const base::Comprobante &comprobante, kiosk::FilingState state);
    void showDone();
    base::Result<void> prepareSlip();
    void showSlip();
    void showNextSteps();
    receipt::SlipContent content() const;
    void hand(Page *page, Stage stage = Stage::Walking);
    const procedure::Definition &definition() const { return m_walk->definition(); }
    QString in(const procedure::LocalisedText &text) const { return text.in(m_around.language); }

    const Surroundings m_around;
    Said m_said; ///< before this walk
    DraftKeeping m_drafts;
    Stage m_stage = Stage::Choosing;
    QString m_group; ///< whose cards were shown last; empty: the first page's
    std::unique_ptr<guide::Walk> m_walk;
    std::optional<kiosk::Filed> m_filed;
    std::optional<base::Error> m_notSaved; ///< the last try
    std::optional<kiosk::Unseen> m_unseen; ///< the earlier filing that they see only now
    kiosk::FilingState m_state = kiosk::FilingState::Sealed;
    QPointer<Page> m_page;
    QPointer<DonePage> m_donePage;
    std::unique_ptr<PreparedFlow> m_prepared;
    std::unique_ptr<PdfPage> m_slipPage; ///< made while the resident reads that the filing is saved
    bool m_isReadAloud = false; ///< who was helped cannot look alone
    bool m_declared = false; ///< the tick, while the resident reads the law or thinks again
    QString m_changedPath; ///< whose "Cambiar" was touched: the review comes back to that row
};

} // namespace screens
