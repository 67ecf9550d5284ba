// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/house.h"
#include "ui/window/front.h"
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace journeys {

/// A front and whoever stands before it: another window needs another pair of hands.
struct Hall
{
    explicit Hall(const QString &dataFolder = {}, window::Front::Show howToShow = inAWindow)
        : settings(settingsIn(dataFolder)), show(std::move(howToShow))
    {
    }

    static void inAWindow(QWidget &window)
    {
        window.setFixedSize(1280, 800);
        window.show();
    }
    static base::Settings settingsIn(const QString &dataFolder)
    {
        base::Settings settings;
        settings.comuna = QStringLiteral("07401");
        if (!dataFolder.isEmpty())
            settings.dataFolder = dataFolder;
        if (const QString stick = dataFolder + QLatin1String("/stick"); QFile::exists(stick))
            settings.slipFolder = stick;
        return settings;
    }
    Resident resident() { return Resident(front.window(), clock); }
    bool touch(const QString &text)
    {
        const bool touched = resident().touch(text);
        QCoreApplication::processEvents(); // the window that goes was the one that was speaking
        return touched;
    }

    support::ManualClock clock;
    support::Transcript voice;
    const base::Settings settings;
    const window::Front::Show show;
    support::FakeDesk desk { procedure::Catalogue::builtIn().value() };
    theme::Theme theme { theme::Metrics::of({ 1280, 800 }, { 339, 212 }) };
    window::Front front { desk, settings, clock, theme, voice, show };
};

} // namespace journeys
