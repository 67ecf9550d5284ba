// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catalogues.h"
#include <QDir>

namespace bench {

/// A signed catalogue of `count` procedures of ordinary size: those of the program, again and again under
/// other ids.
inline QByteArray catalogueOf(int count, qint64 number, const support::Pki &pki)
{
    QList<QPair<QByteArray, QByteArray>> built; // id, file
    const QDir folder(QStringLiteral(":/procedures"));
    for (const QString &name : folder.entryList({ QStringLiteral("*-*.json") }, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            built.append({ name.chopped(5).toLatin1(), file.readAll() });
    }
    QList<QByteArray> files;
    for (int i = 0; i < count; ++i) {
        const auto &[id, original] = built.at(i % built.size());
        QByteArray file = original;
        file.replace("\"id\": \"" + id + '"', "\"id\": \"" + id + '-' + QByteArray::number(i) + '"');
        files.append(file);
    }
    return support::catalogues::sign(support::catalogues::publication(number, pki.now, files), pki.catalogue);
}

} // namespace bench
