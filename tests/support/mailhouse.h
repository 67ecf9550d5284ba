// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/central/bench.h"
#include "app/central/mailer.h"
#include "app/central/messages.h"
#include "app/central/publishing.h"
#include "tests/support/centralhouse.h"
#include "tests/support/manualclock.h"
#include <QJsonArray>
#include <QProcess>
#include <QTest>

namespace support {

/// tests/support/mailserver.py, killed at the latest with this object.
class MailServer
{
public:
    /// With the certificate of `house`, if any; `way`: smtps, starttls, none. A port of 0: any free one.
    explicit MailServer(const QString &folder, const QString &way = QStringLiteral("smtps"),
        const CentralHouse *house = nullptr, const QStringList &user = {}, quint16 port = 0)
    {
        QStringList arguments { QStringLiteral("-B"),
            QStringLiteral(PROJECT_ROOT "/tests/support/mailserver.py"), folder, way, QString::number(port) };
        if (house)
            arguments << house->folder() + QStringLiteral("/tls.crt")
                      << house->folder() + QStringLiteral("/tls.key") << user;
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"), arguments); // Debian's own, with its aiosmtpd
        if (QTest::qWaitFor([this] { return m_process.canReadLine(); }, 20000))
            m_port = m_process.readLine().trimmed().mid(qstrlen("listening ")).toUShort();
    }
    ~MailServer() { stop(); }

    quint16 port() const { return m_port; } ///< 0: it did not start
    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

/// A central service whose filings wish a mail, and who sends it.
class MailHouse
{
public:
    MailHouse()
        : m_stores(house.stores()), m_bench(must(central::Bench::set(*m_stores, house.folder(), clock))),
          m_kiosk(house.kiosk())
    {
        QDir().mkpath(box());
        must(central::publishBuiltIn(
            *m_stores, { must(house.authority().catalogue()), house.authority().centralCa() }, clock.now()));
    }

    QString box() const { return house.path(QStringLiteral("box")); }
    central::Stores &stores() { return *m_stores; }
    central::Opener &opener() { return m_bench->opener; }

    /// One that has come in; `change` what else its document says.
    SealedFiling arrive(
        const QString &address, const std::function<void(QJsonObject &)> &change = {}, bool wishes = true)
    {
        const QByteArray previous = m_kiosk.head();
        const SealedFiling filing = m_kiosk.seal([&](QJsonObject &document) {
            QJsonObject filer = document[QLatin1String("filer")].toObject(),
                        contact { { QStringLiteral("email"), address } };
            if (wishes)
                contact.insert(QStringLiteral("slip"), true);
            filer.insert(QStringLiteral("contact"), contact);
            document.insert(QStringLiteral("filer"), filer);
            if (change)
                change(document);
        });
        must(m_stores->write([&](central::Stores &stores) -> base::Result<> {
            const auto added = stores.filings.add(
                { filing.id, filing.comprobante, m_kiosk.id(), filing.chain, filing.sequence, previous,
                    filing.digest(), filing.bytes, "receipt", base::toIsoMs(clock.now()), {} });
            return added ? base::Result<>() : central::passOn(added.error());
        }));
        return filing;
    }
    SealedFiling arriveOpened(const QString &address, const std::function<void(QJsonObject &)> &change = {})
    {
        const SealedFiling filing = arrive(address, change);
        must(opener().openPending(false));
        return filing;
    }
    void withdraw(const SealedFiling &filing)
    {
        const auto key = central::documentKey({ { QStringLiteral("type"), QStringLiteral("cedula") },
                                                  { QStringLiteral("run"), QStringLiteral("12345678-5") } },
            filing.id);
        if (!m_stores->filings.withdraw(row(filing), *key, base::toIsoMs(clock.now())))
            qFatal("not withdrawn");
    }
    db::FilingRow row(const SealedFiling &filing) { return **m_stores->filings.find(filing.id); }
    std::optional<db::MailRow> mail(const SealedFiling &filing)
    {
        return *m_stores->mails.find(row(filing).number);
    }

    central::MailSettings to(const MailServer &server, const char *scheme = "smtps") const
    {
        return { .server = QStringLiteral("%1://localhost:%2").arg(QLatin1String(scheme)).arg(server.port()),
            .from = QStringLiteral("ventanilla@linares.example"),
            .authority = QStringLiteral("Juzgado de Ñuñoa, atención"),
            .ca = house.folder() + QStringLiteral("/central-ca.crt") };
    }
    central::Mailer::Figures send(const central::MailSettings &settings)
    {
        central::Smtp smtp(settings, QStringLiteral("central.test"));
        return must(central::Mailer(*m_stores, opener(), smtp, clock).sendDue());
    }
    /// What Python's parser read in the n-th mail that came, from 1; empty: there is none.
    QJsonObject received(int number) const
    {
        QFile file(QStringLiteral("%1/%2.json").arg(box()).arg(number));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    QByteArray bytes(const QString &name) const
    {
        QFile file(box() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    int count() const { return int(QDir(box()).entryList({ QStringLiteral("*.json") }).size()); }

    ManualClock clock { QDateTime::currentDateTimeUtc() };
    CentralHouse house;

private:
    std::unique_ptr<central::Stores> m_stores;
    std::unique_ptr<central::Bench> m_bench;
    CentralKiosk m_kiosk;
};

} // namespace support
