// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/care/provisioning.h"
#include "ui/maintenance/task.h"

namespace maintenance {

/// Makes the machine a kiosk of a central service: by a file on the memory stick, by the QR of the service's
/// code under a reader, or by what is typed.
class EnrolTask : public Task
{
    Q_OBJECT
public:
    EnrolTask(const screens::Surroundings &around, Workbench &bench);
    void start() override;
    void scanned(QStringView text) override;

protected:
    void onNestedLeft() override { back(); }
    void onNestedDone() override
    {
        replace([this] { showFound(); });
    }

private:
    void askHow();
    void lookOnStick();
    void showFound();
    void showNothingFound();
    void askUrl();
    void askKiosk();
    void askCode();
    void waitForIt();
    void show(const base::Error &error);

    QString m_url, m_kiosk; ///< as typed
    using Found = QList<care::ProvisioningFile>;
    std::shared_ptr<Found> m_found; ///< on the technician's stick
};

} // namespace maintenance
