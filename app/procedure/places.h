// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace procedure {

struct Comuna
{
    QString code; ///< CUT, five digits as text
    QString name;
    QString region; ///< two digits
};

struct Region
{
    QString code;
    QString name;
};

/// The comunas of Chile (SUBDERE's CUT). Immutable; any thread.
class Places
{
public:
    static const Places &builtIn();

    bool contains(const QString &code) const { return m_byCode.contains(code); }
    QString name(const QString &code) const; ///< "Linares"; empty if there is no such comuna
    QList<Region> regions() const { return m_regions; } ///< north to south
    QList<Comuna> inRegion(const QString &region) const; ///< A to Z
    QList<Comuna> all() const { return m_comunas; } ///< A to Z, those without people last
    /// A to Z: names, and other spellings of them (Aisén, La Calera), in which a word begins with `typed`;
    /// without regard to accents and case, those that begin with it first.
    QList<Comuna> search(const QString &typed) const;
    /// The kiosk's own comuna and its neighbours, in this order; codes that do not exist are left out.
    QList<Comuna> nearby(const QString &own, const QStringList &neighbours) const;

private:
    Places();
    QList<Comuna> m_comunas;
    QList<Region> m_regions;
    QHash<QString, qsizetype> m_byCode; // index in m_comunas
    QHash<QString, QStringList> m_spellings; // code -> folded spellings, the name first
};

} // namespace procedure
