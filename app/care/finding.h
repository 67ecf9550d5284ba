// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>

/// What a technician wants to know of a kiosk, and what is to be done about it.
namespace care {
Q_NAMESPACE

/// What is looked at, in the order in which it is told.
enum class Part {
    Program,
    Settings,
    Enrolment,
    Certificate,
    Clock,
    Disk,
    Store,
    Queue,
    Network,
    Catalogue,
    Languages,
    Screen,
    Sound,
    Printer,
    Reader,
    Backup,
};
Q_ENUM_NS(Part)

enum class Verdict {
    Well,
    Note, ///< good to know; nobody has to come
    NeedsPerson,
};
Q_ENUM_NS(Verdict)

struct Finding
{
    Part part = Part::Program;
    Verdict verdict = Verdict::Well;
    QString what; ///< a sentence, in Spanish; nothing of any filing's content
    QString advice = {}; ///< what to do; empty: nothing
    QJsonObject figures = {}; ///< for programs
};
using Findings = QList<Finding>;

/// "Red", "Impresora", as a person calls it.
QString nameOf(Part part);

} // namespace care
