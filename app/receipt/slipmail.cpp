// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt/slipmail.h"

#include "app/text/dates.h"
#include <QCoreApplication>

namespace receipt {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(receipt)
};

QString standing(const SlipContent &content, bool isAnswered)
{
    if (isAnswered)
        return Texts::tr("ya tiene una respuesta");
    return content.folio.isEmpty() ? Texts::tr("recibida, todavía sin folio")
                                   : Texts::tr("aceptada, folio %1").arg(content.folio);
}

} // namespace

SlipMail slipMail(const SlipContent &content, bool isAnswered)
{
    QStringList facts { Texts::tr("Comprobante: %1").arg(content.comprobante.toString()) };
    if (content.savedAt.isValid())
        facts << Texts::tr("Cuándo: %1").arg(text::instant(content.savedAt, content.language));
    facts << Texts::tr("En qué va: %1").arg(standing(content, isAnswered));
    const QStringList paragraphs {
        isAnswered
            ? Texts::tr("Usted pidió en una Ventanilla que le llegara el comprobante de un trámite.")
            : Texts::tr("Usted pidió en una Ventanilla el comprobante de un trámite. Viene con este correo."),
        facts.join(u'\n'),
        Texts::tr("Para saber en qué va, lleve ese número y su documento a cualquier Ventanilla. "
                  "Toque «¿En qué va mi trámite?»."),
        Texts::tr("Este correo no es el documento oficial."),
        Texts::tr(
            "Nadie le pedirá plata ni una clave por este correo. Si se la piden, no conteste: es un engaño."),
    };
    return { Texts::tr("Su comprobante de Ventanilla"), paragraphs.join(QStringLiteral("\n\n")) + u'\n' };
}

} // namespace receipt
