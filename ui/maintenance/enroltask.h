// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maintenance/task.h"

namespace maintenance {

/// Makes the machine a kiosk of a central service: by a file on the memory stick, or by what is typed.
class EnrolTask : public Task
{
    Q_OBJECT
public:
    EnrolTask(const screens::Surroundings &around, Workbench &bench);
    void start() override;

private:
    void askHow();
    void askUrl();
    void askKiosk();
    void askCode();
    void show(const base::Error &error);

    QString m_url, m_kiosk; ///< as typed
};

} // namespace maintenance
