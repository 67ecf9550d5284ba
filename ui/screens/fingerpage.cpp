// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/fingerpage.h"

#include "ui/controls/announce.h"
#include "ui/controls/button.h"
#include "ui/controls/choicecard.h"
#include "ui/controls/label.h"
#include <QMouseEvent>

namespace screens {

using controls::Button;

namespace {

/// How large the square is, in millimetres, and where it stands in the room that it has: 0 left or above, 1
/// right or below.
struct Spot
{
    double side = 0, x = 0, y = 0;
};

Spot spotOf(FingerPage::Exercise exercise)
{
    switch (exercise) {
    case FingerPage::Exercise::Largest:
        return { 60, 0.5, 0.5 };
    case FingerPage::Exercise::Large:
        return { 45, 0, 0.5 };
    case FingerPage::Exercise::Middle:
        return { 30, 1, 0 };
    case FingerPage::Exercise::Normal:
        return { 20, 0.3, 1 };
    default:
        return { 45, 0.5, 0.5 };
    }
}

/// Takes all the room there is, and puts the square in its spot.
class Spread : public QWidget
{
public:
    Spread(theme::Theme &theme, QAbstractButton *target, const Spot &spot)
        : m_theme(theme), m_target(target), m_spot(spot)
    {
        target->setParent(this);
    }
    QSize sizeHint() const override { return { minimumSizeHint().width(), m_theme.px(1000) }; }
    QSize minimumSizeHint() const override { return sizeAt(m_target->minimumSizeHint().width()); }

protected:
    void resizeEvent(QResizeEvent *) override { place(); }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest) { // other letters
            updateGeometry();
            place();
        }
        return QWidget::event(event);
    }

private:
    /// As high as its words need to stand in that width.
    QSize sizeAt(int width) const
    {
        return { width, std::max(m_theme.px(theme::Length::TargetMain), m_target->heightForWidth(width)) };
    }
    void place()
    {
        const int side = m_theme.px(m_spot.side);
        QSize square = sizeAt(std::min(std::max(side, m_target->sizeHint().width()), width()));
        square.setHeight(std::min(std::max(square.height(), side), height()));
        const QSize free = size() - square;
        m_target->setGeometry(QRect(
            QPoint(static_cast<int>(m_spot.x * free.width()), static_cast<int>(m_spot.y * free.height())),
            square));
    }
    theme::Theme &m_theme;
    QAbstractButton *m_target;
    const Spot m_spot;
};

} // namespace

FingerPage::FingerPage(const Surroundings &around, Exercise exercise)
    : Page(around.theme, {}), m_exercise(exercise)
{
    setHeading(task());
    const QString words = tr("Toque aquí"), icon = QStringLiteral("touch_app");
    if (exercise == Exercise::Normal) {
        m_target = new controls::ChoiceCard(m_theme, controls::ChoiceCard::Behaviour::Press, words, {}, icon);
    } else {
        auto *button = new Button(m_theme, Button::Role::Primary, words, icon);
        button->setIconSide(Button::IconSide::Above);
        m_target = button;
    }
    m_target->installEventFilter(this);
    connect(m_target, &QAbstractButton::clicked, this, &FingerPage::onTouched);
    setBody(new Spread(m_theme, m_target, spotOf(exercise)), BodyHeight::Shrinks);
    setHelp({ tr("Toque con la yema de un dedo, y suelte."),
        tr("Con un teclado: vaya al cuadro con la flecha abajo y presione Enter.") });
    if (exercise >= Exercise::LetGo)
        addAction(Button::Role::Primary, tr("Continuar"), "arrow_forward", &FingerPage::done);
}

QString FingerPage::task() const
{
    switch (m_exercise) {
    case Exercise::Largest:
        return tr("Toque el cuadro con un dedo.");
    case Exercise::Large:
        return tr("Muy bien. Ahora tóquelo en este lado.");
    case Exercise::Middle:
        return tr("Muy bien. Toque uno más chico.");
    case Exercise::Normal:
        return tr("Muy bien. Toque uno como los de los trámites.");
    case Exercise::LetGo:
        return tr("Apoye el dedo en el cuadro. Espere un poco y suelte.");
    case Exercise::SlideOff:
        return tr("Apoye el dedo en el cuadro. Córralo hacia afuera y suelte.");
    case Exercise::Twice:
        break;
    }
    return tr("Toque el cuadro dos veces seguidas.");
}

void FingerPage::onTouched()
{
    ++m_touches;
    switch (m_exercise) {
    case Exercise::LetGo:
        return tell(tr("Respondió cuando usted soltó. Así es siempre."));
    case Exercise::SlideOff:
        return tell(tr("Soltó adentro y respondió. Si quiere, corra el dedo hacia afuera."));
    case Exercise::Twice:
        return tell(m_touches == 1 ? tr("Contó una sola vez. Con una vez basta.")
                                   : tr("Usted esperó, y contó otra vez. Con una vez basta."));
    default:
        Q_EMIT done();
    }
}

/// Whoever lets go outside of what they pressed.
bool FingerPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_target && event->type() == QEvent::MouseButtonRelease
        && !m_target->rect().contains(static_cast<QMouseEvent *>(event)->position().toPoint()))
        tell(tr("Lo soltó fuera: no pasó nada. Así puede arrepentirse."));
    return Page::eventFilter(watched, event);
}

/// In the heading's place, which no size of letters takes away.
void FingerPage::tell(const QString &whatHappened)
{
    setHeading(whatHappened);
    arrange();
    controls::announce(heading());
}

} // namespace screens
