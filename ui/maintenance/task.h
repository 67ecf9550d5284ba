// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/uplink.h"
#include "ui/entrance/wayflow.h"
#include "ui/maintenance/workbench.h"

namespace maintenance {

/// One thing that a technician sets or tries; done() when it is. In Spanish alone, as all of this room.
class Task : public entrance::WayFlow
{
    Q_OBJECT
public:
    Task(const screens::Surroundings &around, Workbench &bench) : WayFlow(around), m_bench(bench) { }

protected:
    /// "Sí" and "No" to what only a person can say; both are noted, and the task is done.
    void askWhether(care::Try what, const QString &heading, const QString &hint = {});
    void choose(const base::Settings::Values &values, const Show &next); ///< or the page says why not
    /// The keys of this task stand in the system's file: says so, instead of asking in vain.
    bool isFixed(const QStringList &keys);
    void tell(const QString &heading, const QStringList &what); ///< and then it is done
    void wait(const QString &words); ///< while the bench works; nobody goes back to it
    /// What the bench answers is for the page that waits, and for no other: once.
    bool hasWaited() { return std::exchange(m_waits, false); }
    bool isWaiting() const { return m_waits; }
    Workbench &m_bench;

private:
    bool m_waits = false;
};

/// Which language the kiosk speaks until somebody chooses another.
class LanguageTask : public Task
{
    Q_OBJECT
public:
    using Task::Task;
    void start() override;
};

/// What the centre is called, where it is, and whom people call when the kiosk stops.
class CentreTask : public Task
{
    Q_OBJECT
public:
    using Task::Task;
    void start() override;

private:
    void askName();
    void askComuna();
    void askContact();
};

/// How large the screen is, by a card.
class ScreenTask : public Task
{
    Q_OBJECT
public:
    using Task::Task;
    void start() override;
};

/// Whether the panel answers in its corners.
class CornersTask : public Task
{
    Q_OBJECT
public:
    using Task::Task;
    void start() override;
};

/// Whether it is heard.
class SoundTask : public Task
{
    Q_OBJECT
public:
    using Task::Task;
    void start() override;

private:
    void listen();
};

/// Which printer, which paper, and a sheet to see.
class PrinterTask : public Task
{
    Q_OBJECT
public:
    PrinterTask(const screens::Surroundings &around, Workbench &bench);
    ~PrinterTask() override;
    void start() override;

private:
    void askWhich(const QStringList &queues);
    void askPaper();

    bool m_prints = false; ///< a test page is on its way, and asked about
};

/// What the kiosk hangs on a network by: told of a cable, chosen and joined of Wi-Fi.
class NetworkTask : public Task
{
    Q_OBJECT
public:
    NetworkTask(const screens::Surroundings &around, Workbench &bench);
    ~NetworkTask() override;
    void start() override;

private:
    void showNetworks();
    void askPassphrase(const network::WifiNetwork &network);
    void join(const network::WifiNetwork &network, const QString &passphrase);
    QString standing() const;
    void listen(); ///< once
    void onListened(const base::Error &why);

    network::Uplink &m_uplink;
    QString m_joined; ///< the name of the network that was chosen
    bool m_hasListened = false;
    bool m_isListing = true; ///< the list is in front, or waited for
};

/// Whether a reader stands beside the screen, and whether it reads.
class ReaderTask : public Task
{
    Q_OBJECT
public:
    using Task::Task;
    void start() override;
    void scanned(QStringView text) override;

private:
    void askCard();
    bool m_reads = false; ///< the page waits for a card
};

} // namespace maintenance
