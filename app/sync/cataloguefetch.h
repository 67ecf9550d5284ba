// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/centralclient.h"

namespace syncing {

/// Fetches the catalogue of procedures when it has changed, and hands it to whoever judges it. Worker thread.
class CatalogueFetch : public QObject
{
    Q_OBJECT
public:
    explicit CatalogueFetch(CentralClient &client, QObject *parent = nullptr);

    /// Judges what came, keeps it if it is good, and tells setNumber().
    using Take = std::function<void(const QByteArray &signedCatalogue)>;
    /// From here on refresh() asks. `number` is that of the catalogue at hand, 0: none.
    void begin(qint64 number, Take take);
    void setNumber(qint64 number) { m_number = number; } ///< of the one that was taken, whichever way it came
    qint64 number() const { return m_number; }
    void refresh(); ///< does nothing before begin() and while a question is under way

Q_SIGNALS:
    void upToDate(); ///< the service offers what is here
    void rested(const base::Error &why); ///< `why.code` is 0 when the service answered

private:
    CentralClient &m_client;
    Take m_take;
    qint64 m_number = 0;
    bool m_asking = false;
};

} // namespace syncing
