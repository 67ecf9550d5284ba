// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonValue>
#include <QString>

namespace text {

// An empty `language` is the window's own (words.h).
QString day(QDate date, const QString &language = {}); ///< "20 de noviembre de 2026"
QString dayOfMonth(QDate date, const QString &language = {}); ///< "20 de noviembre"
QString monthOfYear(QDate date, const QString &language = {}); ///< "noviembre de 2026"
/// "Hoy", "Ayer", "Anteayer" where that is so, else "Viernes 20 de noviembre de 2026". An invalid `today`
/// stands for papers that are read later: always the whole date.
QString recentDay(QDate date, QDate today, const QString &language = {});
QString month(int number, const QString &language = {}); ///< "noviembre"
QString capitalMonth(int number, const QString &language = {}); ///< "Noviembre"
QString partOfDay(const QString &part, const QString &language); ///< "en la tarde"
/// Of the instant in America/Santiago: "23 de noviembre de 2026, 11:05".
QString instant(const QDateTime &utc, const QString &language);

} // namespace text
