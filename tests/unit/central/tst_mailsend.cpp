// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/errc.h"
#include "app/envelope/errc.h"
#include "app/envelope/securefile.h"
#include "tests/support/centralprocess.h"
#include "tests/support/httpsclient.h"
#include "tests/support/mailhouse.h"
#include <QGuiApplication>

using support::CentralProcess;
using support::MailHouse;
using support::MailServer;
using support::Ran;

namespace {

const QString rosa = QStringLiteral("rosa@correo.example");

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("not written");
}

} // namespace

/// `ventanilla-central mail send` and [mail] of its settings: the programs themselves.
class MailSendTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<MailHouse> m_house;

    QString configFile() const { return m_house->house.path(word("central.conf")); }
    void configure(const QByteArray &mail) const
    {
        write(
            configFile(), "[central]\ndir=" + m_house->house.folder().toUtf8() + "\n[mail]\n" + mail + '\n');
    }
    QByteArray ways(const MailServer &server) const
    {
        return "server=smtps://localhost:" + QByteArray::number(server.port())
            + "\nfrom=ventanilla@linares.example\nca=" + m_house->house.folder().toUtf8() + "/central-ca.crt";
    }
    QStringList words(const QStringList &more = {}) const
    {
        return QStringList { word("mail"), word("send"), word("--config"), configFile() } + more;
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<MailHouse>(); }
    void cleanup() { m_house.reset(); }

    void fromTheKioskToTheMailbox()
    {
        // The server that opens is another process; nobody waits for a mail there.
        const MailServer mailbox(m_house->box(), word("smtps"), &m_house->house);
        CentralProcess service(m_house->house.folder(), { word("--opener") });
        QVERIFY(service.port() > 0);
        support::HttpsClient client(
            { QSslCertificate(m_house->house.authority().centralCa().toPem()) }, service.port());
        auto kiosk = m_house->house.kiosk(word("cl-07401-0002"));
        const auto filing = kiosk.seal([](QJsonObject &document) {
            QJsonObject filer = document[word("filer")].toObject();
            filer.insert(word("contact"), QJsonObject { { word("email"), rosa }, { word("slip"), true } });
            document.insert(word("filer"), filer);
        });
        QCOMPARE(client
                     .exchange("PUT", "/v1/filings/" + filing.id.toLatin1(), filing.bytes,
                         { { "Content-Digest", filing.contentDigest() } })
                     .status,
            201);
        const auto metrics = [&client] { return client.exchange("GET", "/metrics", {}).body; };
        QTRY_VERIFY_WITH_TIMEOUT(metrics().contains("ventanilla_mails{state=\"waiting\"} 1\n"), 20000);

        // No server is set: it waits, and whoever looks is told.
        configure({});
        const Ran unset = support::runCentral(words());
        QCOMPARE(unset.exit, 3);
        QVERIFY2(unset.out.contains(word("waiting 1")), qPrintable(unset.out));
        QVERIFY2(unset.out.contains(word("no mail server is set")), qPrintable(unset.out));

        configure(ways(mailbox));
        const Ran sent = support::runCentral(words());
        QCOMPARE(sent.exit, 0);
        QCOMPARE(sent.out, word("sent 1, dropped 0, waiting 0\n"));
        QCOMPARE(m_house->received(1)[word("headers")][word("To")].toString(), rosa);
        // Where the settings name nobody it is from who `init` was told.
        QCOMPARE(m_house->received(1)[word("headers")][word("From")].toString(),
            word("\"central.test\" <ventanilla@linares.example>"));
        QVERIFY(metrics().contains("ventanilla_mails{state=\"sent\"} 1\n"));
        // The address lies in the envelope, and nowhere else.
        for (const char *name : { "central.sqlite", "central.sqlite-wal" }) {
            QFile file(m_house->house.folder() + u'/' + word(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("correo.example"));
        }
        const Ran shown = support::runCentral(
            { word("filings"), word("show"), filing.id, word("--config"), configFile() });
        QVERIFY2(shown.out.contains(word("mail: sent")), qPrintable(shown.out));
        const QJsonObject json
            = QJsonDocument::fromJson(support::runCentral(words({ word("--json") })).out.toUtf8()).object();
        QCOMPARE(json,
            (QJsonObject { { word("sent"), 0 }, { word("dropped"), 0 }, { word("waiting"), 0 },
                { word("server"), true } }));
    }

    void killedWhileTheServerHasIt_itComesOnceMore()
    {
        const MailServer mailbox(m_house->box(), word("smtps"), &m_house->house);
        const auto filing = m_house->arriveOpened(word("silent@correo.example"));
        configure(ways(mailbox));
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(support::centralProgram(), words());
        QTRY_COMPARE_WITH_TIMEOUT(m_house->count(), 1, 20000); // it has the mail, and has not said so
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(m_house->mail(filing)->state, word("waiting"));
        QCOMPARE(m_house->mail(filing)->tries, 1);
        const QString first = m_house->received(1)[word("headers")][word("Message-ID")].toString();
        QCOMPARE(support::runCentral(words()).exit, 3); // not yet
        QCOMPARE(m_house->count(), 1);
        QVERIFY(m_house->stores().database->run(
            QStringLiteral("UPDATE mails SET next_at = '2026-01-01T00:00:00.000Z'")));
        process.start(support::centralProgram(), words());
        QTRY_COMPARE_WITH_TIMEOUT(m_house->count(), 2, 20000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(!first.isEmpty());
        QCOMPARE(m_house->received(2)[word("headers")][word("Message-ID")].toString(), first);
    }

    void whatWasDroppedMayBeTriedAgain()
    {
        const MailServer mailbox(m_house->box(), word("smtps"), &m_house->house);
        const auto filing = m_house->arriveOpened(word("refused@correo.example"));
        const auto gone = m_house->arriveOpened(rosa);
        m_house->withdraw(gone);
        configure(ways(mailbox));
        QCOMPARE(support::runCentral(words()).out, word("sent 0, dropped 2, waiting 0\n"));
        QCOMPARE(support::runCentral(words()).out, word("sent 0, dropped 0, waiting 0\n"));
        const Ran again = support::runCentral(words({ word("--again") }));
        QCOMPARE(again.out, word("sent 0, dropped 1, waiting 0\n"));
        QVERIFY2(!again.err.contains(word("refused@")), qPrintable(again.err));
        QCOMPARE(m_house->mail(gone)->word, word("withdrawn"));
        QCOMPARE(m_house->mail(filing)->word, word("refused"));
    }

    void settings_data()
    {
        QTest::addColumn<QByteArray>("mail");
        QTest::addColumn<QString>("wrong"); // empty: they are good; "-": no server is set
        const auto row = [](const char *name, const char *mail, const char *wrong) {
            QTest::newRow(name) << QByteArray(mail) << word(wrong);
        };
        const char *from = "\nfrom=v@linares.example";
        row("none", "", "-");
        row("without a server", "from=v@linares.example", "-");
        row("smtps", QByteArray("server=smtps://mail.example:465").append(from), "");
        row("smtp", QByteArray("server=smtp://mail.example").append(from), "");
        row("no scheme", QByteArray("server=mail.example:465").append(from), "[mail] server");
        row("http", QByteArray("server=https://mail.example").append(from), "[mail] server");
        row("a name in it", QByteArray("server=smtps://me:secret@mail.example").append(from),
            "[mail] server");
        row("a path", QByteArray("server=smtps://mail.example/x").append(from), "[mail] server");
        row("no sender", "server=smtps://mail.example", "[mail] from");
        row("two senders", "server=smtps://mail.example\nfrom=a@b.cl,c@d.cl", "[mail] from");
        row("plain, far away", QByteArray("server=smtp://mail.example\ntls=no").append(from), "[mail] tls");
        row("plain, here", QByteArray("server=smtp://127.0.0.1\ntls=no").append(from), "");
        row("plain smtps", QByteArray("server=smtps://localhost\ntls=no").append(from), "[mail] tls");
        row("tls perhaps", QByteArray("server=smtps://mail.example\ntls=maybe").append(from), "[mail] tls");
        row("a user without a password", QByteArray("server=smtps://mail.example\nuser=me").append(from),
            "[mail] password-file");
        row("a password without a user",
            QByteArray("server=smtps://mail.example\npassword-file=/x").append(from), "[mail] password-file");
        row("a long name",
            QByteArray("server=smtps://mail.example\nauthority=" + QByteArray(81, 'x')).append(from),
            "[mail] authority");
    }
    void settings()
    {
        QFETCH(QByteArray, mail);
        QFETCH(QString, wrong);
        configure(mail);
        const auto read = central::MailSettings::load(configFile());
        QCOMPARE(bool(read), wrong.isEmpty() || wrong == word("-"));
        if (read) {
            QCOMPARE(read->has_value(), wrong.isEmpty());
            return;
        }
        QCOMPARE(read.error().code, make_error_code(central::Errc::BadMail));
        QCOMPARE(read.error().detail, wrong);
        const Ran ran = support::runCentral(words());
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains(wrong), qPrintable(ran.err));
        QVERIFY(!ran.err.contains(word("secret")));
    }

    void thePasswordIsItsReadersAlone()
    {
        const QString file = m_house->house.path(word("mail.password"));
        const QByteArray mail
            = "server=smtps://mail.example\nfrom=v@linares.example\nuser=me\nauthority=Juzgado "
              "de Policía Local, Linares\npassword-file="
            + file.toUtf8();
        QVERIFY(envelope::writeDurably(file, "clave\n", envelope::Readers::OwnerOnly));
        configure(mail);
        const auto read = support::must(central::MailSettings::load(configFile()));
        QCOMPARE(read->password, word("clave"));
        QCOMPARE(read->authority, QStringLiteral("Juzgado de Policía Local, Linares"));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const auto refused = central::MailSettings::load(configFile());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, make_error_code(envelope::Errc::KeyPermissions));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("usual") << rosa << rosa;
        QTest::newRow("signs") << word("r.o_s-a+1@x.example") << word("r.o_s-a+1@x.example");
        QTest::newRow("a domain with ñ") << QStringLiteral("rosa@ñandú.cl") << word("rosa@xn--and-6ma2c.cl");
        QTest::newRow("a name with ñ") << QStringLiteral("señora@correo.example") << QString();
    }
    void addresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        QCOMPARE(central::mailAddress(typed).value_or(QString()), address);
    }
};

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv); // slips are drawn with fonts
    MailSendTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mailsend.moc"
