// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/everykind.h"

#include "ui/screens/page.h"
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace journeys {

namespace {

procedure::Catalogue readCatalogue(Texts texts)
{
    const QString name = QStringLiteral("everykind.json");
    return procedure::Catalogue::fromFiles(
        { { name, procedureFile(QStringLiteral(TEST_DATA "/procedures/") + name, texts) } },
        procedureFile(QStringLiteral(":/procedures/common.json"), texts))
        .value();
}

} // namespace

EveryKind::EveryKind(Texts texts, const QJsonObject &person)
    : catalogue(readCatalogue(texts)), definition(catalogue.ordered().first()),
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
    if (person.isEmpty())
        return;
    filer = inPractice(filer, definition->filer, person);
    answers = inPractice(answers, definition->questions, person);
}

bool EveryKind::goToReview(House &house, Hands &hands) const
{
    return hands.press(QStringLiteral("Empezar")) && hands.press(definition->card.in(QStringLiteral("es")))
        && house.resident.takeCard()
        && Visit(house.resident, hands, *definition, { {}, filer, answers, {} }).goToEnd()
        && house.resident.isOn(QStringLiteral("Revise antes de enviar"));
}

QStringList misfits(const House &house)
{
    return misfits(*house.resident.page(), house.resident.step());
}

QStringList misfits(const QWidget &page, const QString &subject)
{
    QStringList found;
    const QString where = subject + QLatin1String(": ");
    QList<std::pair<QString, QRect>> placed;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isField
            = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
        if (!widget->isVisible() || (!button && !label && !isField) || widget->size().isEmpty())
            continue;
        const QString name = button ? button->text() : label ? label->text() : widget->accessibleName();
        if (label && name.isEmpty())
            continue;
        const QRect at(widget->mapTo(&page, QPoint()), widget->size());
        if (!page.rect().contains(at))
            found << where + name
                    + QStringLiteral(" stands over the edge, %1 of %2")
                          .arg(at.bottom() + 1)
                          .arg(page.height());
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
