// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace journeys {

/// Every string that the window holds, shown or not, that a screen reader could read of it, or that lies on
/// the clipboard.
QStringList everythingIn(const QWidget &window);

/// Of what somebody gave who answers like someAnswers(): what no page, file or log may hold afterwards.
QStringList givenAway();

/// Which of `words` are in `texts`.
QStringList found(const QStringList &words, const QStringList &texts);
/// Which of `words` are in a file under `folder`, as UTF-8 or UTF-16, each with the file's name.
QStringList foundInFiles(const QStringList &words, const QString &folder);

} // namespace journeys
