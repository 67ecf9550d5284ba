// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/kioskwindow.h"

#include "app/kiosk/filingdesk.h"
#include "ui/screens/dangerpage.h"
#include "ui/screens/donepage.h"
#include "ui/screens/draftpages.h"
#include "ui/screens/idlepage.h"
#include "ui/screens/leavepage.h"
#include "ui/screens/seebetterpage.h"
#include "ui/screens/textpage.h"
#include "ui/screens/touchpage.h"
#include "ui/screens/welcomepage.h"
#include "ui/window/bars.h"
#include "ui/window/cover.h"
#include "ui/window/reading.h"
#include "ui/window/wedgecatcher.h"
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

const auto erased = QStringLiteral("erased"); ///< the page that says so

/// Later, for it may be the one whose button was touched; out of the window at once, or its end would have
/// the whole window painted a second time.
void discard(screens::Page *page)
{
    page->hide();
    page->setParent(nullptr);
    page->deleteLater();
}

} // namespace

KioskWindow::KioskWindow(kiosk::FilingDesk &desk, const base::Settings &settings, const base::Clock &clock,
    theme::Theme &theme, speech::Voice &voice, QWidget *parent)
    : QMainWindow(parent), m_around { desk, settings, clock, theme, m_choices, QStringLiteral("es") },
      m_barTheme(theme.metrics()), m_navigator(m_around), m_voice(voice), m_guard(*this, clock),
      m_idle(clock, settings.answer)
{
    setWindowTitle(QStringLiteral("Ventanilla"));
    setContextMenuPolicy(Qt::NoContextMenu);
    m_room = new QWidget(this);
    buildBars();
    m_cover = new Cover(theme, this);
    connect(m_cover, &Cover::clicked, this, [this] {
        m_cover->hide();
        front()->focusHeading();
    });
    connect(&m_navigator, &Navigator::pageReady, this, &KioskWindow::showPage);
    connect(&m_navigator, &Navigator::ended, this, &KioskWindow::end);
    connect(&m_guard, &TouchGuard::pressed, this, &KioskWindow::onPressed);
    connect(&m_guard, &TouchGuard::keyed, &m_idle, &IdleWatch::touch);
    connect(&m_guard, &TouchGuard::keyed, &m_voice, &speech::Voice::stop);
    connect(&m_voice, &speech::Voice::began, &m_idle, &IdleWatch::touch); // who listens is there
    connect(&m_voice, &speech::Voice::cannot, this,
        [this] { notice(tr("Ahora no hay sonido"), tr("Pida que alguien le lea la pantalla.")); });
    connect(&m_idle, &IdleWatch::asked, this, &KioskWindow::askWhetherThere);
    connect(&m_idle, &IdleWatch::answered, this, &KioskWindow::closeInterlude);
    connect(&m_idle, &IdleWatch::expired, this, &KioskWindow::beginAnew);
    connect(&m_around.theme, &theme::Theme::changed, this, [this] {
        m_barTheme.setScheme(m_around.theme.scheme());
        arrange();
        update();
    });
    setDebounce({});
    if (settings.cedulaReader)
        watchForReader();
    auto *seconds = new QTimer(this);
    connect(seconds, &QTimer::timeout, this, &KioskWindow::pulse);
    seconds->start(1s);
    m_navigator.start();
}

KioskWindow::~KioskWindow()
{
    delete m_interlude;
    delete m_page;
}

void KioskWindow::buildBars()
{
    m_top = new TopBar(m_barTheme, m_around.settings.centreName, this);
    m_bottom = new BottomBar(m_barTheme, this);
    connect(m_top, &TopBar::backTouched, this, &KioskWindow::back);
    connect(m_top, &TopBar::seeBetterTouched, this, &KioskWindow::seeBetter);
    connect(m_top, &TopBar::languageTouched, this,
        [this] { comingSoon(tr("Por ahora esta Ventanilla habla español. Pronto habrá más idiomas.")); });
    connect(m_bottom, &BottomBar::dangerTouched, this, &KioskWindow::danger);
    connect(m_bottom, &BottomBar::listenTouched, this, &KioskWindow::readAloud);
    connect(m_bottom, &BottomBar::helpTouched, this, &KioskWindow::help);
    connect(m_bottom, &BottomBar::hideTouched, this, &KioskWindow::hide);
    connect(m_bottom, &BottomBar::endTouched, this, &KioskWindow::askToLeave);
    connect(m_bottom, &BottomBar::quickExitTouched, this, &KioskWindow::beginAnew);
    m_guard.setNeverWaits(m_bottom->quickExit());
}

void KioskWindow::pulse()
{
    m_idle.pulse();
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
    closeInterlude();
    if (Page *before = m_page) {
        before->wipe();
        discard(before);
    }
    m_page = page;
    page->setParent(m_room);
    connect(page, &Page::contentChanged, this, &KioskWindow::shown);
    if (auto *welcome = qobject_cast<WelcomePage *>(page))
        connect(welcome, &WelcomePage::practiceWanted, this,
            [this] { comingSoon(tr("Pronto podrá practicar aquí, sin enviar nada.")); });
    shown();
}

void KioskWindow::showInterlude(Page *page)
{
    if (m_interlude)
        discard(m_interlude);
    m_interlude = page;
    page->setParent(m_room);
    m_page->hide();
    shown();
}

void KioskWindow::closeInterlude()
{
    if (!m_interlude)
        return;
    discard(m_interlude);
    m_interlude = nullptr;
    shown();
}

void KioskWindow::shown()
{
    m_voice.stop();
    Page *page = front();
    m_top->show(page->isBackAllowed(), page->progress());
    m_bottom->setQuick(m_navigator.isSensitive());
    arrange();
    page->show();
    page->raise();
    page->focusHeading();
    m_guard.pageChanged();
    const bool isLast = qobject_cast<DonePage *>(page) || page->objectName() == erased;
    if (!m_idle.isAsking())
        m_idle.arm(isLast ? DonePage::stay : m_around.settings.idle);
    Q_EMIT pageShown();
}

void KioskWindow::back()
{
    Page *page = front();
    if (!page->isBackAllowed() || page->stepBack())
        return;
    if (m_interlude)
        closeInterlude();
    else
        m_navigator.back();
}

void KioskWindow::help()
{
    QStringList paragraphs = m_page->help();
    if (m_navigator.keepsDraft())
        paragraphs << keptWords();
    paragraphs << tr("Volver está arriba, a la izquierda. Vuelve a la pregunta anterior.")
               << (m_navigator.isSensitive()
                          ? tr("Salir rápido borra todo y vuelve al inicio, sin preguntar.")
                          : tr("Ocultar tapa la pantalla. Terminar borra lo que escribió."))
               << tr("También puede pedir ayuda a la persona encargada del centro.");
    auto *page = new TextPage(m_around.theme, tr("Ayuda"), paragraphs);
    page->addClose(tr("Volver"), "arrow_back");
    connect(page, &TextPage::closed, this, &KioskWindow::closeInterlude);
    showInterlude(page);
}

void KioskWindow::danger()
{
    auto *page = new DangerPage(m_around);
    connect(page, &TextPage::closed, this, &KioskWindow::closeInterlude);
    showInterlude(page);
}

void KioskWindow::seeBetter()
{
    auto *page = new SeeBetterPage(m_around.theme);
    connect(page, &SeeBetterPage::touchWanted, this, &KioskWindow::howToTouch);
    connect(page, &SeeBetterPage::closed, this, &KioskWindow::closeInterlude);
    showInterlude(page);
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

void KioskWindow::readAloud()
{
    QList<speech::Phrase> phrases;
    for (const QString &text : reading(*front()))
        phrases << speech::Phrase { text, m_around.language };
    m_voice.say(phrases);
}

void KioskWindow::comingSoon(const QString &what)
{
    notice(tr("Pronto"), what);
}

void KioskWindow::notice(const QString &heading, const QString &what)
{
    auto *page = new TextPage(m_around.theme, heading, { what });
    page->addClose(tr("Volver"), "arrow_back");
    connect(page, &TextPage::closed, this, &KioskWindow::closeInterlude);
    showInterlude(page);
}

void KioskWindow::askToLeave()
{
    auto *page = new LeavePage(m_around.theme, m_navigator.isUnderWay(), m_navigator.keepsDraft());
    connect(page, &LeavePage::refused, this, &KioskWindow::closeInterlude);
    connect(page, &LeavePage::confirmed, this, &KioskWindow::end);
    showInterlude(page);
}

void KioskWindow::hide()
{
    m_voice.stop();
    m_cover->setGeometry(rect());
    m_cover->raise();
    m_cover->show();
    m_cover->setFocus();
    m_cover->repaint();
    m_guard.pageChanged();
}

/// What is read while something lies over the page, or on a page that asks for no document, goes nowhere.
void KioskWindow::watchForReader()
{
    auto *catcher = new WedgeCatcher(*this, m_around.clock);
    connect(catcher, &WedgeCatcher::scanned, this, [this](const QString &text) {
        if (!m_interlude && !isHidden())
            m_navigator.scanned(text);
    });
    connect(catcher, &WedgeCatcher::swallowed, &m_idle, &IdleWatch::touch);
}

/// The buttons of "¿Sigue ahí?" answer for themselves; a touch anywhere else is an answer too.
void KioskWindow::onPressed(QWidget *where)
{
    m_voice.stop();
    if (m_idle.isAsking() && m_interlude && m_interlude->isAncestorOf(where)
        && qobject_cast<QAbstractButton *>(where))
        return;
    m_idle.touch();
}

void KioskWindow::askWhetherThere(int secondsLeft)
{
    // Nobody has begun: there is nothing to ask about, only colours and sizes to put back.
    if (!m_navigator.isUnderWay())
        return beginAnew();
    m_cover->hide();
    auto *page = new IdlePage(m_around.theme, secondsLeft, m_navigator.keepsDraft());
    page->setBackAllowed(false);
    connect(&m_idle, &IdleWatch::counted, page, &IdlePage::count);
    connect(page, &IdlePage::leaves, this, &KioskWindow::end);
    connect(page, &IdlePage::stays, &m_idle, &IdleWatch::touch);
    showInterlude(page);
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
    eraseEverything();
    auto *page = new TextPage(m_around.theme, tr("Listo. Borramos todo de esta pantalla."),
        { tr("Lo que envió sigue guardado. Si tiene un papel, lléveselo."), tr("Gracias por venir.") });
    page->setBackAllowed(false);
    page->setObjectName(erased);
    page->addClose(tr("Volver al inicio"));
    connect(page, &TextPage::closed, &m_navigator, &Navigator::start);
    showPage(page);
}

/// Fields first, then the pages, then what the flow knows, then what Qt and the desktop might still hold.
void KioskWindow::eraseEverything()
{
    m_idle.disarm();
    m_voice.stop();
    m_cover->hide();
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
    m_choices = {};
    setDebounce({});
}

void KioskWindow::arrange()
{
    const int top = m_top->fit(width()), bottom = m_bottom->fit(width());
    m_top->setGeometry(0, 0, width(), top);
    m_bottom->setGeometry(0, height() - bottom, width(), bottom);
    m_room->setGeometry(0, top, width(), height() - top - bottom);
    if (front())
        front()->setGeometry(m_room->rect());
    m_cover->setGeometry(rect());
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

void KioskWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_F1:
        return help();
    case Qt::Key_F7:
        return nextScheme();
    case Qt::Key_F8:
        return nextTextSize();
    case Qt::Key_F9:
        return hide();
    case Qt::Key_Left:
        return back();
    case Qt::Key_Right:
        return front()->advance();
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QMainWindow::keyPressEvent(event);
    }
}

} // namespace window
