// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/controlsocket.h"
#include "app/technician/commands.h"
#include "app/technician/examination.h"

namespace technician {

namespace {

using care::Part;

/// The names by which scripts know the doctor's figures here.
struct Name
{
    Part part;
    const char *figure, *key;
};
constexpr Name names[] { { Part::Settings, "unknownKeys", "unknownKeys" },
    { Part::Enrolment, "kiosk", "kiosk" }, { Part::Enrolment, "url", "url" },
    { Part::Enrolment, "trustList", "trustList" }, { Part::Certificate, "daysLeft", "certificateDaysLeft" },
    { Part::Queue, "queued", "queued" }, { Part::Queue, "setAside", "setAside" },
    { Part::Queue, "delivered", "delivered" }, { Part::Queue, "oldest", "oldestQueued" },
    { Part::Queue, "stopped", "stopped" }, { Part::Catalogue, "number", "catalogue" },
    { Part::Catalogue, "until", "catalogueUntil" }, { Part::Catalogue, "refused", "catalogueRefused" } };

QJsonObject membersOf(const care::Finding &finding)
{
    QJsonObject members;
    for (const Name &name : names) {
        const QJsonValue figure = finding.figures.value(QLatin1String(name.figure));
        if (name.part == finding.part && !figure.isUndefined())
            members.insert(QLatin1String(name.key), figure);
    }
    if (finding.part == Part::Clock)
        members.insert(QStringLiteral("clock"),
            finding.verdict == care::Verdict::NeedsPerson ? QStringLiteral("behind")
                                                          : QStringLiteral("plausible"));
    return members;
}

} // namespace

Exit Status::work(const Setting &setting, const Call &call)
{
    const care::Findings findings = care::Doctor(setting.kiosk, setting.clock).standing();
    QJsonObject object { { QStringLiteral("enrolled"), false } };
    QStringList lines;
    for (const care::Finding &finding : findings) {
        lines += toLines(finding);
        const QJsonObject members = membersOf(finding);
        for (auto it = members.begin(); it != members.end(); ++it)
            object.insert(it.key(), *it);
    }
    if (object.contains(QLatin1String("kiosk")))
        object.insert(QStringLiteral("enrolled"), true);
    const auto answer = kiosk::ControlSocket::ask(
        setting.kiosk.dataFolder, { { QStringLiteral("do"), QStringLiteral("status") } });
    object.insert(QStringLiteral("running"), answer.has_value());
    const QString contact = answer ? answer->value(QLatin1String("lastContact")).toString() : QString();
    if (!contact.isEmpty())
        object.insert(QStringLiteral("lastContact"), contact);
    lines += !answer        ? QStringLiteral("El programa no está en marcha.")
        : contact.isEmpty() ? QStringLiteral("El programa está en marcha, y todavía sin contacto.")
                            : QStringLiteral("El programa está en marcha. Último contacto: %1.").arg(contact);
    call.console.result(object, lines);
    return care::needsPerson(findings) ? Exit::NeedsAttention : Exit::Done;
}

} // namespace technician
