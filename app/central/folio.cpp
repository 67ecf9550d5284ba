// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/folio.h"
#include <QRegularExpression>

namespace central {

namespace {

QChar checkOf(const QString &digits)
{
    int sum = 0;
    int weight = 2;
    for (auto it = digits.crbegin(); it != digits.crend(); ++it) {
        sum += it->digitValue() * weight;
        weight = weight == 7 ? 2 : weight + 1;
    }
    const int check = 11 - sum % 11;
    if (check == 11)
        return u'0';
    return check == 10 ? u'K' : QChar(u'0' + check);
}

} // namespace

Folio Folio::make(int year, qint64 count)
{
    const QString years = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    const QString counted = QStringLiteral("%1").arg(count, 7, 10, QLatin1Char('0'));
    return Folio(years + u'-' + counted + u'-' + checkOf(years + counted));
}

std::optional<Folio> Folio::given(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Z0-9][A-Z0-9./-]{0,39}\\z"));
    static const QRegularExpression ours(QStringLiteral("^(\\d{4})-(\\d{7})-([0-9K])$"));
    if (!form.match(text).hasMatch())
        return {};
    const auto own = ours.match(text);
    if (own.hasMatch() && checkOf(own.captured(1) + own.captured(2)) != own.captured(3).front())
        return {};
    return Folio(text);
}

} // namespace central
