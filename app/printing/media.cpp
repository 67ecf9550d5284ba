// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/media.h"

#include <QRegularExpression>
#include <memory>

namespace printing {

namespace {

constexpr double pointMm = 25.4 / 72;
constexpr int cupsMm = 100; // CUPS counts in hundredths of a millimetre
// What drivers call 80 mm: from the 72 that the head prints to a little more than the roll.
constexpr int narrowest = 72 * cupsMm, widest = 83 * cupsMm;

struct FreeInfo
{
    void operator()(cups_dinfo_t *info) const { cupsFreeDestInfo(info); }
};
using Info = std::unique_ptr<cups_dinfo_t, FreeInfo>;

bool isOfRoll(int width)
{
    return width >= narrowest && width <= widest;
}

} // namespace

std::optional<QSize> pageSize(const QByteArray &pdf)
{
    static const QRegularExpression form(
        QStringLiteral("/MediaBox\\s*\\[\\s*0\\s+0\\s+([\\d.]+)\\s+([\\d.]+)\\s*\\]"));
    const auto match = form.match(QString::fromLatin1(pdf));
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(
        qRound(match.captured(1).toDouble() * pointMm), qRound(match.captured(2).toDouble() * pointMm));
}

std::optional<QByteArray> stripMedium(http_t *http, cups_dest_t *printer, const QSize &millimetres)
{
    if (!isOfRoll(millimetres.width() * cupsMm))
        return std::nullopt;
    const Info info(cupsCopyDestInfo(http, printer));
    if (!info || !cupsCheckDestSupported(http, printer, info.get(), CUPS_MEDIA, nullptr))
        return QByteArray();
    const QByteArray size
        = QByteArray::number(millimetres.width()) + 'x' + QByteArray::number(millimetres.height()) + "mm";
    const QByteArray custom = "custom_" + size + '_' + size; // PWG 5101.1: a size that has no name
    if (cupsCheckDestSupported(http, printer, info.get(), CUPS_MEDIA, custom.constData()))
        return custom;
    std::optional<cups_size_t> shortest;
    const int count = cupsGetDestMediaCount(http, printer, info.get(), CUPS_MEDIA_FLAGS_DEFAULT);
    for (int i = 0; i < count; ++i) {
        cups_size_t medium;
        if (cupsGetDestMediaByIndex(http, printer, info.get(), i, CUPS_MEDIA_FLAGS_DEFAULT, &medium)
            && isOfRoll(medium.width) && medium.length >= millimetres.height() * cupsMm
            && (!shortest || medium.length < shortest->length))
            shortest = medium;
    }
    if (!shortest)
        return std::nullopt;
    return QByteArray(shortest->media);
}

} // namespace printing
