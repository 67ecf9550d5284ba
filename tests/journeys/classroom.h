// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/house.h"
#include "ui/window/practice.h"

namespace journeys {

/// Practice as the program makes it, with its own desk, and a learner in front of it.
class Classroom
{
public:
    explicit Classroom(const base::Settings &settings = settingsIn(QStringLiteral("es")),
        const procedure::Catalogue &catalogue = procedure::Catalogue::builtIn().value(),
        const training::Lesson &lesson = {}); ///< with whose mistakes it is planted
    static base::Settings settingsIn(const QString &language);

    window::KioskWindow &window() { return m_practice->window(); }
    practice::Desk &desk() { return m_practice->desk(); }
    QString card(const QString &procedureId); ///< the words on it
    QJsonObject answers(); ///< someAnswers() of the person that the learner is now
    void end() { m_practice.reset(); }

    bool file(const QString &procedureId = QStringLiteral("perdida-documentos"));
    QString comprobante() const; ///< as the screen shows it; empty: it shows none
    /// From the page of what was filed to the answer about it, in the same session.
    bool askHowItGoes();
    bool askAgain(); ///< from the answer to the question, and to the next answer
    /// From there on until it is accepted, and the certificate is on the screen.
    bool followToCertificate();

    support::ManualClock clock;
    support::Transcript voice;

private:
    std::unique_ptr<window::Practice> m_practice;

public:
    Resident learner;
};

} // namespace journeys
