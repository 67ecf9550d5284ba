// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QWidget>

namespace theme {
class Theme;
}
namespace controls {
class Key;
class Label;
class LineField;
} // namespace controls

namespace screens {

/// The parts of one answer (a name, an address) beside each other, each under its label; where the text is
/// too large for that, one at a time.
class PartFields : public QWidget
{
    Q_OBJECT
public:
    struct Shape
    {
        QString key = {}, label = {};
        int share = 1; ///< of the width
        QString keyFace = {}, keyText = {}; ///< a key beside the part that fills it in: "Sin número", "S/N"
    };
    PartFields(theme::Theme &theme, const QList<Shape> &shapes, int maximumLength, const QJsonObject &before);

    QJsonObject value() const; ///< all parts, trimmed
    QWidget *current() const; ///< what the keyboard types into
    QString currentKey() const { return m_parts.at(m_current).shape.key; }
    QStringList keys() const; ///< in reading order
    controls::LineField *field(const QString &key) const;
    void setPart(const QString &key, const QString &text);
    void setWrong(bool wrong);
    bool showNext(); ///< false: all are there, or it was the last
    bool showPrevious();
    void wipe();

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void currentChanged(QWidget *field);
    /// Only this part is shown, without its label: the page's heading says it. Empty: all are.
    void aloneChanged(const QString &label);
    void entered(); ///< Return in a field

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Part
    {
        Shape shape;
        controls::Label *label;
        controls::LineField *line;
        controls::Key *key; ///< null: there is none
    };
    bool isNarrow(int width) const;
    int labelHeight(int width) const;
    int partWidth(int width, int share) const;
    void setCurrent(int index);
    controls::Key *makeKey(const Shape &shape);
    void place();
    void learnWhatLasts(bool narrow);

    theme::Theme &m_theme;
    QList<Part> m_parts;
    int m_current = 0;
    QString m_alone;
    int m_cameTogetherAt = 0, m_notTogetherAt = 0; ///< widths; 0: none
};

} // namespace screens
