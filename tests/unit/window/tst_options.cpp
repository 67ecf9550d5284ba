// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/centralprocess.h"
#include "ui/window/options.h"
#include <QTemporaryDir>
#include <QtTest>

using window::Options;

namespace {

QStringList split(const char *line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}
tl::expected<Options, QString> parse(const char *line)
{
    return Options::parse(QStringList { QStringLiteral("ventanilla") } + split(line));
}

} // namespace

class TestOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsGivenIsTaken();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void theCommandLineWinsOverTheFile();
    void exitCodesOfTheProgram_data();
    void exitCodesOfTheProgram();
};

void TestOptions::whatIsGivenIsTaken()
{
    const auto nothing = parse("");
    QVERIFY(nothing);
    QVERIFY(nothing->windowed.isEmpty() && nothing->screenMm.isEmpty() && nothing->data.isEmpty());
    QCOMPARE(nothing->config, QStringLiteral("/etc/ventanilla/kiosk.conf"));
    QVERIFY(!nothing->configGiven && !nothing->asksForPractice && !nothing->asksToCalibrate);
    QVERIFY(parse("--calibrate")->asksToCalibrate);

    const auto all = parse("--windowed 1280x800 --screen-mm 339x212 --language es --practice"
                           " --config /tmp/a.conf --data /tmp/kiosk");
    QVERIFY(all);
    QCOMPARE(all->windowed, QSize(1280, 800));
    QCOMPARE(all->screenMm, QSizeF(339, 212));
    QCOMPARE(all->language, QStringLiteral("es"));
    QVERIFY(all->asksForPractice && all->configGiven);
    QCOMPARE(all->config, QStringLiteral("/tmp/a.conf"));
    QCOMPARE(all->data, QStringLiteral("/tmp/kiosk"));
}

void TestOptions::wrongUsageIsTold_data()
{
    QTest::addColumn<QString>("names"); ///< what the message must name
    const auto row
        = [](const char *line, const char *names) { QTest::newRow(line) << QString::fromLatin1(names); };
    row("--windowed", "windowed");
    row("--windowed big", "--windowed");
    row("--windowed 1280", "--windowed");
    row("--windowed 1280x", "--windowed");
    row("--windowed 1280x-800", "--windowed");
    row("--windowed 00x00", "--windowed");
    row("--screen-mm 13in", "--screen-mm");
    row("--language", "language");
    row("--config", "config");
    row("--loud", "loud");
    row("formulario", "formulario");
}

void TestOptions::wrongUsageIsTold()
{
    QFETCH(QString, names);
    const auto options = parse(QTest::currentDataTag());
    QVERIFY(!options);
    QVERIFY2(options.error().contains(names), qPrintable(options.error()));
}

void TestOptions::theCommandLineWinsOverTheFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("kiosk.conf"));
    QFile conf(file);
    QVERIFY(conf.open(QIODevice::WriteOnly));
    conf.write("[kiosk]\ndata=/srv/kiosk\n[centre]\nname=Sede\ncomuna=07401\n[screen]\nmm=300x200\n");
    conf.close();
    const QByteArray given = "--config " + file.toLatin1();
    const auto fromFile = parse(given.constData())->settings();
    QVERIFY(fromFile);
    QCOMPARE(fromFile->dataFolder, QStringLiteral("/srv/kiosk"));
    QCOMPARE(fromFile->screenMm, QSizeF(300, 200));
    const auto both = parse((given + " --data /tmp/kiosk --screen-mm 339x212").constData())->settings();
    QVERIFY(both);
    QCOMPARE(both->dataFolder, QStringLiteral("/tmp/kiosk"));
    QCOMPARE(both->screenMm, QSizeF(339, 212));
    QCOMPARE(both->language, QStringLiteral("es"));
    QVERIFY(parse((given + " --language klingon").constData())
                ->settings()
                .error()
                .toString()
                .contains(QStringLiteral("--language")));
    QCOMPARE(parse((given + " --language ht").constData())->settings()->language, QStringLiteral("ht"));
    QCOMPARE(both->centreName, QStringLiteral("Sede"));
    QVERIFY2(!parse("--config /nonexistent.conf")->settings(), "a file that was named must be there");
}

void TestOptions::exitCodesOfTheProgram_data()
{
    QTest::addColumn<int>("exit");
    QTest::newRow("--help") << 0;
    QTest::newRow("--version") << 0;
    QTest::newRow("--loud") << 2;
    QTest::newRow("--windowed wide") << 2;
    QTest::newRow("--language klingon") << 1; // what is installed stands in the settings
    QTest::newRow("--config /nonexistent.conf") << 1;
}

void TestOptions::exitCodesOfTheProgram()
{
    QFETCH(int, exit);
    const auto ran = support::run(
        support::builtProgram(QStringLiteral("ui/ventanilla")), split(QTest::currentDataTag()));
    QCOMPARE(ran.exit, exit);
    QCOMPARE(ran.out.isEmpty(), exit != 0);
    QCOMPARE(ran.err.contains(QStringLiteral("ventanilla: ")), exit != 0);
}

QTEST_MAIN(TestOptions)
#include "tst_options.moc"
