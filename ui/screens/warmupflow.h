// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/fingerpage.h"
#include "ui/screens/flow.h"
#include "ui/screens/surroundings.h"
#include "ui/screens/typingpage.h"
#include "ui/screens/warmuppages.h"
#include <QPointer>

namespace screens {

/// In practice, before anything is filed: exercises for who has never touched a screen, or never typed. One
/// after the other, without clock or score; nothing of them is kept.
class WarmUpFlow : public Flow
{
    Q_OBJECT
public:
    WarmUpFlow(const Surroundings &around, QObject *parent);

    void start() override;
    void back() override;
    void again() override;

private:
    /// In this order; the finger's exercises in FingerPage's.
    enum Stage {
        Choosing,
        Finger,
        LastFinger = Finger + int(FingerPage::Exercise::Twice),
        FingerDone,
        Name,
        TooMany,
        Accents,
        Number,
        KeyboardDone
    };

    void show(int stage, const QString &typed = {});
    TypingPage::Task task(int stage) const;
    void hand(Page *page);

    const Surroundings m_around;
    int m_stage = Choosing;
    QPointer<Page> m_page;
};

} // namespace screens
