// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pdfsheet.h"

#include "ui/theme/theme.h"
#include <QPainter>
#include <QPdfDocumentRenderOptions>
#include <QPdfSelection>
#include <algorithm>

namespace screens {

namespace {

/// White at either side of our papers' text: of no use on the screen. In points.
constexpr double paperMargin = 15 * 72 / 25.4;
/// Our papers' body text, in points: app/receipt sets it in the face that the window has too.
constexpr double paperText = 15;

constexpr double widestGap = 5; // mm: white that is good on paper only costs parts on a screen

} // namespace

PdfSheet::PdfSheet(theme::Theme &theme, const QByteArray &pdf) : m_theme(theme)
{
    m_buffer.setData(pdf);
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, [this] {
        drawNext();
        Q_EMIT moved(); // there are more parts
    });
    setTextFormat(Qt::PlainText);
}

void PdfSheet::showPart(int part)
{
    m_part = std::clamp(part, 0, std::max(0, parts() - 1));
    if (!m_parts.isEmpty())
        setText(m_document.getAllText(m_parts.at(m_part).sheet).text().remove(u'\r'));
    update();
    Q_EMIT moved();
}

void PdfSheet::clear()
{
    QLabel::clear();
    m_document.close();
    m_buffer.close();
    m_buffer.setData({});
    m_next.stop();
    m_inks.clear();
    m_shown = {};
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
    const double wanted = (m_document.pagePointSize(0).width() - 2 * paperMargin) * scale;
    return std::clamp(qRound(wanted), 1, std::max(1, width() - 2));
}

PdfSheet::Sheet PdfSheet::drawSheet(int number)
{
    const QSizeF points = m_document.pagePointSize(number);
    const QSize whole = (points * m_drawnWidth / (points.width() - 2 * paperMargin)).toSize();
    QPdfDocumentRenderOptions options;
    options.setScaledSize(whole);
    options.setScaledClipRect({ (whole.width() - m_drawnWidth) / 2, 0, m_drawnWidth, whole.height() });
    Sheet sheet { number, m_document.render(number, { m_drawnWidth, whole.height() }, options) };
    sheet.ink = rowsOfInk(sheet.picture);
    sheet.picture = withoutWideGaps(sheet.picture, sheet.ink, m_theme.px(widestGap));
    return sheet;
}

/// As far as where somebody was before, if the letters have changed.
void PdfSheet::draw()
{
    if (!isReadable() || width() <= 0 || m_drawnWidth == paperWidth())
        return;
    const int shown = m_parts.isEmpty() ? 0 : m_parts.at(m_part).sheet;
    const auto ofShown = [this, shown](const Part &part) { return part.sheet == shown; };
    const auto first = std::find_if(m_parts.cbegin(), m_parts.cend(), ofShown) - m_parts.cbegin();
    const auto number = std::max<qsizetype>(1, std::count_if(m_parts.cbegin(), m_parts.cend(), ofShown));
    const double before = double(m_part - first) / double(number);
    m_drawnWidth = paperWidth();
    m_inks.clear();
    m_parts.clear();
    m_shown = {}; // of another width
    while (m_inks.size() <= shown)
        drawNext();
    const auto now = std::find_if(m_parts.cbegin(), m_parts.cend(), ofShown) - m_parts.cbegin();
    showPart(int(now) + int(before * double(m_parts.size() - now)));
}

void PdfSheet::drawNext()
{
    if (!isReadable() || isWhole())
        return m_next.stop();
    Sheet sheet = drawSheet(int(m_inks.size()));
    m_inks.append(sheet.ink);
    addPartsOf(sheet.number);
    if (m_shown.number < 0)
        m_shown = std::move(sheet);
    m_next.start();
}

void PdfSheet::addPartsOf(int sheet)
{
    const auto cut = partsOfSheet(m_inks.at(sheet), std::max(1, height() - 2 * padding()));
    for (qsizetype i = 0; i < cut.size(); ++i)
        m_parts.append({ sheet, cut.at(i), i == 0, i + 1 == cut.size() });
}

void PdfSheet::cutIntoParts()
{
    const double before = m_parts.isEmpty() ? 0 : double(m_part) / parts();
    m_parts.clear();
    for (int sheet = 0; sheet < m_inks.size(); ++sheet)
        addPartsOf(sheet);
    showPart(static_cast<int>(before * parts()));
}

void PdfSheet::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_drawnWidth == paperWidth())
        cutIntoParts();
}

void PdfSheet::paintEvent(QPaintEvent *)
{
    if (!isReadable())
        return;
    // A sheet takes longer to draw than a page may take to come: first the page, then the sheet.
    if (m_drawnWidth != paperWidth())
        QTimer::singleShot(0, this, &PdfSheet::draw);
    QPainter painter(this);
    const QRect paper(0, 0, paperWidth() + 2, height());
    painter.fillRect(paper, Qt::white);
    if (m_parts.isEmpty())
        return;
    const Part &part = m_parts.at(m_part);
    if (m_shown.number != part.sheet)
        m_shown = drawSheet(part.sheet);
    const QImage &picture = m_shown.picture;
    painter.drawImage(
        QPoint(1, padding()), picture, QRect(0, part.rows.top, picture.width(), part.rows.height()));
    // The paper has an upper and a lower edge where it ends, and none where it goes on.
    const int line = std::max(1, m_theme.px(0.4));
    const QColor edge = m_theme.color(theme::Token::Border);
    painter.fillRect(QRect(0, 0, line, paper.height()), edge);
    painter.fillRect(QRect(paper.right() + 1 - line, 0, line, paper.height()), edge);
    if (part.isFirst)
        painter.fillRect(QRect(0, 0, paper.width(), line), edge);
    if (part.isLast)
        painter.fillRect(QRect(0, paper.bottom() + 1 - line, paper.width(), line), edge);
}

} // namespace screens
