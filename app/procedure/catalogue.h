// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/procedure/definition.h"
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
    /// `filer` is the common block "who you are" (filer.json). A broken procedure leaves the others usable.
    static base::Result<Catalogue> fromFiles(const QList<File> &files, const QByteArray &filer);

    /// Definitions that have been read. Errors: DuplicateProcedure, NothingToFile.
    static base::Result<Catalogue> of(QList<Definition> definitions);
    /// The common block compiled into the program.
    static base::Result<QList<Field>> builtInFiler();

    DefinitionPtr find(const QString &id) const; ///< null if there is none
    QList<DefinitionPtr> ordered() const { return m_ordered; } ///< by real demand
    const std::vector<Problem> &problems() const { return m_problems; }

private:
    bool add(Definition definition); ///< false: its id is there already
    void sort();

    QList<DefinitionPtr> m_ordered;
    QHash<QString, DefinitionPtr> m_byId;
    std::vector<Problem> m_problems;
};

} // namespace procedure
