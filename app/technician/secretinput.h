// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <termios.h>

namespace technician {

/// Reads something secret from stdin. As long as it lives, a terminal shows nothing of what is typed there,
/// and Ctrl-C does nothing: it would end the program and leave the terminal mute.
class SecretInput
{
public:
    SecretInput();
    ~SecretInput();
    SecretInput(const SecretInput &) = delete;
    SecretInput &operator=(const SecretInput &) = delete;

    bool isTerminal() const { return m_before.has_value(); }
    std::optional<QString> line(); ///< without its end; none: there is no more

private:
    std::optional<termios> m_before; ///< the terminal, as it was
};

} // namespace technician
