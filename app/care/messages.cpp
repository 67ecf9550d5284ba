// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/messages.h"

#include "app/base/errc.h"
#include "app/care/codes.h"
#include "app/envelope/errc.h"
#include "app/kiosk/codes.h"
#include "app/outbox/errc.h"
#include "app/staff/errc.h"
#include "app/sync/errc.h"
#include "app/text/sentences.h"
#include <QHash>
#include <utility>

namespace care {

std::optional<QString> catalogueRefusal(const QString &word)
{
    static const QString unsignedOne
        = QStringLiteral("El catálogo no está firmado por el servicio central de este tótem.");
    static const QString newer
        = QStringLiteral("El catálogo es para un programa más nuevo. Actualice el programa del tótem.");
    static const QHash<QString, QString> known {
        { QStringLiteral("kiosk.CatalogueNotNewer"),
            QStringLiteral("El catálogo no es más nuevo que el que este tótem ya tiene.") },
        { QStringLiteral("kiosk.CatalogueExpired"),
            QStringLiteral("El catálogo venció. Pida uno nuevo al centro.") },
        { QStringLiteral("kiosk.CatalogueTooEarly"), QStringLiteral("El catálogo todavía no rige.") },
        { QStringLiteral("envelope.NotASigner"), unsignedOne },
        { QStringLiteral("envelope.NotTrusted"), unsignedOne },
        { QStringLiteral("envelope.BadSignature"), unsignedOne },
        { QStringLiteral("envelope.OutsideValidity"),
            QStringLiteral("La firma del catálogo está fuera de fecha.") },
        { QStringLiteral("envelope.Malformed"),
            QStringLiteral("No es un catálogo firmado, o le falta una parte.") },
        { QStringLiteral("envelope.WrongFormat"),
            QStringLiteral("No es un catálogo, o es para un programa más nuevo.") },
        { QStringLiteral("procedure.NewerFormat"), newer },
        { QStringLiteral("procedure.UnknownKind"), newer },
    };
    if (known.contains(word))
        return known.value(word);
    if (word.startsWith(QLatin1String("procedure.")))
        return QStringLiteral(
            "Un trámite del catálogo tiene un error, o es para un programa más nuevo. No se tomó ninguno.");
    return std::nullopt;
}

QString message(const base::Error &error)
{
    static const std::pair<std::error_code, QString> known[] {
        { syncing::Errc::NoNetwork, QStringLiteral("No hay conexión con el servicio central.") },
        { syncing::Errc::TimedOut, QStringLiteral("El servicio central no respondió a tiempo.") },
        { syncing::Errc::NotTheServer,
            QStringLiteral("Quien responde en esa dirección no es el servicio central de este tótem.") },
        { syncing::Errc::ClockIsWrong,
            QStringLiteral(
                "El certificado del servicio está fuera de fecha, o el reloj de este equipo anda mal.") },
        { syncing::Errc::Unavailable,
            QStringLiteral("El servicio central no puede atender. Intente más tarde.") },
        { syncing::Errc::CodeRefused,
            QStringLiteral("El código no sirve: está usado, venció o es de otro tótem. Pida uno nuevo.") },
        { syncing::Errc::WrongAuthority,
            QStringLiteral("El código es de otro servicio central. No se escribió nada.") },
        { syncing::Errc::BadCode, QStringLiteral("El código está mal escrito: son 32 símbolos.") },
        { syncing::Errc::BadKioskId, QStringLiteral("El identificador debe ser como cl-07401-0001.") },
        { syncing::Errc::BadUrl, QStringLiteral("La dirección debe ser como https://central.ejemplo.cl") },
        { syncing::Errc::AlreadyEnrolled, QStringLiteral("Este tótem ya está inscrito.") },
        { syncing::Errc::NotEnrolled,
            QStringLiteral("Este tótem no está inscrito en ningún servicio central.") },
        { syncing::Errc::NotAnAnswer,
            QStringLiteral("No es un acuse de recibo válido para esa constancia.") },
        { envelope::Errc::Tpm,
            QStringLiteral("El TPM no contesta: no hay, o no está permitido, o está averiado.") },
        { envelope::Errc::OtherTpm,
            QStringLiteral("La llave de este tótem es de otro TPM, o a este lo borraron.") },
        { outbox::Errc::AlreadyRunning,
            QStringLiteral("El programa del tótem está en marcha con esta carpeta. Deténgalo primero.") },
        { outbox::Errc::StoreDamaged,
            QStringLiteral(
                "El archivo de la cola está dañado. «ventanillactl salvage» rescata lo que se pueda.") },
        { outbox::Errc::NotOurStore, QStringLiteral("Ese archivo no es una cola de Ventanilla.") },
        { outbox::Errc::NewerStore,
            QStringLiteral("La cola es de un programa más nuevo. Actualice el programa del tótem.") },
        { outbox::Errc::OlderStore,
            QStringLiteral(
                "La cola es de un programa anterior. Abra una vez el programa del tótem con ella.") },
        { outbox::Errc::OtherKiosk, QStringLiteral("Esas constancias son de otro tótem.") },
        { outbox::Errc::DiskFull, QStringLiteral("No queda espacio en el disco.") },
        { outbox::Errc::NoSuchFiling, QStringLiteral("No hay una constancia con ese identificador.") },
        { outbox::Errc::NotNow,
            QStringLiteral(
                "La constancia no está en un estado que lo permita: se está enviando, o ya llegó.") },
        { kiosk::Errc::HandedOn,
            QStringLiteral("Esta máquina se está entregando: «ventanillactl reset» empezó y no terminó.") },
        { kiosk::Errc::NoKioskRuns, QStringLiteral("El programa del tótem no responde.") },
        { kiosk::Errc::Refused, QStringLiteral("El programa del tótem no lo hizo.") },
        { staff::Errc::NotSixDigits, QStringLiteral("Un PIN son seis cifras, y nada más.") },
        { staff::Errc::TooSimple,
            QStringLiteral("Ese PIN se adivina: todas iguales, o una tras otra. Elija otro.") },
        { Errc::NotAnOrder,
            QStringLiteral("El archivo no es un permiso del servicio central de este tótem.") },
        { Errc::OtherKiosk, QStringLiteral("Es de otro tótem, o de otro servicio central.") },
        { Errc::UsedUp, QStringLiteral("Ya se usó, este o uno más nuevo.") },
        { Errc::Expired, QStringLiteral("Venció. Pida otro.") },
        { Errc::NotProvisioning,
            QStringLiteral(
                "No es un archivo de puesta en marcha, o alguien lo cambió. No se escribió nada.") },
        { base::Errc::CannotRead, QStringLiteral("No se puede leer.") },
        { base::Errc::CannotWrite, QStringLiteral("No se puede escribir.") },
        { base::Errc::BadSettings, QStringLiteral("La configuración tiene un valor equivocado.") },
    };
    for (const auto &[code, text] : known) {
        if (code == error.code)
            return text;
    }
    return text::sentence(error, QStringLiteral("es"));
}

} // namespace care
