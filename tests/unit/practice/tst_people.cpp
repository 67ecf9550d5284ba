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
    void theyFitWhatWasPlanted();
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

void TestPeople::theyFitWhatWasPlanted()
{
    const auto fitting = [](const QJsonObject &right) { return practice::peopleFor({ {}, {}, right }); };
    QCOMPARE(fitting({}), practice::people());
    const QString run = practice::people().at(1).value(u"run").toString(),
                  phone = QStringLiteral("+56991234567");
    const auto theirs = fitting({ { QStringLiteral("filer.run"), run },
        { QStringLiteral("filer.phone"), phone }, { QStringLiteral("place"), QStringLiteral("calle") } });
    QJsonObject wanted = practice::people().at(1);
    wanted.insert(QStringLiteral("phone"), phone);
    QCOMPARE(theirs, QList { wanted });
    // Somebody whom only a centre's lesson knows.
    const QString other = QStringLiteral("44444444-4");
    const auto others = fitting({ { QStringLiteral("filer.run"), other } });
    QCOMPARE(others.size(), practice::people().size());
    for (const QJsonObject &person : others)
        QCOMPARE(person.value(u"run").toString(), other);
}

QTEST_APPLESS_MAIN(TestPeople)
#include "tst_people.moc"
