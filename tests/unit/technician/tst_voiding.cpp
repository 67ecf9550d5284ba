// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/kiosk.h"
#include "app/technician/command.h"
#include "tests/support/centralprocess.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using support::CentralProcess;
using support::runCentral;
using technician::Exit;

namespace {

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

} // namespace

/// `queue void` against the real central service: with the kiosk running, without it, and what is left at the
/// other end.
class TestVoiding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void voidedPlacesLeaveNoGap();

private:
    Exit run(QStringList arguments)
    {
        QString said, complained;
        QTextStream out(&said), err(&complained);
        arguments.prepend(text("ventanillactl"));
        return technician::runProgram(arguments << text("--data") << m_kioskFolder.path(), m_clock, out, err);
    }
    QJsonArray filingsAtCentral() const
    {
        const auto ran
            = runCentral({ text("filings"), text("list"), text("--json"), text("--dir"), centralFolder() });
        return QJsonDocument::fromJson(ran.out.toUtf8()).array();
    }
    QStringList statesAtCentral() const
    {
        QMap<int, QString> states;
        for (const auto &filing : filingsAtCentral())
            states.insert(
                filing.toObject()[text("sequence")].toInt(), filing.toObject()[text("state")].toString());
        return states.values();
    }
    QString centralFolder() const { return m_folder.filePath(text("central")); }
    base::FilingId file(kiosk::FilingDesk &desk)
    {
        const auto id = base::FilingId::make(m_clock);
        const QJsonObject document { { text("type"), text("cedula") }, { text("run"), text("12345678-5") } };
        QSignalSpy filed(&desk, &kiosk::FilingDesk::filed);
        desk.file({ id, text("perdida-documentos"), 1, QByteArray(32, 'd'), text("es"),
            { { text("document"), document } }, {}, {}, {}, {} });
        if (filed.isEmpty() && !filed.wait(10000))
            qFatal("not filed");
        return id;
    }
    std::unique_ptr<kiosk::Kiosk> open()
    {
        base::Settings settings;
        settings.dataFolder = m_kioskFolder.path();
        settings.comuna = text("07401");
        auto kiosk = kiosk::Kiosk::open(settings, m_clock);
        QSignalSpy opened(&(*kiosk)->desk(), &kiosk::FilingDesk::opened);
        if (!opened.wait(10000))
            qFatal("not open");
        return std::move(*kiosk);
    }

    const base::SystemClock m_clock;
    const QTemporaryDir m_folder, m_kioskFolder;
};

void TestVoiding::voidedPlacesLeaveNoGap()
{
    const QStringList dir { text("--dir"), centralFolder() };
    QCOMPARE(runCentral({ text("init"), centralFolder(), text("--name"), text("central.test") }).exit, 0);
    quint16 port = 0;
    {
        CentralProcess central(centralFolder());
        port = central.port();
        const QString code
            = runCentral(QStringList { text("enrolment-code"), text("cl-07401-0001") } + dir).out;
        QCOMPARE(int(run({ text("enrol"), text("--url"), QStringLiteral("https://127.0.0.1:%1").arg(port),
                     text("--kiosk"), text("cl-07401-0001"), text("--code"), code.trimmed() })),
            int(Exit::Done));
    }
    // Without a network: four filings, two of which will never arrive.
    QList<base::FilingId> ids;
    const auto voiding = [&](int index) {
        return run({ text("queue"), text("void"), base::Comprobante::of(ids.at(index)).toString(),
            text("--reason"), text("withdrawn") });
    };
    {
        const auto kiosk = open();
        for (int i = 0; i < 4; ++i)
            ids << file(kiosk->desk());
        QSignalSpy changed(&kiosk->desk(), &kiosk::FilingDesk::stateChanged);
        bool done = false; // through the running kiosk, as soon as it is not in flight
        QTRY_VERIFY(done || (done = voiding(1) == Exit::Done));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(1).value<kiosk::FilingState>(), kiosk::FilingState::Void);
        QCOMPARE(int(voiding(1)), int(Exit::Failed));
    }
    QCOMPARE(int(voiding(2)), int(Exit::Done)); // none runs

    CentralProcess central(centralFolder(), { text("--listen"), QStringLiteral("127.0.0.1:%1").arg(port) });
    QCOMPARE(central.port(), port);
    {
        const auto kiosk = open();
        const QStringList expected { text("received"), text("void"), text("void"), text("received") };
        QTRY_COMPARE_WITH_TIMEOUT(statesAtCentral(), expected, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(!runCentral(QStringList { text("kiosks"), text("--json") } + dir)
                                      .out.contains(text("\"heartbeatAt\":\"\"")),
            30000);
        QCOMPARE(int(voiding(0)), int(Exit::Failed)); // it has arrived
    }
    const auto kiosks = runCentral(QStringList { text("kiosks"), text("--json") } + dir);
    QVERIFY2(kiosks.exit == 0, qPrintable(kiosks.out));
    const auto told = QJsonDocument::fromJson(kiosks.out.toUtf8()).array().first();
    QCOMPARE(told[text("version")].toString(), text(VENTANILLA_VERSION));
    QVERIFY(told[text("certificateDays")].toInt() > 700);
    QVERIFY(told[text("clockOffset")].isDouble() && std::abs(told[text("clockOffset")].toInt()) < 60);
    QVERIFY(told[text("diskAvailable")].toInteger() > 0);
    for (const auto &filing : filingsAtCentral()) {
        const bool isVoid = filing.toObject()[text("state")].toString() == text("void");
        QCOMPARE(filing.toObject()[text("reason")].toString(), isVoid ? text("withdrawn") : QString());
    }
    const auto gaps = runCentral(QStringList { text("gaps"), text("--hours"), text("0") } + dir);
    QVERIFY2(gaps.exit == 0, qPrintable(gaps.out));
    QCOMPARE(gaps.out, QString());
}

QTEST_GUILESS_MAIN(TestVoiding)
#include "tst_voiding.moc"
