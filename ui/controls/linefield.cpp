// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/linefield.h"

#include "ui/controls/paint.h"
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>

namespace controls {

using theme::Length;
using theme::TextRole;
using theme::Token;

LineField::LineField(theme::Theme &theme, QWidget *parent) : QLineEdit(parent), m_theme(theme)
{
    setFrame(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    setDragEnabled(false);
    setAcceptDrops(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, &LineField::applyTheme);
    // A screen reader sets the whole text, past our own setText.
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_formatter && m_formatter(text) != text)
            setText(text);
    });
    applyTheme();
}

void LineField::applyTheme()
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::Base, Qt::transparent); // the ground is painted with the frame
    setPalette(palette);
    setFont(m_theme.font(TextRole::Field));
    const int pad = m_theme.px(4);
    setTextMargins(pad, 0, pad, 0);
    updateGeometry();
    update();
}

void LineField::setFormatter(Formatter formatter)
{
    m_formatter = std::move(formatter);
    setText(text());
}

void LineField::setExpectedCharacters(int characters)
{
    m_expected = characters;
    updateGeometry();
}

void LineField::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

void LineField::wipe()
{
    QLineEdit::setText(QString());
} // setText, unlike clear, forgets the undo history

void LineField::setText(const QString &text)
{
    QLineEdit::setText(m_formatter ? m_formatter(text) : text);
}

/// Whoever listens hears of the formatted text only, once.
void LineField::edit(const std::function<void()> &change)
{
    if (!m_formatter)
        return change();
    const QString before = text();
    {
        const QSignalBlocker quiet(this);
        change();
        const QString formatted = m_formatter(text());
        if (formatted != text()) {
            // The cursor keeps its place counted from the end: separators come and go before it.
            const auto fromEnd = text().size() - cursorPosition();
            QLineEdit::setText(formatted);
            setCursorPosition(static_cast<int>(std::max(qsizetype(0), formatted.size() - fromEnd)));
        }
    }
    if (text() == before)
        return;
    Q_EMIT textEdited(text());
    Q_EMIT textChanged(text());
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn)
        return QLineEdit::keyPressEvent(event);
    edit([&] { QLineEdit::keyPressEvent(event); });
}

void LineField::inputMethodEvent(QInputMethodEvent *event)
{
    edit([&] { QLineEdit::inputMethodEvent(event); });
}

// A finger that trembles selects without wishing to, and the next key would replace what was selected.
void LineField::mouseMoveEvent(QMouseEvent *) { }

void LineField::mouseDoubleClickEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
}

QSize LineField::sizeHint() const
{
    const int characters = m_expected > 0 ? m_expected : 30;
    const int width
        = m_theme.charactersWidth(characters) * font().pixelSize() / m_theme.font(TextRole::Body).pixelSize();
    return { width + 2 * m_theme.px(5), minimumSizeHint().height() };
}

QSize LineField::minimumSizeHint() const
{
    const int text = static_cast<int>(m_theme.lineHeight(TextRole::Field));
    return { m_theme.px(Length::TargetWidth),
        std::max(m_theme.px(Length::TargetMain), text + 2 * m_theme.px(1)) };
}

void LineField::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Token border = m_wrong ? Token::Error : hasFocus() ? Token::Text : Token::Border;
    paintBox(painter, rect(),
        { m_theme.color(Token::Ground), m_theme.color(border),
            m_theme.px(hasFocus() || m_wrong ? Length::BorderSelected : Length::Border),
            m_theme.px(Length::Radius) });
    painter.end();
    QLineEdit::paintEvent(event);
    if (!hasFocus())
        return;
    // Qt's own caret is one pixel wide: too thin to find.
    QPainter caret(this);
    QRect place = cursorRect();
    const int width = m_theme.px(Length::Border) + 1;
    place = QRect(place.center().x() - width / 2, place.top(), width, place.height());
    caret.fillRect(place, m_theme.color(Token::Primary));
}

QString formatRun(const QString &typed)
{
    constexpr int mostDigits = 8;
    QString symbols;
    for (QChar c : typed) {
        const bool isCheck = c.toUpper() == u'K';
        const bool complete = symbols.endsWith(u'K') || symbols.size() > mostDigits;
        if (!complete && ((c >= u'0' && c <= u'9') || (isCheck && !symbols.isEmpty())))
            symbols += c.toUpper();
    }
    // Until the check symbol is there nobody knows which digit it is: eight symbols or more, or a K, end a
    // RUN.
    constexpr int leastWithCheck = 9;
    QString check;
    if (symbols.size() >= leastWithCheck || symbols.endsWith(u'K')) {
        check = u'-' + symbols.last(1);
        symbols.chop(1);
    }
    for (auto at = symbols.size() - 3; at > 0; at -= 3)
        symbols.insert(at, u'.');
    return symbols + check;
}

} // namespace controls
