// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/classnet/errc.h"
#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace classnet {

/// What the instructor wants of all kiosks now. As of training::ClassState: empty is none.
struct Pace
{
    qint64 sequence = 0; ///< one more with each change, by the board; 0: nothing was said yet
    QString lesson;
    QString waitAt; ///< nobody goes beyond this step ("todos esperan")
    QString pointedAt; ///< the step that the instructor points at
    bool blanked = false; ///< screens show nothing
    int meeting = 0; ///< the first, the second … of the board's group
    QString procedure = {}; ///< that is practised
    int screen = 0; ///< the number that this kiosk has on the board, each its own; 0: not known yet
    friend bool operator==(const Pace &, const Pace &) = default;

    static constexpr qsizetype mostBytes = 4096;
    /// Canonical JSON, "ventanilla.pace/1". Errors: BadPace (a name that no lesson or step has).
    base::Result<QByteArray> toBytes() const;
    /// Every member of its form, none that is not known. Errors: BadPace.
    static base::Result<Pace> read(const QByteArray &bytes);
};

} // namespace classnet
Q_DECLARE_METATYPE(classnet::Pace)
