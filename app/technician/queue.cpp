// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/kiosk/controlsocket.h"
#include "app/kiosk/store.h"
#include "app/sync/membership.h"
#include "app/sync/receipts.h"
#include "app/technician/commands.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace technician {

namespace {

constexpr int pageSize = 500;
using StorePtr = std::unique_ptr<kiosk::Store>;

base::Result<StorePtr> readStore(const Context &context)
{
    return kiosk::Store::open(context.settings.dataFolder, {}, db::Access::ReadOnly, context.clock);
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

/// Every filing in these states (all, if none is named), page by page, until `use` says false.
base::Result<> eachFiling(const outbox::Outbox &outbox, const QList<outbox::State> &states,
    const std::function<bool(const outbox::Entry &)> &use)
{
    qint64 before = 0;
    for (;;) {
        const auto page = outbox.list(states, before, pageSize);
        if (!page)
            return base::fail(page.error());
        for (const auto &entry : *page) {
            if (!use(entry))
                return {};
        }
        if (page->size() < pageSize)
            return {};
        before = page->last().number;
    }
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

Exit wrongUsage(const Context &context, const Command &command)
{
    context.err << QStringLiteral("Uso: ventanillactl %1 %2\n").arg(command.name(), command.arguments());
    return Exit::WrongUsage;
}

/// Writes through the running kiosk, or, when none runs, in the store itself.
Exit change(const Context &context, const QJsonObject &command,
    const std::function<base::Result<QJsonObject>(kiosk::Store &, const syncing::Membership &)> &work,
    QJsonObject *result)
{
    const auto membership = syncing::Membership::load(context.settings.dataFolder);
    if (!membership)
        return context.failed(membership.error());
    const auto store = kiosk::Store::open(
        context.settings.dataFolder, membership->kiosk(), db::Access::ReadWrite, context.clock);
    if (!store && store.error().code != outbox::Errc::AlreadyRunning)
        return context.failed(store.error());
    const auto done = store ? work(**store, *membership)
                            : kiosk::ControlSocket::ask(context.settings.dataFolder, command);
    if (!done)
        return context.failed(done.error());
    *result = *done;
    return Exit::Done;
}

} // namespace

void QueueList::addOptions(QCommandLineParser &parser) const
{
    parser.addOption(
        { QStringLiteral("state"), QStringLiteral("Solo las de este estado (sealed, set-aside, received …)"),
            QStringLiteral("ESTADO") });
}

Exit QueueList::run(const Context &context, const QCommandLineParser &parser, const QStringList &arguments)
{
    QList<outbox::State> states;
    if (parser.isSet(QStringLiteral("state"))) {
        const auto state = db::stateOf(parser.value(QStringLiteral("state")));
        if (!state) {
            context.err << QStringLiteral("Estado desconocido.\n");
            return Exit::WrongUsage;
        }
        states << *state;
    }
    if (!arguments.isEmpty())
        return wrongUsage(context, *this);
    const auto store = readStore(context);
    if (!store)
        return context.failed(store.error());
    QJsonArray filings;
    QString text;
    const auto listed = eachFiling((*store)->outbox(), states, [&](const outbox::Entry &entry) {
        if (context.json)
            filings.append(toJson(entry));
        else
            text += toLine(entry) + u'\n';
        return true;
    });
    if (!listed)
        return context.failed(listed.error());
    context.result({ { QStringLiteral("filings"), filings } }, text);
    return Exit::Done;
}

Exit QueueShow::run(const Context &context, const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return wrongUsage(context, *this);
    const auto store = readStore(context);
    if (!store)
        return context.failed(store.error());
    const auto entry = find((*store)->outbox(), arguments.first());
    if (!entry)
        return context.failed(entry.error());
    const QJsonObject object = toJson(*entry);
    QString text;
    for (auto member = object.begin(); member != object.end(); ++member)
        text += member.key().leftJustified(13) + member.value().toVariant().toString() + u'\n';
    context.result(object, text);
    return Exit::Done;
}

Exit QueueRetry::run(const Context &context, const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return wrongUsage(context, *this);
    const auto reader = readStore(context);
    if (!reader)
        return context.failed(reader.error());
    const auto entry = find((*reader)->outbox(), arguments.first());
    if (!entry)
        return context.failed(entry.error());
    const QJsonObject command { { QStringLiteral("do"), QStringLiteral("retry") },
        { QStringLiteral("id"), entry->id.toString() } };
    QJsonObject result;
    const Exit exit = change(
        context, command,
        [&entry](kiosk::Store &store, const syncing::Membership &) {
            return store.outbox().requeue(entry->id).map([] { return QJsonObject(); });
        },
        &result);
    if (exit == Exit::Done) {
        context.result({ { QStringLiteral("id"), entry->id.toString() } },
            QStringLiteral("Se volverá a intentar: %1").arg(entry->id.toString()));
    }
    return exit;
}

Exit QueueExport::run(const Context &context, const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return wrongUsage(context, *this);
    const QString folder = arguments.first();
    if (!QDir().mkpath(folder))
        return context.failed({ make_error_code(base::Errc::CannotWrite), folder });
    const auto store = readStore(context);
    if (!store)
        return context.failed(store.error());
    const outbox::Outbox &outbox = (*store)->outbox();
    std::optional<base::Error> error;
    int written = 0;
    const auto write = [&](const outbox::Entry &entry) -> bool {
        const auto bytes = outbox.bytes(entry.id);
        if (!bytes) {
            error = bytes.error();
            return false;
        }
        QSaveFile file(folder + u'/' + entry.id.toString() + QLatin1String(".cms"));
        if (!*bytes || !file.open(QIODevice::WriteOnly) || file.write(**bytes) < 0 || !file.commit()) {
            error = base::Error { make_error_code(base::Errc::CannotWrite), file.fileName() };
            return false;
        }
        ++written;
        return true;
    };
    const auto exported = eachFiling(
        outbox, { outbox::State::Sealed, outbox::State::InFlight, outbox::State::SetAside }, write);
    if (!exported || error)
        return context.failed(error.value_or(exported ? base::Error {} : exported.error()));
    context.result({ { QStringLiteral("exported"), written } },
        QStringLiteral("Sobres copiados: %1. Llévelos al centro: «ventanilla-central import».").arg(written));
    return Exit::Done;
}

Exit QueueImportReceipts::run(
    const Context &context, const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return wrongUsage(context, *this);
    QFile file(arguments.first());
    if (!file.open(QIODevice::ReadOnly))
        return context.failed({ make_error_code(base::Errc::CannotRead), file.fileName() });
    const auto receipts = syncing::splitReceipts(file.readAll());
    if (receipts.isEmpty())
        return context.failed({ make_error_code(base::Errc::CannotRead), file.fileName() });
    int moved = 0;
    for (const QByteArray &receipt : receipts) {
        const QJsonObject command { { QStringLiteral("do"), QStringLiteral("import-receipt") },
            { QStringLiteral("receipt"), QString::fromLatin1(receipt.toBase64()) } };
        QJsonObject result;
        const Exit exit = change(
            context, command,
            [&receipt](kiosk::Store &store, const syncing::Membership &membership) {
                return syncing::takeReceipt(receipt, store.outbox(), membership)
                    .map([](const QList<outbox::Change> &changes) {
                        return QJsonObject { { QStringLiteral("moved"), changes.size() } };
                    });
            },
            &result);
        if (exit != Exit::Done)
            return exit;
        moved += result.value(QLatin1String("moved")).toInt();
    }
    context.result({ { QStringLiteral("receipts"), receipts.size() }, { QStringLiteral("moved"), moved } },
        QStringLiteral("Acuses leídos: %1. Constancias que quedaron recibidas: %2.")
            .arg(receipts.size())
            .arg(moved));
    return Exit::Done;
}

} // namespace technician
