// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/answer.h"
#include "app/central/errc.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace central {

namespace {

struct Word
{
    Errc code;
    int status;
    const char *word;
    const char *title;
};

constexpr Word words[] = {
    { Errc::DigestMismatch, 400, "digest-mismatch", "The body is not the one that Content-Digest names" },
    { Errc::Malformed, 400, "malformed", "The body is not what this call expects" },
    { Errc::Conflict, 409, "conflict", "The id is taken by other bytes, or the filing is decided" },
    { Errc::OutOfPlace, 409, "out-of-place", "The slot of the chain is taken by another filing" },
    { Errc::TooLarge, 413, "too-large", "The body is over the limit" },
    { Errc::Revoked, 403, "revoked", "The kiosk's certificates are revoked" },
    { Errc::NotAMember, 401, "not-a-member", "Not signed by a kiosk that is enrolled here" },
    { Errc::NotFound, 404, "not-found", "Nothing here" },
    { Errc::SlowDown, 429, "slow-down", "Too many requests" },
    { Errc::Unavailable, 503, "unavailable", "Not able to keep anything just now" },
};

const Word &wordOf(const base::Error &error)
{
    for (const Word &word : words)
        if (error.code == make_error_code(word.code))
            return word;
    return words[std::size(words) - 1];
}

} // namespace

QByteArray problemWord(const base::Error &error)
{
    return wordOf(error).word;
}

int problemStatus(const base::Error &error)
{
    return wordOf(error).status;
}

Answer problem(const base::Error &error, const QByteArray &signedBody, std::chrono::seconds retryAfter)
{
    const Word &word = wordOf(error);
    QJsonObject body {
        { QStringLiteral("type"), QLatin1String("urn:ventanilla:problem:") + QLatin1String(word.word) },
        { QStringLiteral("title"), QLatin1String(word.title) },
        { QStringLiteral("status"), word.status },
        { QStringLiteral("code"), QLatin1String(word.word) },
    };
    if (!signedBody.isEmpty())
        body.insert(QStringLiteral("signed"), QString::fromLatin1(signedBody.toBase64()));
    Answer answer { word.status, "application/problem+json",
        QJsonDocument(body).toJson(QJsonDocument::Compact) };
    if (word.status == 429 || word.status == 503)
        answer.headers.append({ "Retry-After", QByteArray::number(qint64(retryAfter.count())) });
    return answer;
}

} // namespace central
