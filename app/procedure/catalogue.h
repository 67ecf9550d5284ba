// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/procedure/definition.h"
#include <QDateTime>
#include <QHash>
#include <QList>
#include <vector>

namespace procedure {

/// The procedures that this kiosk offers. A value: cheap to copy, never changes once made, any thread.
class Catalogue
{
public:
    /// One file's bytes, and the name that problems() tells.
    struct File
    {
        QString name;
        QByteArray bytes;
    };
    struct Problem
    {
        QString file;
        base::Error error;
    };

    /// The procedures compiled into the program. Errc::NothingToFile when not one of them is usable.
    static base::Result<Catalogue> builtIn();
    /// `commonBytes` are what they share (common.json). A broken procedure leaves the others usable.
    static base::Result<Catalogue> fromFiles(const QList<File> &files, const QByteArray &commonBytes);

    /// Definitions that have been read with `common`. Errors: DuplicateProcedure, NothingToFile.
    static base::Result<Catalogue> of(QList<Definition> definitions, CommonPtr common);
    /// The common block compiled into the program.
    static base::Result<CommonPtr> builtInCommon();

    const Common &common() const { return *m_common; }
    DefinitionPtr find(const QString &id) const; ///< null if there is none
    QList<DefinitionPtr> ordered() const { return m_ordered; } ///< by real demand
    /// What is offered now, and stands in `group` ("": on the first page), by real demand.
    QList<DefinitionPtr> offered(const QString &group, const QDateTime &now) const;
    const std::vector<Problem> &problems() const { return m_problems; }

private:
    explicit Catalogue(CommonPtr common) : m_common(std::move(common)) { }
    bool add(Definition definition); ///< false: its id is there already
    void sort();

    CommonPtr m_common;
    QList<DefinitionPtr> m_ordered;
    QHash<QString, DefinitionPtr> m_byId;
    std::vector<Problem> m_problems;
};

} // namespace procedure
