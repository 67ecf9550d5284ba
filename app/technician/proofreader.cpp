// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/proofreader.h"

#include "app/guide/proof.h"
#include "app/procedure/proof.h"
#include "app/procedure/reader.h"
#include "app/technician/findings.h"
#include "app/text/plainspanish.h"
#include <algorithm>

namespace technician {

using procedure::Catalogue;
using procedure::Check;
using procedure::Finding;
using procedure::Findings;

namespace {

const Catalogue::File *commonAmong(const Files &files)
{
    const auto found = std::find_if(files.begin(), files.end(),
        [](const Catalogue::File &file) { return procedure::isCommon(file.bytes); });
    return found == files.end() ? nullptr : &*found;
}

bool saysTheSame(const Finding &one, const Finding &other)
{
    return one.check == other.check && one.step == other.step && one.text == other.text;
}

} // namespace

Proofreader::Proofreader(Order order, const guide::Circumstances &circumstances)
    : m_order(std::move(order)), m_circumstances(circumstances)
{
}

void Proofreader::add(const QString &file, const Findings &findings)
{
    for (Finding finding : findings) {
        const bool isSaid = std::any_of(m_ofCommon.begin(), m_ofCommon.end(),
            [&](const Finding &said) { return saysTheSame(said, finding); });
        if (isSaid && file != m_commonFile)
            continue;
        finding.file = file;
        m_findings.append(finding);
    }
}

void Proofreader::readCommon()
{
    const Catalogue::File *file = commonAmong(m_order.files);
    if (!file) {
        m_common = Catalogue::builtInCommon().value_or(nullptr);
        return;
    }
    m_commonFile = file->name;
    const auto common = procedure::readCommonStrictly(file->bytes);
    if (!common)
        return add(m_commonFile, { unreadable(common.error()) });
    m_common = std::make_shared<const procedure::Common>(*common);
    const QList<procedure::Page> pages = procedure::pagesOf(*common);
    m_ofCommon = procedure::findUnreviewed(m_common->reviewed, m_order.languages)
        + text::findHardSpanish(pages) + procedure::findMissingLanguages(pages, m_order.languages)
        + procedure::findTypedNumbers(pages, procedure::contactsOf(*common));
    add(m_commonFile, m_ofCommon);
}

void Proofreader::readOlder()
{
    procedure::CommonPtr olderCommon = m_common;
    if (const Catalogue::File *file = commonAmong(m_order.older)) {
        const auto common = procedure::readCommon(file->bytes);
        if (!common)
            return add(file->name, { unreadable(common.error()) });
        olderCommon = std::make_shared<const procedure::Common>(*common);
        if (!m_commonFile.isEmpty())
            add(m_commonFile, procedure::findChangedMeanings(*olderCommon, *m_common));
    }
    for (const Catalogue::File &file : m_order.older) {
        if (procedure::isCommon(file.bytes))
            continue;
        const auto definition = procedure::readDefinition(file.bytes, *olderCommon);
        if (definition)
            m_older.append(*definition);
        else
            add(file.name, { unreadable(definition.error()) });
    }
}

void Proofreader::read(const Catalogue::File &file)
{
    const auto definition = procedure::readStrictly(file.bytes, *m_common);
    if (!definition)
        return add(file.name, { unreadable(definition.error()) });
    if (m_files.contains(definition->id))
        return add(file.name,
            { unreadable({ make_error_code(procedure::Errc::DuplicateProcedure),
                definition->id + QLatin1String(": ") + m_files.value(definition->id) }) });
    m_files.insert(definition->id, file.name);
    const QList<procedure::Page> pages = procedure::pagesOf(*definition);
    add(file.name,
        guide::findLostWays(*definition, m_circumstances) + text::findHardSpanish(pages)
            + procedure::findUnreviewed(definition->reviewed, m_order.languages)
            + procedure::findMissingLanguages(pages, m_order.languages)
            + procedure::findTypedNumbers(pages, procedure::contactsOf(*definition, *m_common)));
    for (const procedure::Definition &older : m_older) {
        if (older.id == definition->id)
            add(file.name, procedure::findChangedMeanings(older, *definition));
    }
}

Findings Proofreader::read()
{
    readCommon();
    if (!m_common)
        return m_findings;
    readOlder();
    for (const Catalogue::File &file : m_order.files) {
        if (!procedure::isCommon(file.bytes))
            read(file);
    }
    return m_findings;
}

} // namespace technician
