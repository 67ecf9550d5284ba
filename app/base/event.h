// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QMetaObject>
#include <optional>

namespace base {

/// What the programs log: every line begins with the word of one of these, "queue.set-aside: ...". It is made
/// of the enumerator's name, and operators hang rules on it: none is renamed, and none comes back with
/// another meaning. The comments are the technician's list (packaging/README.md, written by
/// tests/lint/events.py). Nothing that a resident typed is ever in such a line.
struct Event
{
    Q_GADGET
public:
    enum Id {
        CatalogueRefused, ///< A catalogue was not taken; the one before stays in use. `status` says why
        CatalogueTaken, ///< Another catalogue of procedures is in use
        CatalogueUnnoted, ///< That a catalogue was refused could not be written down: look at the disk
        CatalogueUnused, ///< The catalogue on the disk cannot be used; the program's own procedures serve
        ClockLearnt, ///< The kiosk asked the service for the time, for its own clock is wrong: let NTP mend
                     ///< it
        ClockUnknown, ///< It asked for the time, and there was no answer
        ClockUnnoted, ///< The service's time could not be kept: look at the disk
        CommandFailed, ///< A command of a timer failed. The line has the error
        ControlMissing, ///< `ventanillactl` cannot talk to the running kiosk; filings are taken
        DeliveryRests, ///< No network, or the service is away: nothing is lost, it is tried again by itself
        DiskRoomAgain, ///< There is room again, and filings are taken
        DraftUnkept, ///< What somebody was in the middle of is not kept for later. Look at the disk
        FilingDelivered, ///< The service has signed for as many filings
        FilingExpired, ///< As many filings passed their deadline before they could be sent; they are never
                       ///< sent
        FilingFailed, ///< Somebody sent a filing and it was not saved; they were told. Look at the disk
        FilingHeld, ///< Central service: a filing that the opener cannot settle waits for a person
        FilingSealed, ///< A filing is saved here
        FilingsStopped, ///< No filings are taken, for the reason in the line
        FilingsTaken, ///< The kiosk is open for filings
        HeadphonesUnknown, ///< The sound card does not say whether headphones are plugged in
        KeyRenewed, ///< The device has a new key and certificate
        KeyUnrenewed, ///< No new key and certificate yet: tried again by itself, for two months
        KioskEnrolled, ///< This machine is a kiosk of a central service now
        KioskRevoked, ///< The service takes nothing from this kiosk any more. Call it; the queue is kept
        MailDropped, ///< Central service: a slip will not go by e-mail, and the line has the word for it
        MailWaits, ///< Central service: a slip could not go by e-mail; it is tried again by itself
        NetworkNotJoined, ///< A Wi-Fi that somebody chose was not joined, for the reason in the line
        NetworkStays, ///< A former connection could not be removed, or a new one not be kept
        NetworkUnmanaged, ///< NetworkManager does not run: the network is not set at the screen
        NetworkUnscanned, ///< No Wi-Fi could be listened for
        OpenerStopped, ///< Central service: nothing is opened, for the store cannot be
        OpenerWaits, ///< Central service: opening did not work, and is tried again
        PinReset, ///< A PIN was chosen anew at the screen, with the service's order
        PinSet, ///< Which PIN was set: by hand, at the screen, or with that order
        PrinterJobRemoved, ///< A paper of a run before this one was taken out of CUPS' spool
        PrinterRefused, ///< A paper could not be printed; who waited for it was told
        PrinterSpoolLeft, ///< CUPS did not answer: what an earlier run left in its spool stays there
        QueueSetAside, ///< A filing was refused, or failed alone three times: `queue show`, then `queue
                       ///< retry`
        ScreenMirrors, ///< Another screen shows the kiosk's own picture: nothing can be hidden there. Change
                       ///< it
        ServiceStarted, ///< Central service: it listens
        ServiceUnreached, ///< A question to the service had no usable answer. Nothing is lost
        StickFailed, ///< A technician's memory stick was not opened, or was pulled out before its time
        StickOpened, ///< A technician's memory stick was opened, for what they asked at the screen
        StickStays, ///< A memory stick could not be closed. Take it out once the machine is off
        StickUnmanaged, ///< UDisks2 does not run: no memory stick is opened at the screen
        StoreDamaged, ///< The integrity check found damage: stop the kiosk, `salvage`
        StoreFailed, ///< The store did not do what it was asked. Look at the disk
        StoreMissing, ///< There was no store where one should be; an empty one began, and with it a new chain
        StoreSetAside, ///< A damaged store was kept under another name, and an empty one began: `salvage`
        UpdateBegun, ///< The night's update, or one from a memory stick, has begun
        UpdateDone, ///< The kiosk runs with another version
        UpdateFailed, ///< After an update the kiosk does not run, and going back did not help: somebody has
                      ///< to come
        UpdateWentBack, ///< A version did not run here: the one before is back, and that one is not taken
                        ///< again
        VoidRefused, ///< The service did not take back a filing; it is in the queue again
        VoidWaits, ///< Taking back waits for the service
    };
    Q_ENUM(Id)

    static QByteArray word(Id id); ///< "queue.set-aside"
    static QByteArray messageId(Id id); ///< systemd's MESSAGE_ID, 32 hex digits
    /// The event whose word `line` begins with.
    static std::optional<Id> in(QStringView line);
};

QDebug operator<<(QDebug debug, Event::Id id);

} // namespace base
