// SPDX-License-Identifier: GPL-3.0-or-later
// What the accessibility tree says of every page: whatever can be used has a name, a role and its state.
#include "app/practice/people.h"
#include "tests/journeys/everypage.h"
#include "tests/journeys/visit.h"
#include "ui/controls/key.h"
#include "ui/controls/notice.h"
#include "ui/screens/page.h"
#include <QAccessible>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QtTest>

using journeys::EveryKind;
using journeys::EveryPage;
using journeys::House;

namespace {

QAccessibleInterface *spoken(const QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
}

QString nameOf(const QWidget *widget)
{
    return spoken(widget)->text(QAccessible::Name);
}

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

bool isUsed(const QWidget *widget)
{
    return isField(widget) || qobject_cast<const QAbstractButton *>(widget)
        || widget->focusPolicy() != Qt::NoFocus;
}

/// Painted by itself, and more than the ground for something else.
bool isPicture(const QWidget *widget)
{
    const auto children = widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    return !widget->size().isEmpty() && !widget->testAttribute(Qt::WA_TransparentForMouseEvents)
        && !qobject_cast<const QAbstractScrollArea *>(widget->parentWidget())
        && std::none_of(
            children.begin(), children.end(), [](const QWidget *child) { return child->isVisible(); });
}

bool hasRole(const QAccessibleInterface *one)
{
    return one->role() != QAccessible::Client && one->role() != QAccessible::NoRole;
}

bool isLabelled(QAccessibleInterface *field)
{
    const auto labels = field->relations(QAccessible::Label);
    return std::any_of(labels.begin(), labels.end(),
        [](const auto &label) { return !label.first->text(QAccessible::Name).isEmpty(); });
}

/// What is wrong in the tree of what is on the screen now.
class Judge
{
public:
    explicit Judge(const House &house) : m_house(house)
    {
        for (const auto &definition : house.desk.catalogue().ordered())
            for (const procedure::Field &field : definition->questions)
                m_labels << field.label.in(QStringLiteral("es"));
    }

    void look()
    {
        ++m_pages;
        m_names.clear();
        const QWidget *focus = m_house.window.focusWidget();
        if (!focus || !focus->isVisible())
            complain(QStringLiteral("nothing has the focus"));
        const auto widgets = m_house.window.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (!widget->isVisible())
                continue;
            if (isUsed(widget))
                judge(widget);
            else if (isPicture(widget) && (nameOf(widget).isEmpty() || !hasRole(spoken(widget))))
                complain(
                    QLatin1String(widget->metaObject()->className()) + QStringLiteral(" is only painted"));
        }
    }
    int pages() const { return m_pages; }
    QStringList complaints() const { return m_complaints.values(); }

private:
    void complain(const QString &what)
    {
        m_complaints.insert(
            m_house.resident.heading() + u' ' + m_house.resident.step() + QStringLiteral(": ") + what);
    }

    void judge(const QWidget *widget)
    {
        QAccessibleInterface *one = spoken(widget);
        const QString name = nameOf(widget);
        if (name.isEmpty() || !hasRole(one))
            complain(QStringLiteral("%1 «%2» has role %3")
                         .arg(QLatin1String(widget->metaObject()->className()), name)
                         .arg(int(one->role())));
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            judgeButton(button, name);
        if (isField(widget))
            judgeField(widget, name);
        if (one->state().disabled != !widget->isEnabled() || one->state().invisible
            || (focusable(widget) && !one->state().focusable))
            complain(name + QStringLiteral(" has a wrong state"));
    }
    static bool focusable(const QWidget *widget) { return widget->focusPolicy() != Qt::NoFocus; }

    void judgeButton(const QAbstractButton *button, const QString &name)
    {
        QAccessibleInterface *one = spoken(button);
        if (one->state().checkable != button->isCheckable() || one->state().checked != button->isChecked())
            complain(name + QStringLiteral(" is chosen or not, and does not say so"));
        if (!one->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()))
            complain(name + QStringLiteral(" cannot be pressed"));
        // In the bar and on a page that these end, they do the same.
        static const QStringList same { QStringLiteral("Volver"), QStringLiteral("Terminar") };
        if (m_names.contains(name) && !same.contains(name))
            complain(name + QStringLiteral(" is there twice"));
        m_names << name;
    }

    void judgeField(const QWidget *field, const QString &name)
    {
        QAccessibleInterface *one = spoken(field);
        if (!isLabelled(one) && !m_labels.contains(name))
            complain(name + QStringLiteral(" has no label"));
        const auto *error = m_house.resident.page()->findChild<const controls::ErrorSummary *>();
        if (!error || !error->isVisible())
            return;
        if (spoken(error)->role() != QAccessible::AlertMessage)
            complain(QStringLiteral("what is wrong is no alert"));
        if (!one->text(QAccessible::Description).contains(error->text()))
            complain(name + QStringLiteral(" does not say what is wrong with it"));
    }

    const House &m_house;
    QSet<QString> m_labels, m_names, m_complaints;
    int m_pages = 0;
};

} // namespace

class TestNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a07_onThePagesOfTheHouse();
    void a07_onThePagesOfTheWorkshop_data();
    void a07_onThePagesOfTheWorkshop();
    void a07_onThePagesOfTheMaintenance();
    void a07_onEveryKindOfQuestion_data();
    void a07_onEveryKindOfQuestion();
    void a07_inEveryProcedure_data();
    void a07_inEveryProcedure();
    void a07_whatIsWrongStandsWithItsField();
    void a07_whatIsCoveredIsNotThere();
    void a07_whatIsPressedWithoutATouchActs();
    void a07_whatIsWrittenWithoutKeysHasItsForm();
    void a07_thePaperIsTextToo();
};

void TestNames::a07_onThePagesOfTheHouse()
{
    House house;
    Judge judge(house);
    EveryPage every(house, theme::TextSize::Normal, theme::Scheme::Normal, [&] { judge.look(); });
    QObject::connect(&house.window, &window::KioskWindow::pageShown, &house.window, [&] { judge.look(); });
    every.ofTheHouse();
    QVERIFY2(judge.pages() > 100, qPrintable(QString::number(judge.pages())));
    QVERIFY2(judge.complaints().isEmpty(), qPrintable(u'\n' + judge.complaints().join(u'\n')));
}

void TestNames::a07_onThePagesOfTheWorkshop_data()
{
    QTest::addColumn<QJsonObject>("person");
    QTest::newRow("before the class") << QJsonObject();
    QTest::newRow("in the class") << practice::people().first();
}

void TestNames::a07_onThePagesOfTheWorkshop()
{
    QFETCH(QJsonObject, person);
    House house({ 1280, 800 }, { 339, 212 }, {}, procedure::Catalogue::builtIn().value(),
        QStringLiteral("es"), person);
    Judge judge(house);
    EveryPage every(house, theme::TextSize::Normal, theme::Scheme::Normal, [&] { judge.look(); });
    every.ofTheWorkshop();
    QVERIFY2(judge.pages() > 20, qPrintable(QString::number(judge.pages())));
    QVERIFY2(judge.complaints().isEmpty(), qPrintable(u'\n' + judge.complaints().join(u'\n')));
}

void TestNames::a07_onThePagesOfTheMaintenance()
{
    House house;
    Judge judge(house);
    EveryPage every(house, theme::TextSize::Normal, theme::Scheme::Normal, [&] { judge.look(); });
    every.ofTheMaintenance();
    QVERIFY2(judge.pages() > 20, qPrintable(QString::number(judge.pages())));
    QVERIFY2(judge.complaints().isEmpty(), qPrintable(u'\n' + judge.complaints().join(u'\n')));
}

void TestNames::a07_onEveryKindOfQuestion_data()
{
    QTest::addColumn<theme::TextSize>("size");
    QTest::newRow("normal") << theme::TextSize::Normal;
    QTest::newRow("largest") << theme::TextSize::Largest;
}

void TestNames::a07_onEveryKindOfQuestion()
{
    QFETCH(theme::TextSize, size);
    const EveryKind kinds;
    House house({ 1280, 800 }, { 339, 212 }, {}, kinds.catalogue);
    Judge judge(house);
    EveryPage every(house, size, theme::Scheme::Normal, [&] { judge.look(); });
    every.ofEveryKind(kinds);
    QVERIFY2(judge.pages() > 40, qPrintable(QString::number(judge.pages())));
    QVERIFY2(judge.complaints().isEmpty(), qPrintable(u'\n' + judge.complaints().join(u'\n')));
}

void TestNames::a07_inEveryProcedure_data()
{
    QTest::addColumn<QString>("id");
    for (const auto &definition : procedure::Catalogue::builtIn()->ordered())
        QTest::newRow(qPrintable(definition->id)) << definition->id;
}

void TestNames::a07_inEveryProcedure()
{
    QFETCH(QString, id);
    House house({ 1280, 800 }, { 339, 212 }, {}, journeys::offeringAtAnyTime(id));
    Judge judge(house);
    EveryPage every(house, theme::TextSize::Normal, theme::Scheme::Normal, [&] { judge.look(); });
    every.ofProcedure(*house.desk.catalogue().find(id));
    QVERIFY(judge.pages() > 1);
    QVERIFY2(judge.complaints().isEmpty(), qPrintable(u'\n' + judge.complaints().join(u'\n')));
}

void TestNames::a07_whatIsWrongStandsWithItsField()
{
    const EveryKind kinds;
    House house({ 1280, 800 }, { 339, 212 }, {}, kinds.catalogue);
    Judge judge(house);
    EveryPage every(house, theme::TextSize::Normal, theme::Scheme::Normal, [&] {
        house.resident.page()->showProblem(QStringLiteral("Falta el dato de la prueba."));
        judge.look();
    });
    every.ofEveryKind(kinds);
    QVERIFY2(judge.pages() > 40, qPrintable(QString::number(judge.pages())));
    QVERIFY2(judge.complaints().isEmpty(), qPrintable(u'\n' + judge.complaints().join(u'\n')));
}

void TestNames::a07_whatIsCoveredIsNotThere()
{
    House house;
    QVERIFY(house.resident.touch(QStringLiteral("Ocultar")));
    QVERIFY(house.window.isHidden());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(nameOf(house.window.focusWidget()), QStringLiteral("Pantalla tapada. Toque para seguir."));
        QTest::keyClick(house.window.focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(!house.resident.button(QStringLiteral("Empezar")));
    QVERIFY(house.resident.touch(QStringLiteral("Pantalla tapada. Toque para seguir.")));
    QVERIFY(house.resident.button(QStringLiteral("Empezar")));
    QCOMPARE(spoken(house.window.focusWidget())->role(), QAccessible::Heading);
}

/// All twelve months: they are buttons that stay down.
void TestNames::a07_whatIsPressedWithoutATouchActs()
{
    const EveryKind kinds;
    House house({ 1280, 800 }, { 339, 212 }, {}, kinds.catalogue);
    journeys::Finger finger(house.resident);
    int pressed = 0;
    finger.onStage = [&] {
        QAbstractButton *month = house.resident.button(QStringLiteral("Enero"));
        QAbstractButton *other = house.resident.button(QStringLiteral("Febrero"));
        if (!month || !month->isCheckable() || !other)
            return;
        for (const QAbstractButton *one : { month, other })
            spoken(one)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        pressed += !spoken(month)->state().checked && spoken(other)->state().checked;
    };
    QVERIFY(kinds.goToReview(house, finger));
    QVERIFY(pressed > 0);
}

void TestNames::a07_whatIsWrittenWithoutKeysHasItsForm()
{
    House house;
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.resident.goOnTo(QStringLiteral("¿Cuál es su RUN?"), journeys::someAnswers()));
    QAccessibleInterface *field = spoken(house.resident.page()->findChild<QLineEdit *>());
    field->editableTextInterface()->replaceText(0, 0, QStringLiteral("123456785"));
    QCOMPARE(field->text(QAccessible::Value), QStringLiteral("12.345.678-5"));
}

void TestNames::a07_thePaperIsTextToo()
{
    House house;
    QVERIFY(house.resident.begin(QStringLiteral("Perdí un documento")));
    QVERIFY(house.resident.file(journeys::someAnswers()));
    const QString number = base::Comprobante::of(house.desk.submissions.first().id).toString();
    QVERIFY(house.resident.touch(QStringLiteral("Ver mi comprobante")));
    const auto isRead = [&] {
        const auto parts = house.resident.page()->findChildren<QWidget *>();
        return std::any_of(
            parts.begin(), parts.end(), [&](const QWidget *part) { return nameOf(part).contains(number); });
    };
    QTRY_VERIFY(isRead());
}

QTEST_MAIN(TestNames)
#include "tst_names.moc"
