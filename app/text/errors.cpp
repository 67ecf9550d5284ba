// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences.h"
#include "app/text/words.h"

#include <QHash>

namespace text {

namespace {

struct Meaning
{
    Actor actor = Actor::Technician;
    const char *sentence = nullptr;
};

const char *const technicianCalled = QT_TRANSLATE_NOOP(
    "text", "Esta Ventanilla necesita una revisión. Avise a la persona a cargo para que llame al técnico.");
const char *const willTryAgain
    = QT_TRANSLATE_NOOP("text", "Ahora no hay conexión. Lo guardado sigue aquí, y se envía solo más tarde.");
const char *const waitAMoment
    = QT_TRANSLATE_NOOP("text", "La Ventanilla está ocupada. Espere un momento y pruebe otra vez.");
const char *const noRoom = QT_TRANSLATE_NOOP(
    "text", "En esta Ventanilla no queda espacio. Avise a la persona a cargo para que llame al técnico.");
const char *const notEnrolled
    = QT_TRANSLATE_NOOP("text", "Esta Ventanilla todavía no está lista. Un técnico tiene que instalarla.");
const char *const revoked = QT_TRANSLATE_NOOP(
    "text", "Esta Ventanilla ya no recibe trámites. Lo guardado no se pierde; avise a la persona a cargo.");
const char *const alreadyRuns
    = QT_TRANSLATE_NOOP("text", "Ventanilla ya está abierta en este equipo. Use la que está abierta.");
const char *const newer = QT_TRANSLATE_NOOP(
    "text", "Lo guardado es de una versión más nueva. Un técnico tiene que actualizar esta Ventanilla.");

const char *const tooLate = QT_TRANSLATE_NOOP("text",
    "El plazo de este trámite ya terminó. No se guardó y no se va a enviar. "
    "Si era por no votar, lo puede citar el Juzgado de Policía Local. Ahí puede dar su excusa.");

const char *const noBoard = QT_TRANSLATE_NOOP(
    "text", "La pizarra no contesta. Revise la dirección, y que ambas usen la misma red.");
const char *const wrongCode = QT_TRANSLATE_NOOP(
    "text", "Esa dirección y ese código no calzan. Mire otra vez la pantalla de la pizarra.");

/// By room and enumerator, "outbox.DiskFull": text knows no other room's header. What is not here needs a
/// technician.
const QHash<QString, Meaning> &meanings()
{
    static const QHash<QString, Meaning> table {
        { QStringLiteral("kiosk.NotEnrolled"), { Actor::Technician, notEnrolled } },
        { QStringLiteral("syncing.NotEnrolled"), { Actor::Technician, notEnrolled } },
        { QStringLiteral("envelope.NotEnrolled"), { Actor::Technician, notEnrolled } },
        { QStringLiteral("kiosk.NotMember"), { Actor::Centre, revoked } },
        { QStringLiteral("syncing.Revoked"), { Actor::Centre, revoked } },
        { QStringLiteral("outbox.Stopped"), { Actor::Centre, revoked } },
        { QStringLiteral("kiosk.AlreadyRunning"), { Actor::Resident, alreadyRuns } },
        { QStringLiteral("outbox.AlreadyRunning"), { Actor::Resident, alreadyRuns } },
        { QStringLiteral("kiosk.PracticeOnly"),
            { Actor::Resident,
                QT_TRANSLATE_NOOP(
                    "text", "Ese RUN es para practicar. Vuelva y escriba el RUN de su cédula.") } },
        { QStringLiteral("kiosk.NotOpenYet"), { Actor::Nobody, waitAMoment } },
        { QStringLiteral("outbox.StoreBusy"), { Actor::Nobody, waitAMoment } },
        { QStringLiteral("outbox.Expired"), { Actor::Resident, tooLate } },
        { QStringLiteral("outbox.DiskFull"), { Actor::Technician, noRoom } },
        { QStringLiteral("training.StoreFull"), { Actor::Technician, noRoom } },
        { QStringLiteral("training.StoreInUse"), { Actor::Nobody, waitAMoment } },
        { QStringLiteral("classnet.NotAnInvitation"),
            { Actor::Centre, QT_TRANSLATE_NOOP("text", "Ese código no es el de una pizarra.") } },
        { QStringLiteral("classnet.BadAddress"),
            { Actor::Centre,
                QT_TRANSLATE_NOOP("text", "Esa dirección no está bien escrita. Cópiela de la pizarra.") } },
        { QStringLiteral("classnet.NotLocal"),
            { Actor::Centre,
                QT_TRANSLATE_NOOP("text", "Esa dirección no es de esta sala. Mire la pizarra otra vez.") } },
        { QStringLiteral("classnet.BadCode"),
            { Actor::Centre,
                QT_TRANSLATE_NOOP("text", "Ese código no está completo. Son doce letras y números.") } },
        { QStringLiteral("classnet.WrongBoard"), { Actor::Centre, wrongCode } },
        { QStringLiteral("classnet.NotReached"), { Actor::Centre, noBoard } },
        { QStringLiteral("classnet.BrokenOff"), { Actor::Nobody, noBoard } },
        { QStringLiteral("classnet.Silent"), { Actor::Nobody, noBoard } },
        { QStringLiteral("classnet.Full"),
            { Actor::Centre, QT_TRANSLATE_NOOP("text", "La pizarra ya tiene sesenta pantallas.") } },
        { QStringLiteral("outbox.NewerStore"), { Actor::Technician, newer } },
        { QStringLiteral("outbox.NotNow"),
            { Actor::Nobody,
                QT_TRANSLATE_NOOP(
                    "text", "Se está enviando en este momento. Espere unos minutos y pruebe otra vez.") } },
        { QStringLiteral("outbox.NoSuchFiling"),
            { Actor::Resident,
                QT_TRANSLATE_NOOP(
                    "text", "No encontramos ese trámite aquí. Revise el número de su comprobante.") } },
        { QStringLiteral("syncing.NoNetwork"), { Actor::Nobody, willTryAgain } },
        { QStringLiteral("syncing.TimedOut"), { Actor::Nobody, willTryAgain } },
        { QStringLiteral("syncing.SlowDown"),
            { Actor::Resident,
                QT_TRANSLATE_NOOP("text",
                    "Desde aquí se preguntó muchas veces seguidas. Espere diez minutos y pruebe otra "
                    "vez.") } },
        { QStringLiteral("syncing.Unavailable"), { Actor::Nobody, willTryAgain } },
        { QStringLiteral("syncing.NotTheServer"), { Actor::Technician, willTryAgain } },
        { QStringLiteral("syncing.ClockIsWrong"), { Actor::Technician, willTryAgain } },
        { QStringLiteral("syncing.Redirected"), { Actor::Technician, willTryAgain } },
        { QStringLiteral("syncing.NotAnAnswer"), { Actor::Technician, willTryAgain } },
        { QStringLiteral("syncing.NotFound"),
            { Actor::Resident,
                QT_TRANSLATE_NOOP(
                    "text", "No encontramos ese trámite. Revise el comprobante y su documento.") } },
        { QStringLiteral("syncing.DigestMismatch"),
            { Actor::Technician,
                QT_TRANSLATE_NOOP(
                    "text", "El certificado llegó dañado y no lo mostramos. Pruebe otra vez.") } },
        { QStringLiteral("base.CannotWrite"),
            { Actor::Centre,
                QT_TRANSLATE_NOOP(
                    "text", "No pudimos guardar la copia. Revise que la memoria esté puesta.") } },
        { QStringLiteral("receipt.CannotRender"),
            { Actor::Technician,
                QT_TRANSLATE_NOOP(
                    "text", "No pudimos hacer el papel. Anote el número de su comprobante.") } },
    };
    return table;
}

Meaning meaningOf(const std::error_code &code)
{
    const QString name
        = QString::fromLatin1(code.category().name()) + u'.' + QString::fromStdString(code.message());
    return meanings().value(name, { Actor::Technician, technicianCalled });
}

struct State
{
    const char *word;
    const char *meaning;
    const char *next = nullptr; ///< what to do, or what happens by itself
};

/// By kiosk::FilingState's names.
const QHash<QString, State> &states()
{
    static const QHash<QString, State> table {
        { QStringLiteral("Sealed"),
            { QT_TRANSLATE_NOOP("text", "Guardada"),
                QT_TRANSLATE_NOOP("text",
                    "Está guardada aquí, y todavía no se presenta. Se envía sola cuando hay conexión."),
                QT_TRANSLATE_NOOP("text",
                    "Usted no tiene que hacer nada. Pregunte otra vez mañana, en esta Ventanilla.") } },
        { QStringLiteral("InFlight"),
            { QT_TRANSLATE_NOOP("text", "Enviándose"),
                QT_TRANSLATE_NOOP("text", "Va en camino. Todavía no sabemos si llegó."),
                QT_TRANSLATE_NOOP(
                    "text", "Usted no tiene que hacer nada. Pregunte otra vez en una hora.") } },
        { QStringLiteral("Received"),
            { QT_TRANSLATE_NOOP("text", "Recibida"),
                QT_TRANSLATE_NOOP("text", "Ya llegó. Todavía nadie la revisa."),
                QT_TRANSLATE_NOOP("text",
                    "Una persona la va a leer. Pregunte otra vez más adelante, aquí o en otra "
                    "Ventanilla.") } },
        { QStringLiteral("Opened"),
            { QT_TRANSLATE_NOOP("text", "En revisión"),
                QT_TRANSLATE_NOOP("text", "La están revisando. Pregunte otro día con su comprobante."),
                QT_TRANSLATE_NOOP("text", "Cuando la decidan, aquí verá el folio o el motivo.") } },
        { QStringLiteral("Accepted"),
            { QT_TRANSLATE_NOOP("text", "Aceptada"),
                QT_TRANSLATE_NOOP("text", "Su constancia está lista. Ya tiene un folio."),
                QT_TRANSLATE_NOOP("text", "Muestre el folio donde le pidan la constancia.") } },
        { QStringLiteral("Refused"),
            { QT_TRANSLATE_NOOP("text", "No aceptada"),
                QT_TRANSLATE_NOOP("text", "La autoridad la leyó y no la aceptó."),
                QT_TRANSLATE_NOOP("text",
                    "Puede hacerla de nuevo aquí, con lo que faltó. Si tiene dudas, pregunte en una "
                    "comisaría con este número.") } },
        { QStringLiteral("NeedsVisit"),
            { QT_TRANSLATE_NOOP("text", "Tiene que ir"),
                QT_TRANSLATE_NOOP("text", "Falta un paso que se hace en persona."),
                QT_TRANSLATE_NOOP("text", "Vaya a una comisaría. Lleve su documento y este número.") } },
        { QStringLiteral("SetAside"),
            { QT_TRANSLATE_NOOP("text", "Detenida"),
                QT_TRANSLATE_NOOP("text", "Está guardada, pero no pudo salir de esta Ventanilla."),
                QT_TRANSLATE_NOOP("text",
                    "Muestre este número a la persona a cargo. Ella puede pedir que se envíe otra vez.") } },
        { QStringLiteral("Void"),
            { QT_TRANSLATE_NOOP("text", "Retirada"),
                QT_TRANSLATE_NOOP("text", "Se retiró. Nadie la va a revisar."),
                QT_TRANSLATE_NOOP("text", "Si todavía la necesita, puede hacerla de nuevo aquí.") } },
        // No state of its own: void, because its deadline passed while it waited.
        { QStringLiteral("Expired"),
            { QT_TRANSLATE_NOOP("text", "No se envió"),
                QT_TRANSLATE_NOOP("text",
                    "El plazo terminó antes de que hubiera conexión. No se envió, y ya no se va a enviar."),
                QT_TRANSLATE_NOOP("text",
                    "Si era por no votar, lo puede citar el Juzgado de Policía Local. Ahí puede dar su "
                    "excusa. "
                    "Lleve su comprobante.") } },
    };
    return table;
}

} // namespace

QString sentence(const std::error_code &code, const QString &language)
{
    return words(meaningOf(code).sentence, language);
}

Actor actorFor(const std::error_code &code)
{
    return meaningOf(code).actor;
}

QString whomToCall(const std::error_code &code, const QString &contact, const QString &language)
{
    const Actor actor = actorFor(code);
    if (contact.isEmpty() || actor == Actor::Nobody || actor == Actor::Resident)
        return {};
    return words(QT_TRANSLATE_NOOP("text", "A quién llamar: %1"), language).arg(contact);
}

QString stateWord(const QString &state, const QString &language)
{
    const auto found = states().find(state);
    return found == states().end() ? QString() : words(found->word, language);
}

QString stateMeaning(const QString &state, const QString &language)
{
    const auto found = states().find(state);
    return found == states().end() ? QString() : words(found->meaning, language);
}

QString stateNext(const QString &state, const QString &language)
{
    const auto found = states().find(state);
    return found == states().end() ? QString() : words(found->next, language);
}

} // namespace text
