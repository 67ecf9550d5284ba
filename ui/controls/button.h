// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/pressable.h"
#include "ui/controls/textblock.h"

namespace controls {

/// A button whose text wraps and never shrinks. Checkable if asked (a language, a setting): then checked is
/// a tint, a thicker border and the state told to screen readers.
class Button : public Pressable
{
    Q_OBJECT
public:
    enum class Role {
        Primary, ///< one per page: "Continuar"
        Secondary, ///< same weight, outlined
        Quiet, ///< outlined in grey
        Send, ///< green: what cannot be taken back
        Danger, ///< outlined in red
        Link, ///< no box: "Volver", "Cambiar"
        Bar, ///< no box, dark text: the constant bar
    };
    Q_ENUM(Role)
    enum class IconSide { Leading, Trailing, Above };
    Q_ENUM(IconSide)

    Button(theme::Theme &theme, Role role, const QString &text, const QString &icon = {},
        QWidget *parent = nullptr);
    Role role() const { return m_role; }
    void setIconSide(IconSide side);
    void setIconName(const QString &icon);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    QSize minimumSizeHint() const override;

protected:
    void layOut() const override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Measures
    {
        int padX = 0, padY = 0, icon = 0, gap = 0;
        int besideText = 0, overText = 0; ///< what the icon takes
        int leastHeight = 0;
    };
    struct Look
    {
        theme::Token fill, ink, border;
        bool boxed = true;
    };
    bool isMain() const;
    Measures measures() const;
    Look look() const;

    Role m_role;
    IconSide m_side = IconSide::Leading;
    QString m_icon;
    mutable TextBlock m_text;
};

} // namespace controls
