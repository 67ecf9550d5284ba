// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/padpage.h"

#include "app/identity/run.h"
#include "app/text/answers.h"
#include "ui/controls/keypad.h"
#include "ui/controls/linefield.h"

namespace screens {

using controls::Keypad;
using controls::LineField;
using procedure::Kind;

namespace {

/// What a resident needs to see: nine digits as 9 1234 5678. The country is added when it is stored.
QString formatPhone(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit() || (c == u'+' && digits.isEmpty()))
            digits += c;
    }
    if (digits.startsWith(u'+') || digits.size() > 9)
        return digits;
    if (digits.size() > 5)
        digits.insert(5, u' ');
    if (digits.size() > 1)
        digits.insert(1, u' ');
    return digits;
}

/// Fifteen digits in fives: easier to compare with the box than in one row.
QString formatImei(const QString &typed)
{
    QString groups;
    int digits = 0;
    for (const QChar c : typed) {
        if (!c.isDigit())
            continue;
        if (digits > 0 && digits % 5 == 0)
            groups += u' ';
        groups += c;
        ++digits;
    }
    return groups;
}

/// "$1.250.000" while it is typed.
QString formatMoney(const QString &typed)
{
    constexpr qsizetype mostDigits = 12;
    QString digits;
    for (const QChar c : typed)
        if (c >= u'0' && c <= u'9' && digits.size() < mostDigits)
            digits += c;
    return digits.isEmpty() ? QString() : text::pesos(digits.toLongLong());
}

} // namespace

PadPage::PadPage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before)
    : AnswerPage(around, field), m_line(new LineField(m_theme))
{
    m_line->setAccessibleName(field.label.in(around.language));
    prepare(before);
    connect(m_line, &LineField::returnPressed, this, &Page::advance);
    setBody(m_line);
    setTyping(m_line);
    auto *pad
        = new Keypad(m_theme, field.kind == Kind::Run ? Keypad::Keys::DigitsAndK : Keypad::Keys::Digits);
    pad->setTarget(m_line);
    pad->setKeysTakeFocus(around.choices.keysTakeFocus);
    setSide(pad);
    addContinue();
}

void PadPage::prepare(const QJsonValue &before)
{
    const QString stored = before.toString();
    switch (m_field.kind) {
    case Kind::Run:
        m_line->setFormatter([](const QString &typed) { return identity::Run::formatPartial(typed); });
        m_line->setExpectedCharacters(13);
        m_line->setText(stored);
        return;
    case Kind::Phone:
        m_line->setFormatter(formatPhone);
        m_line->setExpectedCharacters(13);
        m_line->setText(stored.startsWith(QLatin1String("+56")) ? stored.mid(3) : stored);
        return;
    case Kind::Imei:
        m_line->setFormatter(formatImei);
        m_line->setExpectedCharacters(18);
        m_line->setText(stored);
        return;
    case Kind::Money:
        m_line->setFormatter(formatMoney);
        m_line->setExpectedCharacters(14);
        if (before.isDouble())
            m_line->setText(QString::number(before.toInteger()));
        return;
    default:
        m_line->setExpectedCharacters(10);
        if (before.isDouble())
            m_line->setText(QString::number(before.toInteger()));
    }
}

void PadPage::wipe()
{
    m_line->wipe();
}

void PadPage::showProblem(const QString &sentence)
{
    m_line->setWrong(true);
    Page::showProblem(sentence);
}

QJsonValue PadPage::value() const
{
    const QString typed = m_line->text().trimmed();
    if (m_field.kind != Kind::Integer)
        return typed;
    bool isNumber = false;
    const qint64 number = typed.toLongLong(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(typed);
}

} // namespace screens
