// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QJsonObject;

namespace guide {

/// Whether who files wants the slip by e-mail as well, from Walk::filer(). It is asked after an address, and
/// not in sensitive procedures.
bool wantsMail(const QJsonObject &filer);

} // namespace guide
