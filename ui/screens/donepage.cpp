// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/donepage.h"

#include "ui/controls/button.h"
#include "ui/screens/donebody.h"
#include "ui/screens/qrcard.h"
#include "ui/screens/slipcontent.h"
#include "ui/theme/theme.h"
#include <QTimer>

namespace screens {

DonePage::DonePage(const Surroundings &around, const receipt::SlipContent &content, kiosk::FilingState state)
    : Page(around.theme, tr("Su constancia quedó guardada"), tr("Quedó guardada")),
      m_body(new DoneBody(around.theme, content.comprobante, content.validUntil, content.byMail))
{
    const bool isPractice = content.comprobante.isPractice();
    if (isPractice)
        setHeading(tr("Aquí quedaría guardada su constancia"), tr("Aquí quedaría guardada"));
    setBackAllowed(false);
    useOkColour();
    setBody(m_body, BodyHeight::Shrinks);
    setState(state);
    // Without a QR the slip and the number still say everything.
    if (const auto qr = receipt::qrImage(receipt::qrText(content)))
        setSide(new QrCard(around.theme, *qr, tr("Llévelo en su teléfono: apunte con la cámara"),
                    tr("Código QR de su comprobante")),
            true);
    using controls::Button;
    addAction(Button::Role::Primary, tr("Ver mi comprobante"), "description", &DonePage::slipWanted);
    addAction(Button::Role::Secondary, tr("Qué debo hacer ahora"), "assignment", &DonePage::nextStepsWanted);
    auto *another = addAction(Button::Role::Secondary, tr("Otro trámite"), "add", &DonePage::anotherWanted);
    // In larger letters there is no room for it: it stands after what to do now.
    dropActionAbove(theme::TextSize::Large, another);
    QStringList help { tr("Anote el número de comprobante, o apunte con la cámara de su teléfono al dibujo."),
        tr("Con ese número y su documento puede preguntar en qué va su trámite.") };
    if (content.validUntil.isValid())
        help << tr("Hoy tiene que validarla en persona en Carabineros. Lleve su cédula o su pasaporte.");
    if (content.byMail)
        help << tr("El comprobante le llegará también a su correo, cuando haya internet.");
    setHelp(
        help << (isPractice ? tr("Para ver cómo sigue, toque Otro trámite y después ¿En qué va mi trámite?")
                            : tr("Puede hacer otro trámite, o terminar. Su constancia sigue guardada.")));
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
