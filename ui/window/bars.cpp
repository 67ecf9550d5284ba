// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bars.h"

#include "ui/controls/button.h"
#include "ui/controls/label.h"
#include "ui/theme/theme.h"
#include <QPainter>
#include <algorithm>
#include <numeric>

namespace window {

using controls::Button;
using controls::Label;

namespace {

constexpr double barControl = 20; ///< millimetres, as any main control

} // namespace

BottomBar::BottomBar(theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    const auto add = [this](Button::Role role, const QString &text, const char *icon, auto signal) {
        auto *button = new Button(m_theme, role, text, QLatin1String(icon), this);
        button->setLeastHeight(barControl);
        connect(button, &Button::clicked, this, signal);
        m_buttons.append(button);
    };
    add(Button::Role::Danger, tr("¿Está en peligro?"), "call", &BottomBar::dangerTouched);
    add(Button::Role::Bar, tr("Escuchar"), "volume_up", &BottomBar::listenTouched);
    add(Button::Role::Bar, tr("Ayuda"), "help", &BottomBar::helpTouched);
    add(Button::Role::Bar, tr("Ocultar"), "visibility_off", &BottomBar::hideTouched);
    add(Button::Role::Bar, tr("Terminar"), "logout", &BottomBar::endTouched);
}

QSize BottomBar::sizeHint() const
{
    return { 0, m_theme.px(23) };
}

void BottomBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int margin = m_theme.px(3);
    const int height = this->height() - m_theme.px(3);
    const int natural = std::accumulate(m_buttons.cbegin(), m_buttons.cend(), 0,
        [](int sum, const Button *button) { return sum + button->sizeHint().width(); });
    const int spare = width() - 2 * margin - natural;
    const int gap = std::max(margin, spare / (static_cast<int>(m_buttons.size()) - 1));
    int x = margin;
    for (Button *button : std::as_const(m_buttons)) {
        const int w = button->sizeHint().width();
        button->setGeometry(x, (this->height() - height) / 2, w, height);
        x += w + gap;
    }
}

void BottomBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(theme::Token::Surface));
    painter.fillRect(0, 0, width(), std::max(1, m_theme.px(0.6)), m_theme.color(theme::Token::Border));
}

TopBar::TopBar(theme::Theme &theme, const QString &centreName, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_back(new Button(theme, Button::Role::Link, tr("Volver"), QStringLiteral("arrow_back"), this)),
      m_better(
          new Button(theme, Button::Role::Quiet, tr("Ver mejor"), QStringLiteral("text_increase"), this)),
      m_language(new Button(theme, Button::Role::Quiet, tr("Español"), QStringLiteral("translate"), this)),
      m_where(new Label(theme, theme::TextRole::Body, {}, this)),
      m_house(new Label(theme, theme::TextRole::BodyBold, QStringLiteral("Ventanilla"), this)),
      m_centre(new Label(theme, theme::TextRole::Body, centreName, this))
{
    connect(m_back, &Button::clicked, this, &TopBar::backTouched);
    connect(m_better, &Button::clicked, this, &TopBar::seeBetterTouched);
    connect(m_language, &Button::clicked, this, &TopBar::languageTouched);
    m_language->setAccessibleName(tr("Idioma: español"));
    m_house->setColor(theme::Token::Primary);
    m_centre->setColor(theme::Token::TextSoft);
    m_where->setColor(theme::Token::TextSoft);
    for (Label *label : { m_where, m_house, m_centre })
        label->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
}

QSize TopBar::sizeHint() const
{
    return { 0, m_theme.px(26) };
}

void TopBar::show(bool backAllowed, std::optional<screens::Page::Progress> progress)
{
    m_progress = progress;
    m_back->setVisible(backAllowed);
    m_where->setVisible(progress.has_value());
    m_where->setText(progress ? tr("Paso %1 de %2").arg(progress->number).arg(progress->total) : QString());
    m_house->setVisible(!backAllowed);
    m_centre->setVisible(!backAllowed);
    arrange();
    update();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TopBar::arrange()
{
    const int bar = m_theme.px(3), gap = m_theme.px(5), height = m_theme.px(20);
    const int top = (this->height() - height) / 2;
    int right = width() - m_theme.px(10);
    for (Button *button : { m_language, m_better }) {
        const int w = button->sizeHint().width();
        button->setGeometry(right - w, top, w, height);
        right -= w + gap;
    }
    int left = m_theme.px(width() > m_theme.px(300) ? 15 : 10);
    if (!m_back->isHidden()) {
        // The word lines up with the text below it; the touch area reaches further.
        const int w = m_back->sizeHint().width();
        m_back->setGeometry(left - bar, top, w, height);
        left += w;
        const int text = m_where->sizeHint().width();
        m_where->setGeometry(left + gap, 0, std::min(text, right - left - gap), this->height());
        return;
    }
    const int house = m_house->sizeHint().width();
    m_house->setGeometry(left, 0, house, this->height());
    left += house + gap;
    m_centre->setGeometry(left, 0, std::max(0, right - left), this->height());
}

QRect TopBar::dotsRect() const
{
    const int left = m_where->geometry().right() + m_theme.px(5);
    return { left, 0, m_better->x() - m_theme.px(8) - left, height() };
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_progress || m_progress->total <= 0)
        return;
    const QRect room = dotsRect();
    const double pitch = std::min<double>(m_theme.px(9), double(room.width()) / m_progress->total);
    const double w = pitch - m_theme.px(1.5), h = m_theme.px(3);
    // Where the pills would be dots, the words alone say it.
    if (w < m_theme.px(1.5))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int step = 0; step < m_progress->total; ++step) {
        const bool done = step < m_progress->number;
        painter.setPen(
            QPen(m_theme.color(done ? theme::Token::Primary : theme::Token::Border), m_theme.px(0.6)));
        painter.setBrush(done ? QBrush(m_theme.color(theme::Token::Primary)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(room.left() + step * pitch, (height() - h) / 2, w, h), h / 2, h / 2);
    }
}

} // namespace window
