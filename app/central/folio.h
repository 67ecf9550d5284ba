// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace central {

/// The number under which the authority knows an accepted constancia. Ours is `2026-0000123-4`: the year of
/// the decision in Chile, a counter of that year, and a check character (modulo 11, as in a RUN) over all
/// eleven digits. An authority with numbers of its own hands one in: up to 40 of A-Z, 0-9, `-`, `/` and `.`.
class Folio
{
public:
    static Folio make(int year, qint64 count);
    static std::optional<Folio> given(const QString &text);

    const QString &toString() const { return m_text; }
    friend bool operator==(const Folio &, const Folio &) = default;

private:
    explicit Folio(QString text) : m_text(std::move(text)) { }
    QString m_text;
};

} // namespace central
