// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/findings.h"

#include <QHash>
#include <QJsonArray>
#include <QMetaEnum>
#include <QRegularExpression>

namespace technician {

using procedure::Check;
using procedure::Finding;

namespace {

/// %1: what was measured, %2: its limit.
QString wordsFor(Check check)
{
    static const QHash<Check, QString> words {
        { Check::NotReadable, QStringLiteral("no se puede usar") },
        { Check::LongSentence, QStringLiteral("frase de %1 palabras (máximo %2)") },
        { Check::LongBlock, QStringLiteral("texto de %1 frases (máximo %2)") },
        { Check::BannedWord, QStringLiteral("palabra de oficina") },
        { Check::NotUsted, QStringLiteral("no trata de usted") },
        { Check::LawInPlainText, QStringLiteral("cita una ley fuera del texto legal") },
        { Check::HardPage, QStringLiteral("página con INFLESZ %1 (mínimo %2)") },
        { Check::LongWords, QStringLiteral("página corta con %1 palabras largas (máximo %2)") },
        { Check::HardPrompts, QStringLiteral("las preguntas tienen INFLESZ %1 (mínimo %2)") },
        { Check::HardProcedure, QStringLiteral("el total tiene INFLESZ %1 (mínimo %2)") },
        { Check::MissingLanguage, QStringLiteral("falta un idioma") },
        { Check::Unreachable, QStringLiteral("ninguna respuesta lleva aquí") },
        { Check::IdleCondition, QStringLiteral("su condición se cumple siempre") },
        { Check::IdleGate, QStringLiteral("su respuesta no decide nada") },
        { Check::AskedTwice, QStringLiteral("se pregunta dos veces") },
        { Check::UnknownNumber, QStringLiteral("el teléfono no es de ningún contacto") },
        { Check::NotReviewed, QStringLiteral("nota: nadie que lo hable ha revisado el idioma") },
        { Check::NumberInText, QStringLiteral("nota: el teléfono de un contacto está escrito en el texto") },
        { Check::ChangedMeaning, QStringLiteral("en una versión anterior era otra cosa") },
        { Check::VersionNotRaised, QStringLiteral("cambió y su versión no subió") },
        { Check::WrongMinutes, QStringLiteral("dura %1 minutos (límite %2)") },
        { Check::WrongSum, QStringLiteral("con los dos controles suma %1 minutos (la lección dice %2)") },
        { Check::WrongCount, QStringLiteral("tiene %1 (límite %2)") },
        { Check::UnknownProcedure, QStringLiteral("no existe ese trámite") },
        { Check::UnknownPage, QStringLiteral("no existe esa página en el trámite") },
        { Check::NotRefused, QStringLiteral("el error puesto a propósito no se nota") },
        { Check::Refused, QStringLiteral("la página no acepta el error, y debía notarlo la persona") },
        { Check::RightIsWrong, QStringLiteral("la página no acepta lo que debía estar bien") },
        { Check::UnknownLesson, QStringLiteral("no existe esa lección") },
    };
    return words.value(check);
}

QString number(double figure)
{
    return QString::number(figure, 'f', figure == double(int(figure)) ? 0 : 1);
}

} // namespace

QString line(const Finding &finding)
{
    QString what = wordsFor(finding.check);
    if (finding.figure)
        what = what.arg(number(*finding.figure), number(*finding.limit));
    QStringList parts { finding.file, finding.step, what };
    parts.removeAll(QString());
    QString said = parts.join(QLatin1String(": "));
    if (!finding.text.isEmpty())
        said += QStringLiteral(": «%1»").arg(finding.text);
    return said;
}

QJsonObject toJson(const Finding &finding)
{
    QJsonObject json {
        { QStringLiteral("file"), finding.file },
        { QStringLiteral("step"), finding.step },
        { QStringLiteral("check"),
            QString::fromLatin1(QMetaEnum::fromType<Check>().valueToKey(int(finding.check))) },
        { QStringLiteral("text"), finding.text },
        { QStringLiteral("note"), finding.isNote() },
    };
    if (finding.figure) {
        json.insert(QStringLiteral("figure"), *finding.figure);
        json.insert(QStringLiteral("limit"), *finding.limit);
    }
    return json;
}

Finding unreadable(const base::Error &error)
{
    static const QRegularExpression place(QStringLiteral("^[^: ]+(?=: | looks at | compares )"));
    return { Check::NotReadable, place.match(error.detail).captured(), error.toString() };
}

Exit tell(const procedure::Findings &findings, qsizetype files, const Call &call)
{
    QJsonArray json;
    QStringList lines;
    qsizetype faults = 0;
    for (const Finding &finding : findings) {
        json.append(toJson(finding));
        lines.append(line(finding));
        faults += finding.isNote() ? 0 : 1;
    }
    lines.append(QStringLiteral("Archivos: %1. Faltas: %2.").arg(files).arg(faults));
    call.console.result(json, lines);
    return faults == 0 ? Exit::Done : Exit::Failed;
}

} // namespace technician
