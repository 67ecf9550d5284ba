// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/handout.h"
#include "app/handout/talk.h"
#include "ui/instructor/slidepage.h"
#include "ui/theme/theme.h"
#include <QPointer>
#include <QWidget>

class QAbstractButton;

namespace instructor {

/// A talk, for a screen that a room looks at: a slide at a time, in large letters, and nothing that moves.
/// Two keys drive it, as those do who hold a remote control: Page Down and Page Up (or arrows; Space goes
/// on). B or a point makes the picture dark, and any of them light again. It takes every other key and does
/// nothing with it: remote controls send F5 and Escape, too. Past the last slide nothing comes; only a touch
/// ends it.
class TalkPage : public QWidget
{
    Q_OBJECT
public:
    /// `pictures` and `screen` outlive it; of `screen` it has the size and the colours. A talk has slides.
    TalkPage(const handout::Talk &talk, handout::ScreenSource &pictures, const theme::Theme &screen,
        QWidget *parent = nullptr);

    int slide() const { return m_slide; } ///< from 0
    SlidePage *page() const { return m_page; } ///< of that slide
    bool isDark() const;
    const theme::Theme &theme() const { return m_theme; } ///< that of the slides

    void next();
    void previous();
    void setDark(bool dark);

Q_SIGNALS:
    void slideShown(int slide); ///< from 0; not when it is light again
    void ended();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress(); ///< in the colours of the screen
    void showSlide(int slide);
    QImage pictureOf(const handout::Slide &slide);

    const handout::Talk m_talk;
    handout::ScreenSource &m_pictures;
    const theme::Theme &m_screen;
    theme::Theme m_theme, m_foot; ///< the slides', and that of the buttons below
    int m_slide = 0;
    QPointer<SlidePage> m_page;
    QAbstractButton *m_dark;
};

} // namespace instructor
