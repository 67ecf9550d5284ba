// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/enroltask.h"

#include "app/care/messages.h"
#include "app/envelope/enrolmentqr.h"
#include "ui/entrance/cardspage.h"
#include "ui/entrance/wordpage.h"
#include "ui/maintenance/stickflow.h"
#include "ui/screens/textpage.h"
#include <QFileInfo>

namespace maintenance {

using entrance::Card;
using entrance::CardsPage;
using entrance::WordPage;

namespace {

const auto typed = QStringLiteral("typed"), onStick = QStringLiteral("stick");

} // namespace

EnrolTask::EnrolTask(const screens::Surroundings &around, Workbench &bench) : Task(around, bench)
{
    connect(&bench, &Workbench::enrolled, this, [this] {
        if (!hasWaited())
            return;
        forgetLast(); // the page that waited
        tell(QStringLiteral("Esta Ventanilla quedó inscrita"),
            { QStringLiteral("Ya puede guardar y enviar trámites.") });
    });
    connect(&bench, &Workbench::notEnrolled, this, &EnrolTask::show);
}

void EnrolTask::start()
{
    if (m_bench.isEnrolled())
        tell(QStringLiteral("Esta Ventanilla ya está inscrita"),
            { QStringLiteral("Para inscribirla en otra parte, primero hay que entregarla: "
                             "«ventanillactl reset».") });
    else
        go([this] { askHow(); });
}

void EnrolTask::askHow()
{
    QList<Card> cards;
    const QStringList files = m_bench.provisioningFiles();
    for (const QString &file : files)
        cards << Card { file, QFileInfo(file).fileName(), QStringLiteral("Archivo en la memoria USB"),
            QStringLiteral("save") };
    if (m_bench.sticks().isThere())
        cards << Card { onStick, QStringLiteral("Archivo en un pendrive"),
            QStringLiteral("El que dio el servicio central"), QStringLiteral("save") };
    cards << Card { typed, QStringLiteral("Escribir el código"),
        QStringLiteral("El que dio el servicio central"), QStringLiteral("edit") };
    auto *page = new CardsPage(m_around.theme, QStringLiteral("¿Cómo la inscribimos?"),
        QStringLiteral("Se hace una vez, con red. Si el código vino como QR, páselo por el lector."), cards);
    connect(page, &CardsPage::chosen, this, [this](const QString &card) {
        if (card == typed)
            return go([this] { askUrl(); });
        if (card == onStick)
            return go([this] { lookOnStick(); });
        waitForIt();
        m_bench.provision(card);
    });
    hand(page);
}

void EnrolTask::lookOnStick()
{
    m_found = std::make_shared<Found>();
    nest(std::make_unique<StickFlow>(m_around, m_bench,
        StickFlow::Errand { stick::Access::Read, QStringLiteral("Leyendo el pendrive… No lo saque."),
            [found = m_found](const QString &stick) { *found = care::provisioningIn(stick); } }));
}

/// What they are for is read in them: a name of a file says nothing for sure.
void EnrolTask::showFound()
{
    QList<Card> cards;
    for (const care::ProvisioningFile &file : std::as_const(*m_found))
        if (file.read)
            cards << Card { file.name, file.read->kiosk,
                QStringLiteral("En %1 (%2)").arg(file.read->url.host(), file.name),
                QStringLiteral("fact_check") };
    if (cards.isEmpty())
        return showNothingFound();
    auto *page = new CardsPage(m_around.theme,
        cards.size() == 1 ? QStringLiteral("¿La inscribimos así?")
                          : QStringLiteral("¿Cuál es esta Ventanilla?"),
        QStringLiteral("Ya puede sacar el pendrive."), cards);
    connect(page, &CardsPage::chosen, this, [this, found = m_found](const QString &name) {
        for (const care::ProvisioningFile &file : std::as_const(*found)) {
            if (file.name != name)
                continue;
            waitForIt();
            return m_bench.provision(*file.read);
        }
    });
    hand(page);
}

void EnrolTask::showNothingFound()
{
    const bool isNone = m_found->isEmpty();
    auto *page = new screens::TextPage(m_around.theme,
        isNone ? QStringLiteral("En ese pendrive no hay un archivo para inscribirla")
               : QStringLiteral("El archivo de ese pendrive no sirve"),
        { QStringLiteral("Ya puede sacar el pendrive."),
            isNone ? QStringLiteral("Su nombre termina en «%1», y va fuera de toda carpeta.")
                         .arg(QLatin1String(care::Provisioning::suffix))
                   : care::message(m_found->first().read.error()),
            QStringLiteral("Lo hace el servicio central: «ventanilla-central provisioning».") });
    page->addClose(QStringLiteral("Probar otra vez"));
    connect(page, &screens::TextPage::closed, this, [this] { replace([this] { lookOnStick(); }); });
    hand(page);
}

void EnrolTask::askUrl()
{
    auto *page = new WordPage(m_around,
        { .heading = QStringLiteral("¿Dónde está el servicio central?"),
            .shortHeading = QStringLiteral("Servicio central"),
            .hint = QStringLiteral("Su dirección, como central.ejemplo.cl"),
            .most = 120,
            .before = m_url,
            .capitals = controls::Keyboard::Capitals::None });
    connect(page, &WordPage::given, this, [this](const QString &address) {
        m_url = address.trimmed();
        go([this] { askKiosk(); });
    });
    hand(page);
}

void EnrolTask::askKiosk()
{
    auto *page = new WordPage(m_around,
        { .heading = QStringLiteral("¿Cuál es esta Ventanilla?"),
            .shortHeading = QStringLiteral("Identificador"),
            .hint = QStringLiteral("Su identificador, como cl-07401-0001"),
            .most = 40,
            .before = m_kiosk,
            .capitals = controls::Keyboard::Capitals::None });
    connect(page, &WordPage::given, this, [this](const QString &kiosk) {
        m_kiosk = kiosk.trimmed().toLower();
        go([this] { askCode(); });
    });
    hand(page);
}

/// What it was stays in no field: the page that comes after a failure asks for it anew.
void EnrolTask::askCode()
{
    auto *page = new WordPage(m_around,
        { .heading = QStringLiteral("Escriba el código de inscripción"),
            .shortHeading = QStringLiteral("Código"),
            .hint = QStringLiteral("32 letras y números. Los guiones no hacen falta."),
            .most = 60,
            .capitals = controls::Keyboard::Capitals::None });
    connect(page, &WordPage::given, this, [this](const QString &code) {
        const QUrl url(m_url.contains(QLatin1String("://")) ? m_url : QLatin1String("https://") + m_url);
        waitForIt();
        m_bench.enrol(url, m_kiosk, code);
    });
    hand(page);
}

void EnrolTask::waitForIt()
{
    go([this] { wait(QStringLiteral("Inscribiendo…")); });
}

/// On whichever of the pages that ask.
void EnrolTask::scanned(QStringView text)
{
    if (isNested() || isWaiting() || m_bench.isEnrolled())
        return;
    const auto qr = envelope::EnrolmentQr::read(text);
    if (!qr)
        return page()->showProblem(
            QStringLiteral("Leyó algo que no es un código de inscripción, o lo leyó mal."));
    waitForIt();
    m_bench.enrol(qr->service, qr->kiosk, qr->code.toString());
}

/// On the page before, which asked for what may be wrong.
void EnrolTask::show(const base::Error &error)
{
    if (!hasWaited())
        return;
    back();
    if (page())
        page()->showProblem(care::message(error));
}

} // namespace maintenance
