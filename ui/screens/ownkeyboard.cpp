// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/ownkeyboard.h"

namespace screens {

using controls::Keyboard;

void makeOwn(Keyboard &keyboard, const Surroundings &around)
{
    keyboard.setOrder(around.choices.keys);
    if (around.language == QLatin1String("arn"))
        keyboard.setAccents(QStringLiteral("ḻṉṯüáé"));
    keyboard.setKeysTakeFocus(around.choices.keysTakeFocus);
    QObject::connect(&keyboard, &Keyboard::orderChanged, &keyboard,
        [&choices = around.choices](Keyboard::Order order) { choices.keys = order; });
}

Keyboard *makeOwnKeyboard(const Surroundings &around)
{
    auto *keyboard = new Keyboard(around.theme);
    makeOwn(*keyboard, around);
    return keyboard;
}

} // namespace screens
