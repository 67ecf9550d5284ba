// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/screenpictures.h"

#include "app/text/languages.h"
#include "ui/screens/answerpage.h"
#include "ui/screens/answerpages.h"
#include "ui/screens/confirmpage.h"
#include "ui/screens/dangerpage.h"
#include "ui/screens/declarationpage.h"
#include "ui/screens/etiquettepage.h"
#include "ui/screens/fingerpage.h"
#include "ui/screens/noticepage.h"
#include "ui/screens/preparedpage.h"
#include "ui/screens/procedurepage.h"
#include "ui/screens/referralpage.h"
#include "ui/screens/reviewpage.h"
#include "ui/screens/seebetterpage.h"
#include "ui/screens/touchpage.h"
#include "ui/screens/typingpage.h"
#include "ui/screens/welcomepage.h"
#include "ui/window/bars.h"
#include <QPainter>

namespace window {

using namespace screens;
using guide::Step;
using handout::Screen;

namespace {

constexpr QSize pixels { 1280, 800 };
// 14 inches, in millimetres: on a smaller one less of a page is seen at once, on a larger one its letters are
// too small in print.
constexpr QSizeF smallScreen { 300, 188 };

const QStringList &housePages()
{
    static const QStringList pages { QStringLiteral("welcome"), QStringLiteral("procedures"),
        QStringLiteral("seeBetter"), QStringLiteral("touch"), QStringLiteral("danger"),
        QStringLiteral("etiquette"), QStringLiteral("warmFinger"), QStringLiteral("warmKeyboard") };
    return pages;
}

/// What stands between the bars: real for the page, and on no screen.
class Stage : public QWidget
{
public:
    Stage(
        theme::Theme &theme, Page &page, const QString &centreName, const QString &language, bool isSensitive)
        : m_theme(theme)
    {
        setAttribute(Qt::WA_DontShowOnScreen);
        setAttribute(Qt::WA_ShowWithoutActivating);
        setAttribute(Qt::WA_QuitOnClose, false);
        resize(pixels);
        auto *top = new TopBar(theme, centreName, language, this);
        auto *bottom = new BottomBar(theme, this);
        bottom->setQuick(isSensitive);
        top->show(page.isBackAllowed(), page.progress());
        const int above = top->fit(width()), below = bottom->fit(width());
        top->setGeometry(0, 0, width(), above);
        bottom->setGeometry(0, height() - below, width(), below);
        page.setParent(this);
        page.setGeometry(0, above, width(), height() - above - below);
        page.show();
        show();
        page.arrange();
        page.fitLetters();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), m_theme.color(theme::Token::Ground));
    }

private:
    const theme::Theme &m_theme;
};

} // namespace

ScreenPictures::ScreenPictures(kiosk::FilingDesk &desk, const base::Settings &settings,
    const base::Clock &clock, const QString &language)
    : m_theme(theme::Metrics::of(pixels, smallScreen)), m_around { desk, settings, clock, m_theme, m_choices,
          m_choices.language }
{
    m_choices.language = language;
}

QSize ScreenPictures::size() const
{
    return pixels;
}

bool ScreenPictures::canDraw(const Screen &screen) const
{
    return screen.walk || housePages().contains(screen.page);
}

QImage ScreenPictures::picture(const Screen &screen)
{
    m_theme.restoreLetters();
    const text::Languages languages(m_around.settings.languagesFolder);
    const bool isSensitive = screen.walk && screen.walk->definition().sensitive;
    Stage stage(m_theme, *pageOf(screen), m_around.settings.centreName, languages.nameOf(m_around.language),
        isSensitive);
    QImage image(pixels, QImage::Format_RGB32);
    stage.render(&image);
    return image;
}

Page *ScreenPictures::pageOf(const Screen &screen) const
{
    if (!screen.walk)
        return pageOfHouse(screen.page);
    if (screen.page == QLatin1String("confirm"))
        return new ConfirmPage(m_around, screen.walk->definition().title.in(m_around.language));
    Page *page = pageOfWalk(screen);
    const Step::Kind kind = screen.walk->current().kind;
    if (kind != Step::Kind::Referral && kind != Step::Kind::Prepared)
        page->setProgress(screen.walk->progress());
    return page;
}

/// As FilingFlow has it, and it leads nowhere.
Page *ScreenPictures::pageOfWalk(const Screen &screen) const
{
    const guide::Walk &walk = *screen.walk;
    const procedure::Definition &definition = walk.definition();
    const Step step = walk.current();
    switch (step.kind) {
    case Step::Kind::Notice:
        return new NoticePage(m_around, *step.notice);
    case Step::Kind::Gate:
    case Step::Kind::Filer:
    case Step::Kind::Question:
        return makeAnswerPage(m_around, *step.field, screen.answer);
    case Step::Kind::Another:
        return makeAnotherPage(m_around, *step.field, screen.answer);
    case Step::Kind::Review:
        return new ReviewPage(m_around, definition.outcome, ReviewPage::Reading::Ordinary, walk.review(), {});
    case Step::Kind::Referral:
        return new ReferralPage(m_around, *step.referral);
    case Step::Kind::Prepared:
        return new PreparedPage(m_around, definition);
    case Step::Kind::Declaration:
    case Step::Kind::Done:
        break;
    }
    auto *page = new DeclarationPage(m_around, definition.declaration);
    page->setTicked(true);
    return page;
}

Page *ScreenPictures::pageOfHouse(const QString &name) const
{
    if (name == QLatin1String("procedures"))
        return new ProcedurePage(m_around, false);
    if (name == QLatin1String("seeBetter"))
        return new SeeBetterPage(m_around.theme);
    if (name == QLatin1String("touch"))
        return new TouchPage(m_around.theme, m_around.settings.debounce);
    if (name == QLatin1String("danger"))
        return new DangerPage(m_around);
    if (name == QLatin1String("etiquette"))
        return new EtiquettePage(m_around);
    if (name == QLatin1String("warmFinger"))
        return new FingerPage(m_around, FingerPage::Exercise::Largest);
    if (name == QLatin1String("warmKeyboard"))
        return new TypingPage(m_around, { QStringLiteral("Rosa"), QStringLiteral("Ro") });
    return new WelcomePage(m_around);
}

} // namespace window
