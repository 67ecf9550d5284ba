// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include <QDateTime>
#include <QWidget>

namespace theme {
class Theme;
}
namespace controls {
class Label;
class News;
} // namespace controls

namespace screens {

/// The heart of the last page: presented or not yet, and the number to keep.
class DoneBody : public QWidget
{
    Q_OBJECT
public:
    /// `validUntil`: until then it has to be validated in person, UTC; invalid: it has no deadline.
    /// `byMail`: its slip is to come by e-mail as well.
    DoneBody(theme::Theme &theme, const base::Comprobante &comprobante, const QDateTime &validUntil,
        bool byMail = false);

    void setPresented(bool presented, bool accepted);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What stands beside the number, from all of it to nothing.
    enum class Room { All, Mail, Caption, NumberAlone };
    int layOut(int width, Room room, bool apply) const;
    void layOut();
    int padding() const;

    theme::Theme &m_theme;
    const bool m_isPractice;
    const QString m_inPerson;
    controls::News *m_notice;
    controls::Label *m_caption, *m_number, *m_mail, *m_use;
    bool m_presented = false;
};

} // namespace screens
