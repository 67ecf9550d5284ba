// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/kiosk/codes.h"
#include "app/kiosk/controlsocket.h"
#include "app/kiosk/store.h"
#include "app/sync/membership.h"
#include "app/sync/receipts.h"
#include "app/technician/commands.h"
#include "app/technician/filings.h"
#include "db/filingstate.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace technician {

namespace {

const QString reasonOption = QStringLiteral("reason");
const QString allOption = QStringLiteral("all");
const QString sinceOption = QStringLiteral("since");

/// From that day on, as its date was in UTC; invalid: not a day.
QDateTime sinceIn(const Call &call)
{
    const QDate day = QDate::fromString(call.options.value(sinceOption), Qt::ISODate);
    return day.isValid() ? day.startOfDay(Qt::UTC) : QDateTime();
}

/// A filing by its id, or by the comprobante that its resident shows.
base::Result<outbox::Entry> find(const outbox::Outbox &outbox, const QString &named)
{
    if (const auto id = base::FilingId::fromString(named)) {
        auto entry = outbox.show(*id);
        if (!entry)
            return base::fail(entry.error());
        if (*entry)
            return **entry;
        return base::fail(outbox::Errc::NoSuchFiling);
    }
    const auto comprobante = base::Comprobante::read(named);
    std::optional<outbox::Entry> found;
    if (comprobante) {
        const auto searched = eachFiling(outbox, {}, [&](const outbox::Entry &entry) {
            if (base::Comprobante::of(entry.id) == *comprobante)
                found = entry;
            return !found;
        });
        if (!searched)
            return base::fail(searched.error());
    }
    if (!found)
        return base::fail(outbox::Errc::NoSuchFiling);
    return *found;
}

/// Writes through the running kiosk, or, when none runs, in the store itself.
Exit change(const Setting &setting, const Call &call, const QJsonObject &command,
    const std::function<base::Result<QJsonObject>(kiosk::Store &, const syncing::Membership &)> &work,
    QJsonObject *result)
{
    const auto membership = syncing::Membership::load(setting.kiosk.dataFolder);
    if (!membership)
        return call.console.failed(membership.error());
    const auto store = kiosk::Store::open(
        setting.kiosk.dataFolder, membership->kiosk(), db::Access::ReadWrite, setting.clock);
    if (!store && store.error().code != outbox::Errc::AlreadyRunning)
        return call.console.failed(store.error());
    const auto done
        = store ? work(**store, *membership) : kiosk::ControlSocket::ask(setting.kiosk.dataFolder, command);
    if (!done)
        return call.console.failed(done.error());
    *result = *done;
    return Exit::Done;
}

/// The same for one filing. `said`: %1 is its id.
Exit changeOne(const base::FilingId &id, QJsonObject command, const Setting &setting, const Call &call,
    const QString &said, const std::function<base::Result<>(outbox::Outbox &)> &work)
{
    command.insert(QStringLiteral("id"), id.toString());
    QJsonObject result;
    const Exit exit = change(
        setting, call, command,
        [&work](kiosk::Store &store, const syncing::Membership &) {
            return work(store.outbox()).map([] { return QJsonObject(); });
        },
        &result);
    if (exit == Exit::Done) {
        call.console.result(
            QJsonObject { { QStringLiteral("id"), id.toString() } }, { said.arg(id.toString()) });
    }
    return exit;
}

} // namespace

QList<command::Option> QueueList::options() const
{
    return { { { QStringLiteral("state") },
        QStringLiteral("Solo las de este estado (sealed, set-aside, received …)"),
        QStringLiteral("ESTADO") } };
}

QString QueueList::complaint(const Call &call) const
{
    const bool known = !call.options.isSet(QStringLiteral("state"))
        || db::stateOf(call.options.value(QStringLiteral("state")));
    return known ? QString() : QStringLiteral("Estado desconocido.");
}

Exit QueueList::work(const Setting &setting, const Call &call)
{
    QList<outbox::State> states;
    if (const auto state = db::stateOf(call.options.value(QStringLiteral("state"))))
        states << *state;
    const auto store = readStore(setting);
    if (!store)
        return call.console.failed(store.error());
    QJsonArray filings;
    QStringList lines;
    const auto listed = eachFiling((*store)->outbox(), states, [&](const outbox::Entry &entry) {
        filings.append(toJson(entry));
        lines += toLine(entry);
        return true;
    });
    if (!listed)
        return call.console.failed(listed.error());
    call.console.result(QJsonObject { { QStringLiteral("filings"), filings } }, lines);
    return Exit::Done;
}

Exit FilingCommand::work(const Setting &setting, const Call &call)
{
    const auto store = readStore(setting);
    if (!store)
        return call.console.failed(store.error());
    const auto filing = find((*store)->outbox(), call.arguments.first());
    if (!filing)
        return call.console.failed(filing.error());
    return workOn(*filing, setting, call);
}

Exit QueueShow::workOn(const outbox::Entry &filing, const Setting &, const Call &call)
{
    const QJsonObject object = toJson(filing);
    QStringList lines;
    for (auto member = object.begin(); member != object.end(); ++member)
        lines += member.key().leftJustified(13) + member.value().toVariant().toString();
    call.console.result(object, lines);
    return Exit::Done;
}

Exit QueueRetry::workOn(const outbox::Entry &filing, const Setting &setting, const Call &call)
{
    return changeOne(filing.id, { { QStringLiteral("do"), QStringLiteral("retry") } }, setting, call,
        QStringLiteral("Se volverá a intentar: %1"),
        [&](outbox::Outbox &outbox) { return outbox.requeue(filing.id); });
}

QList<command::Option> QueueVoid::options() const
{
    return { { { reasonOption },
        QStringLiteral(
            "withdrawn: su titular desistió; set-aside: apartada para siempre; expired: se pasó su plazo"),
        QStringLiteral("MOTIVO"), true } };
}

QString QueueVoid::complaint(const Call &call) const
{
    const QStringList &reasons = outbox::voidReasons();
    return reasons.contains(call.options.value(reasonOption))
        ? QString()
        : QStringLiteral("El motivo es uno de estos: %1.").arg(reasons.join(QLatin1String(", ")));
}

Exit QueueVoid::workOn(const outbox::Entry &filing, const Setting &setting, const Call &call)
{
    const QString reason = call.options.value(reasonOption);
    return changeOne(filing.id,
        { { QStringLiteral("do"), QStringLiteral("void") }, { QStringLiteral("reason"), reason } }, setting,
        call, QStringLiteral("Anulada: %1. Se avisará al servicio central."),
        [&](outbox::Outbox &outbox) { return outbox.makeVoid(filing.id, reason); });
}

QList<command::Option> QueueExport::options() const
{
    return {
        { { allOption },
            QStringLiteral(
                "También las que ya se enviaron, si el centro las perdió: todas las que se conservan") },
        { { sinceOption }, QStringLiteral("Lo mismo, solo las guardadas desde ese día (AAAA-MM-DD, UTC)"),
            QStringLiteral("DÍA") },
    };
}

QString QueueExport::complaint(const Call &call) const
{
    const bool wrong = call.options.isSet(sinceOption) && !sinceIn(call).isValid();
    return wrong ? QStringLiteral("El día se escribe así: 2026-11-23.") : QString();
}

Exit QueueExport::work(const Setting &setting, const Call &call)
{
    const QString folder = call.arguments.first();
    if (!QDir().mkpath(folder))
        return call.console.failed({ make_error_code(base::Errc::CannotWrite), folder });
    const auto store = readStore(setting);
    if (!store)
        return call.console.failed(store.error());
    const QDateTime since = sinceIn(call);
    using State = outbox::State;
    QList<State> states = care::waitingStates();
    if (call.options.isSet(allOption) || since.isValid()) // never what is void: its resident took it back
        states << State::Received << State::Opened << State::Accepted << State::Refused << State::NeedsVisit;
    const auto written = exportTo(folder, (*store)->outbox(), states, since);
    if (!written)
        return call.console.failed(written.error());
    call.console.result(QJsonObject { { QStringLiteral("exported"), *written } },
        { QStringLiteral("Sobres copiados: %1. Llévelos al centro: «ventanilla-central import».")
                .arg(*written) });
    return Exit::Done;
}

/// At once what the kiosk would do by itself after the retention: for who has to make room, or gives the
/// machine to other hands for a while.
Exit Purge::work(const Setting &setting, const Call &call)
{
    if (!setting.clock.synchronised()) {
        call.console.message(
            QStringLiteral("El reloj no está sincronizado: no se borra nada por una fecha equivocada."));
        return Exit::NeedsAttention;
    }
    QJsonObject result;
    const Exit exit = change(
        setting, call, { { QStringLiteral("do"), QStringLiteral("purge") } },
        [](kiosk::Store &store, const syncing::Membership &) {
            return store.outbox().purgeAll().map([](qint64 gone) {
                return QJsonObject { { QStringLiteral("gone"), gone } };
            });
        },
        &result);
    if (exit == Exit::Done)
        call.console.result(result,
            { QStringLiteral("Sobres borrados: %1. Solo los que el centro ya abrió; los acuses quedan.")
                    .arg(result.value(QLatin1String("gone")).toInteger()) });
    return exit;
}

Exit QueueImportReceipts::work(const Setting &setting, const Call &call)
{
    QFile file(call.arguments.first());
    if (!file.open(QIODevice::ReadOnly))
        return call.console.failed({ make_error_code(base::Errc::CannotRead), file.fileName() });
    // Through the running kiosk, or into its store where none runs; each that is refused is told.
    const auto take = [&](const QByteArray &receipt) -> base::Result<int> {
        QJsonObject result;
        const Exit exit = change(
            setting, call, care::importCommand(receipt),
            [&receipt](kiosk::Store &store, const syncing::Membership &membership) {
                return syncing::takeReceipt(receipt, store.outbox(), membership)
                    .map([](const QList<outbox::Change> &changes) {
                        return QJsonObject { { QStringLiteral("moved"), changes.size() } };
                    });
            },
            &result);
        if (exit != Exit::Done)
            return base::fail(kiosk::Errc::Refused);
        return result.value(QLatin1String("moved")).toInt();
    };
    const auto taken = care::takeReceipts(file.readAll(), take);
    if (!taken)
        return call.console.failed({ taken.error().code, file.fileName() });
    if (taken->refused == taken->receipts)
        return Exit::Failed;
    call.console.result(
        QJsonObject { { QStringLiteral("receipts"), taken->receipts },
            { QStringLiteral("moved"), taken->moved }, { QStringLiteral("refused"), taken->refused } },
        { QStringLiteral(
            "Acuses leídos: %1. Constancias que quedaron recibidas: %2. Acuses que no sirven aquí: %3.")
                .arg(taken->receipts)
                .arg(taken->moved)
                .arg(taken->refused) });
    return taken->refused == 0 ? Exit::Done : Exit::NeedsAttention;
}

} // namespace technician
