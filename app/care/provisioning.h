// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/settings.h"
#include "app/care/codes.h"
#include "app/care/enrolling.h"

namespace care {

/// What a file of the central service makes of a bare machine: which kiosk it is, of which service, and what
/// is set there. It carries the enrolment code, so it is as secret as that, and as short-lived.
struct Provisioning
{
    static constexpr auto suffix = ".provisioning"; ///< of its file

    QString kiosk;
    QUrl url;
    QString code;
    base::Settings::Values settings; ///< judged

    /// The file proves itself: the code that it carries names the authority (contract §4), the authority
    /// signed the trust list that lies beside it, and one of that list signed all that is said here. So
    /// nobody can put other settings, or another service, beside a code that is good. Errors:
    /// NotProvisioning with what is wrong; BadSettings.
    static base::Result<Provisioning> read(const QByteArray &file);
    static base::Result<Provisioning> readFrom(const QString &path); ///< Errors: also the envelope's File
};

/// A provisioning file of a folder, or why it is none.
struct ProvisioningFile
{
    QString name;
    base::Result<Provisioning> read;
};
QList<ProvisioningFile> provisioningIn(const QString &folder); ///< newest first

/// Sets what it says, then enrols, on the machine of these settings. What is done already is not done again:
/// it may be carried out once more when it broke off, and on a kiosk that it made. Blocks: see enrol().
/// Errors: those of base::Settings::choose() and enrol(); OtherKiosk: this machine is another kiosk.
base::Result<> carryOut(
    const Provisioning &provisioning, const base::Settings &settings, const base::Clock &clock);

/// Trying again cannot help: the file, or its code, is the wrong one.
bool isFinal(const base::Error &error);

} // namespace care
