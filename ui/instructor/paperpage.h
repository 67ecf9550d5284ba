// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instructor/memorystick.h"
#include "ui/screens/printbutton.h"
#include "ui/screens/sheetpage.h"
#include "ui/screens/surroundings.h"
#include <QFutureWatcher>

namespace instructor {

/// What was made, and what stands around it on the screen.
struct MadePaper
{
    QString heading;
    QString language; ///< of its words
    bool isPersonal = false;
    bool isForMany = false; ///< how many copies is asked
    QList<CopiedFile> files; ///< the paper on A4 as PDF, and what is saved together with it
    QString another; ///< "Otro papel": what the button says that leaves it
};

/// A paper of the workshop on the screen, to be printed and to be saved on a memory stick.
class PaperPage : public screens::SheetPage
{
    Q_OBJECT
public:
    PaperPage(const screens::Surroundings &around, const MadePaper &paper);

    void print(int copies); ///< once, after copiesWanted()
    void wipe() override;

Q_SIGNALS:
    void copiesWanted();
    void closed();

private:
    static QString whyNotSaved(const std::error_code &code);
    void addPrint(const screens::Surroundings &around, bool isForMany);
    void save();
    void tell();

    const QString m_folder; ///< of the memory stick; empty: none is set
    const bool m_isPersonal;
    QList<CopiedFile> m_files;
    screens::PrintButton *m_print = nullptr; ///< null: not printed here
    QFutureWatcher<base::Result<QStringList>> m_saving;
};

} // namespace instructor
