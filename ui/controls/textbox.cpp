// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/textbox.h"

#include "ui/controls/paint.h"
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace controls {

using theme::Length;
using theme::TextRole;
using theme::Token;

namespace {

/// A finger that trembles selects without wishing to, and the next key would replace what was selected: a
/// drag and a double touch only place the cursor.
class Editor : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    void mouseMoveEvent(QMouseEvent *) override { }
    void mouseDoubleClickEvent(QMouseEvent *event) override { mousePressEvent(event); }
};

} // namespace

TextBox::TextBox(theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_frame(new QWidget(this)), m_editor(new Editor(m_frame)),
      m_up(new Button(theme, Button::Role::Quiet, QString(), QStringLiteral("keyboard_arrow_up"), this)),
      m_down(new Button(theme, Button::Role::Quiet, QString(), QStringLiteral("keyboard_arrow_down"), this))
{
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_editor->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_editor->setContextMenuPolicy(Qt::NoContextMenu);
    m_editor->setAcceptDrops(false);
    m_editor->document()->setDocumentMargin(0);
    m_editor->setTabChangesFocus(true);
    m_editor->viewport()->setAutoFillBackground(false);
    m_editor->installEventFilter(this);
    m_up->setAccessibleName(tr("Ver más arriba"));
    m_down->setAccessibleName(tr("Ver más abajo"));
    m_frame->setFocusProxy(m_editor); // the focus ring goes around it
    setFocusProxy(m_editor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(m_up, &QAbstractButton::clicked, this, [this] { turnPage(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { turnPage(1); });
    connect(m_editor, &QPlainTextEdit::textChanged, this, &TextBox::keepLimit);
    connect(m_editor->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TextBox::updatePaging,
        Qt::QueuedConnection); // the editor is in the middle of its own layout
    connect(&theme, &theme::Theme::changed, this, &TextBox::applyTheme);
    applyTheme();
}

QString TextBox::text() const
{
    return m_editor->toPlainText();
}

void TextBox::setText(const QString &text)
{
    m_editor->setPlainText(text);
}

void TextBox::wipe()
{
    m_editor->setPlainText(QString());
} // also forgets the undo history

void TextBox::setMaximumLength(int characters)
{
    m_maximumLength = characters;
    keepLimit();
}

void TextBox::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

void TextBox::setLines(int lines)
{
    m_lines = lines;
    updateGeometry();
}

void TextBox::applyTheme()
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::Base, Qt::transparent); // the ground is painted with the frame
    m_editor->setPalette(palette);
    m_editor->setFont(m_theme.font(TextRole::Body));
    m_editor->setCursorWidth(m_theme.px(Length::Border) + 1);
    updateGeometry();
    updatePaging();
    update();
}

void TextBox::keepLimit()
{
    const auto excess = text().size() - m_maximumLength;
    if (m_maximumLength <= 0 || excess <= 0) {
        Q_EMIT textChanged();
        return;
    }
    // What goes is what was typed last: the characters before the cursor.
    QTextCursor cursor = m_editor->textCursor();
    const int at = std::max(cursor.position(), static_cast<int>(excess));
    cursor.setPosition(at);
    cursor.setPosition(at - static_cast<int>(excess), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    Q_EMIT limitReached();
}

QSize TextBox::sizeHint() const
{
    const int lines = m_lines * static_cast<int>(m_theme.lineHeight(TextRole::Body));
    return { m_theme.charactersWidth(50), std::max(lines + 2 * m_theme.px(3), minimumSizeHint().height()) };
}

QSize TextBox::minimumSizeHint() const
{
    const int lines = m_theme.isCompact() ? 1 : 2;
    const int least = lines * static_cast<int>(m_theme.lineHeight(TextRole::Body)) + 2 * m_theme.px(2);
    const int side = m_theme.px(Length::TargetMain), gap = m_theme.px(Length::Gap);
    // Over its keyboard a compact screen has the buttons that turn the page beside the words.
    const int width = m_theme.isCompact() ? m_theme.charactersWidth(8) + 2 * m_theme.px(3) + 2 * (side + gap)
                                          : m_theme.px(Length::TargetWidth);
    return { width, std::max(side, least) };
}

void TextBox::resizeEvent(QResizeEvent *)
{
    updatePaging();
}

void TextBox::updatePaging()
{
    const int side = m_theme.px(Length::TargetMain), gap = m_theme.px(Length::Gap);
    const QScrollBar *bar = m_editor->verticalScrollBar();
    const bool isLong = bar->maximum() > bar->minimum();
    // Two buttons one over the other where the box is high enough, else side by side.
    const bool stacked = height() >= 2 * side + gap;
    const int taken = isLong ? (stacked ? side : 2 * side + gap) + gap : 0;
    m_up->setVisible(isLong);
    m_down->setVisible(isLong);
    m_up->setGeometry(width() - (stacked ? side : 2 * side + gap), 0, side, side);
    m_down->setGeometry(width() - side, stacked ? height() - side : 0, side, side);
    m_box = QRect(0, 0, width() - taken, height());
    m_frame->setGeometry(m_box);
    // Whole lines only: half a line looks like a fault.
    const int pad = m_theme.px(3), line = m_editor->fontMetrics().lineSpacing();
    const int lines = std::max(1, (m_box.height() - 2 * m_theme.px(1)) / line);
    const int top = std::max(0, std::min((m_box.height() - lines * line) / 2, pad));
    m_editor->setGeometry(pad, top, m_box.width() - 2 * pad, lines * line);
    update();
}

void TextBox::turnPage(int direction)
{
    QScrollBar *bar = m_editor->verticalScrollBar();
    bar->setValue(bar->value() + direction * std::max(1, bar->pageStep() - 1));
}

bool TextBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void TextBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool focused = m_editor->hasFocus();
    const Token border = m_wrong ? Token::Error : focused ? Token::Text : Token::Border;
    paintBox(painter, m_box,
        { m_theme.color(Token::Ground), m_theme.color(border),
            m_theme.px(focused || m_wrong ? Length::BorderSelected : Length::Border),
            m_theme.px(Length::Radius) });
}

} // namespace controls
