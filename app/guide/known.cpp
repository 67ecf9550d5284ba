// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/known.h"

#include <algorithm>

namespace guide {

using procedure::Field;

namespace {

/// Where somebody lives, and where they are, is the same in their next procedure. What happened, when, and to
/// whom is not: another story offered in its place would be filed by mistake.
bool mayLast(const Field &field)
{
    static const QStringList lasting { QStringLiteral("homeComuna"), QStringLiteral("homeAddress"),
        QStringLiteral("comuna") };
    return lasting.contains(field.id);
}

} // namespace

void Known::setFiler(const Field &field, const QJsonValue &value)
{
    m_filer.insert(field.id, { field.kind, value });
}

void Known::setOffer(const Field &field, const QJsonValue &value)
{
    if (mayLast(field))
        m_offers.insert(field.id, { field.kind, value });
}

void Known::setRead(const Read &read)
{
    if (!this->read(read.notice))
        m_read.append(read);
}

std::optional<QJsonValue> Known::find(
    const Answers &answers, const Field &field, const Circumstances &circumstances)
{
    const auto found = answers.find(field.id);
    if (found == answers.end() || found->kind != field.kind)
        return std::nullopt;
    const auto checked = validate(field, found->value, circumstances);
    return checked ? std::optional(*checked) : std::nullopt;
}

std::optional<QJsonValue> Known::filer(const Field &field, const Circumstances &circumstances) const
{
    return find(m_filer, field, circumstances);
}

QJsonValue Known::offer(const Field &field, const Circumstances &circumstances) const
{
    return find(m_offers, field, circumstances).value_or(QJsonValue(QJsonValue::Undefined));
}

const Known::Read *Known::read(const procedure::Notice &notice) const
{
    const auto found = std::find_if(
        m_read.cbegin(), m_read.cend(), [&](const Read &read) { return read.notice == notice; });
    return found == m_read.cend() ? nullptr : &*found;
}

} // namespace guide
