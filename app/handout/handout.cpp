// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/handout.h"

#include "app/handout/about.h"
#include "app/receipt/parts.h"
#include "app/text/words.h"
#include <QPainter>
#include <algorithm>

namespace handout {

using namespace receipt;

namespace {

constexpr double blockHeight = 124 * mm; // two to a page, with the gap between them
constexpr double pictureWidth = 136 * mm;
constexpr double notesLeft = pictureWidth + 6 * mm;
constexpr double lineOfNotes = 10 * mm; // for a hand that is not used to write
constexpr double gapInside = 3 * mm;
const Type badgeType { 14, true, Qt::white, 1.25 };

QString said(const char *spanish, const QString &language)
{
    return text::words(spanish, language);
}

void paintNotes(QPainter &painter, const QRectF &area, const Passage &label)
{
    label.paint(painter, area.topLeft());
    painter.setPen(QPen(inks::line, 0.3 * mm));
    for (double y = area.top() + label.height() + lineOfNotes; y <= area.bottom(); y += lineOfNotes)
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
}

/// "Paso 3" in white on a plate.
void paintBadge(QPainter &painter, QPointF at, QSizeF size, const Passage &words)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks::primary);
    painter.drawRoundedRect(QRectF(at, size), 1.5 * mm, 1.5 * mm);
    words.paintCentred(painter, at + QPointF(0, (size.height() - words.height()) / 2), size.width());
}

void addScreen(Sheet &sheet, const Screen &screen, ScreenSource &source, const QString &language)
{
    const double width = sheet.width();
    const bool isNumbered = screen.number > 0;
    const Passage number(
        said(QT_TRANSLATE_NOOP("text", "Paso %1"), language).arg(screen.number), badgeType, width);
    const QSizeF badge(number.width() + 6 * mm, 8.4 * mm);
    const double headingLeft = isNumbered ? badge.width() + 4 * mm : 0;
    const Passage heading(screen.heading, headingType, width - headingLeft);
    const Passage toDo(screen.toDo, bodyType, width);
    const Passage label(said(QT_TRANSLATE_NOOP("text", "Mis notas"), language), softType, width - notesLeft);

    const bool hasPicture = source.canDraw(screen);
    const double words
        = heading.height() + gapInside + (screen.toDo.isEmpty() ? 0 : toDo.height() + gapInside);
    const QSizeF natural(source.size());
    QSizeF picture(pictureWidth, pictureWidth * natural.height() / natural.width());
    picture *= std::min(1.0, (blockHeight - words) / picture.height());
    const double height = words + (hasPicture ? picture.height() : label.height() + 4 * lineOfNotes);

    sheet.gap(8 * mm);
    sheet.add(height, [=, &source](QPainter &painter, QPointF at) {
        if (isNumbered)
            paintBadge(painter, at, badge, number);
        heading.paint(painter, at + QPointF(headingLeft, 0));
        at.ry() += heading.height() + gapInside;
        if (!screen.toDo.isEmpty()) {
            toDo.paint(painter, at);
            at.ry() += toDo.height() + gapInside;
        }
        if (!hasPicture)
            return paintNotes(painter, QRectF(at, QSizeF(width, label.height() + 4 * lineOfNotes)), label);
        const QRectF frame(at, picture);
        // PDF/A-1 knows no transparency.
        painter.drawImage(frame, source.picture(screen).convertToFormat(QImage::Format_RGB32));
        painter.setPen(QPen(inks::soft, 0.3 * mm));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(frame);
        const double left = picture.width() + 6 * mm;
        paintNotes(painter, QRectF(at + QPointF(left, 0), QSizeF(width - left, picture.height())), label);
    });
}

void addCover(Sheet &sheet, const HandoutContent &content)
{
    const QString &language = content.language;
    addLetterhead(sheet, QStringLiteral("Ventanilla"), content.centreName);
    addTitle(sheet, content.title);
    Column box = sheet.boxColumn();
    box.add(content.goal, { 17, true, inks::primary });
    sheet.box(box, inks::primary, inks::primaryTint);
    addBullets(sheet, said(QT_TRANSLATE_NOOP("text", "Qué necesita"), language), content.needed);
    addBullets(sheet, said(QT_TRANSLATE_NOOP("text", "Cómo usar estas hojas"), language),
        { said(QT_TRANSLATE_NOOP("text", "Cada paso tiene el mismo número que se ve arriba en la pantalla."),
              language),
            said(QT_TRANSLATE_NOOP("text", "Toque con la yema del dedo, una vez, y espere. No hay apuro."),
                language),
            said(QT_TRANSLATE_NOOP("text", "Si se equivoca, toque Volver. No se pierde lo que escribió."),
                language),
            said(
                QT_TRANSLATE_NOOP("text", "Las rayas son para sus notas. No anote ahí su RUN ni sus claves."),
                language),
            said(QT_TRANSLATE_NOOP("text", "La persona de los ejemplos es inventada."), language) });
    addHeading(sheet, said(QT_TRANSLATE_NOOP("text", "Si necesita ayuda"), language));
    addParagraph(sheet,
        said(QT_TRANSLATE_NOOP(
                 "text", "Toque Ayuda en la pantalla, o pida ayuda a la persona encargada del centro."),
            language));
    sheet.breakPage();
}

} // namespace

HandoutContent contentOf(const procedure::DefinitionPtr &definition, const Answers &answers,
    const QDate &today, const QString &language)
{
    return { .title = definition->card.in(language),
        .language = language,
        .centreName = {},
        .goal = purposeOf(*definition, language),
        .needed = neededFor(*definition, language),
        .screens = wayThrough(definition, answers, today, language) };
}

HandoutContent contentOf(const training::Lesson &lesson, const procedure::DefinitionPtr &definition,
    const Answers &answers, const QDate &today, const QString &language)
{
    const QList<Screen> way = definition ? wayThrough(definition, answers, today, language) : QList<Screen>();
    HandoutContent content { .title = lesson.title.in(language),
        .language = language,
        .centreName = {},
        .goal = lesson.goal.in(language) };
    for (const training::Step &step : lesson.steps) {
        const auto met = std::find_if(
            way.begin(), way.end(), [&step](const Screen &screen) { return screen.page == step.page; });
        if (met != way.end()) {
            content.screens << *met;
            content.screens.last().toDo = step.action.in(language);
        } else if (step.page == QLatin1String("room")) {
            QStringList told;
            for (const procedure::LocalisedText &line : step.say)
                told << line.in(language);
            content.screens.append({ step.page, 0, step.ask.in(language), told.join(u' ') });
        } else {
            content.screens.append({ step.page, 0, step.action.in(language), {} });
        }
    }
    return content;
}

Handout::Handout(const HandoutContent &content, ScreenSource &source) : m_sheet(base::Paper::A4)
{
    addCover(m_sheet, content);
    for (const Screen &screen : content.screens)
        addScreen(m_sheet, screen, source, content.language);
    m_print = std::make_unique<SheetPrint>(m_sheet, content.title, content.title);
}

Handout::~Handout() = default;

} // namespace handout
