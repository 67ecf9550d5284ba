// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/procedure/catalogue.h"
#include <QDateTime>
#include <QJsonObject>

namespace procedure {

/// What the central service signs (`ventanilla.catalogue/1`): the procedures that kiosks offer from then on,
/// byte for byte, under a number that only grows.
struct Publication
{
    struct Entry
    {
        QString id;
        int version = 0;
        QByteArray digest; ///< SHA-256 of `file`, 32 bytes
        QByteArray file;
    };
    static QString format();
    /// The entry that is the common block, where it is published too; else each program uses its own.
    static QString commonId();

    qint64 number = 0;
    QDateTime issuedAt; ///< a time of the central service
    QDateTime validFrom, validUntil; ///< when kiosks may take it; one that they have taken stays in use
    QList<Entry> procedures;

    QJsonObject toJson() const;
    /// Errors: BadSchema. The files are checked by read().
    static base::Result<Publication> fromJson(const QJsonObject &json);

    /// Every definition, strictly, with the common block. One that is wrong is the error of all:
    /// half a catalogue is another catalogue. Errors: those of readStrictly(), BadSchema (a file that is not
    /// what its entry says), DuplicateProcedure, NothingToFile; the detail begins with the procedure's id.
    base::Result<Catalogue> read() const;

private:
    base::Result<CommonPtr> readCommon() const;
};

} // namespace procedure
