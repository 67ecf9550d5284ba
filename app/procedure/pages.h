// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include <QList>

namespace procedure {

/// What a resident has before the eyes at once. Legal texts stand behind a button of their own and are left
/// out.
struct Page
{
    QString step; ///< as in Finding
    QList<LocalisedText> prompts; ///< what is asked
    QList<LocalisedText> others;

    QList<LocalisedText> texts() const { return prompts + others; }
};

/// Every page of a procedure, whether its texts are its own or shared; the last pages with all that can
/// stand on them.
QList<Page> pagesOf(const Definition &definition);
/// Every page that the common block has parts of.
QList<Page> pagesOf(const Common &common);

} // namespace procedure
