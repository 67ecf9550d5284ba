// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/voice.h"
#include <QWidget>

namespace window {

/// What the resident said of themselves (controls::isPersonal, and what stands in a field).
enum class Personal { Said, LeftOut };

/// What a page shows, as somebody would read it to the person beside them: in reading order, each choice with
/// its place among the others and whether it is chosen, each field with what stands in it, each button. Not
/// the keys of a keyboard. It is what the accessibility tree says, so that
/// who listens and who uses a screen reader hear the same. `language`: the window's; words in another one are
/// said in theirs.
QList<speech::Phrase> reading(
    const QWidget &page, const QString &language, Personal personal = Personal::Said);

/// Of one widget of `page`, as in its reading: what is said when it gets the focus. May be empty.
QList<speech::Phrase> reading(
    const QWidget &one, const QWidget &page, const QString &language, Personal personal);

/// All in `root` that Tab stops at, as they are read.
QWidgetList tabStops(const QWidget &root);

bool showsPersonal(const QWidget &page);
bool takesTyping(const QWidget &page);

} // namespace window
