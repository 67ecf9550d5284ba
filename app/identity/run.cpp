// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/identity/run.h"

namespace identity {

namespace {

constexpr qsizetype mostDigits = 9;

/// Without what people put between digits; K in capitals. Null where something else was typed.
std::optional<QString> symbolsOf(QStringView typed)
{
    QString symbols;
    for (QChar c : typed) {
        if (c.isSpace() || c == u'.' || c == u',' || c == u'-' || c.category() == QChar::Punctuation_Dash
            || c == QChar(0x2212)) // minus sign
            continue;
        if (c == u'k' || c == u'K')
            symbols += u'K';
        else if (c >= u'0' && c <= u'9')
            symbols += c;
        else
            return std::nullopt;
    }
    return symbols;
}

bool hasForm(const QString &symbols)
{
    const qsizetype digits = symbols.size() - 1;
    return digits >= 1 && digits <= mostDigits && !QStringView(symbols).left(digits).contains(u'K')
        && symbols.left(digits).toUInt() > 0;
}

QString withDots(QString digits)
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u'.');
    return digits;
}

} // namespace

QChar Run::checkDigitOf(quint32 body)
{
    quint32 sum = 0;
    quint32 weight = 2;
    for (; body > 0; body /= 10) {
        sum += body % 10 * weight;
        weight = weight == 7 ? 2 : weight + 1;
    }
    const quint32 check = 11 - sum % 11;
    if (check == 11)
        return u'0';
    return check == 10 ? QChar(u'K') : QChar(static_cast<char16_t>(u'0' + check));
}

Run::Fault Run::faultOf(QStringView typed)
{
    const auto symbols = symbolsOf(typed);
    if (!symbols)
        return Fault::Form;
    if (symbols->isEmpty())
        return Fault::Empty;
    if (!hasForm(*symbols))
        return Fault::Form;
    return checkDigitOf(symbols->chopped(1).toUInt()) == symbols->back() ? Fault::None : Fault::CheckDigit;
}

std::optional<Run> Run::read(QStringView typed)
{
    if (faultOf(typed) != Fault::None)
        return std::nullopt;
    return Run(symbolsOf(typed)->chopped(1).toUInt());
}

QString Run::formatPartial(QStringView typed)
{
    QString symbols;
    for (QChar c : typed) {
        const bool isK = c == u'k' || c == u'K';
        if (symbols.size() > mostDigits || (!symbols.isEmpty() && symbols.back() == u'K'))
            break;
        if (isK ? !symbols.isEmpty() : c >= u'0' && c <= u'9')
            symbols += isK ? QChar(u'K') : c;
    }
    if (symbols.size() < 2)
        return symbols;
    return withDots(symbols.chopped(1)) + u'-' + symbols.back();
}

QString Run::toString() const
{
    return QString::number(m_body) + u'-' + checkDigit();
}

QString Run::toDisplay() const
{
    return withDots(QString::number(m_body)) + u'-' + checkDigit();
}

bool Run::isReservedForPractice() const
{
    return m_body > 0 && m_body % 11'111'111 == 0 && m_body / 11'111'111 <= 9;
}

} // namespace identity
