// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/cardgrid.h"
#include "ui/controls/datechooser.h"
#include "ui/controls/timechooser.h"
#include <QStackedLayout>

namespace controls {

/// A day, then the part of the day, then the hour for who remembers it. Value: {"day": Date, "part":
/// "madrugada|manana|tarde|noche|unknown", "hour": "14:30"}; undefined until day and part are chosen.
class MomentChooser : public Chooser
{
    Q_OBJECT
public:
    MomentChooser(theme::Theme &theme, const DateChooser::Range &range, QWidget *parent = nullptr);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    bool canGoBack() const override;
    void goBack() override;
    bool mustChoose() const override;
    bool goOn() override;
    QSize sizeHint() const override; ///< of the stage that is shown
    QSize minimumSizeHint() const override;

private:
    QString part() const; ///< empty until chosen
    void enter(QWidget *stage);

    QStackedLayout *m_stack;
    DateChooser *m_day;
    QWidget *m_partPage;
    CardGrid *m_part;
    TimeChooser *m_hour;
};

} // namespace controls
