// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/handout/way.h"
#include "app/receipt/sheet.h"
#include "app/training/lesson.h"
#include <QImage>
#include <QStringList>

namespace handout {

/// Whoever can draw the kiosk's own pages; the window's side has one (window::ScreenPictures).
class ScreenSource
{
public:
    virtual ~ScreenSource() = default;
    virtual QSize size() const = 0; ///< of each picture, pixels
    virtual bool canDraw(const Screen &screen) const = 0;
    /// The page as it stands before who learns it. Some tens of milliseconds.
    virtual QImage picture(const Screen &screen) = 0;
};

/// What a handout says, in `language`.
struct HandoutContent
{
    QString title {};
    QString language = QStringLiteral("es");
    QString centreName {};
    QString goal {};
    QStringList needed {};
    QList<Screen> screens {};
};

/// The way through one procedure, screen by screen.
HandoutContent contentOf(const procedure::DefinitionPtr &definition, const Answers &answers,
    const QDate &today, const QString &language);
/// What is done in one lesson; `definition` is the procedure that is practised in it, null if there is none.
HandoutContent contentOf(const training::Lesson &lesson, const procedure::DefinitionPtr &definition,
    const Answers &answers, const QDate &today, const QString &language);

/// A paper to take home and to write on: what it is about and what one needs, then each screen with its
/// number, its picture, its question in large type, what to do, and lines for notes. Two screens a page,
/// PDF/A-1b. It comes a page at a time: between two next() a progress bar can be moved; who stops it lets it
/// go. The program speaks the content's language meanwhile. The thread of the pictures' source, which
/// outlives it.
class Handout
{
public:
    Handout(const HandoutContent &content, ScreenSource &source);
    ~Handout();

    int pages() const { return m_print->pages(); }
    int painted() const { return m_print->painted(); }
    base::Result<> next() { return m_print->next(); } ///< Errors: receipt::Errc::CannotRender
    base::Result<QByteArray> pdf() { return m_print->pdf(); } ///< once, when all pages are painted

private:
    receipt::Sheet m_sheet;
    std::unique_ptr<receipt::SheetPrint> m_print;
};

} // namespace handout
