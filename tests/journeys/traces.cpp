// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/traces.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace journeys {

namespace {

void collect(QAccessibleInterface *interface, QStringList &texts)
{
    if (!interface)
        return;
    for (const auto what : { QAccessible::Name, QAccessible::Description, QAccessible::Value })
        texts << interface->text(what);
    for (int i = 0; i < interface->childCount(); ++i)
        collect(interface->child(i), texts);
}

/// As they lie in memory.
QByteArray utf16(const QString &word)
{
    return QByteArray(
        reinterpret_cast<const char *>(word.utf16()), word.size() * qsizetype(sizeof(char16_t)));
}

} // namespace

QStringList everythingIn(const QWidget &window)
{
    QStringList texts { window.windowTitle(), QApplication::clipboard()->text() };
    collect(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&window)), texts);
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        texts << widget->accessibleName() << widget->accessibleDescription() << widget->objectName();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts << line->text() << (line->isUndoAvailable() ? QStringLiteral("undo") : QString());
        if (const auto *box = qobject_cast<const QPlainTextEdit *>(widget))
            texts << box->toPlainText();
    }
    return texts;
}

QStringList givenAway()
{
    // Long enough, or with its quotes, never to stand in a key or in sealed bytes by chance.
    return { QStringLiteral("12.345.678"), QStringLiteral("12345678"), QStringLiteral("Soto Rojas"),
        QStringLiteral("\"Soto\""), QStringLiteral("rosa@gmail"), QStringLiteral("912345678"),
        QStringLiteral("9 1234 5678"), QStringLiteral("icro al centro"), QStringLiteral("100000007") };
}

QStringList found(const QStringList &words, const QStringList &texts)
{
    QStringList hits;
    for (const QString &word : words) {
        if (std::any_of(texts.begin(), texts.end(), [&](const QString &text) { return text.contains(word); }))
            hits << word;
    }
    return hits;
}

QStringList foundInFiles(const QStringList &words, const QString &folder)
{
    QStringList hits;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue; // a socket
        const QByteArray bytes = file.readAll();
        for (const QString &word : words) {
            if (bytes.contains(word.toUtf8()) || bytes.contains(utf16(word)))
                hits << word + QStringLiteral(" in ") + file.fileName();
        }
    }
    return hits;
}

} // namespace journeys
