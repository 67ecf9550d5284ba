// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mailhouse.h"
#include "tests/support/pdftools.h"
#include <QGuiApplication>
#include <QRegularExpression>

using namespace std::chrono_literals;
using support::MailHouse;
using support::MailServer;
using support::SealedFiling;

namespace {

const QString rosa = QStringLiteral("rosa@correo.example");

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

/// Slips by e-mail: the real store, seal key, libcurl and TLS, and a mail server on loopback.
class MailerTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<MailHouse> m_house;

    QString header(int number, const char *name) const
    {
        return m_house->received(number)[word("headers")][QLatin1String(name)].toString();
    }
    QString text(int number) const { return m_house->received(number)[word("text")].toString(); }
    QString state(const SealedFiling &filing) const
    {
        const auto mail = m_house->mail(filing);
        return mail ? mail->state + (mail->word.isEmpty() ? QString() : u' ' + mail->word) : word("none");
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<MailHouse>(); }
    void cleanup() { m_house.reset(); }

    void theSlipComes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("slip");
        QTest::newRow("es") << word("es") << word("Su comprobante de Ventanilla")
                            << QStringLiteral("En qué va: recibida, todavía sin folio")
                            << word("fue recibida");
        QTest::newRow("en") << word("en") << word("Your Ventanilla receipt")
                            << word("Nobody will ask you for money") << word("was received");
        QTest::newRow("ht") << word("ht") << word("Resi Ventanilla ou")
                            << QStringLiteral("Pèsonn p ap mande ou lajan") << word("resevwa");
        QTest::newRow("one that the program does not speak")
            << word("arn") << word("Su comprobante de Ventanilla") << QStringLiteral("Nadie le pedirá plata")
            << word("fue recibida");
    }
    void theSlipComes()
    {
        QFETCH(QString, language);
        QFETCH(QString, subject);
        QFETCH(QString, says);
        QFETCH(QString, slip);
        const MailServer server(m_house->box(), word("smtps"), &m_house->house);
        const auto filing = m_house->arriveOpened(
            rosa, [&](QJsonObject &document) { document.insert(word("language"), language); });
        QCOMPARE(state(filing), word("waiting"));
        QCOMPARE(m_house->send(m_house->to(server)).sent, 1);
        QCOMPARE(state(filing), word("sent"));

        const QJsonObject mail = m_house->received(1);
        QCOMPARE(mail[word("from")].toString(), word("ventanilla@linares.example"));
        QCOMPARE(mail[word("to")].toArray(), QJsonArray { rosa });
        QCOMPARE(header(1, "Subject"), subject);
        QCOMPARE(
            header(1, "From"), QStringLiteral("\"Juzgado de Ñuñoa, atención\" <ventanilla@linares.example>"));
        QCOMPARE(header(1, "To"), rosa);
        QCOMPARE(header(1, "Auto-Submitted"), word("auto-generated"));
        QCOMPARE(header(1, "Content-Language"), language == word("arn") ? word("es") : language);
        QCOMPARE(header(1, "Mime-Version"), word("1.0"));
        const auto at = QDateTime::fromString(header(1, "Date"), Qt::RFC2822Date);
        QVERIFY(qAbs(at.secsTo(m_house->clock.now())) < 2);
        QCOMPARE(mail[word("types")].toArray(), (QJsonArray { word("text/plain"), word("application/pdf") }));
        QCOMPARE(mail[word("names")].toArray(), (QJsonArray { QString(), word("comprobante.pdf") }));
        QCOMPARE(mail[word("defects")].toArray(), QJsonArray());
        QVERIFY2(text(1).contains(says), qPrintable(text(1)));
        QVERIFY(text(1).contains(filing.comprobante));

        const PdfTools pdf(m_house->bytes(word("1.pdf")));
        QVERIFY2(pdf.text().contains(slip), qPrintable(pdf.text()));
        QVERIFY(pdf.text().contains(filing.comprobante));
        const QImage page = pdf.firstPage();
        QVERIFY(page.width() > 800 && page.height() > 1100);
        // Neither who nor what was filed is where anybody sees it who only passes by; no name is in it at
        // all.
        QString all = text(1) + pdf.text();
        for (const auto headers = mail[word("headers")].toObject(); const auto &value : headers)
            all += value.toString();
        for (const char *secret : { "12345678", "12.345.678", "Soto", "Negro, de tapa" })
            QVERIFY2(!all.contains(QLatin1String(secret)), secret);
        QVERIFY(!text(1).contains(word("tel")) && !header(1, "Subject").contains(word("tel")));
        QVERIFY(!header(1, "Message-ID").contains(filing.id));
        for (const QByteArray &line : m_house->bytes(word("1.eml")).split('\n'))
            QVERIFY2(line.size() < 100 && (line.isEmpty() || line.endsWith('\r')), line.constData());
        QCOMPARE(m_house->send(m_house->to(server)).sent, 0); // it is sent once
    }

    void whoWishesNoneGetsNone_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : { "no wish", "sensitive", "withdrawn before", "held" })
            QTest::newRow(what) << word(what);
    }
    void whoWishesNoneGetsNone()
    {
        QFETCH(QString, what);
        const auto change = [&](QJsonObject &document) {
            if (what == word("held"))
                document.insert(word("procedure"), QJsonObject { { word("id"), word("nothing") } });
            if (what != word("sensitive"))
                return;
            const auto content = [](const char *folder) {
                QFile file(QString::fromLatin1(folder) + word("/abandono-hogar.json"));
                return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            };
            const QByteArray file = content(PROJECT_ROOT "/resources/procedures");
            const QJsonObject definition = QJsonDocument::fromJson(file).object();
            document.insert(word("procedure"),
                QJsonObject { { word("id"), definition[word("id")] },
                    { word("version"), definition[word("version")] },
                    { word("digest"), envelope::sha256Hex(file) } });
            const QJsonDocument way = QJsonDocument::fromJson(content(TEST_DATA "/answers"));
            const QJsonObject said = way.isArray() ? way.array().last().toObject() : way.object();
            QJsonObject answers = said[word("answers")].toObject();
            const QJsonObject gates = said[word("gates")].toObject();
            for (auto gate = gates.begin(); gate != gates.end(); ++gate)
                answers.insert(gate.key(), gate.value());
            document.insert(word("answers"), answers);
        };
        const auto filing = m_house->arrive(rosa, change, what != word("no wish"));
        if (what == word("withdrawn before"))
            m_house->withdraw(filing);
        const auto figures = support::must(m_house->opener().openPending(false));
        QCOMPARE(figures.held, what == word("held") ? 1 : 0);
        QCOMPARE(state(filing), word("none"));
    }

    void whatHasBecomeOfItIsWhatItSays_data()
    {
        QTest::addColumn<QString>("becomes");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("hasSlip");
        QTest::newRow("accepted") << word("accepted") << word("aceptada, folio 2026-0000001-") << true;
        QTest::newRow("refused") << word("refused") << word("ya tiene una respuesta") << false;
        QTest::newRow("a visit") << word("needs-visit") << word("ya tiene una respuesta") << false;
        QTest::newRow("too late") << word("late") << word("ya tiene una respuesta") << false;
        QTest::newRow("withdrawn") << word("withdrawn") << QString() << false;
    }
    void whatHasBecomeOfItIsWhatItSays()
    {
        QFETCH(QString, becomes);
        QFETCH(QString, says);
        QFETCH(bool, hasSlip);
        const MailServer server(m_house->box(), word("smtps"), &m_house->house);
        const auto filing = m_house->arriveOpened(rosa, [&](QJsonObject &document) {
            if (becomes == word("late"))
                document.insert(word("validUntil"), base::toIsoMs(m_house->clock.now().addSecs(-60)));
        });
        const qint64 number = m_house->row(filing).number;
        const QString at = base::toIsoMs(m_house->clock.now()), why = QStringLiteral("Falta la fecha.");
        auto &filings = m_house->stores().filings;
        if (becomes == word("accepted"))
            QVERIFY(*filings.accepted(number, word("2026-0000001-9"), "pdf", "digest", at));
        else if (becomes == word("refused"))
            QVERIFY(*filings.refused(number, why, at));
        else if (becomes == word("needs-visit"))
            QVERIFY(*filings.needsVisit(number, why, word("2027-01-01"), at));
        else if (becomes == word("withdrawn"))
            m_house->withdraw(filing);
        const auto figures = m_house->send(m_house->to(server));
        QCOMPARE(figures.sent, says.isEmpty() ? 0 : 1);
        QCOMPARE(state(filing), says.isEmpty() ? word("dropped withdrawn") : word("sent"));
        QVERIFY2(text(1).contains(says), qPrintable(text(1)));
        QVERIFY(!text(1).contains(why)); // for who asks with the document
        QCOMPARE(QFile::exists(m_house->box() + word("/1.pdf")), hasSlip);
        if (hasSlip)
            QVERIFY(PdfTools(m_house->bytes(word("1.pdf"))).text().contains(word("2026-0000001-9")));
    }

    void away_thenBack()
    {
        auto first = std::make_unique<MailServer>(m_house->box(), word("smtps"), &m_house->house);
        const auto settings = m_house->to(*first);
        const quint16 port = first->port();
        first.reset();
        const auto one = m_house->arriveOpened(rosa), other = m_house->arriveOpened(rosa);
        QCOMPARE(m_house->send(settings).sent, 0);
        // One try told that it is away; the other waits as it was.
        QCOMPARE(state(one), word("waiting server-away"));
        QCOMPARE(m_house->mail(one)->tries, 1);
        QCOMPARE(m_house->mail(other)->tries, 0);
        QCOMPARE(QDateTime::fromString(m_house->mail(one)->nextAt, Qt::ISODateWithMs),
            m_house->clock.now().addSecs(60));
        // Away for a month: nothing is given up for that.
        m_house->clock.advance(24h * 30);
        m_house->send(settings);
        m_house->send(settings);
        QCOMPARE(m_house->mail(one)->tries, 2);
        const MailServer second(m_house->box(), word("smtps"), &m_house->house, {}, port);
        QCOMPARE(m_house->send(settings).sent, 0); // not before the pause is over
        m_house->clock.advance(2min);
        QCOMPARE(m_house->send(settings).sent, 2);
        QCOMPARE(m_house->count(), 2);
    }

    void theMailboxDecides_data()
    {
        QTest::addColumn<QString>("mailbox");
        QTest::addColumn<QString>("after"); // the first try
        QTest::addColumn<QString>("atLast");
        QTest::newRow("refused") << word("refused") << word("dropped refused") << word("dropped refused");
        QTest::newRow("the whole mail refused")
            << word("odd") << word("dropped refused") << word("dropped refused");
        QTest::newRow("later") << word("later") << word("waiting put-off") << word("dropped put-off");
        QTest::newRow("we may not") << word("relay") << word("waiting put-off") << word("dropped put-off");
    }
    void theMailboxDecides()
    {
        QFETCH(QString, mailbox);
        QFETCH(QString, after);
        QFETCH(QString, atLast);
        QStringList logged;
        static QStringList *s_logged;
        s_logged = &logged;
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { *s_logged << line; });
        const auto handled = qScopeGuard([&] { qInstallMessageHandler(before); });
        const MailServer server(m_house->box(), word("smtps"), &m_house->house);
        const auto filing = m_house->arriveOpened(mailbox + word("@correo.example"));
        const auto next = m_house->arriveOpened(rosa);
        QCOMPARE(m_house->send(m_house->to(server)).sent, 1); // the next one is not held up by it
        QCOMPARE(state(filing), after);
        QCOMPARE(state(next), word("sent"));
        m_house->clock.advance(7 * 24h - 1min);
        m_house->send(m_house->to(server));
        QCOMPARE(state(filing), after);
        m_house->clock.advance(2min);
        m_house->send(m_house->to(server));
        QCOMPARE(state(filing), atLast);
        QCOMPARE(m_house->count(), 1);
        QVERIFY(!logged.isEmpty());
        QVERIFY2(!logged.join(u'\n').contains(mailbox + u'@'), qPrintable(logged.first()));
        QVERIFY2(!logged.join(u'\n').contains(word("example")), qPrintable(logged.first()));
    }

    void cutOffBetween_itComesTwiceRatherThanNever()
    {
        // The server has it, and we are gone before it was written down that it was sent.
        const MailServer server(m_house->box(), word("smtps"), &m_house->house);
        const auto filing = m_house->arriveOpened(rosa);
        central::Smtp smtp(m_house->to(server), {});
        const QString now = base::toIsoMs(m_house->clock.now()),
                      until = base::toIsoMs(m_house->clock.now().addDuration(central::Mailer::taken));
        QVERIFY(*m_house->stores().mails.take(now, until));
        QCOMPARE(m_house->send(m_house->to(server)).sent, 0); // whoever comes beside it takes nothing
        m_house->clock.advance(central::Mailer::taken - 1s);
        QCOMPARE(m_house->send(m_house->to(server)).sent, 0);
        m_house->clock.advance(1s);
        QCOMPARE(m_house->send(m_house->to(server)).sent, 1);
        const QString id = header(1, "Message-ID");
        QVERIFY2(QRegularExpression(word("^<slip\\.[0-9a-f]{32}@linares\\.example>$")).match(id).hasMatch(),
            qPrintable(id));
        // And once more, as after a cut between sent and marked.
        QVERIFY(m_house->stores().database->run(QStringLiteral("UPDATE mails SET state = 'waiting'")));
        m_house->clock.advance(central::Mailer::taken);
        QCOMPARE(m_house->send(m_house->to(server)).sent, 1);
        QCOMPARE(header(2, "Message-ID"), id);
        QVERIFY(header(2, "Message-ID") != QString());
        QCOMPARE(m_house->arriveOpened(rosa).id.size(), filing.id.size());
        QCOMPARE(m_house->send(m_house->to(server)).sent, 1);
        QVERIFY(header(3, "Message-ID") != id);
    }

    void whatIsNoAddressIsUsedForNothing_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address :
            { "rosa@correo.example\r\nBcc: all@correo.example", "rosa@correo.example\n",
                "rosa@correo.example, otra@correo.example", "rosa@otra@correo.example",
                "<rosa@correo.example>", "rosa", "@correo.example", "rosa@", "rosa soto@correo.example",
                "rosa@correo", "\"rosa\"@correo.example", "rosa@[127.0.0.1]", "rosa@correo.example> SIZE=1" })
            QTest::newRow(address) << QString::fromUtf8(address);
        QTest::newRow("too long") << QString(250, u'a') + QStringLiteral("@correo.example");
        QTest::newRow("nothing") << QString();
    }
    void whatIsNoAddressIsUsedForNothing()
    {
        QFETCH(QString, address);
        const MailServer server(m_house->box(), word("smtps"), &m_house->house);
        const auto filing = m_house->arriveOpened(address);
        const auto figures = m_house->send(m_house->to(server));
        QCOMPARE(figures.dropped, 1);
        QCOMPARE(state(filing), word("dropped no-address"));
        QCOMPARE(m_house->count(), 0);
    }

    void withoutTheRightTlsNothingGoesOut_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<bool>("isOurs"); // the certificate
        QTest::addColumn<bool>("goes");
        QTest::newRow("smtps") << word("smtps") << word("smtps") << true << true;
        QTest::newRow("starttls") << word("starttls") << word("smtp") << true << true;
        QTest::newRow("smtps, somebody else's") << word("smtps") << word("smtps") << false << false;
        QTest::newRow("starttls, somebody else's") << word("starttls") << word("smtp") << false << false;
        QTest::newRow("none is offered") << word("none") << word("smtp") << true << false;
    }
    void withoutTheRightTlsNothingGoesOut()
    {
        QFETCH(QString, way);
        QFETCH(QString, scheme);
        QFETCH(bool, isOurs);
        QFETCH(bool, goes);
        const support::CentralHouse other;
        const MailServer server(m_house->box(), way, isOurs ? &m_house->house : &other);
        QVERIFY(server.port() > 0);
        const auto filing = m_house->arriveOpened(rosa);
        m_house->send(m_house->to(server, qPrintable(scheme)));
        QCOMPARE(state(filing), goes ? word("sent") : word("waiting server-away"));
        QCOMPARE(m_house->count(), goes ? 1 : 0);
    }

    void theNameAndPasswordAreGiven_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("goes");
        QTest::newRow("right") << QStringLiteral("contraseña") << true;
        QTest::newRow("wrong") << word("other") << false;
    }
    void theNameAndPasswordAreGiven()
    {
        QFETCH(QString, password);
        QFETCH(bool, goes);
        const MailServer server(m_house->box(), word("starttls"), &m_house->house,
            { word("ventanilla"), QStringLiteral("contraseña") });
        const auto filing = m_house->arriveOpened(rosa);
        auto settings = m_house->to(server, "smtp");
        settings.user = word("ventanilla");
        settings.password = password;
        m_house->send(settings);
        QCOMPARE(state(filing), goes ? word("sent") : word("waiting server-away"));
        if (goes)
            QCOMPARE(m_house->received(1)[word("user")].toString(), word("ventanilla"));
    }
};

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv); // slips are drawn with fonts
    MailerTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mailer.moc"
