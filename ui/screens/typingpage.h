// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page.h"
#include "ui/screens/surroundings.h"
#include <functional>

namespace controls {
class LineField;
class News;
} // namespace controls

namespace screens {

/// A word to be typed, or a number, with the key that comes next marked and told. Capitals do not matter.
/// "Continuar" goes on once it stands there, and says until then what is to be done next.
class TypingPage : public Page
{
    Q_OBJECT
public:
    struct Task
    {
        QString wanted; ///< digits alone: on the number pad
        QString typed; ///< so far; it may have a letter too many
    };
    TypingPage(const Surroundings &around, const Task &task);

    QString typed() const;
    void wipe() override;

Q_SIGNALS:
    void done();

private:
    void addKeys(const Surroundings &around);
    QString advice() const;
    QChar nextKey() const; ///< controls::eraseKey; null: it stands there
    void follow();
    void goOn();

    const QString m_wanted;
    controls::LineField *m_line;
    controls::News *m_advice;
    const bool m_isLow; ///< over a keyboard a compact screen has room for one row
    std::function<void(QChar)> m_mark; ///< a key of whichever keys there are
};

} // namespace screens
