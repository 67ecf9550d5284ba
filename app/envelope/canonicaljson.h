// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace envelope {

/// Canonical JSON: RFC 8785 with only objects, arrays, strings, integers (|n| ≤ 2^53-1) and booleans, at most
/// 32 deep. Errors: NotCanonical (null, fraction, lone surrogate), TooLarge.
base::Result<QByteArray> canonicalJson(const QJsonValue &value);

constexpr qsizetype maxCanonicalBytes = qsizetype(32) * 1024 * 1024; ///< a catalogue of 2,000 procedures

/// Reads an object from bytes that are exactly their own canonical form: no white space, no doubled key.
/// Errors: NotCanonical, TooLarge.
base::Result<QJsonObject> parseCanonical(const QByteArray &bytes, qsizetype maxBytes = maxCanonicalBytes);

} // namespace envelope
