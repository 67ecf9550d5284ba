// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/textpage.h"

namespace screens {

/// "Ayuda": what the page in front has to say, then what holds on every page.
class HelpPage : public TextPage
{
    Q_OBJECT
public:
    /// What there is of workshops here.
    enum class Teaching {
        None,
        Offered, ///< whoever teaches may come in
        UnderWay, ///< a class is: learners may call them, too
    };
    /// `kept`: a draft is on the disk. `sensitive`: "Salir rápido" stands where "Terminar" does.
    HelpPage(theme::Theme &theme, const QStringList &ofThePage, bool kept, bool sensitive,
        Teaching teaching = Teaching::None);

Q_SIGNALS:
    void teachingWanted();
    void instructorCalled();

private:
    void offerInClass();
};

} // namespace screens
