// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/bus/tree.h"
#include "app/stick/codes.h"
#include <QThreadPool>
#include <QTimer>
#include <optional>

namespace stick {

/// A memory stick that is put in. What it is called stays untold: people call theirs by their own names.
struct Stick
{
    QString device; ///< "sdb1"
    quint64 size = 0; ///< bytes
    bool isFormatKnown = false; ///< FAT or exFAT: without links, owners or programs that run as somebody else

    bool operator==(const Stick &) const = default;
};

/// Which memory sticks are put in, as UDisks2 has it, and one thing done on one of them: a stick is open
/// (mounted) for as long as that takes, and no longer, whoever leaves meanwhile. Lives on the window's
/// thread, with its event loop, and waits for nothing. Where UDisks2 does not run, it is not there.
class Sticks : public QObject
{
    Q_OBJECT
public:
    /// `note`: a file of the kiosk's own. It is there while a stick is open, so what a crash left open is
    /// closed when the next one of this is made. `patience`: with UDisks, for opening and for closing each;
    /// closing waits for what is being written.
    explicit Sticks(const QString &note, const QDBusConnection &bus = QDBusConnection::systemBus(),
        std::chrono::milliseconds patience = std::chrono::seconds(60));
    ~Sticks() override; ///< waits for work that is being done

    static bool isLeftOpen(const QString &note);

    bool isThere() const { return m_tree.isThere(); }
    /// By their devices' names; none that somebody else has opened.
    const QList<Stick> &list() const { return m_sticks; }

    using Work = std::function<void(const QString &folder)>;
    /// Opens it, has `work` done on another thread, and closes it. finished() or failed() follows, unless it
    /// was refused at once: NoUDisks, NotThere, InUse, WrongFormat, WriteProtected.
    [[nodiscard]] base::Result<> use(const QString &device, Access access, const Work &work);
    bool isInUse() const { return m_use.has_value(); }

Q_SIGNALS:
    void changed(); ///< list(), isThere()
    void finished(); ///< the work is done; the stick may be pulled out
    /// NotAllowed, NotOpened, TimedOut: nothing was done. PulledOut, NoUDisks, StaysOpen: it may have been.
    void failed(const base::Error &why);

private:
    struct Use
    {
        int number = 0;
        QDBusObjectPath block;
        bool isWorking = false;
        bool isTold = false; ///< failed() has been said; the work, or the closing, still has to end
    };
    void read();
    void look();
    void closeLeft();
    void call(const QString &method, const QVariantMap &options,
        const std::function<void(const QDBusMessage &)> &answer);
    void begin(const Work &work, const QDBusMessage &reply);
    void close();
    void onClosed(const QDBusMessage &reply);
    bool isGone() const; ///< what is in use
    base::Error whyGone() const;
    void tellEarly(const base::Error &why);
    void end(const std::optional<base::Error> &why = {});
    void fail(const base::Error &why);

    const QString m_note;
    const std::chrono::milliseconds m_patience;
    bus::Tree m_tree;
    QTimer m_reading; ///< one reading for all that comes at once
    QTimer m_again; ///< closing it once more: it was busy
    int m_tries = 0;
    int m_number = 0;
    QList<Stick> m_sticks;
    bool m_wasThere = false;
    std::optional<QDBusObjectPath> m_left; ///< open, and nothing is done on it any more
    std::optional<Use> m_use;
    QThreadPool m_pool; ///< last: it waits for what is being done
};

} // namespace stick
