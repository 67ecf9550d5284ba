// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/settings.h"

#include "app/base/errc.h"
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSettings>
#include <functional>
#include <map>

namespace base {

namespace {

using Reader = std::function<bool(Settings &, const QString &)>;

template <typename Number> bool readWithin(Number &target, const QString &text, int least, int most)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    if (!ok || value < least || value > most)
        return false;
    target = Number(value);
    return true;
}

bool readYes(bool &target, const QString &text)
{
    target = text == QLatin1String("yes");
    return target || text == QLatin1String("no");
}

bool isComuna(const QString &code)
{
    static const QRegularExpression form(QStringLiteral("^\\d{5}$"));
    return form.match(code).hasMatch();
}

bool readScreen(Settings &settings, const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{2,4})x(\\d{2,4})$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return false;
    settings.screenMm = QSizeF(match.captured(1).toInt(), match.captured(2).toInt());
    return true;
}

bool readDebounce(Settings &settings, const QString &text)
{
    return (text == QLatin1String("300") || text == QLatin1String("500") || text == QLatin1String("800"))
        && readWithin(settings.debounce, text, 300, 800);
}

/// As CUPS takes them: no blank, slash or hash.
bool isQueueName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[^\\s/#]{1,127}$"));
    return form.match(name).hasMatch();
}

bool readPaper(Settings &settings, const QString &text)
{
    settings.paper = text == QLatin1String("80mm") ? Paper::Roll80 : Paper::A4;
    return text == QLatin1String("80mm") || text == QLatin1String("A4");
}

bool readKeyPlace(Settings &settings, const QString &text)
{
    settings.keyPlace = text == QLatin1String("tpm") ? KeyPlace::Tpm : KeyPlace::File;
    return text == QLatin1String("tpm") || text == QLatin1String("file");
}

bool readNeighbours(Settings &settings, const QString &text)
{
    settings.neighbours = text.split(u',', Qt::SkipEmptyParts);
    for (QString &code : settings.neighbours) {
        code = code.trimmed();
        if (!isComuna(code))
            return false;
    }
    return true;
}

/// At most six of a line each: they stand on a slip.
bool readUnits(Settings &settings, const QString &text)
{
    settings.units.clear();
    const auto entries = text.split(u';');
    for (const QString &entry : entries) {
        if (const QString unit = entry.simplified(); !unit.isEmpty())
            settings.units << unit;
    }
    return settings.units.size() <= 6
        && std::all_of(settings.units.cbegin(), settings.units.cend(),
            [](const QString &unit) { return unit.size() <= 100; });
}

const std::map<QString, Reader> &readers()
{
    static const std::map<QString, Reader> table {
        { QStringLiteral("kiosk/data"),
            [](Settings &s, const QString &v) {
                s.dataFolder = v;
                return !v.isEmpty();
            } },
        { QStringLiteral("centre/name"),
            [](Settings &s, const QString &v) {
                s.centreName = v;
                return v.size() <= 80;
            } },
        { QStringLiteral("centre/contact"),
            [](Settings &s, const QString &v) {
                s.contact = v.simplified();
                return v.size() <= 80;
            } },
        { QStringLiteral("centre/comuna"),
            [](Settings &s, const QString &v) {
                s.comuna = v;
                return isComuna(v);
            } },
        { QStringLiteral("centre/language"),
            [](Settings &s, const QString &v) {
                s.language = v;
                return !v.isEmpty();
            } },
        { QStringLiteral("centre/neighbours"), readNeighbours },
        { QStringLiteral("centre/units"), readUnits },
        { QStringLiteral("centre/showcase"),
            [](Settings &s, const QString &v) { return readYes(s.showcase, v); } },
        { QStringLiteral("languages/folder"),
            [](Settings &s, const QString &v) {
                s.languagesFolder = v;
                return !v.isEmpty();
            } },
        { QStringLiteral("screen/mm"), readScreen },
        { QStringLiteral("screen/output"),
            [](Settings &s, const QString &v) {
                s.screenOutput = v;
                return !v.isEmpty();
            } },
        { QStringLiteral("session/idle"),
            [](Settings &s, const QString &v) { return readWithin(s.idle, v, 120, 300); } },
        { QStringLiteral("session/answer"),
            [](Settings &s, const QString &v) { return readWithin(s.answer, v, 20, 45); } },
        { QStringLiteral("touch/debounce"), readDebounce },
        { QStringLiteral("backup/folder"),
            [](Settings &s, const QString &v) {
                s.backupFolder = v;
                return true;
            } },
        { QStringLiteral("slip/folder"),
            [](Settings &s, const QString &v) {
                s.slipFolder = v;
                return true;
            } },
        { QStringLiteral("reader/cedula"),
            [](Settings &s, const QString &v) { return readYes(s.cedulaReader, v); } },
        { QStringLiteral("sound/headphone-jack"),
            [](Settings &s, const QString &v) { return readYes(s.headphoneJack, v); } },
        { QStringLiteral("printer/queue"),
            [](Settings &s, const QString &v) {
                s.printer = v;
                return isQueueName(v);
            } },
        { QStringLiteral("printer/paper"), readPaper },
        { QStringLiteral("key/store"), readKeyPlace },
        { QStringLiteral("queue/retention-days"),
            [](Settings &s, const QString &v) { return readWithin(s.retentionDays, v, 0, 90); } },
    };
    return table;
}

/// What a number must be, for whoever wrote another.
QString limitsOf(const QString &key)
{
    static const std::map<QString, const char *> table {
        { QStringLiteral("session/idle"), " takes 120 to 300 seconds" },
        { QStringLiteral("session/answer"), " takes 20 to 45 seconds" },
        { QStringLiteral("touch/debounce"), " takes 300, 500 or 800 milliseconds" },
        { QStringLiteral("key/store"), " takes file or tpm" },
        { QStringLiteral("queue/retention-days"), " takes 0 to 90 days" },
    };
    const auto found = table.find(key);
    return found == table.end() ? QString() : QLatin1String(found->second);
}

const QString dataKey = QStringLiteral("kiosk/data");

/// All that is written there, judged by nobody. A file that is not there says nothing, if it may be missing.
Result<Settings::Values> written(const QString &file, bool mayBeMissing)
{
    if (mayBeMissing && !QFileInfo::exists(file))
        return {};
    if (!QFileInfo(file).isReadable())
        return fail(Errc::CannotRead, file);
    const QSettings ini(file, QSettings::IniFormat);
    if (ini.status() != QSettings::NoError)
        return fail(Errc::BadSettings, QLatin1String("not an INI file: ") + file);
    Settings::Values values;
    const auto keys = ini.allKeys();
    // A comma makes a list of QSettings; names such as "Junta N.º 12, Linares" mean the comma itself.
    for (const QString &key : keys)
        values.insert(key, ini.value(key).toStringList().join(QLatin1String(", ")));
    return values;
}

Result<void> take(Settings &settings, const Settings::Values &values, const QString &file)
{
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const auto reader = readers().find(value.key());
        if (reader == readers().end())
            settings.unknownKeys << value.key();
        else if (!reader->second(settings, *value))
            return fail(Errc::BadSettings, file + QLatin1String(": ") + value.key() + limitsOf(value.key()));
    }
    return {};
}

} // namespace

QString Settings::chosenFile(const QString &dataFolder)
{
    return dataFolder + QLatin1String("/kiosk.conf");
}

Result<Settings> Settings::load(const QString &file, const QString &dataFolder)
{
    auto fixed = written(file, file.isEmpty());
    if (!fixed)
        return fail(fixed.error());
    Settings settings;
    settings.file = file;
    settings.fixedKeys = fixed->keys();
    if (!dataFolder.isEmpty())
        fixed->insert(dataKey, dataFolder);
    // First, for it says where the other file is; and again after that one, for it has the last word.
    if (const auto taken = take(settings, *fixed, file); !taken)
        return fail(taken.error());
    const QString chosen = chosenFile(settings.dataFolder);
    auto values = written(chosen, true);
    if (!values)
        return fail(values.error());
    if (values->isEmpty())
        return settings;
    values->remove(dataKey);
    settings.unknownKeys.clear();
    return take(settings, *values, chosen).and_then([&] { return take(settings, *fixed, file); }).map([&] {
        return settings;
    });
}

Result<Settings::Values> Settings::valuesIn(const QString &file)
{
    const auto values = written(file, false);
    if (!values)
        return values;
    return judge(*values).map([&] { return *values; });
}

Result<void> Settings::judge(const Values &values)
{
    Settings settings;
    return take(settings, values, {}).and_then([&]() -> Result<void> {
        if (!settings.unknownKeys.isEmpty())
            return fail(Errc::BadSettings, settings.unknownKeys.join(QLatin1String(", ")));
        return {};
    });
}

Result<void> Settings::choose(const QString &dataFolder, const Values &values)
{
    Values given = values;
    given.removeIf([](const auto &value) { return value.value().isEmpty(); });
    if (const auto good = judge(given); !good)
        return good;
    const QString file = chosenFile(dataFolder);
    if (!QFileInfo(dataFolder).isDir())
        return fail(Errc::CannotWrite, file);
    auto all = written(file, true);
    if (!all)
        return fail(all.error());
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        value->isEmpty() ? void(all->remove(value.key())) : void(all->insert(value.key(), *value));
    // QSettings writes a new file and puts it in the old one's place.
    QSettings ini(file, QSettings::IniFormat);
    ini.clear();
    for (auto value = all->cbegin(); value != all->cend(); ++value)
        ini.setValue(value.key(), *value);
    ini.sync();
    if (ini.status() != QSettings::NoError)
        return fail(Errc::CannotWrite, file);
    return {};
}

Result<void> Settings::writeScreen(const QString &file, QSize mm)
{
    QFile before(file);
    if (before.exists() && !before.open(QIODevice::ReadOnly))
        return fail(Errc::CannotRead, file);
    const QString line = QStringLiteral("mm=%1x%2").arg(mm.width()).arg(mm.height());
    QStringList lines = QString::fromUtf8(before.isOpen() ? before.readAll() : QByteArray()).split(u'\n');
    before.close();
    // QSettings would write the whole file anew, without its comments.
    static const QRegularExpression key(QStringLiteral("^\\s*mm\\s*="));
    qsizetype at = 0;
    while (at < lines.size() && lines.at(at).trimmed() != QLatin1String("[screen]"))
        ++at;
    if (at == lines.size()) {
        if (lines.last().isEmpty())
            lines.removeLast();
        lines << QStringLiteral("[screen]") << line << QString();
    } else {
        const qsizetype section = at++;
        while (at < lines.size() && !lines.at(at).trimmed().startsWith(u'[') && !lines.at(at).contains(key))
            ++at;
        if (at < lines.size() && lines.at(at).contains(key))
            lines[at] = line;
        else
            lines.insert(section + 1, line);
    }
    QSaveFile after(file);
    after.setDirectWriteFallback(false);
    if (!after.open(QIODevice::WriteOnly) || after.write(lines.join(u'\n').toUtf8()) < 0 || !after.commit())
        return fail(Errc::CannotWrite, file);
    return {};
}

} // namespace base
