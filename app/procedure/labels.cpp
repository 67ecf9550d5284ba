// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/labels.h"

namespace procedure {

namespace {

/// Of parts of a field, too.
LocalisedText labelIn(const QList<Field> &fields, const QString &id)
{
    for (const Field &field : fields) {
        if (field.id == id && !field.label.isEmpty())
            return field.label;
        if (const LocalisedText label = labelIn(field.fields, id); !label.isEmpty())
            return label;
    }
    return {};
}

} // namespace

LocalisedText labelOf(const QString &path, const Catalogue &catalogue, const QString &procedure)
{
    const QString id = path.section(u'.', -1);
    if (const LocalisedText label = labelIn(catalogue.common().filer, id); !label.isEmpty())
        return label;
    QList<DefinitionPtr> definitions = catalogue.ordered();
    if (const DefinitionPtr own = catalogue.find(procedure))
        definitions.prepend(own);
    for (const DefinitionPtr &definition : std::as_const(definitions)) {
        QList<Field> asked = definition->questions;
        for (const Gate &gate : definition->gates)
            asked << gate.field;
        if (const LocalisedText label = labelIn(asked, id); !label.isEmpty())
            return label;
    }
    return {};
}

} // namespace procedure
