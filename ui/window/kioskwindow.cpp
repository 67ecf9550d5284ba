// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/kioskwindow.h"

#include "app/kiosk/filingdesk.h"
#include "app/text/words.h"
#include "ui/controls/focusring.h"
#include "ui/screens/donepage.h"
#include "ui/screens/erasedpage.h"
#include "ui/screens/idlepage.h"
#include "ui/screens/textpage.h"
#include "ui/screens/welcomepage.h"
#include "ui/window/bars.h"
#include "ui/window/cover.h"
#include "ui/window/practiceband.h"
#include "ui/window/scanner.h"
#include "ui/window/showcase.h"
#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace window {

using namespace screens;
using namespace std::chrono_literals;

namespace {

/// Later, for it may be the one whose button was touched; out of the window at once, or its end would have
/// the whole window painted a second time.
void discard(QWidget *widget)
{
    widget->hide();
    widget->setParent(nullptr);
    widget->deleteLater();
}

} // namespace

KioskWindow::KioskWindow(kiosk::FilingDesk &desk, const base::Settings &settings, const base::Clock &clock,
    theme::Theme &theme, speech::Voice &voice, QWidget *parent)
    : QMainWindow(parent), m_around { desk, settings, clock, theme, m_choices, m_choices.language },
      m_languages(settings.languagesFolder), m_barTheme(theme.metrics()), m_navigator(m_around),
      m_voice(voice), m_reader(voice, *this, m_choices.language), m_guard(*this, clock),
      m_idle(clock, settings.answer)
{
    setWindowTitle(QStringLiteral("Ventanilla"));
    setContextMenuPolicy(Qt::NoContextMenu);
    m_room = new QWidget(this);
    speak(settings.language);
    connect(&m_navigator, &Navigator::pageReady, this, &KioskWindow::showPage);
    connect(&m_navigator, &Navigator::ended, this, &KioskWindow::end);
    connect(&m_navigator, &Navigator::setUpWanted, this, &KioskWindow::setUpWanted, Qt::QueuedConnection);
    connect(&m_navigator, &Navigator::practiceWanted, this, &KioskWindow::practiceWanted);
    connect(&m_guard, &TouchGuard::pressed, this, &KioskWindow::onPressed);
    connect(&m_guard, &TouchGuard::keyed, this, &KioskWindow::onKeyed);
    // A screen reader presses without a touch; the focus goes where it does.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const bool byItself = m_scanner && m_scanner->isOn() && m_scanner->pace() > 0;
        if (now && now->window() == this && !byItself && !m_idle.isAsking())
            m_idle.touch();
    });
    followVoice();
    connect(&m_idle, &IdleWatch::asked, this, &KioskWindow::askWhetherThere);
    connect(&m_idle, &IdleWatch::answered, this, &KioskWindow::closeInterlude);
    connect(&m_idle, &IdleWatch::expired, this, &KioskWindow::beginAnew);
    connect(&m_around.theme, &theme::Theme::changed, this, [this] {
        m_barTheme.setScheme(m_around.theme.scheme());
        arrange();
        update();
    });
    setDebounce({});
    watchForReader();
    m_scanner = new Scanner(
        clock, *new controls::FocusRing(theme, this),
        [this] { return tabStops(*front()) + tabStops(*m_bottom) + tabStops(*m_top); }, this);
    connect(m_scanner, &Scanner::used, &m_idle, &IdleWatch::touch);
    auto *seconds = new QTimer(this);
    connect(seconds, &QTimer::timeout, this, &KioskWindow::pulse);
    seconds->start(1s);
    if (m_band)
        connect(this, &KioskWindow::firstPainted, this, [this] {
            if (!m_reader.isAudioMode()) // whose greeting says it
                m_reader.say({ text::practiceBand() });
        });
    m_navigator.start();
}

/// Nobody comes to the next window with what they did here: voice, colours and clipboard outlive this one.
KioskWindow::~KioskWindow()
{
    disconnect(qApp, nullptr, this, nullptr); // its bars go after it, and the focus with them
    m_reader.reset();
    for (Page *page : { m_interlude.data(), m_page.data() }) {
        if (page)
            page->wipe();
        delete page;
    }
    m_navigator.forget();
    m_around.theme.reset();
    QApplication::clipboard()->clear();
}

void KioskWindow::buildBars()
{
    for (QWidget *former : std::initializer_list<QWidget *> { m_top, m_bottom, m_cover, m_band })
        if (former)
            discard(former);
    if (m_around.desk.isPractice())
        m_band = new PracticeBand(m_barTheme, this);
    m_top = new TopBar(m_barTheme, m_around.settings.centreName, m_languages.nameOf(m_around.language), this);
    m_bottom = new BottomBar(m_barTheme, this);
    connect(m_top, &TopBar::backTouched, this, &KioskWindow::back);
    connect(m_top, &TopBar::seeBetterTouched, this, &KioskWindow::seeBetter);
    connect(m_top, &TopBar::languageTouched, this, &KioskWindow::chooseLanguage);
    connect(m_bottom, &BottomBar::dangerTouched, this, &KioskWindow::danger);
    connect(m_bottom, &BottomBar::listenTouched, this, &KioskWindow::listen);
    connect(m_bottom, &BottomBar::helpTouched, this, &KioskWindow::help);
    connect(m_bottom, &BottomBar::hideTouched, this, &KioskWindow::hide);
    connect(m_bottom, &BottomBar::endTouched, this, &KioskWindow::askToLeave);
    connect(m_bottom, &BottomBar::quickExitTouched, this, &KioskWindow::beginAnew);
    m_guard.setNeverWaits(m_bottom->quickExit());
    m_bottom->setReading(m_reader.state());
    m_cover = new Cover(m_around.theme, this);
    connect(m_cover, &Cover::clicked, this, [this] {
        setCovered(false);
        front()->focusHeading();
    });
    for (QWidget *built : std::initializer_list<QWidget *> { m_top, m_bottom, m_band })
        if (built)
            built->show();
}

void KioskWindow::pulse()
{
    pulseStar();
    m_scanner->pulse();
    if (m_waits)
        m_idle.touch();
    m_idle.pulse();
    if (m_showcase)
        m_showcase->pulse();
}

bool KioskWindow::isHidden() const
{
    return m_cover->isVisible();
}

Page *KioskWindow::front() const
{
    return m_interlude ? m_interlude : m_page;
}

void KioskWindow::showPage(Page *page)
{
    if (!m_laid)
        closeInterlude();
    if (Page *before = m_page) {
        before->wipe();
        discard(before);
    }
    m_page = page;
    page->setParent(m_room);
    connect(page, &Page::contentChanged, this, &KioskWindow::shown);
    connect(page, &Page::outgrown, this, &KioskWindow::fitLetters, Qt::QueuedConnection);
    connect(page, &Page::refused, this, &KioskWindow::refused);
    if (auto *welcome = qobject_cast<WelcomePage *>(page)) {
        connect(welcome, &WelcomePage::practiceWanted, this, &KioskWindow::practiceWanted);
        connect(welcome, &WelcomePage::practiceEnded, this, &KioskWindow::practiceEnded);
        connect(welcome, &WelcomePage::cardWanted, this, &KioskWindow::showInvented);
        stayInClass();
    }
    if (m_laid)
        page->hide();
    else
        anotherCame();
}

void KioskWindow::showInterlude(Page *page)
{
    if (m_interlude) {
        m_interlude->wipe();
        discard(m_interlude);
    }
    m_interlude = page;
    page->setParent(m_room);
    connect(page, &Page::outgrown, this, &KioskWindow::fitLetters, Qt::QueuedConnection);
    m_page->hide();
    anotherCame();
}

void KioskWindow::closeInterlude()
{
    if (!m_interlude)
        return;
    if (m_laid && m_interlude != m_laidPage)
        return m_laid->again();
    discard(m_interlude);
    m_interlude = nullptr;
    anotherCame();
}

/// Not with another stage of the same page: its letters, and with them what is on its pages, stay.
void KioskWindow::anotherCame()
{
    m_around.theme.restoreLetters();
    front()->arrange(); // it may have been hidden while its letters changed
    shown();
}

void KioskWindow::shown()
{
    endShowcase();
    m_reader.stop();
    Page *page = front();
    m_top->show(page->isBackAllowed(), page->progress());
    m_bottom->setQuick(m_navigator.isSensitive());
    arrange();
    page->show();
    page->raise();
    page->fitLetters();
    page->focusHeading();
    m_guard.pageChanged();
    const bool isLast = qobject_cast<DonePage *>(page) || qobject_cast<ErasedPage *>(page);
    if (!m_idle.isAsking())
        m_idle.arm(isLast ? DonePage::stay : m_around.settings.idle);
    settleWhatIsSaid();
    if (m_reader.isAudioMode() && !m_interlude && asksAloudFirst())
        return;
    QStringList before;
    if (std::exchange(m_greets, false))
        before << (m_band ? QStringList { text::practiceBand() } : QStringList()) << tr("Modo de audio.")
               << tr("Flecha abajo: lo que sigue. Enter: elegir.")
               << tr("Flecha izquierda: volver. F2: otra vez.");
    if (const QString where = m_top->where(); !where.isEmpty())
        before << where;
    m_reader.pageCame(*page, before);
    m_scanner->pageCame();
    Q_EMIT pageShown();
}

void KioskWindow::back()
{
    Page *page = front();
    if (!page->isBackAllowed() || page->stepBack())
        return;
    if (m_laidPage && m_interlude == m_laidPage)
        m_laid->back();
    else if (m_interlude)
        closeInterlude();
    else
        m_navigator.back();
}

/// The buttons of "¿Sigue ahí?" answer for themselves; a touch anywhere else is an answer too.
void KioskWindow::onPressed(QWidget *where)
{
    if (where != m_bottom->listen()) // which pauses it
        m_reader.stop();
    if (m_idle.isAsking() && m_interlude && m_interlude->isAncestorOf(where)
        && qobject_cast<QAbstractButton *>(where))
        return;
    m_idle.touch();
}

void KioskWindow::askWhetherThere(int secondsLeft)
{
    // Nobody has begun: there is nothing to ask about, only colours and sizes to put back.
    if (!m_navigator.isUnderWay()) {
        beginAnew();
        Q_EMIT deserted();
        showcase();
        return;
    }
    setCovered(false);
    auto *page = new IdlePage(m_around.theme, secondsLeft, m_navigator.keepsDraft());
    page->setBackAllowed(false);
    connect(&m_idle, &IdleWatch::counted, page, &IdlePage::count);
    connect(page, &IdlePage::told, this, [this](const QString &countdown) { m_reader.say({ countdown }); });
    connect(page, &IdlePage::leaves, this, &KioskWindow::end);
    connect(page, &IdlePage::stays, &m_idle, &IdleWatch::touch);
    showInterlude(page);
    m_reader.say({ page->headingText(), page->countdown() });
}

void KioskWindow::beginAnew()
{
    eraseEverything();
    m_navigator.start();
}

void KioskWindow::end()
{
    m_navigator.dropDraft();
    // Who comes near need not read that there was something to erase.
    if (m_navigator.isSensitive())
        return beginAnew();
    const QString theirs = m_around.language;
    const auto paper = ErasedPage::letOut(m_around.desk);
    eraseEverything();
    // This page alone is still for who leaves; what comes after it, and the bars, are the house's already.
    m_languages.use(theirs);
    auto *page = new ErasedPage(m_around.theme, theirs, m_band, paper);
    m_languages.use(m_around.language);
    connect(page, &TextPage::closed, &m_navigator, &Navigator::start);
    showPage(page);
}

/// Fields first, then the pages, then what the flow knows, then what Qt and the desktop might still hold.
void KioskWindow::eraseEverything()
{
    m_idle.disarm();
    m_reader.reset();
    m_scanner->setOn(false);
    setCovered(false);
    m_laid.reset();
    watchForReader();
    for (Page *page : { m_interlude.data(), m_page.data() }) {
        if (!page)
            continue;
        page->wipe();
        discard(page);
    }
    m_interlude = nullptr;
    m_page = nullptr;
    m_navigator.forget();
    QApplication::clipboard()->clear();
    m_around.theme.reset();
    const QString spoken = m_around.language;
    m_choices = {};
    m_choices.language = m_around.settings.language;
    if (spoken != m_around.language)
        speak(m_around.language);
    setDebounce({});
}

void KioskWindow::arrange()
{
    const int top = m_top->fit(width()), bottom = m_bottom->fit(width());
    if (m_band)
        m_band->setGeometry(0, 0, width(), m_band->fit());
    const QRect below = belowBand();
    // Under the band the bar above needs less room over its buttons; the page gets it.
    const int bar = below.top() - (m_band ? m_barTheme.px(1.5) : 0);
    m_top->setGeometry(0, bar, width(), top);
    if (m_band)
        m_band->raise();
    m_bottom->setGeometry(0, height() - bottom, width(), bottom);
    m_room->setGeometry(0, bar + top, width(), height() - bar - top - bottom);
    if (front())
        front()->setGeometry(m_room->rect());
    m_cover->setGeometry(below);
    if (m_showcase)
        m_showcase->setGeometry(rect());
}

QRect KioskWindow::belowBand() const
{
    return rect().adjusted(0, m_band ? m_band->height() : 0, 0, 0);
}

void KioskWindow::fitLetters()
{
    if (front())
        front()->fitLetters();
}

void KioskWindow::showSized(QSize size)
{
    setFixedSize(size);
    show();
}

void KioskWindow::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), m_around.theme.color(theme::Token::Ground));
    if (!std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &KioskWindow::firstPainted);
}

void KioskWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrange();
}

void KioskWindow::closeEvent(QCloseEvent *event)
{
    // Alt-F4 is not for residents; the session manager ends the program with a signal.
    event->setAccepted(!event->spontaneous());
}

} // namespace window
