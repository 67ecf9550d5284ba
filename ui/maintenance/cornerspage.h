// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"

class QAbstractButton;

namespace maintenance {

/// A square in each corner of the whole window, over whatever stands there, to be touched one after another:
/// panels that are set wrong, or worn, miss by most in the corners.
class CornersPage : public screens::Page
{
    Q_OBJECT
public:
    explicit CornersPage(theme::Theme &theme);
    ~CornersPage() override;

    QAbstractButton *corner() const { return m_corner; } ///< that is to be touched now; null: not shown yet

Q_SIGNALS:
    void allTouched();
    void gaveUp();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCorner();
    void place();
    void onTouched();

    int m_touched = 0;
    QPointer<QAbstractButton> m_corner; ///< the window's, for it stands outside this page
};

} // namespace maintenance
