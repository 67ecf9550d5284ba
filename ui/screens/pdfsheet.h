// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/sheetparts.h"
#include <QBuffer>
#include <QLabel>
#include <QPdfDocument>

namespace theme {
class Theme;
}

namespace screens {

/// A PDF to be read on the screen: as wide as its letters need to be as large as the page's own, and so a
/// part of a sheet at a time, cut between its lines. It is rendered once, just after the page has come. A
/// label: the words of its sheet are there for who listens.
class PdfSheet : public QLabel
{
    Q_OBJECT
public:
    PdfSheet(theme::Theme &theme, const QByteArray &pdf);

    bool isReadable() const { return m_document.pageCount() > 0; } ///< false: not a PDF that can be shown
    int parts() const { return static_cast<int>(m_parts.size()); } ///< of all sheets; 0: not drawn yet
    int part() const { return m_part; }
    void showPart(int part);
    void draw(); ///< now, instead of after the first painting
    void clear();

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moved(); ///< another part, or other parts

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Sheet
    {
        QImage picture; ///< at the width shown
        QList<int> ink;
    };
    struct Part
    {
        int sheet;
        SheetPart rows;
        bool isFirst, isLast; ///< of its sheet
    };
    int paperWidth() const;
    int padding() const;
    Sheet drawSheet(int number);
    void cutIntoParts();

    theme::Theme &m_theme;
    QBuffer m_buffer;
    QPdfDocument m_document;
    QList<Sheet> m_sheets;
    QList<Part> m_parts;
    int m_drawnWidth = 0;
    int m_part = 0;
};

} // namespace screens
