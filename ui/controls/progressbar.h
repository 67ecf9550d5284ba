// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/textblock.h"
#include "ui/theme/theme.h"
#include <QWidget>

namespace controls {

/// How far something is that takes its time, in words and as a bar under them. Screen readers have its value;
/// whoever moves it says when that is worth hearing (announce.h).
class ProgressBar : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressBar(theme::Theme &theme, QWidget *parent = nullptr);
    /// `done` of `total`, 0 to begin with. `words` are its name: "Página 3 de 12".
    void setDone(int done, int total, const QString &words);
    int done() const { return m_done; }
    int total() const { return m_total; }
    QString text() const { return m_words; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void relayout();

    theme::Theme &m_theme;
    int m_done = 0, m_total = 1;
    QString m_words;
    TextBlock m_text;
};

} // namespace controls
