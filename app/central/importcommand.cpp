// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/authority.h"
#include "app/central/commands.h"
#include "app/central/errc.h"
#include "app/central/intake.h"
#include "app/envelope/securefile.h"
#include <QDir>
#include <QJsonObject>

namespace central {

namespace {

const QString receiptsFile = QStringLiteral("receipts.cms");

/// Takes the envelopes that a technician brought in a folder, exactly once however often it is run.
class Import final : public Command
{
public:
    QString name() const override { return QStringLiteral("import"); }
    QString summary() const override
    {
        return QStringLiteral("Takes a folder's envelopes, writes receipts.cms there");
    }
    QString arguments() const override { return QStringLiteral("FOLDER"); }
    int fewest() const override { return 1; }
    Exit run(const Setting &setting, const QCommandLineParser &, Console &console) override
    {
        const QDir folder(setting.arguments.first());
        QStringList names = folder.entryList({ QStringLiteral("*.cms") }, QDir::Files, QDir::Name);
        names.removeAll(receiptsFile);
        if (names.isEmpty())
            return console.wrongUsage(QStringLiteral("No envelopes (*.cms) in %1").arg(folder.path()));
        const base::SystemClock clock;
        const auto authority = Authority::at(setting.folder);
        if (!authority)
            return console.failed(authority.error());
        const auto signing = authority->signing();
        if (!signing)
            return console.failed(signing.error());
        const auto stores = Stores::open(setting.folder);
        if (!stores)
            return console.failed(stores.error());
        Members members(setting.folder);
        const Messages messages(members, authority->deviceAuthority(), *signing, clock);

        QByteArray receipts; // DER, one after the other
        int fresh = 0;
        int again = 0;
        int refused = 0;
        for (const QString &name : names) {
            const auto taken = take(**stores, Intake(messages), folder.filePath(name));
            if (!taken) {
                ++refused;
                console.message(name + QLatin1String(": ") + taken.error().toString());
                continue;
            }
            ++(taken->arrival == db::Arrival::New ? fresh : again);
            receipts += taken->receipt;
        }
        const auto written
            = envelope::writeDurably(folder.filePath(receiptsFile), receipts, envelope::Readers::Everyone);
        if (!written)
            return console.failed(written.error());
        console.result(
            QJsonObject {
                { QStringLiteral("new"), fresh },
                { QStringLiteral("again"), again },
                { QStringLiteral("refused"), refused },
            },
            { QStringLiteral("new %1, again %2, refused %3").arg(fresh).arg(again).arg(refused) });
        return refused == 0 ? Exit::Done : Exit::NeedsAttention;
    }

private:
    static base::Result<db::Arrived> take(Stores &stores, const Intake &intake, const QString &path)
    {
        const auto bytes = envelope::readPublic(path);
        if (!bytes)
            return passOn(bytes.error());
        const auto filing = intake.examine(*bytes);
        if (!filing)
            return passOn(filing.error());
        return stores.write([&](Stores &s) { return Intake::keep(s, *filing, Intake::Door::Hand); });
    }
};

} // namespace

std::unique_ptr<Command> importCommand()
{
    return std::make_unique<Import>();
}

} // namespace central
