// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pki.h"
#include <QProcess>
#include <QTemporaryDir>
#include <csignal>
#include <cstring>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace support {

/// A TPM 2.0 in software (swtpm), where this process and those that it starts look for one. It has three
/// slots and no resource manager: what leaks one is found out soon. One at a time; killed at the latest with
/// this object.
class SoftTpm
{
public:
    SoftTpm() { power(); }
    ~SoftTpm()
    {
        cut();
        qunsetenv("TPM2OPENSSL_TCTI");
    }
    SoftTpm(const SoftTpm &) = delete;

    void power()
    {
        qputenv("TPM2OPENSSL_TCTI", "swtpm:path=" + socket().toLocal8Bit());
        QFile::remove(socket());
        QFile::remove(socket() + QStringLiteral(".ctrl"));
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        // A test program that dies leaves none behind.
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.start(QStringLiteral("swtpm"),
            { QStringLiteral("socket"), QStringLiteral("--tpm2"), QStringLiteral("--tpmstate"),
                QStringLiteral("dir=") + m_folder.path(), QStringLiteral("--server"),
                QStringLiteral("type=unixio,path=") + socket(), QStringLiteral("--ctrl"),
                QStringLiteral("type=unixio,path=%1.ctrl").arg(socket()), QStringLiteral("--flags"),
                QStringLiteral("startup-clear,not-need-init") });
        if (!m_process.waitForStarted())
            qFatal("swtpm: %s", qPrintable(m_process.errorString()));
        while (!listens() && !m_process.waitForFinished(20)) { }
        if (m_process.state() != QProcess::Running)
            qFatal("swtpm has ended");
    }
    void cut() ///< as when the power goes: it is told nothing
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    bool listens() const
    {
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        const QByteArray path = socket().toLocal8Bit();
        std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
        const int one = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const bool does = ::connect(one, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        ::close(one);
        return does;
    }
    QString socket() const { return m_folder.filePath(QStringLiteral("socket")); }

    QTemporaryDir m_folder;
    QProcess m_process;
};

/// The key of the kiosk in this folder is from now on one in the TPM.
inline envelope::FileKeyStore moveKeyToTpm(const Pki &pki, const QString &folder)
{
    const auto request
        = Pki::must(envelope::FileKeyStore::pendingRequest(folder, pki.kioskId, base::KeyPlace::Tpm));
    const auto certificate = Pki::must(
        envelope::Issuer(pki.deviceCa).issue(request, pki.kioskId, envelope::Use::Device, pki.validity));
    return Pki::must(envelope::FileKeyStore::adopt(folder, certificate));
}

} // namespace support
