// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/care/finding.h"
#include "ui/screens/textpage.h"

namespace maintenance {

/// What the doctor found, what needs a person first; each with what to do.
class FindingsPage : public screens::TextPage
{
    Q_OBJECT
public:
    FindingsPage(theme::Theme &theme, const care::Findings &findings);

Q_SIGNALS:
    void reportWanted();
};

} // namespace maintenance
