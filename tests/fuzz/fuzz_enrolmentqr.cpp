// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/enrolmentqr.h"
#include <cstdint>

/// What a reader typed; and, behind a check that holds, what somebody may have written into a QR.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using envelope::EnrolmentQr;
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)EnrolmentQr::read(typed);
    static const auto code = *envelope::EnrolmentCode::read(u"0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ");
    const EnrolmentQr written { QUrl(QStringLiteral("https://") + typed.section(u' ', 0, 0)),
        typed.section(u' ', 1), code };
    const auto read = EnrolmentQr::read(written.toString());
    if (read && (read->code != code || read->service.scheme() != QLatin1String("https")))
        abort();
    return 0;
}
