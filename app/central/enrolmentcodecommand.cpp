// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/commands.h"
#include "app/central/enrolment.h"
#include "app/envelope/enrolmentqr.h"
#include "app/envelope/securefile.h"
#include "app/receipt/qr.h"
#include <QBuffer>
#include <QJsonObject>

namespace central {

namespace {

const QString urlOption = QStringLiteral("url"), qrOption = QStringLiteral("qr");
constexpr int pixelsOfModule = 8; // sharp on a telephone, 5 cm on paper at 200 dpi

class EnrolmentCodeFor final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("enrolment-code"); }
    QString summary() const override { return QStringLiteral("A code for one kiosk: one use, 24 hours"); }
    QStringList arguments() const override { return { QStringLiteral("KIOSK") }; }
    QList<command::Option> options() const override
    {
        return { { { qrOption },
                     QStringLiteral(
                         "Leaves in it a picture (PNG) of a QR with code, kiosk and --url, for the "
                         "kiosk's reader"),
                     QStringLiteral("FILE") },
            { { urlOption }, QStringLiteral("With --qr: where kiosks find this service, https://…"),
                QStringLiteral("URL") } };
    }
    QString complaint(const Call &call) const override
    {
        const QString wrong = complaintOfKiosk(call.arguments.first());
        if (!wrong.isEmpty() || call.options.isSet(qrOption) != call.options.isSet(urlOption))
            return wrong.isEmpty() ? QStringLiteral("--qr FILE and --url URL go together") : wrong;
        return call.options.isSet(urlOption) ? complaintOfUrl(call.options.value(urlOption)) : QString();
    }

private:
    Exit workIn(Stores &stores, const Setting &setting, const Call &call) override
    {
        const QString kiosk = call.arguments.first();
        const auto authority = Authority::at(setting.folder);
        if (!authority)
            return call.console.failed(authority.error());
        const auto code = Enrolment::makeCode(stores, *authority, kiosk, base::SystemClock().now());
        if (!code)
            return call.console.failed(code.error());
        if (call.options.isSet(qrOption)) {
            const auto left
                = leave({ QUrl(call.options.value(urlOption)), kiosk, *code }, call.options.value(qrOption));
            if (!left)
                return call.console.failed(left.error());
        }
        call.console.result(
            QJsonObject {
                { QStringLiteral("kiosk"), kiosk },
                { QStringLiteral("code"), code->toString() },
            },
            { code->toString() });
        return Exit::Done;
    }

    static base::Result<> leave(const envelope::EnrolmentQr &qr, const QString &file)
    {
        return receipt::qrImage(qr.toString()).and_then([&](const QImage &modules) {
            QBuffer png;
            png.open(QIODevice::WriteOnly);
            modules.scaled(modules.size() * pixelsOfModule).save(&png, "PNG");
            return envelope::writeDurably(file, png.data(), envelope::Readers::OwnerOnly);
        });
    }
};

} // namespace

std::unique_ptr<Command> enrolmentCodeCommand()
{
    return std::make_unique<EnrolmentCodeFor>();
}

} // namespace central
