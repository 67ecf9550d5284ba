// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>

namespace training {

/// Of a lesson or a course. Errors: TooLong (longestLesson), base's CannotRead.
base::Result<QByteArray> contentOf(const QString &path);
/// Whole or not at all, with the folders to it; readable for all: there is nothing of anybody in a lesson.
/// Errors: base's CannotWrite.
base::Result<> write(const QByteArray &bytes, const QString &path);

} // namespace training
