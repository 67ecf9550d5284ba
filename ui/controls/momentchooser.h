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
    /// A day is chosen and its part is yet to be shown: "Continuar" then means goOn(), not the answer.
    bool wantsPart() const;
    void goOn();
    bool canGoBack() const;
    void goBack();

Q_SIGNALS:
    void valueChanged(const QJsonValue &value);
    void stageChanged();

private:
    void enter(QWidget *stage);

    QStackedLayout *m_stack;
    DateChooser *m_day;
    QWidget *m_partPage;
    CardGrid *m_part;
};

} // namespace controls
