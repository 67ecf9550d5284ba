// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/accessible.h"

#include "ui/controls/aloud.h"
#include "ui/controls/choicecard.h"
#include "ui/controls/label.h"
#include "ui/controls/notice.h"
#include "ui/controls/progress.h"
#include <QAccessibleWidget>

namespace controls {

namespace {

/// A card of a radio question is a radio button, whoever keeps its group.
class CardInterface : public QAccessibleWidget
{
public:
    explicit CardInterface(ChoiceCard *card) : QAccessibleWidget(card, role(card->behaviour())), m_card(card)
    {
    }
    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (!own.isEmpty())
            return own;
        return kind == QAccessible::Name       ? m_card->text()
            : kind == QAccessible::Description ? m_card->hint()
                                               : QString();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_card->isCheckable();
        state.checked = m_card->isChecked();
        state.pressed = m_card->isDown();
        return state;
    }
    QStringList actionNames() const override { return { pressAction(), setFocusAction() }; }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && m_card->isEnabled())
            m_card->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    static QAccessible::Role role(ChoiceCard::Behaviour behaviour)
    {
        switch (behaviour) {
        case ChoiceCard::Behaviour::Radio:
            return QAccessible::RadioButton;
        case ChoiceCard::Behaviour::Check:
            return QAccessible::CheckBox;
        case ChoiceCard::Behaviour::Press:
            break;
        }
        return QAccessible::Button;
    }

    ChoiceCard *m_card;
};

/// A widget that only shows a text: its name is that text at the time of asking.
class TextInterface : public QAccessibleWidget
{
public:
    TextInterface(QWidget *widget, QAccessible::Role role, std::function<QString()> name)
        : QAccessibleWidget(widget, role), m_name(std::move(name))
    {
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_name() : QAccessibleWidget::text(kind);
    }

private:
    std::function<QString()> m_name;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *card = qobject_cast<ChoiceCard *>(object))
        return new CardInterface(card);
    if (auto *heading = qobject_cast<Heading *>(object))
        return new TextInterface(heading, QAccessible::Heading, [heading] { return heading->text(); });
    if (auto *progress = qobject_cast<Progress *>(object))
        return new TextInterface(progress, QAccessible::StaticText, [progress] { return progress->text(); });
    if (auto *notice = qobject_cast<Notice *>(object)) {
        const bool alert = qobject_cast<ErrorSummary *>(object);
        return new TextInterface(notice, alert ? QAccessible::AlertMessage : QAccessible::StaticText,
            [notice] { return QString(notice->lead() + u' ' + notice->text()).trimmed(); });
    }
    auto *widget = qobject_cast<QWidget *>(object);
    if (widget && !spokenText(*widget).isEmpty())
        return new TextInterface(widget, QAccessible::StaticText, [widget] { return spokenText(*widget); });
    return nullptr;
}

} // namespace

void installAccessibility()
{
    static const bool once = (QAccessible::installFactory(make), true);
    Q_UNUSED(once)
}

} // namespace controls
