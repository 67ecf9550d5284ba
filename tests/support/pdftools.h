// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

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
    QString fonts() const { return run(QStringLiteral("pdffonts"), { path() }); }
    int pages() const
    {
        const QString info = run(QStringLiteral("pdfinfo"), { path() });
        return info.mid(info.indexOf(QStringLiteral("Pages:")) + 6).section(u'\n', 0, 0).trimmed().toInt();
    }
    QImage firstPage() const
    {
        const QString picture = m_folder.filePath(QStringLiteral("page"));
        run(QStringLiteral("pdftoppm"),
            { QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("100"),
                QStringLiteral("-singlefile"), path(), picture });
        return QImage(picture + QStringLiteral(".png"));
    }

private:
    static QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QTemporaryDir m_folder;
};
