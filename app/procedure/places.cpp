// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/places.h"

#include <QFile>
#include <algorithm>

namespace procedure {

namespace {

/// Lower case, without accents and without what stands between words. A mark (￿) keeps ñ after n when
/// sorting.
QString folded(const QString &text, bool forSorting = false)
{
    QString marked = text.toLower();
    if (forSorting)
        marked.replace(u'ñ', QStringLiteral("n\uffff"));
    QString result;
    for (QChar c : marked.normalized(QString::NormalizationForm_D)) {
        if (c.isLetterOrNumber() || c == QChar(0xffff))
            result += c;
        else if (!c.isMark() && c != u'\'' && !result.isEmpty() && !result.endsWith(u' '))
            result += u' ';
    }
    return result.trimmed();
}

QList<QStringList> rowsOf(const QString &file, qsizetype columns)
{
    QFile source(file);
    QList<QStringList> rows;
    if (!source.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(source.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList row = line.trimmed().split(u',');
        if (row.size() == columns)
            rows.append(row);
    }
    return rows;
}

// Nobody lives there: at the end of every list.
bool isDemoted(const Comuna &comuna)
{
    return comuna.code == QLatin1String("12202");
}

bool anyWordBeginsWith(const QString &spelling, const QString &wanted)
{
    return spelling.startsWith(wanted) || spelling.contains(u' ' + wanted);
}

} // namespace

const Places &Places::builtIn()
{
    static const Places places;
    return places;
}

Places::Places()
{
    QHash<QString, QString> regionNames;
    QHash<QString, QString> sortKeys;
    for (const QStringList &row : rowsOf(QStringLiteral(":/places/comunas.csv"), 6)) {
        m_comunas.append({ row.at(0), row.at(1), row.at(4) });
        regionNames.insert(row.at(4), row.at(5));
        sortKeys.insert(row.at(0), folded(row.at(1), true));
        m_spellings[row.at(0)].append(folded(row.at(1)));
    }
    for (const QStringList &row : rowsOf(QStringLiteral(":/places/aliases.csv"), 2))
        m_spellings[row.at(0)].append(folded(row.at(1)));
    std::sort(m_comunas.begin(), m_comunas.end(), [&](const Comuna &a, const Comuna &b) {
        return std::pair(isDemoted(a), sortKeys.value(a.code))
            < std::pair(isDemoted(b), sortKeys.value(b.code));
    });
    for (qsizetype i = 0; i < m_comunas.size(); ++i)
        m_byCode.insert(m_comunas.at(i).code, i);

    // The numbers were given before Arica, Los Ríos and Ñuble became regions: this is the map, north to
    // south.
    static const char *const northToSouth[]
        = { "15", "01", "02", "03", "04", "05", "13", "06", "07", "16", "08", "09", "14", "10", "11", "12" };
    for (const char *code : northToSouth)
        m_regions.append({ QString::fromLatin1(code), regionNames.value(QString::fromLatin1(code)) });
}

QString Places::name(const QString &code) const
{
    return contains(code) ? m_comunas.at(m_byCode.value(code)).name : QString();
}

QList<Comuna> Places::inRegion(const QString &region) const
{
    QList<Comuna> found;
    std::copy_if(m_comunas.begin(), m_comunas.end(), std::back_inserter(found),
        [&](const Comuna &comuna) { return comuna.region == region; });
    return found;
}

QList<Comuna> Places::search(const QString &typed) const
{
    const QString wanted = folded(typed);
    if (wanted.isEmpty())
        return {};
    QList<Comuna> first;
    QList<Comuna> rest;
    for (const Comuna &comuna : m_comunas) {
        const QStringList spellings = m_spellings.value(comuna.code);
        if (std::any_of(
                spellings.begin(), spellings.end(), [&](const QString &s) { return s.startsWith(wanted); }))
            first.append(comuna);
        else if (std::any_of(spellings.begin(), spellings.end(),
                     [&](const QString &s) { return anyWordBeginsWith(s, wanted); }))
            rest.append(comuna);
    }
    return first + rest;
}

QList<Comuna> Places::nearby(const QString &own, const QStringList &neighbours) const
{
    QList<Comuna> found;
    for (const QString &code : QStringList { own } + neighbours) {
        if (contains(code)
            && std::none_of(found.begin(), found.end(), [&](const Comuna &c) { return c.code == code; }))
            found.append(m_comunas.at(m_byCode.value(code)));
    }
    return found;
}

} // namespace procedure
