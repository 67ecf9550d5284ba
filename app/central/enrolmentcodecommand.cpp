// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/commands.h"
#include "app/central/enrolment.h"
#include <QJsonObject>

namespace central {

namespace {

class EnrolmentCodeFor final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("enrolment-code"); }
    QString summary() const override { return QStringLiteral("A code for one kiosk: one use, 24 hours"); }
    QStringList arguments() const override { return { QStringLiteral("KIOSK") }; }
    QString complaint(const Call &call) const override
    {
        const bool isId = Members::isKioskId(call.arguments.first());
        return isId ? QString() : QStringLiteral("A kiosk's id looks like cl-07401-0001");
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
        call.console.result(
            QJsonObject {
                { QStringLiteral("kiosk"), kiosk },
                { QStringLiteral("code"), code->toString() },
            },
            { code->toString() });
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> enrolmentCodeCommand()
{
    return std::make_unique<EnrolmentCodeFor>();
}

} // namespace central
