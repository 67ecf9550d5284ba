// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"
#include <functional>

namespace screens {

class PdfSheet;

/// A PDF on the screen, a part at a time, large enough to be read; laid out for A4, whatever the printer
/// prints on. "Imprimir" where there is a printer whose paper takes it, "Guardar copia" where the technician
/// set a folder.
class PdfPage : public Page
{
    Q_OBJECT
public:
    /// Draws the same document for another paper; called when it is printed.
    using ForPaper = std::function<base::Result<QByteArray>(base::Paper)>;

    /// `fileName` without its ending; names no person. Without `forPaper` it is printed on A4 alone.
    PdfPage(const Surroundings &around, const QString &heading, const QByteArray &pdf,
        const QString &fileName, const ForPaper &forPaper = {});

    /// Lays the page out for `size` and draws the first sheet, before anyone sees it.
    void prepare(const QSize &size);
    bool stepBack() override;
    void wipe() override;

Q_SIGNALS:
    void closed();

private:
    void showWhere();
    void move(int parts);
    void saveCopy();
    void addPrinting();
    void print();
    void showPrintingFailed();
    void showDone(const QString &what);

    kiosk::FilingDesk &m_desk;
    const QByteArray m_pdf;
    ForPaper m_forPaper;
    const QString m_file; ///< empty: no copies here
    PdfSheet *m_sheet;
    controls::Button *m_down = nullptr;
    controls::Button *m_up = nullptr;
    controls::Button *m_print = nullptr; ///< null: no printer here
    bool m_isPrinting = false;
};

} // namespace screens
