// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/screens/flow.h"
#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"
#include <functional>
#include <memory>

namespace entrance {

/// A flow that remembers the pages on the way to where it is: "Volver" makes the one before once more, and
/// before the first the flow is left.
class WayFlow : public screens::Flow
{
    Q_OBJECT
public:
    explicit WayFlow(const screens::Surroundings &around) : m_around(around) { }

    void back() override;
    void again() override;
    void scanned(QStringView text) override; ///< to the flow that is nested

Q_SIGNALS:
    void done(); ///< what it was for is done; whoever nested it goes on

protected:
    using Show = std::function<void()>; ///< makes a page and hands it over
    void go(const Show &show); ///< on to it
    void replace(const Show &show); ///< in the place of the page in front
    void beginAnew(const Show &show); ///< it is the first page of the way
    void forgetLast() { m_way.removeLast(); } ///< nobody goes back to it
    screens::Page *page() const { return m_page; } ///< in front; null: it is gone
    virtual void hand(screens::Page *page);
    void nest(std::unique_ptr<WayFlow> flow); ///< until it is left or done, its pages are this flow's
    bool isNested() const { return m_nested != nullptr; }
    virtual void onNestedLeft() { again(); } ///< it is gone
    virtual void onNestedDone() { again(); } ///< the same
    Show toRead(const QString &heading, const QStringList &what); ///< a page that leads back
    struct Choice
    {
        QString words;
        const char *icon;
    };
    /// Hands over a page with two cards: one does something, the other leads back.
    void askYesOrNo(const QString &heading, const QString &hint, const Choice &yes, const QString &no,
        const std::function<void()> &act);
    /// Whether it is well; otherwise the page in front says what went wrong.
    template <typename T> bool isWell(const base::Result<T> &result)
    {
        if (!result)
            complain(result.error());
        return result.has_value();
    }
    void complain(const base::Error &error);
    QString in(const procedure::LocalisedText &text) const { return text.in(m_around.language); }

    const screens::Surroundings m_around;

private:
    QList<Show> m_way;
    QPointer<screens::Page> m_page;
    std::unique_ptr<WayFlow> m_nested;
};

} // namespace entrance
