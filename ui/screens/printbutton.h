// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paper.h"
#include "app/base/result.h"
#include "ui/controls/button.h"
#include "ui/screens/surroundings.h"
#include <QByteArray>
#include <functional>

namespace screens {

/// "Imprimir": draws a document for the paper that the printer has and hands it over. One paper for one
/// touch: while the printer has not answered, another touch asks for nothing more. Only where
/// desk.canPrint().
class PrintButton : public controls::Button
{
    Q_OBJECT
public:
    using Draw = std::function<base::Result<QByteArray>(base::Paper)>;
    PrintButton(const Surroundings &around, Draw draw);

    void wipe() { m_draw = {}; } ///< it holds what the document says

Q_SIGNALS:
    void taken(const QString &said); ///< by the printer; in words for the resident
    void failed(const QString &said);

private:
    void print();
    void fail();

    kiosk::FilingDesk &m_desk;
    Draw m_draw;
    bool m_isPrinting = false;
};

} // namespace screens
