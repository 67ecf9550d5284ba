// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/centralprocess.h"
#include "tests/support/enrolledfolder.h"
#include "tests/support/pdftools.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>
#include <sys/stat.h>

using support::Ran;

namespace {

QString word(const char *latin1)
{
    return QLatin1String(latin1);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

/// `ventanillactl doctor` and `ventanillactl metrics`, the program itself.
class TestDoctor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ::umask(077); } // as the units have it
    void init();
    void whatNeedsAPersonIsMarked();
    void oneObjectForPrograms();
    void offlineAsksNobody();
    void theReportIsAPdf();
    void theExitCodeIsWhetherAnyoneIsNeeded();
    void whatCannotBeWrittenIsTold_data();
    void whatCannotBeWrittenIsTold();
    void figuresForTheNodeExporter();
    void figuresOfAFolderThatIsNoKiosk();
    void nobodyEverReadsHalfAFile();

private:
    Ran ctl(const QStringList &arguments) const
    {
        return support::run(support::builtProgram(word("app/technician/ventanillactl")),
            arguments + QStringList { word("--config"), m_files->filePath(word("kiosk.conf")) });
    }
    QString path(const char *name) const { return m_files->filePath(word(name)); }
    static QJsonArray findings(const Ran &ran)
    {
        return QJsonDocument::fromJson(ran.out.toUtf8())[word("findings")].toArray();
    }
    static QStringList partsOf(const Ran &ran, const char *verdict = nullptr)
    {
        QStringList parts;
        const auto all = findings(ran);
        for (const auto &finding : all) {
            if (!verdict || finding[word("verdict")].toString() == word(verdict))
                parts << finding[word("part")].toString();
        }
        return parts;
    }

    const support::Pki m_pki;
    support::ScriptedCentral m_central { m_pki };
    const support::EnrolledFolder m_folder { m_pki, m_central, QUrl(word("https://127.0.0.1:1")) };
    std::unique_ptr<QTemporaryDir> m_files;
};

void TestDoctor::init()
{
    m_files = std::make_unique<QTemporaryDir>();
    QFile conf(path("kiosk.conf"));
    QVERIFY(conf.open(QIODevice::WriteOnly));
    conf.write("[kiosk]\ndata=" + QFile::encodeName(m_folder.path())
        + "\n[centre]\nname=Junta de prueba\ncomuna=07401\n[screen]\nmm=344x194\n");
    conf.close();
    const base::SystemClock clock;
    support::OpenQueue(m_folder.path(), clock, m_pki.kioskId);
}

void TestDoctor::whatNeedsAPersonIsMarked()
{
    const Ran ran = ctl({ word("doctor") }); // nobody is at the service's address
    QCOMPARE(ran.exit, 3);
    QCOMPARE(ran.err, QString());
    const QStringList lines = ran.out.split(u'\n');
    const auto network = std::find_if(lines.begin(), lines.end(),
        [](const QString &line) { return line.startsWith(QStringLiteral("! Red:")); });
    QVERIFY2(network != lines.end(), qPrintable(ran.out));
    QVERIFY2((network + 1)->trimmed().startsWith(QStringLiteral("→ ")), qPrintable(ran.out)); // what to do
    QVERIFY(ran.out.contains(QRegularExpression(QStringLiteral("\n  Base de datos: +Íntegra\\.\n"))));
    QVERIFY(ran.out.endsWith(QStringLiteral("Lo marcado con «!» necesita a una persona.\n")));
}

void TestDoctor::oneObjectForPrograms()
{
    const Ran ran = ctl({ word("doctor"), word("--json") });
    QCOMPARE(ran.exit, 3);
    QCOMPARE(ran.out.count(u'\n'), 1);
    QCOMPARE(QJsonDocument::fromJson(ran.out.toUtf8())[word("well")], QJsonValue(false));
    QVERIFY(partsOf(ran, "NeedsPerson").contains(word("Network")));
    const auto all = findings(ran);
    for (const auto &finding : all) {
        if (finding[word("part")].toString() == word("Network"))
            QCOMPARE(finding[word("figures")][word("reach")].toString(), word("NoAnswer"));
    }
}

void TestDoctor::offlineAsksNobody()
{
    const Ran ran = ctl({ word("doctor"), word("--offline"), word("--json") });
    const QStringList parts = partsOf(ran);
    QVERIFY(parts.contains(word("Queue")) && parts.contains(word("Certificate")));
    QVERIFY(!parts.contains(word("Network")));
}

/// The machine of the tests may have no sound card; all else is well.
void TestDoctor::theExitCodeIsWhetherAnyoneIsNeeded()
{
    const Ran ran = ctl({ word("doctor"), word("--offline"), word("--json") });
    const QStringList needs = partsOf(ran, "NeedsPerson");
    QVERIFY2(needs.isEmpty() || needs == QStringList { word("Sound") }, qPrintable(needs.join(u' ')));
    QCOMPARE(ran.exit, needs.isEmpty() ? 0 : 3);
    QCOMPARE(QJsonDocument::fromJson(ran.out.toUtf8())[word("well")], QJsonValue(needs.isEmpty()));
}

void TestDoctor::theReportIsAPdf()
{
    const Ran ran = ctl({ word("doctor"), word("--offline"), word("--report"), path("report.pdf") });
    QVERIFY2(ran.exit == 0 || ran.exit == 3, qPrintable(ran.err));
    const QString text = PdfTools(contentOf(path("report.pdf"))).text();
    QVERIFY2(text.contains(QStringLiteral("Junta de prueba")) && text.contains(QStringLiteral("Certificado")),
        qPrintable(text));
    QVERIFY(ran.out.contains(QStringLiteral("Certificado:"))); // the findings are told as well
}

void TestDoctor::whatCannotBeWrittenIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    const QString nowhere = word("/nonexistent/file");
    QTest::newRow("report") << QStringList { word("doctor"), word("--offline"), word("--report"), nowhere }
                            << 1;
    QTest::newRow("report of nothing") << QStringList { word("doctor"), word("--report") } << 2;
    QTest::newRow("figures") << QStringList { word("metrics"), nowhere } << 1;
    QTest::newRow("figures for nobody") << QStringList { word("metrics") } << 2;
    QTest::newRow("two files") << QStringList { word("metrics"), nowhere, nowhere } << 2;
}

void TestDoctor::whatCannotBeWrittenIsTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exit);
    const Ran ran = exit == 2
        ? support::run(support::builtProgram(word("app/technician/ventanillactl")), arguments)
        : ctl(arguments);
    QCOMPARE(ran.exit, exit);
    QCOMPARE(ran.out, QString());
    QVERIFY(!ran.err.isEmpty());
}

void TestDoctor::figuresForTheNodeExporter()
{
    const Ran ran = ctl({ word("metrics"), path("ventanilla.prom") });
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    const QByteArray text = contentOf(path("ventanilla.prom"));
    QVERIFY2(text.startsWith(
                 "# TYPE ventanilla_info gauge\nventanilla_info{version=\"" VENTANILLA_VERSION "\"} 1\n"),
        text);
    QVERIFY(text.contains("\nventanilla_queue_queued 0\n") && text.endsWith('\n'));
    QVERIFY(!text.contains("part=\"network\"")); // a timer asks nobody
    // The exporter runs as another user.
    struct stat file
    {
    };
    QCOMPARE(::stat(QFile::encodeName(path("ventanilla.prom")).constData(), &file), 0);
    QCOMPARE(uint(file.st_mode & 07777), 0644U);
}

void TestDoctor::figuresOfAFolderThatIsNoKiosk()
{
    const QTemporaryDir empty;
    const Ran ran = ctl({ word("metrics"), path("ventanilla.prom"), word("--data"), empty.path() });
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QVERIFY(contentOf(path("ventanilla.prom")).contains("\nventanilla_needs_person{part=\"enrolment\"} 1\n"));
}

/// The one that reads has the old file or the new one: another file takes its name, and nothing is left
/// beside it.
void TestDoctor::nobodyEverReadsHalfAFile()
{
    QCOMPARE(ctl({ word("metrics"), path("ventanilla.prom") }).exit, 0);
    QFile reader(path("ventanilla.prom"));
    QVERIFY(reader.open(QIODevice::ReadOnly));
    const QByteArray half = reader.read(20);
    QCOMPARE(ctl({ word("metrics"), path("ventanilla.prom"), word("--data"), m_files->path() }).exit, 0);
    const QByteArray rest = reader.readAll();
    QVERIFY((half + rest).contains("ventanilla_needs_person{part=\"enrolment\"} 0\n"));
    QVERIFY(contentOf(path("ventanilla.prom")).contains("ventanilla_needs_person{part=\"enrolment\"} 1\n"));
    QCOMPARE(QDir(m_files->path()).entryList({ word("*.prom*") }), QStringList { word("ventanilla.prom") });
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
