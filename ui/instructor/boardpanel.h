// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/label.h"
#include "ui/instructor/boardcontent.h"

namespace instructor {

/// A text in the letters of the board.
class BoardText : public controls::TextBlock
{
public:
    BoardText(const theme::Theme &theme, const QString &text, theme::TextRole role, int bold)
    {
        set(text, theme.font(role), theme.lineHeight(role), bold);
    }
};

/// A part of the board: a chart or a list, painted as one. Who listens has its name, and its numbers in words
/// as the description. What does not fit falls into pages; what did not change is not painted again.
class BoardPanel : public controls::Label
{
    Q_OBJECT
public:
    BoardPanel(theme::Theme &theme, const QString &name);

    void setContent(const BoardContent &content);
    void setWidth(int pixels); ///< that it asks for, beside something else
    int pages() const { return m_pages; }
    void showPage(int page); ///< the last one, where there are fewer

    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override; ///< all the height there is
    QSize minimumSizeHint() const override; ///< of one row

Q_SIGNALS:
    void pagesChanged();

protected:
    /// A rectangle of it, and all that is shown there: where that is another, it is painted again.
    struct Part
    {
        QRect at;
        int item = 0; ///< which one, as its panel counts
        QString shown;
        bool operator==(const Part &) const = default;
    };
    virtual QString words() const = 0; ///< what stands on all its pages
    virtual int leastHeight(int width) const = 0; ///< of its tallest row, and what stands on every page
    /// The parts of the current page; calls breakIntoPages() for what is on which.
    virtual QList<Part> layOut() = 0;
    virtual void paintPart(QPainter &painter, const Part &part) const = 0;

    /// Of rows of these heights in a room: the first one of the current page, and the one after its last.
    std::pair<int, int> breakIntoPages(const QList<int> &heights, int room);
    /// The same of columns, so many to a page; the last ones are on the first page.
    std::pair<int, int> breakFromTheEnd(int columns, int perPage);
    BoardText block(const QString &text, theme::TextRole role = theme::TextRole::Body, int bold = 0) const
    {
        return BoardText(m_theme, text, role, bold);
    }
    int lineHeight() const;
    QString widest(int number) const; ///< as many digits, of the widest: for the room that figures need

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    theme::Theme &m_theme;
    BoardContent m_content;

private:
    void refresh();

    QList<Part> m_parts;
    int m_width = 0, m_page = 0, m_pages = 1;
};

} // namespace instructor
