// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/wayflow.h"

#include "app/text/sentences.h"
#include "ui/entrance/cardspage.h"
#include "ui/screens/textpage.h"

namespace entrance {

void WayFlow::back()
{
    if (m_nested)
        return m_nested->back();
    if (!m_way.isEmpty())
        m_way.removeLast();
    if (m_way.isEmpty())
        Q_EMIT left();
    else
        again();
}

void WayFlow::again()
{
    if (m_nested)
        return m_nested->again();
    const Show show = m_way.last(); // which may change the way
    show();
}

void WayFlow::scanned(QStringView text)
{
    if (m_nested)
        m_nested->scanned(text);
}

void WayFlow::go(const Show &show)
{
    m_way.append(show);
    show();
}

void WayFlow::replace(const Show &show)
{
    if (!m_way.isEmpty()) // it has been left, and goes
        m_way.removeLast();
    go(show);
}

void WayFlow::beginAnew(const Show &show)
{
    m_way.clear();
    go(show);
}

void WayFlow::hand(screens::Page *page)
{
    m_page = page;
    Q_EMIT pageReady(page);
}

void WayFlow::nest(std::unique_ptr<WayFlow> flow)
{
    m_nested = std::move(flow);
    connect(m_nested.get(), &Flow::pageReady, this, &WayFlow::hand);
    // Queued: the flow that goes is destroyed, and it is the one that is speaking.
    connect(
        m_nested.get(), &Flow::left, this,
        [this] {
            m_nested.reset();
            onNestedLeft();
        },
        Qt::QueuedConnection);
    connect(
        m_nested.get(), &WayFlow::done, this,
        [this] {
            m_nested.reset();
            onNestedDone();
        },
        Qt::QueuedConnection);
    m_nested->start();
}

WayFlow::Show WayFlow::toRead(const QString &heading, const QStringList &what)
{
    return [this, heading, what] {
        auto *page = new screens::TextPage(m_around.theme, heading, what);
        page->addClose(tr("Volver"), "arrow_back");
        connect(page, &screens::TextPage::closed, this, &WayFlow::back);
        hand(page);
    };
}

void WayFlow::askYesOrNo(const QString &heading, const QString &hint, const Choice &yes, const QString &no,
    const std::function<void()> &act)
{
    const QString back = QStringLiteral("no");
    auto *page = new CardsPage(m_around.theme, heading, hint,
        { { QStringLiteral("yes"), yes.words, {}, QLatin1String(yes.icon) },
            { back, no, {}, QStringLiteral("undo") } });
    connect(page, &CardsPage::chosen, this, [this, back, act](const QString &card) {
        if (card == back)
            this->back();
        else
            act();
    });
    hand(page);
}

void WayFlow::complain(const base::Error &error)
{
    m_page->showProblem(text::sentence(error, m_around.language));
}

} // namespace entrance
