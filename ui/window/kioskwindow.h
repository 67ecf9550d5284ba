// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/voice.h"
#include "app/text/languages.h"
#include "ui/screens/helppage.h"
#include "ui/screens/navigator.h"
#include "ui/screens/page.h"
#include "ui/theme/theme.h"
#include "ui/window/idlewatch.h"
#include "ui/window/reader.h"
#include "ui/window/touchguard.h"
#include "ui/window/wedgecatcher.h"
#include <QMainWindow>
#include <QPointer>
#include <memory>

namespace window {

class BottomBar;
class Cover;
class PracticeBand;
class Scanner;
class Showcase;
class TopBar;

/// How who stands there wants any window.
struct Ways
{
    QString language;
    theme::TextSize size = theme::TextSize::Normal;
    theme::Scheme scheme = theme::Scheme::Normal;
    std::optional<std::chrono::milliseconds> debounce {}; ///< empty: the centre's
    bool isAudioMode = false;
    bool isScanning = false;
};

/// The shell around the pages: the two bars, one page, and whatever lies over it for a while (help, "¿Está en
/// peligro?", "¿Sigue ahí?"). Owns the page; erases it when the resident ends or does not come back. Its
/// title never changes. Over a desk of practice it bears the band of practice, whatever it shows.
class KioskWindow : public QMainWindow
{
    Q_OBJECT
public:
    KioskWindow(kiosk::FilingDesk &desk, const base::Settings &settings, const base::Clock &clock,
        theme::Theme &theme, speech::Voice &voice, QWidget *parent = nullptr);
    ~KioskWindow() override;

    /// About once a second, by a timer of its own; tests that hold the clock call it.
    void pulse();
    void showSized(QSize size); ///< in a window of just this size

    screens::Page *page() const { return m_page; } ///< of the flow
    screens::Page *interlude() const { return m_interlude; } ///< over it; null mostly
    bool isHidden() const;
    bool isUnderWay() const { return m_navigator.isUnderWay(); } ///< somebody has begun something
    bool isAtRest() const; ///< nobody is there: the first page, with nothing over it, or its tips
    Ways ways() const;
    void follow(const Ways &ways); ///< once it is shown; until this session ends, as if chosen here

    const screens::Surroundings &around() const { return m_around; }
    /// What "Ayuda" offers besides. `Offered` is offered while nobody is under way.
    void setTeaching(screens::HelpPage::Teaching teaching);
    /// Its pages lie over the page in front, which waits, until the flow is left or has ended.
    void lay(std::unique_ptr<screens::Flow> flow);
    void lay(screens::Page *page); ///< one page, until layDown(), or until something else is laid over it
    void layDown();
    bool isLaid() const { return m_laid != nullptr; } ///< a flow is
    bool isLaidForAll() const { return m_laidPage && m_interlude == m_laidPage && m_laidPage->isForAll(); }
    void beginAnew(); ///< whoever was here is gone: everything is erased, and the first page is there
    /// Whoever is there was told to wait: nobody asks whether they still are.
    void setWaiting(bool waits) { m_waits = waits; }

Q_SIGNALS:
    void pageShown(); ///< another page, interlude or stage is on the screen
    void practiceWanted(); ///< from the first page: nobody is under way
    void practiceEnded(); ///< the same, in practice
    void setUpWanted(); ///< whoever sets the machine up is here
    void deserted(); ///< nobody has begun anything for the idle time
    void firstPainted(); ///< once: what is slow may begin
    void teachingWanted(); ///< whoever teaches is here: setTeaching()
    void instructorCalled(); ///< the learner asks whoever teaches to come
    void refused(); ///< what was answered is wrong, and the page in front says so

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildBars(); ///< and the cover, in the language that is spoken now
    void showPage(screens::Page *page);
    void showInterlude(screens::Page *page);
    void closeInterlude(); ///< and back to the flow that lies over the page, if one does
    void endLaid();
    void stayInClass(); ///< the first page, while a class is under way
    void anotherCame(); ///< to the front
    void shown();
    void back();
    void help();
    void showInvented(); ///< the card of practice
    void danger();
    void seeBetter();
    void hearBetter();
    void followVoice();
    void listen(); ///< "Escuchar", "Pausa", "Seguir"
    void howToTouch();
    void setDebounce(std::optional<std::chrono::milliseconds> chosen);
    void readAloud();
    void onHeadphones(bool plugged);
    void beginAudioMode();
    void reachKeysByKeys(bool byKeys);
    void settleWhatIsSaid();
    bool asksAloudFirst();
    void chooseLanguage();
    void speak(const QString &language);
    void notice(const QString &heading, const QString &what);
    void escape();
    void askToLeave();
    void hide();
    void setCovered(bool covered);
    void showParts(bool shown);
    void showcase(); ///< if the centre wants it, and whoever comes can file
    void endShowcase();
    void end(); ///< erase, and say so
    void watchForReader(); ///< where there is one, and for whoever looks after the kiosk
    void onPressed(QWidget *where);
    void onKeyed(int key);
    void pulseStar(); ///< held long enough, it begins audio mode
    void askWhetherThere(int secondsLeft);
    void nextTextSize();
    void nextScheme();
    void eraseEverything();
    void arrange();
    void fitLetters();
    QRect belowBand() const;
    screens::Page *front() const;

    screens::Choices m_choices;
    const screens::Surroundings m_around;
    text::Languages m_languages;
    theme::Theme m_barTheme; ///< the bars keep their size, so that they keep their places
    screens::Navigator m_navigator;
    speech::Voice &m_voice;
    Reader m_reader;
    TouchGuard m_guard;
    IdleWatch m_idle;
    PracticeBand *m_band = nullptr; ///< only in practice
    TopBar *m_top = nullptr;
    BottomBar *m_bottom = nullptr;
    QWidget *m_room = nullptr; ///< where the page stands
    Cover *m_cover = nullptr;
    Scanner *m_scanner = nullptr;
    QPointer<Showcase> m_showcase; ///< over the first page; null mostly
    QPointer<screens::Page> m_page, m_interlude;
    screens::HelpPage::Teaching m_teaching = screens::HelpPage::Teaching::None;
    std::unique_ptr<screens::Flow> m_laid; ///< over the page, as interludes
    QPointer<screens::Page> m_laidPage; ///< its own, if it is in front
    QPointer<WedgeCatcher> m_catcher; ///< null: nobody listens for a reader
    std::optional<std::chrono::milliseconds> m_starAt; ///< when the key that begins audio mode went down
    bool m_greets = false; ///< audio mode has just begun
    bool m_painted = false;
    bool m_waits = false;
};

} // namespace window
