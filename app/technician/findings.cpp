// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/findings.h"

#include <QHash>
#include <QMetaEnum>

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

} // namespace technician
