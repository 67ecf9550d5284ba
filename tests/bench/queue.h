// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/store.h"
#include "app/sync/enrolment.h"
#include "app/sync/membership.h"
#include "tests/bench/document.h"
#include <QEventLoop>
#include <QJsonDocument>
#include <QProcess>

/// A real central service as a process, and a kiosk's queue for it.
namespace bench {

inline const QString kioskId = QStringLiteral("cl-07401-0001");

template <typename T> T must(base::Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().toString()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The real program, on a port of its own choosing.
class Central
{
public:
    explicit Central(const QString &folder) : m_folder(folder)
    {
        ask({ QStringLiteral("init"), folder, QStringLiteral("--name"), QStringLiteral("central.example") });
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(CENTRAL_PROGRAM),
            { QStringLiteral("serve"), QStringLiteral("--dir"), folder, QStringLiteral("--listen"),
                QStringLiteral("127.0.0.1:0") });
        while (m_process.waitForReadyRead() && !m_process.canReadLine()) { }
        m_url = QUrl(QString::fromUtf8(m_process.readLine()).trimmed().section(u' ', -1));
        if (!m_url.isValid() || m_url.port() <= 0)
            qFatal("the central service does not start");
    }
    ~Central()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    QUrl url() const { return m_url; }
    qint64 process() const { return m_process.processId(); }
    QString enrolmentCode() const
    {
        const QByteArray answer = ask({ QStringLiteral("enrolment-code"), kioskId, QStringLiteral("--dir"),
            m_folder, QStringLiteral("--json") });
        return QJsonDocument::fromJson(answer)[QStringLiteral("code")].toString();
    }

private:
    static QByteArray ask(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(CENTRAL_PROGRAM), arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("ventanilla-central %s", qPrintable(arguments.first()));
        return process.readAllStandardOutput();
    }

    const QString m_folder;
    QProcess m_process;
    QUrl m_url;
};

/// `url` may be that of somebody who passes on to the service.
inline void enrol(const Central &central, const QUrl &url, const QString &folder, outbox::Outbox &outbox)
{
    syncing::Enrolment enrolment({ url, kioskId, central.enrolmentCode(), folder }, outbox);
    QEventLoop loop;
    QObject::connect(&enrolment, &syncing::Enrolment::enrolled, &loop, &QEventLoop::quit);
    QObject::connect(&enrolment, &syncing::Enrolment::failed, &loop,
        [](const base::Error &error) { qFatal("enrolment: %s", qPrintable(error.toString())); });
    enrolment.start();
    loop.exec();
}

inline base::Result<QByteArray> sealAt(
    const envelope::Place &place, const syncing::Membership &membership, const base::Clock &clock)
{
    const auto document = documentAt(place, clock);
    if (!document)
        return base::fail(document.error());
    return envelope::seal(*document, place, membership.device(), membership.sealTo());
}

inline void fill(
    outbox::Outbox &outbox, const syncing::Membership &membership, const base::Clock &clock, int count)
{
    for (int i = 0; i < count; ++i)
        must(outbox.finalise(base::FilingId::make(clock),
                 [&](const envelope::Place &place) { return sealAt(place, membership, clock); }),
            "finalise");
}

} // namespace bench
