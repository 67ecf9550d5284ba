// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QWidget>

namespace theme {
class Theme;
}
namespace controls {
class Label;
class LineField;
} // namespace controls

namespace screens {

/// The three parts of a name beside each other, each under its label; where the text is too large for that,
/// one at a time.
class NameFields : public QWidget
{
    Q_OBJECT
public:
    NameFields(theme::Theme &theme, const QJsonObject &before);

    QJsonObject value() const;
    QWidget *current() const; ///< what the keyboard types into
    bool showNext(); ///< false: all are there, or it was the last
    bool showPrevious();
    void wipe();

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void currentChanged(QWidget *field);
    void entered(); ///< Return in a field

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Part
    {
        QString key;
        controls::Label *label;
        controls::LineField *line;
    };
    bool isNarrow(int width) const;
    int labelHeight(int width) const;
    int partWidth(int width) const;
    void setCurrent(int index);
    void place();

    theme::Theme &m_theme;
    QList<Part> m_parts;
    int m_current = 0;
};

} // namespace screens
