// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/roomflows.h"

#include "app/receipt/qr.h"
#include "app/text/sentences.h"
#include "ui/entrance/numberpage.h"
#include "ui/entrance/wordpage.h"
#include "ui/instructor/boardpage.h"
#include "ui/screens/qrcard.h"
#include "ui/screens/textpage.h"

namespace instructor {

using entrance::NumberPage;
using entrance::WordPage;

using classnet::Invitation;
using classnet::RoomLink;
using controls::Button;

namespace {

constexpr int longestAddress = 60, longestCode = 20;

/// A page to read whose first lines change.
class RoomPage : public screens::TextPage
{
public:
    RoomPage(theme::Theme &theme, const QString &heading, const QStringList &paragraphs)
        : TextPage(theme, heading, paragraphs)
    {
    }
    void showQr(const QString &text)
    {
        const auto modules = receipt::qrImage(text);
        if (modules) // without it they type
            setSide(new screens::QrCard(m_theme, *modules, OpenFlow::tr("Para el lector de la otra pantalla"),
                        OpenFlow::tr("Código QR de esta pizarra")),
                true);
    }
    void say(const QString &hint)
    {
        clearProblem();
        setHint(hint);
        arrange();
    }
    Button *leaveBy(const QString &label, const char *icon)
    {
        return addAction(Button::Role::Secondary, label, icon, &TextPage::closed);
    }
};

} // namespace

BoardFlow::BoardFlow(const screens::Surroundings &around, Workshop &workshop)
    : WayFlow(around), m_workshop(workshop)
{
    connect(&workshop.link(), &RoomLink::boardChanged, this, &BoardFlow::refresh);
}

void BoardFlow::start()
{
    go([this] { show(); });
}

void BoardFlow::back()
{
    if (!m_board || !m_board->stepBack())
        WayFlow::back();
}

void BoardFlow::show()
{
    auto *page = new BoardPage(m_around.theme, m_around.desk.catalogue(), m_around.language);
    m_board = page;
    refresh();
    hand(page);
}

/// Of the lesson that is taught, as it was made out; else as the centre has it.
void BoardFlow::refresh()
{
    if (!m_board)
        return;
    const training::Board &board = m_workshop.link().board();
    training::LessonPtr lesson = m_workshop.isClassUnderWay() ? m_workshop.state()->lesson : nullptr;
    for (const training::Tally &tally : board.tallies())
        if (!lesson && tally.meeting == board.meeting())
            lesson = m_workshop.lessons().find(tally.lesson);
    m_board->show(board, lesson);
}

OpenFlow::OpenFlow(const screens::Surroundings &around, Workshop &workshop)
    : WayFlow(around), m_workshop(workshop)
{
    connect(&workshop.link(), &RoomLink::boardChanged, this, [this] {
        if (m_page)
            static_cast<RoomPage *>(m_page.data())->say(whoIsHere());
    });
}

void OpenFlow::start()
{
    go([this] { show(); });
}

QString OpenFlow::whoIsHere() const
{
    return tr("Otras pantallas unidas: %1").arg(m_workshop.link().others());
}

void OpenFlow::show()
{
    RoomLink &link = m_workshop.link();
    const auto opened = link.isOpen() ? base::Result<>() : link.open();
    if (!opened) {
        auto *page = new RoomPage(m_around.theme, tr("No se puede unir otras pantallas"),
            { opened.error().code == classnet::Errc::NotReached
                    ? tr("Esta pantalla no tiene red. Conéctela a la red de la sala.")
                    : text::sentence(opened.error(), m_around.language),
                tr("La clase sigue igual en esta pantalla.") });
        page->addClose(tr("Volver"), "arrow_back");
        connect(page, &screens::TextPage::closed, this, &OpenFlow::back);
        return hand(page);
    }
    const Invitation invitation = *link.invitation();
    auto *page = new RoomPage(m_around.theme, tr("Una las otras pantallas"),
        { tr("En la otra: Ayuda, Para quien enseña, Unirse a una pizarra."),
            tr("Dirección: %1").arg(invitation.addressText()), tr("Código: %1").arg(invitation.codeText()) });
    page->setHelp({ tr("Las pantallas se hablan por la red de la sala. Nada sale de ella."),
        tr("Solo se cuentan pasos y ayudas. Nunca nombres ni RUN.") });
    page->showQr(invitation.toQr());
    page->say(whoIsHere());
    connect(page, &screens::TextPage::closed, this, [this] {
        m_workshop.link().close();
        back();
    });
    page->leaveBy(tr("Dejar de compartir"), "close");
    m_page = page;
    hand(page);
}

JoinFlow::JoinFlow(const screens::Surroundings &around, Workshop &workshop)
    : WayFlow(around), m_workshop(workshop)
{
    const RoomLink &link = workshop.link();
    connect(&link, &RoomLink::joinedChanged, this, [this] {
        if (m_workshop.link().isJoined())
            tell(tr("Está unida. La clase empieza cuando quien enseña la empiece."));
    });
    connect(&link, &RoomLink::notReached, this, [this](const base::Error &why) {
        tell(text::sentence(why, m_around.language) + u' ' + tr("Sigue probando."));
    });
    connect(&link, &RoomLink::notLed, this, [this](const base::Error &why) {
        tell(tr("Está unida, pero la clase no empieza en esta pantalla:") + u' '
            + text::sentence(why, m_around.language));
    });
    connect(&link, &RoomLink::refused, this, [this](const base::Error &why) {
        if (m_joining)
            m_joining->showProblem(text::sentence(why, m_around.language));
    });
}

JoinFlow::~JoinFlow()
{
    if (!m_workshop.isClassUnderWay())
        m_workshop.link().leave();
}

void JoinFlow::start()
{
    if (m_workshop.link().isJoining())
        go([this] { showJoining(); });
    else
        go([this] { askPeople(); });
}

void JoinFlow::askPeople()
{
    auto *page = new NumberPage(
        m_around, tr("¿Cuántas personas practican en esta pantalla?"), tr("Después puede cambiarlo."), 3);
    connect(page, &NumberPage::given, this, [this, page](const QString &digits) {
        m_people = digits.toInt();
        if (m_people < 1)
            return page->showProblem(tr("Escriba cuántas son: de 1 a 999."));
        go([this] { askAddress(); });
    });
    hand(page);
}

void JoinFlow::askAddress()
{
    auto *page = new WordPage(m_around,
        { .heading = tr("¿Qué dirección muestra la pizarra?"),
            .shortHeading = tr("Dirección"),
            .hint = m_around.settings.cedulaReader ? tr("O pase el código QR por el lector.")
                                                   : tr("Números con puntos, como 192.168.1.20."),
            .most = longestAddress,
            .before = m_address,
            .capitals = controls::Keyboard::Capitals::None,
            .beginsWithDigits = true });
    connect(page, &WordPage::given, this, [this](const QString &typed) {
        m_address = typed;
        go([this] { askCode(); });
    });
    m_asking = page;
    hand(page);
}

void JoinFlow::askCode()
{
    auto *page = new WordPage(m_around,
        { .heading = tr("¿Qué código muestra la pizarra?"),
            .shortHeading = tr("Código"),
            .hint = tr("Son doce letras y números."),
            .most = longestCode,
            .before = m_code,
            .capitals = controls::Keyboard::Capitals::None });
    connect(page, &WordPage::given, this, [this](const QString &typed) {
        m_code = typed;
        const auto board = Invitation::read(m_address, typed);
        if (isWell(board))
            join(*board);
    });
    m_asking = page;
    hand(page);
}

void JoinFlow::scanned(QStringView text)
{
    if (!m_asking)
        return;
    const auto board = Invitation::read(text);
    if (isWell(board))
        join(*board);
}

void JoinFlow::join(const Invitation &board)
{
    if (!isWell(m_workshop.link().join(board, m_people)))
        return;
    beginAnew([this] { showJoining(); });
}

void JoinFlow::showJoining()
{
    auto *page = new RoomPage(m_around.theme, tr("Unirse a una pizarra"), {});
    connect(page, &screens::TextPage::closed, this, [this] {
        m_workshop.link().leave();
        Q_EMIT left();
    });
    page->leaveBy(tr("Dejar la pizarra"), "close");
    m_joining = page;
    hand(page);
    tell(m_workshop.link().isJoined() ? tr("Está unida. La clase empieza cuando quien enseña la empiece.")
                                      : tr("Buscando la pizarra en la red de la sala."));
}

void JoinFlow::tell(const QString &sentence)
{
    if (m_joining)
        static_cast<RoomPage *>(m_joining.data())->say(sentence);
}

} // namespace instructor
