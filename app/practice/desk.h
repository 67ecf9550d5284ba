// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/settings.h"
#include "app/kiosk/filingdesk.h"
#include "app/practice/planted.h"
#include "app/printing/printroom.h"
#include <QHash>

namespace practice {

/// The desk of practice: the whole story of a filing, and nothing of it is sent or kept. It knows no store,
/// no network, no envelope and no kiosk: what is filed lies in its memory until forget(), and takes one
/// pretended step each time that it is looked up: received, opened, accepted with folio and certificate.
/// Drafts it has none: all learners share a few documents, and the next one must not meet what the last one
/// wrote. Answers as the real desk does: by signal, later, in order.
class Desk final : public kiosk::FilingDesk
{
    Q_OBJECT
public:
    /// Of the settings it takes the units of Carabineros and the printer.
    Desk(procedure::Catalogue catalogue, const base::Settings &settings, const base::Clock &clock,
        const Planted &planted = {});

    bool isPractice() const override { return true; }
    QJsonObject invented() const override { return m_people.at(m_person); }
    QJsonValue planted(const QString &procedureId, const QString &path) const override;
    const procedure::Catalogue &catalogue() const override { return m_catalogue; }
    void takeNewCatalogue() override { }
    void file(const filing::Submission &submission) override;
    void lookUp(const kiosk::LookupRequest &request) override;
    void fetchDocument(const kiosk::LookupRequest &request, const QByteArray &documentDigest) override;
    void withdraw(const kiosk::LookupRequest &request) override;
    bool canPrint() const override { return m_printer.has_value(); }
    base::Paper paper() const override;
    void print(const printing::Order &order) override; ///< refuses what bears no band
    std::optional<printing::JobState> paperState() const override;
    bool letPaperOut() override { return m_printer && m_printer->letOut(); }
    void openDraft(const filing::DraftOwner &owner) override;
    void saveDraft(const filing::Draft &) override { }
    void dropDraft() override { }
    void closeDraft() override { }
    void forget() override; ///< and the next learner is somebody else, unless a lesson says who they are

private:
    struct Pretended
    {
        filing::Submission submission;
        kiosk::FilingState state;
        QDateTime savedAt, receivedAt {}, decidedAt {}; ///< UTC
        QString folio {};
        QByteArray certificate {};
    };
    void later(std::function<void()> answer); ///< unless forget() comes first
    Pretended *find(const kiosk::LookupRequest &request);
    void goOn(Pretended &filing);
    void accept(Pretended &filing);
    kiosk::LookupAnswer answerOf(const Pretended &filing) const;

    const procedure::Catalogue m_catalogue;
    const QStringList m_units;
    const base::Clock &m_clock;
    const Planted m_planted;
    const QList<QJsonObject> m_people;
    std::optional<printing::PrintRoom> m_printer; ///< none: nothing is printed here
    QHash<QString, Pretended> m_filings; ///< by comprobante
    qsizetype m_person = 0;
    int m_session = 0; ///< counts those that were forgotten
    int m_folios = 0;
};

} // namespace practice
