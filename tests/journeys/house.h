// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/resident.h"
#include "tests/support/fakedesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/transcript.h"
#include "ui/theme/theme.h"
#include "ui/window/kioskwindow.h"

namespace journeys {

/// A kiosk with the real window, the real procedures, a fake back room and a clock that stands still.
struct House
{
    /// In another language the resident is told everything in Spanish all the same (Resident::speak).
    /// `person`: an invented one, for practice; empty: this is none.
    explicit House(QSize pixels = { 1280, 800 }, QSizeF mm = { 339, 212 }, const QString &slipFolder = {},
        const procedure::Catalogue &catalogue = procedure::Catalogue::builtIn().value(),
        const QString &language = QStringLiteral("es"), const QJsonObject &person = {});

    base::Settings settings;
    support::ManualClock clock;
    support::FakeDesk desk;
    theme::Theme theme;
    support::Transcript voice;
    window::KioskWindow window;
    Resident resident;
};

const support::Dictionary &dictionaryOf(const QString &language); ///< read once

/// What the resident of the tests answers, by step ("filer.run") or by the last part of it.
QJsonObject someAnswers();
/// The same in practice: who they are is this invented person.
QJsonObject someAnswers(const QJsonObject &person);

} // namespace journeys
