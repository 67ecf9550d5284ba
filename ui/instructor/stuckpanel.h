// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/boardpanel.h"

namespace instructor {

/// Who is stuck, why and where, and what is hardest for the class.
class StuckPanel : public BoardPanel
{
    Q_OBJECT
public:
    explicit StuckPanel(theme::Theme &theme);

protected:
    QString words() const override;
    int leastHeight(int width) const override;
    QList<Part> layOut() override;
    void paintPart(QPainter &painter, const Part &part) const override;

private:
    static QString sentence(const BoardContent::Stuck &one);
    QString shown(const BoardContent::Stuck &one, int width) const;
    QString title() const;
    QString hardest() const;
    int textLeft() const; ///< past the icon
    int hardestHeight(int width) const;
    QList<int> rowHeights(int width) const;
    void paintRow(QPainter &painter, const QRect &at, const BoardContent::Stuck &one) const;
    void paintHardest(QPainter &painter, const QRect &at) const;
};

} // namespace instructor
