// SPDX-License-Identifier: GPL-3.0-or-later
// Where the fuzzers begin, as files: what a kiosk and a central service really send, in the form that each
// target reads. The keys are new each time; a fuzzer has its own, so no seed verifies, and each has the right
// structure.
//     fuzz_seeds FOLDER       writes FOLDER/envelope, FOLDER/message, FOLDER/catalogue and FOLDER/stray
#include "app/envelope/issuing.h"
#include "app/envelope/trust.h"
#include "db/stray.h"
#include "tests/support/catalogues.h"
#include "tests/support/sealedfiling.h"
#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <cstdio>

namespace {

using support::Pki;

bool write(const QString &folder, const char *name, const QByteArray &bytes)
{
    QFile file(QDir(folder).filePath(QString::fromLatin1(name)));
    return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Two bytes say where the rest goes in the fuzzer's own envelope; at 0 it also stands for itself.
bool writeEnvelopes(const QString &folder, const Pki &pki)
{
    const QByteArray whole = support::sealedAt(pki, support::placeOf(pki.kioskId));
    const QByteArray sealed
        = Pki::must(envelope::verifyOuter(whole, { pki.kiosk.certificate() }, pki.deviceAuthority(), pki.now))
              .sealed;
    const QByteArray start(2, '\0'), middle("\x80\x00", 2), end("\xf0\x00", 2);
    return write(folder, "whole", start + whole) && write(folder, "sealed", start + sealed)
        && write(folder, "cut-off", start + whole.left(whole.size() / 2))
        && write(folder, "middle", middle + whole.mid(whole.size() / 2, 40))
        && write(folder, "signer", end + whole.right(200));
}

/// An even first byte: the rest as it is. An odd one: over a stretch of the fuzzer's own message.
bool writeMessages(const QString &folder, const Pki &pki)
{
    envelope::TrustList list;
    list.number = 1;
    list.issuedAt = pki.now;
    list.signing = { pki.signing.certificate() };
    list.seal = { pki.seal.certificate() };
    list.catalogue = { pki.catalogue.certificate() };
    list.deviceAuthorities = { pki.deviceCa.certificate() };
    const QByteArray message = Pki::must(envelope::signMessage(
        { { QStringLiteral("format"), QStringLiteral("ventanilla.time/1") } }, pki.signing));
    const QByteArray asItIs(1, '\0'), over("\x81", 1);
    return write(folder, "message", asItIs + message)
        && write(folder, "trust-list", asItIs + Pki::must(list.sign(pki.centralCa)))
        && write(folder, "certificate", asItIs + pki.kiosk.certificate().toDer())
        && write(folder, "certificates",
            asItIs
                + Pki::must(
                    envelope::writeCertificates({ pki.kiosk.certificate(), pki.deviceCa.certificate() })))
        && write(folder, "request", asItIs + Pki::must(pki.device.request(pki.kioskId)))
        && write(folder, "over", over + message.mid(message.size() / 2, 40));
}

/// What is signed, and signed.
bool writeCatalogues(const QString &folder, const Pki &pki)
{
    namespace catalogues = support::catalogues;
    const auto publication = catalogues::publication(7, pki.now,
        { catalogues::definition(QStringLiteral("prueba-a")),
            catalogues::definition(QStringLiteral("prueba-b"), 2) });
    return write(folder, "content", QJsonDocument(publication.toJson()).toJson(QJsonDocument::Compact))
        && write(folder, "signed", catalogues::sign(publication, pki.catalogue));
}

/// A store of small pages, part of it in its log. The first byte says where that begins.
bool writeStores(const QString &folder, const Pki &pki)
{
    const QTemporaryDir work;
    const QString path = work.filePath(QStringLiteral("kiosk.sqlite"));
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("store"));
    database.setDatabaseName(path);
    if (!database.open())
        return false;
    const auto run = [&](const QString &sql, const QVariantList &values = {}) {
        QSqlQuery query(database);
        if (!query.prepare(sql))
            return false;
        for (const QVariant &value : values)
            query.addBindValue(value);
        return query.exec();
    };
    // The columns that count, in their places (db/stray.cpp).
    const QByteArray bytes = support::sealedAt(pki, support::placeOf(pki.kioskId));
    const bool made = run(QStringLiteral("PRAGMA page_size=512"))
        && run(QStringLiteral("PRAGMA journal_mode=WAL"))
        && run(QStringLiteral(
            "CREATE TABLE filings (number INTEGER PRIMARY KEY, id, chain, sequence, digest, size, "
            "state, reported, sealed_at, changed_at, opened_at, purged_at, attempts, failures, "
            "failing_since, held_boot, held_until, held_for, problem, valid_until)"))
        && run(QStringLiteral("CREATE TABLE payloads (filing INTEGER PRIMARY KEY, bytes)"))
        && run(QStringLiteral(
                   "INSERT INTO filings VALUES (1, ?, 1, 1, ?, ?, 'sealed', NULL, 1, 1, NULL, NULL, 0, 0, "
                   "NULL, NULL, NULL, NULL, NULL, NULL)"),
            { QStringLiteral("0193a1b2-0000-7000-8000-000000000001"), envelope::sha256(bytes), bytes.size() })
        && run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"))
        && run(QStringLiteral("INSERT INTO payloads VALUES (1, ?)"), { bytes });
    bool whole = false; // or the fuzzer would begin nowhere
    const auto read
        = db::eachStray(path, [&](const db::Stray &stray) { return whole = stray.bytes == bytes; });
    QFile store(path), log(path + QStringLiteral("-wal"));
    if (!made || !read || !whole || !store.open(QIODevice::ReadOnly) || !log.open(QIODevice::ReadOnly))
        return false;
    const QByteArray first = store.readAll(), second = log.readAll();
    // The share is in 255ths of the whole: zeros fill the log up to where it comes out.
    for (int share = 254; share > 0; --share) {
        const qsizetype size = (first.size() * 255 + share - 1) / share;
        const qsizetype rest = size - first.size() - second.size();
        if (rest >= 0 && size * share / 255 == first.size())
            return write(folder, "store", char(share) + first + second + QByteArray(rest, '\0'));
    }
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // for Qt's SQL plug-in
    if (argc != 2) {
        std::fputs("usage: fuzz_seeds FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const Pki pki;
    return writeEnvelopes(folder.filePath(QStringLiteral("envelope")), pki)
            && writeMessages(folder.filePath(QStringLiteral("message")), pki)
            && writeCatalogues(folder.filePath(QStringLiteral("catalogue")), pki)
            && writeStores(folder.filePath(QStringLiteral("stray")), pki)
        ? 0
        : 1;
}
