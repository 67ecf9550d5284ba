// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/enrolment.h"

#include "app/base/errc.h"
#include "app/envelope/draftkey.h"
#include "app/envelope/errc.h"
#include "app/envelope/issuing.h"
#include "app/sync/errc.h"
#include "app/sync/membership.h"
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>

namespace syncing {

namespace {

constexpr quint16 httpsPort = 443;

bool isKioskId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("^[a-z]{2}-\\d{5}-\\d{4}$"));
    return form.match(id).hasMatch();
}

bool isServiceUrl(const QUrl &url)
{
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty()
        && (url.path().isEmpty() || url.path() == QLatin1String("/")) && url.userInfo().isEmpty()
        && !url.hasQuery() && !url.hasFragment();
}

base::Result<> makeFolder(const QString &path, QFile::Permissions permissions)
{
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, permissions))
        return base::fail(base::Errc::CannotWrite, path);
    return {};
}

} // namespace

Enrolment::Enrolment(Order order, outbox::Outbox &outbox, std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent), m_order(std::move(order)), m_outbox(outbox), m_timeout(timeout)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(timeout);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail({ make_error_code(Errc::TimedOut), {} }); });
}

Enrolment::~Enrolment() = default;

void Enrolment::start()
{
    if (const auto good = check(); !good) {
        QMetaObject::invokeMethod(
            this, [this, error = good.error()] { fail(error); }, Qt::QueuedConnection);
        return;
    }
    findAuthority();
}

base::Result<> Enrolment::check()
{
    m_code = envelope::EnrolmentCode::read(m_order.code);
    if (!m_code)
        return base::fail(Errc::BadCode);
    if (!isKioskId(m_order.kiosk))
        return base::fail(Errc::BadKioskId);
    if (!isServiceUrl(m_order.url))
        return base::fail(Errc::BadUrl);
    const auto stopped = m_outbox.stopped();
    if (!stopped)
        return base::fail(stopped.error());
    // A kiosk that the service has turned away may be enrolled anew, and one whose key is lost with its TPM;
    // its queue stays.
    const auto membership = Membership::load(m_order.dataFolder);
    if (membership && !*stopped && membership->device().signs())
        return base::fail(Errc::AlreadyEnrolled);
    return {};
}

void Enrolment::findAuthority()
{
    // Nothing is believed of this connection but the certificate that the code names; nothing is said on it.
    m_firstContact = std::make_unique<QSslSocket>();
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_firstContact->setSslConfiguration(tls);
    connect(m_firstContact.get(), &QSslSocket::encrypted, this, &Enrolment::takeChain);
    connect(m_firstContact.get(), &QAbstractSocket::errorOccurred, this,
        [this](QAbstractSocket::SocketError error) {
            const bool tlsFailed = error == QAbstractSocket::SslHandshakeFailedError;
            fail({ make_error_code(tlsFailed ? Errc::NotTheServer : Errc::NoNetwork),
                m_firstContact->errorString() });
        });
    m_patience.start();
    m_firstContact->connectToHostEncrypted(m_order.url.host(), quint16(m_order.url.port(httpsPort)));
}

void Enrolment::takeChain()
{
    m_patience.stop();
    const auto chain = m_firstContact->peerCertificateChain();
    m_firstContact->disconnect(this);
    m_firstContact.release()->deleteLater(); // we are inside one of its signals
    for (const QSslCertificate &certificate : chain) {
        const auto candidate = envelope::Certificate::fromDer(certificate.toDer());
        if (candidate && m_code->pins(*candidate)) {
            m_authority = *candidate;
            m_channel = std::make_unique<Channel>(Channel::Peer { m_order.url, certificate }, m_timeout);
            askCertificate();
            return;
        }
    }
    fail({ make_error_code(Errc::WrongAuthority), {} });
}

void Enrolment::askCertificate()
{
    const auto request
        = envelope::FileKeyStore::pendingRequest(m_order.dataFolder, m_order.kiosk, m_order.keyPlace);
    if (!request)
        return fail(request.error());
    // RFC 7030 §4.2: base64 in both directions, HTTP Basic inside the pinned TLS.
    const QByteArray credentials = (m_order.kiosk + u':' + m_code->secret()).toUtf8().toBase64();
    m_channel->send({ .verb = "POST",
                        .path = QStringLiteral("/.well-known/est/simpleenroll"),
                        .body = request->toBase64(),
                        .contentType = "application/pkcs10",
                        .headers = { { "Content-Transfer-Encoding", "base64" },
                            { "Authorization", "Basic " + credentials } } },
        this, [this](const base::Result<Channel::Answer> &answer) {
            if (answer)
                takeCertificate(*answer);
            else
                fail(answer.error());
        });
}

void Enrolment::takeCertificate(const Channel::Answer &answer)
{
    const QString status = QString::number(answer.status);
    if (answer.status == 401 || answer.status == 403)
        return fail({ make_error_code(Errc::CodeRefused), status });
    if (answer.status != 200) {
        const bool busy = answer.status >= 500 || answer.status == 429;
        return fail({ make_error_code(busy ? Errc::Unavailable : Errc::Rejected), status });
    }
    const auto certificates = envelope::readCertificates(QByteArray::fromBase64(answer.body));
    if (!certificates)
        return fail(certificates.error());
    for (const auto &certificate : *certificates) {
        if (certificate.commonName() == m_order.kiosk)
            m_device = certificate;
    }
    if (m_device.isNull())
        return fail({ make_error_code(Errc::NotAnAnswer), QStringLiteral("no certificate for this kiosk") });
    askTrust();
}

void Enrolment::askTrust()
{
    m_channel->send({ .verb = "GET", .path = QStringLiteral("/v1/trust") }, this,
        [this](const base::Result<Channel::Answer> &answer) {
            if (!answer)
                fail(answer.error());
            else if (answer->status != 200)
                fail({ make_error_code(Errc::Unavailable), QString::number(answer->status) });
            else
                takeTrust(*answer);
        });
}

void Enrolment::takeTrust(const Channel::Answer &answer)
{
    const auto trust = envelope::TrustList::verify(answer.body, m_authority, envelope::buildDate());
    if (!trust)
        return fail(trust.error());
    if (const auto ours = isOurs(*trust); !ours)
        return fail(ours.error());
    if (const auto stored = store(answer.body); !stored)
        return fail(stored.error());
    m_ended = true;
    Q_EMIT enrolled(m_order.kiosk);
}

base::Result<> Enrolment::isOurs(const envelope::TrustList &trust) const
{
    for (const auto &authority : trust.deviceAuthorities) {
        const envelope::CertificateAuthority deviceCa(authority);
        const auto verified
            = deviceCa.verify(m_device, m_order.kiosk, envelope::Use::Device, m_device.notBefore());
        if (verified)
            return {};
    }
    return base::fail(envelope::Errc::NotTrusted, QStringLiteral("device certificate"));
}

base::Result<> Enrolment::store(const QByteArray &trustList)
{
    const QString &data = m_order.dataFolder;
    const QString secrets = data + QLatin1String("/secrets");
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (const auto made = makeFolder(secrets, ownerOnly); !made)
        return made;
    if (const auto made = makeFolder(files::trustFolder(data), ownerOnly); !made)
        return made;
    auto trust = envelope::Trust::pin(files::trustFolder(data), files::trustFloor(data), m_authority);
    if (!trust)
        return base::fail(trust.error());
    if (const auto applied = trust->apply(trustList, envelope::buildDate()); !applied)
        return base::fail(applied.error());
    auto time = envelope::TrustTime::load(files::signedTime(data));
    if (!time)
        return base::fail(time.error());
    if (const auto learnt = time->learn(trust->list().issuedAt); !learnt)
        return learnt;
    if (const auto written = Membership::writeUrl(data, m_order.url); !written)
        return written;
    // A kiosk that is enrolled anew keeps its own.
    if (const auto secret = envelope::DraftSecret::loadOrMake(files::draftKey(data)); !secret)
        return base::fail(secret.error());
    if (const auto begun = m_outbox.beginChain(); !begun)
        return begun;
    // From here on the kiosk is enrolled.
    return envelope::FileKeyStore::adopt(data, m_device).map([](const auto &) {});
}

void Enrolment::fail(const base::Error &error)
{
    if (m_ended)
        return;
    m_ended = true;
    m_patience.stop();
    if (m_firstContact) {
        m_firstContact->disconnect(this);
        m_firstContact.release()->deleteLater();
    }
    Q_EMIT failed(error);
}

} // namespace syncing
