// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/intake.h"
#include "app/central/errc.h"
#include "app/envelope/envelope.h"

namespace central {

namespace {

// RFC 9530: a dictionary of digests; ours is the member `sha-256`, a byte sequence between colons.
std::optional<QByteArray> sha256Of(const QByteArray &contentDigest)
{
    static const QByteArray member("sha-256=:");
    for (const QByteArray &part : contentDigest.split(',')) {
        const QByteArray text = part.trimmed();
        if (!text.startsWith(member) || !text.endsWith(':'))
            continue;
        const auto digest = QByteArray::fromBase64Encoding(
            text.mid(member.size()).chopped(1), QByteArray::AbortOnBase64DecodingErrors);
        if (digest && (*digest).size() == 32)
            return *digest;
    }
    return {};
}

base::Error error(Errc code, const char *detail)
{
    return { make_error_code(code), QLatin1String(detail) };
}

} // namespace

base::Result<db::ArrivedFiling> Intake::examine(const QByteArray &envelope) const
{
    if (envelope.size() > envelope::maxEnvelopeBytes)
        return fail(Errc::TooLarge, QStringLiteral("an envelope of %1 bytes").arg(envelope.size()));
    const auto key = envelope::claimedSigner(envelope);
    if (!key)
        return passOn(toWire(key.error()));
    const auto member = m_messages.members().withKey(*key);
    if (!member)
        return fail(Errc::NotAMember, QStringLiteral("signed with an unknown key"));
    const QDateTime now = m_messages.clock().now();
    const QDateTime judgedAt = member->judgedAt(*key, now);
    const auto outer
        = envelope::verifyOuter(envelope, member->certificates, m_messages.deviceAuthority(), judgedAt);
    if (!outer)
        return passOn(toWire(outer.error()));
    const envelope::Place &place = outer->place;
    db::ArrivedFiling filing;
    filing.id = place.id.toString();
    filing.comprobante = base::Comprobante::of(place.id).toString();
    filing.kiosk = place.kiosk;
    filing.chain = place.chain;
    filing.sequence = place.sequence;
    filing.previous = place.previous;
    filing.digest = envelope::sha256(envelope);
    filing.envelope = envelope;
    filing.receivedAt = base::toIsoMs(now);
    // Sealed after the certificate's end, or by a clock that cannot tell: nothing is lost, a person looks.
    if (judgedAt < now && !outer->signer.isValidAt(place.id.madeAt()))
        filing.held = QStringLiteral("certificate-ended");
    const auto receipt = m_messages.sign({
        { QStringLiteral("format"), QStringLiteral("ventanilla.receipt/1") },
        { QStringLiteral("id"), filing.id },
        { QStringLiteral("digest"), QString::fromLatin1(filing.digest.toHex()) },
        { QStringLiteral("kiosk"), filing.kiosk },
        { QStringLiteral("chain"), filing.chain },
        { QStringLiteral("sequence"), filing.sequence },
        { QStringLiteral("receivedAt"), filing.receivedAt },
    });
    if (!receipt)
        return passOn(receipt.error());
    filing.receipt = *receipt;
    return filing;
}

base::Result<db::Arrived> Intake::keep(Stores &stores, db::ArrivedFiling filing, Door door)
{
    const auto kiosk = stores.kiosks.find(filing.kiosk);
    if (!kiosk)
        return passOn(kiosk.error());
    if (!*kiosk)
        return fail(Errc::NotAMember, QStringLiteral("not enrolled here"));
    if (!(*kiosk)->revokedAt.isEmpty()) {
        if (door == Door::Network)
            return fail(Errc::Revoked);
        filing.held = QStringLiteral("revoked");
    }
    const auto arrived = stores.filings.add(filing);
    if (!arrived)
        return passOn(arrived.error());
    if (arrived->arrival == db::Arrival::IdTaken)
        return fail(Errc::Conflict);
    if (arrived->arrival == db::Arrival::SlotTaken)
        return fail(Errc::OutOfPlace);
    return *arrived;
}

Answer Intake::put(const Request &request, Committer &committer, const std::function<void()> &arrived) const
{
    const auto id = base::FilingId::fromString(request.id);
    if (!id)
        return problem(error(Errc::Malformed, "the id is none"));
    const QByteArray actual = envelope::sha256(request.body);
    const auto declared = sha256Of(request.contentDigest);
    // The kiosk compares a refusal with the digest that it keeps, which is the one that it declared.
    const QString digest = QString::fromLatin1(declared.value_or(actual).toHex());
    const auto refused = [&](const base::Error &why, const QString &kiosk) {
        // Only what is wrong with this filing is said signed; who we do not know gets nothing signed.
        const bool aboutFiling
            = why.code != make_error_code(Errc::NotAMember) && why.code != make_error_code(Errc::Unavailable);
        return aboutFiling ? m_messages.refusal(why, request.id, digest, kiosk) : problem(why);
    };
    if (!declared)
        return refused(error(Errc::Malformed, "no Content-Digest"), {});
    if (request.body.size() > envelope::maxEnvelopeBytes)
        return refused(error(Errc::TooLarge, "envelope"), {});
    if (*declared != actual)
        return refused(error(Errc::DigestMismatch, "Content-Digest"), {});
    const auto filing = examine(request.body);
    if (!filing)
        return refused(filing.error(), {});
    if (filing->id != request.id)
        return refused(error(Errc::Malformed, "the id is another one inside"), filing->kiosk);
    const auto kept
        = committer.write<db::Arrived>([&](Stores &stores) { return keep(stores, *filing, Door::Network); });
    if (!kept)
        return refused(kept.error(), filing->kiosk);
    const bool fresh = kept->arrival == db::Arrival::New;
    if (fresh && arrived)
        arrived();
    return { fresh ? 201 : 200, cmsType, kept->receipt };
}

} // namespace central
