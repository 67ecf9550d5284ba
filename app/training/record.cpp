// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/record.h"

#include <algorithm>

namespace training {

StepCounts &StepCounts::operator+=(const StepCounts &more)
{
    reached += more.reached;
    finished += more.finished;
    helps += more.helps;
    errors += more.errors;
    stopped += more.stopped;
    seconds += more.seconds;
    return *this;
}

void add(QList<StepRecord> &all, const StepRecord &more)
{
    const auto same = std::find_if(
        all.begin(), all.end(), [&](const StepRecord &record) { return record.step == more.step; });
    if (same == all.end())
        all.append(more);
    else
        same->counts += more.counts;
}

void add(QList<QuestionRecord> &all, const QuestionRecord &more)
{
    const auto same = std::find_if(
        all.begin(), all.end(), [&](const QuestionRecord &record) { return record.field == more.field; });
    if (same == all.end()) {
        all.append(more);
    } else {
        same->errors += more.errors;
        same->helps += more.helps;
    }
}

} // namespace training
