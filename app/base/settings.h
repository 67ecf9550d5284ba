// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/keyplace.h"
#include "app/base/paper.h"
#include "app/base/result.h"
#include <QMap>
#include <QSize>
#include <QSizeF>
#include <QStringList>
#include <QUrl>
#include <chrono>

namespace base {

/// What a technician sets for one kiosk: what the system's file says (INI; `/etc/ventanilla/kiosk.conf`), and
/// for what it leaves open, what was chosen at the kiosk itself, in its data folder. Read once at start; a
/// wrong value is an error that names section and key; an unknown key is kept in `unknownKeys`, to be told,
/// never fatal.
struct Settings
{
    using Values = QMap<QString, QString>; ///< "section/key" → as written

    QString dataFolder = QStringLiteral("/var/lib/ventanilla"); ///< [kiosk] data
    QString centreName; ///< [centre] name, e.g. "Junta de Vecinos N.º 12, Linares"
    QString contact; ///< [centre] contact="Ana Soto, +56 9 1234 5678": whom people call when this kiosk stops
    QString comuna; ///< [centre] comuna, CUT code, five digits
    QStringList neighbours; ///< [centre] neighbours, CUT codes offered first
    QStringList units; ///< [centre] units="name, address; …", of Carabineros, the nearest first
    QString language = QStringLiteral("es"); ///< [centre] language, ISO 639, until a resident chooses another
    bool showcase = false; ///< [centre] showcase=yes: while nobody comes, tips go round on the first page
    QString languagesFolder = QStringLiteral(
        "/usr/share/ventanilla/languages"); ///< [languages] folder: what a centre has installed besides
    QSizeF screenMm; ///< [screen] mm=WxH; empty: EDID if sane, else 96 ppi
    QString screenOutput; ///< [screen] output, where the kiosk stands, e.g. "HDMI-1"; empty: the primary one
    std::chrono::seconds idle { 180 }; ///< [session] idle, 120-300
    std::chrono::seconds answer { 45 }; ///< [session] answer, 20-45
    /// [touch] debounce=300, 500 or 800: after a touch the next one waits so long; who trembles chooses more
    std::chrono::milliseconds debounce { 300 };
    QString
        slipFolder; ///< [slip] folder: "Guardar copia" is offered when set (a USB stick); empty: not offered
    bool cedulaReader = false; ///< [reader] cedula=yes: a code reader that types stands beside the screen
    bool headphoneJack = true; ///< [sound] headphone-jack=no: what is plugged in there the whole room hears
    QString printer; ///< [printer] queue, its name in CUPS; empty: nothing is printed here
    Paper paper = Paper::A4; ///< [printer] paper=A4 or 80mm
    QString backupFolder; ///< [backup] folder, of the nightly copies of the queue; empty: in the data folder
    KeyPlace keyPlace = KeyPlace::File; ///< [key] store=file or tpm: where the next device key is made
    int retentionDays = 7; ///< [queue] retention-days after `opened`, 0-90
    QStringList unknownKeys; ///< "section/key", for the journal and `status`
    QString file; ///< the system's, as load() was told; empty: none
    QStringList fixedKeys; ///< which the system's file has: what is chosen at the kiosk does not count

    /// `dataFolder`, if it is not empty, is the one whatever the file says; an empty `file` is none. Errors:
    /// CannotRead; BadSettings, naming file, section, key and what it takes.
    static Result<Settings> load(const QString &file, const QString &dataFolder = {});
    /// What is written in a file of settings, each value judged. Errors: as load(), and BadSettings for a key
    /// that nobody reads.
    static Result<Values> valuesIn(const QString &file);
    static Result<void> judge(const Values &values); ///< Errors: BadSettings, also for an unknown key
    /// Sets these among what was chosen at the kiosk, on the disk when this has returned; an empty one is
    /// taken out. The others stay. Errors: BadSettings, CannotRead, CannotWrite.
    static Result<void> choose(const QString &dataFolder, const Values &values);
    static QString chosenFile(const QString &dataFolder); ///< kiosk.conf in the data folder

    /// Puts [screen] mm into this file, which is made if it is not there; every other line stays as it is.
    /// Errors: CannotRead, CannotWrite, with the file as it was.
    static Result<void> writeScreen(const QString &file, QSize mm);
};

} // namespace base
