// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/helper.h"

#include "app/guide/walk.h"

namespace guide {

namespace {

const QLatin1String helper("helper"), none("none");

} // namespace

bool asksWhoHelps(const procedure::Field &field)
{
    return field.id == helper;
}

QString helperOf(const Walk &walk)
{
    return walk.filer().value(helper).toString(none);
}

bool isHelped(const Walk &walk)
{
    return helperOf(walk) != none;
}

} // namespace guide
