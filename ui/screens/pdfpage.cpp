// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pdfpage.h"

#include "ui/controls/button.h"
#include "ui/screens/pdfsheet.h"
#include "ui/theme/theme.h"
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace screens {

using controls::Button;

PdfPage::PdfPage(
    const Surroundings &around, const QString &heading, const QByteArray &pdf, const QString &fileName)
    : Page(around.theme, heading), m_pdf(pdf),
      m_file(around.settings.slipFolder.isEmpty()
              ? QString()
              : QDir(around.settings.slipFolder).filePath(fileName + QLatin1String(".pdf"))),
      m_sheet(new PdfSheet(around.theme, pdf))
{
    setSide(m_sheet);
    m_next
        = new Button(m_theme, Button::Role::Primary, tr("Página siguiente"), QStringLiteral("arrow_forward"));
    connect(m_next, &Button::clicked, this, [this] { showSheet(m_sheet->number() + 1); });
    addAction(m_next, true);
    if (!m_file.isEmpty()) {
        m_save = new Button(m_theme, Button::Role::Secondary, tr("Guardar copia"), QStringLiteral("save"));
        connect(m_save, &Button::clicked, this, &PdfPage::saveCopy);
        addAction(m_save);
    }
    auto *close = new Button(m_theme, Button::Role::Secondary, tr("Cerrar"), QStringLiteral("arrow_back"));
    connect(close, &Button::clicked, this, &PdfPage::closed);
    addAction(close);
    showSheet(0);
}

void PdfPage::prepare(const QSize &size)
{
    resize(size);
    arrange();
    m_sheet->draw();
}

bool PdfPage::stepBack()
{
    if (m_sheet->number() == 0)
        return false;
    showSheet(m_sheet->number() - 1);
    return true;
}

void PdfPage::wipe()
{
    m_sheet->clear();
}

void PdfPage::showSheet(int number)
{
    m_sheet->showNumber(number);
    const int count = m_sheet->count();
    setHint(count == 0   ? tr("No pudimos mostrarlo. Pida ayuda a la persona encargada.")
            : count == 1 ? QString()
                         : tr("Página %1 de %2").arg(m_sheet->number() + 1).arg(count));
    setActionAvailable(m_next, m_sheet->number() + 1 < count);
    arrange();
    Q_EMIT contentChanged();
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
    clearProblem();
    setHint(tr("Copia guardada."));
    arrange();
    focusHeading();
}

} // namespace screens
