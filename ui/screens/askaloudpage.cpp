// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/askaloudpage.h"

namespace screens {

AskAloudPage::AskAloudPage(theme::Theme &theme)
    : Page(theme, tr("Aquí van sus datos. ¿Los leemos en voz alta?"))
{
    using controls::Button;
    setHint(tr("Quien esté cerca los va a oír. Con audífonos los oye solo usted."));
    addAction(
        Button::Role::Primary, tr("No, leer sin mis datos"), "volume_up", &AskAloudPage::withoutAnswers);
    addAction(Button::Role::Secondary, tr("Sí, leer todo"), "record_voice_over", &AskAloudPage::all);
}

} // namespace screens
