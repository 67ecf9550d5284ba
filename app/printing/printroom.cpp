// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/printing/printroom.h"

namespace printing {

PrintRoom::PrintRoom(const QString &queue, base::Paper paper, const base::Clock &clock, Patience patience)
    : m_printer(queue, paper, clock, patience)
{
    connect(&m_printer, &Printer::taken, this, [this](int job) { answered(job, {}); });
    connect(&m_printer, &Printer::refused, this,
        [this](const base::Error &error) { answered(std::nullopt, error); });
    connect(&m_printer, &Printer::moved, this, [this](int job, JobState state) {
        if (job != m_job)
            return;
        m_state = state;
        Q_EMIT moved(state);
    });
    m_printer.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("printer"));
    m_thread.start();
}

PrintRoom::~PrintRoom()
{
    QMetaObject::invokeMethod(
        &m_printer,
        [this] {
            m_printer.close();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void PrintRoom::print(const Order &order)
{
    if (m_state && !isOver(*m_state))
        return;
    m_job = 0;
    m_state = JobState::Handed;
    m_asked.append(m_person);
    QMetaObject::invokeMethod(
        &m_printer, [this, order] { m_printer.print(order); }, Qt::QueuedConnection);
    Q_EMIT moved(JobState::Handed);
}

void PrintRoom::answered(std::optional<int> job, const base::Error &error)
{
    if (m_asked.takeFirst() != m_person)
        return;
    if (!job) {
        m_state.reset();
        return Q_EMIT refused(error);
    }
    m_job = *job;
    m_state = JobState::Waiting;
    Q_EMIT moved(JobState::Waiting);
}

bool PrintRoom::letOut()
{
    post(&Printer::letOut);
    return m_state && isComing(*m_state);
}

void PrintRoom::leave()
{
    ++m_person;
    m_job = 0;
    m_state.reset();
    post(&Printer::leave);
}

void PrintRoom::clearLeftovers()
{
    post(&Printer::clearLeftovers);
}

void PrintRoom::post(void (Printer::*what)())
{
    QMetaObject::invokeMethod(
        &m_printer, [this, what] { (m_printer.*what)(); }, Qt::QueuedConnection);
}

} // namespace printing
