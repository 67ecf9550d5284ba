// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/welcomepage.h"

#include "ui/controls/button.h"

namespace screens {

WelcomePage::WelcomePage(const Surroundings &around)
    : Page(around.theme, tr("Hola. Aquí puede dejar una constancia, paso a paso."),
        tr("Hola. Deje aquí su constancia."))
{
    setBackAllowed(false);
    useTitleSize();
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(around.settings.idle).count();
    if (around.desk.isPractice()) {
        welcomeToPractice(minutes);
        return;
    }
    setHint(tr("Es gratis. Si no toca la pantalla por %1 minutos, la borramos.").arg(minutes));
    keepHint(); // what is erased, and when, has to be known before beginning
    setHelp({ tr("Toque Empezar y responda una pregunta a la vez."),
        tr("Nada se envía hasta que usted lo revise y diga que sí."),
        tr("Si ya dejó una constancia, toque ¿En qué va mi trámite?") });
    using controls::Button;
    addAction(Button::Role::Primary, tr("Empezar"), "touch_app", &WelcomePage::filingWanted);
    addAction(Button::Role::Secondary, tr("¿En qué va mi trámite?"), "search", &WelcomePage::lookUpWanted);
    addAction(Button::Role::Secondary, tr("Practicar"), "school", &WelcomePage::practiceWanted);
}

void WelcomePage::welcomeToPractice(qint64 minutes)
{
    setHeading(tr("Hola. Aquí puede practicar, sin miedo a equivocarse."), tr("Hola. Aquí puede practicar."));
    setHint(tr("Nada se envía. Si no toca la pantalla por %1 minutos, lo borramos.").arg(minutes));
    keepHint();
    setHelp({ tr("Toque Empezar y responda una pregunta a la vez."),
        tr("Use los datos de su tarjeta de práctica, no los suyos."),
        tr("Al final puede ver cómo sigue: con su comprobante, en ¿En qué va mi trámite?") });
    using controls::Button;
    addAction(Button::Role::Primary, tr("Empezar"), "touch_app", &WelcomePage::filingWanted);
    addAction(Button::Role::Secondary, tr("¿En qué va mi trámite?"), "search", &WelcomePage::lookUpWanted);
    addAction(Button::Role::Secondary, tr("Calentar los dedos"), "back_hand", &WelcomePage::warmUpWanted);
    auto *card = addAction(Button::Role::Secondary, tr("Ver mi tarjeta"), "badge", &WelcomePage::cardWanted);
    dropActionAbove(theme::TextSize::Large, card); // it comes before the first question, and is in "Ayuda"
    m_end
        = addAction(Button::Role::Secondary, tr("Dejar de practicar"), "logout", &WelcomePage::practiceEnded);
}

void WelcomePage::stayInClass()
{
    setActionAvailable(m_end, false);
    arrange();
}

} // namespace screens
