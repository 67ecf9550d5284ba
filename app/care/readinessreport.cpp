// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/readinessreport.h"

#include "app/care/doctor.h"
#include "app/receipt/parts.h"
#include <QPainter>

namespace care {

using namespace receipt;

namespace {

constexpr double boxSide = 5 * mm;

QString verdictOf(const Finding &finding)
{
    switch (finding.verdict) {
    case Verdict::Well:
        return QStringLiteral("Bien. ") + finding.what;
    case Verdict::Note:
        return QStringLiteral("Para saber. ") + finding.what;
    case Verdict::NeedsPerson:
        return QStringLiteral("FALTA. ") + finding.what;
    }
    Q_UNREACHABLE();
}

QString shown(const QDateTime &at)
{
    return at.toLocalTime().toString(QStringLiteral("d/M/yyyy, H:mm"));
}

/// Two boxes, "sí" and "no", and the question at their right.
void addOpenQuestion(Sheet &sheet, const QString &question)
{
    const double left = 40 * mm;
    sheet.gap(3 * mm);
    sheet.flow(sheet.passage(question, bodyType, sheet.width() - left), left,
        [&sheet](QPainter &painter, QPointF at) {
            painter.setPen(QPen(inks::text, 0.4 * mm));
            painter.setBrush(Qt::NoBrush);
            double x = 0;
            for (const QString &word : { QStringLiteral("sí"), QStringLiteral("no") }) {
                painter.drawRect(QRectF(at + QPointF(x, 0.5 * mm), QSizeF(boxSide, boxSide)));
                sheet.passage(word, bodyType, 15 * mm).paint(painter, at + QPointF(x + boxSide + 2 * mm, 0));
                painter.setPen(QPen(inks::text, 0.4 * mm));
                x += 18 * mm;
            }
        });
}

} // namespace

base::Result<QByteArray> renderReadinessReport(
    const Findings &findings, const QList<Trial> &trials, const base::Settings &settings, const QDateTime &at)
{
    Sheet sheet(base::Paper::A4);
    const QString title = QStringLiteral("Informe de puesta en marcha");
    addLetterhead(sheet, QStringLiteral("Ventanilla"), settings.centreName);
    addTitle(sheet, title);
    addParagraph(sheet,
        needsPerson(findings)
            ? QStringLiteral("%1. Falta algo: está marcado, con lo que hay que hacer.").arg(shown(at))
            : QStringLiteral("%1. Lo que un programa puede ver está bien.").arg(shown(at)));
    addHeading(sheet, QStringLiteral("Lo que vio el programa"));
    for (const Finding &finding : findings) {
        addRow(sheet, nameOf(finding.part), verdictOf(finding));
        if (finding.verdict == Verdict::NeedsPerson)
            addRow(sheet, QStringLiteral("Qué hacer"), finding.advice);
    }
    addHeading(sheet, QStringLiteral("Lo que solo dice una persona"));
    const auto questions = personsQuestions(settings);
    for (const Question &question : questions) {
        const auto tried = std::find_if(trials.cbegin(), trials.cend(),
            [&question](const Trial &trial) { return trial.what == question.what; });
        if (tried == trials.cend())
            addOpenQuestion(sheet, question.words);
        else
            addRow(sheet, nameOf(question.part),
                QStringLiteral("%1 %2 (%3)")
                    .arg(question.words, tried->isGood ? QStringLiteral("Sí.") : QStringLiteral("NO."),
                        shown(tried->at)));
    }
    sheet.gap(12 * mm);
    addParagraph(sheet, QStringLiteral("Nombre y firma de quien lo instaló: ____________________________"));
    return sheet.toPdf(title, QStringLiteral("Sin datos de ningún trámite ni de ninguna persona."));
}

} // namespace care
