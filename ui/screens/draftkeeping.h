// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/surroundings.h"
#include <QObject>
#include <optional>

namespace screens {

/// What is kept of a filing under way, for its flow: looks who they are, asks the desk what lies under their
/// document, and from then on saves each answer. The desk's key lives as long as this does.
class DraftKeeping : public QObject
{
    Q_OBJECT
public:
    DraftKeeping(kiosk::FilingDesk &desk, const base::Clock &clock);
    ~DraftKeeping() override;

    /// At each step. True: something was found, and is to be answered before anything else: goOn() or drop().
    bool follow(const guide::Walk &walk);
    const filing::Draft *draft() const { return m_draft ? &*m_draft : nullptr; } ///< found
    const kiosk::Unseen *unseen() const { return m_unseen ? &*m_unseen : nullptr; } ///< found
    void goOn(); ///< with what was found: the next follow() is of that walk
    void drop(); ///< found or saved, it is gone from the disk; a follow() after this begins anew
    void close(); ///< what is saved stays for whoever gives this document again

    /// Something of this resident is on the disk.
    bool isKept() const { return m_isSaved || m_state == State::Found; }

Q_SIGNALS:
    /// So soon that nobody can have touched the page which came meanwhile (TouchGuard). What comes later
    /// waits for the next follow().
    void foundInTime();

private:
    enum class State { Nobody, Asking, Found, Keeping };
    void ask(const std::optional<filing::DraftOwner> &owner);
    void found();
    bool awaits(const filing::DraftOwner &owner) const;

    kiosk::FilingDesk &m_desk;
    const base::Clock &m_clock;
    State m_state = State::Nobody;
    std::optional<filing::DraftOwner> m_owner;
    std::chrono::milliseconds m_askedAt { 0 };
    std::optional<filing::Draft> m_newest; // of the walk in front
    std::optional<filing::Draft> m_draft;
    std::optional<kiosk::Unseen> m_unseen;
    bool m_isSaved = false;
};

} // namespace screens
