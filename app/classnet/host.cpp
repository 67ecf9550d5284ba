// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/host.h"

#include "app/classnet/seat.h"
#include <QNetworkProxy>
#include <QSslKey>
#include <QTcpServer>
#include <algorithm>

namespace classnet {

/// Hands out what it accepts, without Qt's own queue.
class Host::Listener final : public QTcpServer
{
public:
    std::function<void(qintptr)> onArrival;

protected:
    void incomingConnection(qintptr descriptor) override { onArrival(descriptor); }
};

namespace {

QSslConfiguration tlsOf(const BoardKey &key)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // a kiosk proves itself by the code
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setLocalCertificate(QSslCertificate(key.pair().certificate().toDer(), QSsl::Der));
    tls.setPrivateKey(QSslKey(key.pair().keyToPem().value_or(QByteArray()), QSsl::Ec));
    return tls;
}

} // namespace

base::Result<std::unique_ptr<Host>> Host::open(const BoardKey &key, training::Board &board,
    const base::Clock &clock, const QHostAddress &address, quint16 port)
{
    // Judged before anything listens: beyond the room nobody is to reach it for an instant.
    if (const auto judged = Invitation::make(address, Invitation::usualPort, key.code()); !judged)
        return base::fail(judged.error());
    auto listener = std::make_unique<Listener>();
    listener->setProxy(QNetworkProxy::NoProxy);
    if (!listener->listen(address, port))
        return base::fail(Errc::CannotListen, listener->errorString());
    const auto invitation = Invitation::make(address, listener->serverPort(), key.code());
    return std::unique_ptr<Host>(new Host(key, board, clock, *invitation, std::move(listener)));
}

Host::Host(const BoardKey &key, training::Board &board, const base::Clock &clock, Invitation invitation,
    std::unique_ptr<Listener> listener)
    : m_key(key), m_board(board), m_clock(clock), m_invitation(std::move(invitation)), m_tls(tlsOf(key)),
      m_listener(std::move(listener))
{
    m_listener->onArrival = [this](qintptr descriptor) { arrive(descriptor); };
    connect(&m_timer, &QTimer::timeout, this, &Host::look);
    m_timer.start(std::chrono::seconds(1));
}

Host::~Host()
{
    for (Seat *seat : m_seats)
        seat->disconnect(this);
}

int Host::members() const
{
    return int(
        std::count_if(m_seats.begin(), m_seats.end(), [](const Seat *seat) { return seat->isAdmitted(); }));
}

QStringList Host::gone() const
{
    QStringList labels = m_gone.values();
    labels.sort();
    return labels;
}

base::Result<> Host::setPace(Pace pace, const QByteArray &lesson)
{
    pace.sequence = m_pace.sequence;
    if (pace == m_pace && lesson == m_lesson)
        return {};
    ++pace.sequence;
    if (const auto bytes = pace.toBytes(); !bytes)
        return base::fail(bytes.error());
    m_pace = pace;
    m_lesson = lesson;
    const auto seats = m_seats; // who has not read for long ends meanwhile
    for (Seat *seat : seats) {
        if (seat->isAdmitted())
            tellPace(seat);
    }
    return {};
}

void Host::look()
{
    m_listener->resumeAccepting(); // without a free file handle Qt stops, for good
    const auto seats = m_seats;
    for (Seat *seat : seats)
        seat->look();
}

void Host::arrive(qintptr descriptor)
{
    makeRoom();
    auto *seat = new Seat(m_key, m_clock, this);
    m_seats.push_back(seat);
    connect(seat, &Seat::proved, this, [this, seat] { admit(seat); });
    connect(seat, &Seat::told, this, [this, seat](const training::Tally &tally) { take(seat, tally); });
    connect(seat, &Seat::ended, this, [this, seat] { leave(seat); });
    seat->start(descriptor, m_tls);
}

// Who has waited longest goes: an honest kiosk needs a few milliseconds, so nobody shuts it out by holding
// connections open.
void Host::makeRoom()
{
    const auto isStranger = [](const Seat *seat) { return !seat->isAdmitted(); };
    if (std::count_if(m_seats.begin(), m_seats.end(), isStranger) >= mostStrangers)
        (*std::find_if(m_seats.begin(), m_seats.end(), isStranger))->end();
}

void Host::admit(Seat *seat)
{
    if (members() >= mostMembers)
        return seat->dismiss(Kind::Full);
    seat->admit();
    if (m_pace.sequence > 0)
        tellPace(seat);
    Q_EMIT changed();
}

void Host::take(Seat *seat, training::Tally tally)
{
    if (!m_labels.contains(tally.label) && m_labels.size() >= mostLabels)
        return seat->end();
    const bool isNew = !m_labels.contains(tally.label);
    m_labels.insert(tally.label);
    // A kiosk that came back before its old connection was missed.
    const auto seats = m_seats;
    for (Seat *other : seats) {
        if (other != seat && other->label() == tally.label)
            other->end();
    }
    m_gone.remove(tally.label);
    if (m_meeting > 0)
        tally.meeting = m_meeting;
    if (m_board.take(tally))
        Q_EMIT told(tally);
    if (isNew && m_pace.sequence > 0)
        tellPace(seat); // by what number people call it
    Q_EMIT changed();
}

void Host::leave(Seat *seat)
{
    std::erase(m_seats, seat);
    seat->deleteLater();
    if (seat->label().isEmpty())
        return;
    m_gone.insert(seat->label());
    Q_EMIT changed();
}

void Host::tellPace(Seat *seat)
{
    if (!m_lesson.isEmpty())
        seat->tellLesson(m_lesson);
    Pace own = m_pace;
    own.screen = m_board.numberOf(seat->label());
    seat->tell(Kind::Pace, own.toBytes().value_or(QByteArray()));
}

} // namespace classnet
