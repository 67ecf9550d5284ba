// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/printbutton.h"

namespace screens {

PrintButton::PrintButton(const Surroundings &around, Draw draw)
    : Button(around.theme, Role::Secondary, tr("Imprimir"), QStringLiteral("print")), m_desk(around.desk),
      m_draw(std::move(draw))
{
    connect(this, &Button::clicked, this, &PrintButton::print);
    connect(&m_desk, &kiosk::FilingDesk::printed, this, [this] {
        if (!std::exchange(m_isPrinting, false))
            return;
        setText(tr("Imprimir otra vez"));
        Q_EMIT taken(tr("Está saliendo por la impresora. Llévese su papel."));
    });
    connect(&m_desk, &kiosk::FilingDesk::printFailed, this, [this] {
        if (std::exchange(m_isPrinting, false))
            fail();
    });
}

void PrintButton::print()
{
    if (m_isPrinting || !m_draw)
        return;
    const auto pdf = m_draw(m_desk.paper());
    if (!pdf)
        return fail();
    m_isPrinting = true;
    m_desk.print(*pdf);
}

void PrintButton::fail()
{
    Q_EMIT failed(tr("No pudimos imprimir. Anótelo, o pida ayuda a la persona encargada."));
}

} // namespace screens
