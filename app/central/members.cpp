// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/members.h"
#include "app/envelope/securefile.h"
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace central {

QDateTime Member::judgedAt(const QByteArray &subjectKeyId, const QDateTime &at) const
{
    QDateTime last;
    for (const envelope::Certificate &certificate : certificates) {
        if (certificate.subjectKeyId() == subjectKeyId)
            last = last.isValid() ? std::max(last, certificate.notAfter()) : certificate.notAfter();
    }
    return last.isValid() ? std::min(at, last) : at;
}

Members::Members(const QString &folder) : m_folder(QDir(folder).filePath(QStringLiteral("kiosks"))) { }

bool Members::isKioskId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z]{2}-[0-9]{5}-[0-9]{4}\\z"));
    return form.match(text).hasMatch();
}

std::optional<Member> Members::withKey(const QByteArray &subjectKeyId)
{
    const std::lock_guard lock(m_mutex);
    if (!m_kiosks.contains(subjectKeyId))
        readChanges();
    const auto kiosk = m_kiosks.constFind(subjectKeyId);
    return kiosk == m_kiosks.constEnd() ? std::optional<Member>() : m_members.value(*kiosk);
}

std::optional<Member> Members::find(const QString &kiosk)
{
    const std::lock_guard lock(m_mutex);
    if (!m_members.contains(kiosk))
        readChanges();
    const auto member = m_members.constFind(kiosk);
    return member == m_members.constEnd() ? std::optional<Member>() : *member;
}

base::Result<> Members::add(const QString &kiosk, const envelope::Certificate &certificate)
{
    const std::lock_guard lock(m_mutex);
    QByteArray pem = certificate.toPem();
    if (QFile old(file(kiosk)); old.open(QIODevice::ReadOnly))
        pem += old.readAll();
    if (const auto written = envelope::writeDurably(file(kiosk), pem, envelope::Readers::Everyone); !written)
        return written;
    take(kiosk, pem);
    return {};
}

// Files come by renaming, which changes the folder's time: strangers who ask cost one stat.
void Members::readChanges()
{
    const QDateTime changed = QFileInfo(m_folder).lastModified();
    if (changed == m_read)
        return;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({ QStringLiteral("*.crt") }, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (const QString kiosk = name.chopped(4); isKioskId(kiosk) && file.open(QIODevice::ReadOnly))
            take(kiosk, file.readAll());
    }
    // What changed within the clock's grain of the last change is read again the next time.
    m_read = changed.msecsTo(QDateTime::currentDateTime()) > 1000 ? changed : QDateTime();
}

void Members::take(const QString &kiosk, const QByteArray &pem)
{
    static const QByteArray begin("-----BEGIN CERTIFICATE-----");
    Member member { kiosk, {} };
    for (qsizetype at = pem.indexOf(begin); at >= 0; at = pem.indexOf(begin, at + 1)) {
        if (const auto certificate = envelope::Certificate::fromPem(pem.mid(at))) {
            m_kiosks.insert(certificate->subjectKeyId(), kiosk);
            member.certificates.append(*certificate);
        }
    }
    m_members.insert(kiosk, member);
}

QString Members::file(const QString &kiosk) const
{
    return QDir(m_folder).filePath(kiosk + QLatin1String(".crt"));
}

} // namespace central
