// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/flow.h"
#include "ui/screens/surroundings.h"
#include <memory>

namespace screens {

class Page;

/// The resident's way through the kiosk: welcome, then one flow at a time. Whoever receives pageReady() owns
/// the page.
class Navigator : public QObject
{
    Q_OBJECT
public:
    explicit Navigator(const Surroundings &around, QObject *parent = nullptr);
    ~Navigator() override;

    void start(); ///< the welcome page, or why no filing can be taken
    void back();
    void again(); ///< the page that is in front, in the language that is spoken now
    void scanned(QStringView text); ///< by a code reader
    /// Everything this resident said goes; nothing is shown. A draft stays, and opens only with their
    /// document.
    void forget();
    bool keepsDraft() const { return m_flow && m_flow->isKept(); }
    void dropDraft(); ///< before forget(): they end, and nothing stays
    bool isUnderWay() const { return m_flow != nullptr; } ///< there may be something to erase
    bool isSensitive() const { return m_flow && m_flow->isSensitive(); } ///< the page that is in front

Q_SIGNALS:
    void pageReady(screens::Page *page);
    void ended(); ///< the resident has finished: erase, say so, begin anew
    void setUpWanted(); ///< from the page of a machine that is no kiosk yet
    void practiceWanted(); ///< from there, too

private:
    void showWelcome();
    void showUnavailable();
    void showNotSetUp();
    void enter(Flow *flow);

    const Surroundings m_around;
    std::unique_ptr<Flow> m_flow;
    bool m_isClosed = false; ///< no filing can be taken, and the page in front says so
};

} // namespace screens
