// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/errc.h"
#include "app/base/settings.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace base;

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAKioskFile();
    void defaultsStandWhereNothingIsSaid();
    void unitsNearby_data();
    void unitsNearby();
    void unknownKeysAreToldNotFatal();
    void wrongValues_data();
    void wrongValues();
    void missingFile();
    void whatIsChosenAtTheKioskFillsWhatIsOpen();
    void choosingKeepsTheOthersAndTakesNoNonsense();
    void theScreenIsWrittenAndNothingElse_data();
    void theScreenIsWrittenAndNothingElse();

private:
    Result<Settings> load(const QByteArray &text);
    QTemporaryDir m_folder;
    int m_files = 0;
};

Result<Settings> TestSettings::load(const QByteArray &text)
{
    // A new file each time: QSettings takes a file of equal size and time for the one it has read.
    const QString path = m_folder.filePath(QStringLiteral("kiosk-%1.conf").arg(++m_files));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        qFatal("cannot write the settings of the test");
    file.close();
    return Settings::load(path);
}

void TestSettings::readsAKioskFile()
{
    const auto settings = load("[printer]\nqueue=kiosk\npaper=80mm\n[kiosk]\ndata=/srv/kiosk\n"
                               "[centre]\nname=Junta de Vecinos N.º 12, Linares\ncomuna=07401\n"
                               "contact=Ana Soto, +56 9 1234 5678\n"
                               "neighbours=07403, 07404\nshowcase=yes\n"
                               "[screen]\nmm=344x194\noutput=HDMI-1\n[session]\nidle=120\nanswer=20\n"
                               "[touch]\ndebounce=500\n"
                               "[slip]\nfolder=/media/usb\n[reader]\ncedula=yes\n[queue]\nretention-days=0\n"
                               "[sound]\nheadphone-jack=no\n[key]\nstore=tpm\n");
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().toString()));
    QCOMPARE(settings->dataFolder, QStringLiteral("/srv/kiosk"));
    QCOMPARE(settings->printer, QStringLiteral("kiosk"));
    QCOMPARE(settings->paper, Paper::Roll80);
    QCOMPARE(settings->centreName, QStringLiteral("Junta de Vecinos N.º 12, Linares"));
    QCOMPARE(settings->contact, QStringLiteral("Ana Soto, +56 9 1234 5678"));
    QCOMPARE(settings->comuna, QStringLiteral("07401"));
    QCOMPARE(settings->neighbours, QStringList({ QStringLiteral("07403"), QStringLiteral("07404") }));
    QVERIFY(settings->showcase);
    QCOMPARE(settings->screenMm, QSizeF(344, 194));
    QCOMPARE(settings->screenOutput, QStringLiteral("HDMI-1"));
    QCOMPARE(settings->idle.count(), 120);
    QCOMPARE(settings->answer.count(), 20);
    QCOMPARE(settings->debounce.count(), 500);
    QCOMPARE(settings->slipFolder, QStringLiteral("/media/usb"));
    QVERIFY(settings->cedulaReader);
    QVERIFY(!settings->headphoneJack);
    QVERIFY(settings->keyPlace == KeyPlace::Tpm);
    QCOMPARE(settings->retentionDays, 0);
    QVERIFY(settings->unknownKeys.isEmpty());
}

void TestSettings::defaultsStandWhereNothingIsSaid()
{
    const auto settings = load("[centre]\ncomuna=07401\n");
    QVERIFY(settings);
    QCOMPARE(settings->idle.count(), 180);
    QCOMPARE(settings->answer.count(), 45);
    QCOMPARE(settings->debounce.count(), 300);
    QVERIFY(settings->screenMm.isEmpty());
    QVERIFY(settings->screenOutput.isEmpty());
    QVERIFY(settings->slipFolder.isEmpty());
    QVERIFY(!settings->cedulaReader);
    QVERIFY(!settings->showcase);
    QVERIFY(settings->headphoneJack);
    QVERIFY(settings->keyPlace == KeyPlace::File);
    QCOMPARE(settings->paper, Paper::A4);
}

void TestSettings::unitsNearby_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QStringList>("units");
    const QStringList two { QStringLiteral("1.ª Comisaría Linares, Calle Ejemplo 123"),
        QStringLiteral("Retén Ejemplo, Ruta 1 km 5") };
    QTest::newRow("none") << QByteArray() << QStringList();
    QTest::newRow("two") << QByteArray(
        "units=\"1.ª Comisaría Linares, Calle Ejemplo 123; Retén Ejemplo, Ruta 1 km 5\"")
                         << two;
    QTest::newRow("blanks and a last semicolon")
        << QByteArray("units=\" 1.ª Comisaría Linares,  Calle Ejemplo 123 ;Retén Ejemplo, Ruta 1 km 5;\"")
        << two;
    QTest::newRow("one, without quotes")
        << QByteArray("units=1.ª Comisaría Linares, Calle Ejemplo 123") << QStringList { two.first() };
}

void TestSettings::unitsNearby()
{
    QFETCH(QByteArray, line);
    const auto settings = load("[centre]\ncomuna=07401\n" + line + '\n');
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().toString()));
    QTEST(settings->units, "units");
    QVERIFY(settings->unknownKeys.isEmpty());
}

void TestSettings::unknownKeysAreToldNotFatal()
{
    const auto settings = load("[centre]\ncomuna=07401\ncolour=blue\n[printer]\ncolour=yes\n");
    QVERIFY(settings);
    QCOMPARE(settings->unknownKeys,
        QStringList({ QStringLiteral("centre/colour"), QStringLiteral("printer/colour") }));
    QCOMPARE(settings->comuna, QStringLiteral("07401"));
}

void TestSettings::wrongValues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("comuna of four digits") << QByteArray("[centre]\ncomuna=7401\n") << "centre/comuna";
    QTest::newRow("idle too short") << QByteArray("[session]\nidle=10\n") << "session/idle";
    QTest::newRow("idle too long") << QByteArray("[session]\nidle=301\n")
                                   << "session/idle takes 120 to 300 seconds";
    QTest::newRow("debounce of one's own")
        << QByteArray("[touch]\ndebounce=400\n") << "touch/debounce takes 300, 500 or 800";
    QTest::newRow("idle not a number") << QByteArray("[session]\nidle=long\n") << "session/idle";
    QTest::newRow("answer too long") << QByteArray("[session]\nanswer=90\n") << "session/answer";
    QTest::newRow("screen in inches") << QByteArray("[screen]\nmm=15.6\n") << "screen/mm";
    QTest::newRow("retention") << QByteArray("[queue]\nretention-days=400\n") << "queue/retention-days";
    QTest::newRow("paper") << QByteArray("[printer]\npaper=letter\n") << "printer/paper";
    QTest::newRow("reader") << QByteArray("[reader]\ncedula=COM1\n") << "reader/cedula";
    QTest::newRow("showcase") << QByteArray("[centre]\nshowcase=1\n") << "centre/showcase";
    QTest::newRow("jack") << QByteArray("[sound]\nheadphone-jack=0\n") << "sound/headphone-jack";
    QTest::newRow("key elsewhere") << QByteArray("[key]\nstore=card\n") << "key/store takes file or tpm";
    QTest::newRow("printer with a slash") << QByteArray("[printer]\nqueue=a/b\n") << "printer/queue";
    QTest::newRow("seven units") << QByteArray("[centre]\nunits=\"a;b;c;d;e;f;g\"\n") << "centre/units";
    QTest::newRow("a unit over the line")
        << QByteArray("[centre]\nunits=" + QByteArray(101, 'a') + '\n') << "centre/units";
    QTest::newRow("no data folder") << QByteArray("[kiosk]\ndata=\n") << "kiosk/data";
}

void TestSettings::wrongValues()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, key);
    const auto settings = load(text);
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, make_error_code(Errc::BadSettings));
    QVERIFY2(settings.error().detail.contains(key), qPrintable(settings.error().detail));
}

void TestSettings::missingFile()
{
    const auto settings = Settings::load(m_folder.filePath(QStringLiteral("none.conf")));
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, make_error_code(Errc::CannotRead));
}

void TestSettings::whatIsChosenAtTheKioskFillsWhatIsOpen()
{
    QTemporaryDir data;
    const QString comma = QStringLiteral("Junta N.º 12, Linares; la de siempre");
    QVERIFY(Settings::choose(data.path(),
        { { QStringLiteral("centre/name"), comma },
            { QStringLiteral("centre/comuna"), QStringLiteral("07402") },
            { QStringLiteral("screen/mm"), QStringLiteral("344x194") } }));
    const QString file = m_folder.filePath(QStringLiteral("system.conf"));
    QFile system(file);
    QVERIFY(system.open(QIODevice::WriteOnly));
    system.write("[centre]\ncomuna=07401\n[kiosk]\ndata=" + data.path().toUtf8() + '\n');
    system.close();

    const auto settings = Settings::load(file);
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().toString()));
    QCOMPARE(settings->centreName, comma);
    QCOMPARE(settings->screenMm, QSizeF(344, 194));
    QCOMPARE(settings->comuna, QStringLiteral("07401")); // the system's word
    QVERIFY(settings->fixedKeys.contains(QStringLiteral("centre/comuna")));
    QVERIFY(!settings->fixedKeys.contains(QStringLiteral("centre/name")));

    QTemporaryDir other; // whatever the file says
    QVERIFY(Settings::load(file, other.path())->centreName.isEmpty());
    QCOMPARE(Settings::load({}, data.path())->comuna, QStringLiteral("07402"));
}

void TestSettings::choosingKeepsTheOthersAndTakesNoNonsense()
{
    QTemporaryDir data;
    const auto key = QStringLiteral("printer/queue");
    QVERIFY(Settings::choose(data.path(), { { key, QStringLiteral("kiosk") } }));
    QVERIFY(Settings::choose(data.path(), { { QStringLiteral("centre/comuna"), QStringLiteral("07401") } }));
    QCOMPARE(Settings::load({}, data.path())->printer, QStringLiteral("kiosk"));
    QVERIFY(
        !Settings::choose(data.path(), { { QStringLiteral("centre/comuna"), QStringLiteral("Linares") } }));
    QVERIFY(
        !Settings::choose(data.path(), { { QStringLiteral("centre/comunas"), QStringLiteral("07401") } }));
    QCOMPARE(Settings::load({}, data.path())->comuna, QStringLiteral("07401"));
    QVERIFY(Settings::choose(data.path(), { { key, {} } }));
    QVERIFY(Settings::load({}, data.path())->printer.isEmpty());
    const auto nowhere
        = Settings::choose(data.filePath(QStringLiteral("none")), { { key, QStringLiteral("a") } });
    QVERIFY(!nowhere && nowhere.error().code == Errc::CannotWrite);
}

void TestSettings::theScreenIsWrittenAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray centre = "# ours\n[centre]\nname=Junta de Vecinos N.º 12, Linares\n";
    QTest::newRow("no file") << QByteArray() << QByteArray("[screen]\nmm=344x194\n");
    QTest::newRow("no section") << centre << centre + "[screen]\nmm=344x194\n";
    QTest::newRow("no last line end")
        << QByteArray("[session]\nidle=120") << QByteArray("[session]\nidle=120\n[screen]\nmm=344x194\n");
    QTest::newRow("another size") << "[screen]\n# a ruler says so\nmm = 300x200\n" + centre
                                  << "[screen]\n# a ruler says so\nmm=344x194\n" + centre;
    QTest::newRow("a section without it") << "[screen]\n\n" + centre << "[screen]\nmm=344x194\n\n" + centre;
    QTest::newRow("such a key elsewhere")
        << QByteArray("[screen]\n[other]\nmm=1\n") << QByteArray("[screen]\nmm=344x194\n[other]\nmm=1\n");
}

void TestSettings::theScreenIsWrittenAndNothingElse()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QString path = m_folder.filePath(QStringLiteral("kiosk-%1.conf").arg(++m_files));
    QFile file(path);
    if (!before.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(before);
        file.close();
    }
    QVERIFY(Settings::writeScreen(path, { 344, 194 }));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), after);
    QCOMPARE(Settings::load(path)->screenMm, QSizeF(344, 194));
    const auto nowhere
        = Settings::writeScreen(m_folder.filePath(QStringLiteral("none/kiosk.conf")), { 344, 194 });
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, make_error_code(Errc::CannotWrite));
}

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
