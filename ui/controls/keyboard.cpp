// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/keyboard.h"

#include "ui/controls/accessible.h"
#include "ui/controls/paint.h"
#include <QPainter>
#include <algorithm>

namespace controls {

using theme::Length;
using theme::Token;

namespace {

/// What a key does; the characters it types stand in the pages below.
enum class Act { Type, Erase, Case, Page, Order, Space };

struct Place
{
    int column, row, span;
    Act act;
    int character; ///< index into the page's characters
};

constexpr int columns = 11, rows = 4;
/// Three rows of ten, the eleventh of rows two and three, and the six accents.
QString characters(Keyboard::Order order, bool digits, const QString &accents)
{
    if (digits) // and the letters of Mapudungun, for names in it
        return QStringLiteral("1234567890@#/:;()¿?!&+=%$\"ºḻ_*¡,.-'ṉṯ");
    return (order == Keyboard::Order::Alphabetic ? QStringLiteral("abcdefghijklmnñopqrstuvwxyz,.-'")
                                                 : QStringLiteral("qwertyuiopasdfghjklñzxcvbnm,.-'"))
        + accents;
}

QList<Place> makePlaces()
{
    QList<Place> places;
    int next = 0;
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 10; ++column)
            places << Place { column, row, 1, Act::Type, next++ };
    places << Place { 10, 0, 1, Act::Erase, -1 } << Place { 10, 1, 1, Act::Type, next++ }
           << Place { 10, 2, 1, Act::Case, -1 } << Place { 0, 3, 1, Act::Page, -1 };
    for (int column = 1; column <= 6; ++column)
        places << Place { column, 3, 1, Act::Type, next++ };
    return places << Place { 7, 3, 3, Act::Space, -1 } << Place { 10, 3, 1, Act::Order, -1 };
}

const QList<Place> &places()
{
    static const QList<Place> all = makePlaces();
    return all;
}

} // namespace

Keyboard::Keyboard(theme::Theme &theme, QWidget *parent) : KeyField(parent), m_theme(theme)
{
    installAccessibility();
    setAccessibleName(tr("Teclado"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (int i = 0; i < places().size(); ++i) {
        auto *key = new Key(theme, Length::TargetKey, this);
        m_keys << key;
        connect(key, &QAbstractButton::clicked, this, [this, i] { press(i); });
    }
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        place();
    });
    label();
}

void Keyboard::setTarget(QWidget *target)
{
    m_typist.setTarget(target);
    label();
}

void Keyboard::setCapitals(Capitals capitals)
{
    m_capitals = capitals;
    label();
}

void Keyboard::setOrder(Order order)
{
    m_order = order;
    label();
}

void Keyboard::setAccents(const QString &six)
{
    m_accents = six;
    label();
}

void Keyboard::showDigits(bool digits)
{
    m_digits = digits;
    label();
}

void Keyboard::mark(QChar face)
{
    m_marked = face;
    label();
}

bool Keyboard::isMarked(int index, const QString &page) const
{
    if (m_marked.isNull())
        return false;
    const Place &place = places().at(index);
    switch (place.act) {
    case Act::Type:
        return page.at(place.character) == m_marked.toLower();
    case Act::Erase:
        return m_marked == eraseKey;
    case Act::Page:
        return m_marked != eraseKey && !page.contains(m_marked.toLower());
    default:
        return false;
    }
}

void Keyboard::label()
{
    m_upper = nextIsCapital();
    const QString page = characters(m_order, m_digits, m_accents);
    for (int i = 0; i < m_keys.size(); ++i) {
        const Place &place = places().at(i);
        Key *key = m_keys.at(i);
        key->setMarked(isMarked(i, page));
        switch (place.act) {
        case Act::Type: {
            const QString face = page.mid(place.character, 1);
            key->setFace(m_upper ? face.toUpper() : face, spokenName(face));
            break;
        }
        case Act::Erase:
            key->setFace({}, tr("Borrar"), QStringLiteral("backspace"));
            break;
        case Act::Case:
            key->setVisible(!m_digits);
            key->setFace(QStringLiteral("Aa"), tr("Cambiar la última letra entre mayúscula y minúscula"));
            break;
        case Act::Page:
            key->setFace(m_digits ? QStringLiteral("abc") : QStringLiteral("123"),
                m_digits ? tr("Letras") : tr("Números"));
            break;
        case Act::Order:
            key->setVisible(!m_digits);
            key->setFace(m_order == Order::Qwerty ? QStringLiteral("ABC") : QStringLiteral("QWE"),
                m_order == Order::Qwerty ? tr("Teclas en orden alfabético")
                                         : tr("Teclas como en un computador"));
            break;
        case Act::Space:
            key->setFace(tr("Espacio"), tr("Espacio"));
            break;
        }
    }
}

QString Keyboard::spokenName(const QString &face) const
{
    static const QHash<QString, const char *> names {
        { QStringLiteral("ñ"), QT_TR_NOOP("eñe") },
        { QStringLiteral("á"), QT_TR_NOOP("a con tilde") },
        { QStringLiteral("é"), QT_TR_NOOP("e con tilde") },
        { QStringLiteral("í"), QT_TR_NOOP("i con tilde") },
        { QStringLiteral("ó"), QT_TR_NOOP("o con tilde") },
        { QStringLiteral("ú"), QT_TR_NOOP("u con tilde") },
        { QStringLiteral("ü"), QT_TR_NOOP("u con diéresis") },
        { QStringLiteral("ḻ"), QT_TR_NOOP("ele con raya") },
        { QStringLiteral("ṉ"), QT_TR_NOOP("ene con raya") },
        { QStringLiteral("ṯ"), QT_TR_NOOP("te con raya") },
        { QStringLiteral(","), QT_TR_NOOP("coma") },
        { QStringLiteral("."), QT_TR_NOOP("punto") },
        { QStringLiteral("-"), QT_TR_NOOP("guion") },
        { QStringLiteral("'"), QT_TR_NOOP("apóstrofo") },
        { QStringLiteral("@"), QT_TR_NOOP("arroba") },
        { QStringLiteral("_"), QT_TR_NOOP("guion bajo") },
        { QStringLiteral("/"), QT_TR_NOOP("barra") },
    };
    const char *name = names.value(face);
    return name ? tr(name) : face;
}

void Keyboard::press(int index)
{
    const Place &place = places().at(index);
    switch (place.act) {
    case Act::Type:
        type(m_keys.at(index)->text());
        break;
    case Act::Space:
        type(QStringLiteral(" "));
        break;
    case Act::Erase:
        m_typist.erase();
        Q_EMIT erased();
        break;
    case Act::Case:
        swapCase();
        break;
    case Act::Page:
        return showDigits(!m_digits);
    case Act::Order:
        setOrder(m_order == Order::Qwerty ? Order::Alphabetic : Order::Qwerty);
        Q_EMIT orderChanged(m_order);
        return;
    }
    if (m_upper != nextIsCapital())
        label();
}

void Keyboard::type(const QString &text)
{
    m_typist.insert(text);
    Q_EMIT typed(text);
}

void Keyboard::swapCase()
{
    const QString before = m_typist.textBefore();
    if (before.isEmpty() || !before.back().isLetter())
        return;
    const QChar last = before.back();
    m_typist.erase();
    type(last.isUpper() ? last.toLower() : last.toUpper());
}

bool Keyboard::nextIsCapital() const
{
    if (m_capitals == Capitals::None)
        return false;
    const QString before = m_typist.textBefore();
    if (m_capitals == Capitals::Words)
        return before.isEmpty() || QStringLiteral(" -'").contains(before.back());
    const QString trimmed = before.trimmed();
    return trimmed.isEmpty() || (before.back().isSpace() && QStringLiteral(".?!").contains(trimmed.back()));
}

QSize Keyboard::minimumSizeHint() const
{
    const int key = m_theme.px(Length::TargetKey), gap = m_theme.px(Length::Gap);
    const int pad = m_theme.px(Length::Gap);
    return { columns * key + (columns - 1) * gap + 2 * pad, rows * key + (rows - 1) * gap + 2 * padY() };
}

/// A compact screen needs the room; what stands over the keyboard keeps its distance by itself.
int Keyboard::padY() const
{
    return m_theme.isCompact() ? m_theme.px(0.5) : m_theme.px(Length::Gap);
}

QSize Keyboard::sizeHint() const
{
    return minimumSizeHint();
}

void Keyboard::resizeEvent(QResizeEvent *)
{
    place();
}

void Keyboard::place()
{
    const int gap = m_theme.px(Length::Gap), pad = m_theme.px(Length::Gap);
    const double pitchX = (width() - 2 * pad + gap) / double(columns);
    const double pitchY = (height() - 2 * padY() + gap) / double(rows);
    for (int i = 0; i < m_keys.size(); ++i) {
        const Place &place = places().at(i);
        const int left = pad + static_cast<int>(place.column * pitchX);
        const int right = pad + static_cast<int>((place.column + place.span) * pitchX) - gap;
        const int top = padY() + static_cast<int>(place.row * pitchY);
        const int bottom = padY() + static_cast<int>((place.row + 1) * pitchY) - gap;
        m_keys.at(i)->setGeometry(left, top, right - left, bottom - top);
    }
}

void Keyboard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), { m_theme.color(Token::Surface), {}, 0, m_theme.px(Length::Radius) });
}

} // namespace controls
