// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace theme {
class Theme;
}

namespace window {

/// "PRÁCTICA: nada se envía", on a plain ground between stripes: the first thing on the window, whatever
/// stands below it. As high as its words, which keep their size, as those of the bars do.
class PracticeBand : public QLabel
{
    Q_OBJECT
public:
    PracticeBand(theme::Theme &theme, QWidget *parent);
    int fit() const; ///< the height it takes

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont words() const;
    theme::Theme &m_theme;
};

} // namespace window
