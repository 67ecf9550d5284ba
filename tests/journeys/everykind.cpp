// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/everykind.h"

#include "ui/screens/page.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace journeys {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

procedure::Catalogue readCatalogue()
{
    const QString name = QStringLiteral("everykind.json");
    return procedure::Catalogue::fromFiles(
        { { name, contentOf(QStringLiteral(TEST_DATA "/procedures/") + name) } },
        contentOf(QStringLiteral(":/procedures/common.json")))
        .value();
}

const procedure::Field *find(const QList<procedure::Field> &fields, const QString &id)
{
    const auto found
        = std::find_if(fields.begin(), fields.end(), [&](const procedure::Field &f) { return f.id == id; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

EveryKind::EveryKind()
    : catalogue(readCatalogue()), definition(catalogue.ordered().first()),
      answers(
          QJsonDocument::fromJson(contentOf(QStringLiteral(TEST_DATA "/everykind.answers.json"))).object()),
      filer { { QStringLiteral("document"), QStringLiteral("cedula") },
          { QStringLiteral("helper"), QStringLiteral("none") },
          { QStringLiteral("run"), QStringLiteral("12345678-5") },
          { QStringLiteral("names"),
              QJsonObject { { QStringLiteral("given"), QStringLiteral("Ana") },
                  { QStringLiteral("first"), QStringLiteral("Soto") },
                  { QStringLiteral("second"), QStringLiteral("Rojas") } } } }
{
}

bool EveryKind::answerStep(House &house, Hands &hands) const
{
    const QString step = house.resident.step();
    if (step.startsWith(QLatin1String("filer."))) {
        const QString id = step.section(u'.', 1);
        return hands.answer(*find(definition->filer, id), filer.value(id));
    }
    const qsizetype bracket = step.indexOf(u'[');
    if (bracket < 0)
        return hands.answer(*find(definition->questions, step), answers.value(step));
    const procedure::Field *group = find(definition->questions, step.left(bracket));
    const QJsonArray items = answers.value(group->id).toArray();
    const int item = step.mid(bracket + 1).section(u']', 0, 0).toInt();
    const QString id = step.section(u'.', 1);
    if (id != QLatin1String("another"))
        return hands.answer(*find(group->fields, id), items.at(item).toObject().value(id));
    if (hands.onStage)
        hands.onStage();
    return hands.press(item + 1 < items.size() ? QStringLiteral("Sí") : QStringLiteral("No")) && hands.goOn();
}

bool EveryKind::goToReview(House &house, Hands &hands) const
{
    if (!hands.press(QStringLiteral("Empezar")) || !hands.press(definition->card.in(QStringLiteral("es"))))
        return false;
    for (int pages = 0; pages < 80; ++pages) {
        if (house.resident.heading() == QLatin1String("Revise antes de enviar"))
            return true;
        const QString before = house.resident.step();
        const bool answered
            = before.startsWith(QLatin1String("notice.")) ? hands.goOn() : answerStep(house, hands);
        if (!answered || house.resident.step() == before) {
            qWarning() << "stuck on" << house.resident.heading() << before << house.resident.visibleTexts();
            return false;
        }
    }
    return false;
}

QStringList misfits(const House &house)
{
    QStringList found;
    const screens::Page *page = house.resident.page();
    const QString where = house.resident.step() + QLatin1String(": ");
    QList<std::pair<QString, QRect>> placed;
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isField
            = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
        if (!widget->isVisible() || (!button && !label && !isField) || widget->size().isEmpty())
            continue;
        const QString name = button ? button->text() : label ? label->text() : widget->accessibleName();
        if (label && name.isEmpty())
            continue;
        const QRect at(widget->mapTo(page, QPoint()), widget->size());
        if (!page->rect().contains(at))
            found << where + name
                    + QStringLiteral(" stands over the edge, %1 of %2")
                          .arg(at.bottom() + 1)
                          .arg(page->height());
        if (!name.isEmpty() && widget->hasHeightForWidth()
            && widget->heightForWidth(widget->width()) > widget->height() + 1)
            found << where + name + QLatin1String(" is cut");
        for (const auto &[other, place] : std::as_const(placed))
            if (place.intersects(at))
                found << where + name + QLatin1String(" stands on ") + other;
        placed.append({ name, at });
    }
    return found;
}

} // namespace journeys
