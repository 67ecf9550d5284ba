// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QList>
#include <QStringList>

namespace instructor {

struct CopiedFile
{
    QString name; ///< "guia-el-dedo.pdf"; names nobody
    QByteArray bytes;
};

/// Leaves copies in `folder`, each under its name or, where that is taken, with a number behind it: what lies
/// there already is never touched. What is returned are the names that they got; they are on the stick then,
/// which can be pulled out. One that cannot be written whole is not left. Any thread; it may take seconds.
/// Errors: those of the system, as std::errc has them.
base::Result<QStringList> leaveCopies(const QString &folder, const QList<CopiedFile> &files);

} // namespace instructor
