// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/button.h"
#include "ui/controls/label.h"
#include <QWidget>

namespace controls {

/// Buttons in columns that become fewer as the text grows, and in pages when the height is short: never
/// scrolled, nothing clipped. Takes as much height as all need, or as little as one row and its page buttons.
class PagedGrid : public QWidget
{
    Q_OBJECT
public:
    PagedGrid(theme::Theme &theme, int maximumColumns, QWidget *parent = nullptr);
    void setItems(const QList<QAbstractButton *> &items); ///< takes them; the former ones are deleted later
    const QList<QAbstractButton *> &items() const { return m_items; }
    void setMaximumColumns(int columns);
    void setGenerousRow(double mm); ///< height of a row where there is room for all
    void setMoreText(const QString &text); ///< "Ver más trámites"; else "Ver más"
    int columns() const { return m_columns; }
    int page() const { return m_page; }
    int pages() const;
    void showPage(int page);
    QAbstractButton *more() const { return m_more; } ///< to the next page

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageShown(int page, int pages);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void measure(int width) const;
    void refresh();
    QList<int> breakIntoPages(int height) const;
    void place();
    void placeFooter(int top);
    int rows() const;
    int itemInFront() const;
    int likelyWidth() const;
    QSize moreSize() const;
    int footerHeight() const;

    theme::Theme &m_theme;
    int m_maximumColumns;
    QList<QAbstractButton *> m_items;
    Button *m_previous, *m_more;
    Label *m_where;
    int m_page = 0;
    int m_turnedTo = -1; ///< first item of the page somebody asked for; -1: the page of what is chosen
    QList<int> m_firstRows { 0 }; ///< of each page
    double m_generousRow = 0;
    mutable int m_measuredWidth = -1, m_columns = 1, m_rowHeight = 0;
    mutable QList<int> m_rowHeights;
};

} // namespace controls
