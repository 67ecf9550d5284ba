// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care/metrics.h"

#include <QMap>
#include <QMetaEnum>

namespace care {

namespace {

/// "oldestDays" → "oldest_days"
QByteArray snake(const QString &camel)
{
    QByteArray name;
    for (const QChar c : camel) {
        if (c.isUpper() && !name.isEmpty())
            name += '_';
        name += char(c.toLower().toLatin1());
    }
    return name;
}

QByteArray nameOfPart(Part part)
{
    return snake(QString::fromLatin1(QMetaEnum::fromType<Part>().valueToKey(int(part))));
}

void addGauge(QByteArray &text, const QByteArray &name, const QByteArray &labels, const QByteArray &value)
{
    text += "# TYPE " + name + " gauge\n" + name + labels + ' ' + value + '\n';
}

} // namespace

QByteArray metricsOf(const Findings &findings)
{
    QMap<QByteArray, QByteArray> gauges; // of several findings of a part the first one counts
    QMap<QByteArray, bool> needs;
    QByteArray version;
    for (const Finding &finding : findings) {
        const QByteArray part = nameOfPart(finding.part);
        needs[part] |= finding.verdict == Verdict::NeedsPerson;
        if (version.isEmpty() && finding.part == Part::Program)
            version = finding.figures.value(u"version").toString().toUtf8();
        for (auto it = finding.figures.begin(); it != finding.figures.end(); ++it) {
            const QByteArray name = "ventanilla_" + part + '_' + snake(it.key());
            if (gauges.contains(name))
                continue;
            if (it->isDouble())
                gauges.insert(name, QByteArray::number(it->toDouble(), 'g', 15));
            else if (it->isBool())
                gauges.insert(name, it->toBool() ? "1" : "0");
        }
    }
    QByteArray text;
    addGauge(text, "ventanilla_info", "{version=\"" + version + "\"}", "1");
    for (auto it = gauges.cbegin(); it != gauges.cend(); ++it)
        addGauge(text, it.key(), {}, it.value());
    text += "# TYPE ventanilla_needs_person gauge\n";
    for (auto it = needs.cbegin(); it != needs.cend(); ++it)
        text += "ventanilla_needs_person{part=\"" + it.key() + "\"} " + (it.value() ? "1" : "0") + '\n';
    return text;
}

} // namespace care
