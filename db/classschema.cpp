// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/classschema.h"

namespace db {

Schema classSchema()
{
    return { 0x564E5457, QStringLiteral(":/db/classes") };
}

} // namespace db
