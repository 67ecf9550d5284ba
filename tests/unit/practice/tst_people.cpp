// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/validate.h"
#include "app/identity/run.h"
#include "app/practice/people.h"
#include "app/procedure/catalogue.h"
#include <QtTest>

class TestPeople : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theyAreInvented();
    void everyAnswerOfTheirsIsAccepted();
};

void TestPeople::theyAreInvented()
{
    QStringList runs;
    for (const QJsonObject &person : practice::people()) {
        const auto run = identity::Run::read(person.value(u"run").toString());
        QVERIFY(run && run->isReservedForPractice());
        runs << run->toString();
        QVERIFY(person.value(u"email").toString().endsWith(QLatin1String("@example.org")));
        const QDate born = QDate::fromString(person.value(u"born").toString(), Qt::ISODate);
        QVERIFY(born.isValid() && born < QDate(2008, 1, 1));
    }
    QVERIFY(runs.size() > 1);
    QCOMPARE(runs.removeDuplicates(), 0);
}

/// What their card tells them to type is taken, as it is stored.
void TestPeople::everyAnswerOfTheirsIsAccepted()
{
    const auto common = procedure::Catalogue::builtInCommon().value();
    QList<procedure::Field> fields = common->filer;
    for (const char *home : { "homeComuna", "homeAddress" })
        fields << common->fields.value(QLatin1String(home));
    const guide::Circumstances practising { { 2026, 11, 23 }, true };
    for (const QJsonObject &person : practice::people()) {
        int answered = 0;
        for (const procedure::Field &field : fields) {
            if (!person.contains(field.id))
                continue;
            const auto checked = guide::validate(field, person.value(field.id), practising);
            QVERIFY2(checked, qPrintable(field.id));
            QCOMPARE(*checked, person.value(field.id));
            ++answered;
        }
        QCOMPARE(answered, person.size() - 1); // all but the day on which they were born
    }
}

QTEST_APPLESS_MAIN(TestPeople)
#include "tst_people.moc"
