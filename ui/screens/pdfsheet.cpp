// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pdfsheet.h"

#include "ui/theme/theme.h"
#include <QPainter>
#include <QTimer>
#include <algorithm>

namespace screens {

PdfSheet::PdfSheet(theme::Theme &theme, const QByteArray &pdf) : m_theme(theme)
{
    m_buffer.setData(pdf);
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
    setAccessibleName(tr("Hoja del documento"));
}

void PdfSheet::showNumber(int number)
{
    m_number = std::clamp(number, 0, std::max(0, count() - 1));
    m_picture = {};
    update();
}

void PdfSheet::clear()
{
    m_document.close();
    m_buffer.close();
    m_buffer.setData({});
    m_picture = {};
}

QSize PdfSheet::sizeHint() const
{
    const int height = parentWidget() ? parentWidget()->height() - m_theme.px(5) : m_theme.px(150);
    const QSizeF points = count() > 0 ? m_document.pagePointSize(m_number) : QSizeF(595, 842);
    const int width = static_cast<int>(height * points.width() / points.height());
    return { std::min(width, parentWidget() ? parentWidget()->width() * 3 / 5 : width), height };
}

QRect PdfSheet::sheetRect() const
{
    const QSize size = m_document.pagePointSize(m_number).scaled(this->size(), Qt::KeepAspectRatio).toSize();
    return { QPoint((width() - size.width()) / 2, 0), size };
}

void PdfSheet::draw()
{
    const QSize size = sheetRect().size();
    if (count() == 0 || m_picture.size() == size)
        return;
    m_picture = QPixmap::fromImage(m_document.render(m_number, size));
    update();
}

void PdfSheet::paintEvent(QPaintEvent *)
{
    if (count() == 0)
        return;
    const QRect sheet = sheetRect();
    // A sheet takes longer to draw than a page may take to come: first the page, then the sheet.
    if (m_picture.size() != sheet.size())
        QTimer::singleShot(0, this, &PdfSheet::draw);
    QPainter painter(this);
    painter.fillRect(sheet, Qt::white);
    painter.drawPixmap(sheet.topLeft(), m_picture);
    painter.setPen(QPen(m_theme.color(theme::Token::Border), std::max(1, m_theme.px(0.4))));
    painter.drawRect(sheet.adjusted(0, 0, -1, -1));
}

} // namespace screens
