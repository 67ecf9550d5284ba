// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/staff/errc.h"

namespace staff {

/// What became of a PIN that somebody typed.
struct Attempt
{
    enum class Outcome {
        Right,
        Wrong,
        Early, ///< not looked at: after too many misses one waits
        NotSet, ///< nobody has set a PIN on this kiosk
    };
    Outcome outcome = Outcome::Wrong;
    std::chrono::milliseconds wait { 0 }; ///< until the next one is looked at
};

/// The PIN of one role on one kiosk: six digits, of which the data folder's secrets/ keeps a salted scrypt
/// and, in a file of its own, the misses in a row. It opens screens, never keys. After the fifth miss one
/// waits 30 seconds, then 60, 120 … up to an hour, on the monotonic clock; after another boot the whole delay
/// begins anew, so that nobody shortens it by pulling the plug. Both files are read at each check: whoever
/// sets the PIN anew beside a running kiosk is heard at once. Any thread, one at a time; not the window's,
/// for set() and check() take a tenth of a second on purpose.
class Pin
{
public:
    Pin(const QString &dataFolder, Role role, const base::Clock &clock);

    /// Also ends a delay. Makes secrets/ if it is not there. Errors: NotSixDigits, TooSimple; base::Errc
    /// CannotWrite, envelope::Errc File, Crypto.
    base::Result<> set(const QString &pin);
    bool isSet() const; ///< whether there is a file
    /// A miss is on disk before the answer is given, so a check that cannot be written down fails. Errors:
    /// Damaged; envelope::Errc File, KeyPermissions, Crypto.
    base::Result<Attempt> check(const QString &pin);
    /// How long still until a PIN is looked at. Errors: as check().
    base::Result<std::chrono::milliseconds> wait() const;

private:
    /// In a row, and when the last one was.
    struct Misses
    {
        int count = 0;
        QString boot;
        std::chrono::milliseconds at { 0 };
    };
    base::Result<Misses> misses() const;
    std::chrono::milliseconds waitAfter(const Misses &misses) const;
    base::Result<> note(int misses) const;
    base::Result<bool> isIt(const QString &pin) const;

    const QString m_folder, m_file, m_missesFile;
    const Role m_role;
    const base::Clock &m_clock;
};

constexpr int pinDigits = 6;

/// Whether a PIN may be set. Errors: NotSixDigits, TooSimple.
base::Result<> judge(const QString &pin);

} // namespace staff
