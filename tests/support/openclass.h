// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/classnet/frame.h"
#include "app/classnet/host.h"
#include "app/classnet/member.h"
#include "tests/support/manualclock.h"
#include "tests/support/workshop.h"
#include <QSslSocket>
#include <QtTest>

namespace support {

inline training::Tally tallyOf(
    const QString &label, qint64 sequence, int people = 3, const char *here = "one")
{
    return { label, sequence, word("el-dedo"), 1, people, word(here), {},
        { { word("one"), { .reached = people, .finished = 1, .errors = 2 } },
            { word("two"), { .reached = 1, .helps = 1 } } },
        { { word("filer.run"), 2, 1 } } };
}

/// A class that is open to the room on loopback, with a clock that stands still for all.
class OpenClass
{
public:
    explicit OpenClass(quint16 port = 0) { open(port); }

    void open(quint16 port)
    {
        host.reset();
        auto opened = classnet::Host::open(key, board, clock, QHostAddress(QHostAddress::LocalHost), port);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toString()));
        host = std::move(*opened);
    }
    quint16 port() const { return host->invitation().port(); }

    const classnet::BoardKey key = *classnet::BoardKey::make();
    ManualClock clock;
    training::Board board;
    std::unique_ptr<classnet::Host> host;
};

/// A kiosk that joins, and what it heard.
class Kiosk
{
public:
    explicit Kiosk(const base::Clock &clock) : member(clock) { }
    Kiosk(const OpenClass &open, const QString &label, int people = 3) : Kiosk(open.clock)
    {
        if (!member.setTally(tallyOf(label, 1, people)))
            qFatal("no tally");
        member.join(open.host->invitation());
    }
    classnet::Pace pace() const { return paces.last().at(0).value<classnet::Pace>(); }
    static std::error_code codeOf(const QSignalSpy &spy)
    {
        return spy.isEmpty() ? std::error_code() : spy.last().at(0).value<base::Error>().code;
    }

    classnet::Member member;
    QSignalSpy joined { &member, &classnet::Member::joined };
    QSignalSpy lost { &member, &classnet::Member::lost };
    QSignalSpy failed { &member, &classnet::Member::failed };
    QSignalSpy refused { &member, &classnet::Member::refused };
    QSignalSpy paces { &member, &classnet::Member::paceChanged };
};

/// Somebody on the network who speaks TLS, and says what a test wants.
class Stranger
{
public:
    Stranger(const OpenClass &open, bool speaksTls = true) : m_key(open.key)
    {
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        QObject::connect(&socket, &QIODevice::readyRead, &socket, [this] { m_frames.add(socket.readAll()); });
        if (speaksTls)
            socket.connectToHostEncrypted(word("127.0.0.1"), open.port());
        else
            socket.connectToHost(word("127.0.0.1"), open.port());
    }
    void say(classnet::Kind kind, const QByteArray &body = {})
    {
        socket.write(classnet::Frame { kind, body }.toBytes());
    }
    void sayHello()
    {
        say(classnet::Kind::Hello, classnet::proofOf(m_key.code(), m_key.pair().certificate()));
    }
    std::optional<classnet::Frame> heard() { return m_frames.next().value_or(std::nullopt); }
    bool isGone() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QSslSocket socket;

private:
    const classnet::BoardKey m_key;
    classnet::FrameReader m_frames { classnet::Pace::mostBytes };
};

} // namespace support
