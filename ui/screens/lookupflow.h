// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include "ui/screens/flow.h"
#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"
#include <QJsonObject>
#include <QPointer>
#include <optional>

namespace screens {

/// "¿En qué va mi trámite?": comprobante, document, and what the central service says of them.
class LookUpFlow : public Flow
{
    Q_OBJECT
public:
    LookUpFlow(const Surroundings &around, const Said &said, QObject *parent);

    void start() override;
    void back() override;
    void again() override;
    void scanned(QStringView text) override;
    Said said() const override;

private:
    using Show = void (LookUpFlow::*)();
    enum class Stage {
        Comprobante,
        Lost,
        Document,
        Asking,
        Answer,
        Fetching,
        Paper, ///< slip or certificate
        Withdrawing,
        Withdrawn
    };

    void askComprobante();
    void onComprobante(const QString &typed);
    QString problemOf(const QString &typed) const; ///< that is no comprobante here
    void showLost();
    void askDocument();
    void showQuestion(const procedure::Field &field, const QJsonValue &before);
    void askOnceMore();
    void wait();
    void waitForCertificate();
    void waitForWithdrawal();
    void onDocumentAnswer(const QJsonValue &value);
    void ask();
    void onLookedUp(const kiosk::LookupAnswer &answer);
    void showAnswer();
    void onFailed(const base::Error &error);
    void fetchCertificate();
    void onFetched(const QByteArray &pdf);
    void showCertificate();
    void showWithdrawn();
    void showSlip();
    void askToWithdraw();
    void confirmWithdrawal();
    void withdraw();
    void onWithdrawn(const kiosk::WithdrawalAnswer &answer);
    void onWithdrawalFailed(const base::Error &error);
    kiosk::LookupRequest request() const;
    guide::Circumstances circumstances() const;
    /// What went wrong, that nothing has changed, and the way to try again.
    void showFailure(const QString &heading, const base::Error &error, Show again);
    void hand(Page *page, Stage stage, Show again);
    const procedure::Field *
    documentField() const; ///< the next question about the document; null when all is known

    const Surroundings m_around;
    const Said m_said; ///< before this flow
    Stage m_stage = Stage::Comprobante;
    QString m_typed;
    std::optional<base::Comprobante> m_comprobante;
    QList<procedure::Field> m_fields; ///< document, run, number: the filer's own, as in a filing
    QStringList m_asked; ///< ids answered, in order
    QJsonObject m_answers;
    QJsonObject m_offers; ///< what was answered before, here or in a filing
    std::optional<kiosk::LookupAnswer> m_answer;
    std::optional<kiosk::WithdrawalAnswer> m_withdrawn;
    QByteArray m_certificate; ///< while it is shown
    Show m_again = &LookUpFlow::askComprobante; ///< makes the page that is in front once more
    QPointer<Page> m_page;
};

} // namespace screens
