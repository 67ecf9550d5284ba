// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/plan.h"

#include "app/procedure/pages.h"
#include "app/receipt/parts.h"
#include "app/text/words.h"
#include <QHash>
#include <QPainter>
#include <algorithm>
#include <array>

namespace handout {

using namespace receipt;

namespace {

// Held in the hand, by who has read it before: smaller than what a learner reads.
const Type cellType { 11.5, false, inks::text, 1.22 };
const Type cellStrong { 11.5, true, inks::text, 1.22 };
const Type cellHead { 11.5, true, inks::primary, 1.22 };
const Type cellSoft { 11.5, false, inks::soft, 1.22 };
constexpr double padding = 1.6 * mm;
constexpr double boxSide = 5 * mm;
constexpr std::array columns { 0.19, 0.25, 0.20, 0.18, 0.18 }; // of the width

/// The lesson's words and the program's, in one language.
class Planner
{
public:
    Planner(
        const training::Lesson &lesson, const procedure::DefinitionPtr &definition, const QString &language);
    void addHead(Sheet &sheet, int meeting) const;
    void addTasks(Sheet &sheet, const QString &heading, const QList<training::Task> &tasks) const;
    void addSteps(Sheet &sheet) const;
    void addMistakes(Sheet &sheet) const;
    QString said(const char *spanish) const { return text::words(spanish, m_language); }

private:
    QString in(const procedure::LocalisedText &text) const { return text.in(m_language); }
    QString nameOf(const QString &page) const;
    void addRow(Sheet &sheet, const std::array<Passage, columns.size()> &cells, bool isHead) const;

    const training::Lesson &m_lesson;
    const QString &m_language;
    QHash<QString, QString> m_pages; ///< of the procedure: what is asked
};

Planner::Planner(
    const training::Lesson &lesson, const procedure::DefinitionPtr &definition, const QString &language)
    : m_lesson(lesson), m_language(language)
{
    if (!definition)
        return;
    for (const procedure::Page &page : procedure::pagesOf(*definition))
        if (!page.texts().isEmpty())
            m_pages.insert(page.step, in(page.texts().first()));
}

QString Planner::nameOf(const QString &page) const
{
    static const QHash<QString, const char *> house {
        { QStringLiteral("room"), QT_TRANSLATE_NOOP("text", "En la sala, sin pantalla") },
        { QStringLiteral("welcome"), QT_TRANSLATE_NOOP("text", "La primera página") },
        { QStringLiteral("warmFinger"), QT_TRANSLATE_NOOP("text", "Calentar los dedos: tocar") },
        { QStringLiteral("warmKeyboard"), QT_TRANSLATE_NOOP("text", "Calentar los dedos: escribir") },
        { QStringLiteral("procedures"), QT_TRANSLATE_NOOP("text", "Las tarjetas: ¿Qué le pasó?") },
        { QStringLiteral("language"), QT_TRANSLATE_NOOP("text", "Los idiomas") },
        { QStringLiteral("seeBetter"), QT_TRANSLATE_NOOP("text", "Ver mejor") },
        { QStringLiteral("hearBetter"), QT_TRANSLATE_NOOP("text", "Oír mejor") },
        { QStringLiteral("touch"), QT_TRANSLATE_NOOP("text", "Cómo responde al tocar") },
        { QStringLiteral("help"), QT_TRANSLATE_NOOP("text", "Ayuda") },
        { QStringLiteral("danger"), QT_TRANSLATE_NOOP("text", "¿Está en peligro?") },
        { QStringLiteral("cover"), QT_TRANSLATE_NOOP("text", "Después de Ocultar") },
        { QStringLiteral("idle"), QT_TRANSLATE_NOOP("text", "¿Sigue ahí?") },
        { QStringLiteral("leave"), QT_TRANSLATE_NOOP("text", "Después de Terminar") },
        { QStringLiteral("etiquette"), QT_TRANSLATE_NOOP("text", "Para quien ayuda") },
        { QStringLiteral("review"), QT_TRANSLATE_NOOP("text", "Revisar") },
        { QStringLiteral("confirm"), QT_TRANSLATE_NOOP("text", "¿Enviamos su constancia?") },
        { QStringLiteral("done"), QT_TRANSLATE_NOOP("text", "El comprobante") },
        { QStringLiteral("slip"), QT_TRANSLATE_NOOP("text", "El papel del comprobante") },
        { QStringLiteral("lookup"), QT_TRANSLATE_NOOP("text", "¿En qué va mi trámite?") },
        { QStringLiteral("lookupAnswer"), QT_TRANSLATE_NOOP("text", "En qué va: la respuesta") },
        { QStringLiteral("lostNumber"), QT_TRANSLATE_NOOP("text", "Perdió el número") },
    };
    const auto known = house.find(page);
    return known == house.end() ? m_pages.value(page) : said(*known);
}

void Planner::addHead(Sheet &sheet, int meeting) const
{
    addLetterhead(sheet,
        meeting > 0 ? said(QT_TRANSLATE_NOOP("text", "Plan del encuentro %1")).arg(meeting)
                    : said(QT_TRANSLATE_NOOP("text", "Plan del taller")),
        said(QT_TRANSLATE_NOOP("text", "%1 minutos")).arg(m_lesson.minutes));
    sheet.gap(4 * mm);
    sheet.flow(sheet.passage(in(m_lesson.title), titleType, sheet.width()), 0, {});
    sheet.gap(1 * mm);
    sheet.flow(sheet.passage(in(m_lesson.goal), bodyType, sheet.width()), 0, {});
    QStringList materials;
    for (const procedure::LocalisedText &one : m_lesson.materials)
        materials << in(one);
    if (materials.isEmpty())
        return;
    sheet.gap(2 * mm);
    sheet.flow(sheet.passage(said(QT_TRANSLATE_NOOP("text", "Tener listo: %1")).arg(materials.join(u' ')),
                   cellType, sheet.width()),
        0, {});
}

/// Beside each other, each with a box to tick, how one sees it done, and room for how many could.
void Planner::addTasks(Sheet &sheet, const QString &heading, const QList<training::Task> &tasks) const
{
    constexpr double gap = 5 * mm;
    const double width
        = (sheet.width() + gap) / static_cast<double>(std::max<qsizetype>(tasks.size(), 1)) - gap;
    const double left = boxSide + 2.5 * mm;
    std::vector<Column> cells;
    double height = 0;
    for (const training::Task &task : tasks) {
        Column words = sheet.column(width - left);
        words.add(in(task.text), cellStrong);
        words.add(in(task.seen), cellType);
        words.add(said(QT_TRANSLATE_NOOP("text", "Lo hacen ____ de ____")), cellSoft, 1 * mm);
        height = std::max(height, words.height());
        cells.push_back(std::move(words));
    }
    sheet.gap(4 * mm);
    sheet.flow(sheet.passage(heading, cellHead, sheet.width()), 0, {}, Sheet::Break::KeepWithNext);
    sheet.gap(1 * mm);
    sheet.add(height, [cells, left, width](QPainter &painter, QPointF at) {
        for (const Column &words : cells) {
            painter.setPen(QPen(inks::soft, 0.4 * mm));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(at, QSizeF(boxSide, boxSide)));
            words.paint(painter, at + QPointF(left, 0));
            at.rx() += width + gap;
        }
    });
}

void Planner::addRow(Sheet &sheet, const std::array<Passage, columns.size()> &cells, bool isHead) const
{
    double height = 0;
    for (const Passage &cell : cells)
        height = std::max(height, cell.height() + 2 * padding);
    sheet.add(
        height,
        [cells, height, isHead, width = sheet.width()](QPainter &painter, QPointF at) {
            if (isHead)
                painter.fillRect(QRectF(at, QSizeF(width, height)), inks::primaryTint);
            double left = 0;
            for (size_t i = 0; i < cells.size(); ++i) {
                cells[i].paint(painter, at + QPointF(left + padding, padding));
                painter.setPen(QPen(inks::line, 0.25 * mm));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(QRectF(at + QPointF(left, 0), QSizeF(columns[i] * width, height)));
                left += columns[i] * width;
            }
        },
        isHead ? Sheet::Break::KeepWithNext : Sheet::Break::Allowed);
}

void Planner::addSteps(Sheet &sheet) const
{
    const auto cell = [&sheet](size_t column, const QString &text, const Type &type) {
        return sheet.passage(text, type, columns[column] * sheet.width() - 2 * padding);
    };
    sheet.gap(5 * mm);
    addRow(sheet,
        { cell(0, said(QT_TRANSLATE_NOOP("text", "Página")), cellHead),
            cell(1, said(QT_TRANSLATE_NOOP("text", "Usted dice")), cellHead),
            cell(2, said(QT_TRANSLATE_NOOP("text", "Las personas hacen")), cellHead),
            cell(3, said(QT_TRANSLATE_NOOP("text", "Ponga atención")), cellHead),
            cell(4, said(QT_TRANSLATE_NOOP("text", "Pregunte")), cellHead) },
        true);
    int number = 0;
    for (const training::Step &step : m_lesson.steps) {
        QStringList lines;
        for (const procedure::LocalisedText &line : step.say)
            lines << in(line);
        const QString minutes = said(QT_TRANSLATE_NOOP("text", "%1 minutos")).arg(step.minutes);
        const QString where = nameOf(step.page);
        addRow(sheet,
            { cell(0, QStringLiteral("%1. %2\n%3").arg(++number).arg(where, minutes), cellStrong),
                cell(1, lines.join(u'\n'), cellType), cell(2, in(step.action), cellType),
                cell(3, in(step.watchFor), cellType), cell(4, in(step.ask), cellType) },
            false);
    }
}

void Planner::addMistakes(Sheet &sheet) const
{
    if (m_lesson.mistakes.isEmpty())
        return;
    sheet.gap(4 * mm);
    sheet.flow(
        sheet.passage(said(QT_TRANSLATE_NOOP("text", "Los errores de la tarjeta")), cellHead, sheet.width()),
        0, {}, Sheet::Break::KeepWithNext);
    for (const training::Mistake &mistake : m_lesson.mistakes) {
        const QString who = mistake.noticed == training::Noticed::ByKiosk
            ? said(QT_TRANSLATE_NOOP("text", "La pantalla avisa."))
            : said(QT_TRANSLATE_NOOP("text", "La pantalla no avisa: lo ve la persona."));
        sheet.gap(1 * mm);
        sheet.flow(sheet.passage(in(mistake.what) + u' ' + who, cellType, sheet.width()), 0, {});
    }
}

} // namespace

base::Result<QByteArray> renderPlan(const training::Lesson &lesson, int meeting,
    const procedure::DefinitionPtr &definition, const QString &language)
{
    Format format = Format::a4Wide();
    format.margin = 12 * mm;
    format.top = 10 * mm;
    format.bottom = 17 * mm;
    format.foot = 13 * mm;
    Sheet sheet(format);
    const Planner planner(lesson, definition, language);
    planner.addHead(sheet, meeting);
    planner.addTasks(
        sheet, planner.said(QT_TRANSLATE_NOOP("text", "Antes de empezar, cinco minutos")), lesson.entry);
    planner.addSteps(sheet);
    planner.addMistakes(sheet);
    planner.addTasks(
        sheet, planner.said(QT_TRANSLATE_NOOP("text", "Al terminar, cinco minutos")), lesson.exit);
    const QString title = lesson.title.in(language);
    return sheet.toPdf(title, title);
}

} // namespace handout
