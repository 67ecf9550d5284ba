// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/papersflow.h"

#include "app/receipt/errc.h"
#include "app/text/languages.h"
#include "app/text/sentences.h"
#include "ui/controls/aloud.h"
#include "ui/entrance/numberpage.h"
#include "ui/entrance/wordpage.h"
#include "ui/instructor/cards.h"
#include "ui/instructor/makingpage.h"

namespace instructor {

using entrance::Card;
using entrance::CardsPage;
using entrance::NumberPage;
using entrance::WordPage;

using training::ClassReport;

namespace {

struct Kind
{
    PaperKind kind;
    const char *value, *icon;
};
constexpr Kind kinds[] { { PaperKind::Handout, "handout", "menu_book" },
    { PaperKind::Plan, "plan", "record_voice_over" }, { PaperKind::Flyer, "flyer", "description" },
    { PaperKind::Poster, "poster", "visibility" }, { PaperKind::Attendance, "attendance", "fact_check" },
    { PaperKind::Diploma, "diploma", "school" }, { PaperKind::Report, "report", "assignment" } };

constexpr int mostPeople = 99, usualPeople = 20; // lines of an attendance sheet
constexpr int mostCopies = 50; // a tray has not much more, and a zero too many is soon typed
constexpr int mostMeetings = 60; // of a course, as app/training has it
constexpr int longestName = 60; // letters: what is longer does not fit on a line of the paper
const auto somebodyElse = QStringLiteral("0"); // nobody's number
const auto aLesson = QStringLiteral("lesson"), aProcedure = QStringLiteral("procedure");

} // namespace

PapersFlow::PapersFlow(const screens::Surroundings &around, kiosk::FilingDesk &desk,
    HandoutMaker::Pictures pictures, training::Classes &classes, const training::Lessons &lessons)
    : WayFlow({ desk, around.settings, around.clock, around.theme, around.choices, around.language }),
      m_pictures(std::move(pictures)), m_classes(classes), m_lessons(lessons)
{
}

PapersFlow::~PapersFlow() = default;

void PapersFlow::start()
{
    forgetPaper();
    m_order = {};
    beginAnew([this] { askKind(); });
}

void PapersFlow::back()
{
    m_maker.reset();
    if (qobject_cast<PaperPage *>(page())) // not when its copies were asked for
        forgetPaper();
    WayFlow::back();
}

void PapersFlow::go(Ask ask)
{
    WayFlow::go([this, ask] { (this->*ask)(); });
}

QString PapersFlow::nameOf(PaperKind kind) const
{
    switch (kind) {
    case PaperKind::Handout:
        return tr("Guía para llevar");
    case PaperKind::Plan:
        return tr("Plan de quien enseña");
    case PaperKind::Flyer:
        return tr("Volante");
    case PaperKind::Poster:
        return tr("Afiche");
    case PaperKind::Attendance:
        return tr("Lista de asistencia");
    case PaperKind::Diploma:
        return tr("Diploma");
    case PaperKind::Report:
        break;
    }
    return tr("Informe del curso");
}

void PapersFlow::askKind()
{
    const QStringList hints { tr("Cada paso, con su pantalla"), tr("Qué decir y qué mirar"),
        tr("Dos en una hoja, para repartir"), tr("Para colgar en la pared"), tr("Para anotar quién vino"),
        tr("Para quien hizo el taller"), tr("Cuántas personas vinieron") };
    QList<Card> cards;
    for (const Kind &one : kinds)
        cards << Card { QLatin1String(one.value), nameOf(one.kind), hints.at(cards.size()),
            QLatin1String(one.icon) };
    auto *page = new CardsPage(m_around.theme, tr("¿Qué papel necesita?"), {}, cards);
    connect(page, &CardsPage::chosen, this, &PapersFlow::onKind);
    hand(page);
}

void PapersFlow::onKind(const QString &kind)
{
    m_order = {};
    for (const Kind &one : kinds)
        if (kind == QLatin1String(one.value))
            m_order.kind = one.kind;
    switch (m_order.kind) {
    case PaperKind::Handout:
        return go(&PapersFlow::askLessonOrProcedure);
    case PaperKind::Plan:
        return go(&PapersFlow::askLesson);
    case PaperKind::Flyer:
    case PaperKind::Poster:
        return go(&PapersFlow::askProcedure);
    case PaperKind::Attendance:
        return go(&PapersFlow::askPeople);
    case PaperKind::Diploma:
    case PaperKind::Report:
        return go(&PapersFlow::askGroup);
    }
}

void PapersFlow::askLessonOrProcedure()
{
    m_order.lesson = {};
    auto *page = new CardsPage(m_around.theme, tr("¿De qué es la guía?"), {},
        { { aLesson, tr("De un encuentro"), tr("Lo que se hizo ese día"), QStringLiteral("school") },
            { aProcedure, tr("De un trámite"), tr("Del principio hasta enviarlo"),
                QStringLiteral("touch_app") } });
    connect(page, &CardsPage::chosen, this, [this](const QString &chosen) {
        go(chosen == aLesson ? &PapersFlow::askLesson : &PapersFlow::askProcedure);
    });
    hand(page);
}

void PapersFlow::askLesson()
{
    QList<Card> cards;
    for (const training::LessonPtr &lesson : m_lessons.ordered()) {
        const int meeting = m_lessons.meetingOf(lesson->id);
        const QString title = lesson->title.in(m_around.language);
        cards << Card { lesson->id,
            meeting > 0 ? QStringLiteral("%1. %2").arg(QString::number(meeting), title) : title };
    }
    auto *page = new CardsPage(m_around.theme, tr("¿De qué encuentro?"), {}, cards);
    connect(page, &CardsPage::chosen, this, &PapersFlow::onLesson);
    hand(page);
}

void PapersFlow::onLesson(const QString &id)
{
    m_order.lesson = m_lessons.find(id);
    if (m_order.lesson->procedure == training::anyProcedure)
        return go(&PapersFlow::askProcedure);
    m_order.procedure = m_around.desk.catalogue().find(m_order.lesson->procedure);
    go(&PapersFlow::askLanguage);
}

void PapersFlow::askProcedure()
{
    auto *page = new CardsPage(m_around.theme, tr("¿De qué trámite?"), {},
        procedureCards(m_around.desk.catalogue(), m_around.language));
    connect(page, &CardsPage::chosen, this, &PapersFlow::onProcedure);
    hand(page);
}

void PapersFlow::onProcedure(const QString &id)
{
    m_order.procedure = m_around.desk.catalogue().find(id);
    go(&PapersFlow::askLanguage);
}

void PapersFlow::askGroup()
{
    const auto groups = training::groupsOf(m_classes);
    if (!groups || groups->isEmpty()) {
        const Show show = toRead(tr("Todavía no hay cursos"),
            { groups ? tr("Empiece un curso primero. Después puede hacer este papel.")
                     : text::sentence(groups.error(), m_around.language) });
        return show();
    }
    const QList<Card> cards = groupCards(*groups, m_around.language);
    auto *page = new CardsPage(m_around.theme, tr("¿De qué curso?"), {}, cards);
    connect(page, &CardsPage::chosen, this, [this](const QString &id) { onGroup(id.toLongLong()); });
    hand(page);
}

void PapersFlow::onGroup(qint64 group)
{
    const auto records = m_classes.records(group);
    if (!isWell(records))
        return;
    m_order.report = ClassReport::of(*records);
    if (m_order.kind == PaperKind::Report)
        make();
    else
        go(&PapersFlow::askLanguage);
}

void PapersFlow::askPerson()
{
    QList<Card> cards;
    const auto held = m_order.report.meetings.size();
    for (const ClassReport::Attendance &line : std::as_const(m_order.report.attendance))
        cards << Card { QString::number(line.person.number),
            line.person.name.isEmpty()
                ? tr("Persona %1").arg(line.person.number)
                : QStringLiteral("%1. %2").arg(QString::number(line.person.number), line.person.name),
            tr("Vino a %1 de %2").arg(line.meetings()).arg(held) };
    cards << Card { somebodyElse, tr("Otra persona"), {}, QStringLiteral("person") };
    auto *page = new CardsPage(m_around.theme, tr("¿Para quién es?"), {}, cards);
    connect(page, &CardsPage::chosen, this, [this](const QString &number) { onPerson(number.toInt()); });
    hand(page);
}

void PapersFlow::onPerson(int number)
{
    for (const ClassReport::Attendance &line : std::as_const(m_order.report.attendance)) {
        if (line.person.number != number)
            continue;
        m_order.attended = line.meetings();
        return go(&PapersFlow::askName);
    }
    go(&PapersFlow::askAttended);
}

void PapersFlow::askAttended()
{
    auto *page = new NumberPage(m_around, tr("¿A cuántos encuentros vino?"), {}, 2);
    connect(page, &NumberPage::given, this, [this, page](const QString &digits) {
        m_order.attended = digits.toInt();
        if (m_order.attended < 1 || m_order.attended > mostMeetings)
            return page->showProblem(tr("Escriba un número del 1 al %1.").arg(mostMeetings));
        go(&PapersFlow::askName);
    });
    hand(page);
}

/// Whose diploma it is, written as they want it. Kept nowhere.
void PapersFlow::askName()
{
    const auto *before = qobject_cast<WordPage *>(PapersFlow::page());
    auto *page = new WordPage(m_around,
        { .heading = tr("¿Qué nombre va en el diploma?"),
            .shortHeading = tr("Nombre"),
            .hint = tr("Se imprime y se borra: aquí no queda guardado."),
            .most = longestName,
            .before = before ? before->typed() : QString(),
            .isPersonal = true });
    connect(page, &WordPage::given, this, [this, page](const QString &name) {
        if (name.simplified().isEmpty())
            return page->showProblem(tr("Escriba el nombre como va en el diploma."));
        onName(name);
    });
    hand(page);
}

/// The page is wiped as soon as the paper stands in its place.
void PapersFlow::onName(const QString &name)
{
    base::Result<QByteArray> pdf;
    {
        const text::SpokenMeanwhile spoken(m_order.language);
        pdf = renderDiploma(name, m_order, m_lessons, m_around.settings.centreName, m_around.today());
    }
    onMade(pdf);
}

void PapersFlow::askPeople()
{
    auto *page = new NumberPage(m_around, tr("¿Cuántas personas vienen?"),
        tr("La lista tiene una línea para cada una."), 2, QString::number(usualPeople));
    connect(page, &NumberPage::given, this, [this, page](const QString &digits) {
        m_order.people = digits.toInt();
        if (m_order.people < 1)
            return page->showProblem(tr("Escriba un número del 1 al %1.").arg(mostPeople));
        make();
    });
    hand(page);
}

void PapersFlow::askLanguage()
{
    const text::Languages own;
    QList<Card> cards;
    for (const text::Languages::Language &one : own.all()) {
        const Card card { one.code, one.name, {}, QStringLiteral("translate") };
        cards.insert(one.code == m_around.language ? 0 : cards.size(), card); // the likeliest comes first
    }
    auto *page = new CardsPage(m_around.theme, tr("¿En qué idioma va el papel?"), {}, cards);
    for (auto *card : page->findChildren<controls::ChoiceCard *>())
        controls::setSpokenLanguage(*card, card->value());
    connect(page, &CardsPage::chosen, this, &PapersFlow::onLanguage);
    hand(page);
}

void PapersFlow::onLanguage(const QString &code)
{
    m_order.language = code;
    if (m_order.kind == PaperKind::Diploma)
        go(m_order.report.attendance.isEmpty() ? &PapersFlow::askAttended : &PapersFlow::askPerson);
    else
        make();
}

void PapersFlow::make()
{
    const QString &centreName = m_around.settings.centreName;
    if (m_order.kind != PaperKind::Handout) {
        base::Result<QByteArray> pdf;
        {
            const text::SpokenMeanwhile spoken(m_order.language);
            pdf = render(m_order, m_lessons, m_around.desk.catalogue(), centreName);
        }
        return onMade(pdf);
    }
    m_maker = std::make_unique<HandoutMaker>(
        m_order.language,
        [order = m_order, centreName, today = m_around.today()] {
            return handoutOf(order, centreName, today);
        },
        m_pictures);
    connect(m_maker.get(), &HandoutMaker::made, this, &PapersFlow::onMade);
    connect(m_maker.get(), &HandoutMaker::failed, this,
        [this](const base::Error &error) { onMade(base::fail(error)); });
    go(&PapersFlow::showMaking);
}

void PapersFlow::showMaking()
{
    auto *page = new MakingPage(m_around.theme, m_around.clock);
    page->showPage(m_maker->painted(), m_maker->pages());
    connect(m_maker.get(), &HandoutMaker::advanced, page,
        [this, page] { page->showPage(m_maker->painted(), m_maker->pages()); });
    connect(page, &MakingPage::stopped, this, &PapersFlow::back);
    hand(page);
}

void PapersFlow::onMade(const base::Result<QByteArray> &pdf)
{
    if (m_maker) {
        m_maker.release()->deleteLater(); // it is speaking
        forgetLast();
        if (!pdf)
            again();
    }
    if (!pdf)
        return page()->showProblem(pdf.error().code == receipt::Errc::TextTooLong
                ? tr("Ese nombre es muy largo para el diploma. Escríbalo más corto.")
                : tr("No pudimos hacer el papel. Pruebe otra vez."));
    const bool isDiploma = m_order.kind == PaperKind::Diploma;
    const QString name = fileNameOf(m_order);
    const bool isForMany = m_order.kind == PaperKind::Handout || m_order.kind == PaperKind::Flyer
        || m_order.kind == PaperKind::Poster;
    m_paper = MadePaper { nameOf(m_order.kind), m_order.language, isDiploma, isForMany,
        { { name + QLatin1String(".pdf"), *pdf } }, isDiploma ? tr("Otro diploma") : tr("Otro papel") };
    if (m_order.kind == PaperKind::Report)
        m_paper->files << tablesOf(m_order.report);
    if (isDiploma)
        forgetLast(); // back from it leads to another person, not to the name that is no longer there
    go(&PapersFlow::showPaper);
}

void PapersFlow::showPaper()
{
    auto *page = new PaperPage(m_around, *m_paper);
    connect(page, &PaperPage::closed, this,
        m_order.kind == PaperKind::Diploma ? &PapersFlow::back : &PapersFlow::start);
    connect(page, &PaperPage::copiesWanted, this, [this] { go(&PapersFlow::askCopies); });
    hand(page);
}

void PapersFlow::askCopies()
{
    auto *page = new NumberPage(m_around, tr("¿Cuántas copias?"),
        tr("Si es una sola, escriba 1. Se imprimen aunque usted siga con otra cosa."), 2);
    connect(page, &NumberPage::given, this, [this, page](const QString &digits) {
        const int copies = digits.toInt();
        if (copies < 1 || copies > mostCopies)
            return page->showProblem(tr("Escriba un número del 1 al %1.").arg(mostCopies));
        back();
        if (auto *paper = qobject_cast<PaperPage *>(this->page()))
            paper->print(copies);
    });
    hand(page);
}

void PapersFlow::forgetPaper()
{
    m_paper.reset();
}

} // namespace instructor
