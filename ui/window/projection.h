// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include <QWidget>

namespace window {

/// What stands on one screen that is not the kiosk's: a still page that says that it shows nothing, or a
/// picture. Takes no focus and no touch.
class Projection : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        QString heading, sentence;
    };
    Projection(QScreen &screen, const Words &words);

    void setPicture(const QPixmap &picture); ///< as large as it fits, in its proportions
    void keepPrivate(); ///< painted at once
    bool isPrivate() const { return m_picture.isNull(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void paintWords(QPainter &painter) const;

    const theme::Theme m_theme;
    const Words m_words;
    QPixmap m_picture; ///< as it is painted; null: private
};

} // namespace window
