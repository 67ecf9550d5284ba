// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/settings.h"
#include <QSize>
#include <QStringList>

namespace window {

/// The command line of `ventanilla`.
struct Options
{
    QString config = QStringLiteral("/etc/ventanilla/kiosk.conf");
    bool configGiven = false;
    QString data; ///< instead of the configured folder
    QSize windowed; ///< empty: the whole screen
    QSizeF screenMm; ///< instead of the configured size
    QString language; ///< instead of the configured one
    bool asksForPractice = false;
    bool asksToCalibrate = false; ///< only the screen is measured

    /// The error is a message for whoever typed it. --help and --version print and exit.
    static tl::expected<Options, QString> parse(const QStringList &arguments);

    /// The settings file, with what the command line says instead. The default file may be missing.
    base::Result<base::Settings> settings() const;
};

} // namespace window
