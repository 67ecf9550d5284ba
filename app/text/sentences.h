// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/guide/problem.h"
#include "app/procedure/definition.h"
#include <QMetaEnum>
#include <QString>

/// Codes, dates and answers in words for people. Spanish stands in the code; another language comes from the
/// installed translator.
namespace text {

/// What happened and how to mend it, in the words of the question's label.
QString sentence(guide::Problem problem, const procedure::Field &field, const QString &language);
/// The same for what is no field of a procedure (the declaration, a comprobante): `label` is what it is
/// called there.
QString sentence(guide::Problem problem, const QString &label, const QString &language);

/// For a resident in front of the kiosk: what it means for them and who acts. Known codes are told by room
/// and name; any other is "algo falló".
QString sentence(const std::error_code &code, const QString &language);
inline QString sentence(const base::Error &error, const QString &language)
{
    return sentence(error.code, language);
}

/// Who must act on an error.
enum class Actor { Nobody, Resident, Technician, Centre };
Actor actorFor(const std::error_code &code);

/// Whom to call about it, of those that the centre named (`contact`); empty: nobody of theirs can help, or
/// nobody was named.
QString whomToCall(const std::error_code &code, const QString &contact, const QString &language);

/// "Guardada", "Enviada", "Recibida" …; `state` is the name in kiosk::FilingState ("Sealed", "InFlight"),
/// or "Expired" for one that is void because its deadline passed.
QString stateWord(const QString &state, const QString &language);
/// What the state means for who filed: one or two sentences.
QString stateMeaning(const QString &state, const QString &language);
/// What to do now, or what happens by itself.
QString stateNext(const QString &state, const QString &language);
template <typename State> QString stateWord(State state, const QString &language)
{
    return stateWord(
        QString::fromLatin1(QMetaEnum::fromType<State>().valueToKey(static_cast<int>(state))), language);
}
template <typename State> QString stateMeaning(State state, const QString &language)
{
    return stateMeaning(
        QString::fromLatin1(QMetaEnum::fromType<State>().valueToKey(static_cast<int>(state))), language);
}
template <typename State> QString stateNext(State state, const QString &language)
{
    return stateNext(
        QString::fromLatin1(QMetaEnum::fromType<State>().valueToKey(static_cast<int>(state))), language);
}

} // namespace text
