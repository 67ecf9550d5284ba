// SPDX-License-Identifier: GPL-3.0-or-later
// Where the fuzzers begin, as files: what a kiosk and a central service really send, in the form that each
// target reads. The keys are new each time; a fuzzer has its own, so no seed verifies, and each has the right
// structure.
//     fuzz_seeds FOLDER       writes FOLDER/envelope, FOLDER/message and FOLDER/catalogue
#include "app/envelope/issuing.h"
#include "app/envelope/trust.h"
#include "tests/support/catalogues.h"
#include "tests/support/sealedfiling.h"
#include <QFile>
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

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: fuzz_seeds FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const Pki pki;
    return writeEnvelopes(folder.filePath(QStringLiteral("envelope")), pki)
            && writeMessages(folder.filePath(QStringLiteral("message")), pki)
            && writeCatalogues(folder.filePath(QStringLiteral("catalogue")), pki)
        ? 0
        : 1;
}
