// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/message.h"
#include "app/procedure/publication.h"
#include "tests/support/pki.h"
#include <QJsonDocument>
#include <cstdint>

/// What stands in a catalogue, behind a good signature; and the same bytes as if they were the signed file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using procedure::Publication;
    static const support::Pki pki;
    static const envelope::ExpectedSigner signer { pki.centralAuthority(), { pki.catalogue.certificate() },
        envelope::Use::Catalogue, QStringLiteral("central-catalogue") };
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (envelope::verifyMessage(bytes, Publication::format(), signer, pki.now))
        abort();
    const auto publication = Publication::fromJson(QJsonDocument::fromJson(bytes).object());
    if (!publication)
        return 0;
    const QJsonObject again = publication->toJson();
    const auto twice = Publication::fromJson(again);
    if (publication->number < 1 || !twice || twice->toJson() != again)
        abort();
    const auto catalogue = publication->read();
    if (!catalogue)
        return 0;
    for (const auto &entry : publication->procedures) {
        const auto definition = catalogue->find(entry.id);
        if (!definition || definition->version != entry.version || definition->digest != entry.digest)
            abort();
    }
    return 0;
}
