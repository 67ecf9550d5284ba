// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QSvgRenderer>
#include <cmath>

namespace theme {

Theme::Theme(const Metrics &metrics, QObject *parent) : QObject(parent), m_metrics(metrics)
{
    for (const char *file :
        { ":/fonts/AtkinsonHyperlegibleNext-Regular.ttf", ":/fonts/AtkinsonHyperlegibleNext-Bold.ttf" }) {
        const int id = QFontDatabase::addApplicationFont(QLatin1String(file));
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        if (!families.isEmpty())
            m_family = families.constFirst();
    }
    QFont probe(m_family);
    constexpr int probeSize = 200;
    probe.setPixelSize(probeSize);
    m_capRatio = QFontMetricsF(probe).capHeight() / probeSize;
}

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    update();
}

TextSize Theme::largestSize() const
{
    return isCompact() ? TextSize::Larger : TextSize::Largest;
}

void Theme::setTextSize(TextSize size)
{
    size = std::min(size, largestSize());
    if (m_size == size)
        return;
    m_size = size;
    m_mostLetters = TextSize::Largest;
    update();
}

bool Theme::giveWay()
{
    if (letters() == TextSize::Normal)
        return false;
    m_mostLetters = static_cast<TextSize>(static_cast<int>(letters()) - 1);
    update();
    return true;
}

void Theme::restoreLetters()
{
    const TextSize before = letters();
    m_mostLetters = TextSize::Largest;
    if (letters() != before)
        update();
}

void Theme::reset()
{
    m_mostLetters = TextSize::Largest;
    if (m_scheme == Scheme::Normal && m_size == TextSize::Normal)
        return;
    m_scheme = Scheme::Normal;
    m_size = TextSize::Normal;
    update();
}

void Theme::setMetrics(const Metrics &metrics)
{
    m_metrics = metrics;
    m_size = std::min(m_size, largestSize());
    update();
}

void Theme::update()
{
    m_icons.clear();
    Q_EMIT changed();
}

int Theme::px(Length length) const
{
    if (isCompact()) {
        if (length == Length::TargetMain)
            length = Length::TargetKey;
        else if (length == Length::TargetKey || length == Length::TargetDigit)
            length = Length::TargetFloor;
    }
    return px(m_tokens.mm(length));
}

QColor Theme::color(Token token) const
{
    return m_tokens.color(m_scheme, token);
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::Ground));
    palette.setColor(QPalette::Base, color(Token::Ground));
    palette.setColor(QPalette::AlternateBase, color(Token::Surface));
    palette.setColor(QPalette::Button, color(Token::Surface));
    for (QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(role, color(Token::Text));
    palette.setColor(QPalette::PlaceholderText, color(Token::TextSoft));
    palette.setColor(QPalette::Highlight, color(Token::Primary));
    palette.setColor(QPalette::HighlightedText, color(Token::OnPrimary));
    palette.setColor(QPalette::Link, color(Token::Primary));
    return palette;
}

double Theme::pixelSize(TextRole role, TextSize size) const
{
    return m_tokens.capMm(size) * m_tokens.ratio(role, size) * m_metrics.ppi() / (25.4 * m_capRatio);
}

QFont Theme::font(TextRole role, TextSize size) const
{
    QFont font;
    // Noto Sans has what Mapudungun needs beyond it (ḻ ṉ ṯ).
    font.setFamilies({ m_family, QStringLiteral("Noto Sans") });
    font.setPixelSize(static_cast<int>(std::ceil(pixelSize(role, size) - 0.01)));
    font.setBold(role != TextRole::Body);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

double Theme::lineHeight(TextRole role) const
{
    return std::round(font(role).pixelSize() * m_tokens.lineHeight(role, letters()));
}

int Theme::charactersWidth(int characters) const
{
    return static_cast<int>(std::ceil(QFontMetricsF(font(TextRole::Body)).averageCharWidth() * characters));
}

QPixmap Theme::icon(const QString &name, int side, Token token) const
{
    const QString key = name + u'/' + QString::number(side) + u'/' + QString::number(static_cast<int>(token));
    if (const auto kept = m_icons.constFind(key); kept != m_icons.constEnd())
        return *kept;
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QSvgRenderer svg(QStringLiteral(":/icons/%1.svg").arg(name));
    QPainter painter(&pixmap);
    svg.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color(token));
    painter.end();
    m_icons.insert(key, pixmap);
    return pixmap;
}

} // namespace theme
