// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QList>
#include <QObject>
#include <QString>

namespace speech {

/// A sentence, a heading or a label, as it is written.
struct Phrase
{
    QString text;
    QString language; ///< "es", "en", "ht", "arn"

    bool operator==(const Phrase &) const = default;
};

/// Says one thing at a time. What it is told to say takes the place of what it was saying.
class Voice : public QObject
{
    Q_OBJECT
public:
    virtual void say(const QList<Phrase> &phrases) = 0;
    virtual void stop() = 0; ///< at once; ended() does not follow
    virtual void setPaused(bool paused) = 0; ///< what is said next is not paused
    virtual void setRate(int wordsPerMinute) = 0; ///< one of Synthesiser::rates; from the next phrase on
    virtual void setVolume(int percent) = 0; ///< 0 to 200; 100: as it was synthesised. At once

Q_SIGNALS:
    void began(int phrase); ///< index of what begins now
    void ended();
    void cannot(const base::Error &error); ///< of what was to be said nothing more is heard
};

} // namespace speech
