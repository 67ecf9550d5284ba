// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/fielddescriptions.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace screens {

void describeFields(QWidget &page, const QString &problem, const QString &hint)
{
    QStringList words { problem, hint };
    words.removeAll(QString());
    const QString description = words.join(u'\n');
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        const bool isField = qobject_cast<QLineEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget);
        if (isField && widget->accessibleDescription() != description)
            widget->setAccessibleDescription(description);
    }
}

} // namespace screens
