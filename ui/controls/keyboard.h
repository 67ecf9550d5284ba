// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/key.h"
#include "ui/controls/keyfield.h"
#include "ui/controls/typist.h"

namespace controls {

/// The keyboard in the page: 11 columns by 4 rows, ñ and accents in sight, no shift and no long press. Keys
/// take no focus unless told to; they type into the target, or into whoever has the focus.
class Keyboard : public KeyField
{
    Q_OBJECT
public:
    enum class Order { Qwerty, Alphabetic };
    Q_ENUM(Order)
    enum class Capitals {
        None,
        Words, ///< names: the first letter of each word
        Sentences,
    };
    Q_ENUM(Capitals)

    explicit Keyboard(theme::Theme &theme, QWidget *parent = nullptr);
    void setTarget(QWidget *target);
    void setCapitals(Capitals capitals);
    Order order() const { return m_order; }
    void setOrder(Order order);
    void setAccents(
        const QString &six); ///< the letters beside the space bar, of the language that is written
    bool showsDigits() const { return m_digits; }
    void showDigits(bool digits);
    /// The key that comes next, for who learns to type: of this letter, large or small, or eraseKey; where it
    /// is on the other page, the key that leads there. Null: none.
    void mark(QChar face);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void typed(const QString &text); ///< after it is in the field
    void erased();
    void orderChanged(controls::Keyboard::Order order); ///< by the resident; kept for the session

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void label();
    bool isMarked(int index, const QString &page) const;
    QString spokenName(const QString &face) const;
    void place();
    int padY() const;
    void press(int index);
    void type(const QString &text);
    void swapCase();
    bool nextIsCapital() const;

    theme::Theme &m_theme;
    Typist m_typist;
    QList<Key *> m_keys;
    Order m_order = Order::Qwerty;
    Capitals m_capitals = Capitals::None;
    QString m_accents = QStringLiteral("áéíóúü");
    bool m_digits = false;
    bool m_upper = false;
    QChar m_marked;
};

} // namespace controls
