// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include <QStringList>
#include <QWidget>

namespace screens {

/// Keys that type more than a letter: the endings of e-mail addresses.
class KeyRow : public QWidget
{
    Q_OBJECT
public:
    KeyRow(theme::Theme &theme, const QStringList &texts, QWidget *parent = nullptr);

Q_SIGNALS:
    void pressed(const QString &text);
};

} // namespace screens
