// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/sheetparts.h"
#include <QBuffer>
#include <QPdfDocument>
#include <QWidget>

namespace theme {
class Theme;
}

namespace screens {

/// A PDF to be read on the screen: as wide as its letters need to be as large as the page's own, and so a
/// part of a sheet at a time, cut between its lines. A sheet is rendered once, just after the page has come.
class PdfSheet : public QWidget
{
    Q_OBJECT
public:
    PdfSheet(theme::Theme &theme, const QByteArray &pdf);

    int sheets() const { return m_document.pageCount(); } ///< 0: not a PDF that can be shown
    int sheet() const { return m_sheet; }
    int parts() const { return static_cast<int>(m_parts.size()); } ///< of this sheet; 0: not drawn yet
    int part() const { return m_part; }
    bool isAtStart() const { return m_sheet == 0 && m_part == 0; }
    bool isAtEnd() const { return m_sheet + 1 >= sheets() && m_part + 1 >= parts(); }
    void goDown();
    void goUp();
    void draw(); ///< now, instead of after the first painting
    void clear();

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moved(); ///< another part, or other parts

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int paperWidth() const;
    int padding() const;
    void cutIntoParts();
    void goTo(int sheet, int part);

    theme::Theme &m_theme;
    QBuffer m_buffer;
    QPdfDocument m_document;
    QImage m_picture; ///< of the whole sheet, at the width shown
    QList<int> m_ink;
    QList<SheetPart> m_parts;
    int m_sheet = 0, m_part = 0;
};

} // namespace screens
