// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/classroom.h"

#include <QRegularExpression>
#include <QtTest>

namespace journeys {

Classroom::Classroom(
    const base::Settings &settings, const procedure::Catalogue &catalogue, const training::Lesson &lesson)
    : m_practice(std::make_unique<window::Practice>(catalogue, settings, clock,
        theme::Metrics::of({ 1280, 800 }, { 339, 212 }), voice,
        window::plantedIn(lesson, clock.now().date()))),
      learner(window(), clock)
{
    if (settings.language != QLatin1String("es"))
        learner.speak(dictionaryOf(settings.language));
    window().showSized({ 1280, 800 });
}

base::Settings Classroom::settingsIn(const QString &language)
{
    base::Settings settings;
    settings.language = language;
    settings.comuna = QStringLiteral("07401");
    return settings;
}

QString Classroom::card(const QString &procedureId)
{
    return desk().catalogue().find(procedureId)->card.in(QStringLiteral("es"));
}

QJsonObject Classroom::answers()
{
    return someAnswers(desk().invented());
}

bool Classroom::file(const QString &procedureId)
{
    return learner.begin(card(procedureId)) && learner.file(answers());
}

QString Classroom::comprobante() const
{
    static const QRegularExpression form(QStringLiteral("\\bPRAC-[0-9A-Y]{4}-[0-9A-Y]{4}\\b"));
    for (const QString &text : learner.visibleTexts())
        if (const auto match = form.match(text); match.hasMatch())
            return match.captured();
    return {};
}

bool Classroom::askHowItGoes()
{
    const QString number = comprobante().remove(u'-').toLower();
    const QString lookUp = QStringLiteral("¿En qué va mi trámite?");
    if (!learner.touch(QStringLiteral("Otro trámite")) || !learner.find(lookUp) || !learner.touch(lookUp)
        || !learner.type(number) || !learner.touch(QStringLiteral("Continuar")))
        return false;
    // Who files is known: document and RUN are offered.
    return learner.touch(QStringLiteral("Continuar")) && learner.touch(QStringLiteral("Continuar"))
        && QTest::qWaitFor([this] { return learner.isOn(QStringLiteral("Recibida")); });
}

bool Classroom::askAgain()
{
    return learner.touch(QStringLiteral("Volver")) && learner.touch(QStringLiteral("Continuar"))
        && QTest::qWaitFor([this] { return !learner.heading().isEmpty(); }); // what waits has no heading
}

bool Classroom::followToCertificate()
{
    if (!askAgain() || !learner.isOn(QStringLiteral("En revisión")) || !askAgain()
        || !learner.isOn(QStringLiteral("Aceptada")) || !learner.sees(QStringLiteral("PRACTICA-0001")))
        return false;
    while (learner.button(QStringLiteral("Seguir leyendo")))
        learner.touch(QStringLiteral("Seguir leyendo"));
    return learner.touch(QStringLiteral("Ver certificado"))
        && QTest::qWaitFor([this] { return learner.isOn(QStringLiteral("Su certificado")); });
}

} // namespace journeys
