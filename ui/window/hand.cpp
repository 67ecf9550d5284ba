// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/hand.h"

#include "ui/controls/button.h"
#include "ui/controls/cardgrid.h"
#include "ui/controls/chooser.h"
#include "ui/controls/comunachooser.h"
#include "ui/controls/key.h"
#include "ui/controls/keyboard.h"
#include "ui/controls/keypad.h"
#include "ui/controls/linefield.h"
#include "ui/screens/answerpage.h"
#include "ui/screens/partfields.h"
#include "ui/screens/procedurepage.h"
#include "ui/window/kioskwindow.h"
#include "ui/window/tutor.h"
#include <QApplication>
#include <QJsonArray>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

namespace window {

using controls::CardGrid;
using controls::ChoiceCard;
using controls::Key;
using controls::LineField;
using screens::AnswerPage;
using screens::Page;
using theme::Token;

namespace {

constexpr double fingerMm = 13;

template <typename T> T *visible(const QWidget &page)
{
    const auto all = page.findChildren<T *>();
    const auto first = std::find_if(all.begin(), all.end(), [](const T *one) { return one->isVisible(); });
    return first == all.end() ? nullptr : *first;
}

/// What of it has to be typed: how the page writes a RUN or a telephone does not matter, nor do capitals.
QString signs(const QString &text, bool isNumber)
{
    QString signs;
    for (const QChar c : text)
        if (!isNumber || c.isLetterOrNumber())
            signs += c.toCaseFolded();
    return signs;
}

QStringList values(const QJsonValue &answer)
{
    if (answer.isString())
        return { answer.toString() };
    QStringList values;
    for (const QJsonValue &one : answer.toArray())
        values << one.toString();
    return values;
}

} // namespace

Hand::Hand(KioskWindow &window) : QWidget(&window), m_window(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    window.installEventFilter(this);
    qApp->installEventFilter(this);
    connect(&window.around().theme, &theme::Theme::changed, this, &Hand::follow, Qt::QueuedConnection);
}

void Hand::setLesson(const QString &procedure)
{
    m_procedure = procedure == training::anyProcedure ? QString() : procedure;
}

void Hand::pointAt(Page *page)
{
    m_page = page;
    QTimer::singleShot(0, this, &Hand::follow); // when it has been laid out
}

/// A touch or a key has been answered by then.
bool Hand::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    const bool isDone = type == QEvent::MouseButtonRelease || type == QEvent::KeyRelease;
    if (m_page && ((isDone && watched->isWidgetType()) || (type == QEvent::Resize && watched == &m_window)))
        QTimer::singleShot(0, this, &Hand::follow);
    return false;
}

/// As the invented person of the card goes; learned anew when they are somebody else.
void Hand::learnTheWay()
{
    const screens::Surroundings &around = m_window.around();
    const QJsonObject person = around.desk.invented();
    const QString key = m_procedure + u' ' + person.value(u"run").toString();
    if (std::exchange(m_person, key) == key)
        return;
    m_way.clear();
    const auto definition = around.desk.catalogue().find(m_procedure);
    if (!definition)
        return;
    for (const auto &screen :
        handout::wayThrough(definition, { {}, person, {} }, around.today(), around.language))
        m_way.insert(screen.page, screen.answer);
}

void Hand::follow()
{
    m_target = nullptr;
    if (m_page && m_page->isVisible() && !m_procedure.isEmpty() && !m_window.isHidden()) {
        learnTheWay();
        m_target = next(*m_page);
    }
    if (!m_target || !m_target->isVisible()) {
        m_target = nullptr;
        return hide();
    }
    const QRect ring = around(m_target);
    const QSize size = finger();
    // At the lower edge, so that what is written on it can be read; inside the window.
    QPoint tip(ring.right() - std::min(ring.width() / 4, size.width()), ring.bottom() - size.height() / 4);
    if (tip.y() + size.height() > m_window.height())
        tip.setY(m_window.height() - size.height());
    const QRect badge(tip, size);
    setGeometry(ring.united(badge));
    m_ring = ring.translated(-pos());
    m_badge = badge.translated(-pos());
    // What it surrounds is painted, and touched, without it.
    QPainterPath hole;
    const int band = m_window.around().theme.px(1.2),
              radius = m_window.around().theme.px(theme::Length::Radius);
    hole.addRoundedRect(m_ring.adjusted(band, band, -band, -band), radius, radius);
    QPainterPath shown;
    shown.addRoundedRect(m_ring, radius + band, radius + band);
    shown = shown.subtracted(hole);
    setMask(QRegion(shown.toFillPolygon().toPolygon()) + QRegion(m_badge, QRegion::Ellipse));
    raise();
    show();
    update();
}

QRect Hand::around(const QWidget *target) const
{
    const int band = m_window.around().theme.px(1.2);
    return QRect(target->mapTo(&m_window, QPoint()), target->size()).adjusted(-band, -band, band, band);
}

QSize Hand::finger() const
{
    const int side = m_window.around().theme.px(fingerMm);
    return { side, side };
}

QWidget *Hand::next(const Page &page) const
{
    if (const auto *asks = qobject_cast<const AnswerPage *>(&page))
        return nextAnswer(*asks);
    if (qobject_cast<const screens::ProcedurePage *>(&page)) {
        QStringList wanted { m_procedure };
        if (const auto definition = m_window.around().desk.catalogue().find(m_procedure))
            wanted << QLatin1Char('/') + definition->group;
        return nextCard(page, wanted);
    }
    if (auto *tick = visible<ChoiceCard>(page); tick && !tick->isChecked())
        return tick;
    if (QWidget *on = page.goesOn())
        return on;
    const auto buttons = page.findChildren<controls::Button *>(); // what sends is not what goes on
    const auto sends = std::find_if(buttons.begin(), buttons.end(), [](const controls::Button *button) {
        return button->isVisible() && button->role() == controls::Button::Role::Send;
    });
    return sends == buttons.end() ? nullptr : *sends;
}

/// The one that is wanted; or what leads to the page of cards where it is.
QWidget *Hand::nextCard(const Page &page, const QStringList &wanted) const
{
    const auto *grid = visible<CardGrid>(page);
    bool isHere = false;
    for (ChoiceCard *card : grid->cards()) {
        if (!wanted.contains(card->value()))
            continue;
        isHere = true;
        if (card->isChecked())
            continue;
        return card->isVisible() ? static_cast<QWidget *>(card) : grid->more();
    }
    return isHere ? page.goesOn() : nullptr;
}

QWidget *Hand::nextAnswer(const AnswerPage &page) const
{
    const QString name = lessonPage(page);
    const QJsonValue wanted = m_way.value(name, QJsonValue::Undefined);
    if (auto *chooser = visible<controls::Chooser>(page)) {
        if (!chooser->value().isUndefined())
            return page.goesOn();
        QWidget *card = visible<CardGrid>(page) ? nextCard(page, values(wanted)) : nullptr;
        return card ? card : chooser;
    }
    if (auto *comunas = visible<controls::ComunaChooser>(page))
        return comunas->value().isEmpty() ? static_cast<QWidget *>(comunas) : page.goesOn();
    if (visible<CardGrid>(page))
        return nextCard(page, values(wanted));
    // Who they are stands on the card of practice; what happened to them each one says in own words.
    if (!name.startsWith(QLatin1String("filer.")) || wanted.isUndefined()) {
        auto *keys = visible<controls::KeyField>(page);
        const bool isBlank = page.typed().isUndefined() || page.typed().toString() == QLatin1String("");
        return isBlank && keys && !wanted.isUndefined() ? static_cast<QWidget *>(keys) : page.goesOn();
    }
    if (wanted.isObject())
        return nextPart(page, wanted.toObject());
    const auto *line = visible<LineField>(page);
    if (!line)
        return page.goesOn();
    QString text = wanted.toString();
    if (text.startsWith(QLatin1String("+56"))) // which the page writes by itself
        text = text.mid(3);
    QWidget *key = nextSign(page, line->text(), text);
    return key ? key : page.goesOn();
}

QWidget *Hand::nextPart(const AnswerPage &page, const QJsonObject &wanted) const
{
    const auto *parts = visible<screens::PartFields>(page);
    if (!parts)
        return page.goesOn();
    for (const QString &part : parts->keys()) {
        LineField *field = parts->field(part);
        if (!field->isVisible() || !nextSign(page, field->text(), wanted.value(part).toString()))
            continue;
        if (parts->currentKey() != part)
            return field;
        return nextSign(page, field->text(), wanted.value(part).toString());
    }
    return page.goesOn();
}

QWidget *Hand::nextSign(const Page &page, const QString &text, const QString &wanted) const
{
    const bool isNumber = visible<controls::Keypad>(page);
    const QString typed = signs(text, isNumber), whole = signs(wanted, isNumber);
    if (typed == whole)
        return nullptr;
    const auto keys = page.findChildren<Key *>();
    const auto find = [&keys](const auto &is) -> QWidget * {
        const auto at = std::find_if(
            keys.begin(), keys.end(), [&](const Key *key) { return key->isVisible() && is(*key); });
        return at == keys.end() ? nullptr : *at;
    };
    if (!whole.startsWith(typed)) // the one key without a letter on it takes the last one away
        return find([](const Key &key) { return key.text().isEmpty(); });
    const QString sign = whole.at(typed.size());
    const QString face = sign == QLatin1String(" ") ? controls::Keyboard::tr("Espacio") : sign;
    if (QWidget *key = find([&](const Key &key) { return key.text().toCaseFolded() == face.toCaseFolded(); }))
        return key;
    return find([](const Key &key) {
        return key.text() == QLatin1String("123") || key.text() == QLatin1String("abc");
    });
}

void Hand::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = m_window.around().theme;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.color(Token::Practice));
    const int icon = m_badge.width() * 3 / 4;
    painter.drawPixmap(m_badge.center() - QPoint(icon, icon) / 2,
        theme.icon(QStringLiteral("touch_app"), icon, Token::OnPractice));
}

} // namespace window
