// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/errorcategory.h"

/// What a technician wants to know of a kiosk, and what is to be done about it.
namespace care {
Q_NAMESPACE

/// What is looked at, in the order in which it is told.
enum class Part {
    Program,
    Settings,
    Enrolment,
    Certificate,
    Key,
    Clock,
    Disk,
    Store,
    Queue,
    Network,
    Catalogue,
    Languages,
    Screen,
    Sound,
    Printer,
    Reader,
    Backup,
};
Q_ENUM_NS(Part)

enum class Verdict {
    Well,
    Note, ///< good to know; nobody has to come
    NeedsPerson,
};
Q_ENUM_NS(Verdict)

/// What only a person can try, in the order of the report.
enum class Try {
    ScreenSize, ///< with a card
    Corners, ///< of the touch panel
    Sound,
    Paper, ///< of the printer
    Card, ///< of the reader
    NetworkBack, ///< by itself, after it was away
};
Q_ENUM_NS(Try)

/// Why what the central service ordered is not carried out here.
enum class Errc {
    NotAnOrder = 1, ///< something else, or not signed by this kiosk's central service
    OtherKiosk,
    UsedUp, ///< this one or a newer one has been carried out
    Expired,
    NotProvisioning, ///< no provisioning file, or a part of it is not what the others say
};
Q_ENUM_NS(Errc)

inline std::error_code make_error_code(Errc code)
{
    return { static_cast<int>(code), base::ErrorCategory<Errc>::instance() };
}

} // namespace care
template <> struct std::is_error_code_enum<care::Errc> : std::true_type
{
};
