// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include <QLineEdit>
#include <functional>

namespace controls {

/// One line to type in. Loose input: a formatter may rewrite what is there (12.345.678-5) while the cursor
/// stays behind the same character. No menu, no drag, no blinking.
class LineField : public QLineEdit
{
    Q_OBJECT
public:
    explicit LineField(theme::Theme &theme, QWidget *parent = nullptr);
    using Formatter = std::function<QString(const QString &)>;
    void setFormatter(Formatter formatter);
    void setExpectedCharacters(int characters); ///< its natural width; 0: all there is
    void setWrong(bool wrong); ///< red border; the words are the error summary's
    void wipe(); ///< text and undo history

    void setText(const QString &text); ///< formatted

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();
    void edit(const std::function<void()> &change);

    theme::Theme &m_theme;
    Formatter m_formatter;
    int m_expected = 0;
    bool m_wrong = false;
};

/// "12345678k" → "12.345.678-K": at most eight digits and the check symbol; anything else typed is dropped.
QString formatRun(const QString &typed);

} // namespace controls
