// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/technician/examination.h"

#include "app/base/errc.h"
#include "app/care/metrics.h"
#include "app/care/readinessreport.h"
#include "app/technician/commands.h"
#include <QJsonArray>
#include <QMetaEnum>
#include <QSaveFile>

namespace technician {

namespace {

const QString offlineOption = QStringLiteral("offline");

template <typename E> QString word(E value)
{
    return QString::fromLatin1(QMetaEnum::fromType<E>().valueToKey(int(value)));
}

QJsonObject toJson(const care::Finding &finding)
{
    return { { QStringLiteral("part"), word(finding.part) },
        { QStringLiteral("verdict"), word(finding.verdict) }, { QStringLiteral("what"), finding.what },
        { QStringLiteral("advice"), finding.advice }, { QStringLiteral("figures"), finding.figures } };
}

/// Whole or not at all, and readable for all: Prometheus' collector runs as another user, and may come at any
/// moment.
base::Result<> write(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup
            | QFileDevice::ReadOther)
        || !file.commit())
        return base::fail(base::Errc::CannotWrite, path);
    return {};
}

} // namespace

bool draws(const QStringList &arguments)
{
    return std::any_of(arguments.cbegin(), arguments.cend(), [](const QString &argument) {
        return argument.startsWith(QLatin1String("--") + reportOptionName());
    });
}

QString reportOptionName()
{
    return QStringLiteral("report");
}

QStringList toLines(const care::Finding &finding)
{
    static const char *signs[] = { " ", "·", "!" };
    QStringList lines { QStringLiteral("%1 %2 %3")
                            .arg(QString::fromUtf8(signs[int(finding.verdict)]),
                                (care::nameOf(finding.part) + u':').leftJustified(17), finding.what) };
    if (!finding.advice.isEmpty())
        lines += QString(20, u' ') + QStringLiteral("→ ") + finding.advice;
    return lines;
}

QList<command::Option> Doctor::options() const
{
    return { reportOption(), { { offlineOption }, QStringLiteral("Sin probar la red") } };
}

command::Option reportOption()
{
    return { { reportOptionName() }, QStringLiteral("Escribe además el informe de puesta en marcha, en PDF"),
        QStringLiteral("ARCHIVO.pdf") };
}

Exit examine(const base::Settings &kiosk, const base::Clock &clock, const Call &call,
    care::Doctor::Network network, const QStringList &first)
{
    const auto findings = care::Doctor(kiosk, clock).examine(network);
    QJsonArray json;
    QStringList lines = first;
    for (const care::Finding &finding : findings) {
        json += toJson(finding);
        lines += toLines(finding);
    }
    if (call.options.isSet(reportOptionName())) {
        const auto written
            = care::renderReadinessReport(findings, care::trialsIn(kiosk.dataFolder), kiosk, clock.now())
                  .and_then([&](const QByteArray &pdf) {
                      return write(pdf, call.options.value(reportOptionName()));
                  });
        if (!written)
            return call.console.failed(written.error());
    }
    const bool isWell = !care::needsPerson(findings);
    lines += isWell ? QStringLiteral("Nada necesita a una persona.")
                    : QStringLiteral("Lo marcado con «!» necesita a una persona.");
    call.console.result(
        QJsonObject { { QStringLiteral("findings"), json }, { QStringLiteral("well"), isWell } }, lines);
    return isWell ? Exit::Done : Exit::NeedsAttention;
}

Exit Doctor::work(const Setting &setting, const Call &call)
{
    return examine(setting.kiosk, setting.clock, call,
        call.options.isSet(offlineOption) ? care::Doctor::Network::LeftOut : care::Doctor::Network::Tried);
}

/// The network is left out: a timer runs it often, and whether the kiosk gets through its queue tells.
Exit Metrics::work(const Setting &setting, const Call &call)
{
    const QString file = call.arguments.first();
    const auto findings = care::Doctor(setting.kiosk, setting.clock).examine(care::Doctor::Network::LeftOut);
    if (const auto written = write(care::metricsOf(findings), file); !written)
        return call.console.failed(written.error());
    call.console.result(QJsonObject { { QStringLiteral("file"), file } },
        { QStringLiteral("Cifras escritas en %1.").arg(file) });
    return Exit::Done;
}

} // namespace technician
