// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/button.h"
#include "ui/screens/page.h"
#include "ui/window/reader.h"
#include <QWidget>
#include <optional>

namespace theme {
class Theme;
}
namespace controls {
class Label;
class Progress;
} // namespace controls

namespace window {

/// The five that are always there, always in the same places: ¿Está en peligro?, Escuchar, Ayuda, Ocultar,
/// Terminar. Where the screen is narrow their icons stand over the words. What is sensitive is left by "Salir
/// rápido", in the place and of the size of Terminar.
class BottomBar : public QWidget
{
    Q_OBJECT
public:
    BottomBar(theme::Theme &theme, QWidget *parent);

    void setQuick(bool quick); ///< "Salir rápido" instead of "Terminar"
    controls::Button *quickExit() const { return m_quick; }
    controls::Button *end() const { return m_buttons.last(); }
    controls::Button *listen() const { return m_listen; }
    void setReading(Reader::State state); ///< what "Escuchar" does next: listen, pause, go on
    int fit(int width); ///< the height it takes at this width

Q_SIGNALS:
    void dangerTouched();
    void listenTouched();
    void helpTouched();
    void hideTouched();
    void endTouched();
    void quickExitTouched();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const controls::Button *button) const;
    int naturalWidth() const;
    int pad() const; ///< over and under the buttons together
    void setIconSides(controls::Button::IconSide side);

    theme::Theme &m_theme;
    QList<controls::Button *> m_buttons; ///< the five, left to right
    controls::Button *m_quick = nullptr; ///< over the last
    controls::Button *m_listen = nullptr;
    int m_listenWidth = 0; ///< the widest that it becomes
    Reader::State m_reading = Reader::State::Silent;
};

/// Volver and where one is; at the right Ver mejor and the language. On the first page, whose house this is.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(theme::Theme &theme, const QString &centreName, const QString &language, QWidget *parent);

    void show(bool backAllowed, std::optional<screens::Page::Progress> progress);
    int fit(int width); ///< the height it takes at this width
    QString where() const; ///< "Paso 3 de 7"; empty where no steps are counted

Q_SIGNALS:
    void backTouched();
    void seeBetterTouched();
    void languageTouched();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    theme::Theme &m_theme;
    controls::Button *m_back, *m_better, *m_language;
    controls::Progress *m_progress;
    controls::Label *m_house, *m_centre;
};

} // namespace window
