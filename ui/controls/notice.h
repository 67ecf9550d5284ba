// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/textblock.h"
#include "ui/theme/theme.h"
#include <QWidget>

namespace controls {

/// A tinted box with a bar at its left: a bold lead and a text. The kind is told by words and icon as well.
class Notice : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Info, Ok, Warn, Error };
    Q_ENUM(Kind)

    Notice(theme::Theme &theme, Kind kind, const QString &lead, const QString &text = {},
        QWidget *parent = nullptr);
    void setContent(const QString &lead, const QString &text);
    QString lead() const { return m_lead; }
    QString text() const { return m_text; }
    Kind kind() const { return m_kind; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void setKind(Kind kind) { m_kind = kind; }
    void setTight(bool tight); ///< less room above and below its words
    void paintEvent(QPaintEvent *event) override;

private:
    int above() const; ///< and below
    void relayout();
    int textWidth(int width) const;
    int textLeft() const;
    int padding() const;
    int iconSide() const;

    theme::Theme &m_theme;
    Kind m_kind;
    bool m_isTight = false;
    QString m_lead, m_text;
    TextBlock m_block;
};

/// "Falta algo": above the question's control, hidden until there is a problem. show(message) takes the
/// focus.
class ErrorSummary : public Notice
{
    Q_OBJECT
public:
    explicit ErrorSummary(theme::Theme &theme, QWidget *parent = nullptr);
    /// Shows itself and takes the focus. `lead`: instead of "Falta algo.", a sentence of its own.
    void report(const QString &message, const QString &lead = {});
    void tell(const QString &message, const QString &lead); ///< the same where nobody looks yet
    /// What the next report() or tell() is, where it is no error.
    void setNextKind(Kind kind) { m_next = kind; }
    void setBrief(bool brief); ///< without "Falta algo.", where there is no room for it
    void clear();

private:
    void say();
    QString m_message, m_ownLead;
    Kind m_next = Kind::Error;
    bool m_isBrief = false;
};

} // namespace controls
