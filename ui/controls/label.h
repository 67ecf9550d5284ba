// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/textblock.h"
#include "ui/theme/theme.h"
#include <QLabel>

namespace controls {

/// A text that wraps at the width it gets and is never cut. Plain text only.
class Label : public QLabel
{
    Q_OBJECT
public:
    Label(theme::Theme &theme, theme::TextRole role, const QString &text, QWidget *parent = nullptr);
    void setColor(theme::Token token);
    void setRole(theme::TextRole role);
    void setMaximumCharacters(int characters); ///< of a line; 0: as wide as there is room

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const TextBlock &block() const;
    int textWidth(int width) const;

    theme::Theme &m_theme;
    theme::TextRole m_role;
    theme::Token m_color = theme::Token::Text;
    int m_maximumCharacters = 0;
    mutable TextBlock m_block;
    mutable bool m_stale = true;
};

/// The page's question. It takes the focus when its page is shown, so that who listens hears it first.
class Heading : public Label
{
    Q_OBJECT
public:
    Heading(theme::Theme &theme, const QString &text, QWidget *parent = nullptr,
        theme::TextRole role = theme::TextRole::Heading);
    /// What screen readers have instead of the text: the whole question where there is only room for a short
    /// one.
    void setSpoken(const QString &words) { m_spoken = words; }
    QString spoken() const { return m_spoken.isEmpty() ? text() : m_spoken; }
    void setMore(const QString &more) { m_more = more; } ///< its description: the page's hint
    QString more() const { return m_more; }

private:
    QString m_spoken, m_more;
};

/// Over what there is to choose. Once it has its width it asks for all its lines, at the least.
class Prompt : public Label
{
    Q_OBJECT
public:
    using Label::Label;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool m_isPlaced = false;
};

/// A sentence that may become another one while its page is there; screen readers are told when it does.
class News : public Label
{
    Q_OBJECT
public:
    explicit News(theme::Theme &theme, QWidget *parent = nullptr);
    void tell(const QString &sentence);
};

/// Running text: at most 60 characters a line, left aligned.
class Paragraph : public Label
{
    Q_OBJECT
public:
    Paragraph(theme::Theme &theme, const QString &text, QWidget *parent = nullptr);
};

} // namespace controls
