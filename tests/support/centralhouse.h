// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/ids.h"
#include "app/central/authority.h"
#include "app/central/members.h"
#include "app/central/stores.h"
#include "app/envelope/canonicaljson.h"
#include "app/envelope/envelope.h"
#include "app/envelope/message.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace support {

template <typename T, typename E> T must(tl::expected<T, E> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

struct SealedFiling
{
    QString id, comprobante, chain;
    qint64 sequence = 0;
    QByteArray bytes;
    QByteArray digest() const { return envelope::sha256(bytes); }
    QString digestHex() const { return envelope::sha256Hex(bytes); }
    QByteArray contentDigest() const { return "sha-256=:" + digest().toBase64() + ':'; }
};

/// One kiosk's side: seals filings in a chain and signs queries.
class CentralKiosk
{
public:
    CentralKiosk(QString id, envelope::KeyPair pair, envelope::Certificate seal)
        : m_id(std::move(id)), m_device(std::move(pair)), m_seal(std::move(seal))
    {
    }
    const QString &id() const { return m_id; }
    const QString &chain() const { return m_chain; }
    qint64 sequence() const { return m_sequence; }
    QByteArray head() const { return m_previous; }
    const envelope::FileKeyStore &device() const { return m_device; }

    /// The document of a plain constancia; `change` may alter it before it is sealed.
    SealedFiling seal(const std::function<void(QJsonObject &)> &change = {})
    {
        SealedFiling filing = sealAt(base::FilingId::make(m_clock), m_sequence + 1, change);
        ++m_sequence;
        m_previous = filing.digest();
        return filing;
    }
    SealedFiling sealAt(const base::FilingId &id, qint64 sequence,
        const std::function<void(QJsonObject &)> &change = {}) const
    {
        const envelope::Place place { id, m_id, m_chain, sequence, m_previous };
        QJsonObject document = plainDocument(place);
        if (change)
            change(document);
        const QByteArray bytes
            = must(envelope::seal(must(envelope::canonicalJson(document)), place, m_device, { m_seal }));
        return { id.toString(), base::Comprobante::of(id).toString(), m_chain, sequence, bytes };
    }
    QByteArray query(const QString &format, QJsonObject content = {}) const
    {
        content.insert(QStringLiteral("format"), format);
        if (!content.contains(QLatin1String("kiosk")))
            content.insert(QStringLiteral("kiosk"), m_id);
        content.insert(QStringLiteral("at"), base::toIsoMs(m_clock.now()));
        content.insert(QStringLiteral("nonce"), QString::fromLatin1(QUuid::createUuid().toRfc4122().toHex()));
        return must(envelope::signMessage(content, m_device));
    }

private:
    QJsonObject plainDocument(const envelope::Place &place) const
    {
        QFile file(QStringLiteral(PROJECT_ROOT "/resources/procedures/perdida-telefono.json"));
        file.open(QIODevice::ReadOnly);
        const QByteArray definition = file.readAll();
        QJsonObject document = place.toJson();
        document.insert(QStringLiteral("format"), QStringLiteral("ventanilla.filing/1"));
        document.insert(QStringLiteral("comprobante"), base::Comprobante::of(place.id).toString());
        document.insert(QStringLiteral("procedure"),
            QJsonObject {
                { QStringLiteral("id"), QStringLiteral("perdida-telefono") },
                { QStringLiteral("version"),
                    QJsonDocument::fromJson(definition).object()[QLatin1String("version")].toInt() },
                { QStringLiteral("digest"), envelope::sha256Hex(definition) },
            });
        document.insert(QStringLiteral("language"), QStringLiteral("es"));
        document.insert(QStringLiteral("filedAt"), QStringLiteral("2026-11-23T14:05:09.120Z"));
        document.insert(QStringLiteral("filer"),
            QJsonObject {
                { QStringLiteral("document"),
                    QJsonObject { { QStringLiteral("type"), QStringLiteral("cedula") },
                        { QStringLiteral("run"), QStringLiteral("12345678-5") } } },
                { QStringLiteral("names"),
                    QJsonObject { { QStringLiteral("given"), QStringLiteral("Rosa") },
                        { QStringLiteral("first"), QStringLiteral("Soto") },
                        { QStringLiteral("second"), QString() } } },
            });
        document.insert(QStringLiteral("assisted"),
            QJsonObject { { QStringLiteral("by"), QStringLiteral("family") },
                { QStringLiteral("confirmedAlone"), false } });
        document.insert(QStringLiteral("answers"),
            QJsonObject {
                { QStringLiteral("lostOrStolen"), QStringLiteral("lost") },
                { QStringLiteral("company"), QStringLiteral("entel") },
                { QStringLiteral("model"), QStringLiteral("Negro, de tapa") },
                { QStringLiteral("when"),
                    QJsonObject { { QStringLiteral("day"), QStringLiteral("2026-11-20") },
                        { QStringLiteral("part"), QStringLiteral("tarde") } } },
                { QStringLiteral("place"), QStringLiteral("casa") },
                { QStringLiteral("comuna"), QStringLiteral("07401") },
            });
        return document;
    }

    const base::SystemClock m_clock;
    QString m_id;
    envelope::FileKeyStore m_device;
    envelope::Certificate m_seal;
    QString m_chain = QUuid::createUuid().toString(QUuid::WithoutBraces);
    qint64 m_sequence = 0;
    QByteArray m_previous = QByteArray(32, '\0');
};

/// A central service's folder made by `init`, and kiosks that belong to it.
class CentralHouse
{
public:
    CentralHouse()
    {
        must(central::Authority::init(
            folder(), QStringLiteral("central.test"), QDateTime::currentDateTimeUtc()));
    }
    QString folder() const { return m_folder.filePath(QStringLiteral("central")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    central::Authority authority() const { return must(central::Authority::at(folder())); }
    std::unique_ptr<central::Stores> stores() const { return must(central::Stores::open(folder())); }

    /// Enrolled without the network.
    CentralKiosk kiosk(const QString &id = QStringLiteral("cl-07401-0001")) const
    {
        const envelope::KeyPair key = must(envelope::KeyPair::generate());
        const QByteArray csr = must(envelope::FileKeyStore(key).request(id));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const envelope::Certificate certificate
            = must(must(authority().deviceIssuer())
                       .issue(csr, id, envelope::Use::Device, { now.addDays(-1), now.addDays(30) }));
        central::Members members(folder());
        must(members.add(id, certificate));
        must(stores()->kiosks.enrol(id, base::toIsoMs(now)));
        return CentralKiosk(id, must(key.withCertificate(certificate)),
            must(envelope::Certificate::load(QDir(folder()).filePath(QStringLiteral("seal.crt")))));
    }
    /// Whom kiosks expect to sign receipts and answers.
    envelope::ExpectedSigner service() const
    {
        return { envelope::CertificateAuthority(authority().centralCa()),
            { must(authority().signing()).certificate() }, envelope::Use::Signing,
            QStringLiteral("central-signing") };
    }
    QJsonObject verified(const QByteArray &cms, const QString &format) const
    {
        return must(envelope::verifyMessage(cms, format, service(), QDateTime::currentDateTimeUtc())).content;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace support
