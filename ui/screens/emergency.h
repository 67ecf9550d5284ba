// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace screens {

/// Whom to call in danger, from resources/places/emergency.json. The kiosk itself never calls anybody.
struct Emergency
{
    struct Contact
    {
        QString phone, label, use, hours; ///< hours may be empty: at any time
    };
    QList<Contact> contacts;
    QDate lastChecked; ///< by a person who called them all; invalid: nobody has yet

    static Emergency load(const QString &language);
};

} // namespace screens
