// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/procedure/definition.h"
#include <QByteArray>

namespace handout {

/// Where the kiosk stands and when one can come, as the instructor writes it.
struct Venue
{
    QString centreName {};
    QString address {}; ///< may be empty
    QString
        hours {}; ///< "Martes y jueves, de 10 a 13 horas"; may be empty: there is room to write it by hand
};

/// What a procedure is for, what it is not, what to bring, and where; with a QR that says the same in plain
/// text to any telephone, and leads nowhere. One page of PDF/A-1b each, in letters as large as go in; in
/// `language`, which the program speaks now. Errors: as receipt::SheetPrint; receipt::Errc::TextTooLong: of
/// the venue.
///
/// Two flyers of A5 on one lying A4, to be cut apart.
base::Result<QByteArray> renderFlyer(
    const procedure::Definition &definition, const Venue &venue, const QString &language);
/// A4, to hang on a wall; it can be printed on A3.
base::Result<QByteArray> renderPoster(
    const procedure::Definition &definition, const Venue &venue, const QString &language);

/// The text in the QR.
QString flyerQrText(const procedure::Definition &definition, const Venue &venue, const QString &language);

} // namespace handout
