// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/printbutton.h"
#include "ui/screens/surroundings.h"

namespace screens {

class PdfSheet;

/// A PDF on the screen, a part at a time, large enough to be read; laid out for A4, whatever the printer
/// prints on. "Imprimir" where there is a printer whose paper takes it, "Guardar copia" where the technician
/// set a folder.
class PdfPage : public Page
{
    Q_OBJECT
public:
    /// `fileName` without its ending; names no person. Empty: no copy may be left. `forPaper` draws the same
    /// document for another paper; without it, it is printed on A4 alone.
    PdfPage(const Surroundings &around, const QString &heading, const QByteArray &pdf,
        const QString &fileName, const PrintButton::Draw &forPaper = {});

    /// It is about a person, and in Spanish whatever the window speaks.
    void setOfficial();
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

    const QByteArray m_pdf;
    const QString m_file; ///< empty: no copies here
    PdfSheet *m_sheet;
    controls::Button *m_down = nullptr;
    controls::Button *m_up = nullptr;
};

} // namespace screens
