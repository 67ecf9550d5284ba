// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bars.h"

#include "ui/controls/button.h"
#include "ui/controls/label.h"
#include "ui/controls/progress.h"
#include "ui/theme/theme.h"
#include <QPainter>
#include <algorithm>
#include <numeric>

namespace window {

using controls::Button;
using controls::Label;

BottomBar::BottomBar(theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    const auto add = [this](Button::Role role, const QString &text, const char *icon, auto signal) {
        auto *button = new Button(m_theme, role, text, QLatin1String(icon), this);
        button->setAccessibleName(text);
        connect(button, &Button::clicked, this, signal);
        m_buttons.append(button);
        return button;
    };
    add(Button::Role::Danger, tr("¿Está en peligro?"), "call", &BottomBar::dangerTouched);
    m_listen = add(Button::Role::Bar, tr("Escuchar"), "volume_up", &BottomBar::listenTouched);
    add(Button::Role::Bar, tr("Ayuda"), "help", &BottomBar::helpTouched);
    add(Button::Role::Bar, tr("Ocultar"), "visibility_off", &BottomBar::hideTouched);
    m_quick = add(Button::Role::Bar, tr("Salir rápido"), "logout", &BottomBar::quickExitTouched);
    m_buttons.removeLast();
    m_quick->hide();
    add(Button::Role::Bar, tr("Terminar"), "logout", &BottomBar::endTouched);
}

void BottomBar::setQuick(bool quick)
{
    m_quick->setVisible(quick);
    m_buttons.last()->setVisible(!quick);
}

void BottomBar::setReading(Reader::State state)
{
    m_reading = state;
    const bool isSpeaking = state == Reader::State::Speaking, isPaused = state == Reader::State::Paused;
    m_listen->setText(isSpeaking ? tr("Pausa") : isPaused ? tr("Seguir") : tr("Escuchar"));
    m_listen->setAccessibleName(m_listen->text());
    m_listen->setIconName(isSpeaking ? QStringLiteral("pause")
            : isPaused               ? QStringLiteral("play_arrow")
                                     : QStringLiteral("volume_up"));
}

/// A place is as wide as the widest of what may stand there, so that nothing moves.
int BottomBar::widthOf(const Button *button) const
{
    const int width = button->sizeHint().width();
    if (button == m_listen)
        return std::max(width, m_listenWidth);
    return button == m_buttons.last() ? std::max(width, m_quick->sizeHint().width()) : width;
}

int BottomBar::naturalWidth() const
{
    return std::accumulate(m_buttons.cbegin(), m_buttons.cend(), 0,
        [this](int sum, const Button *button) { return sum + widthOf(button); });
}

void BottomBar::setIconSides(Button::IconSide side)
{
    for (Button *button : std::as_const(m_buttons))
        button->setIconSide(side);
    m_quick->setIconSide(side);
}

int BottomBar::pad() const
{
    return m_theme.px(m_theme.isCompact() ? 1.5 : 3);
}

int BottomBar::fit(int width)
{
    const int gaps
        = m_theme.px(3) * static_cast<int>(m_buttons.size()) + m_theme.px(theme::Length::GapDanger);
    Button *danger = m_buttons.first();
    danger->setText(danger->accessibleName());
    setIconSides(Button::IconSide::Leading);
    if (naturalWidth() + gaps > width)
        setIconSides(Button::IconSide::Above);
    if (naturalWidth() + gaps > width)
        danger->setText(tr("Peligro"));
    const Reader::State now = m_reading;
    m_listenWidth = 0;
    for (const auto state : { Reader::State::Silent, Reader::State::Paused, Reader::State::Speaking }) {
        setReading(state);
        m_listenWidth = std::max(m_listenWidth, m_listen->sizeHint().width());
    }
    setReading(now);
    int tallest = m_quick->sizeHint().height();
    for (const Button *button : std::as_const(m_buttons))
        tallest = std::max(tallest, button->sizeHint().height());
    return tallest + pad();
}

void BottomBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int margin = m_theme.px(3);
    const int height = this->height() - pad();
    const int spare = width() - 2 * margin - naturalWidth(), gaps = static_cast<int>(m_buttons.size()) - 1;
    // "Salir rápido", which asks nothing, stands last, and further from the others.
    const int last = std::max(m_theme.px(theme::Length::GapDanger), spare / gaps);
    const int gap = std::max(margin, (spare - last) / (gaps - 1));
    int x = margin;
    for (Button *button : std::as_const(m_buttons)) {
        const int w = widthOf(button);
        if (button == m_buttons.last())
            x = width() - margin - w;
        // Towards the page it keeps its distance.
        button->setGeometry(x, m_theme.px(m_theme.isCompact() ? 1 : 1.5), w, height);
        x += w + gap;
    }
    m_quick->setGeometry(m_buttons.last()->geometry());
}

void BottomBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(theme::Token::Surface));
    painter.fillRect(0, 0, width(), std::max(1, m_theme.px(0.6)), m_theme.color(theme::Token::Border));
}

TopBar::TopBar(theme::Theme &theme, const QString &centreName, const QString &language, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_back(new Button(theme, Button::Role::Link, tr("Volver"), QStringLiteral("arrow_back"), this)),
      m_better(
          new Button(theme, Button::Role::Quiet, tr("Ver mejor"), QStringLiteral("text_increase"), this)),
      m_language(new Button(
          theme, Button::Role::Quiet, language.section(u' ', 0, 0), QStringLiteral("translate"), this)),
      m_progress(new controls::Progress(theme, this)),
      m_house(new Label(theme, theme::TextRole::BodyBold, QStringLiteral("Ventanilla"), this)),
      m_centre(new Label(theme, theme::TextRole::Body, centreName, this))
{
    connect(m_back, &Button::clicked, this, &TopBar::backTouched);
    connect(m_better, &Button::clicked, this, &TopBar::seeBetterTouched);
    connect(m_language, &Button::clicked, this, &TopBar::languageTouched);
    m_language->setAccessibleName(tr("Idioma: %1").arg(language));
    m_house->setColor(theme::Token::Primary);
    m_centre->setColor(theme::Token::TextSoft);
    for (Label *label : { m_house, m_centre })
        label->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
}

int TopBar::fit(int width)
{
    m_better->setIconName(QStringLiteral("text_increase"));
    m_language->setIconName(QStringLiteral("translate"));
    const int words = controls::Progress::widestWords(m_theme);
    const int needed = 2 * m_theme.px(10) + m_back->sizeHint().width() + words + m_better->sizeHint().width()
        + m_language->sizeHint().width() + 3 * m_theme.px(5);
    if (needed > width)
        for (Button *button : { m_better, m_language })
            button->setIconName({});
    return m_theme.px(theme::Length::TargetMain) + m_theme.px(m_theme.isCompact() ? 3 : 6);
}

void TopBar::show(bool backAllowed, std::optional<screens::Page::Progress> progress)
{
    m_back->setVisible(backAllowed);
    m_progress->setVisible(progress.has_value());
    if (progress)
        m_progress->setStep(progress->number, progress->total);
    m_house->setVisible(!backAllowed);
    m_centre->setVisible(!backAllowed);
    arrange();
}

QString TopBar::where() const
{
    return m_progress->isHidden() ? QString() : m_progress->text();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TopBar::arrange()
{
    const int bar = m_theme.px(3), gap = m_theme.px(5), height = m_theme.px(theme::Length::TargetMain);
    const int top = (this->height() - height) / 2;
    int right = width() - m_theme.px(10);
    for (Button *button : { m_language, m_better }) {
        const int w = button->sizeHint().width();
        button->setGeometry(right - w, top, w, height);
        right -= w + gap;
    }
    int left = screens::sideMargin(m_theme, width());
    if (!m_back->isHidden()) {
        // The word lines up with the text below it; the touch area reaches further.
        const int w = m_back->sizeHint().width();
        m_back->setGeometry(left - bar, top, w, height);
        left += w + gap;
        m_progress->setGeometry(left, 0, std::max(0, right - left), this->height());
        return;
    }
    const int house = m_house->sizeHint().width();
    m_house->setGeometry(left, 0, house, this->height());
    left += house + gap;
    m_centre->setGeometry(left, 0, std::max(0, right - left), this->height());
    // Whose house this is stands there whole or not at all.
    m_centre->setVisible(m_centre->heightForWidth(std::max(1, m_centre->width())) <= this->height());
}

} // namespace window
