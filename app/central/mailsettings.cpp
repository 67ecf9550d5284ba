// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/mailsettings.h"

#include "app/central/errc.h"
#include "app/envelope/securefile.h"
#include <QHostAddress>
#include <QRegularExpression>
#include <QSettings>
#include <QUrl>

namespace central {

namespace {

tl::unexpected<base::Error> wrong(const char *key)
{
    return base::fail(Errc::BadMail, QLatin1String("[mail] ") + QLatin1String(key));
}

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

/// No name and no password in it: it may come into an error's detail.
bool isServer(const QUrl &url)
{
    const bool isMail = url.scheme() == QLatin1String("smtps") || url.scheme() == QLatin1String("smtp");
    return isMail && !url.host().isEmpty() && url.userInfo().isEmpty() && url.path().isEmpty()
        && !url.hasQuery() && !url.hasFragment();
}

} // namespace

std::optional<QString> mailAddress(const QString &text)
{
    static const QRegularExpression local(QStringLiteral("\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}\\z"));
    static const QRegularExpression domain(
        QStringLiteral("\\A([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\\z"));
    const qsizetype at = text.indexOf(u'@');
    const QString before = text.left(at), after = QString::fromLatin1(QUrl::toAce(text.mid(at + 1)));
    const QString address = before + u'@' + after;
    if (at < 0 || address.size() > 254 || !local.match(before).hasMatch() || !domain.match(after).hasMatch())
        return std::nullopt;
    return address;
}

base::Result<std::optional<MailSettings>> MailSettings::load(const QString &configFile)
{
    const QSettings ini(configFile, QSettings::IniFormat);
    // A comma makes a list of QSettings; "Juzgado, Linares" means the comma itself.
    const auto value = [&ini](const char *key) {
        return ini.value(QLatin1String("mail/") + QLatin1String(key))
            .toStringList()
            .join(QLatin1String(", "));
    };
    MailSettings settings;
    settings.server = value("server");
    if (settings.server.isEmpty())
        return std::optional<MailSettings>();
    const QUrl url(settings.server, QUrl::StrictMode);
    if (!isServer(url))
        return wrong("server");
    const auto from = mailAddress(value("from"));
    if (!from)
        return wrong("from");
    settings.from = *from;
    settings.authority = value("authority").simplified();
    if (settings.authority.size() > 80)
        return wrong("authority");
    const QString tls = value("tls");
    settings.isPlain = tls == QLatin1String("no");
    const bool isRight = tls.isEmpty() || tls == QLatin1String("yes")
        || (settings.isPlain && url.scheme() == QLatin1String("smtp") && isThisMachine(url.host()));
    if (!isRight)
        return wrong("tls");
    settings.ca = value("ca");
    settings.user = value("user");
    const QString file = value("password-file");
    if (file.isEmpty() != settings.user.isEmpty())
        return wrong("password-file");
    if (!file.isEmpty()) {
        const auto password = envelope::readPrivate(file);
        if (!password)
            return base::fail(password.error());
        settings.password = QString::fromUtf8(*password).trimmed();
    }
    return std::optional(settings);
}

} // namespace central
