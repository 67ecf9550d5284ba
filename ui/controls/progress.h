// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/textblock.h"
#include "ui/theme/theme.h"
#include <QWidget>

namespace controls {

/// "Paso 3 de 9" and as many pills; the pills go when there is no room for them, the words stay.
class Progress : public QWidget
{
    Q_OBJECT
public:
    explicit Progress(theme::Theme &theme, QWidget *parent = nullptr);
    void setStep(int number, int total);
    int number() const { return m_number; }
    int total() const { return m_total; }
    QString text() const; ///< "Paso 3 de 9", also its accessible name

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int pillsWidth() const;
    void relayout();

    theme::Theme &m_theme;
    int m_number = 0, m_total = 0;
    TextBlock m_text;
};

} // namespace controls
