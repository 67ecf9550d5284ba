// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>
#include <QList>
#include <QPair>
#include <chrono>

namespace central {

/// What goes back over HTTP, without HTTP: the parts of the service make these, `Server` sends them.
struct Answer
{
    int status = 200;
    QByteArray type; ///< empty: no body
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers = {};
};

inline constexpr char cmsType[] = "application/cms";

/// The code of an error as it travels (`out-of-place`). Anything that is not one of ours is `unavailable`.
QByteArray problemWord(const base::Error &error);
int problemStatus(const base::Error &error);

/// RFC 9457. `signedBody` is the CMS of a `ventanilla.filing-refusal/1`, empty where the error is about no
/// filing. `slow-down` and `unavailable` say when to come back.
Answer problem(const base::Error &error, const QByteArray &signedBody = {},
    std::chrono::seconds retryAfter = std::chrono::seconds { 30 });

} // namespace central
