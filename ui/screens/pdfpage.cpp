// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pdfpage.h"

#include "ui/controls/aloud.h"
#include "ui/controls/button.h"
#include "ui/screens/pdfsheet.h"
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace screens {

using controls::Button;

PdfPage::PdfPage(const Surroundings &around, const QString &heading, const QByteArray &pdf,
    const QString &fileName, const PrintButton::Draw &forPaper)
    : SheetPage(around.theme, heading, pdf), m_pdf(pdf),
      m_file(around.settings.slipFolder.isEmpty() || fileName.isEmpty()
              ? QString()
              : QDir(around.settings.slipFolder).filePath(fileName + QLatin1String(".pdf")))
{
    const bool canPrint = around.desk.canPrint();
    if (canPrint && (forPaper || around.desk.paper() == base::Paper::A4))
        addPrintButton(around, forPaper);
    else if (canPrint)
        setHint(
            tr("Va en hoja grande: aquí no se puede imprimir. Imprima su comprobante, que tiene el folio."));
    if (!m_file.isEmpty()) {
        addAction(Button::Role::Secondary, tr("Guardar copia"), "save", &PdfPage::saveCopy);
    }
    addAction(Button::Role::Secondary, tr("Cerrar"), nullptr, &PdfPage::closed);
    showWhere();
}

void PdfPage::addPrintButton(const Surroundings &around, const PrintButton::Draw &forPaper)
{
    m_print = new PrintButton(around, [pdf = m_pdf, forPaper](base::Paper paper) {
        return paper == base::Paper::A4 ? base::Result<QByteArray>(pdf) : forPaper(paper);
    });
    addPrinting(m_print);
}

void PdfPage::setHasCode()
{
    if (m_print)
        m_print->setWithoutPaper(
            tr("Nada se perdió. Apunte al código QR con su teléfono, o anote el número."));
}

void PdfPage::setOfficial()
{
    controls::setPersonal(*sheet());
    controls::setSpokenLanguage(*sheet(), QStringLiteral("es"));
}

void PdfPage::addOther(const QString &words, const char *icon)
{
    addAction(Button::Role::Secondary, words, icon, &PdfPage::otherWanted);
    showWhere();
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
