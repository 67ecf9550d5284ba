// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/trials.h"

#include "app/base/clock.h"
#include "app/envelope/securefile.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

namespace care {

namespace {

QString fileIn(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/trials.json");
}

QJsonObject notedIn(const QString &dataFolder)
{
    const auto bytes = envelope::readPublic(fileIn(dataFolder));
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

const QMetaEnum &words()
{
    static const QMetaEnum tries = QMetaEnum::fromType<Try>();
    return tries;
}

} // namespace

QList<Question> personsQuestions(const base::Settings &settings)
{
    QList<Question> questions {
        { Try::ScreenSize, Part::Screen,
            QStringLiteral("¿El dibujo de la tarjeta mide lo que una tarjeta de verdad?") },
        { Try::Corners, Part::Screen, QStringLiteral("¿Responde al dedo en las cuatro esquinas?") },
        { Try::Sound, Part::Sound, QStringLiteral("¿Se oye bien a un metro?") },
    };
    if (!settings.printer.isEmpty())
        questions
            += { Try::Paper, Part::Printer, QStringLiteral("¿Salió la hoja de prueba, entera y legible?") };
    if (settings.cedulaReader)
        questions += { Try::Card, Part::Reader, QStringLiteral("¿Leyó el lector una cédula?") };
    questions += { Try::NetworkBack, Part::Network,
        QStringLiteral("¿Volvió sola la red después de desconectarla un minuto?") };
    return questions;
}

QList<Trial> trialsIn(const QString &dataFolder)
{
    const QJsonObject noted = notedIn(dataFolder);
    QList<Trial> trials;
    for (int i = 0; i < words().keyCount(); ++i) {
        const QJsonObject one = noted.value(QLatin1String(words().key(i))).toObject();
        const auto at = QDateTime::fromString(one.value(u"at").toString(), Qt::ISODateWithMs);
        if (at.isValid())
            trials += { Try(words().value(i)), one.value(u"good").toBool(), at };
    }
    return trials;
}

base::Result<> note(const QString &dataFolder, const Trial &trial)
{
    QJsonObject noted = notedIn(dataFolder);
    noted.insert(QLatin1String(words().valueToKey(int(trial.what))),
        QJsonObject {
            { QStringLiteral("good"), trial.isGood }, { QStringLiteral("at"), base::toIsoMs(trial.at) } });
    return envelope::writeDurably(
        fileIn(dataFolder), QJsonDocument(noted).toJson(), envelope::Readers::Everyone);
}

} // namespace care
