// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/care/messages.h"
#include "app/kiosk/catalogueshelf.h"
#include "app/kiosk/codes.h"
#include "app/kiosk/controlsocket.h"
#include "app/kiosk/store.h"
#include "app/technician/commands.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace technician {

namespace {

using kiosk::CatalogueShelf;

/// The running kiosk takes what lies in its own folder: it may not be allowed to read a person's memory
/// stick.
base::Result<qint64> askKiosk(const QString &dataFolder, const QByteArray &catalogue)
{
    const QString incoming = CatalogueShelf::incoming(dataFolder);
    QFile file(incoming);
    if (!QDir().mkpath(QFileInfo(incoming).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(catalogue) != catalogue.size() || !file.flush()
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther))
        return base::fail(base::Errc::CannotWrite, incoming);
    const auto answer = kiosk::ControlSocket::ask(
        dataFolder, { { QStringLiteral("do"), QStringLiteral("install-catalogue") } });
    file.remove();
    return answer.map([](const QJsonObject &done) { return done[QLatin1String("number")].toInteger(); });
}

base::Result<qint64> install(const Setting &setting, const QByteArray &catalogue)
{
    const QString &data = setting.kiosk.dataFolder;
    const auto membership = syncing::Membership::load(data);
    if (!membership)
        return base::fail(membership.error());
    const auto lock = kiosk::Store::open(data, membership->kiosk(), db::Access::ReadWrite, setting.clock);
    if (!lock && lock.error().code == outbox::Errc::AlreadyRunning)
        return askKiosk(data, catalogue);
    if (!lock)
        return base::fail(lock.error());
    CatalogueShelf shelf(data, *membership, setting.clock);
    shelf.load();
    return shelf.take(catalogue).map([&](const auto &) { return shelf.number(); });
}

Exit tell(const base::Error &error, const Call &call)
{
    // The running kiosk says its own error in the detail of a refusal.
    const QString said = error.code == kiosk::Errc::Refused ? error.detail : error.toString();
    const auto refusal = care::catalogueRefusal(said.section(u':', 0, 0));
    if (!refusal)
        return call.console.failed(error);
    call.console.message(*refusal + QLatin1String("\n(") + said + u')');
    return Exit::Failed;
}

} // namespace

Exit ProcedureInstall::work(const Setting &setting, const Call &call)
{
    const auto catalogue = CatalogueShelf::readFile(call.arguments.first());
    if (!catalogue)
        return call.console.failed({ make_error_code(base::Errc::CannotRead), catalogue.error().detail });
    const auto number = install(setting, *catalogue);
    if (!number)
        return tell(number.error(), call);
    call.console.result(QJsonObject { { QStringLiteral("number"), *number } },
        { QStringLiteral("El tótem ofrece los trámites del catálogo %1.").arg(*number) });
    return Exit::Done;
}

} // namespace technician
