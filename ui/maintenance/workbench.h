// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/settings.h"
#include "app/care/carrying.h"
#include "app/care/doctor.h"
#include "app/care/enrolling.h"
#include "app/care/provisioning.h"
#include "app/care/trials.h"
#include "app/network/uplink.h"
#include "app/printing/printroom.h"
#include "app/speech/voice.h"
#include "app/stick/sticks.h"
#include "ui/entrance/pinkeeper.h"
#include <QObject>
#include <QThreadPool>

namespace maintenance {

/// What the technician's pages work with: the settings that are chosen at the kiosk, what a person tried, the
/// doctor, the printer and the enrolment. Window's thread; what takes its time is done on another, and
/// answered by a signal.
class Workbench : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    Workbench(const base::Settings &settings, const base::Clock &clock, speech::Voice &voice);
    ~Workbench() override;

    /// As they are chosen now; what runs still has those of its start.
    const base::Settings &settings() const { return m_chosen; }
    bool isFixed(const QString &key) const { return m_chosen.fixedKeys.contains(key); }
    base::Result<> choose(const base::Settings::Values &values); ///< Errors: base::Settings::choose()
    bool isChanged() const { return m_isChanged; } ///< the program has to begin anew
    bool isAtWork() const { return m_works > 0; } ///< and whoever ended it now would wait for that

    base::Result<> note(care::Try what, bool isGood); ///< Errors: care::note()
    void examine(); ///< then examined()
    /// Of what was seen, with what was tried. Errors: as care::renderReadinessReport().
    base::Result<QByteArray> report(const care::Findings &findings) const;

    void listQueues(); ///< then queuesListed(), empty too where CUPS is away
    /// On the printer that is chosen; testMoved() until it is over, or testRefused(). What is not on paper
    /// when the technician leaves does not come out.
    void printTestPage();
    void endTestPage();
    void saySomething(); ///< aloud; cannotSay() if nothing sounds

    bool isEnrolled() const;
    void enrol(
        const QUrl &url, const QString &kiosk, const QString &code); ///< then enrolled() or notEnrolled()
    /// Provisioning files on the memory stick, newest first, by their paths.
    QStringList provisioningFiles() const;
    void provision(const QString &file); ///< answers as enrol()
    void provision(const care::Provisioning &read); ///< the same

    network::Uplink &uplink(); ///< asked for the first time, it begins to look
    void setUplink(std::unique_ptr<network::Uplink> uplink) { m_uplink = std::move(uplink); } ///< a test's

    stick::Sticks &sticks(); ///< asked for the first time, it begins to look
    void setSticks(std::unique_ptr<stick::Sticks> sticks); ///< a test's
    /// As stick::Sticks::use(), and whatever is under way goes on when the technician leaves.
    [[nodiscard]] base::Result<> useStick(
        const QString &device, stick::Access access, const stick::Sticks::Work &work);
    /// Copies what waits in the queue to a stick; for another thread, which it does not outlive.
    std::function<base::Result<int>(const QString &stick)> carrying() const;
    void takeReceipts(
        const QByteArray &file); ///< by the running kiosk; then receiptsTaken() or receiptsNotTaken()
    QString kiosk() const; ///< which one this is; empty: of no central service

    entrance::PinKeeper &keeper() { return m_keeper; } ///< of technicians
    entrance::PinKeeper &instructors() { return m_instructors; }
    bool hasPin() const; ///< technicians have one

Q_SIGNALS:
    void examined(const care::Findings &findings);
    void queuesListed(const QStringList &queues);
    void testMoved(printing::JobState state);
    void testRefused(const base::Error &error);
    void cannotSay();
    void rested(); ///< nothing is under way any more
    void enrolled();
    void notEnrolled(const base::Error &error);
    void receiptsTaken(const care::Taken &taken);
    void receiptsNotTaken(const base::Error &error); ///< as care::takeReceipts()

private:
    template <typename Work> void answerEnrolment(Work work);
    QString stickNote() const;
    void reload();
    void rest();

    const base::Settings &m_settings;
    const base::Clock &m_clock;
    speech::Voice &m_voice;
    base::Settings m_chosen;
    bool m_isChanged = false;
    int m_works = 0; ///< under way on the other thread
    entrance::PinKeeper m_keeper, m_instructors;
    std::unique_ptr<network::Uplink> m_uplink;
    std::unique_ptr<stick::Sticks> m_sticks;
    std::unique_ptr<printing::PrintRoom> m_tested; ///< the printer, while a test page is on its way
    QThreadPool m_pool; ///< last: it waits for what is still being done
};

} // namespace maintenance
