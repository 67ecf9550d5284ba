// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/event.h"
#include "app/base/journal.h"
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using base::Event;

namespace {

Q_LOGGING_CATEGORY(log, "ventanilla.test")

QString heard;

void hear(QtMsgType, const QMessageLogContext &, const QString &line)
{
    heard = line;
}

/// The journal's end of its door: takes entries as journald does.
class Door
{
public:
    explicit Door(const QString &path) : m_path(QFile::encodeName(path))
    {
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, m_path.constData(), sizeof address.sun_path);
        if (::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("no socket");
    }
    ~Door() { ::close(m_descriptor); }
    Door(const Door &) = delete;
    Door &operator=(const Door &) = delete;
    const char *path() const { return m_path.constData(); }

    QHash<QByteArray, QByteArray> take() const
    {
        QByteArray entry(65536, '\0');
        entry.truncate(std::max<ssize_t>(::recv(m_descriptor, entry.data(), size_t(entry.size()), 0), 0));
        QHash<QByteArray, QByteArray> fields;
        while (!entry.isEmpty()) {
            const qsizetype end = entry.indexOf('\n'), equals = entry.left(end).indexOf('=');
            if (equals >= 0) {
                fields.insert(entry.left(equals), entry.mid(equals + 1, end - equals - 1));
                entry.remove(0, end + 1);
            } else {
                const auto size = qsizetype(qFromLittleEndian<quint64>(entry.constData() + end + 1));
                fields.insert(entry.left(end), entry.mid(end + 9, size));
                entry.remove(0, end + 9 + size + 1);
            }
        }
        return fields;
    }

private:
    const QByteArray m_path;
    const int m_descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
};

} // namespace

class TestEvent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIsInTheTechniciansListUnderItsNumber();
    void aLineBeginsWithItsWord();
    void whatOthersLogIsNoEvent_data();
    void whatOthersLogIsNoEvent();
    void theJournalGetsFields();
    void noTextBringsAFieldOfItsOwn();
    void whereNobodyListensItIsSaid();
    void aTerminalIsNoJournal();
};

/// The lint writes the list in Python: both come to the same words and numbers.
void TestEvent::eachIsInTheTechniciansListUnderItsNumber()
{
    QFile file(QStringLiteral(PROJECT_ROOT "/packaging/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray manual = file.readAll();
    QSet<QByteArray> numbers;
    const auto ids = QMetaEnum::fromType<Event::Id>();
    for (int i = 0; i < ids.keyCount(); ++i) {
        const auto id = Event::Id(ids.value(i));
        const qsizetype row = manual.indexOf("\n| `" + Event::word(id) + "` |");
        QVERIFY2(row >= 0, Event::word(id));
        QVERIFY2(manual.mid(row + 1, manual.indexOf('\n', row + 1) - row).contains(Event::messageId(id)),
            Event::word(id));
        numbers << Event::messageId(id);
    }
    QCOMPARE(numbers.size(), ids.keyCount());
}

void TestEvent::aLineBeginsWithItsWord()
{
    const auto before = qInstallMessageHandler(hear);
    qCWarning(log) << Event::QueueSetAside << "why" << 3;
    qInstallMessageHandler(before);
    QCOMPARE(heard, QStringLiteral("queue.set-aside: why 3"));
    QVERIFY(Event::in(heard) == Event::QueueSetAside);
}

void TestEvent::whatOthersLogIsNoEvent_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : { "", ":", "qt.qpa.xcb: could not connect", "queue.set-aside", "queue.set: x",
             "see queue.set-aside: x", "QueueSetAside: x" })
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestEvent::whatOthersLogIsNoEvent()
{
    QFETCH(QString, line);
    QVERIFY(!Event::in(line));
    QVERIFY(!base::journalEntry(QtInfoMsg, "qt", line).contains("MESSAGE_ID"));
}

void TestEvent::theJournalGetsFields()
{
    const QTemporaryDir folder;
    const Door door(folder.filePath(QStringLiteral("socket")));
    const auto line = QStringLiteral("store.damaged: página 3");
    QVERIFY(base::sendToJournal(base::journalEntry(QtCriticalMsg, "ventanilla.kiosk", line), door.path()));
    const auto fields = door.take();
    QCOMPARE(fields.value("MESSAGE"), line.toUtf8());
    QCOMPARE(fields.value("PRIORITY"), QByteArray("2"));
    QCOMPARE(fields.value("QT_CATEGORY"), QByteArray("ventanilla.kiosk"));
    QCOMPARE(fields.value("SYSLOG_IDENTIFIER"), QCoreApplication::applicationName().toUtf8());
    QCOMPARE(fields.value("VENTANILLA_EVENT"), QByteArray("store.damaged"));
    QCOMPARE(fields.value("MESSAGE_ID"), Event::messageId(Event::StoreDamaged));
    QCOMPARE(fields.size(), 6);
}

void TestEvent::noTextBringsAFieldOfItsOwn()
{
    const QTemporaryDir folder;
    const Door door(folder.filePath(QStringLiteral("socket")));
    const auto line = QStringLiteral("queue.set-aside: a\nPRIORITY=0\n_UID=0\n");
    QVERIFY(base::sendToJournal(base::journalEntry(QtWarningMsg, "ventanilla.sync", line), door.path()));
    const auto fields = door.take();
    QCOMPARE(fields.value("MESSAGE"), line.toUtf8());
    QCOMPARE(fields.value("PRIORITY"), QByteArray("4"));
    QVERIFY(!fields.contains("_UID"));
}

void TestEvent::whereNobodyListensItIsSaid()
{
    const QTemporaryDir folder;
    const QByteArray nowhere = QFile::encodeName(folder.filePath(QStringLiteral("nobody")));
    QVERIFY(!base::sendToJournal(base::journalEntry(QtInfoMsg, "qt", QStringLiteral("x")), nowhere));
}

void TestEvent::aTerminalIsNoJournal()
{
    qputenv("JOURNAL_STREAM", "1:2"); // of another program, which started this one with another stderr
    QVERIFY(!base::isLoggedToJournal());
    struct stat there
    {
    };
    QCOMPARE(::fstat(STDERR_FILENO, &there), 0);
    qputenv("JOURNAL_STREAM",
        QByteArray::number(quint64(there.st_dev)) + ':' + QByteArray::number(quint64(there.st_ino)));
    QVERIFY(base::isLoggedToJournal());
    qunsetenv("JOURNAL_STREAM");
    QVERIFY(!base::isLoggedToJournal());
}

QTEST_GUILESS_MAIN(TestEvent)
#include "tst_event.moc"
