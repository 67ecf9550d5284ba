// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/tally.h"

#include "app/envelope/canonicaljson.h"
#include "app/training/classes.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <algorithm>

namespace training {

namespace {

const auto tallyFormat = QStringLiteral("ventanilla.tally/1");
constexpr qsizetype mostBytes = 64 * 1024;
constexpr int lengthOfLabel = 8;
constexpr qint64 mostCounted = 1'000'000; // beyond any class, and far below where sums of them overflow

bool isLabel(const QString &label)
{
    return label.size() == lengthOfLabel
        && std::all_of(label.begin(), label.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

/// What a JSON object must have, member by member; one wrong, and all of it is.
class Members
{
public:
    explicit Members(const QJsonObject &object) : m_object(object) { }

    qint64 count(const QString &key)
    {
        const QJsonValue value = take(key);
        const qint64 number = value.toInteger(-1);
        m_sound = m_sound && number >= 0 && number <= mostCounted;
        return number;
    }
    QString word(const QString &key)
    {
        const QString word = take(key).toString();
        m_sound = m_sound && judgeWord(word);
        return word;
    }
    QString optionalWord(const QString &key) { return m_object.contains(key) ? word(key) : QString(); }
    QJsonValue take(const QString &key)
    {
        ++m_taken;
        return m_object.value(key);
    }
    bool has(const QString &key) const { return m_object.contains(key); }
    template <typename T, typename Read> QList<T> list(const QString &key, Read read)
    {
        QList<T> all;
        const QJsonValue value = take(key);
        m_sound = m_sound && value.isArray();
        for (const QJsonValue &item : value.toArray()) {
            Members members(item.toObject());
            all << read(members);
            m_sound = m_sound && members.areAll();
        }
        return all;
    }
    void require(bool sound) { m_sound = m_sound && sound; }
    bool areAll() const { return m_sound && m_taken == m_object.size(); } ///< and no other member

private:
    const QJsonObject m_object;
    qsizetype m_taken = 0;
    bool m_sound = true;
};

StepRecord readStep(Members &json)
{
    return { json.word(QStringLiteral("step")),
        { int(json.count(QStringLiteral("reached"))), int(json.count(QStringLiteral("finished"))),
            int(json.count(QStringLiteral("helps"))), int(json.count(QStringLiteral("errors"))),
            int(json.count(QStringLiteral("stopped"))), json.count(QStringLiteral("seconds")) } };
}

QuestionRecord readQuestion(Members &json)
{
    return { json.word(QStringLiteral("field")), int(json.count(QStringLiteral("errors"))),
        int(json.count(QStringLiteral("helps"))) };
}

std::optional<Stuck> readStuck(Members &json)
{
    if (!json.has(QStringLiteral("stuck")))
        return std::nullopt;
    bool known = false;
    const int value = QMetaEnum::fromType<Stuck>().keyToValue(
        json.take(QStringLiteral("stuck")).toString().toLatin1().constData(), &known);
    json.require(known);
    return Stuck(known ? value : 0);
}

QJsonObject toJson(const StepRecord &record)
{
    const StepCounts &counts = record.counts;
    return { { QStringLiteral("step"), record.step }, { QStringLiteral("reached"), counts.reached },
        { QStringLiteral("finished"), counts.finished }, { QStringLiteral("helps"), counts.helps },
        { QStringLiteral("errors"), counts.errors }, { QStringLiteral("stopped"), counts.stopped },
        { QStringLiteral("seconds"), counts.seconds } };
}

QJsonObject toJson(const QuestionRecord &record)
{
    return { { QStringLiteral("field"), record.field }, { QStringLiteral("errors"), record.errors },
        { QStringLiteral("helps"), record.helps } };
}

template <typename T> QJsonArray toJson(const QList<T> &records)
{
    QJsonArray array;
    for (const T &record : records)
        array << toJson(record);
    return array;
}

} // namespace

QString randomLabel()
{
    QString label;
    while (label.size() < lengthOfLabel)
        label += QChar(u'a' + char16_t(QRandomGenerator::system()->bounded(26)));
    return label;
}

Tally Tally::of(const MeetingRecord &record)
{
    return { record.label, record.sequence, record.lesson, record.place, record.people, {}, {}, record.steps,
        record.questions };
}

MeetingRecord Tally::record(const QDate &day) const
{
    return { label, meeting, day, lesson, people, sequence, {}, steps, questions };
}

base::Result<QByteArray> Tally::toBytes() const
{
    QJsonObject json { { QStringLiteral("format"), tallyFormat }, { QStringLiteral("class"), label },
        { QStringLiteral("sequence"), sequence }, { QStringLiteral("lesson"), lesson },
        { QStringLiteral("meeting"), meeting }, { QStringLiteral("people"), people },
        { QStringLiteral("steps"), toJson(steps) }, { QStringLiteral("questions"), toJson(questions) } };
    if (!here.isEmpty())
        json.insert(QStringLiteral("here"), here);
    if (stuck)
        json.insert(QStringLiteral("stuck"),
            QString::fromLatin1(QMetaEnum::fromType<Stuck>().valueToKey(int(*stuck))));
    const auto bytes = envelope::canonicalJson(json);
    if (!bytes || !read(*bytes))
        return base::fail(Errc::BadTally);
    return *bytes;
}

base::Result<Tally> Tally::read(const QByteArray &bytes)
{
    const auto parsed = envelope::parseCanonical(bytes, mostBytes);
    if (!parsed)
        return base::fail(Errc::BadTally);
    Members json(*parsed);
    json.require(json.take(QStringLiteral("format")) == tallyFormat);
    Tally tally;
    tally.label = json.take(QStringLiteral("class")).toString();
    json.require(isLabel(tally.label));
    tally.sequence = json.count(QStringLiteral("sequence"));
    tally.lesson = json.word(QStringLiteral("lesson"));
    tally.meeting = int(json.count(QStringLiteral("meeting")));
    tally.people = int(json.count(QStringLiteral("people")));
    tally.here = json.optionalWord(QStringLiteral("here"));
    tally.stuck = readStuck(json);
    tally.steps = json.list<StepRecord>(QStringLiteral("steps"), readStep);
    tally.questions = json.list<QuestionRecord>(QStringLiteral("questions"), readQuestion);
    if (!json.areAll())
        return base::fail(Errc::BadTally);
    return tally;
}

} // namespace training
