// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/identity/cedulaqr.h"
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using identity::CedulaQr;
    const QDate today(2026, 11, 24);
    const QString scanned = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto card = CedulaQr::read(scanned, today);
    if (card.has_value() != (CedulaQr::faultOf(scanned, today) == CedulaQr::Fault::None))
        abort();
    if (!card)
        return 0;
    if (identity::Run::read(card->run().toString()) != card->run() || card->birthDate() > today
        || card->birthDate().isValid() != card->expiry().isValid()
        || (card->isConsistent(today) && card->isExpired(today)))
        abort();
    return 0;
}
