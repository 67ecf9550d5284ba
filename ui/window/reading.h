// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/voice.h"

class QWidget;

namespace window {

/// What a page shows, as somebody would read it to the person beside them: in reading order, each choice with
/// its place among the others and whether it is chosen, each field with what stands in it, each button. Not
/// the keys of a keyboard. It is what the accessibility tree says, so that who listens and who uses a screen
/// reader hear the same. `language`: the window's; words in another one are said in theirs.
QList<speech::Phrase> reading(const QWidget &page, const QString &language);

} // namespace window
