// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/enrolmentqr.h"

#include "app/envelope/crockford.h"
#include <QCryptographicHash>

namespace envelope {

namespace {

const QStringList prefix { QStringLiteral("VENTANILLA"), QStringLiteral("INSCRIPCION") };
constexpr int checkBytes = 4; // against a symbol that a reader lost: who means harm needs the code
constexpr int longest = 400; // what a reader may type at once (window::WedgeCatcher)
constexpr char between = '\n';

QByteArray checkOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).left(checkBytes);
}

} // namespace

QString EnrolmentQr::toString() const
{
    const QByteArray text
        = service.toEncoded() + between + kiosk.toUtf8() + between + code.toString().remove(u'-').toUtf8();
    QByteArray bytes = checkOf(text) + text;
    while (bytes.size() % 5 != 0) // five bytes are eight symbols: nothing is cut off
        bytes += between;
    return (prefix + QStringList { toSymbols(bytes) }).join(u'.');
}

std::optional<EnrolmentQr> EnrolmentQr::read(QStringView scanned)
{
    if (scanned.size() > longest)
        return std::nullopt;
    const QStringList parts = scannedRuns(scanned);
    if (parts.size() != 3 || parts.mid(0, 2) != prefix)
        return std::nullopt;
    const auto symbols = readSymbols(parts.last());
    if (!symbols)
        return std::nullopt;
    const QByteArray bytes = fromSymbols(*symbols), text = bytes.mid(checkBytes).trimmed();
    const QList<QByteArray> fields = text.split(between);
    if (checkOf(text) != bytes.left(checkBytes) || fields.size() != 3)
        return std::nullopt;
    const QUrl service(QString::fromUtf8(fields[0]), QUrl::StrictMode);
    const auto code = EnrolmentCode::read(QString::fromUtf8(fields[2]));
    if (service.scheme() != QLatin1String("https") || service.host().isEmpty() || !code)
        return std::nullopt;
    return EnrolmentQr { service, QString::fromUtf8(fields[1]), *code };
}

} // namespace envelope
