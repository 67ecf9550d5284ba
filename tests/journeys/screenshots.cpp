// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture of every page a resident meets, at the screens the kiosk is made for.
//   screenshots OUT [W H MM-W MM-H [SIZE [SCHEME [WHICH [LANGUAGE [practice]]]]]]
// WHICH: "house" (what belongs to no one question), "workshop" (of who teaches; in practice a class), "maintenance", "talk",
// "kinds" (the procedure that asks every kind), or a procedure's id: from its card to its last page.
// LANGUAGE: es, ht, en, or "pseudo", 40 % longer.
#include "app/practice/people.h"
#include "tests/journeys/everypage.h"
#include "tests/journeys/house.h"
#include "tests/support/pseudo.h"
#include "ui/window/lecture.h"
#include <QApplication>
#include <QDir>
#include <cstdio>

using journeys::EveryPage;
using journeys::House;

namespace {

/// Pictures numbered in the order of the pages. Says what does not fit.
class Album
{
public:
    Album(House &house, const QString &folder) : m_house(house), m_folder(folder) { QDir().mkpath(folder); }
    void take()
    {
        for (const QString &line : journeys::misfits(m_house))
            std::fprintf(stderr, "%s\n", qPrintable(line));
        m_house.window.grab().save(QDir(m_folder).filePath(QStringLiteral("%1-%2.png")
                                                               .arg(++m_number, 3, 10, QLatin1Char('0'))
                                                               .arg(journeys::pageName(m_house))));
    }

private:
    House &m_house;
    const QString m_folder;
    int m_number = 0;
};

struct Looks
{
    QString folder;
    theme::TextSize size;
    theme::Scheme scheme;
};

void portray(House &house, const Looks &looks, const std::function<void(EveryPage &)> &walk)
{
    Album album(house, looks.folder);
    EveryPage pages(house, looks.size, looks.scheme, [&album] { album.take(); });
    walk(pages);
}

/// Each slide of one, as a room sees it.
void portrayTalk(House &house, const Looks &looks, const QString &language)
{
    house.theme.setTextSize(looks.size);
    house.theme.setScheme(looks.scheme);
    window::Lecture lecture(house.desk.catalogue().find(QStringLiteral("perdida-documentos")), house.desk,
        house.settings, house.clock, house.theme, language);
    instructor::TalkPage &page = lecture.page();
    page.resize(house.window.size());
    page.show();
    QDir().mkpath(looks.folder);
    for (int slide = -1; slide != page.slide(); page.next()) {
        slide = page.slide();
        QCoreApplication::processEvents();
        page.grab().save(
            QDir(looks.folder)
                .filePath(QStringLiteral("%1-slide.png").arg(slide + 1, 3, 10, QLatin1Char('0'))));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs(
            "usage: screenshots OUT [W H MM-W MM-H [SIZE 0-3 [SCHEME 0-2 [house | workshop | maintenance | talk | kinds | "
            "ID [es | "
            "ht | en | pseudo [practice]]]]]]\n",
            stderr);
        return 2;
    }
    const auto number
        = [argc, argv](int at, int otherwise) { return argc > at ? std::atoi(argv[at]) : otherwise; };
    const QSize pixels(number(2, 1280), number(3, 800));
    const QSizeF mm(number(4, 339), number(5, 212));
    const Looks looks { QString::fromLocal8Bit(argv[1]), static_cast<theme::TextSize>(number(6, 0)),
        static_cast<theme::Scheme>(number(7, 0)) };
    const QString which = argc > 8 ? QString::fromLocal8Bit(argv[8]) : QString();
    const QString words = argc > 9 ? QString::fromLocal8Bit(argv[9]) : QStringLiteral("es");
    const bool isLengthened = words == QLatin1String("pseudo");
    const QString language = isLengthened ? QStringLiteral("es") : words;
    const std::unique_ptr<support::pseudo::Translator> longer(
        isLengthened ? new support::pseudo::Translator : nullptr);
    const auto texts = isLengthened ? journeys::Texts::Lengthened : journeys::Texts::Spanish;
    const QJsonObject person = argc > 10 ? practice::people().first() : QJsonObject();
    if (which == QLatin1String("kinds")) {
        const journeys::EveryKind every(texts, person);
        House house(pixels, mm, {}, every.catalogue, language, person);
        portray(house, looks, [&](EveryPage &pages) { pages.ofEveryKind(every); });
        return 0;
    }
    House house(pixels, mm, {}, journeys::offeringAtAnyTime(which, texts), language, person);
    if (which.isEmpty() || which == QLatin1String("house")) {
        portray(house, looks, [](EveryPage &pages) { pages.ofTheHouse(); });
        return 0;
    }
    if (which == QLatin1String("talk")) {
        portrayTalk(house, looks, language);
        return 0;
    }
    if (which == QLatin1String("maintenance")) {
        portray(house, looks, [](EveryPage &pages) { pages.ofTheMaintenance(); });
        return 0;
    }
    if (which == QLatin1String("workshop")) {
        portray(house, looks, [](EveryPage &pages) { pages.ofTheWorkshop(); });
        return 0;
    }
    const auto definition = house.desk.catalogue().find(which);
    if (!definition) {
        std::fprintf(stderr, "there is no procedure %s\n", qPrintable(which));
        return 2;
    }
    portray(house, looks, [&](EveryPage &pages) { pages.ofProcedure(*definition); });
    return 0;
}
