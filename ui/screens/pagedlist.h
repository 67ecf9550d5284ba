// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace screens {

/// Shows as many of its items as fit, in one column or two, and the rest on further pages: for residents
/// nothing scrolls. Owns its items. Which item is first on the page is kept when the size changes.
class PagedList : public QWidget
{
    Q_OBJECT
public:
    /// `columnWidth`: the least width of an item at which a second column is worth having; 0: one column
    /// always.
    PagedList(int gap, int columnWidth, QWidget *parent = nullptr);

    enum class Next { MayPart, Stays };
    /// `Stays`: a title, near what follows and never the last on a page where there is room for both.
    void add(QWidget *item, Next next = Next::MayPart);
    QList<QWidget *> items() const { return m_items; }

    int pageCount() const { return static_cast<int>(m_firsts.size()); }
    int page() const { return m_page; }
    void showPage(int page);
    void showPageOf(QWidget *item);

    int fullHeight(int width) const; ///< of all items together
    int leastHeight(int width) const; ///< of the tallest row
    void relayout(); ///< after items changed their contents

Q_SIGNALS:
    void pagesChanged(); ///< number of pages or current page

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int columns(int width) const;
    QList<int> rowHeights(int width) const;
    int gapAfter(int row) const;
    void breakIntoPages();
    void place();

    const int m_gap, m_columnWidth;
    QList<QWidget *> m_items;
    QList<int> m_titles; ///< rows that stay with the next
    QList<int> m_firsts { 0 }; ///< the first row of each page
    int m_page = 0;
    int m_turnedTo = 0; ///< first item of the page somebody asked for: it stays in front however pages break
};

} // namespace screens
