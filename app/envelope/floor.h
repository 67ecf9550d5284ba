// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/envelope/certificate.h"

namespace envelope {

/// The number below which no signed list of one kind is taken any more. A file outside what a backup
/// restores, for one authority: another one counts from the beginning. One thread at a time.
class Floor
{
public:
    /// A missing file means 0. Errors: File.
    static base::Result<Floor> load(const QString &file, const Certificate &authority);

    qint64 number() const { return m_number; }
    base::Result<> raise(qint64 number); ///< never lowers; on disk when it returns. Errors: File

private:
    Floor(QString file, const Certificate &authority);

    QString m_file;
    QByteArray m_authority; // its public key's digest, in hex
    qint64 m_number = 0;
};

} // namespace envelope
