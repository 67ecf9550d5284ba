// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/screens/page.h"
#include <functional>

namespace maintenance {

/// For whoever installs a kiosk: an outline as large as a bank card or a cédula
/// (ISO/IEC 7810 ID-1, 85.60 × 53.98 mm) is made to fit a real one held to the screen; from that follow the
/// millimetres of the screen. `ventanilla --calibrate` shows it as a window of its own: no desk, no store.
class Calibration : public screens::Page
{
    Q_OBJECT
public:
    using Write = std::function<base::Result<>(QSize mm)>;
    /// `file`: the settings that would be written, and only after asking. Empty: what is chosen on a page of
    /// the kiosk, where "Volver" leaves it, and nothing is asked.
    Calibration(theme::Theme &theme, const QString &file, Write toWrite);

    QSize cardPixels() const;
    QRect cardPlace() const { return { m_card->pos(), cardPixels() }; }
    QSize screenMm() const; ///< of the whole screen, if the card fits
    bool isAsking() const { return m_asks; }

Q_SIGNALS:
    void closed();
    void written(QSize mm); ///< only of what is chosen on a page

private:
    void addSteps();
    void grow(int pixels);
    void ask(bool asks);
    void write();
    void tell(const QString &what);
    QString line() const; ///< as it stands in the settings

    const QString m_file;
    const Write m_write;
    QWidget *m_card;
    QList<controls::Button *> m_fitting, m_asking; ///< what is touched meanwhile
    int m_cardWidth; ///< pixels
    bool m_asks = false;
};

} // namespace maintenance
