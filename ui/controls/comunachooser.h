// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/cardgrid.h"
#include "ui/controls/keyboard.h"
#include "ui/controls/linefield.h"
#include <QStackedLayout>

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
    void fillNearby();
    void search(const QString &typed);
    void choose(const QString &code);
    ChoiceCard *card(const Comuna &comuna);

    theme::Theme &m_theme;
    QList<Comuna> m_all;
    QStringList m_nearby;
    QString m_value;
    QStackedLayout *m_stack;
    CardGrid *m_near, *m_found;
    LineField *m_field;
    Label *m_none;
    Keyboard *m_keyboard;
};

/// Lower case without accents, ñ kept: "Ñuñoa" and "nunoa" stay apart, "Aysén" and "aysen" meet.
QString searchForm(const QString &text);

} // namespace controls
