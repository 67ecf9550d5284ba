// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/donepage.h"

#include "ui/controls/button.h"
#include "ui/screens/donebody.h"
#include "ui/screens/qrcard.h"
#include "ui/screens/slipcontent.h"
#include <QTimeZone>
#include <QTimer>

namespace screens {

DonePage::DonePage(const Surroundings &around, const receipt::SlipContent &content, kiosk::FilingState state)
    : Page(around.theme, tr("Su constancia quedó guardada"), tr("Quedó guardada")),
      m_body(new DoneBody(around.theme, content.comprobante.toString(), untilWhen(content)))
{
    setBackAllowed(false);
    useOkColour();
    setBody(m_body, BodyHeight::Shrinks);
    setState(state);
    // Without a QR the slip and the number still say everything.
    if (const auto qr = receipt::qrImage(receipt::qrText(content)))
        setSide(new QrCard(around.theme, *qr), true);
    using controls::Button;
    const auto action = [this](Button::Role role, const QString &text, const char *icon, auto signal) {
        auto *button = new Button(m_theme, role, text, QLatin1String(icon));
        connect(button, &Button::clicked, this, signal);
        addAction(button, role == Button::Role::Primary);
    };
    action(Button::Role::Primary, tr("Ver mi comprobante"), "description", &DonePage::slipWanted);
    action(Button::Role::Secondary, tr("Qué debo hacer ahora"), "assignment", &DonePage::nextStepsWanted);
    QStringList help { tr("Anote el número de comprobante, o apunte con la cámara de su teléfono al dibujo."),
        tr("Con ese número y su documento puede preguntar en qué va su trámite.") };
    if (content.validUntil.isValid())
        help << tr("Hoy tiene que validarla en persona en Carabineros. Lleve su cédula o su pasaporte.");
    setHelp(help << tr("Cuando termine, toque Terminar. Su constancia sigue guardada."));
}

/// The hour alone: it is a deadline of the same day, and the slip has it whole.
QString DonePage::untilWhen(const receipt::SlipContent &content)
{
    if (!content.validUntil.isValid())
        return {};
    const QTime hour = content.validUntil.toTimeZone(QTimeZone("America/Santiago")).time();
    return tr("Vaya hoy a Carabineros antes de las %1.").arg(hour.toString(QStringLiteral("HH:mm")));
}

void DonePage::setState(kiosk::FilingState state)
{
    m_body->setPresented(isPresented(state), state == kiosk::FilingState::Accepted);
    arrange();
    m_isPainted = false;
    update();
}

void DonePage::paintEvent(QPaintEvent *event)
{
    Page::paintEvent(event);
    if (!std::exchange(m_isPainted, true))
        QTimer::singleShot(0, this, &DonePage::painted);
}

} // namespace screens
