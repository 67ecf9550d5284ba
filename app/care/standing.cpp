// SPDX-License-Identifier: GPL-3.0-or-later
// How the kiosk stands with its central service, and its queue.
#include "app/care/doctor.h"
#include "app/care/messages.h"
#include "app/envelope/errc.h"
#include "app/kiosk/catalogueshelf.h"
#include "app/kiosk/codes.h"
#include "app/kiosk/store.h"
#include "app/sync/errc.h"
#include "app/sync/membership.h"
#include "app/sync/reach.h"
#include "db/setaside.h"
#include <QDir>
#include <QMetaEnum>

namespace care {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 10s;
constexpr qint64 longQueued = 3; // days: a weekend without network
constexpr int mostNamed = 20;

QString day(const QDateTime &instant)
{
    return instant.toLocalTime().toString(QStringLiteral("d/M/yyyy"));
}

QString wordOf(base::KeyPlace place)
{
    return place == base::KeyPlace::Tpm ? QStringLiteral("tpm") : QStringLiteral("file");
}

QString keyAdvice(const base::Error &error)
{
    return error.code == envelope::Errc::OtherTpm
        ? QStringLiteral(
            "Si se cambió la placa o se borró el TPM, esa llave no vuelve: pida un código nuevo e "
            "inscriba el tótem otra vez. La cola se conserva.")
        : QStringLiteral(
            "Vea que el TPM esté activo en la BIOS, que exista /dev/tpmrm0, y que quien corre el "
            "programa esté en el grupo «tss».");
}

} // namespace

Finding Doctor::enrolment(const base::Result<syncing::Membership> &membership) const
{
    if (QFile::exists(syncing::files::resetBegun(m_settings.dataFolder)))
        return { Part::Enrolment, Verdict::NeedsPerson, message({ kiosk::Errc::HandedOn, {} }),
            QStringLiteral("Termínelo con la misma orden. Hasta entonces no se reciben trámites.") };
    if (!membership)
        return { Part::Enrolment, Verdict::NeedsPerson, message(membership.error()),
            membership.error().code == syncing::Errc::NotEnrolled
                ? QStringLiteral("Inscríbalo en la pantalla, o con «ventanillactl enrol» o «provision».")
                : QStringLiteral(
                    "Vea el archivo que se nombra; si no se puede leer, inscriba el tótem otra vez.") };
    return { Part::Enrolment, Verdict::Well,
        QStringLiteral("%1, en %2.").arg(membership->kiosk(), membership->url().toString()), {},
        { { QStringLiteral("kiosk"), membership->kiosk() },
            { QStringLiteral("url"), membership->url().toString() },
            { QStringLiteral("trustList"), membership->trust().list().number } } };
}

Findings Doctor::ofMember(const syncing::Membership &membership, Depth depth) const
{
    Findings all;
    all += certificate(membership);
    all += time(membership);
    const auto opened
        = kiosk::Store::open(m_settings.dataFolder, membership.kiosk(), db::Access::ReadOnly, m_clock);
    if (opened) {
        if (depth == Depth::All)
            all += this->store(**opened);
        all += queue(**opened);
    } else {
        all += { Part::Store, Verdict::NeedsPerson, message(opened.error()),
            QStringLiteral("No borre nada. «ventanillactl salvage» rescata lo que se pueda.") };
    }
    all += catalogue(membership);
    return all;
}

Finding Doctor::certificate(const syncing::Membership &membership) const
{
    const QDateTime until = membership.device().certificate().notAfter();
    const qint64 days = m_clock.now().daysTo(until);
    const QJsonObject figures { { QStringLiteral("daysLeft"), days } };
    const QString left = days < 0 ? QStringLiteral("Venció el %1.").arg(day(until))
                                  : QStringLiteral("Quedan %1 días.").arg(days);
    return { Part::Certificate, days < renewalDays ? Verdict::NeedsPerson : Verdict::Well, left,
        days < renewalDays ? days < 0
                ? QStringLiteral("Pida al servicio central un código nuevo, e inscriba el tótem otra vez.")
                : QStringLiteral(
                    "El tótem lo renueva solo, y no ha podido. Vea la red, y use «ventanillactl key renew».")
                           : QString(),
        figures };
}

Findings Doctor::key(const envelope::KeyStore *device) const
{
    using base::KeyPlace;
    const bool wantsTpm = m_settings.keyPlace == KeyPlace::Tpm;
    if (!device && !wantsTpm)
        return {};
    const bool isInTpm = device && device->place() == KeyPlace::Tpm;
    QJsonObject figures { { QStringLiteral("next"), wordOf(m_settings.keyPlace) } };
    if (device)
        figures.insert(QStringLiteral("place"), wordOf(device->place()));
    const auto signs = device ? device->signs() : base::Result<>();
    if (!signs)
        return { { Part::Key, Verdict::NeedsPerson, message(signs.error()), keyAdvice(signs.error()),
            figures } };
    // The next one is made there: better to know today than on the day of the renewal.
    const auto made = wantsTpm && !isInTpm ? envelope::KeyPair::generate(KeyPlace::Tpm).map([](auto &&) {})
                                           : base::Result<>();
    if (!made)
        return { { Part::Key, Verdict::NeedsPerson, message(made.error()), keyAdvice(made.error()),
            figures } };
    if (!device)
        return { { Part::Key, Verdict::Well, QStringLiteral("Se hará en el TPM, que contesta."), {},
            figures } };
    if (isInTpm && wantsTpm)
        return { { Part::Key, Verdict::Well, QStringLiteral("En el TPM, que contesta."), {}, figures } };
    if (isInTpm)
        return { { Part::Key, Verdict::Note, QStringLiteral("En el TPM; la próxima, en un archivo."),
            QStringLiteral("Si también la próxima debe estar en el TPM, ponga [key] store=tpm."), figures } };
    if (wantsTpm)
        return { { Part::Key, Verdict::Note, QStringLiteral("En un archivo; la próxima, en el TPM."),
            QStringLiteral("«ventanillactl key renew» la cambia ya."), figures } };
    return { { Part::Key, Verdict::Well, QStringLiteral("En un archivo de la carpeta de datos."), {},
        figures } };
}

Finding Doctor::time(const syncing::Membership &membership) const
{
    const QJsonObject figures { { QStringLiteral("now"), base::toIsoMs(m_clock.now()) },
        { QStringLiteral("synchronised"), m_clock.synchronised() } };
    const QString shown = m_clock.now().toLocalTime().toString(QStringLiteral("d/M/yyyy H:mm"));
    if (membership.contradicts(m_clock.now()))
        return { Part::Clock, Verdict::NeedsPerson,
            QStringLiteral("Atrasado: muestra %1, y ya pasó el %2.").arg(shown, day(membership.judgedAt())),
            QStringLiteral("Póngalo en hora. Los trámites se guardan igual."), figures };
    if (!m_clock.synchronised())
        return { Part::Clock, Verdict::Note,
            QStringLiteral("Muestra %1, y nadie lo pone en hora.").arg(shown),
            QStringLiteral("Con red, active la hora automática: «timedatectl set-ntp true»."), figures };
    return { Part::Clock, Verdict::Well, QStringLiteral("En hora: %1.").arg(shown), {}, figures };
}

Findings Doctor::store(kiosk::Store &store) const
{
    Findings found;
    if (const auto sound = store.database().integrityCheck(); !sound)
        found += { Part::Store, Verdict::NeedsPerson, QStringLiteral("Está dañada."),
            QStringLiteral("No borre nada. Detenga el tótem y use «ventanillactl salvage».") };
    else
        found += { Part::Store, Verdict::Well, QStringLiteral("Íntegra.") };
    const auto aside
        = db::setAsideFrom(syncing::files::store(m_settings.dataFolder)).filter(QLatin1String(".corrupt-"));
    if (!aside.isEmpty())
        found += { Part::Store, Verdict::NeedsPerson,
            QStringLiteral("Bases dañadas que se apartaron: %1.").arg(aside.size()),
            QStringLiteral(
                "«ventanillactl salvage» trae lo que se pueda; después, guárdelas fuera del tótem."),
            { { QStringLiteral("setAside"), aside.size() } } };
    return found;
}

Findings Doctor::queue(kiosk::Store &store) const
{
    const outbox::Outbox &outbox = store.outbox();
    const auto figures = outbox.figures();
    const auto stopped = outbox.stopped();
    if (!figures || !stopped)
        return { { Part::Queue, Verdict::NeedsPerson,
            message(figures ? stopped.error() : figures.error()) } };
    Findings found;
    if (*stopped)
        found += { Part::Queue, Verdict::NeedsPerson,
            QStringLiteral("El servicio central ya no acepta este tótem: no se reciben trámites nuevos."),
            QStringLiteral("Llame a %1. La cola se conserva, sellada.")
                .arg(m_settings.contact.isEmpty() ? QStringLiteral("quien atiende el servicio central")
                                                  : m_settings.contact),
            { { QStringLiteral("stopped"), **stopped } } };
    const qint64 days = figures->oldestSavedAt.isValid() ? figures->oldestSavedAt.daysTo(m_clock.now()) : 0;
    QJsonObject counted { { QStringLiteral("queued"), figures->queued },
        { QStringLiteral("setAside"), figures->setAside },
        { QStringLiteral("delivered"), figures->delivered }, { QStringLiteral("oldestDays"), days } };
    if (figures->oldestSavedAt.isValid())
        counted.insert(QStringLiteral("oldest"), base::toIsoMs(figures->oldestSavedAt));
    const bool isOld = figures->queued > 0 && days >= longQueued;
    found += { Part::Queue, isOld ? Verdict::NeedsPerson : Verdict::Well,
        figures->queued == 0 ? QStringLiteral("Nada por enviar. Recibidas: %1.").arg(figures->delivered)
                             : QStringLiteral("Por enviar: %1; la más antigua, de hace %2 días.")
                                   .arg(figures->queued)
                                   .arg(days),
        isOld ? QStringLiteral(
            "Vea la red. Si no volverá pronto, lleve los sobres a mano: «ventanillactl queue export».")
              : QString(),
        counted };
    const auto aside = outbox.list({ outbox::State::SetAside }, 0, mostNamed);
    for (const auto &entry : aside.value_or(QList<outbox::Entry>()))
        found += { Part::Queue, Verdict::NeedsPerson,
            QStringLiteral("Apartada: %1, por «%2».").arg(entry.id.toString(), entry.problem),
            QStringLiteral("«ventanillactl queue show» dice más; «queue retry» la intenta otra vez."),
            { { QStringLiteral("id"), entry.id.toString() }, { QStringLiteral("problem"), entry.problem } } };
    return found;
}

Finding Doctor::network(const syncing::Membership &membership) const
{
    using Reach = syncing::Way::Reach;
    const auto way = syncing::tryTheWay(membership, patience);
    const QString host = membership.url().host();
    QJsonObject figures { { QStringLiteral("reach"),
        QString::fromLatin1(QMetaEnum::fromType<Reach>().valueToKey(int(way.reach))) } };
    if (way.certificateUntil.isValid())
        figures.insert(QStringLiteral("serviceDaysLeft"), m_clock.now().daysTo(way.certificateUntil));
    const auto bad = [&](const QString &what, const QString &advice) {
        return Finding { Part::Network, Verdict::NeedsPerson, what, advice, figures };
    };
    switch (way.reach) {
    case Reach::NoName:
        return bad(QStringLiteral("No se encuentra %1.").arg(host),
            QStringLiteral("Vea el cable o el wifi, y el DNS: «resolvectl query %1».").arg(host));
    case Reach::NoAnswer:
        return bad(QStringLiteral("%1 (%2) no contesta.").arg(host, way.address),
            QStringLiteral(
                "Otra página web, ¿abre? Si no, es la red del centro; si sí, el servicio o un cortafuegos."));
    case Reach::NoTls:
        return bad(QStringLiteral("En %1 contesta algo que no es el servicio.").arg(way.address),
            QStringLiteral("Suele ser el portal del wifi: entre una vez con otro equipo, o pida que este "
                           "tótem no lo necesite."));
    case Reach::SomebodyElse:
        return bad(QStringLiteral("En %1 contesta otro, con un certificado ajeno.").arg(way.address),
            QStringLiteral("Portal del wifi, o algo que abre las conexiones. Nada se envía por ahí: los "
                           "trámites esperan."));
    case Reach::OutOfDate:
        return bad(QStringLiteral("El certificado del servicio está fuera de fecha."),
            QStringLiteral("Vea primero el reloj de este equipo; si está bien, avise al servicio central."));
    case Reach::Unavailable:
        return bad(QStringLiteral("El servicio contesta que ahora no puede."),
            QStringLiteral("Espere. Si sigue en una hora, avise al servicio central."));
    case Reach::There:
        break;
    }
    figures.insert(QStringLiteral("ms"), qint64(way.took.count()));
    return { Part::Network, Verdict::Well,
        QStringLiteral("El servicio contesta en %1 ms; su certificado, hasta el %2.")
            .arg(way.took.count())
            .arg(day(way.certificateUntil)),
        {}, figures };
}

Finding Doctor::catalogue(const syncing::Membership &membership) const
{
    const auto standing = kiosk::CatalogueShelf::standing(m_settings.dataFolder, membership);
    QJsonObject figures { { QStringLiteral("number"), standing.number } };
    if (standing.number > 0)
        figures.insert(QStringLiteral("until"), base::toIsoMs(standing.validUntil));
    if (standing.refusedAt.isValid()) {
        figures.insert(QStringLiteral("refused"), standing.refusal);
        QStringList why { standing.refusal, standing.refusalDetail };
        why.removeAll(QString());
        return { Part::Catalogue, Verdict::NeedsPerson,
            QStringLiteral("Se rechazó un catálogo el %1 (%2).")
                .arg(day(standing.refusedAt), why.join(QLatin1String(": "))),
            catalogueRefusal(standing.refusal).value_or(QStringLiteral("Pida uno nuevo al centro.")),
            figures };
    }
    if (standing.number == 0)
        return { Part::Catalogue, Verdict::Well, QStringLiteral("Los del programa, sin catálogo."), {},
            figures };
    return { Part::Catalogue, standing.expired ? Verdict::NeedsPerson : Verdict::Well,
        standing.expired
            ? QStringLiteral("El catálogo %1 venció, y sigue en uso.").arg(standing.number)
            : QStringLiteral("Catálogo %1, hasta el %2.").arg(standing.number).arg(day(standing.validUntil)),
        standing.expired ? QStringLiteral("Pida uno nuevo al servicio central.") : QString(), figures };
}

} // namespace care
