// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/settings.h"
#include "app/classnet/roomlink.h"
#include "app/training/classroom.h"
#include "app/training/lessons.h"
#include "ui/entrance/pinkeeper.h"
#include <QTimer>

namespace instructor {

/// The workshops of this kiosk: its lessons, the store of its classes, the class that is under way, and the
/// PIN before all that. Nothing is opened until somebody teaches here. Window's thread.
class Workshop : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    Workshop(const base::Settings &settings, const base::Clock &clock);
    ~Workshop() override;

    entrance::PinKeeper &keeper() { return m_keeper; } ///< of those who teach

    /// The store, at the first call. Errors: as training::Classes::open().
    base::Result<> open();
    /// Goes on with the class that a power cut ended, where this kiosk has ever had one. False: there is
    /// none. Errors: as open().
    base::Result<bool> resume();
    training::Classes &classes() { return *m_classes; } ///< after open()
    training::ClassRoom &room() { return *m_room; } ///< after open()
    classnet::RoomLink &link() { return *m_link; } ///< after open()
    bool isClassUnderWay() const { return m_room && m_room->state(); }
    /// Null: no class is under way.
    const training::ClassState *state() const { return isClassUnderWay() ? &*m_room->state() : nullptr; }

    const training::Lessons &lessons(); ///< read when they are first wanted: a kiosk starts without them
    /// Puts a lesson that lies in `file` among the centre's own. Errors: as training::bring().
    base::Result<> bring(const QString &file);

    const base::Settings &settings() const { return m_settings; }
    QDate today() const { return m_clock.now().toLocalTime().date(); }

Q_SIGNALS:
    void classChanged(); ///< also when one begins
    void classEnded();

private:
    const base::Settings &m_settings;
    const base::Clock &m_clock;
    std::optional<training::Lessons> m_lessons;
    std::unique_ptr<training::Classes> m_classes;
    std::unique_ptr<training::ClassRoom> m_room;
    std::unique_ptr<classnet::RoomLink> m_link;
    QTimer m_seconds;
    entrance::PinKeeper m_keeper;
};

} // namespace instructor
