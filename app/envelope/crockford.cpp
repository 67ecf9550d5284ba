// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/crockford.h"
#include <QRegularExpression>

namespace envelope {

namespace {

constexpr QLatin1String alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

QChar symbolOf(QChar typed)
{
    const QChar c = typed.toUpper();
    if (c == u'O')
        return u'0';
    return c == u'I' || c == u'L' ? QChar(u'1') : c;
}

} // namespace

QString toSymbols(const QByteArray &bytes)
{
    QString symbols;
    unsigned buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8 | uchar(byte)) & 0xfff; // never more than twelve bits are waiting
        for (bits += 8; bits >= 5; bits -= 5)
            symbols += alphabet[int(buffer >> (bits - 5) & 31)];
    }
    return symbols;
}

QByteArray fromSymbols(const QString &symbols)
{
    QByteArray bytes;
    unsigned buffer = 0;
    int bits = 0;
    for (const QChar symbol : symbols) {
        buffer = (buffer << 5 | unsigned(alphabet.indexOf(symbol))) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += char(buffer >> bits & 0xff);
        }
    }
    return bytes;
}

std::optional<QString> readSymbols(QStringView typed)
{
    QString symbols;
    for (const QChar c : typed) {
        if (c.isSpace() || c == u'-' || c == u'–' || c == u'—' || c == u'‑')
            continue;
        const QChar symbol = symbolOf(c);
        if (!alphabet.contains(symbol))
            return std::nullopt;
        symbols += symbol;
    }
    return symbols;
}

QStringList scannedRuns(QStringView scanned)
{
    static const QRegularExpression between(QStringLiteral("[^0-9A-Z]+"));
    return scanned.toString().toUpper().split(between, Qt::SkipEmptyParts);
}

QString inGroups(const QString &symbols)
{
    QStringList groups;
    for (int i = 0; i < symbols.size(); i += 4)
        groups << symbols.mid(i, 4);
    return groups.join(u'-');
}

} // namespace envelope
