// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/cornerspage.h"

#include "ui/controls/button.h"
#include "ui/theme/theme.h"
#include <QEvent>

namespace maintenance {

using controls::Button;

namespace {

constexpr double sideMm = 16;

/// In the order in which they are touched: right or left, below or above.
struct Corner
{
    bool isRight, isBelow;
    const char *name;
};
constexpr Corner corners[] = { { false, false, "Esquina de arriba, a la izquierda" },
    { true, false, "Esquina de arriba, a la derecha" }, { true, true, "Esquina de abajo, a la derecha" },
    { false, true, "Esquina de abajo, a la izquierda" } };
constexpr int count = int(std::size(corners));

} // namespace

CornersPage::CornersPage(theme::Theme &theme)
    : Page(theme, QStringLiteral("Toque el cuadro que aparece en cada esquina"))
{
    setHint(QStringLiteral("Con la yema de un dedo. Son cuatro."));
    addAction(Button::Role::Secondary, QStringLiteral("No responde"), "warning", &CornersPage::gaveUp);
}

CornersPage::~CornersPage()
{
    delete m_corner;
}

bool CornersPage::event(QEvent *event)
{
    if (event->type() == QEvent::Show && !m_corner)
        showCorner();
    if (event->type() == QEvent::Hide)
        delete m_corner;
    return Page::event(event);
}

bool CornersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        place();
    return Page::eventFilter(watched, event);
}

void CornersPage::showCorner()
{
    window()->installEventFilter(this);
    m_corner = new Button(m_theme, Button::Role::Primary, {}, QStringLiteral("touch_app"), window());
    m_corner->setAccessibleName(QString::fromUtf8(corners[m_touched].name));
    connect(m_corner, &QAbstractButton::clicked, this, &CornersPage::onTouched);
    place();
    m_corner->show();
    m_corner->raise();
}

void CornersPage::place()
{
    if (!m_corner)
        return;
    const int side = m_theme.px(sideMm);
    const Corner &corner = corners[m_touched];
    m_corner->setGeometry(corner.isRight ? window()->width() - side : 0,
        corner.isBelow ? window()->height() - side : 0, side, side);
}

void CornersPage::onTouched()
{
    if (m_touched + 1 == count)
        return Q_EMIT allTouched();
    ++m_touched;
    m_corner->deleteLater(); // it is the one that was touched
    m_corner = nullptr;
    setHint(m_touched == count - 1 ? QStringLiteral("Bien. Falta una.")
                                   : QStringLiteral("Bien. Faltan %1.").arg(count - m_touched));
    showCorner();
    arrange();
    focusHeading(); // which had gone to the one that was touched
}

} // namespace maintenance
