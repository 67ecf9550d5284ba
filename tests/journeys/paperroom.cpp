// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/paperroom.h"

#include "app/training/classroom.h"
#include "ui/controls/cardgrid.h"
#include "ui/controls/notice.h"
#include "ui/window/bars.h"
#include "ui/window/screenpictures.h"
#include <QLabel>
#include <QtTest>

namespace journeys {

namespace {

constexpr QSize pixels { 1280, 800 };
constexpr QSizeF millimetres { 339, 212 };

template <typename Widget> QList<Widget *> visible(const QWidget &window)
{
    QList<Widget *> all = window.findChildren<Widget *>();
    all.removeIf([](Widget *widget) { return !widget->isVisible(); });
    return all;
}

} // namespace

PaperRoom::PaperRoom(const QString &language, theme::TextSize size, const QString &stickFolder)
    : desk(procedure::Catalogue::builtIn().value()),
      theme(theme::Metrics::of(pixels, millimetres)), around { desk, settings, clock, theme, choices,
          choices.language }
{
    settings.centreName = QStringLiteral("Junta de Vecinos N.º 12, Linares");
    settings.slipFolder = stickFolder.isEmpty() ? stick.path() : stickFolder;
    desk.hasPrinter = true;
    choices.language = language;
    languages.use(language);
    theme.setTextSize(size);
    window.setPalette(theme.palette());
    window.setFixedSize(pixels);
    auto *top = new window::TopBar(theme, settings.centreName, languages.nameOf(language), &window);
    auto *bottom = new window::BottomBar(theme, &window);
    top->show(true, {});
    const int above = top->fit(pixels.width()), below = bottom->fit(pixels.width());
    top->setGeometry(0, 0, pixels.width(), above);
    bottom->setGeometry(0, pixels.height() - below, pixels.width(), below);
    m_place = QRect(0, above, pixels.width(), pixels.height() - above - below);
    window.show();
    flow = std::make_unique<instructor::PapersFlow>(
        around, desk,
        [this](const QString &code) {
            return std::make_unique<window::ScreenPictures>(desk, settings, clock, code);
        },
        *workshop.classes, lessons);
    QObject::connect(
        flow.get(), &screens::Flow::pageReady, &window, [this](screens::Page *next) { show(next); });
    QObject::connect(flow.get(), &screens::Flow::left, &window, [this] { ++wentBack; });
    flow->start();
}

PaperRoom::~PaperRoom() = default;

void PaperRoom::show(screens::Page *next)
{
    if (m_page) {
        m_page->wipe();
        m_page->hide();
        m_page->deleteLater();
    }
    m_page = next;
    theme.restoreLetters();
    QObject::connect(
        next, &screens::Page::outgrown, next, [next] { next->fitLetters(); }, Qt::QueuedConnection);
    next->setParent(&window);
    next->setGeometry(m_place);
    next->show();
    next->arrange();
    next->fitLetters();
    next->focusHeading();
}

void PaperRoom::erase()
{
    m_page->wipe();
    delete m_page;
    flow.reset();
}

QStringList PaperRoom::cards() const
{
    QStringList titles;
    for (const auto *card : m_page->findChildren<controls::ChoiceCard *>())
        titles << card->text();
    return titles;
}

bool PaperRoom::sees(const QString &words) const
{
    QStringList texts;
    for (const auto *label : visible<QLabel>(window))
        texts << label->text();
    for (const auto *notice : visible<controls::Notice>(window))
        texts << notice->lead() << notice->text();
    for (const auto *one : visible<QAbstractButton>(window))
        texts << one->text();
    return std::any_of(texts.begin(), texts.end(), [&](const QString &text) { return text.contains(words); });
}

QAbstractButton *PaperRoom::button(const QString &words) const
{
    // The bars have "Español" too.
    for (auto *one : visible<QAbstractButton>(*m_page))
        if (one->text() == words || one->accessibleName() == words)
            return one;
    return nullptr;
}

bool PaperRoom::touch(const QString &words)
{
    QAbstractButton *found = button(words);
    for (auto *grid : m_page->findChildren<controls::CardGrid *>())
        for (int at = 0; !found && at < grid->pages(); ++at) {
            grid->showPage(at);
            found = button(words);
        }
    if (!found) {
        qWarning() << "nothing to touch:" << words << "on" << heading();
        return false;
    }
    QTest::mouseClick(found, Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
}

bool PaperRoom::type(const QString &text)
{
    for (const QChar c : text) {
        const QString key = c == u' ' ? QStringLiteral("Espacio") : QString(c);
        QAbstractButton *found = button(key);
        for (const QString &other : { key.toUpper(), key.toLower() })
            found = found ? found : button(other);
        if (!found || !touch(found->text().isEmpty() ? found->accessibleName() : found->text()))
            return false;
    }
    return true;
}

QStringList PaperRoom::onStick() const
{
    return QDir(stick.path()).entryList(QDir::Files, QDir::Name);
}

QByteArray PaperRoom::fromStick(const QString &name) const
{
    QFile file(stick.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PaperRoom::hold(const QStringList &ids, int people)
{
    auto &classes = *workshop.classes;
    training::ClassRoom room(classes, clock);
    const auto must = [](const auto &result) {
        if (!result)
            qFatal("%s", qPrintable(result.error().toString()));
    };
    for (int number = 1; number <= people; ++number)
        must(classes.setPerson(workshop.group, { number, number == 1 ? QStringLiteral("Rosa") : QString() }));
    for (const QString &id : ids) {
        must(room.start(workshop.group, lessons.find(id), people));
        must(room.reach(lessons.find(id)->steps.first().id));
        for (int number = 1; number <= people; ++number)
            must(classes.setPresent(room.state()->meeting, number, true));
        must(room.end());
    }
}

} // namespace journeys
