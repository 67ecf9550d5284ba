// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/envelope.h"
#include "app/envelope/canonicaljson.h"
#include "app/envelope/sealeddata_p.h"
#include "app/envelope/signeddata_p.h"
#include <QUuid>

namespace envelope {

namespace {

const auto filingFormat = QLatin1String("ventanilla.filing/1");

/// The document is canonical, a filing, and names this place.
base::Result<> checkAgrees(const QByteArray &document, const Place &place)
{
    const auto object = parseCanonical(document, maxDocumentBytes);
    if (!object)
        return base::fail(object.error());
    if (object->value(QLatin1String("format")).toString() != filingFormat)
        return base::fail(Errc::LayersDisagree, QStringLiteral("not a filing"));
    const QJsonObject said = place.toJson();
    for (auto member = said.begin(); member != said.end(); ++member) {
        if (object->value(member.key()) != member.value())
            return base::fail(
                Errc::LayersDisagree, QStringLiteral("the document has another %1").arg(member.key()));
    }
    return {};
}

bool isLowerHex(const QString &text, qsizetype size)
{
    return text.size() == size && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

base::Result<Place> placeIn(const SignedView &view)
{
    const auto object = parseCanonical(view.place.toByteArray(), 1024);
    if (!object)
        return base::fail(Errc::BadAttribute, object.error().detail);
    return Place::fromJson(*object);
}

/// Whoever signed the inside is the one that signed the outside, with a certificate that the caller knows.
base::Result<QByteArray> openEvidence(const QByteArray &evidence, const Outer &outer,
    const QList<Certificate> &signers, const CertificateAuthority &deviceCa, const QDateTime &at)
{
    if (evidence.size() > maxEnvelopeBytes)
        return base::fail(Errc::TooLarge, QStringLiteral("inner layer"));
    const auto view = readSigned(evidence, SignedKind::Evidence);
    if (!view)
        return base::fail(view.error());
    const auto inside = std::find_if(signers.begin(), signers.end(),
        [&](const Certificate &known) { return known.toDer() == view->certificate; });
    if (inside == signers.end() || inside->publicKeyDer() != outer.signer.publicKeyDer())
        return base::fail(Errc::LayersDisagree, QStringLiteral("another certificate inside"));
    // The outer layer proved that this key is certified now; its certificate of the day of sealing may have
    // run out since, while the filing waited for a network.
    const QDateTime sealedBefore = std::min(at, inside->notAfter());
    const auto signer = verifySigned(
        evidence, *view, { deviceCa, { *inside }, Use::Device, outer.place.kiosk }, sealedBefore);
    if (!signer)
        return base::fail(signer.error());
    return view->content.toByteArray();
}

} // namespace

QJsonObject Place::toJson() const
{
    return { { QStringLiteral("chain"), chain }, { QStringLiteral("id"), id.toString() },
        { QStringLiteral("kiosk"), kiosk },
        { QStringLiteral("previous"), QString::fromLatin1(previous.toHex()) },
        { QStringLiteral("sequence"), sequence } };
}

base::Result<Place> Place::fromJson(const QJsonObject &object)
{
    const auto text = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const auto id = base::FilingId::fromString(text("id"));
    const QString chain = text("chain");
    const QUuid uuid = QUuid::fromString(chain);
    const QString previous = text("previous");
    const qint64 sequence = object.value(QLatin1String("sequence")).toInteger(0);
    if (object.size() != 5 || !id || text("kiosk").isEmpty() || uuid.isNull()
        || uuid.toString(QUuid::WithoutBraces) != chain || !isLowerHex(previous, 64) || sequence < 1)
        return base::fail(Errc::BadAttribute, QStringLiteral("not a place in a chain"));
    return Place { *id, text("kiosk"), chain, sequence, QByteArray::fromHex(previous.toLatin1()) };
}

base::Result<QByteArray> seal(
    const QByteArray &document, const Place &place, const KeyStore &device, const QList<Certificate> &sealTo)
{
    const QJsonObject placeObject = place.toJson();
    if (!Place::fromJson(placeObject) || place.kiosk != device.certificate().commonName())
        return base::fail(Errc::LayersDisagree, QStringLiteral("not a place of this device"));
    if (auto agrees = checkAgrees(document, place); !agrees)
        return base::fail(agrees.error());
    const auto attribute = canonicalJson(placeObject);
    if (!attribute)
        return attribute;
    const auto evidence = signData(document, device.certificate(), device.handle(), SignedKind::Evidence);
    if (!evidence)
        return evidence;
    const auto sealed = sealData(*evidence, sealTo);
    if (!sealed)
        return sealed;
    auto envelope = signData(*sealed, device.certificate(), device.handle(), SignedKind::Outer, *attribute);
    if (envelope && envelope->size() > maxEnvelopeBytes)
        return base::fail(Errc::TooLarge, QStringLiteral("envelope"));
    return envelope;
}

base::Result<Outer> verifyOuter(const QByteArray &envelope, const QList<Certificate> &signers,
    const CertificateAuthority &deviceCa, const QDateTime &at)
{
    if (envelope.size() > maxEnvelopeBytes)
        return base::fail(Errc::TooLarge, QStringLiteral("envelope"));
    const auto view = readSigned(envelope, SignedKind::Outer);
    if (!view)
        return base::fail(view.error());
    const auto signer = verifySigned(envelope, *view, { deviceCa, signers, Use::Device, QString() }, at);
    if (!signer)
        return base::fail(signer.error());
    auto place = placeIn(*view);
    if (!place)
        return base::fail(place.error());
    if (place->kiosk != signer->commonName())
        return base::fail(Errc::LayersDisagree, QStringLiteral("the place is another kiosk's"));
    return Outer { std::move(*place), view->content.toByteArray(), *signer };
}

base::Result<Place> claimedPlace(const QByteArray &envelope)
{
    if (envelope.size() > maxEnvelopeBytes)
        return base::fail(Errc::TooLarge, QStringLiteral("envelope"));
    return readSigned(envelope, SignedKind::Outer).and_then(placeIn);
}

base::Result<Opened> open(const QByteArray &envelope, const QList<Certificate> &signers,
    const CertificateAuthority &deviceCa, const QList<KeyPair> &sealKeys, const QDateTime &at)
{
    const auto outer = verifyOuter(envelope, signers, deviceCa, at);
    if (!outer)
        return base::fail(outer.error());
    const auto evidence = openData(outer->sealed, sealKeys);
    if (!evidence)
        return base::fail(evidence.error());
    auto document = openEvidence(*evidence, *outer, signers, deviceCa, at);
    if (!document)
        return base::fail(document.error());
    if (auto agrees = checkAgrees(*document, outer->place); !agrees)
        return base::fail(agrees.error());
    return Opened { outer->place, std::move(*document) };
}

} // namespace envelope
