// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maintenance/tasklist.h"

#include "ui/entrance/newpinflow.h"
#include "ui/maintenance/carrytask.h"
#include "ui/maintenance/checktask.h"
#include "ui/maintenance/enroltask.h"

namespace maintenance {

namespace {

using Flow = std::unique_ptr<entrance::WayFlow>;

template <typename T> Flow made(const screens::Surroundings &around, Workbench &bench)
{
    return std::make_unique<T>(around, bench);
}

Flow technicianPin(const screens::Surroundings &around, Workbench &bench)
{
    return std::make_unique<entrance::NewPinFlow>(around, bench.keeper(), std::nullopt);
}

Flow instructorPin(const screens::Surroundings &around, Workbench &bench)
{
    return std::make_unique<entrance::NewPinFlow>(around, bench.instructors(), std::nullopt);
}

QString words(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// The PIN comes before the network: from enrolment on nobody comes in without it.
const QList<TaskKind> &allTasks()
{
    static const QList<TaskKind> tasks {
        { words("language"), words("Idioma"), words("translate"), &made<LanguageTask> },
        { words("centre"), words("Centro"), words("home"), &made<CentreTask> },
        { words("screen"), words("Tamaño"), words("credit_card"), &made<ScreenTask> },
        { words("corners"), words("Esquinas"), words("touch_app"), &made<CornersTask> },
        { words("sound"), words("Sonido"), words("volume_up"), &made<SoundTask> },
        { words("printer"), words("Impresora"), words("print"), &made<PrinterTask> },
        { words("reader"), words("Lector"), words("badge"), &made<ReaderTask> },
        { words("pin"), words("PIN técnico"), words("lock"), &technicianPin },
        { words("instructors"), words("PIN de quien enseña"), words("school"), &instructorPin },
        { words("network"), words("Red"), words("public"), &made<NetworkTask> },
        { words("enrol"), words("Inscripción"), words("fact_check"), &made<EnrolTask> },
        { words("check"), words("Revisar todo"), words("assignment"), &made<CheckTask> },
    };
    return tasks;
}

/// What is done most often first.
const QList<TaskKind> &laterTasks()
{
    static const QList<TaskKind> tasks = [] {
        QList<TaskKind> later = allTasks();
        later.prepend(
            { words("carry"), words("Llevar la cola en un pendrive"), words("save"), &made<CarryTask> });
        later.prepend(later.takeLast());
        return later;
    }();
    return tasks;
}

} // namespace maintenance
