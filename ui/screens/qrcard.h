// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace theme {
class Theme;
}
namespace controls {
class Label;
}

namespace screens {

/// A QR code to point a telephone at, always black on white, each module a whole number of pixels.
class QrCard : public QWidget
{
    Q_OBJECT
public:
    QrCard(theme::Theme &theme, const QImage &modules);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int side() const;
    theme::Theme &m_theme;
    const QImage m_modules;
    controls::Label *m_caption;
};

} // namespace screens
