// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include <QFont>
#include <QHash>
#include <QPalette>
#include <QPixmap>
#include <algorithm>

namespace theme {

/// What a control asks when it measures and paints itself. One per window, handed to every control by
/// reference and outliving them; window's thread. Colours and sizes change at run time: `changed()`.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(const Metrics &metrics, QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    TextSize textSize() const { return m_size; }
    void setTextSize(TextSize size); ///< a compact screen stops at Larger
    TextSize largestSize() const;
    /// Of the page in front: as chosen, or smaller where it would not hold its words otherwise.
    TextSize letters() const { return std::min(m_size, m_mostLetters); }
    bool giveWay(); ///< letters one size smaller, until restoreLetters(); false: they are the smallest
    void restoreLetters();
    void reset(); ///< Normal and Normal, as each session begins
    const Metrics &metrics() const { return m_metrics; }
    void setMetrics(const Metrics &metrics);
    bool isCompact() const { return m_metrics.isCompact(); }

    int px(double mm) const { return m_metrics.px(mm); }
    int px(Length length) const; ///< on a compact screen controls are as high as keys, and keys as the floor
    QColor color(Token token) const;
    QPalette palette() const;

    QFont font(TextRole role) const { return font(role, letters()); }
    QFont font(TextRole role, TextSize size) const;
    double lineHeight(TextRole role) const; ///< pixels from one line to the next
    int charactersWidth(int characters) const; ///< of average body text; lines end at 60

    /// An icon of resources/icons in one colour, `side` device-independent pixels square; kept.
    QPixmap icon(const QString &name, int side, Token token) const;

Q_SIGNALS:
    void changed();

private:
    void update();
    double pixelSize(TextRole role, TextSize size) const;

    Tokens m_tokens = Tokens::builtIn();
    Metrics m_metrics;
    Scheme m_scheme = Scheme::Normal;
    TextSize m_size = TextSize::Normal;
    TextSize m_mostLetters = TextSize::Largest;
    QString m_family;
    double m_capRatio = 0.7;
    mutable QHash<QString, QPixmap> m_icons;
};

} // namespace theme
