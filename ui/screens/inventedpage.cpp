// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/inventedpage.h"

#include "app/text/answers.h"
#include "app/text/dates.h"

namespace screens {

QStringList inventedLines(const Surroundings &around)
{
    const QJsonObject person = around.desk.invented();
    if (person.isEmpty())
        return {};
    QStringList lines { InventedPage::tr("En la práctica usted es %1.")
                            .arg(text::name(person[QLatin1String("names")].toObject())) };
    const auto add = [&](const procedure::Field &field) {
        if (person.contains(field.id))
            lines << InventedPage::tr("%1: %2").arg(field.label.in(around.language),
                text::answerText(field, person.value(field.id), around.language, around.today()));
    };
    const procedure::Common &common = around.desk.catalogue().common();
    for (const procedure::Field &field : common.filer)
        if (field.id != QLatin1String("names"))
            add(field);
    for (const char *home : { "homeComuna", "homeAddress" })
        if (const auto field = common.fields.find(QLatin1String(home)); field != common.fields.end())
            add(*field);
    const QDate born = QDate::fromString(person.value(QLatin1String("born")).toString(), Qt::ISODate);
    return lines << InventedPage::tr("Fecha de nacimiento: %1").arg(text::day(born, around.language));
}

InventedPage::InventedPage(const Surroundings &around)
    : TextPage(around.theme, tr("Su tarjeta de práctica"), inventedLines(around))
{
    setHint(tr("Escriba estos datos, no los suyos. Están también en Ayuda."));
    addClose(tr("Continuar"), "arrow_forward");
}

} // namespace screens
