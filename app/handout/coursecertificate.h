// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QDate>
#include <QStringList>

namespace handout {

/// What a certificate says of a course, whoever took it. In `language` already.
struct CourseContent
{
    QString language = QStringLiteral("es");
    QString centreName {};
    QStringList practised {}; ///< "Hacer una constancia por un documento perdido"
    int attended = 0, meetings = 0;
    QDate day {};
};

/// For who came to the workshop, on a lying A4 as PDF/A-1b. The name is that of the moment: it stands in the
/// page that is returned and nowhere else, neither in the document's title nor in any file; whoever prints it
/// lets it go. The program speaks the content's language. Errors: receipt::Errc::CannotRender.
base::Result<QByteArray> renderCourseCertificate(const QString &name, const CourseContent &content);

} // namespace handout
