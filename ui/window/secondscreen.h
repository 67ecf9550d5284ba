// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/projection.h"
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

namespace base {
struct Settings;
}

namespace window {

class Front;

/// What stands on every screen but the kiosk's own: a projector, another panel. Private is the state: a still
/// page that says so. A window that may be seen there (practice, a talk) is shown when somebody says so, for
/// as long as it stands, and nothing that is not in it. Made before the windows, and outlives them.
///
/// Screens that show the same picture, or a part of it, cannot be told apart: there is no page on them.
class SecondScreen : public QObject
{
    Q_OBJECT
public:
    /// `own` is the kiosk's: the screen of this name, also when it goes and comes back.
    SecondScreen(const QScreen &own, const base::Settings &settings);
    ~SecondScreen() override;

    /// The whole of the kiosk's own screen; while that is gone, `window` is on none.
    void putOnOwn(QWidget &window);
    /// A mirror of it, at most ten times a second, but while `isPrivate`.
    void show(QWidget &window, std::function<bool()> isPrivate = {});
    void keepPrivate();
    void follow(
        const Front &front); ///< shows talks and practice, not who teaches in it, of the kiosk nothing

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QScreen *own() const; ///< null: it is not there
    void watch(QScreen *screen);
    void rearrange();
    void placeOwn();
    void mirror();
    void hideAll();

    const QString m_own;
    Projection::Words m_words; ///< in the centre's language, whatever who stands there speaks
    QPointer<QWidget> m_window; ///< on the kiosk's own screen
    QPointer<QWidget> m_shown;
    std::function<bool()> m_isPrivate; ///< of what is shown, now
    std::vector<std::unique_ptr<Projection>> m_projections;
    QTimer m_soon;
};

} // namespace window
