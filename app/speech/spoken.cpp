// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speech/spoken.h"

#include "app/speech/names.h"
#include "app/text/dates.h"
#include <QRegularExpression>
#include <QStringList>

namespace speech {

namespace {

// What is found first in the text counts, and of two that begin in one place the one that stands first here.
const QRegularExpression &notation()
{
    static const QRegularExpression all(
        QStringLiteral(R"((?<code>\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2,}\b))"
                       R"(|(?<run>\b\d{1,3}(?:\.\d{3}){1,3}-[\dkK]\b))"
                       R"(|(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+))"
                       R"(|(?<phone>\+\d{1,3}(?: \d{1,4}){1,4}\b|\b[68]00 \d{3} \d{4}\b))"
                       // Those that everybody knows: 130 to 139, 147, 149, 1412, 1455, *4141.
                       R"(|(?<![\d.,$-])(?<short>\b(?:13\d|14[79]|1412|1455|4141)\b)(?![.,-]?\d))"
                       R"(|(?<date>\b\d{1,2}[-/]\d{1,2}[-/]\d{4}\b))"
                       R"(|(?<hour>\b(?:[01]?\d|2[0-4]):[0-5]\d\b))"
                       R"(|\$ ?(?<money>\d{1,3}(?:\.\d{3})+|\d+))"
                       R"(|(?<thousands>\b\d{1,3}(?:\.\d{3})+\b))"
                       R"(|(?<number>\bN(?:\.[º°]|[º°])))"
                       R"(|(?<initials>\b(?:[A-ZÁÉÍÓÚÑ]\. ?)+(?=[\s,]|$)))"),
        QRegularExpression::UseUnicodePropertiesOption);
    return all;
}

QString spelledGroups(const QStringList &groups, const QString &language)
{
    QStringList said;
    for (const QString &group : groups)
        said << spelled(group, language);
    return said.join(QLatin1String(", "));
}

QString runSaid(const QString &run, const QString &language)
{
    const qsizetype hyphen = run.indexOf(u'-');
    return spelledGroups(run.left(hyphen).split(u'.'), language) + QLatin1String(", ")
        + QString::fromUtf8(Names::in(language).hyphen) + u' ' + spelled(run.mid(hyphen + 1), language);
}

QString phoneSaid(const QString &phone, const QString &language)
{
    const QString digits = phone.startsWith(u'+') ? phone.mid(1) : phone;
    const QString groups = spelledGroups(digits.split(u' '), language);
    return digits == phone ? groups : QString::fromUtf8(Names::in(language).plus) + u' ' + groups;
}

QString mailSaid(const QString &address, const QString &language)
{
    const Names &names = Names::in(language);
    QString said;
    for (const QChar sign : address) {
        const char *name = sign == u'@' ? names.at
            : sign == u'.'              ? names.dot
            : sign == u'-'              ? names.hyphen
                                        : nullptr;
        said += name ? u' ' + QString::fromUtf8(name) + u' ' : QString(sign);
    }
    return said;
}

QString dateSaid(const QString &date, const QString &language)
{
    const QString even = QString(date).replace(u'/', u'-');
    const QDate day = QDate::fromString(even, QStringLiteral("d-M-yyyy"));
    return day.isValid() ? text::day(day, language) : date;
}

QString hourSaid(const QString &hour, const QString &language)
{
    const int hours = hour.section(u':', 0, 0).toInt(), minutes = hour.section(u':', 1).toInt();
    const QString said = QString::number(hours);
    return minutes == 0 ? said + u' ' + QString::fromUtf8(Names::in(language).hours)
        : minutes < 10  ? said + u' ' + spelled(hour.section(u':', 1), language)
                        : said + u' ' + QString::number(minutes);
}

QString moneySaid(const QString &amount, const QString &language)
{
    const Names &names = Names::in(language);
    const QString digits = QString(amount).remove(u'.');
    const bool millions = digits.size() > 6 && digits.endsWith(QLatin1String("000000"));
    return digits + u' ' + QString::fromUtf8(millions ? names.ofPesos : names.pesos);
}

QString said(const QRegularExpressionMatch &match, const QString &language)
{
    const auto part = [&match](const char *name) { return match.captured(QLatin1String(name)); };
    if (const QString code = part("code"); !code.isEmpty())
        return spelledGroups(code.split(u'-'), language);
    if (const QString run = part("run"); !run.isEmpty())
        return runSaid(run, language);
    if (const QString mail = part("mail"); !mail.isEmpty())
        return mailSaid(mail, language);
    if (const QString phone = part("phone") + part("short"); !phone.isEmpty())
        return phoneSaid(phone, language);
    if (const QString date = part("date"); !date.isEmpty())
        return dateSaid(date, language);
    if (const QString hour = part("hour"); !hour.isEmpty())
        return hourSaid(hour, language);
    if (const QString money = part("money"); !money.isEmpty())
        return moneySaid(money, language);
    if (QString thousands = part("thousands"); !thousands.isEmpty())
        return thousands.remove(u'.');
    if (!part("number").isEmpty())
        return QString::fromUtf8(Names::in(language).number);
    return spelled(part("initials"), language);
}

} // namespace

QString spoken(const QString &written, const QString &language)
{
    QString all;
    qsizetype from = 0;
    for (auto matches = notation().globalMatch(written); matches.hasNext();) {
        const auto match = matches.next();
        all += QStringView(written).mid(from, match.capturedStart() - from);
        all += said(match, language);
        from = match.capturedEnd();
    }
    return all += QStringView(written).mid(from);
}

QString spelled(const QString &signs, const QString &language)
{
    const Names &names = Names::in(language);
    QStringList said;
    for (const QChar sign : signs) {
        if (sign.isDigit())
            said << names.digit(sign);
        else if (sign.isLetter())
            said << names.letter(sign);
    }
    return said.join(u' ');
}

} // namespace speech
