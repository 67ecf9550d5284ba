// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/officialdocument.h"

#include "app/receipt/official.h"

namespace central {

base::Result<QByteArray> drawOfficial(const OpenedFiling &filing, const OfficialFacts &facts)
{
    auto content = receipt::certificateContent(
        filing.document, base::Comprobante::of(filing.place.id), filing.procedure);
    content.folio = facts.folio.toString();
    content.issuer = facts.issuer;
    content.receivedAt = facts.receivedAt;
    content.decidedAt = facts.decidedAt;
    content.kiosk = filing.place.kiosk;
    content.digest = QString::fromLatin1(facts.digest.toHex());
    return receipt::renderCertificate(content);
}

} // namespace central
