// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/secondscreen.h"

#include "app/base/event.h"
#include "app/base/settings.h"
#include "app/text/languages.h"
#include "ui/window/front.h"
#include <QEvent>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QScreen>

namespace window {

namespace {

Q_LOGGING_CATEGORY(log, "ventanilla.window")

constexpr std::chrono::milliseconds betweenPictures { 100 };

} // namespace

SecondScreen::SecondScreen(const QScreen &own, const base::Settings &settings) : m_own(own.name())
{
    {
        text::Languages languages(settings.languagesFolder);
        languages.use(settings.language);
        m_words = { tr("Sesión privada"), tr("Lo que pasa en la Ventanilla no se muestra aquí.") };
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(betweenPictures);
    connect(&m_soon, &QTimer::timeout, this, &SecondScreen::mirror);
    const auto screens = QGuiApplication::screens();
    for (QScreen *screen : screens)
        watch(screen);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &SecondScreen::watch);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &SecondScreen::rearrange);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &SecondScreen::rearrange);
    rearrange();
}

SecondScreen::~SecondScreen() = default;

void SecondScreen::watch(QScreen *screen)
{
    connect(screen, &QScreen::geometryChanged, this, &SecondScreen::rearrange);
}

QScreen *SecondScreen::own() const
{
    const auto screens = QGuiApplication::screens();
    const auto found = std::find_if(
        screens.begin(), screens.end(), [this](const QScreen *screen) { return screen->name() == m_own; });
    return found == screens.end() ? nullptr : *found;
}

void SecondScreen::rearrange()
{
    m_projections.clear();
    const QScreen *kiosks = own();
    const auto screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (screen == kiosks)
            continue;
        if (kiosks && screen->geometry().intersects(kiosks->geometry()))
            qCWarning(log) << base::Event::ScreenMirrors << "nothing can be hidden there:" << screen->name();
        else
            m_projections.push_back(std::make_unique<Projection>(*screen, m_words));
    }
    placeOwn();
    mirror();
}

void SecondScreen::putOnOwn(QWidget &window)
{
    m_window = &window;
    placeOwn();
}

/// Where there is no window manager nobody else does it; and whoever moves it, does not move it to a
/// projector.
void SecondScreen::placeOwn()
{
    if (!m_window)
        return;
    QScreen *screen = own();
    if (!screen)
        return m_window->hide();
    m_window->setScreen(screen);
    m_window->setGeometry(screen->geometry());
    m_window->showFullScreen();
    m_window->activateWindow();
}

void SecondScreen::show(QWidget &window, std::function<bool()> isPrivate)
{
    keepPrivate();
    m_shown = &window;
    m_isPrivate = std::move(isPrivate);
    window.installEventFilter(this);
    m_soon.start();
}

void SecondScreen::keepPrivate()
{
    if (m_shown)
        m_shown->removeEventFilter(this);
    m_shown = nullptr;
    hideAll();
}

void SecondScreen::follow(const Front &front)
{
    const auto asItStands = [this, &front] {
        if (front.talk())
            show(*front.talk());
        else if (front.isPractising())
            show(front.window(),
                [&window = front.window()] { return window.isLaid() && !window.isLaidForAll(); });
        else
            keepPrivate();
    };
    connect(&front, &Front::changed, this, asItStands);
    asItStands();
}

/// Whatever is painted in a window is asked of the window itself.
bool SecondScreen::eventFilter(QObject *, QEvent *event)
{
    const bool isPainted = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Show;
    if (event->type() == QEvent::Hide)
        hideAll();
    else if (isPainted && !m_projections.empty() && !m_soon.isActive())
        m_soon.start();
    return false;
}

void SecondScreen::mirror()
{
    if (!m_shown || !m_shown->isVisible() || (m_isPrivate && m_isPrivate()))
        return hideAll();
    if (m_projections.empty())
        return;
    const QPixmap picture = m_shown->grab();
    for (const auto &projection : m_projections)
        projection->setPicture(picture);
}

void SecondScreen::hideAll()
{
    m_soon.stop();
    for (const auto &projection : m_projections)
        projection->keepPrivate();
}

} // namespace window
