// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it is, from outside, by what a screen reader has: the accessibility bus. See
// screenreader.py.
#include "tests/support/centralprocess.h"
#include "tests/support/desktop.h"
#include "tests/support/enrolledfolder.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <sys/prctl.h>

class TestScreenReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void a08_aWholeFilingByActionsAndTextsAlone();
    void a08_eachPageTellsItselfAndNamesAllThatIsInIt();
    void a08_whatIsWrongIsToldAndStandsWithTheField();

private:
    const support::Desktop m_desktop;
    const support::Pki m_pki;
    const support::ScriptedCentral m_central { m_pki };
    const support::EnrolledFolder m_data { m_pki, m_central, QUrl(QStringLiteral("https://127.0.0.1:1")) };
    QJsonObject m_met;
};

namespace {

void writeConfig(const QString &file, const QString &dataFolder)
{
    QFile config(file);
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[kiosk]\ndata=" + dataFolder.toUtf8()
        + "\n[centre]\nname=Junta de Vecinos\ncomuna=07401\n[screen]\nmm=339x212\n");
}

} // namespace

void TestScreenReader::initTestCase()
{
    QVERIFY(m_desktop.runs());
    const QTemporaryDir out;
    writeConfig(out.filePath(QStringLiteral("kiosk.conf")), m_data.path());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DEMO_OUT"), out.path());
    environment.insert(QStringLiteral("DEMO_KIOSK"), support::builtProgram(QStringLiteral("ui/ventanilla")));
    for (const char *other : { "DEMO_CTL", "DEMO_CENTRAL" })
        environment.insert(QLatin1String(other), QString());
    QProcess reader;
    reader.setProcessEnvironment(environment);
    reader.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // However this ends, what it started ends with it.
    reader.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    reader.start(QStringLiteral("/usr/bin/python3"),
        { QStringLiteral("-B"), QStringLiteral(PROJECT_ROOT "/tests/access/screenreader.py") });
    const bool ended = reader.waitForFinished(150000);
    if (!ended) {
        reader.terminate();
        reader.waitForFinished();
    }
    QVERIFY(ended);
    QCOMPARE(reader.exitCode(), 0);
    m_met = QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
}

void TestScreenReader::a08_aWholeFilingByActionsAndTextsAlone()
{
    support::ManualClock clock;
    support::OpenQueue queue(m_data.path(), clock, m_pki.kioskId);
    const auto filings = queue.outbox.list({}, std::numeric_limits<qint64>::max(), 10);
    QVERIFY(filings);
    QCOMPARE(filings->size(), 1);
    QCOMPARE(m_met.value(u"comprobante").toString(), base::Comprobante::of(filings->first().id).toString());
}

void TestScreenReader::a08_eachPageTellsItselfAndNamesAllThatIsInIt()
{
    const QJsonArray pages = m_met.value(u"pages").toArray();
    QVERIFY(pages.size() > 15);
    for (const QJsonValue &page : pages)
        QVERIFY2(page[u"wrong"].toArray().isEmpty(),
            qPrintable(QString::fromUtf8(QJsonDocument(page.toObject()).toJson())));
    QCOMPARE(pages.last()[u"heading"].toString(), QStringLiteral("Su constancia quedó guardada"));
}

void TestScreenReader::a08_whatIsWrongIsToldAndStandsWithTheField()
{
    const QJsonObject error = m_met.value(u"error").toObject();
    QVERIFY(error.value(u"told").toString().contains(QStringLiteral("RUN")));
    QVERIFY(error.value(u"ofTheField").toString().contains(QStringLiteral("RUN")));
}

QTEST_GUILESS_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
