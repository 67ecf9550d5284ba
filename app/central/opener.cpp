// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/opener.h"
#include "app/base/event.h"
#include "app/central/errc.h"
#include "app/central/log.h"
#include "app/central/messages.h"
#include "app/central/publishing.h"
#include "app/envelope/canonicaljson.h"
#include "app/envelope/message.h"
#include "app/procedure/catalogue.h"
#include "app/procedure/publication.h"
#include "app/procedure/reader.h"
#include "app/text/dates.h"

namespace central {

namespace {

tl::unexpected<base::Error> needsAPerson(const char *why)
{
    return fail(Errc::NeedsAPerson, QLatin1String(why));
}

// A required question that applies is answered, and what is answered was asked.
bool answersFit(const procedure::Definition &definition, const QJsonObject &answers)
{
    QStringList known;
    for (const procedure::Field &field : definition.questions) {
        known.append(field.id);
        if (!field.optional && field.when.holds(answers) && !answers.contains(field.id))
            return false;
    }
    for (const procedure::Gate &gate : definition.gates)
        known.append(gate.field.id);
    for (auto it = answers.begin(); it != answers.end(); ++it)
        if (!known.contains(it.key()))
            return false;
    return true;
}

constexpr int builtIn = 0; // no published version has this number

QDateTime instantOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

/// For the resident, who reads it when they ask.
QString whyLate(const OpenedFiling &filing)
{
    return QStringLiteral("Llegó después del plazo, que terminó el %1. Por eso no se pudo aceptar. "
                          "Si lo cita el Juzgado de Policía Local, ahí puede dar su excusa.")
        .arg(text::instant(filing.validUntil, QStringLiteral("es")));
}

// The word that is kept and shown; the detail of the error is for the log.
QString holdWord(const base::Error &error)
{
    return error.code == make_error_code(Errc::NeedsAPerson) ? error.detail
                                                             : QString::fromStdString(error.code.message());
}

} // namespace

QJsonObject OpenedFiling::contact() const
{
    return document[QLatin1String("filer")][QLatin1String("contact")].toObject();
}

Opener::Opener(Stores &stores, Members &members, const envelope::CertificateAuthority &deviceAuthority,
    QList<envelope::KeyPair> sealKeys, const base::Clock &clock)
    : m_stores(stores), m_members(members), m_deviceAuthority(deviceAuthority),
      m_sealKeys(std::move(sealKeys)), m_clock(clock)
{
}

base::Result<Opener::Figures> Opener::openPending(bool held)
{
    Figures total;
    qint64 last = 0;
    for (;;) {
        const auto rows = m_stores.filings.pending(last, 100, held);
        if (!rows)
            return passOn(rows.error());
        if (rows->isEmpty())
            return total;
        for (const db::FilingRow &row : *rows) {
            const auto settled = settle(row);
            if (!settled)
                return passOn(settled.error());
            total.opened += settled->opened;
            total.held += settled->held;
            last = row.number;
        }
    }
}

base::Result<Opener::Figures> Opener::settle(const db::FilingRow &row)
{
    const auto bytes = m_stores.filings.envelope(row.number);
    if (!bytes)
        return passOn(bytes.error());
    // Certificates are judged at the moment of receipt: later ones may have ended since.
    const auto opened = open(*bytes, instantOf(row.receivedAt));
    // A store that is busy says nothing about the filing.
    if (!opened && opened.error().code == make_error_code(Errc::Unavailable))
        return passOn(opened.error());
    std::optional<QByteArray> key;
    if (opened)
        key = documentKey(
            opened->document[QLatin1String("filer")].toObject()[QLatin1String("document")].toObject(),
            row.id);
    if (!opened || !key) {
        const QString why = opened ? QStringLiteral("no-document") : holdWord(opened.error());
        qCWarning(log) << base::Event::FilingHeld << row.id << (opened ? why : opened.error().toString());
        return m_stores.write([&](Stores &stores) { return stores.filings.hold(row.number, why); }).map([] {
            return Figures { 0, 1 };
        });
    }
    return keep(row, *opened, *key).map([](bool moved) { return Figures { moved ? 1 : 0, 0 }; });
}

base::Result<bool> Opener::keep(
    const db::FilingRow &row, const OpenedFiling &opened, const QByteArray &documentKey)
{
    const db::OpenedFacts facts { opened.procedure.id, opened.procedure.version,
        opened.document[QLatin1String("filedAt")].toString(), documentKey,
        opened.document[QLatin1String("validUntil")].toString() };
    const QString now = base::toIsoMs(m_clock.now());
    return m_stores.write([&](Stores &stores) -> base::Result<bool> {
        const auto moved = stores.filings.opened(row.number, facts, now);
        if (!moved)
            return passOn(moved.error());
        if (*moved && opened.wishesMail())
            if (const auto wished = stores.mails.wish(row.number, now); !wished)
                return passOn(wished.error());
        if (!*moved || !opened.isLate(instantOf(row.receivedAt)))
            return *moved;
        // False where its resident had withdrawn it: then nothing is left to refuse.
        const auto refused = stores.filings.refused(row.number, whyLate(opened), now);
        if (!refused)
            return passOn(refused.error());
        return true;
    });
}

base::Result<envelope::Opened> Opener::layers(const QByteArray &envelope, const QDateTime &at)
{
    const auto signer = envelope::claimedSigner(envelope);
    if (!signer)
        return passOn(signer.error());
    const auto member = m_members.withKey(*signer);
    if (!member)
        return fail(Errc::NotAMember, QStringLiteral("signed with an unknown key"));
    return envelope::open(
        envelope, member->certificates, m_deviceAuthority, m_sealKeys, member->judgedAt(*signer, at));
}

base::Result<QByteArray> Opener::document(const QByteArray &envelope, const QDateTime &at)
{
    return layers(envelope, at).map([](const envelope::Opened &opened) { return opened.document; });
}

base::Result<OpenedFiling> Opener::open(const QByteArray &envelope, const QDateTime &at)
{
    const auto opened = layers(envelope, at);
    if (!opened)
        return passOn(opened.error());
    const auto document = envelope::parseCanonical(opened->document);
    if (!document)
        return passOn(document.error());
    if ((*document)[QLatin1String("format")].toString() != QLatin1String("ventanilla.filing/1"))
        return needsAPerson("unknown-format");
    if ((*document)[QLatin1String("comprobante")].toString()
        != base::Comprobante::of(opened->place.id).toString())
        return needsAPerson("other-comprobante");
    const auto procedure = procedureOf(*document);
    if (!procedure)
        return passOn(procedure.error());
    const QJsonValue deadline = (*document)[QLatin1String("validUntil")];
    const QDateTime validUntil = instantOf(deadline.toString());
    if (!deadline.isUndefined() && !validUntil.isValid())
        return needsAPerson("unreadable-deadline");
    return OpenedFiling { opened->place, *document, *procedure, validUntil };
}

base::Result<procedure::Definition> Opener::procedureOf(const QJsonObject &document)
{
    const QJsonObject named = document[QLatin1String("procedure")].toObject();
    const auto published = m_stores.publications.procedure(
        named[QLatin1String("id")].toString(), named[QLatin1String("version")].toInt());
    if (!published)
        return passOn(published.error());
    if (!*published)
        return needsAPerson("unknown-procedure");
    if (QString::fromLatin1((*published)->digest.toHex()) != named[QLatin1String("digest")].toString())
        return needsAPerson("other-procedure");
    // A kiosk that was long without a network sealed it by an older common block, or by its program's own.
    auto versions = m_stores.publications.versions(procedure::Publication::commonId());
    if (!versions)
        return passOn(versions.error());
    for (const int version : *versions << builtIn) {
        const auto common = this->common(version);
        if (!common)
            return passOn(common.error());
        if (!*common)
            continue;
        auto definition = procedure::readDefinition((*published)->file, **common);
        if (definition && answersFit(*definition, document[QLatin1String("answers")].toObject()))
            return definition;
    }
    return needsAPerson("answers-do-not-fit");
}

base::Result<procedure::CommonPtr> Opener::common(int version)
{
    if (const auto known = m_commons.constFind(version); known != m_commons.cend())
        return *known;
    procedure::CommonPtr common;
    if (version == builtIn) {
        common = procedure::Catalogue::builtInCommon().value_or(nullptr);
    } else {
        const auto published = m_stores.publications.procedure(procedure::Publication::commonId(), version);
        if (!published)
            return passOn(published.error());
        if (auto read = procedure::readCommon((*published)->file))
            common = std::make_shared<const procedure::Common>(*std::move(read));
    }
    m_commons.insert(version, common);
    return common;
}

} // namespace central
