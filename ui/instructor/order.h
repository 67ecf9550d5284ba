// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/handout.h"
#include "app/procedure/catalogue.h"
#include "app/training/classreport.h"
#include "app/training/lessons.h"
#include "ui/instructor/memorystick.h"

namespace instructor {

enum class PaperKind { Handout, Plan, Flyer, Poster, Attendance, Diploma, Report };

/// A paper that an instructor wants, as far as they have said.
struct Order
{
    PaperKind kind = PaperKind::Handout;
    training::LessonPtr lesson {}; ///< null: it is about a procedure
    procedure::DefinitionPtr procedure {}; ///< that the lesson practises, or the paper is about
    QString language = QStringLiteral("es"); ///< one of the program's own
    int people = 0; ///< lines of the attendance sheet
    training::ClassReport report {}; ///< of the group that a diploma or a report is about
    int attended = 0; ///< meetings, by whom the diploma is for
};

/// Without its ending, in Spanish: what it is and what it is about, never who: "guia-primera-constancia-ht".
QString fileNameOf(const Order &order);

handout::HandoutContent handoutOf(const Order &order, const QString &centreName, const QDate &today);

/// Each paper that comes in one piece: all but handouts and diplomas. The program speaks the order's
/// language. Errors: as app/handout has them.
base::Result<QByteArray> render(const Order &order, const training::Lessons &lessons,
    const procedure::Catalogue &catalogue, const QString &centreName);

/// The name stands in what is returned and nowhere else. The program speaks the order's language. Errors: as
/// handout::renderCourseCertificate.
base::Result<QByteArray> renderDiploma(const QString &name, const Order &order,
    const training::Lessons &lessons, const QString &centreName, const QDate &today);

/// What goes with a report, for who counts on: each page as CSV. That of the attendance names people, as the
/// sheet did.
QList<CopiedFile> tablesOf(const training::ClassReport &report);

} // namespace instructor
