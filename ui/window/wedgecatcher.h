// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include <QKeyEvent>
#include <QList>
#include <QObject>
#include <QTimer>
#include <QWidget>
#include <optional>

namespace window {

/// Tells a code reader that types from a person who types, by the time between keys. What a reader types
/// reaches no field: it is kept back until it ends, told once, and overwritten. What turns out to be typing
/// goes to whoever has the focus, a blink later. An event filter on the application that looks at one window
/// only.
class WedgeCatcher : public QObject
{
    Q_OBJECT
public:
    WedgeCatcher(QWidget &window, const base::Clock &clock);
    ~WedgeCatcher() override;

    static constexpr std::chrono::milliseconds apart { 80 }; ///< nobody types 20 symbols this fast
    static constexpr int shortest = 20;
    /// The stripe of the old cards is longer, and holds a fingerprint: of more than this nothing is kept.
    static constexpr int longest = 400;

Q_SIGNALS:
    void scanned(const QString &text); ///< valid during the call; never to be kept whole
    void swallowed(); ///< something is being read: somebody is there

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Held
    {
        int key = 0;
        Qt::KeyboardModifiers modifiers;
        QChar symbol;
    };
    bool key(const QKeyEvent &event);
    bool isFast(const QKeyEvent &event);
    void hold(const QKeyEvent &event);
    void look();
    void judge();
    void finish();
    void letGo();
    void wipe();

    QWidget &m_window;
    const base::Clock &m_clock;
    QTimer m_rest;
    std::optional<std::chrono::milliseconds> m_lastAt;
    QList<Held> m_held;
    int m_count = 0; ///< symbols of this burst, kept or not
    bool m_draining = false; ///< the burst has been told; what still comes of it goes
    bool m_lettingGo = false;
    bool m_lookedOnce = false;
};

} // namespace window
