// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/sheetpage.h"

#include "ui/controls/button.h"
#include "ui/screens/pdfsheet.h"
#include "ui/theme/theme.h"

namespace screens {

using controls::Button;

SheetPage::SheetPage(theme::Theme &theme, const QString &heading, const QByteArray &pdf)
    : Page(theme, heading), m_sheet(new PdfSheet(theme, pdf))
{
    setBody(m_sheet, BodyHeight::Fills);
    m_down
        = new Button(m_theme, Button::Role::Primary, tr("Ver más abajo"), QStringLiteral("arrow_downward"));
    connect(m_down, &Button::clicked, this, [this] { move(+1); });
    addAction(m_down, true);
    m_up = new Button(m_theme, Button::Role::Secondary, tr("Ver más arriba"), QStringLiteral("arrow_upward"));
    connect(m_up, &Button::clicked, this, [this] { move(-1); });
    addAction(m_up);
    connect(m_sheet, &PdfSheet::moved, this, &SheetPage::showWhere);
}

void SheetPage::prepare(const QSize &size)
{
    resize(size);
    arrange();
    m_sheet->draw();
}

bool SheetPage::stepBack()
{
    if (m_sheet->part() == 0)
        return false;
    move(-1);
    return true;
}

void SheetPage::wipe()
{
    Page::wipe();
    m_sheet->clear();
}

void SheetPage::move(int parts)
{
    m_sheet->showPart(m_sheet->part() + parts);
    focusHeading();
    Q_EMIT contentChanged();
}

void SheetPage::showWhere()
{
    const int part = m_sheet->part(), parts = m_sheet->parts();
    if (!m_sheet->isReadable())
        setHint(tr("No pudimos mostrarlo. Pida ayuda a la persona encargada."));
    setPlace(parts == 0              ? QString()
            : m_sheet->isWhole() ? tr("Parte %1 de %2").arg(part + 1).arg(parts)
                                 : tr("Parte %1").arg(part + 1));
    // Where the words are very large the sheet needs the room of a second line of buttons: "Volver" goes up
    // too.
    const bool hasRoom = m_theme.textSize() <= theme::TextSize::Large;
    setActionAvailable(m_down, part + 1 < parts, Absence::KeepsRoom);
    setActionAvailable(m_up, hasRoom && part > 0, hasRoom ? Absence::KeepsRoom : Absence::GivesRoom);
    arrange();
}

} // namespace screens
