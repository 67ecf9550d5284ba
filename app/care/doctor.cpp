// SPDX-License-Identifier: GPL-3.0-or-later
// What the machine is like, whoever it belongs to.
#include "app/care/doctor.h"

#include "app/care/backups.h"
#include "app/care/messages.h"
#include "app/printing/queuestate.h"
#include "app/procedure/catalogue.h"
#include "app/speech/jack.h"
#include "app/sync/errc.h"
#include "app/sync/membership.h"
#include "app/text/languages.h"
#include "db/reserve.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslSocket>
#include <QStorageInfo>
#include <QSysInfo>
#include <algorithm>

namespace care {

namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 littleRoom = 512 * megabyte; // a year of filings, and the system's own updates

QString inMegabytes(qint64 bytes)
{
    return QStringLiteral("%1 MB").arg(bytes / megabyte);
}

} // namespace

Findings Doctor::examine(Network network) const
{
    Findings all { program() };
    all += update();
    all += settings();
    const auto membership = syncing::Membership::load(m_settings.dataFolder);
    all += enrolment(membership);
    if (membership)
        all += ofMember(*membership, Depth::All);
    if (membership && network == Network::Tried)
        all += this->network(*membership);
    all += key(membership ? &membership->device() : nullptr);
    all += disk();
    all += languages();
    all += screen();
    all += sound();
    all += printer();
    all += reader();
    all += backup();
    std::stable_sort(
        all.begin(), all.end(), [](const Finding &a, const Finding &b) { return a.part < b.part; });
    return all;
}

Findings Doctor::standing() const
{
    const auto membership = syncing::Membership::load(m_settings.dataFolder);
    Findings all = settings() + Findings { enrolment(membership) };
    if (membership)
        all += ofMember(*membership, Depth::Standing);
    return all;
}

bool needsPerson(const Findings &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(),
        [](const Finding &finding) { return finding.verdict == Verdict::NeedsPerson; });
}

Finding Doctor::program() const
{
    const QString version = QStringLiteral(VENTANILLA_VERSION), system = QSysInfo::prettyProductName(),
                  qt = QString::fromLatin1(qVersion()), tls = QSslSocket::sslLibraryVersionString();
    return { Part::Program, Verdict::Well,
        QStringLiteral("Ventanilla %1, Qt %2, %3, %4.").arg(version, qt, tls, system), {},
        { { QStringLiteral("version"), version }, { QStringLiteral("qt"), qt },
            { QStringLiteral("tls"), tls }, { QStringLiteral("system"), system } } };
}

Findings Doctor::update() const
{
    QFile file(m_updateOutcome);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject told = QJsonDocument::fromJson(file.readAll()).object();
    const auto text = [&told](const char *key) { return told.value(QLatin1String(key)).toString(); };
    const QString from = text("from"), to = text("to"), outcome = text("outcome");
    const QString day
        = QDateTime::fromString(text("at"), Qt::ISODate).toLocalTime().toString(QStringLiteral("d/M/yyyy"));
    const QJsonObject figures { { QStringLiteral("update"), told } };
    if (outcome == QLatin1String("went-back"))
        return { { Part::Program, Verdict::NeedsPerson,
            to.isEmpty()
                ? QStringLiteral("Una actualización quedó a medias el %1; volvió a %2.").arg(day, from)
                : QStringLiteral("La actualización a %1 no partió el %2; volvió a %3.").arg(to, day, from),
            QStringLiteral("Sigue funcionando. Avise al equipo con «journalctl -t ventanilla-update»; "
                           "«ventanilla-update again» permite intentarla otra vez."),
            figures } };
    if (outcome == QLatin1String("failed"))
        return { { Part::Program, Verdict::NeedsPerson,
            QStringLiteral("Después de la actualización del %1 el tótem no parte, y volver a %2 no sirvió.")
                .arg(day, from),
            QStringLiteral("Vea «journalctl -u 'ventanilla*'». Lo guardado sigue guardado, y hay una copia."),
            figures } };
    return { { Part::Program, Verdict::Well,
        QStringLiteral("Se actualizó de %1 a %2 el %3.").arg(from, to, day), {}, figures } };
}

Findings Doctor::settings() const
{
    Findings found;
    if (!m_settings.unknownKeys.isEmpty())
        found += { Part::Settings, Verdict::Note,
            QStringLiteral("Claves que nadie lee: %1.").arg(m_settings.unknownKeys.join(QLatin1String(", "))),
            QStringLiteral("Corríjalas o quítelas: pueden ser otra clave mal escrita."),
            { { QStringLiteral("unknownKeys"), QJsonArray::fromStringList(m_settings.unknownKeys) } } };
    if (m_settings.comuna.isEmpty())
        found += { Part::Settings, Verdict::NeedsPerson, QStringLiteral("No dice en qué comuna está."),
            QStringLiteral("Ponga [centre] comuna con los cinco dígitos del código CUT.") };
    if (m_settings.centreName.isEmpty())
        found += { Part::Settings, Verdict::Note, QStringLiteral("No dice cómo se llama el centro."),
            QStringLiteral("Ponga [centre] name: sale en la pantalla y en los papeles.") };
    if (m_settings.contact.isEmpty())
        found += { Part::Settings, Verdict::Note,
            QStringLiteral("No dice a quién se llama si deja de recibir trámites."),
            QStringLiteral(
                "Ponga [centre] contact con nombre y teléfono: sale en la pantalla cuando hace falta.") };
    if (found.isEmpty())
        found += { Part::Settings, Verdict::Well,
            m_settings.centreName + QLatin1String(", comuna ") + m_settings.comuna + u'.' };
    return found;
}

Finding Doctor::disk() const
{
    const QStorageInfo disk(m_settings.dataFolder);
    const qint64 available = disk.bytesAvailable(), total = disk.bytesTotal();
    const bool hasReserve = db::Reserve(syncing::files::store(m_settings.dataFolder)).isThere();
    const QJsonObject figures { { QStringLiteral("available"), available },
        { QStringLiteral("total"), total }, { QStringLiteral("reserve"), hasReserve } };
    const QString room = QStringLiteral("Libres %1 de %2").arg(inMegabytes(available), inMegabytes(total));
    if (!disk.isValid())
        return { Part::Disk, Verdict::NeedsPerson, QStringLiteral("No hay carpeta de datos."),
            QStringLiteral("Cree %1, de quien usa el programa, o cambie [kiosk] data.")
                .arg(m_settings.dataFolder) };
    if (disk.isReadOnly())
        return { Part::Disk, Verdict::NeedsPerson,
            QStringLiteral("El disco de los datos es solo de lectura."),
            QStringLiteral("Vea el registro del sistema: suele ser un disco que falla."), figures };
    if (available < db::Reserve::lowest)
        return { Part::Disk, Verdict::NeedsPerson, room + QStringLiteral(": no se reciben trámites nuevos."),
            QStringLiteral("Libere espacio ya. Lo guardado sigue guardado."), figures };
    if (available < littleRoom)
        return { Part::Disk, Verdict::NeedsPerson, room + QStringLiteral(": queda poco."),
            QStringLiteral("Libere espacio antes de que deje de recibir trámites."), figures };
    return { Part::Disk, Verdict::Well,
        room
            + (hasReserve ? QStringLiteral(", con la reserva para lo que esté a medias.")
                          : QStringLiteral(". La reserva se hace al partir el programa.")),
        {}, figures };
}

/// What nobody who speaks it has read through: told, and offered all the same, for some help is better than
/// none. A centre's own languages are offered only once reviewed.
Findings Doctor::languages() const
{
    Findings found;
    const auto catalogue = procedure::Catalogue::builtIn();
    const text::Languages there(m_settings.languagesFolder);
    for (const auto &language : there.all()) {
        if (language.code == QLatin1String("es"))
            continue;
        int unreviewed = 0;
        for (const auto &definition : catalogue ? catalogue->ordered() : QList<procedure::DefinitionPtr>())
            unreviewed += !definition->reviewed.contains(language.code);
        const QString reviewer = text::Languages::reviewerOf(language.code);
        const bool isRead = !reviewer.isEmpty() && unreviewed == 0;
        found += { Part::Languages, isRead ? Verdict::Well : Verdict::Note,
            QStringLiteral("%1: el programa %2; trámites sin revisar: %3.")
                .arg(language.name,
                    reviewer.isEmpty() ? QStringLiteral("no lo revisó nadie")
                                       : QStringLiteral("lo revisó %1").arg(reviewer))
                .arg(unreviewed),
            isRead ? QString() : QStringLiteral("Pida a alguien que lo hable que lo lea, y avise al equipo."),
            { { QStringLiteral("language"), language.code }, { QStringLiteral("reviewedBy"), reviewer },
                { QStringLiteral("unreviewedProcedures"), unreviewed } } };
    }
    return found;
}

Finding Doctor::screen() const
{
    const QSizeF mm = m_settings.screenMm;
    if (mm.isEmpty())
        return { Part::Screen, Verdict::Note, QStringLiteral("Sin medir: se le cree a la pantalla."),
            QStringLiteral(
                "Mídala con «ventanilla --calibrate» y una tarjeta: de eso depende el tamaño de todo.") };
    return { Part::Screen, Verdict::Well,
        QStringLiteral("Medida: %1 × %2 mm.").arg(mm.width()).arg(mm.height()), {},
        { { QStringLiteral("width"), mm.width() }, { QStringLiteral("height"), mm.height() } } };
}

Finding Doctor::sound() const
{
    const auto cards = int(speech::soundCards().size());
    const QJsonObject figures { { QStringLiteral("cards"), cards } };
    if (cards == 0)
        return { Part::Sound, Verdict::NeedsPerson,
            QStringLiteral("No hay tarjeta de sonido: nada se escucha."),
            QStringLiteral("Conecte los parlantes o una tarjeta USB. Quien no lee, sin voz no puede."),
            figures };
    return { Part::Sound, Verdict::Well,
        QStringLiteral("Tarjetas de sonido: %1. Si se oye, lo dice una persona.").arg(cards), {}, figures };
}

Finding Doctor::printer() const
{
    if (m_settings.printer.isEmpty())
        return { Part::Printer, Verdict::Well, QStringLiteral("Sin impresora: aquí no se imprime.") };
    const auto state = printing::stateOf(m_settings.printer);
    if (!state)
        return { Part::Printer, Verdict::NeedsPerson, message(state.error()),
            QStringLiteral("Vea «lpstat -p» y [printer] queue.") };
    const QJsonObject figures { { QStringLiteral("stopped"), state->isStopped },
        { QStringLiteral("accepting"), state->isAccepting }, { QStringLiteral("waiting"), state->waiting },
        { QStringLiteral("reasons"), QJsonArray::fromStringList(state->reasons) } };
    const QString why = state->reasons.join(QLatin1String(", "));
    if (state->isStopped || !state->isAccepting)
        return { Part::Printer, Verdict::NeedsPerson,
            QStringLiteral("La cola de impresión está detenida. %1").arg(why),
            QStringLiteral("Vea papel y tapa, y use «cupsenable %1».").arg(m_settings.printer), figures };
    if (!state->reasons.isEmpty())
        return { Part::Printer, Verdict::NeedsPerson, QStringLiteral("La impresora avisa: %1.").arg(why),
            QStringLiteral("Vea papel, tapa y tinta."), figures };
    return { Part::Printer, Verdict::Well,
        QStringLiteral("La cola «%1» recibe. Por imprimir: %2. Si sale papel, lo dice una persona.")
            .arg(m_settings.printer)
            .arg(state->waiting),
        {}, figures };
}

Findings Doctor::reader() const
{
    if (!m_settings.cedulaReader)
        return {};
    return { { Part::Reader, Verdict::Well,
        QStringLiteral("Configurado. Si lee una cédula, lo dice una persona.") } };
}

Finding Doctor::backup() const
{
    constexpr qint64 longest = 3; // days: a weekend with the power off
    const auto newest = newestBackup(m_settings);
    const QString folder = backupFolder(m_settings);
    if (!newest)
        return { Part::Backup, Verdict::Note, QStringLiteral("No hay ninguna en %1.").arg(folder),
            QStringLiteral("«ventanillactl backup --nightly» hace una; el temporizador, una cada noche.") };
    const qint64 days = newest->daysTo(m_clock.now());
    const QJsonObject figures { { QStringLiteral("newest"), base::toIsoMs(*newest) } };
    return { Part::Backup, days > longest ? Verdict::NeedsPerson : Verdict::Well,
        QStringLiteral("La última es de hace %1 días.").arg(days),
        days > longest ? QStringLiteral("Vea el temporizador: «systemctl list-timers 'ventanilla*'».")
                       : QString(),
        figures };
}

} // namespace care
