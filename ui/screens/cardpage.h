// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/walk.h"
#include "app/identity/cedulaqr.h"
#include "ui/screens/surroundings.h"
#include "ui/screens/textpage.h"
#include <QJsonObject>

namespace screens {

/// The questions of the filer that a cédula answers, by their ids: document, run, number, cardNumber.
bool isAnsweredByCard(const guide::Step &step);
QJsonObject answersOf(const identity::CedulaQr &card);
/// Answers them in the walk, from wherever among them it stands. What the walk does not take stays current.
guide::Problem fillIn(guide::Walk &walk, const identity::CedulaQr &card);
/// The walk's answers are still the card's.
bool agree(const guide::Walk &walk, const identity::CedulaQr &card);
/// For the page in front, when what was read is of no use.
QString unreadableCard(identity::CedulaQr::Fault fault);

/// What was read of the card, to be compared with the card itself; whether its data agree, whether it
/// expired.
class CardPage : public TextPage
{
    Q_OBJECT
public:
    CardPage(const Surroundings &around, const identity::CedulaQr &card);
};

} // namespace screens
