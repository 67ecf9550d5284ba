// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"

namespace screens {

/// "Ver mejor": the size of the text and the colours. What is touched shows at once, and holds until the
/// session ends.
class SeeBetterPage : public Page
{
    Q_OBJECT
public:
    explicit SeeBetterPage(theme::Theme &theme);

Q_SIGNALS:
    void touchWanted(); ///< how the screen answers a finger has a page of its own
    void closed();
    void hearingWanted(); ///< "Oír mejor"

private:
    void choose(const QString &value);
};

} // namespace screens
