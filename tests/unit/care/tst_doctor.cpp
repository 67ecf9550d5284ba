// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/backups.h"
#include "app/care/doctor.h"
#include "app/care/metrics.h"
#include "app/care/readinessreport.h"
#include "app/kiosk/store.h"
#include "tests/support/enrolledfolder.h"
#include "tests/support/pdftools.h"
#include <QGuiApplication>
#include <QTcpServer>
#include <QtConcurrentRun>
#include <QtTest>

using namespace std::chrono_literals;
using care::Doctor;
using care::Finding;
using care::Findings;
using care::Part;
using care::Verdict;
using support::ScriptedCentral;

namespace {

/// A real kiosk's folder, whose central service answers on loopback.
struct Kiosk
{
    Kiosk()
    {
        central.intercept = [this](const ScriptedCentral::Seen &seen) {
            return seen.path == "/readyz" ? std::optional(ScriptedCentral::Reply { .status = status })
                                          : std::nullopt;
        };
        settings.dataFolder = folder.path();
        settings.centreName = QStringLiteral("Junta de Vecinos N.º 12");
        settings.comuna = QStringLiteral("07401");
        settings.screenMm = { 344, 194 };
    }
    /// The doctor blocks, and the central service answers on this thread.
    Findings examine(Doctor::Network network = Doctor::Network::LeftOut)
    {
        const auto found
            = QtConcurrent::run([&] { return Doctor(settings, clock, outcome.fileName()).examine(network); });
        if (!QTest::qWaitFor([&] { return found.isFinished(); }, 60000))
            qFatal("the doctor does not come back");
        return found.result();
    }

    const support::Pki pki;
    ScriptedCentral central { pki };
    const support::EnrolledFolder folder { pki, central, central.url() };
    base::Settings settings;
    support::ManualClock clock { pki.now };
    /// The queue, as the running program has it.
    support::OpenQueue queue() { return support::OpenQueue(folder.path(), clock, pki.kioskId); }
    int status = 200;
    QFile outcome { folder.path() + QStringLiteral("/outcome") }; ///< of an update; there is none
};

Findings of(const Findings &findings, Part part)
{
    Findings found;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
        [part](const Finding &finding) { return finding.part == part; });
    return found;
}

Finding one(const Findings &findings, Part part)
{
    const Findings found = of(findings, part);
    if (found.size() != 1)
        qWarning("%d findings of part %d", int(found.size()), int(part));
    return found.value(0);
}

} // namespace

class TestDoctor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_kiosk = std::make_unique<Kiosk>(); }
    void whatIsWellNeedsNobody();
    void anUpdateThatWentBackIsTold_data();
    void anUpdateThatWentBackIsTold();
    void whatIsNoKioskIsTold();
    void eachAdviceIsThere();
    void theQueueThatWaitsTooLong();
    void whatIsSetAsideIsNamed();
    void aKioskThatIsRefused();
    void aDamagedStore();
    void theCertificatesLastDays();
    void aClockThatIsBehind();
    void theWay_data();
    void theWay();
    void nothingIsSaidToSomebodyElse();
    void languagesThatNobodyReviewed();
    void nightlyCopies();
    void theReportHasEveryPart();
    void theFiguresForPrometheus();

private:
    std::unique_ptr<Kiosk> m_kiosk;
};

void TestDoctor::anUpdateThatWentBackIsTold_data()
{
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("what");
    const auto row
        = [](const char *name, const char *outcome, const char *to, Verdict verdict, const char *what) {
              QTest::newRow(name) << QByteArrayLiteral(R"({"outcome":")") + outcome
                      + R"(","from":"0.1.0","to":")" + to + R"(","at":"2026-11-24T06:41:00Z"})"
                                  << verdict << QString::fromUtf8(what);
          };
    row("it runs", "done", "0.2.0", Verdict::Well, "Se actualizó de 0.1.0 a 0.2.0 el 24/11/2026.");
    row("it did not", "went-back", "0.2.0", Verdict::NeedsPerson,
        "La actualización a 0.2.0 no partió el 24/11/2026; volvió a 0.1.0.");
    row("the power went", "went-back", "", Verdict::NeedsPerson,
        "Una actualización quedó a medias el 24/11/2026; volvió a 0.1.0.");
    row("neither runs", "failed", "0.2.0", Verdict::NeedsPerson,
        "Después de la actualización del 24/11/2026 el tótem no parte, y volver a 0.1.0 no sirvió.");
}

void TestDoctor::anUpdateThatWentBackIsTold()
{
    QFETCH(QByteArray, outcome);
    QCOMPARE(of(m_kiosk->examine(), Part::Program).size(), 1); // nobody left word
    QVERIFY(m_kiosk->outcome.open(QIODevice::WriteOnly) && m_kiosk->outcome.write(outcome) > 0);
    m_kiosk->outcome.close();
    const Findings all = m_kiosk->examine();
    QVERIFY(!care::metricsOf(all).contains("version=\"\""));
    const Finding found = of(all, Part::Program).value(1);
    QTEST(found.verdict, "verdict");
    QTEST(found.what, "what");
}

void TestDoctor::whatIsWellNeedsNobody()
{
    m_kiosk->queue();
    QVERIFY(care::backUpNightly(m_kiosk->settings, m_kiosk->clock));
    const Findings findings = m_kiosk->examine(Doctor::Network::Tried);
    for (const Finding &finding : findings)
        QVERIFY2(finding.verdict != Verdict::NeedsPerson || finding.part == Part::Sound,
            qPrintable(finding.what)); // the machine of the tests may have no sound card
    QCOMPARE(one(findings, Part::Network).verdict, Verdict::Well);
    QCOMPARE(one(findings, Part::Queue).what, QStringLiteral("Nada por enviar. Recibidas: 0."));
    QVERIFY(std::is_sorted(findings.begin(), findings.end(),
        [](const Finding &a, const Finding &b) { return a.part < b.part; }));
}

void TestDoctor::whatIsNoKioskIsTold()
{
    base::Settings settings;
    const QTemporaryDir folder;
    settings.dataFolder = folder.path();
    const Findings findings = Doctor(settings, m_kiosk->clock).examine(Doctor::Network::Tried);
    QCOMPARE(one(findings, Part::Enrolment).verdict, Verdict::NeedsPerson);
    QVERIFY(of(findings, Part::Queue).isEmpty() && of(findings, Part::Network).isEmpty());
    settings.dataFolder = folder.filePath(QStringLiteral("nowhere"));
    QCOMPARE(one(Doctor(settings, m_kiosk->clock).examine(Doctor::Network::Tried), Part::Disk).verdict,
        Verdict::NeedsPerson);
}

/// Whoever is called is told what to do.
void TestDoctor::eachAdviceIsThere()
{
    m_kiosk->settings.comuna.clear();
    m_kiosk->settings.printer = QStringLiteral("nowhere");
    m_kiosk->settings.unknownKeys << QStringLiteral("screen/nm");
    m_kiosk->status = 503;
    int called = 0;
    for (const Finding &finding : m_kiosk->examine(Doctor::Network::Tried)) {
        if (finding.verdict != Verdict::NeedsPerson)
            continue;
        ++called;
        QVERIFY2(!finding.advice.isEmpty(), qPrintable(finding.what));
    }
    QVERIFY(called >= 3); // comuna, printer, network
}

void TestDoctor::theQueueThatWaitsTooLong()
{
    m_kiosk->queue().file(m_kiosk->central, m_kiosk->clock);
    Finding found = one(m_kiosk->examine(), Part::Queue);
    QCOMPARE(found.verdict, Verdict::Well);
    QCOMPARE(found.figures.value(u"queued").toInt(), 1);
    m_kiosk->clock.advance(24h * 3);
    found = one(m_kiosk->examine(), Part::Queue);
    QCOMPARE(found.verdict, Verdict::NeedsPerson);
    QVERIFY(found.advice.contains(QStringLiteral("queue export")));
}

void TestDoctor::whatIsSetAsideIsNamed()
{
    auto queue = m_kiosk->queue();
    const auto id = queue.file(m_kiosk->central, m_kiosk->clock);
    QVERIFY(queue.outbox.setAside(id, QStringLiteral("conflict")));
    const Findings found = of(m_kiosk->examine(), Part::Queue);
    QCOMPARE(found.size(), 2);
    QVERIFY(
        found.last().what.contains(id.toString()) && found.last().what.contains(QStringLiteral("conflict")));
    QCOMPARE(found.last().verdict, Verdict::NeedsPerson);
}

void TestDoctor::aKioskThatIsRefused()
{
    QVERIFY(m_kiosk->queue().outbox.stopTaking(QStringLiteral("revoked")));
    const Findings found = of(m_kiosk->examine(), Part::Queue);
    QCOMPARE(found.first().verdict, Verdict::NeedsPerson);
    QVERIFY(found.first().advice.contains(QStringLiteral("Llame a quien atiende el servicio central")));
    m_kiosk->settings.contact = QStringLiteral("Ana Soto, +56 9 1234 5678");
    QVERIFY(of(m_kiosk->examine(), Part::Queue)
                .first()
                .advice.startsWith(QStringLiteral("Llame a Ana Soto, +56 9 1234 5678. ")));
}

void TestDoctor::aDamagedStore()
{
    {
        auto queue = m_kiosk->queue();
        for (int i = 0; i < 20; ++i)
            queue.file(m_kiosk->central, m_kiosk->clock, 4000);
    }
    QFile file(syncing::files::store(m_kiosk->folder.path()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 at = 4096; at < file.size(); at += 4096) {
        file.seek(at);
        file.write(QByteArray(64, char(0xa5)));
    }
    file.close();
    const Findings found = of(m_kiosk->examine(), Part::Store);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().verdict, Verdict::NeedsPerson);
    QVERIFY(found.first().advice.contains(QStringLiteral("salvage")));
}

void TestDoctor::theCertificatesLastDays()
{
    QCOMPARE(one(m_kiosk->examine(), Part::Certificate).verdict, Verdict::Well);
    m_kiosk->clock.advance(24h * 340);
    QCOMPARE(one(m_kiosk->examine(), Part::Certificate).verdict, Verdict::NeedsPerson);
    m_kiosk->clock.advance(24h * 40);
    const Finding found = one(m_kiosk->examine(), Part::Certificate);
    QVERIFY(found.what.startsWith(QStringLiteral("Venció")));
}

void TestDoctor::aClockThatIsBehind()
{
    m_kiosk->clock.setSynchronised(false);
    QCOMPARE(one(m_kiosk->examine(), Part::Clock).verdict, Verdict::Note);
    m_kiosk->clock.setNow(m_kiosk->pki.now.addYears(-2));
    QCOMPARE(one(m_kiosk->examine(), Part::Clock).verdict, Verdict::NeedsPerson);
}

void TestDoctor::theWay_data()
{
    QTest::addColumn<QString>("reach");
    for (const char *reach :
        { "There", "Unavailable", "NoName", "NoAnswer", "NoTls", "SomebodyElse", "OutOfDate" })
        QTest::newRow(reach) << QString::fromLatin1(reach);
}

void TestDoctor::theWay()
{
    QFETCH(QString, reach);
    QTcpServer portal; // of a Wi-Fi, which wants a click first
    QVERIFY(portal.listen(QHostAddress::LocalHost));
    connect(&portal, &QTcpServer::newConnection, &portal, [&portal] {
        QTcpSocket *socket = portal.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    const support::Pki others;
    ScriptedCentral another(others);
    support::Pki late = m_kiosk->pki; // the same central service, with a certificate that has ended
    late.tls = support::Pki::must(envelope::Issuer(late.centralCa)
                                      .makePair(QStringLiteral("localhost"), envelope::Use::Tls,
                                          { late.now.addDays(-9), late.now.addDays(-1) },
                                          { QStringLiteral("localhost"), QStringLiteral("127.0.0.1") }));
    ScriptedCentral ended(late);
    QUrl url = m_kiosk->central.url();
    if (reach == QLatin1String("Unavailable"))
        m_kiosk->status = 503;
    else if (reach == QLatin1String("NoName"))
        url.setHost(QStringLiteral("nadie.invalid"));
    else if (reach == QLatin1String("NoTls"))
        url.setPort(portal.serverPort());
    else if (reach == QLatin1String("SomebodyElse"))
        url = another.url();
    else if (reach == QLatin1String("OutOfDate"))
        url = ended.url();
    else if (reach == QLatin1String("NoAnswer")) {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        url.setPort(gone.serverPort());
    }
    QVERIFY(syncing::Membership::writeUrl(m_kiosk->folder.path(), url));
    const Finding found = one(m_kiosk->examine(Doctor::Network::Tried), Part::Network);
    QCOMPARE(found.figures.value(u"reach").toString(), reach);
    QCOMPARE(found.verdict, reach == QLatin1String("There") ? Verdict::Well : Verdict::NeedsPerson);
    QVERIFY(reach == QLatin1String("There") || !found.advice.isEmpty());
}

void TestDoctor::nothingIsSaidToSomebodyElse()
{
    const support::Pki others;
    ScriptedCentral another(others);
    QVERIFY(syncing::Membership::writeUrl(m_kiosk->folder.path(), another.url()));
    m_kiosk->examine(Doctor::Network::Tried);
    QVERIFY(another.peer().seen().isEmpty());
}

void TestDoctor::languagesThatNobodyReviewed()
{
    const Findings found = of(m_kiosk->examine(), Part::Languages);
    QCOMPARE(found.size(), 2); // Spanish is the reference
    for (const Finding &finding : found) {
        const bool isRead = !finding.figures.value(u"reviewedBy").toString().isEmpty()
            && finding.figures.value(u"unreviewedProcedures").toInt() == 0;
        QCOMPARE(finding.verdict, isRead ? Verdict::Well : Verdict::Note);
        QCOMPARE(finding.what.contains(QStringLiteral("no lo revisó nadie")),
            finding.figures.value(u"reviewedBy").toString().isEmpty());
    }
}

void TestDoctor::nightlyCopies()
{
    m_kiosk->queue().file(m_kiosk->central, m_kiosk->clock);
    QCOMPARE(one(m_kiosk->examine(), Part::Backup).verdict, Verdict::Note);
    const QTemporaryDir stick;
    m_kiosk->settings.backupFolder = stick.path();
    const QString own = stick.filePath(QStringLiteral("kiosk-of-Maria.sqlite"));
    QVERIFY(QFile(own).open(QIODevice::WriteOnly));
    QString newest;
    for (int night = 0; night < 9; ++night) {
        m_kiosk->clock.advance(24h);
        QVERIFY(care::isBackupDue(m_kiosk->settings, m_kiosk->clock));
        newest = care::backUpNightly(m_kiosk->settings, m_kiosk->clock).value();
    }
    QCOMPARE(QDir(stick.path()).entryList(QDir::Files).size(), 7 + 1);
    QVERIFY(QFile::exists(newest) && QFile::exists(own));
    const auto copy = kiosk::Store::openCopy(newest, m_kiosk->clock);
    QVERIFY(copy);
    QCOMPARE((*copy)->outbox().figures()->queued, 1);
    QCOMPARE(one(m_kiosk->examine(), Part::Backup).verdict, Verdict::Well);
    m_kiosk->clock.advance(11h);
    QVERIFY(
        !care::isBackupDue(m_kiosk->settings, m_kiosk->clock)); // made last night, and the machine comes on
    m_kiosk->clock.advance(24h * 4);
    QVERIFY(care::isBackupDue(m_kiosk->settings, m_kiosk->clock));
    QCOMPARE(one(m_kiosk->examine(), Part::Backup).verdict, Verdict::NeedsPerson);
}

void TestDoctor::theReportHasEveryPart()
{
    m_kiosk->settings.cedulaReader = true;
    m_kiosk->settings.printer = QStringLiteral("nowhere");
    const Findings findings = m_kiosk->examine();
    const QList<care::Trial> trials { { care::Try::Card, true, m_kiosk->clock.now() } };
    const auto pdf = care::renderReadinessReport(findings, trials, m_kiosk->settings, m_kiosk->clock.now());
    QVERIFY(pdf);
    const QString text = PdfTools(*pdf).text();
    for (const Finding &finding : findings)
        QVERIFY2(text.contains(care::nameOf(finding.part)), qPrintable(care::nameOf(finding.part)));
    const auto questions = care::personsQuestions(m_kiosk->settings);
    for (const care::Question &question : questions)
        QVERIFY2(text.contains(question.words.section(u' ', 0, 3)), qPrintable(question.words));
    QVERIFY(text.contains(QStringLiteral("FALTA")) && text.contains(m_kiosk->settings.centreName));
}

void TestDoctor::theFiguresForPrometheus()
{
    m_kiosk->queue().file(m_kiosk->central, m_kiosk->clock);
    m_kiosk->clock.advance(24h * 4);
    const QByteArray text = care::metricsOf(m_kiosk->examine());
    static const QRegularExpression line(
        QStringLiteral("^(# TYPE [a-z_]+ gauge|[a-z_]+(\\{[a-z]+=\"[^\"\\\\]*\"\\})? -?[0-9.e+]+)$"));
    const auto lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &one : lines)
        QVERIFY2(line.match(one).hasMatch(), qPrintable(one));
    QVERIFY(text.endsWith('\n')); // or the collector refuses it
    QVERIFY(lines.contains(QStringLiteral("ventanilla_queue_queued 1")));
    QVERIFY(lines.contains(QStringLiteral("ventanilla_queue_oldest_days 4")));
    QVERIFY(lines.contains(QStringLiteral("ventanilla_needs_person{part=\"queue\"} 1")));
    QVERIFY(lines.contains(QStringLiteral("ventanilla_needs_person{part=\"certificate\"} 0")));
    QCOMPARE(QSet<QString>(lines.begin(), lines.end()).size(), lines.size());
}

QTEST_MAIN(TestDoctor)
#include "tst_doctor.moc"
