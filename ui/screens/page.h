// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/walk.h"
#include "ui/controls/button.h"
#include "ui/controls/notice.h"
#include "ui/screens/actionrow.h"
#include <QPointer>
#include <QWidget>
#include <optional>

namespace theme {
class Theme;
}
namespace controls {
class Heading;
class PagedGrid;
class Paragraph;
} // namespace controls

namespace screens {

class PagedList;
class PrintButton;

/// From the screen's edge to the text: wide screens breathe.
int sideMargin(const theme::Theme &theme, int width);

/// One screenful: heading, hint, what to touch, and at the foot, on the left, the row of actions. Where the
/// actions are the answer, and there is nothing else to touch, they stand right under the question. Lays
/// itself out, so that nothing scrolls and nothing is cut: when the words do not fit, the hint goes to the
/// help page and the heading becomes its short form; lists fall into pages. Owned by the window; destroyed,
/// never hidden away, when the next page comes.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(theme::Theme &theme, const QString &heading, const QString &shortHeading = {});
    ~Page() override;

    /// Shown by the window's bars.
    using Progress = guide::Walk::Progress;
    void setProgress(Progress progress) { m_progress = progress; }
    std::optional<Progress> progress() const { return m_progress; }
    void setBackAllowed(bool allowed) { m_backAllowed = allowed; }
    bool isBackAllowed() const { return m_backAllowed; }
    /// What "Ayuda" says on this page, a paragraph each, after the hint.
    void setHelp(const QStringList &paragraphs) { m_help = paragraphs; }
    QStringList help() const;
    QString headingText() const { return m_headingText; }
    /// It may stand on a projector, whoever made it: there is nothing of anybody on it.
    bool isForAll() const { return m_isForAll; }

    /// "Volver" inside the page (an earlier stage, an earlier page of a list). False: the flow goes back.
    virtual bool stepBack();
    /// Empties every field, undo history included, before the page goes.
    virtual void wipe();
    /// What the key that continues does: presses the primary action.
    void advance();
    controls::Button *goesOn() const; ///< which advance() presses; null: there is none
    virtual void showProblem(const QString &sentence);
    /// Something is wrong that whoever is there did not do. `what` in a short sentence, and what to do.
    void showTrouble(const QString &what, const QString &toDo);
    void clearProblem();
    void focusHeading();
    void arrange();
    /// Smaller letters than were chosen, for this page in front, where nothing else gives it room: rather
    /// than cut words that are longer than any that were tried.
    void fitLetters();

Q_SIGNALS:
    void outgrown(); ///< it has just been arranged, and something stands on something else
    void refused(); ///< it says what is wrong
    void contentChanged(); ///< another stage of the same page: fingers must rest, as after a page change

protected:
    void setHeading(const QString &heading, const QString &shortHeading = {});
    void setHint(const QString &hint);
    controls::Heading *heading() const { return m_heading; } ///< what screen readers have of the page
    void keepHint() { m_keepsHint = true; } ///< it goes last: the short heading comes first
    enum class BodyHeight {
        Natural, ///< what it asks for
        Shrinks, ///< what it asks for, or what room there is: it falls into pages of its own
        Fills, ///< all the room there is
    };
    /// What stands between hint and actions; takes ownership, destroys the one before.
    void setBody(QWidget *body, BodyHeight height = BodyHeight::Natural);
    void setBodyHeight(BodyHeight height) { m_bodyHeight = height; } ///< from the next arrange() on
    /// A body to be read to its end: the actions come after its last page, "Ver más" before.
    void setList(PagedList *list);
    PagedList *list() const { return m_list; }
    void setCards(controls::PagedGrid *cards); ///< a body to choose from, which falls into pages
    void setMoreText(const QString &text); ///< instead of "Ver más"
    /// At the right, full height: a number pad; a picture that may go where the text is very large.
    void setSide(QWidget *side, bool mayGo = false);
    void setBottom(
        QWidget *bottom); ///< at the bottom, full width: a keyboard; the actions then stand beside the body
    /// Actions, left to right, shown on a list's last page. The primary one is what advance() presses.
    void addAction(controls::Button *action, bool primary = false);
    void addActionAtRight(controls::Button *action); ///< alone at the far end: what sends
    /// A new button among the actions, which sends `signal` of the page; `icon` may be null.
    template <typename P>
    controls::Button *addAction(
        controls::Button::Role role, const QString &text, const char *icon, void (P::*signal)())
    {
        controls::Button *button = makeAction(role, text, icon);
        connect(button, &controls::Button::clicked, static_cast<P *>(this), signal);
        addAction(button, role == controls::Button::Role::Primary);
        return button;
    }
    template <typename P>
    controls::Button *addActionAtRight(
        controls::Button::Role role, const QString &text, const char *icon, void (P::*signal)())
    {
        controls::Button *button = makeAction(role, text, icon);
        connect(button, &controls::Button::clicked, static_cast<P *>(this), signal);
        addActionAtRight(button);
        return button;
    }
    /// Where letters are larger than this, and on a compact screen, its room is the text's. There must be
    /// another way to what it does.
    void dropActionAbove(theme::TextSize largest, controls::Button *action);
    void addPrinting(PrintButton *print); ///< among the actions; the page says what became of it
    void showDone(const QString &what); ///< in the hint's place, and no problem any more
    void setPlace(const QString &place); ///< "Página 1 de 2", beside the actions
    using Absence = ActionRow::Absence;
    void setActionAvailable(controls::Button *action, bool available, Absence absence = Absence::GivesRoom);
    void useTitleSize(); ///< the welcome's heading
    void useOkColour(); ///< something is done

    void setForAll() { m_isForAll = true; }

    /// Where letters go that are typed on a real keyboard while nothing that takes them has the focus.
    void setTyping(QWidget *field);

    theme::Theme &m_theme;

    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    controls::Button *makeAction(controls::Button::Role role, const QString &text, const char *icon);
    /// A way to save room.
    struct Fit
    {
        bool hint = true, shortHeading = false, tight = false;
        bool beside = false; ///< the heading, in small, in the row of what is typed in
        bool heading = true; ///< a problem names what it is about
    };
    struct Measures;
    Measures measure(Fit fit, const QRect &area) const;
    int widthBeside(int row, int room) const;
    Measures fitted(const QRect &area) const;
    /// In a problem's place, whatever it is.
    void report(controls::Notice::Kind kind, const QString &lead, const QString &sentence);
    void place(const Measures &measures, const QRect &area);
    void showPaging();

    QString m_headingText, m_shortHeading, m_hintText;
    controls::Heading *m_heading;
    controls::Paragraph *m_hint;
    controls::ErrorSummary *m_error;
    QWidget *bottom() const { return m_isBottomAway ? nullptr : m_bottom.data(); }

    QPointer<QWidget> m_body, m_side, m_bottom, m_typing;
    /// Where there is no other room, a keyboard gives its own to the problem until somebody goes on typing.
    bool m_isBottomAway = false;
    PrintButton *m_print = nullptr;
    BodyHeight m_bodyHeight = BodyHeight::Natural;
    PagedList *m_list = nullptr;
    controls::PagedGrid *m_cards = nullptr;
    ActionRow *m_actions;
    QStringList m_help;
    std::optional<Progress> m_progress;
    bool m_backAllowed = true;
    bool m_isTitle = false;
    bool m_fits = true;
    bool m_sideMayGo = false;
    bool m_keepsHint = false;
    bool m_isForAll = false;
};

} // namespace screens
