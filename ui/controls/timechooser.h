// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/chooser.h"
#include "ui/controls/label.h"
#include "ui/controls/pagedgrid.h"
#include <functional>

namespace controls {

/// "En la tarde"; where the text is very large only "Tarde".
QString partOfDayTitle(const theme::Theme &theme, const QString &part);

/// The hour, in the words people use: the part of the day, "3 de la tarde", the minutes. Value: "15:30" or
/// "unknown".
class TimeChooser : public Chooser
{
    Q_OBJECT
public:
    TimeChooser(theme::Theme &theme, bool allowUnknown, QWidget *parent = nullptr);
    /// The part of the day is known ("tarde"): asks whether the hour is remembered, and only for hours of
    /// that part. Another part than before forgets the hour.
    void setPart(const QString &part);

    QJsonValue value() const override { return m_value; }
    void setValue(const QJsonValue &value) override;
    bool canGoBack() const override { return m_stage != Stage::Start; }
    void goBack() override;
    bool mustChoose() const override { return canGoBack(); }

private:
    enum class Stage { Start, Hour, Minute, EveryMinute };
    void enter(Stage stage);
    void showParts();
    void showRemembered();
    void showHours();
    void showMinutes(int step);
    void choose(const QJsonValue &value);
    void offer(const QString &prompt, const QList<QAbstractButton *> &items, int columns);
    QAbstractButton *card(const QString &title, const QString &icon, bool checked, std::function<void()> act);
    QAbstractButton *button(const QString &text, bool checked, std::function<void()> act);
    QTime chosen() const;

    theme::Theme &m_theme;
    const bool m_allowUnknown;
    Stage m_stage = Stage::Start;
    QString m_fixedPart; ///< set from outside
    QString m_part;
    int m_hour = 0;
    QJsonValue m_value = QJsonValue::Undefined;
    Prompt *m_prompt;
    PagedGrid *m_grid;
};

} // namespace controls
