// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/chooser.h"
#include "ui/controls/label.h"
#include "ui/controls/pagedgrid.h"
#include <QDate>
#include <QHBoxLayout>
#include <QStringList>

namespace controls {

/// Several months, a year at a time as big keys to tick; keys beside them lead to the years before and after.
/// Value: ["2025-12", "2026-01"], the earliest first; undefined while none is ticked.
class MonthsChooser : public Chooser
{
    Q_OBJECT
public:
    /// Of `first` and `last` only the month counts; both are included. The year of `last` is shown first.
    MonthsChooser(theme::Theme &theme, QDate first, QDate last, QWidget *parent = nullptr);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    void showYear(int year);
    bool hasBriefNames() const;
    void tell();
    QAbstractButton *monthCard(QDate month);
    QWidget *yearButton(int year, const QString &icon);

    theme::Theme &m_theme;
    const QDate m_first, m_last;
    int m_year = 0;
    bool m_isBrief = false; ///< of the cards that are there
    QStringList m_months; ///< sorted
    QHBoxLayout *m_header; ///< which year, and the way to those beside it
    Prompt *m_prompt;
    QList<QWidget *> m_years;
    PagedGrid *m_grid;
};

} // namespace controls
