// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/textblock.h"
#include "ui/theme/theme.h"
#include <QWidget>

namespace controls {

/// "Paso 3 de 9" and as many pills as there are steps, in the room there is; where they would be mere dots
/// they go, and the words say it alone.
class Progress : public QWidget
{
    Q_OBJECT
public:
    explicit Progress(theme::Theme &theme, QWidget *parent = nullptr);
    void setStep(int number, int total);
    static int widestWords(const theme::Theme &theme); ///< of any step, in pixels
    QString text() const; ///< "Paso 3 de 9", also its accessible name

    QSize sizeHint() const override; ///< with all the pills at their best
    QSize minimumSizeHint() const override; ///< of the words

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int pillsLeft() const;
    void relayout();

    theme::Theme &m_theme;
    int m_number = 0, m_total = 0;
    TextBlock m_text;
};

} // namespace controls
