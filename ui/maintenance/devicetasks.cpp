// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on the kiosk: loudspeaker, printer, reader.
#include "app/care/messages.h"
#include "app/identity/cedulaqr.h"
#include "ui/entrance/cardspage.h"
#include "ui/maintenance/task.h"

namespace maintenance {

using entrance::Card;
using entrance::CardsPage;

namespace {

const auto queueKey = QStringLiteral("printer/queue"), paperKey = QStringLiteral("printer/paper"),
           readerKey = QStringLiteral("reader/cedula");
const auto none = QStringLiteral("/none"); // no name of a queue has a slash

QString wordsOf(printing::JobState state)
{
    using printing::JobState;
    switch (state) {
    case JobState::Handed:
    case JobState::Waiting:
    case JobState::Printing:
        return QStringLiteral("Se está imprimiendo.");
    case JobState::OutOfPaper:
        return QStringLiteral("Falta papel. Póngalo: sigue sola.");
    case JobState::Open:
        return QStringLiteral("Hay una tapa o una bandeja abierta. Ciérrela: sigue sola.");
    case JobState::OutOfInk:
        return QStringLiteral("Falta tinta o tóner.");
    case JobState::Jammed:
        return QStringLiteral("Se atascó el papel, o la salida está llena.");
    case JobState::Stopped:
        return QStringLiteral("La cola está detenida: «cupsenable».");
    case JobState::NoAnswer:
        return QStringLiteral("La impresora no responde. Vea el cable y si está encendida.");
    case JobState::Printed:
        return QStringLiteral("La impresora dice que terminó.");
    case JobState::Failed:
    case JobState::Cancelled:
        return QStringLiteral("No salió, y ya no saldrá.");
    }
    Q_UNREACHABLE();
}

} // namespace

void SoundTask::start()
{
    go([this] { listen(); });
}

void SoundTask::listen()
{
    auto *page = new CardsPage(m_around.theme, QStringLiteral("¿Se oye a un metro?"),
        QStringLiteral("Quien no lee necesita oírla."),
        { { QStringLiteral("say"), QStringLiteral("Probar la voz"), {}, QStringLiteral("volume_up") },
            { QStringLiteral("yes"), QStringLiteral("Sí, se oye bien"), {}, QStringLiteral("check_circle") },
            { QStringLiteral("no"), QStringLiteral("No, o se oye mal"), {}, QStringLiteral("warning") } });
    connect(page, &CardsPage::chosen, this, [this](const QString &card) {
        if (card == QLatin1String("say"))
            m_bench.saySomething();
        else if (isWell(m_bench.note(care::Try::Sound, card == QLatin1String("yes"))))
            Q_EMIT done();
    });
    connect(&m_bench, &Workbench::cannotSay, page, [page] {
        page->showProblem(QStringLiteral("No hay dónde sonar: no se encontró una tarjeta de sonido."));
    });
    hand(page);
}

PrinterTask::PrinterTask(const screens::Surroundings &around, Workbench &bench) : Task(around, bench)
{
    connect(&bench, &Workbench::queuesListed, this, [this](const QStringList &queues) {
        if (hasWaited())
            replace([this, queues] { askWhich(queues); });
    });
    connect(&bench, &Workbench::testMoved, this, [this](printing::JobState state) {
        if (m_prints)
            replace([this, state] {
                askWhether(
                    care::Try::Paper, QStringLiteral("¿Salió la hoja de prueba, entera?"), wordsOf(state));
            });
    });
    connect(&bench, &Workbench::testRefused, this, [this](const base::Error &error) {
        if (std::exchange(m_prints, false))
            replace(toRead(QStringLiteral("La hoja de prueba no salió"), { care::message(error) }));
    });
}

PrinterTask::~PrinterTask()
{
    m_bench.endTestPage();
}

void PrinterTask::start()
{
    if (isFixed({ queueKey, paperKey }))
        return;
    go([this] { wait(QStringLiteral("Buscando impresoras…")); });
    m_bench.listQueues();
}

void PrinterTask::askWhich(const QStringList &queues)
{
    QList<Card> cards;
    for (const QString &queue : queues)
        cards << Card { queue, queue, {}, QStringLiteral("print") };
    cards << Card { none, QStringLiteral("Sin impresora"),
        QStringLiteral("El comprobante se lee con el teléfono"), QStringLiteral("close") };
    auto *page = new CardsPage(m_around.theme, QStringLiteral("¿Con qué impresora?"),
        queues.isEmpty() ? QStringLiteral("CUPS no conoce ninguna.") : QString(), cards);
    connect(page, &CardsPage::chosen, this, [this](const QString &queue) {
        if (queue == none)
            choose({ { queueKey, {} } }, [this] { Q_EMIT done(); });
        else
            choose({ { queueKey, queue } }, [this] { go([this] { askPaper(); }); });
    });
    hand(page);
}

void PrinterTask::askPaper()
{
    m_prints = false;
    auto *page = new CardsPage(m_around.theme, QStringLiteral("¿Qué papel usa?"), {},
        { { QStringLiteral("A4"), QStringLiteral("Hojas"), QStringLiteral("A4 o carta"),
              QStringLiteral("description") },
            { QStringLiteral("80mm"), QStringLiteral("Rollo de 80 mm"), QStringLiteral("Como una boleta"),
                QStringLiteral("receipt_long") } });
    connect(page, &CardsPage::chosen, this, [this](const QString &paper) {
        choose({ { paperKey, paper } }, [this] {
            m_prints = true;
            go([this] { wait(QStringLiteral("Mandando la hoja…")); });
            m_bench.printTestPage();
        });
    });
    hand(page);
}

void ReaderTask::start()
{
    if (isFixed({ readerKey }))
        return;
    go([this] {
        auto *page = new CardsPage(m_around.theme, QStringLiteral("¿Hay un lector de códigos?"),
            QStringLiteral("De los que leen el QR de la cédula y escriben como un teclado."),
            { { QStringLiteral("yes"), QStringLiteral("Sí"), {}, QStringLiteral("badge") },
                { QStringLiteral("no"), QStringLiteral("No"), {}, QStringLiteral("close") } });
        connect(page, &CardsPage::chosen, this, [this](const QString &card) {
            choose({ { readerKey, card } }, [this, card] {
                if (card == QLatin1String("yes"))
                    go([this] { askCard(); });
                else
                    Q_EMIT done();
            });
        });
        hand(page);
    });
}

void ReaderTask::askCard()
{
    m_reads = true;
    auto *page = new CardsPage(m_around.theme, QStringLiteral("Pase una cédula por el lector"),
        QStringLiteral("Se mira si se lee. No se guarda nada de ella."),
        { { QStringLiteral("no"), QStringLiteral("No la lee"), {}, QStringLiteral("warning") } });
    connect(page, &CardsPage::chosen, this, [this] {
        if (isWell(m_bench.note(care::Try::Card, false)))
            Q_EMIT done();
    });
    hand(page);
}

void ReaderTask::scanned(QStringView text)
{
    if (!m_reads)
        return;
    if (!identity::CedulaQr::read(text, m_around.today()))
        page()->showProblem(QStringLiteral("Leyó algo que no es una cédula. Pruebe con el QR de una."));
    else if (isWell(m_bench.note(care::Try::Card, true)))
        Q_EMIT done();
}

} // namespace maintenance
