// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/queues.h"

#include "app/printing/errc.h"
#include "app/printing/spooler.h"

namespace printing {

base::Result<QStringList> queues()
{
    const Http http = connectToSpooler();
    if (!http)
        return base::fail(Errc::NoSpooler);
    cups_dest_t *found = nullptr;
    const int count = cupsGetDests2(http.get(), &found);
    QStringList names;
    for (int i = 0; i < count; ++i) {
        if (!found[i].instance) // a queue's second name, with other options
            names << QString::fromUtf8(found[i].name);
    }
    cupsFreeDests(count, found);
    return names;
}

} // namespace printing
