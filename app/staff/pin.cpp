// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/pin.h"

#include "app/base/errc.h"
#include "app/base/event.h"
#include "app/envelope/canonicaljson.h"
#include "app/envelope/passcode.h"
#include "app/envelope/securefile.h"
#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QLoggingCategory>
#include <algorithm>
#include <functional>

namespace staff {

namespace {

Q_LOGGING_CATEGORY(log, "ventanilla.staff", QtInfoMsg)

using namespace std::chrono_literals;

constexpr int freeMisses = 5; // a slip of the finger, and of the memory, costs nothing
constexpr std::chrono::milliseconds firstDelay = 30s, longestDelay = 1h;
const auto pinFormat = QStringLiteral("ventanilla.pin/1");
const auto missesFormat = QStringLiteral("ventanilla.pin-misses/1");

QString nameOf(Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<Role>().valueToKey(int(role))).toLower();
}

/// What is digested: the same PIN of two roles has nothing in common.
QByteArray codeOf(Role role, const QString &pin)
{
    return nameOf(role).toLatin1() + ':' + pin.toUtf8();
}

base::Result<> writeJson(const QString &file, const QJsonObject &json)
{
    return envelope::canonicalJson(json).and_then([&](const QByteArray &bytes) {
        return envelope::writeDurably(file, bytes, envelope::Readers::OwnerOnly);
    });
}

base::Result<QJsonObject> readJson(const QString &file, const QString &format)
{
    const auto bytes = envelope::readPrivate(file, 1024);
    if (!bytes)
        return base::fail(bytes.error());
    const auto json = envelope::parseCanonical(*bytes);
    if (!json || json->value(u"format") != format)
        return base::fail(Errc::Damaged, file);
    return *json;
}

std::chrono::milliseconds delayAfter(int misses)
{
    if (misses < freeMisses)
        return 0ms;
    const int doublings = std::min(misses - freeMisses, 16); // far beyond an hour, far below an overflow
    return std::min(firstDelay * (1 << doublings), longestDelay);
}

} // namespace

base::Result<> judge(const QString &pin)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (pin.size() != pinDigits || !std::all_of(pin.begin(), pin.end(), isDigit))
        return base::fail(Errc::NotSixDigits);
    for (const int step : { 0, 1, -1 }) {
        const auto follows = [step](QChar one, QChar next) { return next.unicode() == one.unicode() + step; };
        if (std::adjacent_find(pin.begin(), pin.end(), std::not_fn(follows)) == pin.end())
            return base::fail(Errc::TooSimple);
    }
    return {};
}

Pin::Pin(const QString &dataFolder, Role role, const base::Clock &clock)
    : m_folder(dataFolder + QLatin1String("/secrets")),
      m_file(m_folder + u'/' + nameOf(role) + QLatin1String(".pin")),
      m_missesFile(m_file + QLatin1String(".misses")), m_role(role), m_clock(clock)
{
}

base::Result<> Pin::set(const QString &pin)
{
    if (const auto fit = judge(pin); !fit)
        return fit;
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const bool there = QDir(m_folder).exists();
    if (!there && (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, ownerOnly)))
        return base::fail(base::Errc::CannotWrite, m_folder);
    const auto kept = envelope::digestOf(codeOf(m_role, pin));
    if (!kept)
        return base::fail(kept.error());
    // The misses go last: cut off between the two, the old delay stands, and a new PIN with it.
    const QJsonObject json { { QStringLiteral("format"), pinFormat },
        { QStringLiteral("salt"), QString::fromLatin1(kept->salt.toHex()) },
        { QStringLiteral("digest"), QString::fromLatin1(kept->digest.toHex()) } };
    return writeJson(m_file, json).and_then([this] {
        qCInfo(log) << base::Event::PinSet << qUtf8Printable(nameOf(m_role));
        return note(0);
    });
}

bool Pin::isSet() const
{
    return QFile::exists(m_file);
}

base::Result<Attempt> Pin::check(const QString &pin)
{
    using Outcome = Attempt::Outcome;
    if (!isSet())
        return Attempt { Outcome::NotSet };
    const auto before = misses();
    if (!before)
        return base::fail(before.error());
    if (const auto left = waitAfter(*before); left > 0ms)
        return Attempt { Outcome::Early, left };
    // Counted first, and taken back if it was the right one: whoever pulls the plug meanwhile has missed.
    if (const auto noted = note(before->count + 1); !noted)
        return base::fail(noted.error());
    const auto is = isIt(pin);
    if (!is)
        return base::fail(is.error());
    if (!*is)
        return Attempt { Outcome::Wrong, delayAfter(before->count + 1) };
    return note(0).map([] { return Attempt { Outcome::Right }; });
}

base::Result<std::chrono::milliseconds> Pin::wait() const
{
    return misses().map([this](const Misses &misses) { return waitAfter(misses); });
}

base::Result<bool> Pin::isIt(const QString &pin) const
{
    const auto json = readJson(m_file, pinFormat);
    if (!json)
        return base::fail(json.error());
    const auto bytes
        = [&](QStringView key) { return QByteArray::fromHex(json->value(key).toString().toLatin1()); };
    const envelope::PasscodeDigest kept { bytes(u"salt"), bytes(u"digest") };
    if (kept.salt.isEmpty() || kept.digest.isEmpty())
        return base::fail(Errc::Damaged, m_file);
    return envelope::matches(codeOf(m_role, pin), kept);
}

base::Result<Pin::Misses> Pin::misses() const
{
    if (!QFile::exists(m_missesFile))
        return Misses {};
    const auto json = readJson(m_missesFile, missesFormat);
    if (!json)
        return base::fail(json.error());
    return Misses { json->value(u"misses").toInt(), json->value(u"boot").toString(),
        std::chrono::milliseconds(json->value(u"at").toInteger()) };
}

std::chrono::milliseconds Pin::waitAfter(const Misses &misses) const
{
    const auto delay = delayAfter(misses.count);
    const auto since
        = misses.boot == m_clock.bootId() ? m_clock.monotonic() - misses.at : m_clock.monotonic();
    return std::max(delay - since, 0ms);
}

base::Result<> Pin::note(int misses) const
{
    return writeJson(m_missesFile,
        { { QStringLiteral("format"), missesFormat }, { QStringLiteral("misses"), misses },
            { QStringLiteral("boot"), m_clock.bootId() },
            { QStringLiteral("at"), qint64(m_clock.monotonic().count()) } });
}

} // namespace staff
