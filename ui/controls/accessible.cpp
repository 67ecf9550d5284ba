// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/accessible.h"

#include "ui/controls/choicecard.h"
#include "ui/controls/label.h"
#include "ui/controls/notice.h"
#include "ui/controls/progress.h"
#include "ui/controls/progressbar.h"
#include <QAccessibleWidget>

namespace controls {

namespace {

QAccessible::Role roleOf(const Pressable *button)
{
    const auto *card = qobject_cast<const ChoiceCard *>(button);
    if (card && card->behaviour() == ChoiceCard::Behaviour::Check)
        return QAccessible::CheckBox;
    // One of several, whoever keeps their group.
    return button->isCheckable() ? QAccessible::RadioButton : QAccessible::Button;
}

/// What can be touched is pressed in the same way by who does not touch it. (Qt's own interface only toggles
/// what can be checked, and whoever waits for a click never hears of it.)
class PressableInterface : public QAccessibleWidget
{
public:
    explicit PressableInterface(Pressable *button) : QAccessibleWidget(button), m_button(button) { }
    QAccessible::Role role() const override { return roleOf(m_button); }
    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        return own.isEmpty() && kind == QAccessible::Name ? m_button->text() : own;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button->isCheckable();
        state.checked = m_button->isChecked();
        state.pressed = m_button->isDown();
        return state;
    }
    QStringList actionNames() const override { return { pressAction(), setFocusAction() }; }
    void doAction(const QString &name) override
    {
        if (name != pressAction())
            return QAccessibleWidget::doAction(name);
        if (!m_button->isEnabled())
            return;
        if (m_button->focusPolicy() != Qt::NoFocus) // as a touch does
            m_button->setFocus(Qt::OtherFocusReason);
        m_button->click();
    }

private:
    Pressable *m_button;
};

/// A widget that only shows a text: its name is that text at the time of asking, and so its description.
class TextInterface : public QAccessibleWidget
{
public:
    using Text = std::function<QString()>;
    TextInterface(QWidget *widget, QAccessible::Role role, Text name, Text description = {})
        : QAccessibleWidget(widget, role), m_name(std::move(name)), m_description(std::move(description))
    {
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Description && m_description)
            return m_description();
        return kind == QAccessible::Name ? m_name() : QAccessibleWidget::text(kind);
    }

private:
    const Text m_name, m_description;
};

class ProgressBarInterface : public TextInterface, public QAccessibleValueInterface
{
public:
    explicit ProgressBarInterface(ProgressBar *bar)
        : TextInterface(bar, QAccessible::ProgressBar, [bar] { return bar->text(); }), m_bar(bar)
    {
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : TextInterface::interface_cast(type);
    }
    QVariant currentValue() const override { return m_bar->done(); }
    void setCurrentValue(const QVariant &) override { }
    QVariant maximumValue() const override { return m_bar->total(); }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    const ProgressBar *m_bar;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *button = qobject_cast<Pressable *>(object))
        return new PressableInterface(button);
    if (auto *heading = qobject_cast<Heading *>(object))
        return new TextInterface(
            heading, QAccessible::Heading, [heading] { return heading->spoken(); },
            [heading] { return heading->more(); });
    if (auto *news = qobject_cast<News *>(object))
        return new TextInterface(news, QAccessible::AlertMessage, [news] { return news->text(); });
    if (auto *progress = qobject_cast<Progress *>(object))
        return new TextInterface(progress, QAccessible::StaticText, [progress] { return progress->text(); });
    if (auto *bar = qobject_cast<ProgressBar *>(object))
        return new ProgressBarInterface(bar);
    if (auto *notice = qobject_cast<Notice *>(object)) {
        const bool alert = qobject_cast<ErrorSummary *>(object);
        return new TextInterface(notice, alert ? QAccessible::AlertMessage : QAccessible::StaticText,
            [notice] { return QString(notice->lead() + u' ' + notice->text()).trimmed(); });
    }
    return nullptr;
}

} // namespace

void installAccessibility()
{
    static const bool once = (QAccessible::installFactory(make), true);
    Q_UNUSED(once)
}

} // namespace controls
