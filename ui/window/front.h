// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/instructorflow.h"
#include "ui/maintenance/workbench.h"
#include "ui/window/lecture.h"
#include "ui/window/practice.h"
#include "ui/window/tutor.h"
#include <QObject>
#include <functional>
#include <memory>

namespace window {

/// What stands on the screen: the kiosk's own window, or practice's. Never both, and each is made anew when
/// it comes: there is no way for anything to get from one to the other. A talk stands in their place. While a
/// class is under way it is practice's, whoever comes and goes; one that a power cut ended goes on by itself.
class Front : public QObject
{
    Q_OBJECT
public:
    using Show = std::function<void(QWidget &)>;
    /// All outlive this. `show` puts a new window on the screen.
    Front(kiosk::FilingDesk &desk, const base::Settings &settings, const base::Clock &clock,
        theme::Theme &theme, speech::Voice &voice, Show show);
    ~Front() override;

    /// Not while a talk is given.
    KioskWindow &window() const { return m_practice ? m_practice->window() : *m_kiosk; }
    bool isPractising() const { return m_practice != nullptr; }
    /// Nobody is under way here, nothing lies over the first page: who restarts the program now disturbs
    /// nobody.
    bool isAtRest() const;
    instructor::TalkPage *talk() const { return m_lecture ? &m_lecture->page() : nullptr; } ///< null: none
    instructor::Workshop &workshop() { return m_workshop; }

    /// A class that nobody has touched for so long is over.
    static constexpr std::chrono::minutes classRest { 60 };

    /// What the program ends with when it has to begin anew, with other settings.
    static constexpr int beginAgain = 64;

Q_SIGNALS:
    void changed(); ///< another window stands there
    void restChanged(bool isAtRest);
    void settingsChanged(); ///< by whoever looks after the kiosk, who is done: the program begins anew

private:
    void showKiosk();
    void showPractice();
    void showTalk(const QString &procedure);
    void teach(KioskWindow &window);
    instructor::Office office();
    void letIn(); ///< who teaches, over the window in front
    void letTechnicianIn();
    void followSettings();
    void onDeserted();
    void lookWhetherAtRest();

    kiosk::FilingDesk &m_desk;
    const base::Settings &m_settings;
    const base::Clock &m_clock;
    theme::Theme &m_theme;
    speech::Voice &m_voice;
    const Show m_show;
    maintenance::Workbench m_bench;
    bool m_isTechnicianIn = false;
    instructor::Workshop m_workshop; ///< outlives the windows, over which its pages lie
    std::unique_ptr<KioskWindow> m_kiosk;
    std::unique_ptr<Practice> m_practice;
    std::unique_ptr<Lecture> m_lecture;
    std::unique_ptr<Tutor> m_tutor;
    bool m_wasAtRest = false; ///< as it was told last
    std::chrono::milliseconds m_classAt { 0 }; ///< something happened in the class
};

} // namespace window
