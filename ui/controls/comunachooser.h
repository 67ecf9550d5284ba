// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    struct Comuna
    {
        QString code, name, region;
    };
    ComunaChooser(
        theme::Theme &theme, const QList<Comuna> &all, const QStringList &nearby, QWidget *parent = nullptr);
    QString value() const { return m_value; } ///< "07401"; empty until chosen
    void setValue(const QString &code); ///< no signal
    bool canGoBack() const; ///< the search is shown
    void goBack();

Q_SIGNALS:
    void valueChanged(const QString &code);
    void stageChanged();

private:
    enum class Stage { Nearby, Search, Letters, Names };
    QWidget *makeSearch();
    void show(Stage stage);
    void fillNearby();
    void fillLetters();
    void fillNames(QChar letter);
    void search(const QString &typed);
    void choose(const QString &code);
    const Comuna *find(const QString &code) const;
    Button *button(const QString &text, std::function<void()> act);

    theme::Theme &m_theme;
    QList<Comuna> m_all; ///< A to Z
    QStringList m_nearby;
    QString m_value;
    Stage m_stage = Stage::Nearby;
    QStackedLayout *m_stack;
    CardGrid *m_near;
    PagedGrid *m_list;
    LineField *m_field;
    PagedGrid *m_found;
    Label *m_none;
};

/// Lower case without accents, ñ kept: "Ñuñoa" and "nunoa" stay apart, "Aysén" and "aysen" meet.
QString searchForm(const QString &text);

} // namespace controls
