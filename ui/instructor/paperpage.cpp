// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instructor/paperpage.h"

#include "ui/controls/aloud.h"
#include "ui/screens/pdfsheet.h"
#include <QtConcurrentRun>

namespace instructor {

using controls::Button;
using screens::PrintButton;

/// Why nothing could be saved, and what mends it.
QString PaperPage::whyNotSaved(const std::error_code &code)
{
    if (code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory)
        return tr("La memoria USB no está puesta. Póngala y pruebe otra vez.");
    if (code == std::errc::no_space_on_device || code == std::errc::file_too_large)
        return tr("En la memoria USB no queda espacio. Borre algo, o ponga otra.");
    if (code == std::errc::read_only_file_system || code == std::errc::permission_denied
        || code == std::errc::operation_not_permitted)
        return tr("Esta memoria USB no deja guardar. Ponga otra, o quítele el seguro.");
    return tr("No pudimos guardar en la memoria USB. Pruebe otra vez, o ponga otra.");
}

PaperPage::PaperPage(const screens::Surroundings &around, const MadePaper &paper)
    : SheetPage(around.theme, paper.heading, paper.files.first().bytes), m_folder(around.settings.slipFolder),
      m_isPersonal(paper.isPersonal), m_files(paper.files)
{
    addPrint(around, paper.isForMany);
    if (!m_folder.isEmpty())
        addAction(Button::Role::Secondary, tr("Guardar en USB"), "save", &PaperPage::save);
    // Where the words are very large the sheet needs its room, and "Volver" leads on too.
    dropActionAbove(theme::TextSize::Large,
        addAction(Button::Role::Secondary, paper.another, nullptr, &PaperPage::closed));
    connect(&m_saving, &QFutureWatcherBase::finished, this, &PaperPage::tell);
    controls::setSpokenLanguage(*sheet(), paper.language);
    if (m_isPersonal)
        controls::setPersonal(*sheet());
    showWhere();
}

void PaperPage::addPrint(const screens::Surroundings &around, bool isForMany)
{
    if (!around.desk.canPrint()) {
        setHint(m_folder.isEmpty() ? tr("Aquí no hay impresora.")
                                   : tr("Aquí no hay impresora. Guárdelo, e imprímalo en otro lugar."));
        return;
    }
    if (around.desk.paper() != base::Paper::A4) {
        setHint(tr("Va en hoja grande, y la impresora de aquí usa rollo."));
        return;
    }
    m_print = new PrintButton(
        around, [pdf = m_files.first().bytes](base::Paper) { return base::Result<QByteArray>(pdf); });
    m_print->setWithoutPaper(tr("Revise la impresora, y pruebe otra vez."));
    if (!m_isPersonal)
        m_print->setOfHouse();
    if (isForMany) {
        m_print->setAsksCopies();
        connect(m_print, &PrintButton::copiesWanted, this, &PaperPage::copiesWanted);
    }
    addPrinting(m_print);
}

void PaperPage::print(int copies)
{
    if (m_print)
        m_print->print(copies);
}

/// A stick may take its time, and the window goes on meanwhile.
void PaperPage::save()
{
    if (m_saving.isRunning())
        return;
    showDone(tr("Estamos guardando. No saque la memoria."));
    m_saving.setFuture(QtConcurrent::run(leaveCopies, m_folder, m_files));
}

void PaperPage::tell()
{
    const auto names = m_saving.result();
    if (!names) {
        setHint({}); // that it is being saved
        showProblem(whyNotSaved(names.error().code));
        return;
    }
    showDone(tr("Quedó guardado en la memoria USB: %1.").arg(names->join(QStringLiteral(", "))));
}

void PaperPage::wipe()
{
    SheetPage::wipe();
    m_files.clear();
}

} // namespace instructor
