// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/comprobantepage.h"

#include "ui/controls/button.h"
#include "ui/controls/linefield.h"
#include "ui/screens/ownkeyboard.h"
#include "ui/theme/theme.h"

namespace screens {

using controls::LineField;

namespace {

constexpr qsizetype length = 12;

/// contract §2.1: the slip has no O, I, L, Z and U, so who types one means what looks like it.
QChar onTheSlip(QChar typed)
{
    switch (typed.toUpper().unicode()) {
    case u'O':
        return u'0';
    case u'I':
    case u'L':
        return u'1';
    case u'Z':
        return u'2';
    case u'U':
        return u'V';
    default:
        return typed.toUpper();
    }
}

QString inGroups(const QString &typed)
{
    QString symbols;
    for (const QChar c : typed) {
        if (c.isLetterOrNumber() && symbols.size() < length)
            symbols += onTheSlip(c);
    }
    for (const qsizetype at : { 8, 4 }) {
        if (symbols.size() > at)
            symbols.insert(at, u'-');
    }
    return symbols;
}

} // namespace

ComprobantePage::ComprobantePage(const Surroundings &around, const QString &before)
    : Page(around.theme, tr("Escriba su número de comprobante"), tr("Su comprobante")), m_around(around),
      m_line(new LineField(m_theme))
{
    m_line->setAccessibleName(tr("Número de comprobante"));
    m_line->setFormatter(inGroups);
    m_line->setText(before);
    connect(m_line, &LineField::textChanged, this, &ComprobantePage::judge);
    connect(m_line, &LineField::returnPressed, this, &Page::advance);
    setBody(m_line);
    setTyping(m_line);
    auto *keyboard = makeOwnKeyboard(around);
    keyboard->setTarget(m_line);
    setBottom(keyboard);
    using controls::Button;
    auto *next = new Button(m_theme, Button::Role::Primary, tr("Continuar"), QStringLiteral("arrow_forward"));
    next->setIconSide(Button::IconSide::Trailing);
    connect(next, &Button::clicked, this, [this] { Q_EMIT typed(m_line->text()); });
    addAction(next, true);
    auto *lost = addAction(Button::Role::Quiet, tr("No tengo mi número"), "help", &ComprobantePage::lost);
    // In larger letters the field needs the room: "Ayuda" says it, and so does the page that found nothing.
    dropActionAbove(theme::TextSize::Normal, lost);
    setHelp({ tr("La letra O y el cero valen lo mismo aquí. También la I y el uno."),
        tr("Si perdió el número, busque la foto en su teléfono. También puede hacer la constancia de "
           "nuevo.") });
    judge();
}

void ComprobantePage::judge()
{
    const bool fits = m_around.comprobante(m_line->text()).has_value();
    clearProblem();
    m_line->setWrong(isWhole() && !fits);
    setHint(!isWhole() ? tr("Está arriba en su papel. Son doce letras y números.")
            : fits     ? tr("Está bien escrito. Toque Continuar.")
                       : tr("Algo no calza. Mire bien su papel."));
    arrange();
}

QString ComprobantePage::typedSoFar() const
{
    return m_line->text();
}

bool ComprobantePage::isWhole() const
{
    return m_line->text().remove(u'-').size() == length;
}

void ComprobantePage::wipe()
{
    m_line->wipe();
}

void ComprobantePage::showProblem(const QString &sentence)
{
    m_line->setWrong(true);
    if (m_theme.textSize() <= theme::TextSize::Large)
        return Page::showProblem(sentence);
    // Between the keyboard and a box of the largest letters there is no room for the field.
    setHint(isWhole() ? tr("Algo no calza. Mire bien su papel.") : tr("Faltan letras. Son doce."));
    arrange();
}

} // namespace screens
