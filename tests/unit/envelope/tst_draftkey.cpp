// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/draftkey.h"
#include "app/envelope/errc.h"
#include "app/envelope/securefile.h"
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace envelope;

namespace {

QJsonObject cedula(const char *run, const char *number)
{
    return { { QStringLiteral("type"), QStringLiteral("cedula") },
        { QStringLiteral("run"), QLatin1String(run) }, { QStringLiteral("number"), QLatin1String(number) } };
}

QJsonObject passport(const char *number)
{
    return { { QStringLiteral("type"), QStringLiteral("pasaporte") },
        { QStringLiteral("number"), QLatin1String(number) } };
}

} // namespace

class TestDraftKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void knownAnswers_data();
    void knownAnswers();
    void opensAnEarlierClosing();
    void theSecretIsMadeOnceForItsOwnerOnly();
    void aSecretThatIsNotOneIsRefused_data();
    void aSecretThatIsNotOneIsRefused();
    void opensWhatItClosed();
    void everyClosingHasAKeyOfItsOwn();
    void lengthsTellLittle();
    void nobodyElseOpensIt_data();
    void nobodyElseOpensIt();
    void anyChangedByteIsRefused();
    void documentsDoNotRunIntoEachOther();

private:
    DraftKey keyOf(const QJsonObject &document) const;
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("draft.key"));
};

/// Bytes 0 to 31, so that the answers below can be known.
void TestDraftKey::initTestCase()
{
    QByteArray bytes;
    for (char c = 0; c < 32; ++c)
        bytes += c;
    QVERIFY(writeDurably(m_file, bytes, Readers::OwnerOnly));
}

DraftKey TestDraftKey::keyOf(const QJsonObject &document) const
{
    const auto secret = DraftSecret::loadOrMake(m_file);
    auto key = DraftKey::derive(document, *secret);
    if (!key)
        qFatal("%s", qPrintable(key.error().toString()));
    return *std::move(key);
}

// Python: hashlib.scrypt(canonical JSON, salt=bytes(range(32)), n=2**15, r=8, p=1, dklen=64)[:32]
void TestDraftKey::knownAnswers_data()
{
    QTest::addColumn<QJsonObject>("document");
    QTest::addColumn<QByteArray>("tag");
    QTest::newRow("cedula") << cedula("12345678-5", "100000007")
                            << QByteArray("1e73099702d797381c7cf785ec22063666a2e570839eef1042c209b181e34154");
    QTest::newRow("pasaporte") << passport(
        "AB123456") << QByteArray("b88bdef5b14282214f04715388e8d3ea1721a1be6ed844886e8b36e507331373");
}

void TestDraftKey::knownAnswers()
{
    QFETCH(QJsonObject, document);
    QFETCH(QByteArray, tag);
    QCOMPARE(keyOf(document).tag().toHex(), tag);
}

/// Closed in Python: AES-256-GCM with the other half of the answer above, "ventanilla.draft/1\n" and the tag
/// as extra data, nonces 0 to 11 and 12 to 23, the draft's own key 100 to 131.
void TestDraftKey::opensAnEarlierClosing()
{
    const ClosedDraft closed { 1,
        QByteArray::fromHex("000102030405060708090a0b5559a80ea580cb277c82c42284d527e9f796d0d02ad1271dc1a13bf5"
                            "fe3bcd9507cddffc4c6eedd568fda3621af48b13"),
        QByteArray::fromHex("0c0d0e0f1011121314151617945f957bc3b98a587ea9b4108b396b536962599d9d6e0f748136de1f"
                            "18c0f2b546293fc4863b5988") };
    const auto opened = keyOf(cedula("12345678-5", "100000007")).open(closed);
    QVERIFY(opened);
    QCOMPARE(*opened, QByteArray("Known answer.\n"));
}

void TestDraftKey::theSecretIsMadeOnceForItsOwnerOnly()
{
    const QString file = m_folder.filePath(QStringLiteral("made.key"));
    QVERIFY(DraftSecret::loadOrMake(file));
    const auto bytes = readPrivate(file);
    QVERIFY2(bytes, "only its owner may read it");
    QCOMPARE(bytes->size(), 32);
    QVERIFY(*bytes != QByteArray(32, '\0'));
    QVERIFY(DraftSecret::loadOrMake(file));
    QCOMPARE(*readPrivate(file), *bytes);
}

void TestDraftKey::aSecretThatIsNotOneIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QFile::Permissions>("permissions");
    const QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    QTest::newRow("short") << QByteArray(31, 'x') << owner;
    QTest::newRow("long") << QByteArray(33, 'x') << owner;
    QTest::newRow("empty") << QByteArray() << owner;
    QTest::newRow("open to others") << QByteArray(32, 'x') << (owner | QFile::ReadGroup);
}

void TestDraftKey::aSecretThatIsNotOneIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QFile::Permissions, permissions);
    const QString file = m_folder.filePath(QStringLiteral("wrong.key"));
    QVERIFY(writeDurably(file, bytes, Readers::OwnerOnly));
    QVERIFY(QFile::setPermissions(file, permissions));
    QVERIFY(!DraftSecret::loadOrMake(file));
    QFile left(file);
    QVERIFY(left.open(QIODevice::ReadOnly));
    QCOMPARE(left.readAll(), bytes); // a secret is never replaced
}

void TestDraftKey::opensWhatItClosed()
{
    const DraftKey key = keyOf(cedula("12345678-5", "100000007"));
    for (const QByteArray &content : { QByteArray(), QByteArray("á\0b", 4), QByteArray(100000, 'x') }) {
        const auto closed = key.close(content);
        QVERIFY(closed);
        // The same person on another day.
        const auto opened = keyOf(cedula("12345678-5", "100000007")).open(*closed);
        QVERIFY(opened);
        QCOMPARE(*opened, content);
    }
}

void TestDraftKey::everyClosingHasAKeyOfItsOwn()
{
    const DraftKey key = keyOf(passport("AB123456"));
    QSet<QByteArray> wrapped, contents;
    for (int i = 0; i < 20; ++i) {
        const auto closed = key.close("the same");
        wrapped << closed->wrappedKey;
        contents << closed->content.left(40);
    }
    QCOMPARE(wrapped.size(), 20);
    QCOMPARE(contents.size(), 20);
}

void TestDraftKey::lengthsTellLittle()
{
    const DraftKey key = keyOf(passport("AB123456"));
    const auto length = [&](int bytes) { return key.close(QByteArray(bytes, 'x'))->content.size(); };
    QCOMPARE(length(0), length(32 * 1024 - 4));
    QCOMPARE(length(32 * 1024 - 3) - length(0), 32 * 1024);
}

void TestDraftKey::nobodyElseOpensIt_data()
{
    QTest::addColumn<QJsonObject>("other");
    QTest::newRow("another number") << cedula("12345678-5", "100000008");
    QTest::newRow("another RUN") << cedula("11111111-1", "100000007");
    QTest::newRow("another document") << passport("100000007");
}

void TestDraftKey::nobodyElseOpensIt()
{
    QFETCH(QJsonObject, other);
    const DraftKey mine = keyOf(cedula("12345678-5", "100000007")), theirs = keyOf(other);
    QVERIFY(mine.tag() != theirs.tag());
    const auto opened = theirs.open(*mine.close("mine"));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, make_error_code(Errc::CannotOpen));
}

void TestDraftKey::anyChangedByteIsRefused()
{
    const DraftKey key = keyOf(passport("AB123456"));
    const ClosedDraft closed = *key.close("answers");
    const auto flipped = [](QByteArray bytes, qsizetype at) {
        bytes[at] = char(bytes[at] ^ 1);
        return bytes;
    };
    for (qsizetype at = 0; at < closed.wrappedKey.size(); ++at)
        QVERIFY(!key.open({ closed.version, flipped(closed.wrappedKey, at), closed.content }));
    for (qsizetype at = 0; at < closed.content.size(); at += 97)
        QVERIFY(!key.open({ closed.version, closed.wrappedKey, flipped(closed.content, at) }));
    QVERIFY(!key.open({ closed.version, closed.wrappedKey, closed.content.chopped(1) }));
    QVERIFY(!key.open({ closed.version, closed.wrappedKey, {} }));
    QVERIFY(!key.open({ closed.version, {}, closed.content }));
    QVERIFY(!key.open({ closed.version + 1, closed.wrappedKey, closed.content }));
    QVERIFY2(!key.open({ closed.version, closed.wrappedKey, key.close("others")->content }),
        "a key of another closing");
    QVERIFY(key.open(closed));
}

void TestDraftKey::documentsDoNotRunIntoEachOther()
{
    QVERIFY(keyOf(cedula("1", "23")).tag() != keyOf(cedula("12", "3")).tag());
    QVERIFY(keyOf(cedula("", "123")).tag() != keyOf(cedula("123", "")).tag());
}

QTEST_APPLESS_MAIN(TestDraftKey)
#include "tst_draftkey.moc"
