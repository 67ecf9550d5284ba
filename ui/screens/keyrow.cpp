// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/keyrow.h"

#include "ui/controls/key.h"
#include <QHBoxLayout>

namespace screens {

KeyRow::KeyRow(theme::Theme &theme, const QStringList &texts, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(theme::Length::Gap));
    for (const QString &text : texts) {
        auto *key = new controls::Key(theme, theme::Length::TargetKey);
        key->setFace(text, text);
        connect(key, &controls::Key::clicked, this, [this, text] { Q_EMIT pressed(text); });
        row->addWidget(key);
    }
}

} // namespace screens
