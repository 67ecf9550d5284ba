// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/printing/printer.h"
#include <QThread>

namespace printing {

/// A printer and its thread: CUPS may take seconds, and nobody waits for it. Made and destroyed on the
/// window's thread; the destructor waits for what is being handed to the spooler.
class PrintRoom
{
public:
    PrintRoom(const QString &queue, base::Paper paper);
    ~PrintRoom();

    Printer &printer() { return m_printer; } ///< lives on its own thread: print() of this class posts to it
    const Printer &printer() const { return m_printer; }
    void print(const QByteArray &pdf); ///< returns at once; the printer's signals answer

private:
    QThread m_thread;
    Printer m_printer;
};

} // namespace printing
