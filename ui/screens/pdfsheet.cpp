// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pdfsheet.h"

#include "ui/theme/theme.h"
#include <QPainter>
#include <QPdfDocumentRenderOptions>
#include <QTimer>
#include <algorithm>
#include <limits>

namespace screens {

namespace {

/// White at either side of our papers' text: of no use on the screen. In points.
constexpr double margin = 15 * 72 / 25.4;
/// Our papers' body text, in points: app/receipt sets it in the face that the window has too.
constexpr double paperText = 15;

constexpr double widestGap = 8; // mm: white that is good on paper only costs parts on a screen

} // namespace

PdfSheet::PdfSheet(theme::Theme &theme, const QByteArray &pdf) : m_theme(theme)
{
    m_buffer.setData(pdf);
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
    setAccessibleName(tr("Hoja del documento"));
}

void PdfSheet::goDown()
{
    if (m_part + 1 < parts())
        goTo(m_sheet, m_part + 1);
    else if (m_sheet + 1 < sheets())
        goTo(m_sheet + 1, 0);
}

void PdfSheet::goUp()
{
    if (m_part > 0)
        goTo(m_sheet, m_part - 1);
    else if (m_sheet > 0)
        goTo(m_sheet - 1, std::numeric_limits<int>::max());
}

void PdfSheet::goTo(int sheet, int part)
{
    if (sheet != m_sheet) {
        m_sheet = sheet;
        m_picture = {};
        draw();
    }
    m_part = std::clamp(part, 0, std::max(0, parts() - 1));
    update();
    Q_EMIT moved();
}

void PdfSheet::clear()
{
    m_document.close();
    m_buffer.close();
    m_buffer.setData({});
    m_picture = {};
    m_ink.clear();
    m_parts.clear();
}

QSize PdfSheet::minimumSizeHint() const
{
    return { m_theme.px(40), m_theme.px(40) };
}

int PdfSheet::padding() const
{
    return m_theme.px(3);
}

/// Of the paper shown, margins left out: its text as large as the page's own, as far as there is room.
int PdfSheet::paperWidth() const
{
    const double scale = m_theme.font(theme::TextRole::Body).pixelSize() / paperText;
    const double wanted = (m_document.pagePointSize(m_sheet).width() - 2 * margin) * scale;
    return std::clamp(qRound(wanted), 1, std::max(1, width() - 2));
}

void PdfSheet::draw()
{
    if (sheets() == 0 || width() <= 0 || m_picture.width() == paperWidth())
        return;
    const QSizeF points = m_document.pagePointSize(m_sheet);
    const double scale = paperWidth() / (points.width() - 2 * margin);
    const QSize whole = (points * scale).toSize();
    QPdfDocumentRenderOptions options;
    options.setScaledSize(whole);
    options.setScaledClipRect({ (whole.width() - paperWidth()) / 2, 0, paperWidth(), whole.height() });
    const QImage picture = m_document.render(m_sheet, { paperWidth(), whole.height() }, options);
    m_ink = rowsOfInk(picture);
    m_picture = withoutWideGaps(picture, m_ink, m_theme.px(widestGap));
    cutIntoParts();
}

void PdfSheet::cutIntoParts()
{
    const int first = m_parts.isEmpty() ? 0 : m_parts[std::min(m_part, parts() - 1)].top;
    m_parts = partsOfSheet(m_ink, std::max(1, height() - 2 * padding()));
    m_part = 0;
    while (m_part + 1 < parts() && m_parts[m_part].end <= first)
        ++m_part;
    update();
    Q_EMIT moved();
}

void PdfSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_ink.isEmpty() && m_picture.width() == paperWidth())
        cutIntoParts();
}

void PdfSheet::paintEvent(QPaintEvent *)
{
    if (sheets() == 0)
        return;
    // A sheet takes longer to draw than a page may take to come: first the page, then the sheet.
    if (m_picture.width() != paperWidth())
        QTimer::singleShot(0, this, &PdfSheet::draw);
    QPainter painter(this);
    const QRect paper(0, 0, paperWidth() + 2, height());
    painter.fillRect(paper, Qt::white);
    if (!m_parts.isEmpty()) {
        const SheetPart part = m_parts[m_part];
        painter.drawImage(
            QPoint(1, padding()), m_picture, QRect(0, part.top, m_picture.width(), part.height()));
    }
    // The paper has an upper and a lower edge where it ends, and none where it goes on.
    const int line = std::max(1, m_theme.px(0.4));
    const QColor edge = m_theme.color(theme::Token::Border);
    painter.fillRect(QRect(paper.topLeft(), QSize(line, paper.height())), edge);
    painter.fillRect(QRect(paper.right() + 1 - line, 0, line, paper.height()), edge);
    if (m_part == 0)
        painter.fillRect(QRect(paper.topLeft(), QSize(paper.width(), line)), edge);
    if (m_part + 1 >= parts())
        painter.fillRect(QRect(0, paper.bottom() + 1 - line, paper.width(), line), edge);
}

} // namespace screens
