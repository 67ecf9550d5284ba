// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/answerpages.h"

#include "ui/controls/momentchooser.h"
#include "ui/controls/monthschooser.h"
#include "ui/controls/timechooser.h"
#include "ui/screens/addresspage.h"
#include "ui/screens/birthdatepage.h"
#include "ui/screens/choicepage.h"
#include "ui/screens/chooserpage.h"
#include "ui/screens/comunapage.h"
#include "ui/screens/linepage.h"
#include "ui/screens/longtextpage.h"
#include "ui/screens/namepage.h"
#include "ui/screens/padpage.h"
#include <QCoreApplication>

namespace screens {

using controls::ChoiceCard;
using procedure::Field;
using procedure::Kind;
using procedure::Option;

namespace {

Option option(const char *value, const char *spanish, const char *icon)
{
    const QString text = QCoreApplication::translate("screens::AnswerPage", spanish);
    return { QLatin1String(value), procedure::LocalisedText({ { QStringLiteral("es"), text } }), {},
        QLatin1String(icon) };
}

QList<Option> yesNo(bool allowUnknown)
{
    QList<Option> options { option("yes", QT_TRANSLATE_NOOP("screens::AnswerPage", "Sí"), "check"),
        option("no", QT_TRANSLATE_NOOP("screens::AnswerPage", "No"), "close") };
    if (allowUnknown)
        options.append(option("unknown", QT_TRANSLATE_NOOP("screens::AnswerPage", "No sé"), "help"));
    return options;
}

QList<Option> choices(const Field &field)
{
    QList<Option> options = field.options;
    if (field.allowUnknown)
        options.append(option("unknown", QT_TRANSLATE_NOOP("screens::AnswerPage", "No sé"), "help"));
    return options;
}

/// The field's days are counted from today; without limits, the last hundred years.
controls::DateChooser::Range rangeOf(const Field &field, QDate today)
{
    const auto day = [today](std::optional<qint64> days, QDate otherwise) {
        return days ? today.addDays(*days) : otherwise;
    };
    return { today, day(field.minimum, today.addYears(-100)), day(field.maximum, today), field.allowUnknown };
}

/// The field's months are counted from this one; without limits, the last ten years.
controls::MonthsChooser *makeMonths(const Surroundings &around, const Field &field)
{
    const QDate today = around.today(), thisMonth(today.year(), today.month(), 1);
    return new controls::MonthsChooser(around.theme, thisMonth.addMonths(int(field.minimum.value_or(-119))),
        thisMonth.addMonths(int(field.maximum.value_or(0))));
}

} // namespace

AnswerPage *makeAnswerPage(const Surroundings &around, const Field &field, const QJsonValue &before)
{
    switch (field.kind) {
    case Kind::Choice:
        return new ChoicePage(around, field, choices(field), ChoiceCard::Behaviour::Radio, before);
    case Kind::Choices:
        return new ChoicePage(around, field, field.options, ChoiceCard::Behaviour::Check, before);
    case Kind::YesNo:
        return new ChoicePage(around, field, yesNo(field.allowUnknown), ChoiceCard::Behaviour::Radio, before);
    case Kind::Text:
    case Kind::Email:
    case Kind::DocumentNumber:
    case Kind::Plate:
    case Kind::Rit:
        return new LinePage(around, field, before);
    case Kind::LongText:
        return new LongTextPage(around, field, before);
    case Kind::Name:
        return new NamePage(around, field, before);
    case Kind::Date:
        return new ChooserPage(
            around, field, new controls::DateChooser(around.theme, rangeOf(field, around.today())), before);
    case Kind::Moment:
        return new ChooserPage(
            around, field, new controls::MomentChooser(around.theme, rangeOf(field, around.today())), before);
    case Kind::Time:
        return new ChooserPage(
            around, field, new controls::TimeChooser(around.theme, field.allowUnknown), before);
    case Kind::Months:
        return new ChooserPage(around, field, makeMonths(around, field), before);
    case Kind::BirthDate:
        return new BirthDatePage(around, field, before);
    case Kind::Comuna:
        return new ComunaPage(around, field, before);
    case Kind::Run:
    case Kind::Phone:
    case Kind::Imei:
    case Kind::Integer:
    case Kind::Money:
        return new PadPage(around, field, before);
    case Kind::Address:
        return new AddressPage(around, field, before);
    case Kind::Group:
        break;
    }
    // The walk asks a group's fields one by one, never the group.
    Q_UNREACHABLE();
}

AnswerPage *makeAnotherPage(const Surroundings &around, const Field &group, const QJsonValue &before)
{
    Field field;
    field.id = group.id;
    field.kind = Kind::YesNo;
    field.question = group.addAnother;
    return new ChoicePage(around, field, yesNo(false), ChoiceCard::Behaviour::Radio, before);
}

} // namespace screens
