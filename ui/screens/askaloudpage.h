// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"

namespace screens {

/// Before what the resident said of themselves is said to the whole room (EN 301 549 §5.1.3.9).
class AskAloudPage : public Page
{
    Q_OBJECT
public:
    explicit AskAloudPage(theme::Theme &theme);

Q_SIGNALS:
    void all();
    void withoutAnswers();
};

} // namespace screens
