// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/everykind.h"

#include "ui/screens/page.h"
#include <QFile>
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

} // namespace

EveryKind::EveryKind()
    : catalogue(readCatalogue()), definition(catalogue.ordered().first()),
      telling(Telling::fromFile(QStringLiteral(TEST_DATA "/answers/everykind.json")))
{
}

bool EveryKind::goToReview(House &house, Hands &hands) const
{
    return Telling::begin(house, hands, *definition) && telling.goToEnd(house, hands, *definition);
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
