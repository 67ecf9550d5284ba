// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/printroom.h"

namespace printing {

PrintRoom::PrintRoom(const QString &queue, base::Paper paper) : m_printer(queue, paper)
{
    m_printer.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("printer"));
    m_thread.start();
}

PrintRoom::~PrintRoom()
{
    m_thread.quit();
    m_thread.wait();
}

void PrintRoom::print(const QByteArray &pdf)
{
    QMetaObject::invokeMethod(
        &m_printer, [this, pdf] { m_printer.print(pdf); }, Qt::QueuedConnection);
}

} // namespace printing
