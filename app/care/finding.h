// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/care/codes.h"
#include <QJsonObject>
#include <QList>

namespace care {

struct Finding
{
    Part part = Part::Program;
    Verdict verdict = Verdict::Well;
    QString what; ///< a sentence, in Spanish; nothing of any filing's content
    QString advice = {}; ///< what to do; empty: nothing
    QJsonObject figures = {}; ///< for programs
};
using Findings = QList<Finding>;

/// "Red", "Impresora", as a person calls it.
QString nameOf(Part part);

} // namespace care
