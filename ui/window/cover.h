// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace theme {
class Theme;
}

namespace window {

/// "Ocultar": a neutral picture over everything, at once. One button as large as the window: any touch brings
/// the page back.
class Cover : public QAbstractButton
{
    Q_OBJECT
public:
    Cover(theme::Theme &theme, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Theme &m_theme;
};

} // namespace window
