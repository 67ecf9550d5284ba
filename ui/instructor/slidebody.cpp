// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/slidebody.h"

#include "ui/controls/label.h"
#include "ui/theme/theme.h"
#include <QPainter>

namespace instructor {

using theme::Length;
using theme::TextRole;
using theme::Token;

namespace {

constexpr double screenShare = 0.62, iconShare = 0.25; // of the width

} // namespace

SlideBody::SlideBody(theme::Theme &theme, const handout::Slide &slide, const QImage &picture)
    : m_theme(theme), m_image(picture), m_icon(slide.icon)
{
    for (const handout::Slide::Point &point : slide.points)
        add(point);
    if (!m_image.isNull() || !m_icon.isEmpty()) {
        m_picture = new QLabel(this);
        m_picture->setAlignment(Qt::AlignRight | Qt::AlignTop);
    }
    if (!m_image.isNull())
        m_picture->setAccessibleName(tr("Así se ve en la pantalla"));
    connect(&theme, &theme::Theme::changed, this, &SlideBody::place);
}

void SlideBody::add(const handout::Slide::Point &point)
{
    bool isFirst = true;
    for (const auto &[role, words] :
        { std::pair(TextRole::BodyBold, point.lead), std::pair(TextRole::Body, point.text) })
        if (!words.isEmpty())
            m_lines.append(
                { new controls::Label(m_theme, role, words, this), std::exchange(isFirst, false) });
}

int SlideBody::gapOver(qsizetype line) const
{
    return line > 0 && m_lines.at(line).isFirst ? m_theme.px(6) : 0;
}

int SlideBody::pictureWidth(int width) const
{
    return m_picture ? static_cast<int>(width * (m_image.isNull() ? iconShare : screenShare)) : 0;
}

int SlideBody::wordsWidth(int width) const
{
    const int room = m_picture ? width - pictureWidth(width) - m_theme.px(8) : width;
    return std::clamp(room, 1, m_theme.charactersWidth(60));
}

int SlideBody::wordsHeight(int width) const
{
    int height = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        height += gapOver(i) + m_lines.at(i).label->heightForWidth(wordsWidth(width));
    return height;
}

int SlideBody::heightForWidth(int width) const
{
    const QSize picture = m_image.isNull() ? QSize(1, 1) : m_image.size();
    return std::max(wordsHeight(width), pictureWidth(width) * picture.height() / picture.width());
}

QSize SlideBody::sizeHint() const
{
    return { width(), heightForWidth(width()) };
}

QSize SlideBody::minimumSizeHint() const
{
    return { m_theme.px(Length::TargetWidth), wordsHeight(width()) };
}

void SlideBody::resizeEvent(QResizeEvent *)
{
    place();
}

/// The screen's own ground is that of the slide: a line tells where it ends.
QPixmap SlideBody::framed(QSize room) const
{
    if (m_image.isNull())
        return m_theme.icon(m_icon, std::max(1, std::min(room.width(), room.height())), Token::Primary);
    QPixmap picture = QPixmap::fromImage(m_image.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    QPainter painter(&picture);
    const int line = m_theme.px(Length::Border);
    painter.setPen(QPen(m_theme.color(Token::Border), line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    const int half = line / 2;
    painter.drawRect(picture.rect().adjusted(half, half, half - line, half - line));
    return picture;
}

void SlideBody::place()
{
    const int wide = wordsWidth(width());
    int y = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        controls::Label *label = m_lines.at(i).label;
        y += gapOver(i);
        label->setGeometry(0, y, wide, label->heightForWidth(wide));
        y += label->height();
    }
    if (!m_picture || size().isEmpty())
        return;
    const QSize room(pictureWidth(width()), height());
    m_picture->setGeometry(width() - room.width(), 0, room.width(), room.height());
    m_picture->setPixmap(framed(room));
}

} // namespace instructor
