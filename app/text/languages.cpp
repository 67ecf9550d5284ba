// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/languages.h"

#include <QCoreApplication>
#include <algorithm>

namespace text {

namespace {

/// A translation that nobody reviewed says "nadie".
constexpr auto review = QT_TRANSLATE_NOOP("Languages", "quién revisó esta traducción");

QString fileOf(const QString &code)
{
    return QStringLiteral(":/translations/ventanilla_%1.qm").arg(code);
}

} // namespace

const QList<Languages::Language> &Languages::builtIn()
{
    static const QList<Language> languages {
        { QStringLiteral("es"), QStringLiteral("Español") },
        { QStringLiteral("ht"), QStringLiteral("Kreyòl ayisyen") },
        { QStringLiteral("en"), QStringLiteral("English") },
    };
    return languages;
}

bool Languages::has(const QString &code)
{
    return !nameOf(code).isEmpty();
}

QString Languages::nameOf(const QString &code)
{
    const auto found = std::find_if(builtIn().begin(), builtIn().end(),
        [&code](const Language &language) { return language.code == code; });
    return found == builtIn().end() ? QString() : found->name;
}

QString Languages::reviewerOf(const QString &code)
{
    QTranslator translator;
    if (!translator.load(fileOf(code)))
        return {};
    const QString said = translator.translate("Languages", review);
    return said == QLatin1String("nadie") ? QString() : said;
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void Languages::use(const QString &code)
{
    QCoreApplication::removeTranslator(&m_translator);
    if (code != QLatin1String("es") && m_translator.load(fileOf(code)))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace text
