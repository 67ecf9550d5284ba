// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide/validate.h"
#include "app/procedure/finding.h"
#include "app/technician/checkedfiles.h"

namespace technician {

/// Reads procedures as they would be published, and says all that is wrong with them. Where the common block
/// is among the files the others are read with it, and what is wrong with it is said once.
class Proofreader
{
public:
    struct Order
    {
        Files files;
        Files older; ///< versions that were published, to compare with
        QStringList languages; ///< each text is wanted in each of them
    };

    Proofreader(Order order, const guide::Circumstances &circumstances);

    procedure::Findings read();

private:
    void readCommon();
    void readOlder();
    void read(const procedure::Catalogue::File &file);
    void add(const QString &file, const procedure::Findings &findings);

    const Order m_order;
    const guide::Circumstances m_circumstances;
    procedure::CommonPtr m_common; ///< null: there is none that can be used
    QString m_commonFile; ///< empty: the built-in one
    QList<procedure::Definition> m_older;
    QHash<QString, QString> m_files; ///< by procedure's id
    procedure::Findings m_ofCommon, m_findings;
};

} // namespace technician
