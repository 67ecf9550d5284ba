// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/decisions.h"
#include "app/central/errc.h"
#include "app/central/officialdocument.h"
#include "app/envelope/message.h"
#include <QTimeZone>

namespace central {

namespace {

QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

base::Result<> moved(const db::Result<bool> &done)
{
    if (!done)
        return passOn(done.error());
    if (!*done)
        return fail(Errc::WrongState, QStringLiteral("decided meanwhile"));
    return {};
}

} // namespace

base::Result<db::FilingRow> Decisions::undecided(const QString &id)
{
    const auto row = m_stores.filings.find(id);
    if (!row)
        return passOn(row.error());
    if (!*row)
        return fail(Errc::NotFound, QStringLiteral("no filing %1").arg(id));
    const QString state = (*row)->state;
    if (state == QLatin1String("received"))
        return fail(Errc::WrongState, QStringLiteral("not opened yet: open-pending"));
    if (state != QLatin1String("opened") && state != QLatin1String("needs-visit"))
        return fail(Errc::WrongState, QStringLiteral("it is %1").arg(state));
    return **row;
}

base::Result<Folio> Decisions::accept(
    const QString &id, const std::optional<Folio> &given, Opener &opener, const QString &issuer)
{
    const auto row = undecided(id);
    if (!row)
        return passOn(row.error());
    const auto envelope = m_stores.filings.envelope(row->number);
    if (!envelope)
        return passOn(envelope.error());
    const auto opened = opener.open(*envelope, instant(row->receivedAt));
    if (!opened)
        return passOn(opened.error());
    if (opened->isLate(instant(row->receivedAt)))
        return fail(
            Errc::TooLate, QStringLiteral("it was valid until %1").arg(base::toIsoMs(opened->validUntil)));
    const QDateTime now = m_clock.now();
    return m_stores.write([&](Stores &stores) -> base::Result<Folio> {
        std::optional<Folio> folio = given;
        if (!folio) {
            const int year = now.toTimeZone(QTimeZone("America/Santiago")).date().year();
            const auto count = stores.filings.nextFolio(year);
            if (!count)
                return passOn(count.error());
            folio = Folio::make(year, *count);
        }
        const auto pdf
            = drawOfficial(*opened, { *folio, issuer, instant(row->receivedAt), now, row->digest });
        if (!pdf)
            return passOn(pdf.error());
        const auto done = moved(stores.filings.accepted(
            row->number, folio->toString(), *pdf, envelope::sha256(*pdf), base::toIsoMs(now)));
        if (!done)
            return passOn(done.error());
        return *folio;
    });
}

base::Result<> Decisions::refuse(const QString &id, const QString &reason)
{
    return m_stores.write([&](Stores &stores) -> base::Result<> {
        const auto row = undecided(id);
        if (!row)
            return passOn(row.error());
        return moved(stores.filings.refused(row->number, reason, base::toIsoMs(m_clock.now())));
    });
}

base::Result<> Decisions::needsVisit(const QString &id, const QString &reason, const QString &deadline)
{
    return m_stores.write([&](Stores &stores) -> base::Result<> {
        const auto row = undecided(id);
        if (!row)
            return passOn(row.error());
        return moved(stores.filings.needsVisit(row->number, reason, deadline, base::toIsoMs(m_clock.now())));
    });
}

} // namespace central
