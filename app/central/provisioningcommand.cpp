// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/base/settings.h"
#include "app/central/commands.h"
#include "app/central/enrolment.h"
#include "app/central/errc.h"
#include "app/envelope/message.h"
#include "app/envelope/securefile.h"
#include <QJsonDocument>

namespace central {

namespace {

const QString urlOption = QStringLiteral("url"), settingsOption = QStringLiteral("settings");

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

base::Result<QByteArray> latestTrust(Stores &stores, const QString &folder)
{
    const auto list = stores.publications.latest(db::ListKind::Trust);
    if (!list)
        return passOn(list.error());
    if (!*list)
        return base::fail(Errc::NotAFolder, folder);
    return (*list)->bytes;
}

/// All that makes a bare machine this kiosk, in one file: an enrolment code, where the service is, and what
/// is set there; signed, with what the kiosk needs to see by the code alone that it is so.
class ProvisioningFor final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("provisioning"); }
    QString summary() const override
    {
        return QStringLiteral("A file that makes a bare machine one kiosk, once, within 24 hours");
    }
    QStringList arguments() const override { return { QStringLiteral("KIOSK"), QStringLiteral("FILE") }; }
    QList<command::Option> options() const override
    {
        return { { { urlOption }, QStringLiteral("Where kiosks find this service, https://…"),
                     QStringLiteral("URL"), true },
            { { settingsOption }, QStringLiteral("What is set at that kiosk: a file as kiosk.conf"),
                QStringLiteral("FILE") } };
    }
    QString complaint(const Call &call) const override
    {
        const QString wrong = complaintOfKiosk(call.arguments.first());
        return wrong.isEmpty() ? complaintOfUrl(call.options.value(urlOption)) : wrong;
    }

private:
    Exit workIn(Stores &stores, const Setting &setting, const Call &call) override
    {
        const QString path = call.arguments.last();
        const auto file = settingsFor(call).and_then(
            [&](const base::Settings::Values &values) { return make(stores, setting, call, values); });
        if (!file)
            return call.console.failed(file.error());
        if (const auto written = envelope::writeDurably(path, *file, envelope::Readers::OwnerOnly); !written)
            return call.console.failed(written.error());
        call.console.result(QJsonObject { { QStringLiteral("kiosk"), call.arguments.first() },
                                { QStringLiteral("file"), path } },
            { QStringLiteral("%1, good once, for 24 hours. Whoever has it can enrol that kiosk.")
                    .arg(path) });
        return Exit::Done;
    }

    static base::Result<base::Settings::Values> settingsFor(const Call &call)
    {
        if (!call.options.isSet(settingsOption))
            return base::Settings::Values();
        return base::Settings::valuesIn(call.options.value(settingsOption));
    }

    /// The code last of all: making one ends the one before.
    static base::Result<QByteArray> make(
        Stores &stores, const Setting &setting, const Call &call, const base::Settings::Values &values)
    {
        const auto authority = Authority::at(setting.folder);
        if (!authority)
            return base::fail(authority.error());
        const auto signing = authority->signing();
        if (!signing)
            return base::fail(signing.error());
        const auto trust = latestTrust(stores, setting.folder);
        if (!trust)
            return trust;
        const QString kiosk = call.arguments.first();
        const auto code = Enrolment::makeCode(stores, *authority, kiosk, base::SystemClock().now());
        if (!code)
            return base::fail(code.error());
        QJsonObject settings;
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            settings.insert(value.key(), *value);
        return envelope::signMessage(
            QJsonObject { { QStringLiteral("format"), QStringLiteral("ventanilla.provisioning/1") },
                { QStringLiteral("kiosk"), kiosk }, { QStringLiteral("url"), call.options.value(urlOption) },
                { QStringLiteral("code"), code->toString() }, { QStringLiteral("settings"), settings } },
            *signing)
            .map([&](const QByteArray &order) {
                return QJsonDocument(
                    QJsonObject {
                        { QStringLiteral("format"), QStringLiteral("ventanilla.provisioning-file/1") },
                        { QStringLiteral("authority"), base64(authority->centralCa().toDer()) },
                        { QStringLiteral("trust"), base64(*trust) },
                        { QStringLiteral("order"), base64(order) } })
                    .toJson();
            });
    }
};

} // namespace

std::unique_ptr<Command> provisioningCommand()
{
    return std::make_unique<ProvisioningFor>();
}

} // namespace central
