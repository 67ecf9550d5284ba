// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include "tests/journeys/resident.h"
#include <QJsonValue>

namespace journeys {

/// How somebody works the window. What they do is the same; what they do it with is not.
class Hands
{
public:
    explicit Hands(Resident &resident) : m_resident(resident) { }
    virtual ~Hands() = default;
    virtual bool press(const QString &words)
        = 0; ///< what bears these words, on this page of a list or a later one
    virtual bool write(const QString &field, const QString &text)
        = 0; ///< by accessible name; empty: the only one

    /// Answers the question in front so that `value` is what the filing holds; undefined: leaves it blank.
    bool answer(const procedure::Field &field, const QJsonValue &value);
    bool goOn() { return press(QStringLiteral("Continuar")); }

    std::function<void()> onStage; ///< called whenever something new is on the page

protected:
    Resident &m_resident;
    bool stage() const; ///< true, for chains of &&
    QWidget *fieldNamed(const QString &name) const;
    virtual bool writeEmail(const QString &address) { return write({}, address); }
    virtual bool writeNoNumber(const QString &field) { return write(field, QStringLiteral("S/N")); }

private:
    bool bring(const QString &field);
    bool answerText(const procedure::Field &field, const QJsonValue &value);
    bool answerStory(const procedure::Field &field, const QString &story);
    bool answerName(const QJsonObject &name);
    bool answerOptions(const procedure::Field &field, const QJsonValue &value);
    bool chooseDay(const QJsonValue &day);
    bool pressPart(const QString &part);
    bool hasShortParts() const;
    bool chooseHour(const QString &hour);
    bool answerMoment(const QJsonObject &moment);
    bool answerTime(const QJsonValue &time);
    bool answerBirth(const QJsonValue &day);
    bool answerMonths(const QJsonArray &months);
    bool answerComuna(const QString &code);
    bool answerAddress(const QJsonObject &address);
};

/// A finger, on what is drawn on the screen, its keys included.
class Finger final : public Hands
{
public:
    using Hands::Hands;
    bool press(const QString &words) override;
    bool write(const QString &field, const QString &text) override;

protected:
    bool writeEmail(const QString &address) override;
    bool writeNoNumber(const QString &field) override;
};

/// A keyboard that is plugged in, and nothing else: Tab, Return, letters.
class Keys final : public Hands
{
public:
    Keys(Resident &resident, QWidget &window) : Hands(resident), m_window(window) { }
    bool press(const QString &words) override;
    bool write(const QString &field, const QString &text) override;

private:
    bool tabTo(const std::function<bool(QWidget *)> &isIt);
    QWidget &m_window;
};

} // namespace journeys
