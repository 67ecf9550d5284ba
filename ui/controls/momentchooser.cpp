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
    : Chooser(parent), m_stack(new QStackedLayout(this)), m_day(new DateChooser(theme, range)),
      m_partPage(new QWidget), m_part(new CardGrid(theme)), m_hour(new TimeChooser(theme, true))
{
    const auto card = [&](const char *value, const char *icon) {
        const QString part = QLatin1String(value);
        const QString title = part == unknown ? tr("No recuerdo bien") : partOfDayTitle(theme, part);
        auto *card = new ChoiceCard(theme, ChoiceCard::Behaviour::Radio, title, {}, QLatin1String(icon));
        card->setValue(part);
        return card;
    };
    m_part->setCards({ card("madrugada", "bedtime"), card("manana", "wb_sunny"), card("tarde", "wb_twilight"),
        card("noche", "dark_mode"), card("unknown", "help") });
    auto *layout = new QVBoxLayout(m_partPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(theme::Length::Gap));
    layout->addWidget(new Prompt(theme, TextRole::BodyBold, tr("¿En qué parte del día?")));
    layout->addWidget(m_part);
    layout->addStretch();
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_day);
    m_stack->addWidget(m_partPage);
    m_stack->addWidget(m_hour);
    for (const Chooser *chooser : { static_cast<Chooser *>(m_day), static_cast<Chooser *>(m_hour) }) {
        connect(chooser, &Chooser::valueChanged, this, [this] { Q_EMIT valueChanged(value()); });
        connect(chooser, &Chooser::stageChanged, this, &Chooser::stageChanged);
    }
    connect(m_part, &CardGrid::chosen, this, [this] { Q_EMIT valueChanged(value()); });
}

QString MomentChooser::part() const
{
    return m_part->selected().value(0);
}

QJsonValue MomentChooser::value() const
{
    const QJsonValue day = m_day->value();
    if (day.isUndefined())
        return QJsonValue::Undefined;
    if (day == unknown) // who does not know the day is not asked the hour
        return QJsonObject { { QStringLiteral("day"), day }, { QStringLiteral("part"), unknown } };
    if (part().isEmpty())
        return QJsonValue::Undefined;
    QJsonObject moment { { QStringLiteral("day"), day }, { QStringLiteral("part"), part() } };
    const QJsonValue hour = m_hour->value();
    if (part() != unknown && hour.isString() && hour != unknown)
        moment.insert(QStringLiteral("hour"), hour);
    return moment;
}

void MomentChooser::setValue(const QJsonValue &value)
{
    m_day->setValue(value[u"day"]);
    m_part->select({ value[u"part"].toString() });
    m_hour->setValue(value[u"hour"]);
    m_stack->setCurrentWidget(m_day);
}

void MomentChooser::enter(QWidget *stage)
{
    m_stack->setCurrentWidget(stage);
    updateGeometry();
    Q_EMIT stageChanged();
}

QSize MomentChooser::sizeHint() const
{
    return m_stack->currentWidget()->sizeHint();
}

QSize MomentChooser::minimumSizeHint() const
{
    return m_stack->currentWidget()->minimumSizeHint();
}

bool MomentChooser::goOn()
{
    const QWidget *stage = m_stack->currentWidget();
    if (stage == m_day && !m_day->value().isUndefined() && m_day->value() != unknown) {
        enter(m_partPage);
        return true;
    }
    if (stage == m_partPage && !part().isEmpty() && part() != unknown) {
        m_hour->setPart(part());
        enter(m_hour);
        return true;
    }
    return false;
}

bool MomentChooser::canGoBack() const
{
    return m_stack->currentWidget() != m_day || m_day->canGoBack();
}

bool MomentChooser::mustChoose() const
{
    const auto *chooser = qobject_cast<const Chooser *>(m_stack->currentWidget());
    return chooser && chooser->mustChoose();
}

void MomentChooser::goBack()
{
    QWidget *stage = m_stack->currentWidget();
    if (stage == m_day)
        m_day->goBack();
    else if (stage == m_partPage)
        enter(m_day);
    else if (m_hour->canGoBack())
        m_hour->goBack();
    else
        enter(m_partPage);
}

} // namespace controls
