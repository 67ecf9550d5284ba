// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/central/members.h"
#include "app/central/stores.h"
#include "app/envelope/envelope.h"
#include "app/procedure/definition.h"
#include <QJsonObject>

namespace central {

/// A filing with all its layers open, checked against the procedure under which it was filed.
struct OpenedFiling
{
    envelope::Place place;
    QJsonObject document;
    procedure::Definition procedure;
    QDateTime validUntil {}; ///< UTC; invalid: it has no deadline

    /// When it came in decides, whenever the kiosk sent it: the kiosk's clock proves nothing.
    bool isLate(const QDateTime &receivedAt) const { return validUntil.isValid() && receivedAt > validUntil; }
    QJsonObject contact() const; ///< telephone and e-mail, as far as they were given
    /// For the slip by e-mail. A sensitive one has none, whatever the document says: others may read a
    /// mailbox.
    bool wishesMail() const { return !procedure.sensitive && contact()[QLatin1String("slip")].toBool(); }
};

/// Has the seal keys: opens what the intake kept, and checks it against itself and the catalogue. What does
/// not agree is held for a person, with the reason; nothing is ever lost. What came in after its deadline is
/// refused at once, with a reason for its resident. One thread, with its own Stores.
class Opener
{
public:
    Opener(Stores &stores, Members &members, const envelope::CertificateAuthority &deviceAuthority,
        QList<envelope::KeyPair> sealKeys, const base::Clock &clock);

    struct Figures
    {
        int opened = 0, held = 0;
    };
    /// All that is received. With `held`, also what a person has to look at: that is the person's decision.
    base::Result<Figures> openPending(bool held);

    /// Any envelope, for looking at. Errors: those of envelope::open, NotAMember, NeedsAPerson.
    base::Result<OpenedFiling> open(const QByteArray &envelope, const QDateTime &at);
    /// Without the check against the catalogue.
    base::Result<QByteArray> document(const QByteArray &envelope, const QDateTime &at);

private:
    base::Result<envelope::Opened> layers(const QByteArray &envelope, const QDateTime &at);
    base::Result<Figures> settle(const db::FilingRow &row);
    base::Result<bool> keep(
        const db::FilingRow &row, const OpenedFiling &opened, const QByteArray &documentKey);
    base::Result<procedure::Definition> procedureOf(const QJsonObject &document);
    /// Null where this program cannot read it. Errors: the store's.
    base::Result<procedure::CommonPtr> common(int version);

    Stores &m_stores;
    Members &m_members;
    envelope::CertificateAuthority m_deviceAuthority;
    QList<envelope::KeyPair> m_sealKeys;
    const base::Clock &m_clock;
    QMap<int, procedure::CommonPtr> m_commons; ///< by version, as far as they were asked for
};

} // namespace central
