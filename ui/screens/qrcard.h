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

/// A QR code for a telephone or a code reader, always black on white, each module a whole number of pixels.
class QrCard : public QWidget
{
    Q_OBJECT
public:
    /// `name` is what screen readers have of it.
    QrCard(theme::Theme &theme, const QImage &modules, const QString &caption, const QString &name);

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
