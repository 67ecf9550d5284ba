// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/central/centralschema.h"

namespace db {

Schema centralSchema()
{
    return { 0x564E5443, QStringLiteral(":/db/central") };
}

} // namespace db
