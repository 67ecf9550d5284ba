// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/momentchooser.h"

#include <QJsonObject>
#include <QVBoxLayout>

namespace controls {

using theme::TextRole;

namespace {
const QString unknown = QStringLiteral("unknown");
}

MomentChooser::MomentChooser(theme::Theme &theme, const DateChooser::Range &range, QWidget *parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_day(new DateChooser(theme, range)),
      m_partPage(new QWidget), m_part(new CardGrid(theme))
{
    const auto card = [&](const char *value, const QString &title, const char *icon) {
        auto *card = new ChoiceCard(theme, ChoiceCard::Behaviour::Radio, title, {}, QLatin1String(icon));
        card->setValue(QLatin1String(value));
        return card;
    };
    m_part->setCards({ card("madrugada", tr("En la madrugada"), "bedtime"),
        card("manana", tr("En la mañana"), "wb_sunny"), card("tarde", tr("En la tarde"), "wb_twilight"),
        card("noche", tr("En la noche"), "dark_mode"), card("unknown", tr("No recuerdo bien"), "help") });
    auto *layout = new QVBoxLayout(m_partPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(theme::Length::Gap));
    layout->addWidget(new Label(theme, TextRole::BodyBold, tr("¿En qué parte del día?")));
    layout->addWidget(m_part);
    layout->addStretch();
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_day);
    m_stack->addWidget(m_partPage);
    connect(m_day, &DateChooser::valueChanged, this, [this] { Q_EMIT valueChanged(value()); });
    connect(m_day, &DateChooser::stageChanged, this, &MomentChooser::stageChanged);
    connect(m_part, &CardGrid::chosen, this, [this] { Q_EMIT valueChanged(value()); });
}

QJsonValue MomentChooser::value() const
{
    const QJsonValue day = m_day->value();
    if (day.isUndefined())
        return QJsonValue::Undefined;
    const QStringList part = m_part->selected();
    if (day == unknown) // who does not know the day is not asked the hour
        return QJsonObject { { QStringLiteral("day"), day }, { QStringLiteral("part"), unknown } };
    if (part.isEmpty())
        return QJsonValue::Undefined;
    return QJsonObject { { QStringLiteral("day"), day }, { QStringLiteral("part"), part.constFirst() } };
}

void MomentChooser::setValue(const QJsonValue &value)
{
    m_day->setValue(value.toObject().value(u"day"));
    m_part->select({ value.toObject().value(u"part").toString() });
    enter(m_day);
}

bool MomentChooser::choosesPart() const
{
    return m_stack->currentWidget() == m_partPage;
}

bool MomentChooser::wantsPart() const
{
    return !choosesPart() && !m_day->value().isUndefined() && m_day->value() != unknown;
}

void MomentChooser::enter(QWidget *stage)
{
    if (m_stack->currentWidget() == stage)
        return;
    m_stack->setCurrentWidget(stage);
    Q_EMIT stageChanged();
}

void MomentChooser::goOn()
{
    enter(m_partPage);
}

bool MomentChooser::canGoBack() const
{
    return choosesPart() || m_day->canGoBack();
}

void MomentChooser::goBack()
{
    if (choosesPart())
        enter(m_day);
    else
        m_day->goBack();
}

} // namespace controls
