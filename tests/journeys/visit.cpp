// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/visit.h"

#include "tests/support/pseudo.h"
#include <QDebug>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace journeys {

namespace {

const procedure::Field *find(const QList<procedure::Field> &fields, const QString &id)
{
    const auto found
        = std::find_if(fields.begin(), fields.end(), [&](const procedure::Field &f) { return f.id == id; });
    return found == fields.end() ? nullptr : &*found;
}

Answers answersOf(const QJsonObject &json)
{
    QJsonObject filer = json.value(u"filer").toObject();
    // Who fills in alone need not say so in every file, nor who wants the slip by e-mail.
    if (!filer.contains(u"helper"))
        filer.insert(QStringLiteral("helper"), QStringLiteral("none"));
    if (filer.contains(u"email"))
        filer.insert(QStringLiteral("slip"), QStringLiteral("yes"));
    return { json.value(u"gates").toObject(), filer, json.value(u"answers").toObject(),
        json.value(u"ends").toString() };
}

} // namespace

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

QList<Answers> Answers::of(const QString &procedureId)
{
    const QString file = QStringLiteral(TEST_DATA "/answers/%1.json").arg(procedureId);
    if (!QFile::exists(file))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(contentOf(file));
    if (document.isObject())
        return { answersOf(document.object()) };
    QList<Answers> ways;
    for (const QJsonValue &way : document.array())
        ways.append(answersOf(way.toObject()));
    return ways;
}

Answers Answers::inPractice(const procedure::Definition &definition, const QJsonObject &person) const
{
    return { gates, journeys::inPractice(filer, definition.filer, person),
        journeys::inPractice(answers, definition.questions, person), ends };
}

QJsonObject Answers::held() const
{
    QJsonObject all = answers;
    for (auto it = gates.begin(); it != gates.end(); ++it)
        all.insert(it.key(), it.value());
    return all;
}

bool Visit::isAtEnd() const
{
    const QString step = m_resident.step();
    return step.isEmpty() || step == QLatin1String("review") || step.startsWith(QLatin1String("referral."));
}

bool Visit::goOn()
{
    const QString step = m_resident.step();
    if (answerStep() && m_resident.step() != step)
        return true;
    qWarning() << "stuck on" << m_resident.heading() << step << m_resident.visibleTexts();
    return false;
}

bool Visit::goToEnd()
{
    for (int pages = 0; pages < 120 && !isAtEnd(); ++pages) {
        if (!goOn())
            return false;
    }
    return isAtEnd();
}

bool Visit::answerStep()
{
    const QString step = m_resident.step(), id = step.section(u'.', 1);
    if (step.startsWith(QLatin1String("notice."))) {
        if (m_hands.onStage)
            m_hands.onStage();
        while (m_resident.button(QStringLiteral("Seguir leyendo")))
            m_hands.press(QStringLiteral("Seguir leyendo"));
        return m_hands.goOn();
    }
    if (step.startsWith(QLatin1String("gate."))) {
        for (const procedure::Gate &gate : m_definition.gates) {
            if (gate.field.id == id)
                return m_hands.answer(gate.field, m_answers.gates.value(id));
        }
        return false;
    }
    if (step.startsWith(QLatin1String("filer.")))
        return m_hands.answer(*find(m_definition.filer, id), m_answers.filer.value(id));
    if (const qsizetype bracket = step.indexOf(u'['); bracket >= 0)
        return answerItem(step, bracket);
    return m_hands.answer(*find(m_definition.questions, step), m_answers.answers.value(step));
}

bool Visit::answerItem(const QString &step, qsizetype bracket)
{
    const procedure::Field *group = find(m_definition.questions, step.left(bracket));
    const QJsonArray items = m_answers.answers.value(group->id).toArray();
    const int item = step.mid(bracket + 1).section(u']', 0, 0).toInt();
    const QString id = step.section(u'.', 1);
    if (id != QLatin1String("another"))
        return m_hands.answer(*find(group->fields, id), items.at(item).toObject().value(id));
    if (m_hands.onStage)
        m_hands.onStage();
    return m_hands.press(item + 1 < items.size() ? QStringLiteral("Sí") : QStringLiteral("No"))
        && m_hands.goOn();
}

QJsonObject inPractice(QJsonObject answers, const QList<procedure::Field> &fields, const QJsonObject &person)
{
    for (const procedure::Field &field : fields)
        if (field.kind == procedure::Kind::Run && answers.contains(field.id))
            answers.insert(field.id, person.value(u"run"));
    return answers;
}

QByteArray procedureFile(const QString &path, Texts texts)
{
    const QByteArray file = contentOf(path);
    return texts == Texts::Spanish ? file : support::pseudo::lengthenedFile(file);
}

procedure::Catalogue offeringAtAnyTime(const QString &procedureId, Texts texts)
{
    const QByteArray common = procedureFile(QStringLiteral(":/procedures/common.json"), texts);
    QList<procedure::Catalogue::File> files;
    for (const procedure::DefinitionPtr &one : procedure::Catalogue::builtIn().value().ordered()) {
        const QString name = one->id + QLatin1String(".json");
        files.append({ name, procedureFile(QStringLiteral(":/procedures/") + name, texts) });
    }
    const auto builtIn = procedure::Catalogue::fromFiles(files, common).value();
    QList<procedure::Definition> definitions;
    for (const procedure::DefinitionPtr &one : builtIn.ordered()) {
        definitions.append(*one);
        if (one->id == procedureId && one->windows)
            definitions.last().windows
                = { { QDateTime({ 2020, 1, 1 }, {}, Qt::UTC), QDateTime({ 2100, 1, 1 }, {}, Qt::UTC) } };
    }
    return procedure::Catalogue::of(definitions, std::make_shared<const procedure::Common>(builtIn.common()))
        .value();
}

} // namespace journeys
