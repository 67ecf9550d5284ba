// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/boardpanel.h"

namespace instructor {

/// Where the class stands: each step of the lesson with how many came to it and finished it, and how many
/// kiosks stand there now.
class StepsPanel : public BoardPanel
{
    Q_OBJECT
public:
    explicit StepsPanel(theme::Theme &theme);

protected:
    QString words() const override;
    int leastHeight(int width) const override;
    QList<Part> layOut() override;
    void paintPart(QPainter &painter, const Part &part) const override;

private:
    struct Columns
    {
        int number = 0, name = 0, here = 0, count = 0, gap = 0;
    };
    Columns columns(int width) const;
    QString name(const BoardContent::Step &step, int lines, int width) const;
    int rowHeight(int lines) const;
    QList<int> rowHeights(int lines, const Columns &columns) const;
    int hereWidth(const QString &words) const;
    void paintHeader(QPainter &painter, const QRect &at) const;
    void paintHere(QPainter &painter, const QRect &at, const QString &words) const;
    void paintBar(QPainter &painter, const QRect &at, const BoardContent::Step &step) const;

    int m_lines = 1; ///< that a name may take
};

} // namespace instructor
