// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/errc.h"

namespace outbox {

namespace {

Errc codeOf(db::Error::Kind kind)
{
    using Kind = db::Error::Kind;
    switch (kind) {
    case Kind::Busy:
        return Errc::StoreBusy;
    case Kind::Locked:
        return Errc::AlreadyRunning;
    case Kind::NewerSchema:
        return Errc::NewerStore;
    case Kind::OlderSchema:
        return Errc::OlderStore;
    case Kind::Corrupt:
        return Errc::StoreDamaged;
    case Kind::Gone:
        return Errc::StoreGone;
    case Kind::DiskFull:
        return Errc::DiskFull;
    case Kind::ReadOnly:
        return Errc::StoreReadOnly;
    case Kind::InputOutput:
        return Errc::DiskFails;
    case Kind::NotOurs:
        return Errc::NotOurStore;
    case Kind::Constraint:
    case Kind::Other:
        break;
    }
    return Errc::StoreFailed;
}

} // namespace

base::Error fromStore(const db::Error &error)
{
    return { make_error_code(codeOf(error.kind)), error.toString() };
}

} // namespace outbox
