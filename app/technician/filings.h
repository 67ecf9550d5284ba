// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/care/carrying.h"
#include "app/kiosk/store.h"
#include "app/technician/command.h"
#include <QFileInfo>
#include <QStringList>

/// What several commands say of filings.
namespace technician {

using care::eachFiling;
using care::exportTo;

base::Result<std::unique_ptr<kiosk::Store>> readStore(const Setting &setting);

/// What may be read of a filing without opening it: never what is in it, nor whose it is.
QJsonObject toJson(const outbox::Entry &entry);
QString toLine(const outbox::Entry &entry);

/// What lies beside the store and may hold filings that nobody has read: stores that were set aside, with
/// their logs, and whatever else somebody gave such a name.
QFileInfoList storesBeside(const QString &dataFolder);

/// The end of a command that brought filings out of other stores: what it has to say of itself, then ids and
/// states, for programs and for people. A store that was set aside stays, and is read each time; of a filing
/// in it that cannot be read technicians are told once, which the data folder remembers.
Exit tellRescued(
    const Setting &setting, const Call &call, outbox::Rescued rescued, QJsonObject object, QStringList lines);

} // namespace technician
