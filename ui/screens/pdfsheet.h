// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QPdfDocument>
#include <QPixmap>
#include <QWidget>

namespace theme {
class Theme;
}

namespace screens {

/// One sheet of a PDF, rendered once for the size it has, just after the page has come.
class PdfSheet : public QWidget
{
    Q_OBJECT
public:
    PdfSheet(theme::Theme &theme, const QByteArray &pdf);

    int count() const { return m_document.pageCount(); } ///< 0: not a PDF that can be shown
    int number() const { return m_number; }
    void showNumber(int number);
    void draw(); ///< now, instead of after the first painting
    void clear();

    QSize sizeHint() const override; ///< of a sheet as high as the page allows

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect sheetRect() const;
    theme::Theme &m_theme;
    QBuffer m_buffer;
    QPdfDocument m_document;
    QPixmap m_picture;
    int m_number = 0;
};

} // namespace screens
