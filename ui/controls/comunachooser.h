// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/places.h"
#include "ui/controls/cardgrid.h"
#include "ui/controls/keyboard.h"
#include "ui/controls/linefield.h"
#include <QStackedLayout>
#include <functional>

namespace controls {

/// The centre's comuna and its neighbours as cards; "Otra comuna" opens a search with the keyboard.
class ComunaChooser : public QWidget
{
    Q_OBJECT
public:
    ComunaChooser(theme::Theme &theme, const procedure::Places &places, const QStringList &nearby,
        QWidget *parent = nullptr);
    QString value() const { return m_value; } ///< "07401"; empty until chosen
    void setValue(const QString &code); ///< no signal
    QSize minimumSizeHint() const override;
    Keyboard &keyboard() { return *m_keyboard; }
    QWidget *searchField() const { return m_field; } ///< hidden unless the search is shown; named by its page
    bool isTyping() const { return m_stage == Stage::Search; }
    bool canGoBack() const; ///< the search is shown
    void goBack();

Q_SIGNALS:
    void valueChanged(const QString &code);
    void stageChanged();

private:
    enum class Stage { Nearby, Search, Letters, Names };
    QWidget *makeSearch();
    void enter(Stage stage);
    void fillNearby();
    void fillLetters();
    void fillNames(QChar letter);
    void search(const QString &typed);
    void choose(const QString &code);
    Button *button(const QString &text, std::function<void()> act);

    theme::Theme &m_theme;
    const procedure::Places &m_places;
    QStringList m_nearby;
    QString m_value;
    Stage m_stage = Stage::Nearby;
    QStackedLayout *m_stack;
    CardGrid *m_near;
    PagedGrid *m_list;
    LineField *m_field;
    Keyboard *m_keyboard;
    PagedGrid *m_found;
    News *m_none;
};

} // namespace controls
