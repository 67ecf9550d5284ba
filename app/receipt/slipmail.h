// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt/slip.h"

namespace receipt {

/// The words of the e-mail that brings a slip.
struct SlipMail
{
    QString subject; ///< a locked screen shows it: neither whose it is nor what was filed
    QString text; ///< paragraphs, lines ended by '\n'
};

/// `isAnswered`: refused, or a visit is wanted. Then no slip would be true any more, none comes along, and
/// the answer itself is asked for at a kiosk, with the document.
SlipMail slipMail(const SlipContent &content, bool isAnswered);

} // namespace receipt
