// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/pagedlist.h"
#include <QStringList>

namespace screens {

/// A page to read: paragraphs, on as many pages as they need, and then one thing to touch.
class TextPage : public Page
{
    Q_OBJECT
public:
    /// `language` of the paragraphs, where it is not the window's.
    TextPage(theme::Theme &theme, const QString &heading, const QStringList &paragraphs,
        const QString &language = {});

    void addClose(const QString &label, const char *icon = nullptr); ///< the one big button: closed()

Q_SIGNALS:
    void closed();

protected:
    void addParagraph(const QString &text);
    void addRow(QWidget *row, PagedList::Next next = PagedList::Next::MayPart);
    void addTitle(const QString &text); ///< stays with what follows
};

} // namespace screens
