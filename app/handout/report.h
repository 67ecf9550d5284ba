// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace handout {

/// What a report shows, in the order in which it is shown; texts and figures as they are printed, for whoever
/// counted them knows which of them nobody may see. What is empty is left out.
struct ReportContent
{
    struct Figure
    {
        QString value; ///< "14", "menos de 5"
        QString label; ///< "personas"
    };
    struct Bar
    {
        QString label;
        double share
            = 0; ///< of the bar's room, 0 to 1; less than 0: not to be shown, `value` alone stands there
        QString value; ///< "12 de 14"
    };
    struct Chart
    {
        QString heading;
        QList<Bar> bars;
    };
    struct Table
    {
        QString heading;
        QStringList columns; ///< the first is the widest, and its cells are at the left
        QList<QStringList> rows;
    };
    QString title {};
    QString centreName {};
    QString period {}; ///< "Del 3 de marzo al 19 de mayo de 2026"
    QList<Figure> figures {};
    QList<Chart> charts {};
    QList<Table> tables {};
    QString note {}; ///< how it was counted
};

/// The report of a class, in Spanish, as PDF/A-1b on A4. Names nobody that its content does not name. Any
/// thread of a program with a QGuiApplication (fonts). Errors: receipt::Errc::CannotRender.
base::Result<QByteArray> renderReport(const ReportContent &content);

} // namespace handout
