// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/talk.h"
#include <QImage>
#include <QLabel>

namespace theme {
class Theme;
}
namespace controls {
class Label;
}

namespace instructor {

/// The points of a slide, one under the other, and at their right the picture of a screen, or an icon, as
/// large as there is room for. It can be as low as its words.
class SlideBody : public QWidget
{
    Q_OBJECT
public:
    SlideBody(theme::Theme &theme, const handout::Slide &slide, const QImage &picture);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line
    {
        controls::Label *label;
        bool isFirst; ///< of its point
    };
    void add(const handout::Slide::Point &point);
    int gapOver(qsizetype line) const;
    int pictureWidth(int width) const; ///< 0: there is none
    int wordsWidth(int width) const;
    int wordsHeight(int width) const;
    QPixmap framed(QSize room) const;
    void place();

    theme::Theme &m_theme;
    const QImage m_image;
    const QString m_icon;
    QList<Line> m_lines;
    QLabel *m_picture = nullptr;
};

} // namespace instructor
