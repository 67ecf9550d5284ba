// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QColor>
#include <QObject>
#include <array>

/// From tokens to what is painted: colours, lengths, fonts. No widget of its own.
namespace theme {
Q_NAMESPACE

enum class Scheme {
    Normal,
    Negro, ///< white and yellow on black
    Suave, ///< low contrast for who is dazzled; by choice only
};
Q_ENUM_NS(Scheme)

enum class TextSize { Normal, Large, Larger, Largest };
Q_ENUM_NS(TextSize)

/// The colours, by what they are for.
enum class Token {
    Ground,
    Surface, ///< bars, behind the keyboard
    Text,
    TextSoft, ///< helper text
    Primary,
    OnPrimary,
    Border,
    Error,
    OnError,
    ErrorTint,
    Ok,
    OnOk,
    OkTint,
    Warn,
    WarnTint,
    Help,
    OnHelp,
    Practice, ///< the band of practice, which is projected
    OnPractice, ///< its words and stripes
    Selection, ///< ground of what is selected, and of icon tiles
    FocusInner, ///< ring next to the widget
    FocusOuter,
};
Q_ENUM_NS(Token)

/// Lengths in millimetres (Metrics turns them into pixels).
enum class Length {
    TargetMain, ///< least height of a main control
    TargetWidth, ///< least width of a main control
    TargetKey,
    TargetDigit,
    TargetFloor, ///< nothing that can be touched is smaller, on any screen
    Gap,
    GapDanger, ///< beside what cannot be undone
    Margin, ///< from the screen's edge, for text and question controls
    BarMargin, ///< from the screen's edge, for the two bars
    Unit,
    Border,
    BorderSelected,
    Radius,
    Inset, ///< how far a pressed control shrinks
};
Q_ENUM_NS(Length)

/// What a text is for; the sizes are ratios of the body's.
enum class TextRole {
    Body,
    BodyBold,
    Heading, ///< the question
    Aside, ///< the question in small, in the row of what is typed in
    Title, ///< the welcome page
    Field, ///< what is being typed
    Digit, ///< keys of the number pads
    Comprobante,
};
Q_ENUM_NS(TextRole)

/// The design's numbers, read from resources/theme/tokens.json and nowhere else.
class Tokens
{
public:
    static base::Result<Tokens> parse(const QByteArray &json);
    static Tokens builtIn();

    QColor color(Scheme scheme, Token token) const;
    double mm(Length length) const;
    double capMm(TextSize size) const; ///< height of a capital of the body
    double ratio(TextRole role, TextSize size) const;
    double lineHeight(TextRole role, TextSize size) const; ///< times the font's pixel size

private:
    static constexpr int schemes = 3, sizes = 4, colors = static_cast<int>(Token::FocusOuter) + 1,
                         lengths = static_cast<int>(Length::Inset) + 1,
                         roles = static_cast<int>(TextRole::Comprobante) + 1;
    std::array<std::array<QColor, colors>, schemes> m_colors;
    std::array<double, lengths> m_mm {};
    std::array<double, sizes> m_capMm {};
    std::array<std::array<double, sizes>, roles> m_ratio {};
    std::array<double, sizes> m_textLine {}, m_headingLine {};
};

} // namespace theme
