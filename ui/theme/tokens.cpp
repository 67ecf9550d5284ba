// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include "app/base/errc.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

namespace theme {

namespace {

/// Reads one value for every name of an enumeration; says which is missing.
template <typename Enum, typename Take>
QString readAll(const QJsonObject &object, const QString &where, Take take)
{
    const auto names = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < names.keyCount(); ++i) {
        const QString name = QLatin1String(names.key(i));
        if (!take(static_cast<size_t>(names.value(i)), object.value(name)))
            return where + u'.' + name;
    }
    return {};
}

template <typename Array> QString readNumbers(const QJsonValue &value, const QString &where, Array &numbers)
{
    return readAll<TextSize>(value.toObject(), where, [&](size_t i, const QJsonValue &number) {
        numbers[i] = number.toDouble();
        return numbers[i] > 0;
    });
}

} // namespace

base::Result<Tokens> Tokens::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject colors = root.value(u"colors").toObject();
    const QJsonObject text = root.value(u"text").toObject();
    const QJsonObject ratios = text.value(u"ratios").toObject();
    const QJsonObject lines = text.value(u"lineHeight").toObject();
    Tokens tokens;
    QStringList wrong;
    wrong << readAll<Scheme>(colors, QStringLiteral("colors"), [&](size_t scheme, const QJsonValue &of) {
        wrong << readAll<Token>(
            of.toObject(), QStringLiteral("colors"), [&](size_t i, const QJsonValue &color) {
                tokens.m_colors[scheme][i] = QColor(color.toString());
                return tokens.m_colors[scheme][i].isValid();
            });
        return of.isObject();
    });
    const QJsonObject lengths = root.value(u"millimetres").toObject();
    wrong << readAll<Length>(lengths, QStringLiteral("millimetres"), [&](size_t i, const QJsonValue &length) {
        tokens.m_mm[i] = length.toDouble();
        return tokens.m_mm[i] > 0;
    });
    wrong << readNumbers(text.value(u"capMillimetres"), QStringLiteral("capMillimetres"), tokens.m_capMm);
    wrong << readAll<TextRole>(ratios, QStringLiteral("ratios"), [&](size_t role, const QJsonValue &of) {
        wrong << readNumbers(of, QStringLiteral("ratios"), tokens.m_ratio[role]);
        return of.isObject();
    });
    wrong << readNumbers(lines.value(u"text"), QStringLiteral("lineHeight.text"), tokens.m_textLine);
    wrong << readNumbers(lines.value(u"heading"), QStringLiteral("lineHeight.heading"), tokens.m_headingLine);
    wrong.removeAll(QString());
    if (!wrong.isEmpty())
        return base::fail(base::Errc::BadSettings, QStringLiteral("tokens: %1").arg(wrong.join(u", ")));
    return tokens;
}

Tokens Tokens::builtIn()
{
    QFile file(QStringLiteral(":/theme/tokens.json"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    auto tokens = open ? parse(file.readAll()) : base::Result<Tokens>(Tokens());
    Q_ASSERT(tokens);
    return *tokens;
}

QColor Tokens::color(Scheme scheme, Token token) const
{
    return m_colors[static_cast<size_t>(scheme)][static_cast<size_t>(token)];
}

double Tokens::mm(Length length) const
{
    return m_mm[static_cast<size_t>(length)];
}

double Tokens::capMm(TextSize size) const
{
    return m_capMm[static_cast<size_t>(size)];
}

double Tokens::ratio(TextRole role, TextSize size) const
{
    return m_ratio[static_cast<size_t>(role)][static_cast<size_t>(size)];
}

double Tokens::lineHeight(TextRole role, TextSize size) const
{
    const bool isText = role == TextRole::Body || role == TextRole::BodyBold;
    return (isText ? m_textLine : m_headingLine)[static_cast<size_t>(size)];
}

} // namespace theme
