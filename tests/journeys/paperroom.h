// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/languages.h"
#include "tests/support/fakedesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/workshop.h"
#include "ui/instructor/papersflow.h"
#include "ui/theme/theme.h"
#include <QAbstractButton>
#include <QTemporaryDir>

namespace journeys {

/// An instructor in front of the pages on which papers are made: the real flow between the real bars, real
/// pictures, real classes, a fake printer, and a folder that stands for the memory stick. A page that goes is
/// wiped and destroyed, as the window does it.
class PaperRoom
{
public:
    explicit PaperRoom(const QString &language = QStringLiteral("es"),
        theme::TextSize size = theme::TextSize::Normal, const QString &stick = {});
    ~PaperRoom();

    screens::Page *page() const { return m_page; }
    QString heading() const { return m_page->headingText(); }
    QStringList cards() const; ///< titles, of all pages of cards
    bool sees(const QString &words) const; ///< some visible text contains them
    QAbstractButton *button(const QString &words) const; ///< by its words; null: not there, or not visible
    bool touch(const QString &words); ///< a card too that stands on another page of cards
    bool type(const QString &text); ///< on the screen's own keys
    void erase(); ///< as when nobody is there any more: the flow goes, and its page
    QStringList onStick() const; ///< names of files
    QByteArray fromStick(const QString &name) const;

    /// One group that has met: so many people at each meeting, the first of them by the name of Rosa.
    void hold(const QStringList &lessons, int people);

    base::Settings settings;
    support::ManualClock clock;
    support::FakeDesk desk;
    theme::Theme theme;
    screens::Choices choices;
    const screens::Surroundings around;
    text::Languages languages;
    support::Workshop workshop;
    const training::Lessons lessons = training::Lessons::builtIn();
    QTemporaryDir stick;
    QWidget window;
    std::unique_ptr<instructor::PapersFlow> flow;
    int wentBack = 0; ///< beyond its first page

private:
    void show(screens::Page *page);

    QRect m_place; ///< between the bars
    QPointer<screens::Page> m_page;
};

} // namespace journeys
