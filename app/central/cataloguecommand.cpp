// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/central/authority.h"
#include "app/central/commands.h"
#include "app/central/publishing.h"
#include <QJsonObject>
#include <QTimeZone>

namespace central {

namespace {

const QString fromOption = QStringLiteral("from");
const QString untilOption = QStringLiteral("until");
const QString withdrawOption = QStringLiteral("withdraw");
const QString againOption = QStringLiteral("again");

enum class Bound { First, Last };

// An instant, or a day in Chile: its first moment or its last one.
QDateTime momentOf(const QString &text, Bound bound)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid() || text.contains(u'T'))
        return QDateTime::fromString(text, Qt::ISODate).toUTC();
    static const QTimeZone chile("America/Santiago");
    return (bound == Bound::First ? day.startOfDay(chile) : day.endOfDay(chile)).toUTC();
}

Terms termsOf(const QCommandLineParser &options, const QDateTime &now)
{
    Terms terms { now };
    if (options.isSet(fromOption))
        terms.validFrom = momentOf(options.value(fromOption), Bound::First);
    if (options.isSet(untilOption))
        terms.validUntil = momentOf(options.value(untilOption), Bound::Last);
    terms.withdraw = options.isSet(withdrawOption);
    terms.again = options.isSet(againOption);
    return terms;
}

class CataloguePublish final : public StoreCommand
{
public:
    QString name() const override { return QStringLiteral("catalogue publish"); }
    QString summary() const override
    {
        return QStringLiteral("Offers kiosks just this folder's procedures, signed");
    }
    QStringList arguments() const override { return { QStringLiteral("FOLDER") }; }
    QList<command::Option> options() const override
    {
        const QString moment = QStringLiteral("MOMENT");
        return {
            { { fromOption }, QStringLiteral("Kiosks take it from then on: 2026-12-24, or with a time (now)"),
                moment },
            { { untilOption }, QStringLiteral("They take it until then (400 days); what they have stays"),
                moment },
            { { withdrawOption }, QStringLiteral("What is offered now and is not in the folder may go") },
            { { againOption }, QStringLiteral("A new number and new dates even if no procedure is new") },
        };
    }
    QString complaint(const Call &call) const override
    {
        const Terms terms = termsOf(call.options, base::SystemClock().now());
        if (!terms.validFrom.isValid() || !terms.validUntil.isValid())
            return QStringLiteral("A moment looks like 2026-12-24 or 2026-12-24T08:00:00-03:00");
        if (terms.validFrom >= terms.validUntil || terms.validUntil <= terms.now)
            return QStringLiteral("It would never be valid");
        return {};
    }

private:
    Exit workIn(Stores &stores, const Setting &setting, const Call &call) override
    {
        const auto files = procedureFiles(call.arguments.first());
        if (!files)
            return call.console.failed(files.error());
        const auto authority = Authority::at(setting.folder);
        if (!authority)
            return call.console.failed(authority.error());
        const auto key = authority->catalogue();
        if (!key)
            return call.console.failed(key.error());
        const Terms terms = termsOf(call.options, base::SystemClock().now());
        const auto number = stores.write([&](Stores &s) {
            return publish(s, *files, { *key, authority->centralCa() }, terms);
        });
        if (!number)
            return call.console.failed(number.error());
        if (!*number) {
            call.console.message(QStringLiteral("Just these are offered already. --again signs new dates."));
            call.console.result(QJsonObject(), {});
            return Exit::Done;
        }
        call.console.result(
            QJsonObject {
                { QStringLiteral("number"), **number },
                { QStringLiteral("procedures"), files->size() },
                { QStringLiteral("validFrom"), base::toIsoMs(terms.validFrom) },
                { QStringLiteral("validUntil"), base::toIsoMs(terms.validUntil) },
            },
            { QStringLiteral("catalogue number %1, %2 procedures, until %3")
                    .arg(**number)
                    .arg(files->size())
                    .arg(base::toIsoMs(terms.validUntil)) });
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> cataloguePublishCommand()
{
    return std::make_unique<CataloguePublish>();
}

} // namespace central
