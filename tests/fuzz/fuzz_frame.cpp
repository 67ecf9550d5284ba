// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classnet/frame.h"
#include "app/classnet/pace.h"
#include "app/training/tally.h"
#include <cstdint>
#include <utility>

/// A stream from somebody on the network, whole and in two pieces; and what its frames carry.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace classnet;
    const QByteArray stream(reinterpret_cast<const char *>(data), qsizetype(size));
    FrameReader whole(64 * 1024), pieces(64 * 1024);
    whole.add(stream);
    pieces.add(stream.left(stream.size() / 2));
    QByteArray rest = stream.mid(stream.size() / 2);
    qsizetype at = 0;
    for (;;) {
        const auto frame = whole.next();
        auto again = pieces.next();
        if (again && !*again) {
            pieces.add(std::exchange(rest, {}));
            again = pieces.next();
        }
        if (frame.has_value() != again.has_value() || (frame && *frame != *again))
            abort();
        if (!frame || !*frame)
            break;
        const QByteArray bytes = (*frame)->toBytes();
        if (stream.mid(at, bytes.size()) != bytes)
            abort();
        at += bytes.size();
        if (const auto pace = Pace::read((*frame)->body); pace && pace->toBytes() != (*frame)->body)
            abort();
        if (const auto tally = training::Tally::read((*frame)->body); tally && !tally->toBytes())
            abort();
    }
    return 0;
}
