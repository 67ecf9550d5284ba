// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/care/carrying.h"
#include "ui/maintenance/task.h"

namespace maintenance {

/// The queue on a memory stick, for a centre without a network: what waits is copied, and the central
/// service's receipts come back. Nothing is taken from the kiosk.
class CarryTask : public Task
{
    Q_OBJECT
public:
    CarryTask(const screens::Surroundings &around, Workbench &bench);
    void start() override;

protected:
    void onNestedLeft() override { back(); }
    void onNestedDone() override;

private:
    void ask();
    void copy();
    void bringReceipts();
    void tellCopied(const base::Result<int> &copied);
    void tellTaken(const care::Taken &taken);
    void tellNotTaken(const base::Error &error);
    void tellOnce(const QString &heading, const QStringList &what); ///< and back to the two ways

    std::function<void()> m_next; ///< when the stick may be pulled out
};

} // namespace maintenance
