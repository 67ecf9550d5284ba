// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMultiHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace support {

/// What stands on the screen for words that tests know in Spanish: of the program's translation and of all
/// built-in procedures. One may stand for several; whoever looks takes the one that is there.
class Dictionary
{
public:
    explicit Dictionary(const QString &language)
    {
        readProgram(QStringLiteral(PROJECT_ROOT "/translations/ventanilla_%1.ts").arg(language));
        const QDir procedures(QStringLiteral(PROJECT_ROOT "/resources/procedures"));
        for (const QString &name : procedures.entryList({ QStringLiteral("*.json") })) {
            QFile file(procedures.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s cannot be read", qPrintable(name));
            readTexts(QJsonDocument::fromJson(file.readAll()).object(), language);
        }
    }

    /// The Spanish itself first: names, codes and numbers are nobody's translation.
    QStringList of(const QString &spanish) const
    {
        QStringList all { spanish };
        all << m_words.values(spanish);
        for (const auto &[form, words] : m_patterns) {
            const auto match = form.match(spanish);
            if (!match.hasMatch())
                continue;
            QString said = words;
            for (int part = 1; part <= match.lastCapturedIndex(); ++part)
                said.replace(QLatin1Char('%') + QString::number(part), of(match.captured(part)).last());
            all << said;
        }
        return all;
    }

private:
    void add(const QString &spanish, const QString &words)
    {
        m_words.insert(spanish, words);
        // A pattern of nothing but places would fit everything.
        if (!spanish.contains(u'%')
            || QString(spanish).remove(QRegularExpression(QStringLiteral("%\\d|\\W"))).isEmpty())
            return;
        QString form = QRegularExpression::escape(spanish);
        form.replace(QRegularExpression(QStringLiteral("\\\\%\\d")), QStringLiteral("(.+)"));
        m_patterns.append({ QRegularExpression(QRegularExpression::anchoredPattern(form)), words });
    }
    void readProgram(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            if (!xml.readNextStartElement())
                continue;
            if (xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation"))
                add(source, xml.readElementText());
        }
    }
    void readTexts(const QJsonValue &value, const QString &language)
    {
        const QJsonObject object = value.toObject();
        if (object.value(u"es").isString())
            return add(object.value(u"es").toString(), object.value(language).toString());
        for (const auto &part : object)
            readTexts(part, language);
        for (const auto &part : value.toArray())
            readTexts(part, language);
    }

    QMultiHash<QString, QString> m_words;
    QList<std::pair<QRegularExpression, QString>> m_patterns;
};

} // namespace support
