// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/button.h"
#include <QPlainTextEdit>

namespace controls {

/// Several lines to type in. Long text moves by page buttons, never by a scroll bar or a drag.
class TextBox : public QWidget
{
    Q_OBJECT
public:
    explicit TextBox(theme::Theme &theme, QWidget *parent = nullptr);
    QString text() const;
    void setText(const QString &text);
    void setMaximumLength(int characters); ///< UTF-16 units; more is not taken
    void setWrong(bool wrong);
    void setLines(int lines); ///< natural height
    void wipe(); ///< text and undo history
    QPlainTextEdit *editor() const { return m_editor; } ///< has the focus; label's buddy

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void textChanged();
    void limitReached(); ///< something was not taken

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyTheme();
    void keepLimit();
    void updatePaging();
    void turnPage(int direction);

    theme::Theme &m_theme;
    QWidget *m_frame;
    QPlainTextEdit *m_editor;
    Button *m_up, *m_down;
    int m_maximumLength = 0;
    int m_lines = 4;
    bool m_wrong = false;
    QRect m_box;
};

} // namespace controls
