// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace text {

/// The program's own words. Spanish is what stands in the code, whichever translator is installed; any other
/// language comes from the translator (context "text"), and so does the empty one: the window's own,
/// whichever that is. Mark the words with QT_TRANSLATE_NOOP("text", …).
inline QString words(const char *spanish, const QString &language)
{
    if (language == QLatin1String("es"))
        return QString::fromUtf8(spanish);
    return QCoreApplication::translate("text", spanish);
}

/// What stands over whatever belongs to practice, on the glass and on paper, in the window's language.
inline QString practiceBand()
{
    return words(QT_TRANSLATE_NOOP("text", "PRÁCTICA: nada se envía"), {});
}

} // namespace text
