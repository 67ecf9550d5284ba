// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRectF>
#include <QRegularExpression>
#include <QSize>
#include <QStringList>
#include <QTemporaryDir>
#include <algorithm>

/// A PDF as other people's programs (poppler) see it.
class PdfTools
{
public:
    explicit PdfTools(const QByteArray &pdf)
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write(pdf);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("document.pdf")); }
    QString text() const
    {
        return run(QStringLiteral("pdftotext"), { path(), QStringLiteral("-") }).simplified();
    }
    QString boxes() const
    {
        return run(QStringLiteral("pdftotext"), { QStringLiteral("-bbox"), path(), QStringLiteral("-") });
    }
    struct Word
    {
        QString text;
        QRectF box; ///< points, from the page's upper left corner
    };
    QList<Word> words() const ///< of all pages, one after the other
    {
        static const QRegularExpression form(QStringLiteral(
            "<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">"
            "([^<]*)<"));
        QList<Word> words;
        for (auto all = form.globalMatch(boxes()); all.hasNext();) {
            const auto word = all.next();
            const auto at = [&word](int i) { return word.captured(i).toDouble(); };
            words.append({ word.captured(5), QRectF(QPointF(at(1), at(2)), QPointF(at(3), at(4))) });
        }
        return words;
    }
    /// Every word of every page stands in `area`, in points.
    bool isWithin(const QRectF &area) const
    {
        const auto all = words();
        return !all.isEmpty() && std::all_of(all.begin(), all.end(), [&area](const Word &word) {
            return area.contains(word.box);
        });
    }
    QString fonts() const { return run(QStringLiteral("pdffonts"), { path() }); }
    int pages() const { return info(QStringLiteral("Pages:")).toInt(); }
    QString title() const { return info(QStringLiteral("Title:")); }
    QSize millimetres() const ///< of the first page
    {
        const QStringList words = info(QStringLiteral("Page size:")).split(u' ');
        const auto mm = [&words](int i) { return qRound(words.value(i).toDouble() * 25.4 / 72); };
        return { mm(0), mm(2) };
    }
    QImage firstPage(int dpi = 100) const
    {
        const QString picture = m_folder.filePath(QStringLiteral("page"));
        run(QStringLiteral("pdftoppm"),
            { QStringLiteral("-png"), QStringLiteral("-r"), QString::number(dpi),
                QStringLiteral("-singlefile"), path(), picture });
        return QImage(picture + QStringLiteral(".png"));
    }

private:
    QString info(const QString &key) const
    {
        const QString all = run(QStringLiteral("pdfinfo"), { path() });
        return all.mid(all.indexOf(key) + key.size()).section(u'\n', 0, 0).trimmed();
    }
    static QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QTemporaryDir m_folder;
};
