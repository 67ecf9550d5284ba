// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/event.h"

#include <QHash>
#include <QMetaEnum>
#include <QUuid>

namespace base {

namespace {

QHash<QString, Event::Id> byWord()
{
    QHash<QString, Event::Id> words;
    const auto ids = QMetaEnum::fromType<Event::Id>();
    for (int i = 0; i < ids.keyCount(); ++i) {
        const auto id = Event::Id(ids.value(i));
        words.insert(QString::fromLatin1(Event::word(id)), id);
    }
    return words;
}

} // namespace

QByteArray Event::word(Id id)
{
    const QByteArray name = QMetaEnum::fromType<Id>().valueToKey(id);
    QByteArray word;
    int humps = 0;
    for (const char c : name) {
        const bool isHump = c >= 'A' && c <= 'Z';
        if (isHump && humps++ > 0)
            word += humps == 2 ? '.' : '-';
        word += isHump ? char(c - 'A' + 'a') : c;
    }
    return word;
}

// Of version 5: made of the word alone, so that no table of numbers can go wrong.
QByteArray Event::messageId(Id id)
{
    constexpr QUuid events(0x7f0c3b52, 0x9a1e, 0x4d6f, 0x8c, 0x41, 0x5e, 0x0d, 0x2b, 0x97, 0x36, 0xa8);
    return QUuid::createUuidV5(events, word(id)).toString(QUuid::Id128).toLatin1();
}

std::optional<Event::Id> Event::in(QStringView line)
{
    static const QHash<QString, Id> words = byWord();
    const qsizetype colon = line.indexOf(u':');
    const auto found = words.find(line.left(std::max<qsizetype>(colon, 0)).toString());
    return found == words.end() ? std::nullopt : std::optional(*found);
}

QDebug operator<<(QDebug debug, Event::Id id)
{
    return debug << (Event::word(id) + ':').constData();
}

} // namespace base
