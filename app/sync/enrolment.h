// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/envelope/enrolmentcode.h"
#include "app/envelope/trust.h"
#include "app/outbox/outbox.h"
#include "app/sync/channel.h"
#include <QObject>
#include <QTimer>

class QSslSocket;

namespace syncing {

/// Makes this machine a kiosk of one central service: finds the authority that the code names, asks for a
/// device certificate with the code's secret, fetches and verifies whom to trust, and only then writes the
/// data folder, the device certificate last: a kiosk is enrolled when `device.crt` is there. Once only;
/// exactly one of enrolled() and failed() follows start().
class Enrolment : public QObject
{
    Q_OBJECT
public:
    struct Order
    {
        QUrl url; ///< https://central.example:8443
        QString kiosk; ///< "cl-07401-0001"
        QString code; ///< as typed
        QString dataFolder; ///< exists
        base::KeyPlace keyPlace = base::KeyPlace::File; ///< of the device's key
    };

    /// `outbox` is that of the data folder: a new chain begins in it.
    Enrolment(Order order, outbox::Outbox &outbox,
        std::chrono::milliseconds timeout = std::chrono::seconds(30), QObject *parent = nullptr);
    ~Enrolment() override;

    void start();

Q_SIGNALS:
    void enrolled(const QString &kiosk);
    void failed(const base::Error &error);

private:
    base::Result<> check();
    void findAuthority();
    void takeChain();
    void askCertificate();
    void takeCertificate(const Channel::Answer &answer);
    void askTrust();
    void takeTrust(const Channel::Answer &answer);
    base::Result<> store(const QByteArray &trustList);
    base::Result<> isOurs(const envelope::TrustList &trust) const;
    void fail(const base::Error &error);

    const Order m_order;
    outbox::Outbox &m_outbox;
    const std::chrono::milliseconds m_timeout;
    std::optional<envelope::EnrolmentCode> m_code;
    std::unique_ptr<QSslSocket> m_firstContact;
    QTimer m_patience;
    envelope::Certificate m_authority;
    envelope::Certificate m_device;
    std::unique_ptr<Channel> m_channel;
    bool m_ended = false;
};

} // namespace syncing
