// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filing/document.h"

#include "app/envelope/canonicaljson.h"

namespace filing {

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

base::Result<QByteArray> buildDocument(const Submission &submission, const envelope::Place &place,
    const QString &comuna, const base::Clock &clock, const QDateTime &notBefore)
{
    const QJsonObject procedure { { QStringLiteral("id"), submission.procedureId },
        { QStringLiteral("version"), submission.procedureVersion },
        { QStringLiteral("digest"), hex(submission.procedureDigest) } };
    QJsonObject time { { QStringLiteral("synchronised"), clock.synchronised() },
        { QStringLiteral("bootId"), clock.bootId() },
        { QStringLiteral("monotonicMs"), static_cast<qint64>(clock.monotonic().count()) } };
    if (notBefore.isValid())
        time.insert(QStringLiteral("notBefore"), base::toIsoMs(notBefore));
    QJsonObject document { { QStringLiteral("format"), QStringLiteral("ventanilla.filing/1") },
        { QStringLiteral("id"), place.id.toString() },
        { QStringLiteral("comprobante"), base::Comprobante::of(place.id).toString() },
        { QStringLiteral("kiosk"), place.kiosk }, { QStringLiteral("chain"), place.chain },
        { QStringLiteral("sequence"), place.sequence }, { QStringLiteral("previous"), hex(place.previous) },
        { QStringLiteral("procedure"), procedure }, { QStringLiteral("language"), submission.language },
        { QStringLiteral("filedAt"), base::toIsoMs(clock.now()) },
        { QStringLiteral("timeZone"), QStringLiteral("America/Santiago") },
        { QStringLiteral("comuna"), comuna }, { QStringLiteral("clock"), time },
        { QStringLiteral("filer"), submission.filer }, { QStringLiteral("assisted"), submission.assisted },
        { QStringLiteral("answers"), submission.answers }, { QStringLiteral("notices"), submission.notices },
        { QStringLiteral("declaration"), submission.declaration } };
    if (submission.validUntil.isValid())
        document.insert(QStringLiteral("validUntil"), base::toIsoMs(submission.validUntil));
    return envelope::canonicalJson(document);
}

} // namespace filing
