// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/sheetparts.h"
#include <QBuffer>
#include <QLabel>
#include <QPdfDocument>
#include <QTimer>

namespace theme {
class Theme;
}

namespace screens {

/// A PDF to be read on the screen: as wide as its letters need to be as large as the page's own, and so a
/// part of a sheet at a time, cut between its lines. It is rendered just after the page has come, the first
/// sheet and then one for each turn of the event loop, so that a long paper keeps nobody waiting; the picture
/// of one sheet at a time is kept. A label: the words of its sheet are there for who listens.
class PdfSheet : public QLabel
{
    Q_OBJECT
public:
    PdfSheet(theme::Theme &theme, const QByteArray &pdf);

    bool isReadable() const { return m_document.pageCount() > 0; } ///< false: not a PDF that can be shown
    int parts() const { return static_cast<int>(m_parts.size()); } ///< of the sheets that were drawn
    bool isWhole() const { return m_inks.size() == m_document.pageCount(); } ///< all sheets were drawn
    int part() const { return m_part; }
    void showPart(int part);
    void draw(); ///< the first sheet now, instead of after the first painting
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
        int number = -1;
        QImage picture = {}; ///< at the width shown
        QList<int> ink = {};
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
    void drawNext();
    void addPartsOf(int sheet);
    void cutIntoParts();

    theme::Theme &m_theme;
    QBuffer m_buffer;
    QPdfDocument m_document;
    QList<QList<int>> m_inks; ///< rowsOfInk() of the sheets, as far as they were drawn
    Sheet m_shown; ///< the one of the part that is shown
    QList<Part> m_parts;
    QTimer m_next;
    int m_drawnWidth = 0;
    int m_part = 0;
};

} // namespace screens
