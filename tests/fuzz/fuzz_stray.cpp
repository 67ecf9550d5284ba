// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stray.h"
#include <QFile>
#include <QTemporaryDir>
#include <cstdint>

/// A damaged store and its log: the first byte says where the one ends and the other begins.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    static const QString path = folder.filePath(QStringLiteral("kiosk.sqlite"));
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    const qsizetype end = bytes.size() * data[0] / 255;
    const auto write = [](const QString &name, QByteArrayView content) {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), content.size()) != content.size())
            abort();
    };
    write(path, bytes.first(end));
    write(path + QLatin1String("-wal"), bytes.sliced(end));
    const auto read = db::eachStray(path, [&](const db::Stray &stray) {
        if (!stray.bytes.isEmpty() && stray.row.digest.size() != 32)
            abort();
        return true;
    });
    if (!read)
        abort();
    return 0;
}
