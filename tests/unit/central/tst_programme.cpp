// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/centralhouse.h"
#include "tests/support/centralprocess.h"
#include "tests/support/httpsclient.h"
#include <QElapsedTimer>
#include <QTest>

using support::CentralProcess;
using support::HttpsClient;
using support::Ran;
using support::runCentral;
using support::SealedFiling;

namespace {

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

/// The program itself: commands, exit codes, and a server that is killed.
class ProgrammeTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<support::CentralHouse> m_house;

    Ran central(QStringList arguments) const
    {
        return runCentral(arguments << text("--dir") << m_house->folder());
    }
    QJsonDocument json(const QStringList &arguments) const
    {
        const Ran ran = central(QStringList(arguments) << text("--json"));
        return QJsonDocument::fromJson(ran.out.toUtf8());
    }
    QList<QSslCertificate> authorities() const
    {
        return { QSslCertificate(m_house->authority().centralCa().toPem()) };
    }
    static support::HttpReply put(HttpsClient &client, const SealedFiling &filing)
    {
        return client.exchange("PUT", "/v1/filings/" + filing.id.toLatin1(), filing.bytes,
            { { "Content-Digest", filing.contentDigest() } });
    }
    void write(const QString &path, const QByteArray &bytes) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<support::CentralHouse>(); }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        const auto row = [](const char *name, const char *words, int exit) {
            QTest::newRow(name) << QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts) << exit;
        };
        row("nothing", "", 2);
        row("help", "--help", 0);
        row("version", "--version", 0);
        row("unknown command", "dance", 2);
        row("command's help", "filings list --help", 0);
        row("unknown option", "kiosks --dir /tmp --loud", 2);
        row("no folder", "kiosks", 2);
        row("missing value", "kiosks --dir", 2);
        row("too many arguments", "kiosks all --dir /tmp", 2);
        row("missing argument", "revoke --dir /nowhere", 2);
        row("missing config", "kiosks --config /nowhere.conf", 2);
        row("no such folder", "kiosks --dir /nowhere/at/all", 1);
        row("bad kiosk id", "enrolment-code kiosk1 --dir /tmp", 2);
        row("a QR that leads nowhere", "enrolment-code cl-07401-0001 --qr /tmp/qr.png --dir /tmp", 2);
        row("a QR without TLS",
            "enrolment-code cl-07401-0001 --qr /tmp/qr.png --url http://central.example --dir /tmp", 2);
        row("the world", "serve --dir /tmp --listen 0.0.0.0:1", 2);
        row("no port", "serve --dir /tmp --listen localhost", 2);
        row("bad state", "filings list --dir /tmp --state lost", 2);
        row("no reason", "filings refuse x --dir /tmp", 2);
        row("bad deadline", "filings needs-visit x --dir /tmp --deadline soon", 2);
        row("bad folio", "filings accept x foLio --dir /tmp", 2);
        row("empty import", "import /nowhere --dir /tmp", 2);
    }
    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        const Ran ran = runCentral(arguments);
        QCOMPARE(ran.exit, exit);
        QCOMPARE(ran.out.isEmpty(), exit != 0);
        QCOMPARE(ran.err.isEmpty(), exit == 0);
    }

    void initMakesAFolderOnce()
    {
        const QString folder = m_house->path(text("new"));
        const QString name = QStringLiteral("Servicio de demostración");
        QCOMPARE(runCentral({ text("init"), folder, text("--name"), name }).exit, 0);
        QCOMPARE(central::Authority::at(folder)->name(), name);
        for (const char *file : { "central-ca", "device-ca", "signing", "seal", "catalogue", "tls" }) {
            const QString stem = folder + u'/' + text(file);
            QVERIFY2(QFile::exists(stem + text(".crt")), file);
            QCOMPARE(QFile::permissions(stem + text(".key"))
                    & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                QFile::Permissions());
        }
        QVERIFY(QFile::exists(folder + text("/central.sqlite")));
        QCOMPARE(runCentral({ text("init"), folder, text("--name"), text("demo") }).exit, 1);
    }

    void killedBetweenAnyTwoAnswersItKeepsWhatItSaid()
    {
        auto kiosk = m_house->kiosk();
        QList<SealedFiling> filings;
        for (int i = 0; i < 40; ++i)
            filings.append(kiosk.seal());
        QHash<QString, QByteArray> receipts;
        for (int round = 0; round < 5; ++round) {
            CentralProcess server(m_house->folder());
            QVERIFY(server.port() > 0);
            HttpsClient client(authorities(), server.port());
            for (int i = 0; i < 8; ++i) {
                const SealedFiling &filing = filings[round * 8 + i];
                const auto reply = put(client, filing);
                QCOMPARE(reply.status, 201);
                receipts.insert(filing.id, reply.body);
            }
            // One more is on its way when the power goes; it may or may not be there.
            if (round < 4)
                client.send("PUT", "/v1/filings/" + filings[round * 8 + 8].id.toLatin1(), {}, {});
            server.kill();
        }
        CentralProcess server(m_house->folder());
        HttpsClient client(authorities(), server.port());
        for (const SealedFiling &filing : std::as_const(filings)) {
            const auto reply = put(client, filing);
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.body, receipts[filing.id]);
        }
        QCOMPARE(server.terminate(), 0);
    }

    void commandsWorkBesideTheServer()
    {
        CentralProcess server(m_house->folder(), { text("--opener") });
        QVERIFY(server.port() > 0);
        auto kiosk = m_house->kiosk();
        HttpsClient client(authorities(), server.port());
        const SealedFiling first = kiosk.seal();
        const SealedFiling second = kiosk.seal();
        const SealedFiling third = kiosk.seal();
        for (const auto *filing : { &first, &second, &third })
            QCOMPARE(put(client, *filing).status, 201);
        QTRY_COMPARE_WITH_TIMEOUT(m_house->stores()->filings.list(text("opened"))->size(), 3, 20000);

        const Ran accepted = central({ text("filings"), text("accept"), first.comprobante });
        QVERIFY2(accepted.exit == 0, qPrintable(accepted.err));
        QCOMPARE(central({ text("filings"), text("accept"), first.id }).exit, 1);
        QCOMPARE(central({ text("filings"), text("accept"), second.id, text("CAR-77/2026") }).out.trimmed(),
            text("CAR-77/2026"));
        QCOMPARE(central({ text("filings"), text("needs-visit"), third.id, text("--deadline"),
                             text("2026-12-01") })
                     .exit,
            0);
        QCOMPARE(
            central({ text("filings"), text("refuse"), third.id, text("--reason"), text("No corresponde") })
                .exit,
            0);

        const QJsonArray list = json({ text("filings"), text("list") }).array();
        QCOMPARE(list.size(), 3);
        QCOMPARE(list[0].toObject()[text("folio")].toString(), accepted.out.trimmed());
        QCOMPARE(list[2].toObject()[text("reason")].toString(), text("No corresponde"));
        const QJsonObject shown = json({ text("filings"), text("show"), first.id }).object();
        QCOMPARE(shown[text("state")].toString(), text("accepted"));
        QVERIFY(!shown.contains(text("content")));
        const QJsonObject content = json({ text("filings"), text("show"), first.id, text("--content") })
                                        .object()[text("content")]
                                        .toObject();
        QCOMPARE(content[text("id")].toString(), first.id);
        QCOMPARE(content[text("assisted")][text("by")].toString(), text("family"));

        QCOMPARE(json({ text("kiosks") }).array().size(), 1);
        QCOMPARE(central({ text("gaps") }).exit, 0);
        QCOMPARE(central({ text("revoke"), kiosk.id() }).exit, 0);
        QCOMPARE(central({ text("revoke"), text("cl-07401-0099") }).exit, 1);
        QCOMPARE(put(client, kiosk.seal()).status, 403);
        const Ran code = central({ text("enrolment-code"), text("cl-07401-0002") });
        QCOMPARE(code.exit, 0);
        QCOMPARE(code.out.trimmed().size(), 39);
        QCOMPARE(server.terminate(), 0);
    }

    void openPendingByHand()
    {
        auto kiosk = m_house->kiosk();
        const SealedFiling filing = kiosk.seal();
        {
            CentralProcess server(m_house->folder());
            HttpsClient client(authorities(), server.port());
            QCOMPARE(put(client, filing).status, 201);
        }
        QCOMPARE(central({ text("filings"), text("accept"), filing.id }).exit, 1); // not opened yet
        QCOMPARE(json({ text("open-pending") }).object()[text("opened")].toInt(), 1);
        QCOMPARE(
            central({ text("filings"), text("refuse"), filing.id, text("--reason"), text("x") }).exit, 0);

        write(m_house->path(text("one.cms")), filing.bytes);
        const QJsonObject opened = json({ text("open"), m_house->path(text("one.cms")) }).object();
        QCOMPARE(opened[text("comprobante")].toString(), filing.comprobante);
        write(m_house->path(text("one.cms")), "not an envelope");
        QCOMPARE(central({ text("open"), m_house->path(text("one.cms")) }).exit, 1);
    }

    void importTakesExactlyOnce()
    {
        auto kiosk = m_house->kiosk();
        const QString folder = m_house->path(text("stick"));
        QVERIFY(QDir().mkpath(folder));
        for (int i = 0; i < 3; ++i) {
            const SealedFiling filing = kiosk.seal();
            write(folder + u'/' + filing.id + text(".cms"), filing.bytes);
        }
        QCOMPARE(central({ text("import"), folder }).exit, 0);
        QFile receipts(folder + text("/receipts.cms"));
        QVERIFY(receipts.open(QIODevice::ReadOnly));
        const QByteArray first = receipts.readAll();
        QVERIFY(first.size() > 1000);
        receipts.close();
        const QJsonObject again = json({ text("import"), folder }).object();
        QCOMPARE(again[text("new")].toInt(), 0);
        QCOMPARE(again[text("again")].toInt(), 3);
        QVERIFY(receipts.open(QIODevice::ReadOnly));
        QCOMPARE(receipts.readAll(), first);
        QCOMPARE(m_house->stores()->filings.list({})->size(), 3);

        // What a revoked kiosk sealed is taken from a person's hand, and held.
        QCOMPARE(central({ text("revoke"), kiosk.id() }).exit, 0);
        const SealedFiling late = kiosk.seal();
        write(folder + u'/' + late.id + text(".cms"), late.bytes);
        write(folder + text("/zz.cms"), "junk");
        const Ran mixed = central({ text("import"), folder, text("--json") });
        QCOMPARE(mixed.exit, 3);
        QCOMPARE(QJsonDocument::fromJson(mixed.out.toUtf8()).object()[text("new")].toInt(), 1);
        QCOMPARE(m_house->stores()->filings.find(late.id)->value().held, text("revoked"));
    }

    void gapsExitWithThree()
    {
        auto kiosk = m_house->kiosk();
        kiosk.seal(); // never sent
        CentralProcess server(m_house->folder());
        HttpsClient client(authorities(), server.port());
        QCOMPARE(put(client, kiosk.seal()).status, 201);
        QCOMPARE(central({ text("gaps") }).exit, 0);
        const Ran gaps = central({ text("gaps"), text("--hours"), text("0") });
        QCOMPARE(gaps.exit, 3);
        QVERIFY(gaps.out.startsWith(text("empty-slot\t")));
    }

    /// Generous here, for slow machines; prints what the benches look at closely.
    void memoryStaysFlat()
    {
        const int count = qEnvironmentVariableIntValue("VENTANILLA_FILINGS", nullptr) > 0
            ? qEnvironmentVariableIntValue("VENTANILLA_FILINGS")
            : 500;
        auto kiosk = m_house->kiosk();
        CentralProcess server(m_house->folder());
        std::vector<std::unique_ptr<HttpsClient>> clients;
        for (int i = 0; i < 6; ++i)
            clients.push_back(std::make_unique<HttpsClient>(authorities(), server.port()));
        const auto deliver = [&](const QList<SealedFiling> &filings) {
            qsizetype next = 0;
            qsizetype answered = 0;
            QEventLoop loop;
            const auto sendNext = [&](HttpsClient &client) {
                if (next == filings.size())
                    return;
                const SealedFiling &filing = filings[next++];
                client.send("PUT", "/v1/filings/" + filing.id.toLatin1(), filing.bytes,
                    { { "Content-Digest", filing.contentDigest() } });
            };
            for (const auto &client : clients) {
                client->whenDone = [&, client = client.get()] {
                    answered += client->reply().status == 201 ? 1 : 0;
                    if (answered == filings.size())
                        loop.quit();
                    // Not from inside the socket's own signal.
                    QTimer::singleShot(0, &loop, [&, client] { sendNext(*client); });
                };
                sendNext(*client);
            }
            QTimer::singleShot(100000, &loop, &QEventLoop::quit);
            loop.exec();
            for (const auto &client : clients)
                client->whenDone = {};
            return answered == filings.size();
        };
        const auto sealed = [&](int number) {
            QList<SealedFiling> filings;
            for (int i = 0; i < number; ++i)
                filings.append(kiosk.seal());
            return filings;
        };
        QVERIFY(deliver(sealed(200))); // warm
        const QList<SealedFiling> filings = sealed(count);
        const auto before = server.cpuAndMemory();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(deliver(filings));
        const auto after = server.cpuAndMemory();
        const double perFiling = double(after.first - before.first) / count;
        qInfo("%d filings in %lld ms; server: %.2f ms CPU each, %lld kB -> %lld kB resident", count,
            timer.elapsed(), perFiling, before.second, after.second);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
        QVERIFY(after.second - before.second < 12000);
#endif
    }
};

QTEST_GUILESS_MAIN(ProgrammeTest)
#include "tst_programme.moc"
