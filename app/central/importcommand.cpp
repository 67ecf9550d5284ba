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
class Import final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("import"); }
    QString summary() const override
    {
        return QStringLiteral("Takes a folder's envelopes, writes receipts.cms there");
    }
    QStringList arguments() const override { return { QStringLiteral("FOLDER") }; }
    QString complaint(const Call &call) const override
    {
        const QDir folder(call.arguments.first());
        return envelopesIn(folder).isEmpty() ? QStringLiteral("No envelopes (*.cms) in %1").arg(folder.path())
                                             : QString();
    }

private:
    Exit workIn(Stores &stores, const Setting &setting, const Call &call) override
    {
        const QDir folder(call.arguments.first());
        const base::SystemClock clock;
        const auto authority = Authority::at(setting.folder);
        if (!authority)
            return call.console.failed(authority.error());
        const auto signing = authority->signing();
        if (!signing)
            return call.console.failed(signing.error());
        Members members(setting.folder);
        const Messages messages(members, authority->deviceAuthority(), *signing, clock);

        QByteArray receipts; // DER, one after the other
        int fresh = 0;
        int again = 0;
        int refused = 0;
        const QStringList names = envelopesIn(folder);
        for (const QString &name : names) {
            const auto taken = take(stores, Intake(messages), folder.filePath(name));
            if (!taken) {
                ++refused;
                call.console.message(name + QLatin1String(": ") + taken.error().toString());
                continue;
            }
            ++(taken->arrival == db::Arrival::New ? fresh : again);
            receipts += taken->receipt;
        }
        const auto written
            = envelope::writeDurably(folder.filePath(receiptsFile), receipts, envelope::Readers::Everyone);
        if (!written)
            return call.console.failed(written.error());
        call.console.result(
            QJsonObject {
                { QStringLiteral("new"), fresh },
                { QStringLiteral("again"), again },
                { QStringLiteral("refused"), refused },
            },
            { QStringLiteral("new %1, again %2, refused %3").arg(fresh).arg(again).arg(refused) });
        return refused == 0 ? Exit::Done : Exit::NeedsAttention;
    }

    static QStringList envelopesIn(const QDir &folder)
    {
        QStringList names = folder.entryList({ QStringLiteral("*.cms") }, QDir::Files, QDir::Name);
        names.removeAll(receiptsFile);
        return names;
    }
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
