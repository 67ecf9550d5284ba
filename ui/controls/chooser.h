// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QWidget>

namespace controls {

/// An answer that is chosen in stages on one page, its value in the form of the filing (resources/README.md):
/// undefined until it is whole.
class Chooser : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual QJsonValue value() const = 0;
    virtual void setValue(const QJsonValue &value) = 0; ///< no signal; back to the first stage
    virtual bool canGoBack() const { return false; } ///< a later stage is shown
    virtual void goBack() { }
    /// One of what is shown has to be chosen, or "Volver": there is nothing to continue with.
    virtual bool mustChoose() const { return false; }
    virtual bool goOn() { return false; } ///< "Continuar": whether it led to another stage

Q_SIGNALS:
    void valueChanged(const QJsonValue &value);
    void stageChanged(); ///< other choices are shown now
};

} // namespace controls
