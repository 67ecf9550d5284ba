// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pdfpage.h"

#include "ui/controls/aloud.h"
#include "ui/controls/button.h"
#include "ui/screens/pdfsheet.h"
#include "ui/theme/theme.h"
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace screens {

using controls::Button;

PdfPage::PdfPage(const Surroundings &around, const QString &heading, const QByteArray &pdf,
    const QString &fileName, const PrintButton::Draw &forPaper)
    : Page(around.theme, heading), m_pdf(pdf),
      m_file(around.settings.slipFolder.isEmpty() || fileName.isEmpty()
              ? QString()
              : QDir(around.settings.slipFolder).filePath(fileName + QLatin1String(".pdf"))),
      m_sheet(new PdfSheet(around.theme, pdf))
{
    setBody(m_sheet, BodyHeight::Fills);
    m_down
        = new Button(m_theme, Button::Role::Primary, tr("Ver más abajo"), QStringLiteral("arrow_downward"));
    connect(m_down, &Button::clicked, this, [this] { move(+1); });
    addAction(m_down, true);
    m_up = new Button(m_theme, Button::Role::Secondary, tr("Ver más arriba"), QStringLiteral("arrow_upward"));
    connect(m_up, &Button::clicked, this, [this] { move(-1); });
    addAction(m_up);
    const bool canPrint = around.desk.canPrint();
    if (canPrint && (forPaper || around.desk.paper() == base::Paper::A4))
        addPrinting(new PrintButton(around, [pdf, forPaper](base::Paper paper) {
            return paper == base::Paper::A4 ? base::Result<QByteArray>(pdf) : forPaper(paper);
        }));
    else if (canPrint)
        setHint(
            tr("Va en hoja grande: aquí no se puede imprimir. Imprima su comprobante, que tiene el folio."));
    if (!m_file.isEmpty()) {
        addAction(Button::Role::Secondary, tr("Guardar copia"), "save", &PdfPage::saveCopy);
    }
    addAction(Button::Role::Secondary, tr("Cerrar"), nullptr, &PdfPage::closed);
    connect(m_sheet, &PdfSheet::moved, this, &PdfPage::showWhere);
    showWhere();
}

void PdfPage::setOfficial()
{
    controls::setPersonal(*m_sheet);
    controls::setSpokenLanguage(*m_sheet, QStringLiteral("es"));
}

void PdfPage::prepare(const QSize &size)
{
    resize(size);
    arrange();
    m_sheet->draw();
}

bool PdfPage::stepBack()
{
    if (m_sheet->part() == 0)
        return false;
    move(-1);
    return true;
}

void PdfPage::wipe()
{
    Page::wipe();
    m_sheet->clear();
}

void PdfPage::move(int parts)
{
    m_sheet->showPart(m_sheet->part() + parts);
    focusHeading();
    Q_EMIT contentChanged();
}

void PdfPage::showWhere()
{
    const int part = m_sheet->part(), parts = m_sheet->parts();
    if (!m_sheet->isReadable())
        setHint(tr("No pudimos mostrarlo. Pida ayuda a la persona encargada."));
    setPlace(parts == 0 ? QString() : tr("Parte %1 de %2").arg(part + 1).arg(parts));
    // Where the words are very large the sheet needs the room of a second line of buttons: "Volver" goes up
    // too.
    const bool hasRoom = m_theme.textSize() <= theme::TextSize::Large;
    setActionAvailable(m_down, part + 1 < parts, Absence::KeepsRoom);
    setActionAvailable(m_up, hasRoom && part > 0, hasRoom ? Absence::KeepsRoom : Absence::GivesRoom);
    arrange();
}

void PdfPage::saveCopy()
{
    QSaveFile file(m_file);
    // Only the kiosk's own user reads what a resident leaves there.
    const bool saved = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(m_pdf) == m_pdf.size() && file.commit();
    if (!saved) {
        showProblem(tr("No pudimos guardar la copia. Revise que la memoria esté puesta, y pruebe otra vez."));
        return;
    }
    showDone(tr("Copia guardada."));
}

} // namespace screens
