// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/waitingpage.h"

#include "ui/controls/label.h"
#include <QTimer>

namespace screens {

WaitingPage::WaitingPage(theme::Theme &theme, const QString &words) : Page(theme, {})
{
    using namespace std::chrono_literals;
    heading()->setSpoken(words); // it has the focus all the while
    QTimer::singleShot(1s, this, [this, words] {
        setHeading(words);
        arrange();
        focusHeading();
    });
}

} // namespace screens
