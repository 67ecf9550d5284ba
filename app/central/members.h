// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/envelope/certificate.h"
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <mutex>
#include <optional>

namespace central {

struct Member
{
    QString kiosk;
    QList<envelope::Certificate> certificates; ///< newest first; old ones stay, for what they signed

    /// When to judge what was signed with this key and came at `at`. A certificate that has ended signs
    /// nothing new, and what it signed in its time may have waited for a network.
    QDateTime judgedAt(const QByteArray &subjectKeyId, const QDateTime &at) const;
};

/// The certificates that this service gave to kiosks: `kiosks/<id>.crt`, PEM, newest first. Found by the
/// subject key identifier that a CMS names. Any thread.
class Members
{
public:
    explicit Members(const QString &folder); ///< the service's folder

    std::optional<Member> withKey(const QByteArray &subjectKeyId);
    std::optional<Member> find(const QString &kiosk);
    /// On disk before it returns.
    base::Result<> add(const QString &kiosk, const envelope::Certificate &certificate);

    static bool isKioskId(const QString &text); ///< `cl-07401-0001`

private:
    void readChanges();
    void take(const QString &kiosk, const QByteArray &pem);
    QString file(const QString &kiosk) const;

    const QString m_folder;
    std::mutex m_mutex;
    QDateTime m_read; // the folder's time of change when it was last read
    QHash<QString, Member> m_members;
    QHash<QByteArray, QString> m_kiosks; // by subject key identifier
};

} // namespace central
