// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/messages.h"
#include "app/central/errc.h"
#include "app/central/stores.h"
#include "app/envelope/errc.h"
#include <QRegularExpression>

namespace central {

namespace {

constexpr qsizetype maxQueryBytes = qsizetype(64) * 1024;

bool matches(const QString &text, const char *form)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(form)))
        .match(text)
        .hasMatch();
}

bool isQuery(const QJsonObject &content, const QString &kiosk)
{
    return content[QLatin1String("kiosk")].toString() == kiosk
        && matches(content[QLatin1String("nonce")].toString(), "[0-9a-f]{32}")
        && matches(content[QLatin1String("at")].toString(),
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");
}

} // namespace

Messages::Messages(Members &members, envelope::CertificateAuthority deviceAuthority,
    envelope::KeyPair signing, const base::Clock &clock)
    : m_members(members), m_deviceAuthority(std::move(deviceAuthority)), m_signing(std::move(signing)),
      m_clock(clock)
{
}

base::Result<Query> Messages::read(const QByteArray &body, const QString &format) const
{
    if (body.size() > maxQueryBytes)
        return fail(Errc::TooLarge, QStringLiteral("a query of %1 bytes").arg(body.size()));
    const auto key = envelope::claimedSigner(body);
    if (!key)
        return passOn(toWire(key.error()));
    const auto member = m_members.withKey(*key);
    if (!member)
        return fail(Errc::NotAMember, QStringLiteral("signed with an unknown key"));
    const auto message = envelope::verifyMessage(body, format,
        { m_deviceAuthority, member->certificates, envelope::Use::Device, member->kiosk }, m_clock.now());
    if (!message)
        return passOn(toWire(message.error()));
    if (!isQuery(message->content, member->kiosk))
        return fail(Errc::Malformed, QStringLiteral("kiosk, at or nonce"));
    return Query { member->kiosk, message->content, QString::fromLatin1(message->digest.toHex()),
        message->signer };
}

base::Result<QByteArray> Messages::sign(const QJsonObject &content) const
{
    return envelope::signMessage(content, m_signing);
}

Answer Messages::answer(const Query &query, QJsonObject content) const
{
    content.insert(QStringLiteral("kiosk"), query.kiosk);
    content.insert(QStringLiteral("request"), query.digest);
    const auto bytes = sign(content);
    return bytes ? Answer { 200, cmsType, *bytes } : problem(bytes.error());
}

Answer Messages::refusal(
    const base::Error &error, const QString &id, const QString &digest, const QString &kiosk) const
{
    const auto bytes = sign({
        { QStringLiteral("format"), QStringLiteral("ventanilla.filing-refusal/1") },
        { QStringLiteral("code"), QString::fromLatin1(problemWord(error)) },
        { QStringLiteral("id"), id },
        { QStringLiteral("digest"), digest },
        { QStringLiteral("kiosk"), kiosk },
    });
    return bytes ? problem(error, *bytes) : problem(bytes.error());
}

Answer Messages::turnedAway(const Query &query, const base::Error &error) const
{
    if (error.code != make_error_code(Errc::Revoked))
        return problem(error);
    const auto bytes = sign({
        { QStringLiteral("format"), QStringLiteral("ventanilla.refusal/1") },
        { QStringLiteral("code"), QString::fromLatin1(problemWord(error)) },
        { QStringLiteral("kiosk"), query.kiosk },
        { QStringLiteral("request"), query.digest },
    });
    return bytes ? problem(error, *bytes) : problem(bytes.error());
}

QString Messages::now() const
{
    return base::toIsoMs(m_clock.now());
}

base::Error toWire(const base::Error &error)
{
    using E = envelope::Errc;
    const auto is = [&](E code) { return error.code == make_error_code(code); };
    Errc code = Errc::Malformed;
    if (is(E::TooLarge))
        code = Errc::TooLarge;
    else if (is(E::NotASigner) || is(E::NotTrusted) || is(E::OutsideValidity))
        code = Errc::NotAMember;
    else if (is(E::Crypto) || is(E::Key))
        code = Errc::Unavailable;
    return { make_error_code(code), error.toString() };
}

bool isUuid(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"));
    return form.match(text).hasMatch();
}

bool isDigest(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    return form.match(text).hasMatch();
}

std::optional<qint64> integerOf(const QJsonValue &value, qint64 smallest)
{
    const qint64 number = value.toInteger(smallest - 1);
    return number < smallest ? std::optional<qint64>() : number;
}

std::optional<QByteArray> documentKey(const QJsonObject &document, const QString &filing)
{
    const QString type = document[QLatin1String("type")].toString();
    const QString run = document[QLatin1String("run")].toString();
    const QString number = document[QLatin1String("number")].toString();
    QString text;
    if (!run.isEmpty())
        text = QLatin1String("run:") + run.toUpper();
    else if (!number.isEmpty())
        text = QLatin1String("number:") + type + u':' + number.simplified().remove(u' ').toUpper();
    else if (type == QLatin1String("ninguno"))
        text = QStringLiteral("none");
    else
        return {};
    return envelope::sha256(filing.toUtf8() + '\n' + text.toUtf8());
}

} // namespace central
