// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"

namespace window {

/// For whoever installs a kiosk (`ventanilla --calibrate`): an outline as large as a bank card or a cédula
/// (ISO/IEC 7810 ID-1, 85.60 × 53.98 mm) is made to fit a real one held to the screen; from that follow the
/// millimetres of the screen. A window of its own: no desk, no store, nobody's data.
class Calibration : public screens::Page
{
    Q_OBJECT
public:
    /// `file`: the settings that would be written, and only after asking.
    Calibration(theme::Theme &theme, const QString &file);

    QSize cardPixels() const;
    QSize screenMm() const; ///< of the whole screen, if the card fits
    bool isAsking() const { return m_asks; }

Q_SIGNALS:
    void closed();

private:
    void addSteps();
    void grow(int pixels);
    void ask(bool asks);
    void write();
    void tell(const QString &what);
    QString line() const; ///< as it stands in the settings

    const QString m_file;
    QWidget *m_card;
    QList<controls::Button *> m_fitting, m_asking; ///< what is touched meanwhile
    int m_cardWidth; ///< pixels
    bool m_asks = false;
};

} // namespace window
