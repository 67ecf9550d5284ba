// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/button.h"
#include "ui/controls/label.h"
#include <QWidget>

namespace controls {

/// One answer on the review page: its label, what was answered, "Cambiar". The value falls below the label
/// when the text is large.
class ReviewRow : public QWidget
{
    Q_OBJECT
public:
    ReviewRow(theme::Theme &theme, const QString &label, const QString &value, QWidget *parent = nullptr);
    Button *changeButton() const { return m_change; }
    void setTopic(
        const QString &topic); ///< of "Cambiar …", where the label alone would not tell which row it is

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void changeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Places
    {
        QRect label, value, change;
        int height = 0;
    };
    Places places(int width) const;

    theme::Theme &m_theme;
    Label *m_label, *m_value;
    Button *m_change;
};

} // namespace controls
