// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/textblock.h"
#include "ui/screens/surroundings.h"
#include "ui/theme/theme.h"
#include <QAbstractButton>

namespace window {

/// "Modo vitrina": what can be done here, what to bring and how to take care of one's data, in large words
/// over the first page and the bars, while nobody comes. Another tip every 20 seconds, at once and without a
/// sound. One button as large as the window. Has no timer of its own: whoever owns it calls pulse() about
/// once a second.
class Showcase : public QAbstractButton
{
    Q_OBJECT
public:
    Showcase(const screens::Surroundings &around, QWidget *parent);

    void pulse();
    static constexpr std::chrono::seconds stay { 20 };

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Tip
    {
        QString icon, what, more;
    };
    struct Places
    {
        QRect icon, what, more, foot, footIcon, touch;
        bool fit = false;
    };
    QList<Tip> ofProcedures() const;
    QList<Tip> ofThePlace() const;
    void showTip(int turn);
    void fitLetters();
    void setTexts();
    Places places() const;

    const screens::Surroundings m_around;
    theme::Theme m_theme; ///< the letters are as large as they fit
    int m_turn = 0;
    std::chrono::milliseconds m_since;
    Tip m_tip;
    controls::TextBlock m_what, m_more, m_touch;
};

} // namespace window
