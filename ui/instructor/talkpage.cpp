// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/talkpage.h"

#include "ui/instructor/slidepage.h"
#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>

namespace instructor {

using theme::Scheme;
using theme::TextRole;
using theme::Token;

namespace {

/// Nobody knows how large the picture on the wall is. From any screen but a small one, letters are as large
/// in it as on one of this width, which a room can read.
constexpr double widest = 339; // mm

theme::Metrics metricsFor(const theme::Metrics &screen, QSize size)
{
    const double width = std::min(screen.mm(size.width()), widest);
    return theme::Metrics::of(size, { width, width * size.height() / size.width() });
}

/// Black in all colours, so that the projector throws no light. One button as large as the talk.
class Dark : public QAbstractButton
{
public:
    Dark(const theme::Theme &theme, const QString &words, QWidget *parent)
        : QAbstractButton(parent), m_theme(theme)
    {
        setText(words);
        setAccessibleName(words);
        setFocusPolicy(Qt::StrongFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Tokens tokens = theme::Tokens::builtIn();
        QPainter painter(this);
        painter.fillRect(rect(), tokens.color(Scheme::Negro, Token::Ground));
        painter.setPen(tokens.color(Scheme::Negro, Token::Text));
        painter.setFont(m_theme.font(TextRole::Body));
        painter.drawText(rect().adjusted(m_theme.px(10), 0, -m_theme.px(10), 0),
            Qt::AlignCenter | Qt::TextWordWrap, text());
    }
    /// Keys are the talk's.
    void keyPressEvent(QKeyEvent *event) override { event->ignore(); }

private:
    const theme::Theme &m_theme;
};

} // namespace

TalkPage::TalkPage(
    const handout::Talk &talk, handout::ScreenSource &pictures, const theme::Theme &screen, QWidget *parent)
    : QWidget(parent), m_talk(talk), m_pictures(pictures), m_screen(screen), m_theme(screen.metrics()),
      m_foot(screen.metrics()), m_dark(new Dark(m_theme, tr("Toque la pantalla para seguir"), this))
{
    setContextMenuPolicy(Qt::NoContextMenu);
    m_theme.setTextSize(theme::TextSize::Larger);
    dress();
    connect(&screen, &theme::Theme::changed, this, &TalkPage::dress);
    connect(&m_theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    connect(m_dark, &QAbstractButton::clicked, this, [this] { setDark(false); });
    showSlide(0);
}

void TalkPage::dress()
{
    m_theme.setScheme(m_screen.scheme());
    m_foot.setScheme(m_screen.scheme());
}

bool TalkPage::isDark() const
{
    return !m_dark->isHidden();
}

/// Who goes on in the dark wants to see where they are first.
void TalkPage::next()
{
    if (isDark())
        setDark(false);
    else if (m_slide + 1 < m_talk.slides.size())
        showSlide(m_slide + 1);
}

void TalkPage::previous()
{
    if (isDark())
        setDark(false);
    else if (m_slide > 0)
        showSlide(m_slide - 1);
}

/// What lies in the dark is not there: no key reaches it, and no screen reader says it.
void TalkPage::setDark(bool dark)
{
    m_dark->setVisible(dark);
    m_page->setVisible(!dark);
    if (dark)
        m_dark->setFocus();
    else
        m_page->focusHeading();
}

void TalkPage::showSlide(int slide)
{
    m_slide = slide;
    const handout::Slide &shown = m_talk.slides.at(slide);
    m_theme.restoreLetters();
    SlidePage *former = m_page;
    m_page = new SlidePage(
        m_theme, m_foot, shown, pictureOf(shown), slide + 1, static_cast<int>(m_talk.slides.size()));
    m_page->setParent(this);
    connect(m_page, &SlidePage::nextWanted, this, &TalkPage::next);
    connect(m_page, &SlidePage::previousWanted, this, &TalkPage::previous);
    connect(m_page, &SlidePage::endWanted, this, &TalkPage::ended);
    connect(m_page, &screens::Page::outgrown, m_page, &screens::Page::fitLetters, Qt::QueuedConnection);
    m_page->setGeometry(rect());
    m_page->show();
    m_page->fitLetters();
    m_page->focusHeading();
    if (former) { // later, for its button may be the one that was touched
        former->hide();
        former->deleteLater();
    }
    Q_EMIT slideShown(slide);
}

QImage TalkPage::pictureOf(const handout::Slide &slide)
{
    if (!slide.screen || !m_pictures.canDraw(*slide.screen))
        return {};
    return m_pictures.picture(*slide.screen);
}

void TalkPage::keyPressEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat())
        return;
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
        return next();
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
        return previous();
    case Qt::Key_B:
    case Qt::Key_Period:
        return setDark(!isDark());
    default:
        break;
    }
}

void TalkPage::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), m_theme.color(Token::Ground));
}

void TalkPage::resizeEvent(QResizeEvent *)
{
    if (size().isEmpty())
        return;
    m_theme.restoreLetters();
    const theme::Metrics metrics = metricsFor(m_screen.metrics(), size());
    m_foot.setMetrics(metrics);
    m_theme.setMetrics(metrics);
    m_dark->setGeometry(rect());
    m_dark->raise();
    m_page->setGeometry(rect());
    m_page->arrange(); // it may not be told of its size before it is shown
    m_page->fitLetters();
}

} // namespace instructor
