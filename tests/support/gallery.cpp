// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/procedure/places.h"
#include "ui/controls/button.h"
#include "ui/controls/cardgrid.h"
#include "ui/controls/comunachooser.h"
#include "ui/controls/focusring.h"
#include "ui/controls/keyboard.h"
#include "ui/controls/keypad.h"
#include "ui/controls/linefield.h"
#include "ui/controls/momentchooser.h"
#include "ui/controls/notice.h"
#include "ui/controls/progress.h"
#include "ui/controls/reviewrow.h"
#include "ui/controls/textbox.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QVBoxLayout>

using namespace controls;
using namespace theme;

/// controls_gallery OUT [--size WxH --mm WxH --scheme Negro --text Largest]: a picture of every control in
/// every state, laid out as on a page, for people to look at.
class Gallery
{
public:
    Gallery(Theme &theme, const QString &out) : m_theme(theme), m_out(out) { }
    void buttons();
    void cards(bool many);
    void run();
    void text();
    void story();
    void review();
    void when();
    void comuna();
    void notices();

private:
    QString tr(const char *text) { return QString::fromUtf8(text); }
    QVBoxLayout *page(const char *heading, const char *hint = nullptr);
    QHBoxLayout *row() const;
    Button *button(Button::Role role, const char *text, const char *icon = "");
    ChoiceCard *card(const char *title, const char *hint, const char *icon, ChoiceCard::Behaviour behaviour);
    void save(const char *name, QWidget *focused = nullptr);

    Theme &m_theme;
    QString m_out;
    std::unique_ptr<QWidget> m_page;
};

QVBoxLayout *Gallery::page(const char *heading, const char *hint)
{
    m_page = std::make_unique<QWidget>();
    m_page->setPalette(m_theme.palette());
    m_page->setAutoFillBackground(true);
    m_page->setFixedSize(m_theme.metrics().pixels());
    auto *layout = new QVBoxLayout(m_page.get());
    const int margin = m_theme.px(Length::Margin);
    layout->setContentsMargins(margin, m_theme.px(25), margin, m_theme.px(26));
    layout->setSpacing(m_theme.px(4));
    layout->addWidget(new Heading(m_theme, tr(heading)));
    if (hint)
        layout->addWidget(new Paragraph(m_theme, tr(hint)));
    return layout;
}

QHBoxLayout *Gallery::row() const
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(4));
    return row;
}

Button *Gallery::button(Button::Role role, const char *text, const char *icon)
{
    return new Button(m_theme, role, tr(text), tr(icon));
}

ChoiceCard *Gallery::card(
    const char *title, const char *hint, const char *icon, ChoiceCard::Behaviour behaviour)
{
    auto *card = new ChoiceCard(m_theme, behaviour, tr(title), tr(hint), tr(icon));
    card->setValue(tr(title));
    return card;
}

void Gallery::save(const char *name, QWidget *focused)
{
    FocusRing ring(m_theme, m_page.get());
    m_page->show();
    m_page->activateWindow();
    if (focused) {
        focused->setFocus(Qt::TabFocusReason);
        QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
        ring.setObjectName(QStringLiteral("ring"));
        QCoreApplication::sendEvent(m_page.get(), &tab);
        focused->setFocus(Qt::TabFocusReason);
    }
    QCoreApplication::processEvents();
    m_page->grab().save(m_out + u'/' + tr(name) + QStringLiteral(".png"));
    m_page->hide();
}

void Gallery::buttons()
{
    auto *layout = page("Hola. Aquí puede dejar una constancia, paso a paso.",
        "Es gratis. Si no toca la pantalla por 3 minutos, la borramos.");
    auto *first = row();
    first->addWidget(button(Button::Role::Primary, "Empezar", "touch_app"));
    first->addWidget(button(Button::Role::Secondary, "Quiero practicar", "school"));
    first->addWidget(button(Button::Role::Secondary, "¿En qué va mi trámite?", "search"));
    first->addStretch();
    layout->addLayout(first);
    auto *second = row();
    auto *spanish = button(Button::Role::Quiet, "Español");
    spanish->setCheckable(true);
    spanish->setChecked(true);
    second->addWidget(spanish);
    second->addWidget(button(Button::Role::Quiet, "Kreyòl ayisyen"));
    auto *down = button(Button::Role::Quiet, "English");
    down->setDown(true);
    second->addWidget(down);
    auto *off = button(Button::Role::Quiet, "Apagado");
    off->setEnabled(false);
    second->addWidget(off);
    second->addStretch();
    layout->addLayout(second);
    auto *third = row();
    auto *go = button(Button::Role::Primary, "Continuar", "arrow_forward");
    go->setIconSide(Button::IconSide::Trailing);
    third->addWidget(go);
    third->addWidget(button(Button::Role::Send, "Enviar constancia", "send"));
    third->addWidget(button(Button::Role::Link, "No tengo RUN o no lo sé"));
    third->addStretch();
    layout->addLayout(third);
    auto *bar = row();
    bar->addWidget(button(Button::Role::Danger, "¿Está en peligro?", "call"));
    for (const auto &[text, icon] : { std::pair("Escuchar", "volume_up"), { "Ayuda", "help" } })
        bar->addWidget(button(Button::Role::Bar, text, icon));
    for (const auto &[text, icon] : { std::pair("Ocultar", "visibility_off"), { "Terminar", "logout" } }) {
        auto *item = button(Button::Role::Bar, text, icon);
        item->setIconSide(Button::IconSide::Above);
        bar->addWidget(item);
    }
    bar->addStretch();
    layout->addLayout(bar);
    layout->addStretch();
    m_page->setFixedHeight(m_theme.px(340));
    save("buttons", go);
}

void Gallery::cards(bool many)
{
    auto *layout = page(many ? "¿Qué le pasó?" : "¿Dónde cree que perdió su cédula?",
        many ? nullptr : "Elija lo que más se parezca. Puede cambiarlo después.");
    auto *grid = new CardGrid(m_theme);
    QList<ChoiceCard *> cards;
    if (many) {
        const auto press = ChoiceCard::Behaviour::Press;
        cards
            = { card("No se cumplió una visita", "Régimen de visitas de mis hijos", "family_restroom", press),
                  card("Perdí un documento", "Cédula, licencia, tarjetas", "badge", press),
                  card("Alguien dejó el hogar", "Abandono de hogar", "home", press),
                  card("Perdí mi teléfono", "Para mostrar en la compañía", "smartphone", press),
                  card("Un problema en el trabajo", "Fines laborales", "search", press),
                  card("No pagan la pensión", "Pensión de alimentos", "person", press),
                  card("Otra cosa", "", "more_horiz", press), card("No sé", "", "help", press) };
        grid->setMoreText(tr("Ver más trámites"));
    } else {
        const auto radio = ChoiceCard::Behaviour::Radio;
        cards = { card("En la micro o el colectivo", "", "directions_bus", radio),
            card("En la feria o en un negocio", "", "storefront", radio),
            card("En mi casa o cerca", "", "home", ChoiceCard::Behaviour::Check),
            card("No sé", "", "help", radio) };
        cards.first()->setChecked(true);
        cards.at(3)->setDown(true);
    }
    grid->setCards(cards);
    layout->addWidget(grid);
    if (!many) {
        auto *go = button(Button::Role::Primary, "Continuar", "arrow_forward");
        go->setIconSide(Button::IconSide::Trailing);
        layout->addWidget(go, 0, Qt::AlignLeft);
    }
    layout->addStretch();
    save(many ? "cards-many" : "cards", many ? nullptr : cards.first());
}

void Gallery::run()
{
    auto *layout = page("Escriba su RUN", "Está en su cédula.");
    auto *columns = row();
    auto *left = new QVBoxLayout;
    auto *field = new LineField(m_theme);
    field->setFormatter(formatRun);
    field->setExpectedCharacters(12);
    field->setText(QStringLiteral("1234567"));
    left->addWidget(field, 0, Qt::AlignLeft);
    left->addWidget(button(Button::Role::Primary, "Continuar", "arrow_forward"), 0, Qt::AlignLeft);
    left->addWidget(button(Button::Role::Link, "No tengo RUN o no lo sé"), 0, Qt::AlignLeft);
    left->addStretch();
    columns->addLayout(left, 1);
    columns->addWidget(new Keypad(m_theme, Keypad::Keys::DigitsAndK), 0, Qt::AlignTop);
    layout->addLayout(columns);
    layout->addStretch();
    save("run", field);
}

void Gallery::text()
{
    auto *layout = page("¿Cómo se llama?");
    auto *top = row();
    auto *field = new LineField(m_theme);
    field->setText(tr("Ñancupil Ḻafken"));
    top->addWidget(field, 1);
    top->addWidget(button(Button::Role::Primary, "Continuar", "arrow_forward"));
    layout->addLayout(top);
    auto *keyboard = new Keyboard(m_theme);
    keyboard->setTarget(field);
    keyboard->setCapitals(Keyboard::Capitals::Words);
    layout->addWidget(keyboard);
    layout->addStretch();
    save("keyboard");
    keyboard->showDigits(true);
    keyboard->findChildren<Key *>().first()->setDown(true);
    save("keyboard-digits", field);
}

void Gallery::story()
{
    auto *layout = page("Cuente qué pasó");
    auto *box = new TextBox(m_theme);
    box->setText(
        tr("Venía en la micro desde el centro y al bajar me di cuenta de que no tenía la cartera. "
           "Volví al paradero y pregunté en los negocios. Nadie la había visto. Adentro estaban mi cédula, "
           "la tarjeta del banco y la credencial del consultorio. Esperé una hora y después me vine a la "
           "casa. Al otro día llamé al terminal de buses y tampoco la tenían."));
    box->setLines(3);
    layout->addWidget(box);
    layout->addWidget(new Keyboard(m_theme));
    layout->addStretch();
    save("textbox", box->editor());
}

void Gallery::review()
{
    auto *layout = page("Revise antes de enviar", "Todavía no se ha enviado nada.");
    auto *progress = new Progress(m_theme);
    progress->setStep(4, 9);
    layout->addWidget(progress);
    layout->setSpacing(0);
    for (const auto &[label, value] : { std::pair("Qué perdió", "Cédula de identidad"),
             { "Cuándo", "Ayer, en la tarde" }, { "Su RUN", "12.345.678-5" } })
        layout->addWidget(new ReviewRow(m_theme, tr(label), tr(value)));
    layout->addStretch();
    save("review");
}

void Gallery::when()
{
    const QDate today(2026, 11, 23);
    auto *layout = page("¿Cuándo la perdió?");
    auto *moment = new MomentChooser(m_theme, { today, today.addYears(-1), today, true });
    moment->setValue(QJsonObject { { QStringLiteral("day"), QStringLiteral("2026-11-13") } });
    layout->addWidget(moment);
    layout->addStretch();
    const auto press = [&](const QString &text) {
        for (QAbstractButton *button : moment->findChildren<QAbstractButton *>())
            if (button->text() == text && button->isVisibleTo(moment))
                return button->click();
    };
    save("when-relative");
    press(tr("Otro día"));
    save("when-month");
    press(tr("Octubre"));
    save("when-day");
    press(tr("17"));
    moment->goOn();
    save("when-part");
    press(tr("En la tarde"));
    moment->goOn();
    press(tr("Sí, la recuerdo"));
    save("when-hour");
    press(tr("3 de la tarde"));
    save("when-minutes");
}

void Gallery::comuna()
{
    auto *layout = page("¿En qué comuna fue?");
    auto *chooser = new ComunaChooser(m_theme, procedure::Places::builtIn(),
        { QStringLiteral("07401"), QStringLiteral("07402"), QStringLiteral("07403"),
            QStringLiteral("07408") });
    chooser->setValue(QStringLiteral("07401"));
    layout->addWidget(chooser);
    layout->addStretch();
    save("comuna-nearby");
    for (ChoiceCard *card : chooser->findChildren<ChoiceCard *>())
        if (card->text() == tr("Otra comuna"))
            card->click();
    chooser->findChild<LineField *>()->setText(tr("San"));
    save("comuna-search");
    for (Button *button : chooser->findChildren<Button *>())
        if (button->text() == tr("Ver lista")) {
            button->click();
            break;
        }
    save("comuna-letters");
    for (Button *button : chooser->findChildren<Button *>())
        if (button->text() == QStringLiteral("S")) {
            button->click();
            break;
        }
    save("comuna-names");
}

void Gallery::notices()
{
    auto *layout = page("Su constancia quedó guardada");
    layout->addWidget(new Notice(m_theme, Notice::Kind::Warn, tr("Todavía no está presentada."),
        tr("La enviaremos cuando vuelva internet.")));
    layout->addWidget(
        new Notice(m_theme, Notice::Kind::Ok, tr("Recibida."), tr("Ya está en la Comisaría Virtual.")));
    layout->addWidget(new Notice(m_theme, Notice::Kind::Info, {}, tr("Llévese su papel.")));
    auto *error = new ErrorSummary(m_theme);
    layout->addWidget(error);
    error->report(tr("El RUN no está completo. Falta el último número o la K."));
    auto *field = new LineField(m_theme);
    field->setWrong(true);
    field->setText(QStringLiteral("12.345.67"));
    layout->addWidget(field);
    layout->addStretch();
    m_page->setFixedHeight(m_theme.px(340));
    save("notices");
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({ { QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1280x800") },
        { QStringLiteral("mm"), {}, QStringLiteral("WxH"), QStringLiteral("339x212") },
        { QStringLiteral("scheme"), {}, QStringLiteral("name"), QStringLiteral("Normal") },
        { QStringLiteral("text"), {}, QStringLiteral("name"), QStringLiteral("Normal") } });
    parser.process(application);
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    const QStringList mm = parser.value(QStringLiteral("mm")).split(u'x');
    Theme theme(Metrics::of(
        { size.at(0).toInt(), size.at(1).toInt() }, { mm.at(0).toDouble(), mm.at(1).toDouble() }));
    const auto enumValue = [&]<typename Enum>(const QString &option, Enum) {
        return static_cast<Enum>(QMetaEnum::fromType<Enum>().keyToValue(parser.value(option).toLatin1()));
    };
    theme.setScheme(enumValue(QStringLiteral("scheme"), Scheme::Normal));
    theme.setTextSize(enumValue(QStringLiteral("text"), TextSize::Normal));
    const QString out = parser.positionalArguments().value(0, QStringLiteral("gallery"));
    QDir().mkpath(out);
    Gallery gallery(theme, out);
    gallery.buttons();
    gallery.cards(false);
    gallery.cards(true);
    gallery.run();
    gallery.text();
    gallery.story();
    gallery.review();
    gallery.when();
    gallery.comuna();
    gallery.notices();
}
