// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/cardgrid.h"
#include "ui/controls/datechooser.h"
#include <QStackedLayout>

namespace controls {

/// A day, then the part of the day. Value: {"day": Date, "part": "madrugada|manana|tarde|noche|unknown"};
/// undefined until both are chosen.
class MomentChooser : public QWidget
{
    Q_OBJECT
public:
    MomentChooser(theme::Theme &theme, const DateChooser::Range &range, QWidget *parent = nullptr);
    QJsonValue value() const;
    void setValue(const QJsonValue &value); ///< no signal
    bool choosesPart() const;
    void goOn(); ///< from the day to its part ("Continuar" while choosesPart() is false and a day is chosen)
    bool canGoBack() const;
    void goBack();

Q_SIGNALS:
    void valueChanged(const QJsonValue &value);
    void stageChanged();

private:
    QStackedLayout *m_stack;
    DateChooser *m_day;
    CardGrid *m_part;
};

} // namespace controls
