// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/reach.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <algorithm>

namespace syncing {

namespace {

bool isAboutDates(const QSslError &error)
{
    return error.error() == QSslError::CertificateExpired
        || error.error() == QSslError::CertificateNotYetValid;
}

/// The status of `GET /readyz`; 0: no answer in time.
int statusOfReadiness(QSslSocket &socket, const QUrl &url, int patience)
{
    socket.write("GET /readyz HTTP/1.1\r\nHost: " + url.host().toLatin1() + "\r\nConnection: close\r\n\r\n");
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patience))
            return 0;
    }
    return socket.readLine(256).split(' ').value(1).toInt();
}

} // namespace

Way tryTheWay(const Membership &membership, std::chrono::milliseconds patience)
{
    const int limit = int(patience.count());
    const QUrl url = membership.url();
    Way way;
    const auto addresses = QHostInfo::fromName(url.host()).addresses();
    if (addresses.isEmpty())
        return way;
    way.address = addresses.first().toString();
    way.reach = Way::Reach::NoAnswer;
    QElapsedTimer watch;
    watch.start();
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({ QSslCertificate(membership.trust().centralCa().toDer(), QSsl::Der) });
    socket.setSslConfiguration(tls);
    QList<QSslError> errors;
    // Whatever is wrong with the certificate is known then; nothing of this kiosk is said before.
    QObject::connect(&socket, &QSslSocket::sslErrors, &socket, [&](const QList<QSslError> &all) {
        errors = all;
        way.certificateUntil = socket.peerCertificate().expiryDate();
    });
    socket.connectToHost(url.host(), quint16(url.port(443)));
    if (!socket.waitForConnected(limit))
        return way;
    way.reach = Way::Reach::NoTls;
    socket.setPeerVerifyName(url.host());
    socket.startClientEncryption();
    if (!socket.waitForEncrypted(limit)) {
        if (!errors.isEmpty())
            way.reach = std::all_of(errors.cbegin(), errors.cend(), isAboutDates) ? Way::Reach::OutOfDate
                                                                                  : Way::Reach::SomebodyElse;
        return way;
    }
    way.certificateUntil = socket.peerCertificate().expiryDate();
    const int status = statusOfReadiness(socket, url, limit);
    way.reach = status == 200 ? Way::Reach::There : Way::Reach::Unavailable;
    way.took = std::chrono::milliseconds(watch.elapsed());
    return way;
}

} // namespace syncing
