// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/doctor.h"
#include "app/care/messages.h"
#include "app/kiosk/catalogueshelf.h"
#include "app/kiosk/controlsocket.h"
#include "app/kiosk/store.h"
#include "app/sync/errc.h"
#include "app/sync/membership.h"
#include "app/technician/commands.h"
#include <QJsonArray>

namespace technician {

namespace {

/// Gathers lines for people and members for programs side by side.
struct Report
{
    QJsonObject object;
    QStringList lines;
    bool needsAttention = false;

    void add(const char *key, const QJsonValue &value, const QString &line)
    {
        object.insert(QLatin1String(key), value);
        lines += line;
    }
};

void tellMembership(Report &report, const syncing::Membership &membership, const base::Clock &clock)
{
    const auto days = clock.now().daysTo(membership.device().certificate().notAfter());
    report.add("kiosk", membership.kiosk(), QStringLiteral("Tótem:          %1").arg(membership.kiosk()));
    report.add("url", membership.url().toString(),
        QStringLiteral("Servicio:       %1").arg(membership.url().toString()));
    report.add("certificateDaysLeft", days,
        QStringLiteral("Certificado:    quedan %1 días%2")
            .arg(days)
            .arg(days < care::renewalDays ? QStringLiteral(" (renuévelo)") : QString()));
    report.add("trustList", membership.trust().list().number,
        QStringLiteral("Confianza:      lista %1").arg(membership.trust().list().number));
    report.needsAttention |= days < care::renewalDays;
}

/// What the clock shows decides nothing, but people read it on the slip.
void tellClock(Report &report, const syncing::Membership &membership, const base::Clock &clock)
{
    const bool wrong = membership.contradicts(clock.now());
    report.add("clock", wrong ? QStringLiteral("behind") : QStringLiteral("plausible"),
        wrong ? QStringLiteral("Reloj:          atrasado, muestra %1. Ya pasó: %2. Póngalo en hora.")
                    .arg(base::toIsoMs(clock.now()), base::toIsoMs(membership.judgedAt()))
              : QStringLiteral("Reloj:          %1").arg(base::toIsoMs(clock.now())));
    report.needsAttention |= wrong;
}

base::Result<> tellQueue(Report &report, kiosk::Store &store, const QString &contact)
{
    const auto figures = store.outbox().figures();
    if (!figures)
        return base::fail(figures.error());
    const auto stopped = store.outbox().stopped();
    if (!stopped)
        return base::fail(stopped.error());
    report.add("queued", figures->queued, QStringLiteral("Por enviar:     %1").arg(figures->queued));
    report.add("setAside", figures->setAside, QStringLiteral("Apartadas:      %1").arg(figures->setAside));
    report.add("delivered", figures->delivered, QStringLiteral("Recibidas:      %1").arg(figures->delivered));
    if (figures->oldestSavedAt.isValid()) {
        const QString oldest = base::toIsoMs(figures->oldestSavedAt);
        report.add("oldestQueued", oldest, QStringLiteral("La más antigua: %1").arg(oldest));
    }
    if (*stopped) {
        report.add("stopped", **stopped,
            QStringLiteral("El servicio central ya no acepta este tótem. Llame a %1. La cola se conserva.")
                .arg(contact.isEmpty() ? QStringLiteral("quien lo atiende") : contact));
    }
    report.needsAttention |= figures->setAside > 0 || stopped->has_value();
    return {};
}

void tellCatalogue(Report &report, const QString &dataFolder, const syncing::Membership &membership)
{
    const auto standing = kiosk::CatalogueShelf::standing(dataFolder, membership);
    report.add("catalogue", standing.number,
        standing.number == 0
            ? QStringLiteral("Trámites:       los del programa, sin catálogo")
            : QStringLiteral("Trámites:       catálogo %1, hasta %2%3")
                  .arg(standing.number)
                  .arg(base::toIsoMs(standing.validUntil))
                  .arg(standing.expired ? QStringLiteral(" (venció, y sigue en uso: pida uno nuevo)")
                                        : QString()));
    if (standing.number > 0)
        report.object.insert(QStringLiteral("catalogueUntil"), base::toIsoMs(standing.validUntil));
    if (standing.refusedAt.isValid()) {
        const QString word = standing.refusal;
        report.add("catalogueRefused", word,
            QStringLiteral("Catálogo rechazado: %1. %2 (%3: %4)")
                .arg(base::toIsoMs(standing.refusedAt),
                    care::catalogueRefusal(word).value_or(QStringLiteral("No se pudo tomar.")), word,
                    standing.refusalDetail));
    }
    report.needsAttention |= standing.expired || standing.refusedAt.isValid();
}

void tellRunning(Report &report, const QString &dataFolder)
{
    const auto answer
        = kiosk::ControlSocket::ask(dataFolder, { { QStringLiteral("do"), QStringLiteral("status") } });
    report.add("running", answer.has_value(),
        answer ? QStringLiteral("Programa:       en marcha")
               : QStringLiteral("Programa:       no está en marcha"));
    const QString contact = answer ? answer->value(QLatin1String("lastContact")).toString() : QString();
    if (!contact.isEmpty())
        report.add("lastContact", contact, QStringLiteral("Último contacto: %1").arg(contact));
    else if (answer)
        report.lines += QStringLiteral("Último contacto: ninguno desde que partió");
}

} // namespace

Exit Status::work(const Setting &setting, const Call &call)
{
    Report report;
    const QString &data = setting.kiosk.dataFolder;
    const auto membership = syncing::Membership::load(data);
    if (!membership && membership.error().code != syncing::Errc::NotEnrolled)
        return call.console.failed(membership.error());
    report.add("enrolled", membership.has_value(),
        membership ? QStringLiteral("Inscrito:       sí")
                   : QStringLiteral("Inscrito:       no. Use «ventanillactl enrol»."));
    report.needsAttention |= !membership;
    if (membership) {
        tellMembership(report, *membership, setting.clock);
        tellClock(report, *membership, setting.clock);
        const auto store = kiosk::Store::open(data, membership->kiosk(), db::Access::ReadOnly, setting.clock);
        if (!store)
            return call.console.failed(store.error());
        if (const auto told = tellQueue(report, **store, setting.kiosk.contact); !told)
            return call.console.failed(told.error());
        tellCatalogue(report, data, *membership);
        tellRunning(report, data);
    }
    if (!setting.kiosk.unknownKeys.isEmpty()) {
        report.add("unknownKeys", QJsonArray::fromStringList(setting.kiosk.unknownKeys),
            QStringLiteral("Configuración con claves que nadie lee: %1")
                .arg(setting.kiosk.unknownKeys.join(QLatin1String(", "))));
    }
    call.console.result(report.object, report.lines);
    return report.needsAttention ? Exit::NeedsAttention : Exit::Done;
}

} // namespace technician
