// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/way.h"

#include "app/base/clock.h"
#include "app/guide/sample.h"
#include "app/text/words.h"
#include <QJsonArray>
#include <QRegularExpression>

namespace handout {

using guide::Step;
using procedure::Field;
using procedure::Kind;

namespace {

constexpr int longestWay = 150; // steps

const char *doing(Kind kind)
{
    switch (kind) {
    case Kind::Choice:
    case Kind::YesNo:
        return QT_TRANSLATE_NOOP("text", "Toque una respuesta. Después toque Continuar.");
    case Kind::Choices:
        return QT_TRANSLATE_NOOP("text", "Toque todas las que sean verdad. Después toque Continuar.");
    case Kind::Date:
    case Kind::Moment:
        return QT_TRANSLATE_NOOP("text", "Toque el día. Si no es hoy ni ayer, toque Otro día.");
    case Kind::Time:
        return QT_TRANSLATE_NOOP("text", "Toque la hora. Después toque Continuar.");
    case Kind::BirthDate:
        return QT_TRANSLATE_NOOP("text", "Toque el día, el mes y el año en que nació.");
    case Kind::Months:
        return QT_TRANSLATE_NOOP("text", "Toque cada mes. Después toque Continuar.");
    case Kind::Comuna:
        return QT_TRANSLATE_NOOP("text", "Toque su comuna. Si no la ve, escriba sus primeras letras.");
    case Kind::Run:
    case Kind::Phone:
    case Kind::Imei:
    case Kind::Integer:
    case Kind::Money:
        return QT_TRANSLATE_NOOP("text", "Toque los números uno por uno. Después toque Continuar.");
    default:
        return QT_TRANSLATE_NOOP("text", "Escriba con las teclas de la pantalla. Después toque Continuar.");
    }
}

/// Goes through one procedure as an invented person would, and writes down what was on the screen.
class Wayfarer
{
public:
    Wayfarer(const procedure::DefinitionPtr &definition, const Answers &answers, const QDate &today,
        const QString &language)
        : m_answers(answers), m_circumstances { today, true }, m_language(language),
          m_now(today, QTime(12, 0), Qt::UTC),
          m_walk(definition, base::FilingId::make(base::SystemClock()), m_circumstances)
    {
    }

    QList<Screen> go();

private:
    bool pass();
    QJsonValue wanted(const Step &step) const;
    QJsonValue madeUp(const Step &step) const;
    bool answer(const Step &step);
    void see(const QString &heading, const QString &toDo, const QJsonValue &answer = QJsonValue::Undefined);
    QString said(const char *spanish) const { return text::words(spanish, m_language); }
    /// A heading that the page itself has.
    QString onPage(const char *spanish, const char *page) const
    {
        if (m_language == QLatin1String("es"))
            return QString::fromUtf8(spanish);
        return QCoreApplication::translate(QByteArray("screens::").append(page).constData(), spanish);
    }
    QString in(const procedure::LocalisedText &text) const { return text.in(m_language); }

    const Answers m_answers;
    const guide::Circumstances m_circumstances;
    const QString m_language;
    const QDateTime m_now;
    guide::Walk m_walk;
    QList<Screen> m_screens;
};

/// Where a page stands in its lesson: the second of two documents is the same page once more.
QString withoutItems(QString path)
{
    static const QRegularExpression item(QStringLiteral("\\[\\d+\\]"));
    return path.remove(item);
}

void Wayfarer::see(const QString &heading, const QString &toDo, const QJsonValue &answer)
{
    const Step::Kind kind = m_walk.current().kind;
    const bool isCounted = kind != Step::Kind::Referral && kind != Step::Kind::Prepared;
    m_screens.append({ withoutItems(m_walk.current().path), isCounted ? m_walk.progress().number : 0, heading,
        toDo, std::make_shared<const guide::Walk>(m_walk), answer });
}

QJsonValue Wayfarer::wanted(const Step &step) const
{
    const QString id = step.path.section(u'.', 1);
    switch (step.kind) {
    case Step::Kind::Gate:
        return m_answers.gates.value(id);
    case Step::Kind::Filer:
        return m_answers.filer.value(id);
    default:
        break;
    }
    if (!step.group)
        return m_answers.answers.value(step.path);
    const QJsonArray items = m_answers.answers.value(step.group->id).toArray();
    if (step.kind == Step::Kind::Another)
        return step.item + 1 < items.size() ? QStringLiteral("yes") : QStringLiteral("no");
    return items.at(step.item).toObject().value(step.field->id);
}

/// An answer that leads on.
QJsonValue Wayfarer::madeUp(const Step &step) const
{
    if (step.field->optional)
        return QJsonValue::Undefined;
    if (step.kind != Step::Kind::Gate)
        return guide::sampleAnswer(*step.field, m_circumstances);
    const QString gate = step.field->id;
    const auto &gates = m_walk.definition().gates;
    const auto here = std::find_if(
        gates.begin(), gates.end(), [&gate](const procedure::Gate &one) { return one.field.id == gate; });
    QStringList values { QStringLiteral("no"), QStringLiteral("yes") };
    if (step.field->kind == Kind::Choice) {
        values.clear();
        for (const procedure::Option &option : step.field->options)
            values << option.value;
    }
    for (const QString &value : std::as_const(values))
        if (!here->referrals.contains(value))
            return value;
    return values.first(); // they all lead elsewhere, and there the way ends
}

bool Wayfarer::answer(const Step &step)
{
    QJsonValue value = wanted(step);
    guide::Walk tried = m_walk;
    if (value.isUndefined() || tried.answer(value) != guide::Problem::None)
        value = madeUp(step);
    const QString question
        = step.kind == Step::Kind::Another ? in(step.field->addAnother) : in(step.field->question);
    QString toDo
        = step.kind == Step::Kind::Another ? said(doing(Kind::YesNo)) : said(doing(step.field->kind));
    if (step.field->optional && step.kind != Step::Kind::Another)
        toDo += u' ' + said(QT_TRANSLATE_NOOP("text", "Si no quiere, deje en blanco."));
    see(question, toDo, value);
    return m_walk.answer(value) == guide::Problem::None;
}

/// One page; false: the way ends here.
bool Wayfarer::pass()
{
    const Step step = m_walk.current();
    switch (step.kind) {
    case Step::Kind::Notice:
        see(in(step.notice->title),
            said(QT_TRANSLATE_NOOP("text", "Lea con calma, o toque Escuchar. Siga hasta ver Continuar.")));
        m_walk.shown(m_now);
        m_walk.next(m_now);
        return true;
    case Step::Kind::Gate:
    case Step::Kind::Filer:
    case Step::Kind::Question:
    case Step::Kind::Another:
        return answer(step);
    case Step::Kind::Review:
        see(m_walk.definition().outcome == procedure::Outcome::Filed
                ? onPage(QT_TRANSLATE_NOOP("screens::ReviewPage", "Revise antes de enviar"), "ReviewPage")
                : onPage(QT_TRANSLATE_NOOP("screens::ReviewPage", "Revise su hoja"), "ReviewPage"),
            said(QT_TRANSLATE_NOOP("text", "Lea cada línea. Si algo está mal, toque Cambiar.")));
        m_walk.next(m_now);
        return true;
    case Step::Kind::Declaration:
        see(in(m_walk.definition().declaration.question),
            said(QT_TRANSLATE_NOOP(
                "text", "Si es verdad, toque el cuadro. Después toque Enviar constancia.")));
        m_screens.append({ QStringLiteral("confirm"), 0,
            onPage(QT_TRANSLATE_NOOP("screens::ConfirmPage", "¿Enviamos su constancia?"), "ConfirmPage"),
            said(QT_TRANSLATE_NOOP(
                "text", "Si está segura o seguro, toque Sí, enviar ahora. En la práctica nada se envía.")),
            std::make_shared<const guide::Walk>(m_walk) });
        return false;
    case Step::Kind::Referral:
        see(in(step.referral->title),
            said(QT_TRANSLATE_NOOP("text", "Aquí dice dónde ir o a quién llamar. Puede imprimirlo.")));
        return false;
    case Step::Kind::Prepared:
        see(onPage(QT_TRANSLATE_NOOP("screens::PreparedPage", "Su hoja está lista"), "PreparedPage"),
            said(QT_TRANSLATE_NOOP("text", "Mírela o imprímala. Usted la lleva: aquí no se envía.")));
        return false;
    case Step::Kind::Done:
        return false;
    }
    return false;
}

QList<Screen> Wayfarer::go()
{
    while (m_screens.size() < longestWay && pass()) { }
    return m_screens;
}

} // namespace

QList<Screen> wayThrough(const procedure::DefinitionPtr &definition, const Answers &answers,
    const QDate &today, const QString &language)
{
    return Wayfarer(definition, answers, today, language).go();
}

} // namespace handout
