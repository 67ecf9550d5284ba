// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QWidget>

namespace theme {
class Theme;
}
namespace controls {
class Button;
class Label;
} // namespace controls

namespace screens {

/// A page's buttons, left to right, and on to another line where they do not fit: what goes on first, where
/// one is after them, what sends alone at the right. On a page that is not a list's last, only "Ver más".
class ActionRow : public QWidget
{
    Q_OBJECT
public:
    ActionRow(theme::Theme &theme, QWidget *parent);

    void add(controls::Button *action, bool primary);
    void addAtRight(controls::Button *action);
    enum class Absence {
        GivesRoom,
        KeepsRoom, ///< so that the page stays as it is when the action comes and goes
    };
    bool hasIrrevocable() const { return m_atRight; }
    void setAvailable(controls::Button *action, bool available, Absence absence = Absence::GivesRoom);
    void setMoreText(const QString &text); ///< instead of "Ver más"
    void setPaging(int page, int pages);
    void setPlace(const QString &place); ///< "Página 1 de 2"; empty: none
    void press(); ///< what goes on
    controls::Button *goesOn() const; ///< "Ver más", or the primary action; null: there is none

    /// The same for every page of a list and every part of a document: its place on the page must not move,
    /// nor the room above it.
    QSize sizeFor(int width) const;

Q_SIGNALS:
    void moreWanted();
    void outgrown(); ///< its buttons need another height than it has

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    QList<QWidget *> shown() const;
    QList<QWidget *> row(bool hasMore, bool withRoomKept) const;
    QSize sizeOf(const QList<QWidget *> &row, int width) const;
    QSize sizeOf(const QWidget *action, int width) const;
    int gapBefore(const QWidget *action) const;
    void refresh();
    void arrange();

    theme::Theme &m_theme;
    controls::Button *m_more;
    controls::Label *m_place;
    QList<controls::Button *> m_actions;
    QHash<controls::Button *, Absence> m_absent;
    controls::Button *m_primary = nullptr;
    controls::Button *m_atRight = nullptr;
    QString m_widestPlace;
    bool m_hasMore = false, m_isPaged = false;
};

} // namespace screens
