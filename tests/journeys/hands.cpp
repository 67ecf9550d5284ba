// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/hands.h"

#include "app/procedure/places.h"
#include "app/text/dates.h"
#include "tests/support/pseudo.h"
#include "ui/screens/page.h"
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTime>
#include <QtTest>

namespace journeys {

using namespace std::chrono_literals;
using procedure::Field;
using procedure::Kind;

namespace {

const QString unknown = QStringLiteral("unknown");

QString nameOf(const QAbstractButton *button)
{
    return button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
}

QString hourName(int hour)
{
    if (hour == 0)
        return QStringLiteral("12 de la noche");
    if (hour == 12)
        return QStringLiteral("12 del día");
    const QString part = hour < 6 ? QStringLiteral("madrugada")
        : hour < 12               ? QStringLiteral("mañana")
        : hour < 20               ? QStringLiteral("tarde")
                                  : QStringLiteral("noche");
    return QStringLiteral("%1 de la %2").arg(hour > 12 ? hour - 12 : hour).arg(part);
}

QString partName(const QString &part)
{
    return part == unknown                ? QStringLiteral("No recuerdo bien")
        : part == QLatin1String("manana") ? QStringLiteral("En la mañana")
                                          : QStringLiteral("En la ") + part;
}

} // namespace

bool Hands::stage() const
{
    if (onStage)
        onStage();
    return true;
}

QWidget *Hands::fieldNamed(const QString &name) const
{
    const auto widgets = m_resident.page()->findChildren<QWidget *>();
    const QStringList names = m_resident.wordsFor(name);
    for (QWidget *widget : widgets) {
        const bool takesText = qobject_cast<QLineEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget);
        if (takesText && widget->isVisible()
            && (name.isEmpty() || names.contains(support::pseudo::plain(widget->accessibleName()))))
            return widget;
    }
    return nullptr;
}

bool Hands::answer(const Field &field, const QJsonValue &value)
{
    stage();
    if (value.isUndefined())
        return goOn();
    switch (field.kind) {
    case Kind::LongText:
        return answerStory(field, value.toString());
    case Kind::Name:
        return answerName(value.toObject()) && goOn();
    case Kind::Choice:
    case Kind::Choices:
    case Kind::YesNo:
        return answerOptions(field, value) && goOn();
    case Kind::Date:
        return chooseDay(value) && goOn();
    case Kind::Moment:
        return answerMoment(value.toObject());
    case Kind::Time:
        return answerTime(value) && goOn();
    case Kind::BirthDate:
        return answerBirth(value);
    case Kind::Months:
        return answerMonths(value.toArray()) && goOn();
    case Kind::Comuna:
        return answerComuna(value.toString()) && goOn();
    case Kind::Address:
        return answerAddress(value.toObject());
    case Kind::Email:
        return writeEmail(value.toString()) && stage() && goOn();
    default:
        return answerText(field, value) && stage() && goOn();
    }
}

bool Hands::answerText(const Field &field, const QJsonValue &value)
{
    if (value.isDouble())
        return write({}, QString::number(value.toInteger()));
    QString text = value.toString();
    if (field.kind == Kind::Phone)
        text.remove(QLatin1String("+56"));
    if (field.kind == Kind::Run)
        text.remove(u'-');
    return write({}, text);
}

bool Hands::answerStory(const Field &field, const QString &story)
{
    const QStringList parts = story.split(u'\n');
    if (field.guide.isEmpty())
        return write({}, story) && stage() && goOn();
    for (qsizetype i = 0; i < field.guide.size(); ++i) {
        if (!parts.value(i).isEmpty() && !write({}, parts.at(i)))
            return false;
        if (!stage() || !goOn())
            return false;
    }
    return stage() && goOn(); // the whole of it, last
}

bool Hands::answerName(const QJsonObject &name)
{
    const std::pair<const char *, const char *> parts[]
        = { { "given", "Nombres" }, { "first", "Primer apellido" }, { "second", "Segundo, si tiene" } };
    for (const auto &[key, label] : parts) {
        const QString text = name.value(QLatin1String(key)).toString();
        if (!text.isEmpty() && !(bring(QString::fromUtf8(label)) && write(QString::fromUtf8(label), text)))
            return false;
    }
    // Once more: where whoever looks on let a problem be told, they may stand one at a time by now.
    const QString last = QStringLiteral("Segundo, si tiene");
    return bring(last) && stage() && bring(last);
}

/// Where the text is too large for all parts beside each other, "Continuar" leads from one to the next.
bool Hands::bring(const QString &field)
{
    for (int parts = 0; parts < 3 && !fieldNamed(field); ++parts)
        if (!stage() || !goOn())
            return false;
    return fieldNamed(field);
}

bool Hands::answerOptions(const Field &field, const QJsonValue &value)
{
    QStringList labels;
    const QJsonArray chosen = value.isArray() ? value.toArray() : QJsonArray { value };
    for (const procedure::Option &option : field.options)
        if (chosen.contains(option.value))
            labels << option.label.in(QStringLiteral("es"));
    if (field.kind == Kind::YesNo && value != unknown)
        labels << (value == QLatin1String("yes") ? QStringLiteral("Sí") : QStringLiteral("No"));
    if (value == unknown)
        labels << QStringLiteral("No sé");
    return std::all_of(labels.cbegin(), labels.cend(), [this](const QString &label) { return press(label); })
        && stage();
}

bool Hands::chooseDay(const QJsonValue &value)
{
    if (value == unknown)
        return press(QStringLiteral("No recuerdo bien"));
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    if (!press(QStringLiteral("Otro día")) || !stage())
        return false;
    if (m_resident.sees(QStringLiteral("¿En qué año?")) && (!press(QString::number(day.year())) || !stage()))
        return false;
    const QString month = text::capitalMonth(day.month()),
                  withYear = month + u' ' + QString::number(day.year());
    const QString spoken = text::recentDay(day, {});
    return press(m_resident.button(withYear) ? withYear : month) && stage() && press(spoken) && stage();
}

/// Where the text is very large, the part of the day loses its first words.
bool Hands::pressPart(const QString &part)
{
    const QString name = partName(part), shorter = name.section(u' ', -1);
    const QString title = shorter.left(1).toUpper() + shorter.mid(1);
    return press(part == unknown || m_resident.button(name) || !hasShortParts() ? name : title);
}

bool Hands::hasShortParts() const
{
    return m_resident.button(QStringLiteral("Madrugada")) || m_resident.button(QStringLiteral("Noche"));
}

bool Hands::chooseHour(const QString &hour)
{
    const QTime time = QTime::fromString(hour, QStringLiteral("HH:mm"));
    if (!press(hourName(time.hour())) || !stage())
        return false;
    if (time.minute() % 5 != 0 && (!press(QStringLiteral("Otro minuto")) || !stage()))
        return false;
    return press(hour) && stage();
}

bool Hands::answerMoment(const QJsonObject &moment)
{
    const QString part = moment.value(u"part").toString(), hour = moment.value(u"hour").toString();
    if (!chooseDay(moment.value(u"day")) || !goOn())
        return false;
    if (moment.value(u"day") == unknown)
        return true;
    if (!stage() || !pressPart(part) || !goOn())
        return false;
    if (part == unknown)
        return true;
    if (!stage())
        return false;
    if (hour.isEmpty())
        return press(QStringLiteral("No recuerdo bien")) && goOn();
    return press(QStringLiteral("Sí, la recuerdo")) && stage() && chooseHour(hour) && goOn();
}

bool Hands::answerTime(const QJsonValue &value)
{
    if (value == unknown)
        return press(QStringLiteral("No sé"));
    const int hour = value.toString().left(2).toInt();
    const QString part = hour < 6 ? QStringLiteral("madrugada")
        : hour < 12               ? QStringLiteral("manana")
        : hour < 20               ? QStringLiteral("tarde")
                                  : QStringLiteral("noche");
    return pressPart(part) && stage() && chooseHour(value.toString());
}

bool Hands::answerBirth(const QJsonValue &value)
{
    if (value == unknown)
        return press(QStringLiteral("No sé"));
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    return write({}, QString::number(day.day())) && stage() && goOn() && stage()
        && press(text::capitalMonth(day.month())) && stage() && goOn()
        && write({}, QString::number(day.year())) && stage() && goOn();
}

bool Hands::answerMonths(const QJsonArray &months)
{
    for (const QJsonValue &value : months) {
        const QDate month = QDate::fromString(value.toString() + QLatin1String("-01"), Qt::ISODate);
        const QString name
            = QStringLiteral("%1 de %2").arg(text::capitalMonth(month.month())).arg(month.year());
        const QString year = QStringLiteral("Ver los meses de %1").arg(month.year());
        if (!m_resident.sees(QStringLiteral("Año %1").arg(month.year())) && (!press(year) || !stage()))
            return false;
        if (!press(name))
            return false;
    }
    return stage();
}

bool Hands::answerComuna(const QString &code)
{
    const QString name = procedure::Places::builtIn().name(code);
    if (m_resident.button(name))
        return press(name);
    return press(QStringLiteral("Otra comuna")) && write({}, name.left(4)) && stage() && press(name)
        && stage();
}

bool Hands::answerAddress(const QJsonObject &address)
{
    const bool hasStreet = address.contains(QLatin1String("street"));
    using Parts = QList<std::pair<const char *, const char *>>;
    const QList<Parts> stages = hasStreet
        ? QList<Parts> { { { "street", "Calle o pasaje" } },
              { { "number", "Número" }, { "unit", "Depto. o casa" } },
              { { "sector", "Villa, si hay" }, { "reference", "Otra seña, si hay" } } }
        : QList<Parts> { { { "sector", "Sector o localidad" }, { "street", "Camino, si hay" } },
              { { "kilometre", "Kilómetro" }, { "parcel", "Parcela o sitio" } },
              { { "reference", "Otra seña, si hay" } } };
    if (!press(hasStreet ? QStringLiteral("Con calle") : QStringLiteral("Sin calle")) || !stage() || !goOn())
        return false;
    for (const Parts &parts : stages) {
        stage();
        for (const auto &[key, label] : parts) {
            const QString text = address.value(QLatin1String(key)).toString(),
                          name = QString::fromUtf8(label);
            if (!bring(name))
                return false;
            const bool written
                = text.isEmpty() || (text == QLatin1String("S/N") ? writeNoNumber(name) : write(name, text));
            if (!written)
                return false;
        }
        // As with a name.
        if (!stage() || !bring(QString::fromUtf8(parts.last().second)) || !goOn())
            return false;
    }
    return true;
}

bool Finger::press(const QString &words)
{
    constexpr int mostPages = 60; // what never comes to its last page is a fault, not a list
    // Back, too: who changes an answer sees the one that was given first.
    for (const QString &way : { QStringLiteral("Ver más"), QStringLiteral("Anterior") })
        for (int page = 0; page < mostPages && !m_resident.button(words) && m_resident.button(way); ++page) {
            m_resident.touch(way);
            stage();
        }
    return m_resident.touch(words);
}

bool Finger::write(const QString &field, const QString &text)
{
    QWidget *target = fieldNamed(field);
    if (!target) {
        qWarning() << "no field" << field << "on" << m_resident.heading();
        return false;
    }
    m_resident.wait(500ms);
    QWidget *touched = qobject_cast<QPlainTextEdit *>(target)
        ? qobject_cast<QPlainTextEdit *>(target)->viewport()
        : target;
    QTest::mouseClick(touched, Qt::LeftButton);
    return m_resident.type(text);
}

bool Finger::writeEmail(const QString &address)
{
    const qsizetype at = address.indexOf(u'@');
    if (!m_resident.button(address.mid(at)))
        return write({}, address);
    return write({}, address.left(at)) && press(address.mid(at));
}

bool Finger::writeNoNumber(const QString &)
{
    return press(QStringLiteral("Sin número"));
}

bool Keys::tabTo(const std::function<bool(QWidget *)> &isIt)
{
    for (int stops = 0; stops < 120; ++stops) {
        if (QApplication::focusWidget() && isIt(QApplication::focusWidget()))
            return true;
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &m_window, Qt::Key_Tab);
    }
    return false;
}

bool Keys::press(const QString &words)
{
    const auto bears = [&words](QWidget *widget) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        return button && button->isVisible() && (nameOf(button) == words || button->text() == words);
    };
    m_resident.wait(500ms);
    while (!m_resident.button(words) && m_resident.button(QStringLiteral("Ver más")))
        press(QStringLiteral("Ver más"));
    m_resident.wait(500ms);
    if (!tabTo(bears)) {
        qWarning() << "Tab never comes to" << words << "on" << m_resident.heading();
        return false;
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
}

bool Keys::write(const QString &field, const QString &text)
{
    m_resident.wait(500ms);
    // Who has one field in front simply types; the page knows where it goes.
    if (!field.isEmpty() && !tabTo([&](QWidget *widget) { return widget == fieldNamed(field); })) {
        qWarning() << "Tab never comes to" << field << "on" << m_resident.heading();
        return false;
    }
    for (const QChar letter : text) {
        QWidget *focused = QApplication::focusWidget();
        QTest::sendKeyEvent(
            QTest::Click, focused ? focused : &m_window, Qt::Key_unknown, QString(letter), {});
    }
    QCoreApplication::processEvents();
    return true;
}

} // namespace journeys
