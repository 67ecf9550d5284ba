// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"

namespace controls {
class ChoiceCard;
}

namespace screens {

/// "¿Es verdad lo que escribió?" Sending stands at the right, never where Continuar was.
class DeclarationPage : public Page
{
    Q_OBJECT
public:
    DeclarationPage(const Surroundings &around, const procedure::Declaration &declaration);

    void setTicked(bool ticked);

Q_SIGNALS:
    void declared();
    void notDeclared(); ///< sent without the tick
    void ticked(bool ticked);
    void legalTextWanted();

private:
    controls::ChoiceCard *m_tick = nullptr;
};

} // namespace screens
