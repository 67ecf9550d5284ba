// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/pressable.h"
#include "ui/controls/textblock.h"

namespace controls {

/// A large choice: icon tile, title, hint. Selected is a tint, a thick border and a tick.
class ChoiceCard : public Pressable
{
    Q_OBJECT
public:
    enum class Behaviour {
        Press, ///< an act: "Perdí un documento"
        Radio, ///< one of its grid; pressing it again keeps it
        Check, ///< any number of its grid
    };
    Q_ENUM(Behaviour)

    ChoiceCard(theme::Theme &theme, Behaviour behaviour, const QString &title, const QString &hint = {},
        const QString &icon = {}, QWidget *parent = nullptr);
    Behaviour behaviour() const { return m_behaviour; }
    QString hint() const { return m_hintText; }
    void setValue(const QString &value) { m_value = value; }
    QString value() const { return m_value; } ///< the option it stands for; never shown

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void nextCheckState() override;
    void layOut() const override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Measures
    {
        int pad = 0, gap = 0, tile = 0, tick = 0;
        int left = 0, right = 0; ///< what stands beside the text
    };
    Measures measures() const;

    Behaviour m_behaviour;
    QString m_hintText, m_icon, m_value;
    mutable TextBlock m_title, m_hint;
};

} // namespace controls
