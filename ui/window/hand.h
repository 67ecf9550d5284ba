// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/way.h"
#include <QJsonValue>
#include <QPointer>
#include <QWidget>

namespace screens {
class AnswerPage;
class Page;
} // namespace screens

namespace window {

class KioskWindow;

/// Shows a learner what to touch next, on a way that is known: a ring around it and a finger at it, over the
/// page. It takes no touch from anybody, moves only when something was done, and of what is typed compares
/// who the learner is with the card of practice, and nothing else.
class Hand : public QWidget
{
    Q_OBJECT
public:
    explicit Hand(KioskWindow &window); ///< a child of it

    void setLesson(const QString &procedure); ///< the one that is practised; empty: it shows nothing
    void pointAt(screens::Page *page); ///< on this page, from now on; null: nowhere
    QWidget *target() const { return m_target; } ///< null: it shows nothing

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void learnTheWay();
    QWidget *next(const screens::Page &page) const;
    QWidget *nextCard(const screens::Page &page, const QStringList &wanted) const;
    QWidget *nextAnswer(const screens::AnswerPage &page) const;
    QWidget *nextSign(
        const screens::Page &page, const QString &text, const QString &wanted) const; ///< null: it is there
    QWidget *nextPart(const screens::AnswerPage &page, const QJsonObject &wanted) const;
    QRect around(const QWidget *target) const; ///< in the window
    QSize finger() const;

    KioskWindow &m_window;
    QString m_procedure;
    QHash<QString, QJsonValue> m_way; ///< what is answered, by page as lessons name them
    QString m_person; ///< for whom the way was learned
    QPointer<screens::Page> m_page;
    QPointer<QWidget> m_target;
    QRect m_ring, m_badge; ///< in this widget
};

} // namespace window
