// SPDX-License-Identifier: GPL-3.0-or-later
// How this resident wants the window: letters, colours, touch, language, voice. All of it ends with them.
#include "ui/screens/askaloudpage.h"
#include "ui/screens/hearbetterpage.h"
#include "ui/screens/languagepage.h"
#include "ui/screens/seebetterpage.h"
#include "ui/screens/touchpage.h"
#include "ui/window/bars.h"
#include "ui/window/kioskwindow.h"
#include "ui/window/scanner.h"

namespace window {

using namespace screens;

void KioskWindow::seeBetter()
{
    auto *page = new SeeBetterPage(m_around.theme);
    connect(page, &SeeBetterPage::touchWanted, this, &KioskWindow::howToTouch);
    connect(page, &SeeBetterPage::closed, this, &KioskWindow::closeInterlude);
    connect(page, &SeeBetterPage::hearingWanted, this, &KioskWindow::hearBetter);
    showInterlude(page);
}

void KioskWindow::nextTextSize()
{
    theme::Theme &theme = m_around.theme;
    const bool atEnd = theme.textSize() == theme.largestSize();
    theme.setTextSize(atEnd ? theme::TextSize::Normal
                            : static_cast<theme::TextSize>(static_cast<int>(theme.textSize()) + 1));
}

void KioskWindow::nextScheme()
{
    theme::Theme &theme = m_around.theme;
    theme.setScheme(static_cast<theme::Scheme>((static_cast<int>(theme.scheme()) + 1) % 3));
}

void KioskWindow::howToTouch()
{
    auto *page = new TouchPage(m_around.theme, m_choices.debounce.value_or(m_around.settings.debounce));
    connect(page, &TouchPage::chosen, this, &KioskWindow::setDebounce);
    connect(page, &TouchPage::closed, this, &KioskWindow::closeInterlude);
    showInterlude(page);
}

void KioskWindow::setDebounce(std::optional<std::chrono::milliseconds> chosen)
{
    m_choices.debounce = chosen;
    m_guard.setDoubleStrike(chosen.value_or(m_around.settings.debounce));
}

void KioskWindow::chooseLanguage()
{
    QList<std::pair<QString, QString>> languages;
    for (const auto &language : m_languages.all())
        languages.append({ language.code, language.name });
    auto *page = new LanguagePage(m_around.theme, languages, m_around.language);
    connect(page, &LanguagePage::closed, this, &KioskWindow::closeInterlude);
    connect(page, &LanguagePage::chosen, this, [this](const QString &code) {
        speak(code);
        m_navigator.again();
    });
    showInterlude(page);
}

/// The bars and whatever page comes next.
void KioskWindow::speak(const QString &language)
{
    m_choices.language = language;
    m_languages.use(language);
    buildBars();
}

Ways KioskWindow::ways() const
{
    return { m_around.language, m_around.theme.textSize(), m_around.theme.scheme(), m_choices.debounce,
        m_reader.isAudioMode(), m_scanner->isOn() };
}

void KioskWindow::follow(const Ways &ways)
{
    m_around.theme.setTextSize(ways.size);
    m_around.theme.setScheme(ways.scheme);
    setDebounce(ways.debounce);
    if (ways.language != m_around.language) {
        speak(ways.language);
        m_navigator.again();
    }
    m_scanner->setOn(ways.isScanning);
    if (ways.isAudioMode)
        beginAudioMode();
}

void KioskWindow::followVoice()
{
    connect(&m_voice, &speech::Voice::began, this, [this] {
        if (!m_idle.isAsking()) // who listens is there; whether anybody does is what is being asked
            m_idle.touch();
    });
    connect(&m_voice, &speech::Voice::privacyChanged, this, &KioskWindow::onHeadphones);
    connect(
        &m_reader, &Reader::stateChanged, this, [this](Reader::State state) { m_bottom->setReading(state); });
    connect(&m_reader, &Reader::soundless, this,
        [this] { notice(tr("Ahora no hay sonido"), tr("Pida que alguien le lea la pantalla.")); });
}

void KioskWindow::listen()
{
    if (m_reader.state() == Reader::State::Silent)
        readAloud();
    else
        m_reader.pause();
}

void KioskWindow::readAloud()
{
    if (!asksAloudFirst())
        m_reader.read(*front());
}

/// The one rule for answers, on pages and as they are typed: to one pair of ears, or because they want it.
void KioskWindow::settleWhatIsSaid()
{
    const bool all = m_voice.isPrivate() || m_choices.saysAnswersAloud.value_or(false);
    m_reader.setPersonal(all ? Personal::Said : Personal::LeftOut);
}

/// Once in each session, where answers would be heard by others. In audio mode, which says what is typed,
/// before anything is.
bool KioskWindow::asksAloudFirst()
{
    const bool audio = m_reader.isAudioMode();
    if (m_voice.isPrivate() || m_choices.saysAnswersAloud
        || !(showsPersonal(*front()) || (audio && takesTyping(*front()))))
        return false;
    auto *page = new AskAloudPage(m_around.theme);
    page->setBackAllowed(!audio); // to the page that asks it again
    const auto go = [this, audio](bool all) {
        m_choices.saysAnswersAloud = all;
        closeInterlude();
        if (!audio) // which reads by itself
            readAloud();
    };
    connect(page, &AskAloudPage::all, this, [go] { go(true); });
    connect(page, &AskAloudPage::withoutAnswers, this, [go] { go(false); });
    showInterlude(page);
    return true;
}

void KioskWindow::hearBetter()
{
    auto *page = new HearBetterPage(m_around.theme);
    connect(page, &HearBetterPage::rateWanted, &m_reader, &Reader::changeRate);
    connect(page, &HearBetterPage::volumeWanted, &m_reader, &Reader::changeVolume);
    connect(page, &HearBetterPage::closed, this, &KioskWindow::closeInterlude);
    showInterlude(page);
}

void KioskWindow::onHeadphones(bool plugged)
{
    settleWhatIsSaid();
    if (plugged && !m_navigator.isUnderWay())
        beginAudioMode();
    else if (!plugged && m_reader.isAudioMode() && !m_interlude && !isHidden())
        asksAloudFirst();
}

/// For who sees nothing: by headphones, or by a key that is held, before anything is begun.
void KioskWindow::beginAudioMode()
{
    m_reader.setAudioMode(true);
    m_greets = true;
    reachKeysByKeys(true);
}

/// What takes many steps to go to stands in the order that is known by heart.
void KioskWindow::reachKeysByKeys(bool byKeys)
{
    m_choices.keysTakeFocus = byKeys;
    m_choices.keys = byKeys ? controls::Keyboard::Order::Alphabetic : controls::Keyboard::Order::Qwerty;
    m_navigator.again();
}

} // namespace window
