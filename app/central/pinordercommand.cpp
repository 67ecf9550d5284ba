// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/authority.h"
#include "app/central/commands.h"
#include "app/central/members.h"
#include "app/envelope/message.h"
#include "app/envelope/securefile.h"
#include <QJsonObject>

namespace central {

namespace {

constexpr int goodForDays = 14;

/// As kiosks know them.
QString roleOf(const QString &word)
{
    return word == QLatin1String("instructor") ? QStringLiteral("Instructor")
        : word == QLatin1String("technician")  ? QStringLiteral("Technician")
                                               : QString();
}

class PinOrder final : public Command
{
public:
    QString name() const override { return QStringLiteral("pin-order"); }
    QString summary() const override
    {
        return QStringLiteral("A file by which one kiosk lets its instructor or technician choose a new PIN");
    }
    QStringList arguments() const override
    {
        return { QStringLiteral("KIOSK"), QStringLiteral("ROLE"), QStringLiteral("FILE") };
    }
    QString complaint(const Call &call) const override
    {
        const QString wrong = complaintOfKiosk(call.arguments.first());
        return wrong.isEmpty() && roleOf(call.arguments.at(1)).isEmpty()
            ? QStringLiteral("ROLE is instructor or technician")
            : wrong;
    }

private:
    /// Numbered by the time: each one that is made is newer than the one before, and on no disk here.
    Exit work(const Setting &setting, const Call &call) override
    {
        const QDateTime now = base::SystemClock().now();
        const QString kiosk = call.arguments.first(), path = call.arguments.last();
        const QDateTime until = now.addDays(goodForDays);
        const auto written = Authority::at(setting.folder)
                                 .and_then([](const Authority &authority) { return authority.signing(); })
                                 .and_then([&](const envelope::KeyPair &signing) {
                                     return envelope::signMessage(
                                         QJsonObject { { QStringLiteral("format"),
                                                           QStringLiteral("ventanilla.pin-order/1") },
                                             { QStringLiteral("kiosk"), kiosk },
                                             { QStringLiteral("role"), roleOf(call.arguments.at(1)) },
                                             { QStringLiteral("number"), now.toMSecsSinceEpoch() },
                                             { QStringLiteral("validUntil"), base::toIsoMs(until) } },
                                         signing);
                                 })
                                 .and_then([&](const QByteArray &order) {
                                     return envelope::writeDurably(path, order, envelope::Readers::Everyone);
                                 });
        if (!written)
            return call.console.failed(written.error());
        call.console.result(
            QJsonObject { { QStringLiteral("kiosk"), kiosk }, { QStringLiteral("file"), path },
                { QStringLiteral("validUntil"), base::toIsoMs(until) } },
            { QStringLiteral("%1, good once, until %2").arg(path, base::toIsoMs(until)) });
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> pinOrderCommand()
{
    return std::make_unique<PinOrder>();
}

} // namespace central
