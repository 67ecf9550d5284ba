// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/filings.h"

#include "db/filingstate.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace technician {

namespace {

/// Filings that could not be read, and that a technician knows of.
class Told
{
public:
    explicit Told(const QString &dataFolder) : m_file(dataFolder + QLatin1String("/told-unreadable"))
    {
        if (m_file.open(QIODevice::ReadOnly))
            m_ids = m_file.readAll().split('\n');
        m_file.close();
    }
    bool has(const base::FilingId &id) const { return m_ids.contains(id.toString().toLatin1()); }
    /// What cannot be written is told again, no more.
    void add(const QList<outbox::Rescued::Missing> &missing)
    {
        if (missing.isEmpty() || !m_file.open(QIODevice::Append))
            return;
        for (const auto &one : missing)
            m_file.write(one.id.toString().toLatin1() + '\n');
    }

private:
    QFile m_file;
    QByteArrayList m_ids;
};

QJsonObject toJson(const outbox::Rescued &rescued)
{
    QJsonArray taken, missing;
    for (const auto &id : rescued.taken)
        taken.append(id.toString());
    for (const auto &one : rescued.missing)
        missing.append(QJsonObject { { QStringLiteral("id"), one.id.toString() },
            { QStringLiteral("comprobante"), base::Comprobante::of(one.id).toString() },
            { QStringLiteral("state"), db::wordOf(one.state) } });
    return { { QStringLiteral("taken"), taken }, { QStringLiteral("known"), rescued.known },
        { QStringLiteral("missing"), missing } };
}

QStringList toLines(const outbox::Rescued &rescued)
{
    QStringList lines { QStringLiteral(
        "Constancias que se trajeron: %1. Ya estaban: %2. No se pudieron leer: %3.")
                            .arg(rescued.taken.size())
                            .arg(rescued.known)
                            .arg(rescued.missing.size()) };
    for (const auto &id : rescued.taken)
        lines += QStringLiteral("  %1  %2").arg(id.toString(), base::Comprobante::of(id).toString());
    if (!rescued.missing.isEmpty())
        lines += QStringLiteral(
            "No se pudieron leer (su estado allá; las «received» y siguientes ya están en el centro):");
    for (const auto &one : rescued.missing)
        lines += QStringLiteral("  %1  %2  %3")
                     .arg(one.id.toString(), base::Comprobante::of(one.id).toString(), db::wordOf(one.state));
    return lines;
}

} // namespace

base::Result<std::unique_ptr<kiosk::Store>> readStore(const Setting &setting)
{
    return kiosk::Store::open(setting.kiosk.dataFolder, {}, db::Access::ReadOnly, setting.clock);
}

QJsonObject toJson(const outbox::Entry &entry)
{
    QJsonObject object { { QStringLiteral("id"), entry.id.toString() },
        { QStringLiteral("comprobante"), base::Comprobante::of(entry.id).toString() },
        { QStringLiteral("chain"), entry.chain }, { QStringLiteral("sequence"), entry.sequence },
        { QStringLiteral("digest"), QString::fromLatin1(entry.digest.toHex()) },
        { QStringLiteral("size"), entry.size }, { QStringLiteral("state"), db::wordOf(entry.state) },
        { QStringLiteral("savedAt"), base::toIsoMs(entry.savedAt) },
        { QStringLiteral("changedAt"), base::toIsoMs(entry.changedAt) },
        { QStringLiteral("attempts"), entry.attempts }, { QStringLiteral("hasBytes"), entry.hasBytes } };
    if (entry.validUntil.isValid())
        object.insert(QStringLiteral("validUntil"), base::toIsoMs(entry.validUntil));
    if (!entry.problem.isEmpty())
        object.insert(QStringLiteral("problem"), entry.problem);
    return object;
}

QString toLine(const outbox::Entry &entry)
{
    return QStringLiteral("%1  %2  %3  %4  %5")
        .arg(entry.id.toString(), base::Comprobante::of(entry.id).toString(), base::toIsoMs(entry.savedAt),
            db::wordOf(entry.state).leftJustified(11), entry.problem);
}

QFileInfoList storesBeside(const QString &dataFolder)
{
    return QDir(dataFolder)
        .entryInfoList(
            { QStringLiteral("kiosk.sqlite.corrupt-*"), QStringLiteral("kiosk.sqlite.replaced-*") },
            QDir::Files);
}

Exit tellRescued(
    const Setting &setting, const Call &call, outbox::Rescued rescued, QJsonObject object, QStringList lines)
{
    Told told(setting.kiosk.dataFolder);
    const auto toldBefore = rescued.missing.removeIf([&](const auto &one) { return told.has(one.id); });
    const QJsonObject found = toJson(rescued);
    for (auto member = found.begin(); member != found.end(); ++member)
        object.insert(member.key(), member.value());
    object.insert(QStringLiteral("missingToldBefore"), toldBefore);
    lines += toLines(rescued);
    if (toldBefore > 0)
        lines += QStringLiteral("No se pudieron leer, y ya se avisó: %1.").arg(toldBefore);
    call.console.result(object, lines);
    told.add(rescued.missing);
    return rescued.missing.isEmpty() ? Exit::Done : Exit::NeedsAttention;
}

} // namespace technician
