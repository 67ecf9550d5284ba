// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/settings.h"
#include <optional>

namespace care {

/// Where the nightly copies of the queue lie: [backup] folder, else `backups/` in the data folder.
QString backupFolder(const base::Settings &settings);
/// When the newest of them was made, by its name, UTC; nothing: there is none.
std::optional<QDateTime> newestBackup(const base::Settings &settings);
/// None was made in the last twelve hours, or a clock was wrong. So one may be asked for at night and
/// whenever the machine comes on, and of the seven that stay none goes for nothing.
bool isBackupDue(const base::Settings &settings, const base::Clock &clock);
/// A copy named by the time, and of those before it the newest six are kept; others are removed once the new
/// one is whole. Also beside a running kiosk. The file. Errors: those of the store, base's CannotWrite.
base::Result<QString> backUpNightly(const base::Settings &settings, const base::Clock &clock);

} // namespace care
