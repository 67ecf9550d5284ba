// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"

namespace screens {

class PdfSheet;

/// A PDF on the screen, a part at a time, large enough to be read. What else can be done with it, whoever
/// derives from this adds.
class SheetPage : public Page
{
    Q_OBJECT
public:
    SheetPage(theme::Theme &theme, const QString &heading, const QByteArray &pdf);

    /// Lays the page out for `size` and draws the first sheet, before anyone sees it.
    void prepare(const QSize &size);
    bool stepBack() override;
    void wipe() override;

protected:
    PdfSheet *sheet() const { return m_sheet; }
    void showWhere(); ///< last, when all actions are there

private:
    void move(int parts);

    PdfSheet *m_sheet;
    controls::Button *m_down = nullptr;
    controls::Button *m_up = nullptr;
};

} // namespace screens
