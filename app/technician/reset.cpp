// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/kiosk/store.h"
#include "app/sync/membership.h"
#include "app/technician/commands.h"
#include "app/technician/filings.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>
#include <fcntl.h>
#include <unistd.h>

namespace technician {

namespace {

const QString yesOption = QStringLiteral("yes");

base::Result<> cannotWrite(const QString &path)
{
    return base::fail(base::Errc::CannotWrite, path);
}

/// Overwritten before it goes. A disk that writes elsewhere keeps the former bytes until it needs their
/// place: that is why no key here opens what is on another disk, and why nothing sealed can be opened with
/// it.
base::Result<> shred(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0)
        return cannotWrite(path);
    const QByteArray nothing(qsizetype(QFileInfo(path).size()), '\0');
    const bool done
        = ::write(file, nothing.constData(), size_t(nothing.size())) == nothing.size() && ::fsync(file) == 0;
    ::close(file);
    return done && QFile::remove(path) ? base::Result<>() : cannotWrite(path);
}

/// Files and their names: a stick may be pulled out as soon as this is said.
bool isOnDisk(const QString &folder)
{
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = file >= 0 && ::syncfs(file) == 0;
    if (file >= 0)
        ::close(file);
    return done;
}

std::optional<QString> begunOf(const QString &data)
{
    QFile file(syncing::files::resetBegun(data));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.readAll());
}

base::Result<> noteBegun(const QString &data, const QString &kiosk)
{
    QSaveFile file(syncing::files::resetBegun(data));
    const QByteArray id = kiosk.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(id) != id.size() || !file.commit())
        return cannotWrite(syncing::files::resetBegun(data));
    return {};
}

QFileInfoList keysIn(const QString &data)
{
    return QDir(data + QLatin1String("/secrets")).entryInfoList(QDir::Files | QDir::Hidden)
        + QDir(data).entryInfoList({ QStringLiteral("*.key") }, QDir::Files);
}

/// What the central service has not opened yet; of what nobody could read, the files as they are.
base::Result<QJsonObject> handOver(const QString &data, const QString &folder, kiosk::Store &store)
{
    using State = outbox::State;
    const auto envelopes = exportTo(
        folder, store.outbox(), { State::Sealed, State::InFlight, State::SetAside, State::Received });
    if (!envelopes)
        return base::fail(envelopes.error());
    const auto notices = store.outbox().voidNotices();
    if (!notices)
        return base::fail(notices.error());
    QJsonArray stores;
    const auto beside = storesBeside(data);
    for (const QFileInfo &file : beside) {
        const QString target = folder + u'/' + file.fileName();
        if ((QFile::exists(target) && !QFile::remove(target)) || !QFile::copy(file.filePath(), target))
            return base::fail(base::Errc::CannotWrite, target);
        stores += file.fileName();
    }
    return QJsonObject { { QStringLiteral("envelopes"), *envelopes },
        { QStringLiteral("voidNotices"), notices->size() }, { QStringLiteral("storesSetAside"), stores } };
}

/// The keys first: without them what is left says nothing to anybody.
base::Result<> destroy(const QString &data)
{
    const auto keys = keysIn(data);
    for (const QFileInfo &key : keys) {
        if (const auto gone = shred(key.absoluteFilePath()); !gone)
            return gone;
    }
    const auto left
        = QDir(data).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &one : left) {
        const QString path = one.absoluteFilePath();
        if (path == syncing::files::resetBegun(data))
            continue; // last of all
        const bool gone
            = one.isDir() && !one.isSymLink() ? QDir(path).removeRecursively() : QFile::remove(path);
        if (!gone)
            return cannotWrite(path);
    }
    return QFile::remove(syncing::files::resetBegun(data)) ? base::Result<>()
                                                           : cannotWrite(syncing::files::resetBegun(data));
}

} // namespace

QList<command::Option> Reset::options() const
{
    return { { { yesOption },
        QStringLiteral(
            "Obligatoria: lo que se borra no se puede recuperar. Repite el identificador del tótem"),
        QStringLiteral("ID"), true } };
}

Exit Reset::work(const Setting &setting, const Call &call)
{
    const QString data = QDir(setting.kiosk.dataFolder).absolutePath();
    const QString folder = QDir(call.arguments.first()).absolutePath();
    if (folder == data || folder.startsWith(data + u'/'))
        return call.console.wrongUsage(
            QStringLiteral("La carpeta tiene que estar en otra parte, fuera de %1.").arg(data));
    const auto begun = begunOf(data);
    const auto membership = syncing::Membership::load(data);
    if (!membership && !begun)
        return call.console.failed(membership.error());
    const QString kiosk = begun ? *begun : membership->kiosk();
    if (call.options.value(yesOption) != kiosk)
        return call.console.wrongUsage(QStringLiteral("Este tótem es %1.").arg(kiosk));
    if (!QDir().mkpath(folder))
        return call.console.failed({ make_error_code(base::Errc::CannotWrite), folder });
    QJsonObject handed;
    // Once more where it broke off before the keys went: somebody may have filed since.
    if (membership) {
        const auto store = kiosk::Store::open(data, kiosk, db::Access::ReadWrite, setting.clock);
        if (!store)
            return call.console.failed(store.error());
        const auto result = handOver(data, folder, **store);
        if (!result)
            return call.console.failed(result.error());
        handed = *result;
        if (!isOnDisk(folder))
            return call.console.failed({ make_error_code(base::Errc::CannotWrite), folder });
        if (const auto noted = noteBegun(data, kiosk); !noted)
            return call.console.failed(noted.error());
    }
    if (const auto gone = destroy(data); !gone)
        return call.console.failed(gone.error());
    call.console.result(handed,
        { QStringLiteral("El tótem %1 ya no está en esta máquina.").arg(kiosk),
            QStringLiteral("Sobres entregados: %1, en %2. Llévelos al centro: «ventanilla-central import».")
                .arg(handed.value(QLatin1String("envelopes")).toInt())
                .arg(folder),
            QStringLiteral(
                "Anulaciones sin avisar: %1. Archivos de colas apartadas, copiados como están: %2.")
                .arg(handed.value(QLatin1String("voidNotices")).toInt())
                .arg(handed.value(QLatin1String("storesSetAside")).toArray().size()),
            QStringLiteral("En el centro, ahora: «ventanilla-central revoke %1».").arg(kiosk) });
    return Exit::Done;
}

} // namespace technician
