// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/seebetterpage.h"

#include "ui/controls/button.h"
#include "ui/controls/cardgrid.h"
#include "ui/theme/theme.h"

namespace screens {

using controls::Button;
using controls::CardGrid;
using controls::ChoiceCard;
using theme::Scheme;
using theme::TextSize;

SeeBetterPage::SeeBetterPage(theme::Theme &theme)
    : Page(theme, tr("¿Cómo quiere ver la pantalla?"), tr("Ver mejor"))
{
    setHint(tr("Toque lo que le acomode. Al terminar vuelve a como estaba."));
    auto *grid = new CardGrid(theme);
    QList<ChoiceCard *> cards;
    const auto add = [&](const QString &value, const QString &title, const char *icon) {
        auto *card = new ChoiceCard(theme, ChoiceCard::Behaviour::Press, title, {}, QLatin1String(icon));
        card->setValue(value);
        cards.append(card);
    };
    add(QStringLiteral("bigger"), tr("Letra más grande"), "text_increase");
    add(QStringLiteral("smaller"), tr("Letra más chica"), "remove");
    add(QStringLiteral("normal"), tr("Fondo blanco"), "light_mode");
    add(QStringLiteral("negro"), tr("Fondo negro"), "contrast");
    add(QStringLiteral("suave"), tr("Colores suaves"), "dark_mode");
    add(QStringLiteral("hear"), tr("Oír mejor"), "hearing");
    add(QStringLiteral("touch"), tr("Cómo responde al tocar"), "touch_app");
    grid->setCards(cards);
    connect(grid, &CardGrid::chosen, this, &SeeBetterPage::choose);
    setCards(grid);
    addAction(Button::Role::Primary, tr("Listo"), "check", &SeeBetterPage::closed);
}

void SeeBetterPage::choose(const QString &value)
{
    if (value == QLatin1String("hear"))
        return Q_EMIT hearingWanted();
    if (value == QLatin1String("touch"))
        return Q_EMIT touchWanted();
    const int size = static_cast<int>(m_theme.textSize());
    if (value == QLatin1String("bigger"))
        m_theme.setTextSize(std::min(static_cast<TextSize>(size + 1), m_theme.largestSize()));
    else if (value == QLatin1String("smaller"))
        m_theme.setTextSize(static_cast<TextSize>(std::max(0, size - 1)));
    else
        m_theme.setScheme(value == QLatin1String("negro") ? Scheme::Negro
                : value == QLatin1String("suave")         ? Scheme::Suave
                                                          : Scheme::Normal);
    arrange();
}

} // namespace screens
