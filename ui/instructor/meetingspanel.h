// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/boardpanel.h"

namespace instructor {

/// How it went from meeting to meeting: a bar for each of them, in one chart or two.
class MeetingsPanel : public BoardPanel
{
    Q_OBJECT
public:
    enum class Chart {
        People, ///< who practised
        Finished, ///< of a hundred steps that were begun
    };
    /// `charts`: one under the other.
    MeetingsPanel(theme::Theme &theme, const QList<Chart> &charts);

protected:
    QString words() const override;
    int leastHeight(int width) const override;
    QList<Part> layOut() override;
    void paintPart(QPainter &painter, const Part &part) const override;

private:
    static QString titleOf(Chart chart);
    static QString figure(const BoardContent::Meeting &meeting, Chart chart);
    int titleHeight(Chart chart, int width) const;
    int leastColumn() const;
    int most() const; ///< people at one meeting
    void paintColumn(
        QPainter &painter, const QRect &at, const BoardContent::Meeting &meeting, Chart chart) const;

    const QList<Chart> m_charts;
};

} // namespace instructor
