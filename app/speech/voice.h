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
    virtual void setVolume(int percent) = 0; ///< one of `volumes`; 100: as it was synthesised. At once
    virtual bool isPrivate() const = 0; ///< headphones are plugged in: nobody else hears it

    static constexpr int volumes[] { 6, 9, 13, 18, 25, 35, 50, 71, 100, 141, 200 }; ///< 3 dB each
    static constexpr int usualVolume = 100;

Q_SIGNALS:
    void began(int phrase); ///< index of what begins now
    void ended();
    void privacyChanged(bool isPrivate); ///< headphones came or went
    void cannot(const base::Error &error); ///< of what was to be said nothing more is heard
};

} // namespace speech
