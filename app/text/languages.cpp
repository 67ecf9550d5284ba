// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <tuple>

namespace text {

namespace {

/// A translation that nobody reviewed says "nadie".
constexpr auto review = QT_TRANSLATE_NOOP("Languages", "quién revisó esta traducción");

QString ownFile(const QString &code)
{
    return QStringLiteral(":/translations/ventanilla_%1.qm").arg(code);
}

std::optional<Languages::Language> installedIn(const QDir &folder)
{
    QFile file(folder.filePath(QStringLiteral("language.json")));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QString code = json.value(u"code").toString(), name = json.value(u"name").toString();
    if (json.value(u"format") != QLatin1String("ventanilla.language/1") || code != folder.dirName()
        || name.isEmpty() || json.value(u"reviewedBy").toString().isEmpty())
        return std::nullopt;
    return Languages::Language { code, name, folder.filePath(QStringLiteral("ventanilla_%1.qm").arg(code)) };
}

} // namespace

Languages::Languages(const QString &folder)
    : m_all { { QStringLiteral("es"), QStringLiteral("Español"), {} },
          { QStringLiteral("ht"), QStringLiteral("Kreyòl ayisyen"), ownFile(QStringLiteral("ht")) },
          { QStringLiteral("en"), QStringLiteral("English"), ownFile(QStringLiteral("en")) } }
{
    if (folder.isEmpty())
        return;
    const QDir installed(folder);
    for (const QString &name : installed.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const auto found = installedIn(QDir(installed.filePath(name)));
        if (found && !has(found->code))
            m_all.append(*found);
    }
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_translator);
}

QString Languages::nameOf(const QString &code) const
{
    const auto found = std::find_if(
        m_all.begin(), m_all.end(), [&code](const Language &language) { return language.code == code; });
    return found == m_all.end() ? QString() : found->name;
}

void Languages::use(const QString &code)
{
    QCoreApplication::removeTranslator(&m_translator);
    const auto found = std::find_if(
        m_all.begin(), m_all.end(), [&code](const Language &language) { return language.code == code; });
    if (found != m_all.end() && !found->file.isEmpty() && m_translator.load(found->file))
        QCoreApplication::installTranslator(&m_translator);
}

QString Languages::reviewerOf(const QString &code)
{
    QTranslator translator;
    if (!translator.load(ownFile(code)))
        return {};
    const QString said = translator.translate("Languages", review);
    return said == QLatin1String("nadie") ? QString() : said;
}

SpokenMeanwhile::SpokenMeanwhile(const QString &code)
{
    if (code != QLatin1String("es"))
        std::ignore = m_translator.load(ownFile(code)); // not there: Spanish
    QCoreApplication::installTranslator(&m_translator);
}

SpokenMeanwhile::~SpokenMeanwhile()
{
    QCoreApplication::removeTranslator(&m_translator);
}

QString SpokenMeanwhile::Whole::translate(
    const char *context, const char *spanish, const char *hint, int n) const
{
    const QString found = QTranslator::translate(context, spanish, hint, n);
    return found.isNull() ? QString::fromUtf8(spanish) : found;
}

} // namespace text
