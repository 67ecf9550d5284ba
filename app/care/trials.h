// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/settings.h"
#include "app/care/codes.h"
#include <QDateTime>

namespace care {

/// What a person tried at the kiosk, and what came of it.
struct Trial
{
    Try what = Try::ScreenSize;
    bool isGood = false;
    QDateTime at; ///< UTC
};

/// What only a person can say.
struct Question
{
    Try what = Try::ScreenSize;
    Part part = Part::Screen;
    QString words; ///< answered by yes or no
};

/// In the order of the report; what this kiosk does not have is not asked.
QList<Question> personsQuestions(const base::Settings &settings);

/// The last one of each that was noted in this data folder. What cannot be read was not tried.
QList<Trial> trialsIn(const QString &dataFolder);
/// In the place of an earlier one; on the disk when this has returned. Errors: the envelope's File.
base::Result<> note(const QString &dataFolder, const Trial &trial);

} // namespace care
