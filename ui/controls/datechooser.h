// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/chooser.h"
#include "ui/controls/label.h"
#include "ui/controls/pagedgrid.h"
#include <QDate>
#include <functional>

namespace controls {

/// When something happened: Hoy / Ayer / Otro día / No recuerdo bien, then the month as a word, then the day.
/// For days to come: Hoy / Mañana / Otro día, the nearest month first. Value: "2026-11-20" or "unknown".
class DateChooser : public Chooser
{
    Q_OBJECT
public:
    struct Range
    {
        QDate today, first, last; ///< both ends included
        bool allowUnknown = false;
    };
    DateChooser(theme::Theme &theme, const Range &range, QWidget *parent = nullptr);
    QJsonValue value() const override { return m_value; }
    void setValue(const QJsonValue &value) override;
    bool canGoBack() const override; ///< a month or a day is being chosen
    void goBack() override;
    bool mustChoose() const override { return canGoBack(); }

private:
    enum class Stage { Relative, Year, Month, Day };
    void enter(Stage stage);
    void showRelative();
    void showYears();
    void showMonths();
    void showDays();
    void ask(const QString &prompt, int columns, const QList<QAbstractButton *> &items);
    void choose(const QJsonValue &value);
    QAbstractButton *card(
        const QString &title, const QString &icon, const QJsonValue &value, const QString &hint = {});
    QAbstractButton *button(const QString &text, bool checked, std::function<void()> act);
    bool spansYears() const;
    bool looksAhead() const { return m_range.last > m_range.today; }
    QDate chosenDate() const;
    QString toldDate(QDate date) const;

    theme::Theme &m_theme;
    Range m_range;
    Stage m_stage = Stage::Relative;
    int m_year = 0, m_month = 0;
    QJsonValue m_value = QJsonValue::Undefined;
    Prompt *m_prompt;
    PagedGrid *m_grid;
};

} // namespace controls
