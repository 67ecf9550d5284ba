// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/procedure/definition.h"
#include <QWidget>

namespace theme {
class Theme;
}
namespace controls {
class Label;
}

namespace screens {

/// A telephone number in large type, and beside it whose it is and what for. Nothing to touch: the kiosk does
/// not call.
class ContactRow : public QWidget
{
    Q_OBJECT
public:
    ContactRow(theme::Theme &theme, const procedure::Contact &contact, const QString &language);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int phoneWidth() const;
    theme::Theme &m_theme;
    controls::Label *m_phone, *m_label, *m_use;
};

} // namespace screens
