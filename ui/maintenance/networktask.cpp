// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/uplink.h"

#include "ui/entrance/cardspage.h"
#include "ui/entrance/wordpage.h"
#include "ui/maintenance/task.h"
#include <QTimer>

namespace maintenance {

using entrance::Card;
using entrance::CardsPage;
using entrance::WordPage;
using network::Errc;
using network::WifiNetwork;

namespace {

// No network has an empty name: these stand for other things.
const auto enough = QStringLiteral("/enough"), listenAgain = QStringLiteral("/again"),
           ofNetwork = QStringLiteral("=");

QString sentenceOf(const base::Error &why)
{
    static const std::pair<std::error_code, QString> known[] {
        { Errc::NoNetworkManager, QStringLiteral("NetworkManager no está en marcha en este equipo.") },
        { Errc::NoWifi, QStringLiteral("Este equipo no tiene Wi-Fi que sirva ahora.") },
        { Errc::Busy, QStringLiteral("Espere: ya se está conectando.") },
        { Errc::NotAllowed, QStringLiteral("Falta el permiso: reinstale ventanilla-session.") },
        { Errc::NotSupported, QStringLiteral("Esa red pide usuario, o su protección no sirve. Elija otra.") },
        { Errc::NotAPassphrase, QStringLiteral("La clave tiene entre 8 y 63 letras y números.") },
        { Errc::NotInReach, QStringLiteral("Esa red ya no se ve. Busque otra vez.") },
        { Errc::WrongPassphrase, QStringLiteral("Esa clave no es. Escríbala otra vez.") },
        { Errc::NotTaken, QStringLiteral("El router no respondió. Acérquelo, o pruebe otra vez.") },
        { Errc::NoAddress, QStringLiteral("Se conectó, y nadie le dio una dirección. Vea el router.") },
        { Errc::TimedOut, QStringLiteral("Tardó demasiado. Pruebe otra vez.") },
        { Errc::NotKept,
            QStringLiteral("Se conectó, pero no pudo guardarse: al partir de nuevo no estará.") },
    };
    for (const auto &[code, text] : known) {
        if (code == why.code)
            return text;
    }
    return QStringLiteral("No se pudo conectar.");
}

Card cardOf(const WifiNetwork &network)
{
    const QString guard = !isSupported(network.security) ? QStringLiteral("No sirve aquí")
        : needsPassphrase(network.security)              ? QStringLiteral("Con clave")
                                                         : QStringLiteral("Abierta: sin clave");
    return { ofNetwork + QString::fromLatin1(network.ssid.toBase64())
            + QString::number(int(network.security)),
        network.name,
        network.isJoined ? QStringLiteral("Conectada")
                         : QStringLiteral("%1, señal %2 de 4").arg(guard).arg(network.bars),
        network.isJoined ? QStringLiteral("check_circle") : QStringLiteral("public") };
}

} // namespace

NetworkTask::NetworkTask(const screens::Surroundings &around, Workbench &bench)
    : Task(around, bench), m_uplink(bench.uplink())
{
    using network::Uplink;
    connect(&m_uplink, &Uplink::scanned, this, [this] { onListened({}); });
    connect(&m_uplink, &Uplink::scanFailed, this, &NetworkTask::onListened);
    connect(&m_uplink, &Uplink::joined, this, [this] {
        if (!hasWaited())
            return;
        forgetLast(); // the page that waited
        tell(QStringLiteral("Ya hay red"), { QStringLiteral("Conectada a «%1».").arg(m_joined) });
    });
    connect(&m_uplink, &Uplink::joinFailed, this, [this](const base::Error &why) {
        if (!hasWaited())
            return;
        back();
        page()->showProblem(sentenceOf(why));
    });
}

NetworkTask::~NetworkTask()
{
    m_uplink.cancel();
}

void NetworkTask::start()
{
    go([this] { wait(QStringLiteral("Buscando redes…")); });
    // NetworkManager may not have been asked before: it is not there until it has answered.
    constexpr std::chrono::seconds answers { 3 };
    connect(&m_uplink, &network::Uplink::changed, this, &NetworkTask::listen);
    QTimer::singleShot(
        m_uplink.standing().isThere ? std::chrono::seconds(0) : answers, this, &NetworkTask::listen);
}

void NetworkTask::listen()
{
    if (std::exchange(m_hasListened, true))
        return;
    if (!m_uplink.networks().isEmpty()) // what is known already; listening takes some seconds
        replace([this] { showNetworks(); });
    m_uplink.scan();
}

/// Whoever is typing a passphrase goes on.
void NetworkTask::onListened(const base::Error &why)
{
    if (!m_isListing)
        return;
    replace([this] { showNetworks(); });
    // The page says those itself.
    if (why.code && why.code != Errc::NoWifi && why.code != Errc::NoNetworkManager)
        page()->showProblem(sentenceOf(why));
}

QString NetworkTask::standing() const
{
    const network::Standing &now = m_uplink.standing();
    if (!now.isThere)
        return QStringLiteral(
            "La red de este equipo no se maneja desde la pantalla (no hay NetworkManager).");
    if (now.medium == network::Medium::Cable || now.cable == network::Cable::Connected)
        return QStringLiteral("Ahora: cable, con dirección %1.").arg(now.address);
    if (now.medium == network::Medium::Wifi)
        return QStringLiteral("Ahora: Wi-Fi «%1», con dirección %2.").arg(now.name, now.address);
    if (now.cable == network::Cable::Waiting)
        return QStringLiteral("El cable está puesto, y nadie le da una dirección.");
    return QStringLiteral("Ahora: sin red.");
}

void NetworkTask::showNetworks()
{
    m_isListing = true;
    QList<Card> cards;
    for (const WifiNetwork &network : m_uplink.networks())
        cards << cardOf(network);
    cards.prepend({ enough, QStringLiteral("Seguir así"), {}, QStringLiteral("arrow_forward") });
    if (m_uplink.standing().isThere)
        cards << Card { listenAgain, QStringLiteral("Buscar otra vez"), {}, QStringLiteral("search") };
    auto *page = new CardsPage(m_around.theme, QStringLiteral("¿Cómo se conecta?"), standing(), cards);
    connect(page, &CardsPage::chosen, this, [this, page](const QString &card) {
        if (card == enough)
            return Q_EMIT done();
        if (card == listenAgain) {
            replace([this] { wait(QStringLiteral("Buscando redes…")); });
            return m_uplink.scan();
        }
        const auto networks = m_uplink.networks();
        const auto network = std::find_if(networks.cbegin(), networks.cend(),
            [&card](const WifiNetwork &one) { return cardOf(one).value == card; });
        if (network == networks.cend())
            page->showProblem(sentenceOf({ make_error_code(Errc::NotInReach), {} }));
        else if (!isSupported(network->security))
            page->showProblem(sentenceOf({ make_error_code(Errc::NotSupported), {} }));
        else if (needsPassphrase(network->security))
            go([this, network = *network] { askPassphrase(network); });
        else
            join(*network, {});
    });
    hand(page);
}

void NetworkTask::askPassphrase(const WifiNetwork &network)
{
    m_isListing = false;
    auto *page = new WordPage(m_around,
        { .heading = QStringLiteral("¿Cuál es la clave de «%1»?").arg(network.name),
            .shortHeading = QStringLiteral("Clave"),
            .hint = QStringLiteral("Suele estar pegada debajo del router."),
            .most = 64,
            .capitals = controls::Keyboard::Capitals::None,
            .isPersonal = true });
    connect(page, &WordPage::given, this,
        [this, network](const QString &passphrase) { join(network, passphrase); });
    hand(page);
}

/// On the page before stands what was wrong; what was typed there is typed anew.
void NetworkTask::join(const WifiNetwork &network, const QString &passphrase)
{
    if (const auto begun = m_uplink.join(network, network::Passphrase(passphrase)); !begun)
        return page()->showProblem(sentenceOf(begun.error()));
    m_isListing = false;
    m_joined = network.name;
    go([this] { wait(QStringLiteral("Conectando…")); });
}

} // namespace maintenance
