// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/synthesiser.h"
#include "app/speech/voice.h"
#include <QHash>

namespace speech {

/// Recordings of whole texts: for a language that no synthesiser speaks, and for ears that like a person
/// better.
class Clips
{
public:
    /// Of each language that is installed in `folder`: `<language>/clips/clips.json`,
    /// {"format": "ventanilla.clips/1", "clips": {"<the text as it is shown>": "<file beside it>"}}; the
    /// files in any form that libsndfile reads. Where nothing is, there are none. Errors: BadClips, naming
    /// the file.
    static base::Result<Clips> load(const QString &folder);

    bool isEmpty() const { return m_files.isEmpty(); }
    /// One channel at `sampleRate`, with the silence that follows a phrase. None: it was not recorded, or
    /// what was cannot be read.
    std::optional<Sound> find(const Phrase &phrase, int sampleRate) const;

private:
    QHash<std::pair<QString, QString>, QString> m_files; ///< by language and text
};

} // namespace speech
