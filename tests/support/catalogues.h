// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/envelope/message.h"
#include "app/procedure/publication.h"
#include "tests/support/pki.h"
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

namespace support {

/// Definitions and catalogues for tests, made from tests/data/procedures/valid.json.
namespace catalogues {

inline QByteArray definition(
    const QString &id, int version = 1,
    const std::function<void(QJsonObject &)> &change = [](QJsonObject &) {})
{
    QFile file(QStringLiteral(TEST_DATA "/procedures/valid.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("valid.json cannot be read");
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    json.insert(QStringLiteral("id"), id);
    json.insert(QStringLiteral("version"), version);
    change(json);
    return QJsonDocument(json).toJson();
}

inline procedure::Publication::Entry entry(const QByteArray &file)
{
    const QJsonObject json = QJsonDocument::fromJson(file).object();
    return { json.value(QLatin1String("id")).toString(), json.value(QLatin1String("version")).toInt(),
        QCryptographicHash::hash(file, QCryptographicHash::Sha256), file };
}

inline procedure::Publication publication(qint64 number, const QDateTime &now, const QList<QByteArray> &files)
{
    procedure::Publication made { number, now, now, now.addDays(400), {} };
    for (const QByteArray &file : files)
        made.procedures.append(entry(file));
    return made;
}

inline QByteArray sign(const procedure::Publication &publication, const envelope::KeyPair &key)
{
    return Pki::must(envelope::signMessage(publication.toJson(), key));
}

} // namespace catalogues

} // namespace support
