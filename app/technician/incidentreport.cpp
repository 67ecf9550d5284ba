// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/membership.h"
#include "app/technician/commands.h"
#include "app/technician/filings.h"
#include "db/draftstore.h"
#include "db/filingstate.h"
#include <QJsonArray>
#include <QMap>

namespace technician {

namespace {

bool isUnsent(outbox::State state)
{
    return state == outbox::State::Sealed || state == outbox::State::InFlight
        || state == outbox::State::SetAside;
}

struct Held
{
    QJsonArray filings;
    QJsonArray unsent; ///< ids
    QMap<QString, int> states;
    qint64 bytes = 0; ///< of the envelopes that were still here
    QStringList lines;

    void add(const outbox::Entry &entry)
    {
        filings.append(toJson(entry));
        ++states[db::wordOf(entry.state)];
        bytes += entry.hasBytes ? entry.size : 0;
        if (isUnsent(entry.state))
            unsent.append(entry.id.toString());
        lines += QStringLiteral("%1  %2 bytes")
                     .arg(toLine(entry).trimmed())
                     .arg(entry.hasBytes ? entry.size : 0);
    }
    QJsonObject counts() const
    {
        QJsonObject object;
        for (auto state = states.cbegin(); state != states.cend(); ++state)
            object.insert(state.key(), state.value());
        return object;
    }
};

QStringList toLines(const QString &kiosk, const QString &keyPlace, const outbox::Figures &end,
    const Held &held, qint64 drafts)
{
    QStringList lines { QStringLiteral("Tótem:                %1").arg(kiosk),
        QStringLiteral("Constancias:          %1").arg(held.filings.size()) };
    for (auto state = held.states.cbegin(); state != held.states.cend(); ++state)
        lines += QStringLiteral("  %1 %2").arg(state.key(), -19).arg(state.value());
    lines << QStringLiteral("Sin enviar:           %1").arg(held.unsent.size())
          << QStringLiteral("Sobres, en bytes:     %1").arg(held.bytes)
          << QStringLiteral("Borradores cerrados:  %1").arg(drafts)
          << QStringLiteral("Fin de la cadena:     %1, número %2").arg(end.chain).arg(end.highest)
          << QStringLiteral(
                 "Los sobres están cifrados para el centro: con este equipo no se pueden leer. Los "
                 "borradores, solo con los datos del documento de su titular.")
          << QStringLiteral("Llave del tótem:      %1")
                 .arg(keyPlace.isEmpty() ? QStringLiteral("no se sabe")
                         : keyPlace == QLatin1String("tpm")
                         ? QStringLiteral("en su TPM: solo ese equipo firma con ella")
                         : QStringLiteral("en un archivo: quien tenga el disco puede firmar con ella"))
          << QStringLiteral("Para que nadie envíe a su nombre: «ventanilla-central revoke», en el centro.");
    return lines + held.lines;
}

} // namespace

Exit IncidentReport::work(const Setting &setting, const Call &call)
{
    const auto store = call.arguments.isEmpty()
        ? readStore(setting)
        : kiosk::Store::openCopy(call.arguments.first(), setting.clock);
    if (!store)
        return call.console.failed(store.error());
    const outbox::Outbox &outbox = (*store)->outbox();
    Held held;
    const auto listed = eachFiling(outbox, {}, [&held](const outbox::Entry &entry) {
        held.add(entry);
        return true;
    });
    const auto end = outbox.figures();
    const auto kiosk = outbox.kioskInside();
    const auto drafts = outbox::fromStore(db::DraftStore((*store)->database()).count());
    if (!listed || !end || !drafts)
        return call.console.failed(!listed ? listed.error() : !end ? end.error() : drafts.error());
    // Whatever its envelopes look like: the report is wanted most when something is wrong.
    const QString inside = kiosk ? kiosk->value_or(QString()) : QString();
    const auto membership = syncing::Membership::load(setting.kiosk.dataFolder);
    const bool isItsOwn = membership && call.arguments.isEmpty();
    const QString place = !isItsOwn                           ? QString()
        : membership->device().place() == base::KeyPlace::Tpm ? QStringLiteral("tpm")
                                                              : QStringLiteral("file");
    const QString name = inside.isEmpty() && isItsOwn ? membership->kiosk() : inside;
    call.console.result(
        QJsonObject { { QStringLiteral("kiosk"), name },
            { QStringLiteral("at"), base::toIsoMs(setting.clock.now()) },
            { QStringLiteral("chain"), end->chain }, { QStringLiteral("highest"), end->highest },
            { QStringLiteral("states"), held.counts() }, { QStringLiteral("unsent"), held.unsent },
            { QStringLiteral("key"), place }, { QStringLiteral("bytes"), held.bytes },
            { QStringLiteral("drafts"), *drafts }, { QStringLiteral("filings"), held.filings } },
        toLines(name, place, *end, held, *drafts));
    return Exit::Done;
}

} // namespace technician
