// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/commands.h"
#include "app/central/enrolment.h"
#include <QJsonObject>

namespace central {

namespace {

class EnrolmentCodeFor final : public Command
{
public:
    QString name() const override { return QStringLiteral("enrolment-code"); }
    QString summary() const override { return QStringLiteral("A code for one kiosk: one use, 24 hours"); }
    QString arguments() const override { return QStringLiteral("KIOSK"); }
    int fewest() const override { return 1; }
    Exit run(const Setting &setting, const QCommandLineParser &, Console &console) override
    {
        const QString kiosk = setting.arguments.first();
        if (!Members::isKioskId(kiosk))
            return console.wrongUsage(QStringLiteral("A kiosk's id looks like cl-07401-0001"));
        const auto authority = Authority::at(setting.folder);
        if (!authority)
            return console.failed(authority.error());
        const auto stores = Stores::open(setting.folder);
        if (!stores)
            return console.failed(stores.error());
        const auto code = Enrolment::makeCode(**stores, *authority, kiosk, base::SystemClock().now());
        if (!code)
            return console.failed(code.error());
        console.result(
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
