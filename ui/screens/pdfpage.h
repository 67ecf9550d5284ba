// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/printbutton.h"
#include "ui/screens/sheetpage.h"
#include "ui/screens/surroundings.h"

namespace screens {

/// A resident's paper, laid out for A4, whatever the printer prints on. "Imprimir" where there is a printer
/// whose paper takes it, "Guardar copia" where the technician set a folder.
class PdfPage : public SheetPage
{
    Q_OBJECT
public:
    /// `fileName` without its ending; names no person. Empty: no copy may be left. `forPaper` draws the same
    /// document for another paper; without it, it is printed on A4 alone.
    PdfPage(const Surroundings &around, const QString &heading, const QByteArray &pdf,
        const QString &fileName, const PrintButton::Draw &forPaper = {});

    /// It is about a person, and in Spanish whatever the window speaks.
    void setOfficial();
    /// The sheet has the QR that a telephone takes along, and a number: the way without a printer.
    void setHasCode();

    void addOther(const QString &words, const char *icon); ///< one more thing to do with it: otherWanted()

Q_SIGNALS:
    void closed();
    void otherWanted();

private:
    void addPrintButton(const Surroundings &around, const PrintButton::Draw &forPaper);
    void saveCopy();

    const QByteArray m_pdf;
    const QString m_file; ///< empty: no copies here
    PrintButton *m_print = nullptr; ///< null: nothing is printed here
};

} // namespace screens
