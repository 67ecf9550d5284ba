// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/speech/jack.h"
#include "tests/support/centralprocess.h"
#include <QFile>
#include <QTemporaryDir>

namespace support {

/// Sound cards that ALSA believes in (jackcard.cpp), for this process: before anything asks ALSA.
class SoundCards
{
public:
    SoundCards(const QList<QByteArray> &names)
    {
        QByteArray text = "ctl_type.jackcard { lib \""
            + QFile::encodeName(builtProgram(QStringLiteral("tests/libjackcard.so"))) + "\" }\n";
        for (const QByteArray &name : names)
            text += "ctl." + name + " { type jackcard file \"" + QFile::encodeName(file(name)) + "\" }\n";
        const QString configuration = m_folder.filePath(QStringLiteral("asound.conf"));
        write(configuration, text);
        qputenv("ALSA_CONFIG_PATH", QFile::encodeName(configuration));
    }
    /// "+Headphone Jack\n-Line Out Jack": with a plug in the first of these.
    void set(const QByteArray &name, const QByteArray &elements) { write(file(name), elements); }
    void remove(const QByteArray &name) { QFile::remove(file(name)); }

private:
    QString file(const QByteArray &name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
            qFatal("cannot write a sound card of the test");
    }

    const QTemporaryDir m_folder;
};

} // namespace support
