// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/comunapage.h"

#include "app/procedure/places.h"
#include "ui/controls/comunachooser.h"
#include "ui/screens/ownkeyboard.h"

namespace screens {

using controls::ComunaChooser;

namespace {

QStringList nearby(const base::Settings &settings)
{
    QStringList codes;
    for (const procedure::Comuna &comuna :
        procedure::Places::builtIn().nearby(settings.comuna, settings.neighbours))
        codes.append(comuna.code);
    return codes;
}

} // namespace

ComunaPage::ComunaPage(const Surroundings &around, const procedure::Field &field, const QJsonValue &before)
    : AnswerPage(around, field),
      m_chooser(new ComunaChooser(m_theme, procedure::Places::builtIn(), nearby(around.settings)))
{
    makeOwn(m_chooser->keyboard(), around);
    m_chooser->setValue(before.toString());
    connect(m_chooser, &ComunaChooser::stageChanged, this, [this] {
        setBodyHeight(bodyHeight());
        setContinueAvailable(!m_chooser->canGoBack()); // a comuna has to be chosen first
        stageShown();
    });
    m_chooser->searchField()->setAccessibleName(field.label.in(around.language));
    setBody(m_chooser, bodyHeight());
    setTyping(m_chooser->searchField());
    addContinue();
}

/// Keys may be lower than they would like; cards have to be whole.
Page::BodyHeight ComunaPage::bodyHeight() const
{
    return m_chooser->isTyping() ? BodyHeight::Fills : BodyHeight::Shrinks;
}

bool ComunaPage::stepBack()
{
    if (!m_chooser->canGoBack())
        return false;
    m_chooser->goBack();
    return true;
}

QJsonValue ComunaPage::value() const
{
    const QString code = m_chooser->value();
    return code.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(code);
}

} // namespace screens
