// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/calibration.h"

#include "ui/theme/theme.h"
#include <QGridLayout>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace maintenance {

using controls::Button;

namespace {

constexpr double cardMm = 85.60, cardHeightMm = 53.98, cornerMm = 3.18, mmPerInch = 25.4;
// No screen is coarser or finer than what a settings file or an EDID may say.
constexpr double leastPpi = 60, mostPpi = 300;

/// Only the outline: what lies on it hides it when it fits.
class CardOutline final : public QWidget
{
public:
    explicit CardOutline(const theme::Theme &theme) : m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents); // whoever cannot see it measures with a ruler
    }
    void setCard(QSize card)
    {
        m_card = card;
        setFixedHeight(card.height());
        updateGeometry();
        update();
    }
    QSize sizeHint() const override { return m_card; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        constexpr double line = 2;
        painter.setPen(QPen(m_theme.color(theme::Token::Text), line));
        const double corner = m_card.width() * cornerMm / cardMm;
        painter.drawRoundedRect(
            QRectF({}, QSizeF(m_card)).adjusted(line / 2, line / 2, -line / 2, -line / 2), corner, corner);
    }

private:
    const theme::Theme &m_theme;
    QSize m_card;
};

} // namespace

Calibration::Calibration(theme::Theme &theme, const QString &file, Write toWrite)
    : Page(theme, tr("¿De qué tamaño es esta pantalla?"), tr("Tamaño de la pantalla")), m_file(file),
      m_write(std::move(toWrite)), m_card(new CardOutline(theme)),
      m_cardWidth(static_cast<int>(std::lround(theme.metrics().ppi() * cardMm / mmPerInch)))
{
    setWindowTitle(QStringLiteral("Ventanilla"));
    setPalette(theme.palette());
    setAutoFillBackground(true);
    keepHint();
    setBody(m_card);
    addSteps();
    const auto add
        = [this](QList<Button *> &among, Button::Role role, const QString &text, const char *icon, auto act) {
              auto *button = new Button(m_theme, role, text, QLatin1String(icon));
              connect(button, &Button::clicked, this, act);
              addAction(button, role == Button::Role::Primary);
              among << button;
          };
    if (m_file.isEmpty()) {
        add(m_fitting, Button::Role::Primary, tr("Mide lo mismo"), "check", [this] { write(); });
    } else {
        add(m_fitting, Button::Role::Primary, tr("Escribirlo"), "save", [this] { ask(true); });
        add(m_fitting, Button::Role::Quiet, tr("Salir"), "close", &Calibration::closed);
    }
    add(m_asking, Button::Role::Primary, tr("Sí, escribirlo"), "check", [this] { write(); });
    add(m_asking, Button::Role::Quiet, tr("No, volver"), "arrow_back", [this] { ask(false); });
    ask(false);
    grow(0);
}

/// On a page of the kiosk, which has bars too, they stand beside the card.
void Calibration::addSteps()
{
    const std::pair<int, QString> steps[]
        = { { -10, tr("− 10") }, { -1, tr("− 1") }, { 1, tr("+ 1") }, { 10, tr("+ 10") } };
    auto *grid = m_file.isEmpty() ? new QGridLayout : nullptr;
    for (const auto &[pixels, text] : steps) {
        auto *button = new Button(m_theme, Button::Role::Secondary, text);
        button->setAccessibleName(
            pixels < 0 ? tr("Más chico: %1").arg(-pixels) : tr("Más grande: %1").arg(pixels));
        connect(button, &Button::clicked, this, [this, by = pixels] { grow(by); });
        if (grid) {
            grid->addWidget(button, std::abs(pixels) > 1 ? 0 : 1, pixels > 0 ? 1 : 0);
        } else {
            addAction(button);
            m_fitting << button;
        }
    }
    if (!grid)
        return;
    grid->setContentsMargins({});
    grid->setSpacing(m_theme.px(3.2));
    auto *side = new QWidget;
    side->setLayout(grid);
    setSide(side);
}

QSize Calibration::cardPixels() const
{
    return { m_cardWidth, static_cast<int>(std::lround(m_cardWidth * cardHeightMm / cardMm)) };
}

QSize Calibration::screenMm() const
{
    return (QSizeF(m_theme.metrics().pixels()) * cardMm / m_cardWidth).toSize();
}

QString Calibration::line() const
{
    return QStringLiteral("mm=%1x%2").arg(screenMm().width()).arg(screenMm().height());
}

void Calibration::grow(int pixels)
{
    m_cardWidth = std::clamp(m_cardWidth + pixels, static_cast<int>(leastPpi * cardMm / mmPerInch),
        static_cast<int>(mostPpi * cardMm / mmPerInch));
    static_cast<CardOutline *>(m_card)->setCard(cardPixels());
    if (m_file.isEmpty())
        return tell(tr("Ponga una tarjeta de banco o una cédula sobre el dibujo, y toque + o − hasta que "
                       "mida lo mismo."));
    tell(tr("Iguálelo a una tarjeta: [screen] %1").arg(line()));
}

void Calibration::ask(bool asks)
{
    m_asks = asks;
    for (Button *button : std::as_const(m_fitting))
        setActionAvailable(button, !asks);
    for (Button *button : std::as_const(m_asking))
        setActionAvailable(button, asks);
    if (asks)
        tell(tr("¿Escribimos [screen] %1 en %2? Lo demás del archivo queda como está.").arg(line(), m_file));
    else
        grow(0);
}

void Calibration::write()
{
    const auto done = m_write(screenMm());
    ask(false);
    if (m_file.isEmpty()) {
        if (!done)
            showProblem(tr("No se pudo guardar."));
        else
            Q_EMIT written(screenMm());
        return;
    }
    tell(done ? tr("Quedó escrito en %1: [screen] %2. Vale desde que la Ventanilla parta de nuevo.")
                    .arg(m_file, line())
              : tr("No se puede escribir en %1. Copie usted la línea: [screen] %2").arg(m_file, line()));
}

void Calibration::tell(const QString &what)
{
    setHint(what);
    arrange();
}

} // namespace maintenance
