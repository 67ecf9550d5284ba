// SPDX-License-Identifier: GPL-3.0-or-later
// Where the kiosk stands: language, centre, screen.
#include "app/procedure/definition.h"
#include "app/text/languages.h"
#include "ui/entrance/cardspage.h"
#include "ui/entrance/wordpage.h"
#include "ui/maintenance/calibration.h"
#include "ui/maintenance/cornerspage.h"
#include "ui/maintenance/task.h"
#include "ui/screens/comunapage.h"

namespace maintenance {

using entrance::Card;
using entrance::CardsPage;
using entrance::WordPage;

void LanguageTask::start()
{
    const QString key = QStringLiteral("centre/language");
    if (isFixed({ key }))
        return;
    go([this, key] {
        QList<Card> cards;
        const text::Languages there(m_bench.settings().languagesFolder);
        for (const auto &language : there.all())
            cards << Card { language.code, language.name, {}, QStringLiteral("translate") };
        auto *page = new CardsPage(m_around.theme, QStringLiteral("¿En qué idioma empieza la pantalla?"),
            QStringLiteral("Cada vecino puede elegir otro."), cards);
        connect(page, &CardsPage::chosen, this, [this, key](const QString &code) {
            choose({ { key, code } }, [this] { Q_EMIT done(); });
        });
        hand(page);
    });
}

void CentreTask::start()
{
    if (!isFixed({ QStringLiteral("centre/name"), QStringLiteral("centre/comuna"),
            QStringLiteral("centre/contact") }))
        go([this] { askName(); });
}

void CentreTask::askName()
{
    auto *page = new WordPage(m_around,
        { .heading = QStringLiteral("¿Cómo se llama el centro?"),
            .shortHeading = QStringLiteral("Nombre del centro"),
            .hint = QStringLiteral("Sale en la pantalla y en los papeles."),
            .most = 80,
            .before = m_bench.settings().centreName,
            .capitals = controls::Keyboard::Capitals::Sentences });
    connect(page, &WordPage::given, this, [this, page](const QString &name) {
        if (name.trimmed().isEmpty())
            return page->showProblem(QStringLiteral("Escriba cómo se llama."));
        choose(
            { { QStringLiteral("centre/name"), name.trimmed() } }, [this] { go([this] { askComuna(); }); });
    });
    hand(page);
}

void CentreTask::askComuna()
{
    procedure::Field field;
    field.kind = procedure::Kind::Comuna;
    field.question
        = procedure::LocalisedText({ { QStringLiteral("es"), QStringLiteral("¿En qué comuna está?") } });
    field.label = procedure::LocalisedText({ { QStringLiteral("es"), QStringLiteral("Comuna") } });
    auto *page = new screens::ComunaPage(m_around, field, m_bench.settings().comuna);
    connect(page, &screens::AnswerPage::answered, this, [this, page](const QJsonValue &code) {
        if (!code.isString())
            return page->showProblem(QStringLiteral("Elija la comuna."));
        choose({ { QStringLiteral("centre/comuna"), code.toString() } },
            [this] { go([this] { askContact(); }); });
    });
    hand(page);
}

void CentreTask::askContact()
{
    auto *page = new WordPage(m_around,
        { .heading = QStringLiteral("¿A quién se llama si algo falla?"),
            .shortHeading = QStringLiteral("A quién llamar"),
            .hint = QStringLiteral("Nombre y teléfono. Sale en la pantalla."),
            .most = 80,
            .before = m_bench.settings().contact });
    connect(page, &WordPage::given, this, [this](const QString &contact) {
        choose({ { QStringLiteral("centre/contact"), contact.trimmed() } }, [this] { Q_EMIT done(); });
    });
    hand(page);
}

void ScreenTask::start()
{
    const QString key = QStringLiteral("screen/mm");
    if (isFixed({ key }))
        return;
    go([this, key] {
        auto *page = new Calibration(m_around.theme, {}, [this, key](QSize mm) {
            return m_bench.choose({ { key, QStringLiteral("%1x%2").arg(mm.width()).arg(mm.height()) } });
        });
        connect(page, &Calibration::written, this, [this] {
            if (isWell(m_bench.note(care::Try::ScreenSize, true)))
                Q_EMIT done();
        });
        hand(page);
    });
}

void CornersTask::start()
{
    go([this] {
        auto *page = new CornersPage(m_around.theme);
        const auto note = [this](bool isGood) {
            if (isWell(m_bench.note(care::Try::Corners, isGood)))
                Q_EMIT done();
        };
        connect(page, &CornersPage::allTouched, this, [note] { note(true); });
        connect(page, &CornersPage::gaveUp, this, [note] { note(false); });
        hand(page);
    });
}

} // namespace maintenance
