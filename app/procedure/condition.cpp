// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/condition.h"

#include <QJsonArray>
#include <algorithm>

namespace procedure {

struct Condition::Node
{
    enum class Kind { Equals, In, Answered, All, Any, Not };
    Kind kind = Kind::All;
    QString field;
    QList<QJsonValue> values;
    std::vector<std::shared_ptr<const Node>> children;

    using Ptr = std::shared_ptr<const Node>;
    static base::Result<Ptr> read(const QJsonObject &json, int depth);
    static base::Result<Ptr> readComparison(Kind kind, const QJsonValue &argument);
    static base::Result<Ptr> readList(Kind kind, const QJsonValue &argument, int depth);
    bool holds(const QJsonObject &answers) const;
    void collect(QList<Use> &uses) const;
};

namespace {

constexpr int deepest = 8;

tl::unexpected<base::Error> bad(const char *what)
{
    return base::fail(Errc::BadCondition, QString::fromLatin1(what));
}

/// "group.field": that field of every item, as an array.
QJsonValue lookUp(const QJsonObject &answers, const QString &name)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot < 0)
        return answers.value(name);
    const QJsonArray items = answers.value(QStringView(name).left(dot)).toArray();
    QJsonArray values;
    for (const QJsonValue &item : items) {
        const QJsonValue value = item.toObject().value(QStringView(name).mid(dot + 1));
        if (!value.isUndefined())
            values.append(value);
    }
    return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(values);
}

} // namespace

base::Result<Condition::Node::Ptr> Condition::Node::readComparison(Kind kind, const QJsonValue &argument)
{
    auto node = std::make_shared<Node>();
    node->kind = kind;
    if (kind == Kind::Answered) {
        node->field = argument.toString();
    } else {
        const QJsonArray pair = argument.toArray();
        if (pair.size() != 2)
            return bad("a comparison takes a field and a value");
        node->field = pair.at(0).toString();
        if (kind == Kind::In) {
            for (const QJsonValue &value : pair.at(1).toArray())
                node->values.append(value);
        } else {
            node->values.append(pair.at(1));
        }
        if (node->values.isEmpty())
            return bad("nothing to compare with");
    }
    if (node->field.isEmpty())
        return bad("no field is named");
    return node;
}

base::Result<Condition::Node::Ptr> Condition::Node::readList(Kind kind, const QJsonValue &argument, int depth)
{
    auto node = std::make_shared<Node>();
    node->kind = kind;
    const QJsonArray list = kind == Kind::Not ? QJsonArray { argument } : argument.toArray();
    if (list.isEmpty())
        return bad("an empty list of conditions");
    for (const QJsonValue &value : list) {
        auto child = read(value.toObject(), depth + 1);
        if (!child)
            return child;
        node->children.push_back(*std::move(child));
    }
    return node;
}

base::Result<Condition::Node::Ptr> Condition::Node::read(const QJsonObject &json, int depth)
{
    static const QHash<QString, Kind> kinds { { QStringLiteral("equals"), Kind::Equals },
        { QStringLiteral("in"), Kind::In }, { QStringLiteral("answered"), Kind::Answered },
        { QStringLiteral("all"), Kind::All }, { QStringLiteral("any"), Kind::Any },
        { QStringLiteral("not"), Kind::Not } };
    if (depth > deepest)
        return bad("conditions are nested too deeply");
    if (json.size() != 1 || !kinds.contains(json.begin().key()))
        return bad("a condition is an object with one of equals, in, answered, all, any, not");
    const Kind kind = kinds.value(json.begin().key());
    const QJsonValue argument = json.begin().value();
    if (kind == Kind::All || kind == Kind::Any || kind == Kind::Not)
        return readList(kind, argument, depth);
    return readComparison(kind, argument);
}

bool Condition::Node::holds(const QJsonObject &answers) const
{
    const auto childHolds = [&](const Ptr &child) { return child->holds(answers); };
    switch (kind) {
    case Kind::Answered:
        return !lookUp(answers, field).isUndefined();
    case Kind::All:
        return std::all_of(children.begin(), children.end(), childHolds);
    case Kind::Any:
        return std::any_of(children.begin(), children.end(), childHolds);
    case Kind::Not:
        return !children.front()->holds(answers);
    case Kind::Equals:
        return lookUp(answers, field) == values.first();
    case Kind::In:
        break;
    }
    const QJsonValue value = lookUp(answers, field);
    if (!value.isArray())
        return values.contains(value);
    const QJsonArray members = value.toArray();
    return std::any_of(
        members.begin(), members.end(), [&](const QJsonValue &member) { return values.contains(member); });
}

void Condition::Node::collect(QList<Use> &uses) const
{
    if (!field.isEmpty())
        uses.append({ field, values });
    for (const Ptr &child : children)
        child->collect(uses);
}

base::Result<Condition> Condition::fromJson(const QJsonObject &json)
{
    auto root = Node::read(json, 0);
    if (!root)
        return base::fail(root.error());
    Condition condition;
    condition.m_root = *std::move(root);
    return condition;
}

bool Condition::holds(const QJsonObject &answers) const
{
    return !m_root || m_root->holds(answers);
}

QList<Condition::Use> Condition::uses() const
{
    QList<Use> uses;
    if (m_root)
        m_root->collect(uses);
    return uses;
}

} // namespace procedure
