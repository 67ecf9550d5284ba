// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/guide/walk.h"
#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <variant>

namespace filing {

/// Whose a draft is: the document of who files. Only who gives all of it again meets the draft.
struct DraftOwner
{
    QString type, run, number; ///< `run` is empty where the document has none

    /// Nothing: their document, or its number, is not known (yet), and nothing may be kept on disk.
    static std::optional<DraftOwner> of(const guide::Walk &walk);
    QJsonObject document() const; ///< as in the filing document
    friend bool operator==(const DraftOwner &, const DraftOwner &) = default;
};

/// A filing under way, with the version of the procedure that it began with: values only, to cross threads.
struct Draft
{
    QByteArray definition, common; ///< procedure::Definition::source, commonSource
    QJsonObject walk; ///< guide::Walk::toJson()

    /// What is sensitive or only prepared never comes to disk, and of what leads elsewhere there is nothing to
    /// keep.
    static bool mayBeKept(const guide::Walk &walk);
    static Draft of(const guide::Walk &walk); ///< precondition: mayBeKept()
    /// The walk, every answer validated again. Nothing: this program cannot go on with it.
    std::optional<guide::Walk> goOn(const guide::Circumstances &circumstances) const;
    friend bool operator==(const Draft &, const Draft &) = default;
};

/// What is left of a draft that was sent: a filing whose resident has not seen yet that it is saved.
struct Stub
{
    base::FilingId id;
    QString procedureId;
    friend bool operator==(const Stub &, const Stub &) = default;
};

using Kept = std::variant<Draft, Stub>;

/// As it is closed. Errors: those of envelope::canonicalJson.
base::Result<QByteArray> toBytes(const Kept &kept);
/// Nothing: written by another version of this program, or not what its own digest says.
std::optional<Kept> keptFrom(const QByteArray &bytes);

} // namespace filing
