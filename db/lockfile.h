// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"

namespace db {

/// The one writer's right to a database: an flock on `<database>.lock`, freed by the kernel whatever way the
/// program ends. The file itself stays: removing it would let two programs lock two different files.
class LockFile
{
public:
    static Result<LockFile> acquire(const QString &databasePath); ///< Kind::Locked if another program has it

    LockFile(LockFile &&other) noexcept;
    LockFile &operator=(LockFile &&other) noexcept;
    ~LockFile();

private:
    explicit LockFile(int descriptor) : m_descriptor(descriptor) { }
    int m_descriptor = -1;
};

} // namespace db
