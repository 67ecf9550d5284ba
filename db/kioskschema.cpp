// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/kioskschema.h"

namespace db {

Schema kioskSchema()
{
    return { 0x564E544B, QStringLiteral(":/db/kiosk"), { QStringLiteral("drafts") } };
}

} // namespace db
