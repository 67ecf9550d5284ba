// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filing/document.h"

namespace bench {

/// A filing document of about 2 kB at a place of the chain.
inline base::Result<QByteArray> documentAt(const envelope::Place &place, const base::Clock &clock)
{
    const filing::Submission sent { .id = place.id,
        .procedureId = QStringLiteral("perdida-documentos"),
        .procedureVersion = 1,
        .procedureDigest = QByteArray(32, '\1'),
        .filer = { { QStringLiteral("assurance"), QStringLiteral("declared") } },
        .assisted = {},
        .answers = { { QStringLiteral("story"), QString(1200, u'a') } },
        .notices = {},
        .declaration = {} };
    return filing::buildDocument(sent, place, QStringLiteral("07401"), clock);
}

} // namespace bench
