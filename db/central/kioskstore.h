// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"

namespace db {

struct KioskRow
{
    QString id, enrolledAt, revokedAt, heartbeatAt;
    QByteArray heartbeat; ///< JSON
};

struct EnrolmentCodeRow
{
    QByteArray secretHash;
    QString expiresAt;
    int wrongTries = 0;
    QByteArray csrDigest; ///< empty: not used yet
    QByteArray certificate; ///< what that request got
};

struct HeartbeatRow
{
    QString kiosk, chain;
    qint64 highest = 0;
    QByteArray head, figures;
    QString at;
};

/// Kiosks, the codes with which they enrol, and what they say of themselves. The caller holds the
/// transaction.
class KioskStore
{
public:
    explicit KioskStore(Database &database) : m_database(database) { }

    Result<std::optional<KioskRow>> find(const QString &kiosk);
    Result<QList<KioskRow>> list();
    /// Also ends an earlier revocation: a person gave out a new code.
    Result<> enrol(const QString &kiosk, const QString &at);
    Result<bool> revoke(const QString &kiosk, const QString &at); ///< false: no such kiosk
    Result<> heartbeat(const HeartbeatRow &said);

    Result<> setCode(const QString &kiosk, const QByteArray &secretHash, const QString &expiresAt);
    Result<std::optional<EnrolmentCodeRow>> code(const QString &kiosk);
    Result<> countWrongTry(const QString &kiosk);
    Result<> useCode(const QString &kiosk, const QByteArray &csrDigest, const QByteArray &certificate);

private:
    Result<QList<KioskRow>> rows(const QString &where, const QVariantList &values);
    Database &m_database;
};

} // namespace db
