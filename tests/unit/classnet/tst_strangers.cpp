// SPDX-License-Identifier: GPL-3.0-or-later
// Who does not know the code, and who knows it and does not behave. A kiosk that does sits beside them all
// the time, and notices nothing.
#include "tests/support/openclass.h"
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

using classnet::BoardKey;
using classnet::Errc;
using classnet::Frame;
using classnet::Host;
using classnet::Invitation;
using classnet::Kind;
using support::Kiosk;
using support::OpenClass;
using support::Stranger;
using support::tallyOf;
using support::word;
using namespace std::chrono_literals;

namespace {

const auto honest = QStringLiteral("hhhhhhhh");

/// A server that speaks TLS 1.3 with a key of its own, and answers whatever comes with one frame.
class Impostor
{
public:
    Impostor(const BoardKey &key, const Frame &answer)
    {
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(key.pair().certificate().toDer(), QSsl::Der));
        tls.setPrivateKey(QSslKey(*key.pair().keyToPem(), QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_server.setSslConfiguration(tls);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this, answer] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QIODevice::readyRead, socket, [this, socket, answer] {
                heard += socket->readAll();
                socket->write(answer.toBytes());
            });
            ++connections;
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no impostor");
    }
    Invitation invitation(const QString &code) const
    {
        return Invitation::make(QHostAddress(QHostAddress::LocalHost), m_server.serverPort(), code).value();
    }

    QByteArray heard;
    int connections = 0;

private:
    QSslServer m_server;
};

} // namespace

class TestStrangers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherBoardAtTheAddress();
    void aWrongCode();
    void anImpostorLearnsNothing_data();
    void anImpostorLearnsNothing();
    void f24_somethingElseAnswers();
    void whoIsEnded_data();
    void whoIsEnded();
    void theCertificateIsAllThatIsSeen();
    void aHundredConnections();
    void halfOpenTls();
    void aFlood();
    void whoNeverReads();
    void labelsWithoutEnd();
};

void TestStrangers::anotherBoardAtTheAddress()
{
    OpenClass before;
    Kiosk kiosk(before, honest);
    QTRY_COMPARE(kiosk.joined.count(), 1);
    const quint16 port = before.port();
    before.host.reset();
    QTRY_COMPARE(kiosk.lost.count(), 1);
    OpenClass other(port);
    before.clock.advance(16s);
    kiosk.member.look();
    QTRY_COMPARE(kiosk.refused.count(), 1);
    QVERIFY(Kiosk::codeOf(kiosk.refused) == Errc::WrongBoard);
    QVERIFY(!kiosk.member.invitation()); // told once, and not tried again
    before.clock.advance(60s);
    kiosk.member.look();
    QTest::qWait(0);
    QCOMPARE(kiosk.refused.count() + kiosk.joined.count(), 2);
    QCOMPARE(other.board.people(), 0);
    kiosk.member.join(other.host->invitation());
    QTRY_COMPARE(other.board.people(), 3);
}

void TestStrangers::aWrongCode()
{
    OpenClass open;
    Kiosk kiosk(open.clock);
    QString code = open.key.code();
    code[11] = code.at(11) == u'0' ? u'1' : u'0';
    kiosk.member.join(Invitation::make(open.host->invitation().address(), open.port(), code).value());
    QTRY_COMPARE(kiosk.refused.count(), 1);
    QVERIFY(Kiosk::codeOf(kiosk.refused) == Errc::WrongBoard);
    QCOMPARE(open.host->members(), 0);
    QCOMPARE(kiosk.joined.count() + kiosk.failed.count(), 0);
}

void TestStrangers::anImpostorLearnsNothing_data()
{
    QTest::addColumn<Frame>("answer");
    QTest::addColumn<bool>("isFinal");
    const auto nonce = BoardKey::make()->nonce();
    QTest::newRow("a nonce of its own") << Frame { Kind::Welcome, nonce } << true;
    QTest::newRow("an empty nonce") << Frame { Kind::Welcome, {} } << true;
    QTest::newRow("a long nonce") << Frame { Kind::Welcome, QByteArray(4000, 'n') } << true;
    QTest::newRow("refused") << Frame { Kind::Refused, {} } << true;
    QTest::newRow("a pace, and no welcome")
        << Frame { Kind::Pace, classnet::Pace().toBytes().value() } << false;
    QTest::newRow("too long") << Frame { Kind::Welcome, QByteArray(5000, 'n') } << false;
}

void TestStrangers::anImpostorLearnsNothing()
{
    QFETCH(Frame, answer);
    QFETCH(bool, isFinal);
    OpenClass open;
    const auto key = BoardKey::make().value();
    Impostor impostor(key, answer);
    Kiosk kiosk(open.clock);
    QVERIFY(kiosk.member.setTally(tallyOf(honest, 1)));
    kiosk.member.join(impostor.invitation(open.key.code()));
    QTRY_COMPARE(kiosk.refused.count() + kiosk.failed.count(), 1);
    QCOMPARE(kiosk.refused.count(), int(isFinal));
    QVERIFY(!kiosk.member.isJoined());
    QCOMPARE(kiosk.paces.count(), 0);
    // All that it got is the proof for itself, which no other board takes.
    const QByteArray proof = classnet::proofOf(open.key.code(), key.pair().certificate());
    QCOMPARE(impostor.heard, (Frame { Kind::Hello, proof }.toBytes()));
    Stranger passesItOn(open);
    QTRY_VERIFY(passesItOn.socket.isEncrypted());
    passesItOn.say(Kind::Hello, proof);
    QTRY_VERIFY(passesItOn.isGone());
    QCOMPARE(passesItOn.heard().value(), (Frame { Kind::Refused, {} }));
    QCOMPARE(open.host->members(), 0);
}

// A printer's page, a captive portal: no board, and perhaps one some time.
void TestStrangers::f24_somethingElseAnswers()
{
    QTcpServer printer;
    QVERIFY(printer.listen(QHostAddress::LocalHost));
    QObject::connect(&printer, &QTcpServer::newConnection, &printer,
        [&] { printer.nextPendingConnection()->write("HTTP/1.1 200 OK\r\n\r\n<html>"); });
    support::ManualClock clock;
    Kiosk kiosk(clock);
    const auto invitation
        = Invitation::make(QHostAddress(QHostAddress::LocalHost), printer.serverPort(), word("0123456789AB"));
    kiosk.member.join(*invitation);
    QTRY_COMPARE(kiosk.failed.count(), 1);
    QVERIFY(Kiosk::codeOf(kiosk.failed) == Errc::BrokenOff);
    QVERIFY(kiosk.member.invitation() == *invitation); // and tries again

    printer.disconnect();
    QObject::connect(
        &printer, &QTcpServer::newConnection, &printer, [&] { printer.nextPendingConnection(); });
    clock.advance(16s);
    kiosk.member.look(); // this time it says nothing at all
    QTest::qWait(0);
    clock.advance(7999ms);
    kiosk.member.look();
    QCOMPARE(kiosk.failed.count(), 1);
    clock.advance(1ms);
    kiosk.member.look();
    QCOMPARE(kiosk.failed.count(), 2);
    QVERIFY(Kiosk::codeOf(kiosk.failed) == Errc::Silent);
}

void TestStrangers::whoIsEnded_data()
{
    QTest::addColumn<bool>("speaksTls");
    QTest::addColumn<bool>("knowsTheCode");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, bool knowsTheCode, const QByteArray &says) {
        QTest::newRow(name) << true << knowsTheCode << says;
    };
    const QByteArray tally = Frame { Kind::Tally, tallyOf(word("bbbbbbbb"), 1).toBytes().value() }.toBytes();
    QTest::newRow("no TLS") << false << false << QByteArray("GET / HTTP/1.1\r\nHost: board\r\n\r\n");
    row("HTTP inside TLS", false, "GET / HTTP/1.1\r\n\r\n");
    row("no proof", false, Frame { Kind::Hello, {} }.toBytes());
    row("a proof of zeros", false, Frame { Kind::Hello, QByteArray(32, '\0') }.toBytes());
    row("a tally, and no proof", false, tally);
    row("alive, and no proof", false, Frame { Kind::Alive, {} }.toBytes());
    row("a proof too long", false, QByteArray("\0\0\xff\xff\1", 5));
    row("four gigabytes", true, QByteArray("\xff\xff\xff\xff\5", 5));
    row("an empty frame", true, QByteArray(4, '\0'));
    row("an unknown kind", true, QByteArray("\0\0\0\1\x63", 5));
    row("a second hello", true, Frame { Kind::Hello, QByteArray(32, 'p') }.toBytes());
    row("a pace of its own", true, Frame { Kind::Pace, classnet::Pace().toBytes().value() }.toBytes());
    row("a welcome", true, Frame { Kind::Welcome, QByteArray(16, 'n') }.toBytes());
    row("alive, with something to carry", true, Frame { Kind::Alive, "x" }.toBytes());
    row("an empty tally", true, Frame { Kind::Tally, {} }.toBytes());
    row("a tally with a sentence in it", true,
        Frame { Kind::Tally, tallyOf(word("bbbbbbbb"), 1).toBytes()->replace("one", "Ana Soto") }.toBytes());
    row("a tally too long", true, Frame { Kind::Tally, QByteArray(64 * 1024 + 1, '{') }.toBytes());
}

void TestStrangers::whoIsEnded()
{
    QFETCH(bool, speaksTls);
    QFETCH(bool, knowsTheCode);
    QFETCH(QByteArray, says);
    OpenClass open;
    Kiosk kiosk(open, honest);
    QTRY_COMPARE(open.board.people(), 3);
    QVERIFY(open.host->setPace({ 0, word("el-dedo"), {}, {}, false }, {}));
    QTRY_COMPARE(kiosk.paces.count(), 1);

    Stranger stranger(open, speaksTls);
    QTRY_COMPARE(stranger.socket.state(), QAbstractSocket::ConnectedState);
    if (speaksTls)
        QTRY_VERIFY(stranger.socket.isEncrypted());
    if (knowsTheCode) {
        stranger.sayHello();
        QTRY_COMPARE(open.host->members(), 2);
    }
    stranger.socket.write(says);
    QTRY_VERIFY(stranger.isGone());
    if (!knowsTheCode) { // it has heard no pace, nor the nonce
        const auto heard = stranger.heard();
        QVERIFY(!heard || *heard == (Frame { Kind::Refused, {} }));
        QVERIFY(!stranger.heard());
    }
    QTRY_COMPARE(open.host->members(), 1);
    QCOMPARE(open.board.people(), 3);
    open.clock.advance(1s);
    QVERIFY(kiosk.member.setTally(tallyOf(honest, 2, 4)));
    QTRY_COMPARE(open.board.people(), 4);
    QCOMPARE(kiosk.lost.count(), 0);
}

void TestStrangers::theCertificateIsAllThatIsSeen()
{
    OpenClass open;
    Stranger stranger(open);
    QTRY_VERIFY(stranger.socket.isEncrypted());
    QCOMPARE(stranger.socket.sessionProtocol(), QSsl::TlsV1_3);
    const auto seen = envelope::Certificate::fromDer(stranger.socket.peerCertificate().toDer()).value();
    QCOMPARE(seen.commonName(), word("ventanilla-class")); // the same for all boards
    QVERIFY(!seen.toDer().contains(open.key.nonce()));
    QVERIFY(classnet::codeOf(seen, {}) != open.key.code());
    open.clock.advance(7999ms);
    open.host->look();
    QVERIFY(!stranger.isGone());
    open.clock.advance(1ms);
    open.host->look();
    QTRY_VERIFY(stranger.isGone()); // who says nothing
    QVERIFY(!stranger.heard());

    QSslSocket old;
    old.setProtocol(QSsl::TlsV1_2);
    old.setPeerVerifyMode(QSslSocket::VerifyNone);
    QSignalSpy encrypted(&old, &QSslSocket::encrypted);
    old.connectToHostEncrypted(word("127.0.0.1"), open.port());
    QTRY_COMPARE(old.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(encrypted.count(), 0);
}

void TestStrangers::aHundredConnections()
{
    OpenClass open;
    Kiosk kiosk(open, honest);
    QTRY_COMPARE(open.board.people(), 3);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    const auto count = [&] {
        return std::count_if(sockets.begin(), sockets.end(),
            [](const auto &socket) { return socket->state() == QAbstractSocket::ConnectedState; });
    };
    for (int i = 0; i < 100; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), open.port());
    }
    QTRY_COMPARE(count(), Host::mostStrangers);
    Kiosk late(open, word("bbbbbbbb")); // finds its way in nevertheless
    QTRY_COMPARE(open.board.people(), 6);
    QTRY_COMPARE(count(), Host::mostStrangers - 1);
    QCOMPARE(kiosk.lost.count(), 0);
    open.clock.advance(8s);
    open.host->look();
    QTRY_COMPARE(count(), 0);
    QCOMPARE(open.host->members(), 2);
}

void TestStrangers::halfOpenTls()
{
    OpenClass open;
    Kiosk kiosk(open, honest);
    QTRY_COMPARE(kiosk.joined.count(), 1);
    QTcpSocket half;
    half.connectToHost(QHostAddress(QHostAddress::LocalHost), open.port());
    QTRY_COMPARE(half.state(), QAbstractSocket::ConnectedState);
    half.write(
        QByteArray("\x16\x03\x01\x02\x00\x01", 6)); // the head of a ClientHello, and then a byte now and then
    for (int i = 0; i < 7; ++i) {
        open.clock.advance(1s);
        half.write("\x01");
        QVERIFY(half.waitForBytesWritten());
        QTest::qWait(0);
        open.host->look();
    }
    QCOMPARE(half.state(), QAbstractSocket::ConnectedState);
    open.clock.advance(1s);
    open.host->look();
    QTRY_COMPARE(half.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(open.host->members(), 1);
}

void TestStrangers::aFlood()
{
    OpenClass open;
    Kiosk kiosk(open, honest);
    Stranger flood(open);
    QTRY_VERIFY(flood.socket.isEncrypted());
    flood.sayHello();
    QTRY_COMPARE(open.host->members(), 2);
    for (int i = 0; i < 150; ++i) // what has piled up in a gap of the network
        flood.say(Kind::Alive);
    flood.say(Kind::Tally, tallyOf(word("bbbbbbbb"), 1, 40).toBytes().value());
    QTRY_COMPARE(open.board.people(), 43);
    QVERIFY(!flood.isGone());
    for (int i = 0; i < 100; ++i)
        flood.say(Kind::Alive);
    flood.say(Kind::Tally, tallyOf(word("bbbbbbbb"), 2, 400).toBytes().value());
    QTRY_VERIFY(flood.isGone());
    QCOMPARE(open.board.people(), 43);
    QCOMPARE(open.host->gone(), QStringList(word("bbbbbbbb")));
    QCOMPARE(kiosk.lost.count(), 0);
}

void TestStrangers::whoNeverReads()
{
    OpenClass open;
    Kiosk kiosk(open, honest);
    Stranger slow(open);
    slow.socket.setReadBufferSize(1);
    slow.socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    slow.socket.disconnect(SIGNAL(readyRead()));
    QTRY_VERIFY(slow.socket.isEncrypted());
    slow.sayHello();
    QTRY_COMPARE(open.host->members(), 2);
    int told = 0;
    while (open.host->members() == 2 && told < 20'000) {
        for (int i = 0; i < 100; ++i, ++told)
            QVERIFY(open.host->setPace(
                { 0, word("el-dedo"), told % 2 ? word("one") : word("two"), {}, false }, {}));
        QTRY_COMPARE(kiosk.paces.isEmpty() ? 0 : kiosk.pace().sequence, open.host->pace().sequence);
    }
    QCOMPARE(open.host->members(), 1);
    QCOMPARE(kiosk.lost.count(), 0);
    QCOMPARE(kiosk.paces.count(), told);
}

void TestStrangers::labelsWithoutEnd()
{
    OpenClass open;
    Kiosk kiosk(open, honest);
    QTRY_COMPARE(open.board.people(), 3);
    Stranger inventive(open);
    QTRY_VERIFY(inventive.socket.isEncrypted());
    inventive.sayHello();
    for (int i = 0; i < Host::mostLabels; ++i)
        inventive.say(Kind::Tally, tallyOf(training::randomLabel(), 1, 1).toBytes().value());
    QTRY_VERIFY(inventive.isGone());
    QCOMPARE(open.board.people(), 3 + Host::mostLabels - 1);
    open.clock.advance(1s);
    QVERIFY(kiosk.member.setTally(tallyOf(honest, 2, 4)));
    QTRY_COMPARE(open.board.people(), 4 + Host::mostLabels - 1);
}

QTEST_GUILESS_MAIN(TestStrangers)
#include "tst_strangers.moc"
