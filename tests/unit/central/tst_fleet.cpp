// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/fleet.h"
#include "tests/support/centralprocess.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using central::KioskState;
using central::Stores;
using support::Ran;

namespace {

QString text(const char *latin1)
{
    return QLatin1String(latin1);
}

const QString chain = text("11111111-1111-4111-8111-111111111111");
constexpr qint64 megabyte = 1024 * 1024;

QString idOf(int number)
{
    return QStringLiteral("cl-07401-%1").arg(number, 4, 10, QLatin1Char('0'));
}

} // namespace

/// Kiosks as the central service's operators see them: `kiosks`, and the figures for Prometheus.
class FleetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stores.reset(); }
    void eachNeedHasAWord_data();
    void eachNeedHasAWord();
    void whoNeedsSomebodyComesFirstAndTheRevokedLast();
    void whatAnOlderKioskDoesNotSayIsADash();
    void whoHasBeenSilent_data();
    void whoHasBeenSilent();
    void nothingOfAStolenKioskActsOnATerminal();
    void figuresForPrometheus();

private:
    /// What a kiosk says that needs nobody.
    QJsonObject well() const
    {
        return { { text("chain"), chain }, { text("clockOffsetMs"), 1200 },
            { text("versions"), QJsonObject { { text("ventanilla"), text("0.1.0") } } },
            { text("queue"),
                QJsonObject { { text("queued"), 2 }, { text("setAside"), 0 },
                    { text("oldest"), base::toIsoMs(m_now.addSecs(-3600)) } } },
            { text("disk"), QJsonObject { { text("available"), 600 * megabyte } } },
            { text("certificate"), QJsonObject { { text("until"), base::toIsoMs(m_now.addDays(31)) } } } };
    }
    /// Enrolled a month ago, and said that `secondsAgo`.
    void add(int number, const QJsonObject &figures, qint64 secondsAgo = 60, qint64 highest = 0)
    {
        QVERIFY(m_stores->kiosks.enrol(idOf(number), base::toIsoMs(m_now.addDays(-30))));
        const QByteArray bytes = QJsonDocument(figures).toJson(QJsonDocument::Compact);
        QVERIFY(m_stores->kiosks.heartbeat({ idOf(number), chain, highest, QByteArray(32, 'h'), bytes,
            base::toIsoMs(m_now.addSecs(-secondsAgo)) }));
    }
    QList<KioskState> look() const { return *central::lookOver(*m_stores, m_now, {}); }
    Ran kiosks(const QStringList &options = {}) const
    {
        return support::runCentral(QStringList { text("kiosks"), text("--dir"), m_folder->path() } + options);
    }
    static QStringList lines(const Ran &ran) { return ran.out.split(u'\n', Qt::SkipEmptyParts); }

    const QDateTime m_now = QDateTime::currentDateTimeUtc(); // the program has no other clock
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Stores> m_stores;
};

void FleetTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto stores = Stores::open(m_folder->path());
    QVERIFY2(stores, stores ? "" : qPrintable(stores.error().toString()));
    m_stores = std::move(*stores);
}

void FleetTest::eachNeedHasAWord_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QJsonValue>("said");
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<int>("highest");
    QTest::addColumn<QStringList>("needs");
    const auto row = [](const char *name, const char *part, const QJsonValue &said, const QStringList &needs,
                         qint64 secondsAgo = 60, int highest = 0) {
        QTest::newRow(name) << text(part) << said << secondsAgo << highest << needs;
    };
    const auto queue = [this](int setAside, int hours) {
        return QJsonObject { { text("queued"), 1 }, { text("setAside"), setAside },
            { text("oldest"), base::toIsoMs(m_now.addSecs(-3600LL * hours)) } };
    };
    const auto until = [this](int days) {
        return QJsonObject { { text("until"), base::toIsoMs(m_now.addDays(days).addSecs(60)) } };
    };
    constexpr qint64 day = 24 * 60 * 60;
    row("well", "x", {}, {});
    row("silent for a weekend", "x", {}, {}, 3 * day - 60);
    row("silent for longer", "x", {}, { text("not-seen") }, 3 * day + 60);
    row("waiting for a weekend", "queue", queue(0, 71), {});
    row("waiting for longer", "queue", queue(0, 73), { text("queue-waits") });
    row("set aside", "queue", queue(1, 1), { text("set-aside") });
    row("a gap of yesterday", "x", {}, { text("gaps") }, day + 60, 7);
    row("a gap of today", "x", {}, {}, 3600, 7);
    row("certificate of 30 days", "certificate", until(30), {});
    row("of 29", "certificate", until(29), { text("certificate") });
    row("ended", "certificate", until(-2), { text("certificate") });
    row("disk", "disk", QJsonObject { { text("available"), 511 * megabyte } }, { text("disk") });
    row("clock ahead", "clockOffsetMs", 300000, { text("clock") });
    row("clock behind", "clockOffsetMs", -300000, { text("clock") });
    row("clock nearly right", "clockOffsetMs", -299000, {});
    row("three at once", "queue", queue(2, 100), { text("not-seen"), text("queue-waits"), text("set-aside") },
        4 * day);
}

void FleetTest::eachNeedHasAWord()
{
    QFETCH(QString, part);
    QFETCH(QJsonValue, said);
    QFETCH(qint64, secondsAgo);
    QFETCH(int, highest);
    QFETCH(QStringList, needs);
    QJsonObject figures = well();
    figures.insert(part, said);
    add(1, figures, secondsAgo, highest);
    QCOMPARE(look().first().needs, needs);
    QCOMPARE(kiosks().exit, needs.isEmpty() ? 0 : 3);
}

void FleetTest::whoNeedsSomebodyComesFirstAndTheRevokedLast()
{
    QJsonObject aside = well();
    aside.insert(text("queue"), QJsonObject { { text("queued"), 0 }, { text("setAside"), 3 } });
    add(1, aside, 1000000);
    QVERIFY(m_stores->kiosks.revoke(idOf(1), base::toIsoMs(m_now)));
    add(2, well());
    add(3, aside);
    add(4, aside, 1000000);
    QStringList order;
    const auto states = look();
    for (const KioskState &state : states)
        order << state.row.id;
    QCOMPARE(order, QStringList({ idOf(4), idOf(3), idOf(2), idOf(1) }));

    const Ran ran = kiosks();
    QCOMPARE(ran.exit, 3);
    const QStringList printed = lines(ran);
    QCOMPARE(printed.size(), 1 + 4);
    QVERIFY2(printed.at(1).startsWith(idOf(4)) && printed.at(1).endsWith(text("not-seen set-aside")),
        qPrintable(ran.out));
    QVERIFY2(
        printed.at(4).contains(text("revoked ") + m_now.toString(text("yyyy-MM-dd"))), qPrintable(ran.out));
    const qsizetype column = printed.first().indexOf(text("ASIDE"));
    QCOMPARE(printed.at(2).mid(column, 2), text("3 "));
    const auto json = QJsonDocument::fromJson(kiosks({ text("--json") }).out.toUtf8()).array();
    QCOMPARE(json.at(1)[text("setAside")].toInt(), 3);
    QCOMPARE(json.at(1)[text("needs")].toArray(), QJsonArray { text("set-aside") });
    QVERIFY(json.at(3)[text("needs")].toArray().isEmpty());
}

/// The heartbeat before there was a certificate in it, of a service that looked at no clock; and a kiosk that
/// never said anything.
void FleetTest::whatAnOlderKioskDoesNotSayIsADash()
{
    QJsonObject older = well();
    older.remove(text("certificate"));
    older.remove(text("clockOffsetMs"));
    add(1, older);
    QVERIFY(m_stores->kiosks.enrol(idOf(2), base::toIsoMs(m_now.addSecs(-3600))));
    const Ran ran = kiosks();
    QCOMPARE(ran.exit, 0);
    const QStringList printed = lines(ran);
    const auto cell = [&](int line, const char *column) {
        return printed.at(line).mid(printed.first().indexOf(text(column))).section(u' ', 0, 0);
    };
    for (const char *column : { "CERTIFICATE", "CLOCK" })
        QCOMPARE(cell(1, column), QStringLiteral("–"));
    for (const char *column : { "VERSION", "QUEUED", "ASIDE", "GAPS", "DISK" })
        QVERIFY2(cell(1, column) != QStringLiteral("–"), column);
    for (const char *column :
        { "SEEN", "VERSION", "QUEUED", "OLDEST", "ASIDE", "CERTIFICATE", "DISK", "CLOCK" })
        QCOMPARE(cell(2, column), QStringLiteral("–"));
    const auto json = QJsonDocument::fromJson(kiosks({ text("--json") }).out.toUtf8()).array();
    QVERIFY(json.at(0)[text("certificateDays")].isNull() && json.at(0)[text("queued")].toInt() == 2);
}

void FleetTest::whoHasBeenSilent_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<int>("exit");
    QTest::newRow("longer than asked") << text("4") << 3;
    QTest::newRow("not so long") << text("6") << 0;
    QTest::newRow("no hours") << text("0") << 2;
    QTest::newRow("no number") << text("soon") << 2;
}

void FleetTest::whoHasBeenSilent()
{
    QFETCH(QString, hours);
    QFETCH(int, exit);
    add(1, well(), 5 * 60 * 60);
    QCOMPARE(kiosks({ text("--hours"), hours }).exit, exit);
}

void FleetTest::nothingOfAStolenKioskActsOnATerminal()
{
    for (const char *version : { "\x1b[2Jhello", "0.1\n0", "0123456789012345678901" }) {
        QJsonObject figures = well();
        figures.insert(text("versions"), QJsonObject { { text("ventanilla"), text(version) } });
        add(1, figures);
        QCOMPARE(look().first().version, QString());
        QVERIFY(!kiosks().out.contains(QChar(0x1b)));
    }
    QJsonObject figures = well();
    figures.insert(text("queue"), text("nothing of the sort"));
    add(1, figures);
    QVERIFY(!look().first().queued);
}

void FleetTest::figuresForPrometheus()
{
    add(1, well());
    add(2, {});
    add(3, well());
    QVERIFY(m_stores->kiosks.revoke(idOf(3), base::toIsoMs(m_now)));
    const QByteArray all = *central::fleetMetrics(*m_stores, m_now);
    for (const char *line : { "ventanilla_kiosk_queued{kiosk=\"cl-07401-0001\"} 2\n",
             "ventanilla_kiosk_set_aside{kiosk=\"cl-07401-0001\"} 0\n",
             "ventanilla_kiosk_certificate_days_left{kiosk=\"cl-07401-0001\"} 31\n",
             "ventanilla_kiosk_disk_available_bytes{kiosk=\"cl-07401-0001\"} 629145600\n",
             "ventanilla_kiosk_clock_offset_seconds{kiosk=\"cl-07401-0001\"} 1\n" })
        QVERIFY2(all.contains(line), all);
    QVERIFY(all.contains("ventanilla_kiosk_seen_timestamp_seconds{kiosk=\"cl-07401-0002\"} "));
    QVERIFY(!all.contains("queued{kiosk=\"cl-07401-0002\"}") && !all.contains("cl-07401-0003"));
    static const QRegularExpression form(
        text("^(# TYPE [a-z_]+ gauge|[a-z_]+\\{kiosk=\"cl-07401-\\d{4}\"\\} -?[0-9.]+)$"));
    const auto printed = QString::fromUtf8(all).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : printed)
        QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
}

QTEST_GUILESS_MAIN(FleetTest)
#include "tst_fleet.moc"
