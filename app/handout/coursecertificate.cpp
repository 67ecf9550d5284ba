// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/coursecertificate.h"

#include "app/receipt/errc.h"
#include "app/receipt/parts.h"
#include "app/text/dates.h"
#include "app/text/words.h"
#include <QPainter>
#include <algorithm>

namespace handout {

using namespace receipt;

namespace {

constexpr double frameIn = 9 * mm, frameGap = 1.6 * mm; // from the paper's edge; between its two lines
constexpr double textWidth = 220 * mm;
constexpr double signatureWidth = 80 * mm;
constexpr double largest = 1.25, smallest = 0.6, finer = 0.05; // letters, of the usual

/// One certificate, tried in letters of one size.
class Diploma
{
public:
    Diploma(Sheet &sheet, const CourseContent &content) : m_sheet(sheet), m_content(content) { }
    void add(const QString &name);

private:
    void addFrame();
    void addLine(const QString &text, const Type &type, double gap);
    void addSkills();
    void addSignatures();
    QString said(const char *spanish) const { return text::words(spanish, m_content.language); }

    Sheet &m_sheet;
    const CourseContent &m_content;
};

void Diploma::addFrame()
{
    const Format &format = m_sheet.format();
    m_sheet.add(0, [&format](QPainter &painter, QPointF at) {
        const QRectF paper(QPointF(at.x() - format.margin, 0), QSizeF(format.pageWidth, format.longest));
        const auto frame = [&](double in, double width) {
            painter.setPen(QPen(inks::primary, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(paper.adjusted(in, in, -in, -in));
        };
        frame(frameIn, 0.9 * mm);
        frame(frameIn + frameGap, 0.25 * mm);
    });
}

void Diploma::addLine(const QString &text, const Type &type, double gap)
{
    const Passage words = m_sheet.passage(text, type, textWidth);
    m_sheet.gap(gap);
    m_sheet.add(
        words.height(), [words, left = (m_sheet.width() - textWidth) / 2](QPainter &painter, QPointF at) {
            words.paintCentred(painter, at + QPointF(left, 0), textWidth);
        });
}

/// In two columns: twelve meetings are on one page.
void Diploma::addSkills()
{
    const double gap = 10 * mm, width = (textWidth - gap) / 2;
    const qsizetype half = (m_content.practised.size() + 1) / 2;
    Column left = m_sheet.column(width), right = m_sheet.column(width);
    for (qsizetype i = 0; i < m_content.practised.size(); ++i)
        (i < half ? left : right).add(QStringLiteral("• ") + m_content.practised.at(i), bodyType, 1 * mm);
    m_sheet.gap(2 * mm);
    m_sheet.add(std::max(left.height(), right.height()),
        [left, right, width, gap, margin = (m_sheet.width() - textWidth) / 2](QPainter &painter, QPointF at) {
            left.paint(painter, at + QPointF(margin, 0));
            right.paint(painter, at + QPointF(margin + width + gap, 0));
        });
}

void Diploma::addSignatures()
{
    const QString day = m_content.day.isValid() ? text::day(m_content.day, m_content.language) : QString();
    const Passage dated = m_sheet.passage(day, softType, signatureWidth);
    const Passage signedBy = m_sheet.passage(
        said(QT_TRANSLATE_NOOP("text", "Firma de quien hizo el taller")), softType, signatureWidth);
    const Passage when = m_sheet.passage(said(QT_TRANSLATE_NOOP("text", "Fecha")), softType, signatureWidth);
    const double room = 13 * mm;
    m_sheet.gap(4 * mm);
    m_sheet.add(
        room + signedBy.height() + 1 * mm, [=, width = m_sheet.width()](QPainter &painter, QPointF at) {
            const double inset = (width - textWidth) / 2;
            const QPointF left = at + QPointF(inset, room);
            const QPointF right = at + QPointF(width - inset - signatureWidth, room);
            painter.setPen(QPen(inks::soft, 0.3 * mm));
            for (const QPointF &line : { left, right })
                painter.drawLine(line, line + QPointF(signatureWidth, 0));
            dated.paintCentred(painter, left - QPointF(0, dated.height() + 1 * mm), signatureWidth);
            when.paintCentred(painter, left + QPointF(0, 1 * mm), signatureWidth);
            signedBy.paintCentred(painter, right + QPointF(0, 1 * mm), signatureWidth);
        });
}

void Diploma::add(const QString &name)
{
    addFrame();
    addLine(QStringLiteral("Ventanilla"), { 16, true, inks::primary }, 6 * mm);
    addLine(said(QT_TRANSLATE_NOOP("text", "Certificado de participación")), { 32, true, inks::primary, 1.2 },
        2 * mm);
    addLine(m_content.centreName, { 17, false, inks::soft }, 1 * mm);
    addLine(said(QT_TRANSLATE_NOOP("text", "Se entrega a")), { 16, false, inks::soft }, 5 * mm);
    addLine(name, { 34, true, inks::text, 1.2 }, 1 * mm);
    addLine(said(QT_TRANSLATE_NOOP("text", "Vino a %1 de %2 encuentros del taller y practicó:"))
                .arg(m_content.attended)
                .arg(m_content.meetings),
        { 16, false, inks::text }, 4 * mm);
    addSkills();
    addSignatures();
}

} // namespace

base::Result<QByteArray> renderCourseCertificate(const QString &name, const CourseContent &content)
{
    Format wide = Format::a4Wide();
    wide.hasFoot = false;
    wide.bottom = wide.top;
    for (double scale = largest; scale > smallest; scale -= finer) {
        const Format format = wide.scaled(scale);
        Sheet sheet(format);
        Diploma(sheet, content).add(name);
        if (sheet.pages() == 1)
            return sheet.toPdf(
                text::words(QT_TRANSLATE_NOOP("text", "Certificado de participación"), content.language), {});
    }
    return base::fail(Errc::TextTooLong, QStringLiteral("more than one page"));
}

} // namespace handout
