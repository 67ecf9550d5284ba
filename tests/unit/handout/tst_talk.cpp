// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/about.h"
#include "app/handout/talk.h"
#include "app/procedure/catalogue.h"
#include "tests/support/paperchecks.h"
#include <QtTest>

using namespace handout;

namespace {

const Venue venue { QStringLiteral("Junta de Vecinos N.º 12, Linares"),
    QStringLiteral("Calle Los Aromos 123"), {} };
const QDate today(2026, 11, 23);

Talk talkOf(const QString &id, const QString &language, const Answers &answers = {})
{
    return handout::talkOf(
        procedure::Catalogue::builtIn().value().find(id), answers, venue, today, language);
}

QString wordsOf(const Slide &slide)
{
    QStringList words { slide.heading };
    for (const Slide::Point &point : slide.points)
        words << point.lead << point.text;
    return words.join(u'\n');
}

QString wordsOf(const Talk &talk)
{
    QStringList words;
    for (const Slide &slide : talk.slides)
        words << wordsOf(slide);
    return words.join(u'\n');
}

} // namespace

class TestTalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyProcedureMakesATalk_data();
    void everyProcedureMakesATalk();
    void itIsOrderedAsItIsTold();
    void aFewScreensAndNotAll();
    void whatComesAfterIsOfThePersonOnTheScreens();
    void whereNothingIsFiledItSaysWhereToGo();
    void withoutAVenueNothingIsSaidOfIt();
};

void TestTalk::everyProcedureMakesATalk_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const auto &one : procedure::Catalogue::builtIn().value().ordered())
        for (const QString &language : support::paperLanguages())
            QTest::addRow("%s %s", qPrintable(one->id), qPrintable(language)) << one->id << language;
}

void TestTalk::everyProcedureMakesATalk()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    const support::Spoken spoken(language);
    const auto definition = procedure::Catalogue::builtIn().value().find(id);
    const Talk talk = talkOf(id, language);
    QVERIFY2(talk.slides.size() >= 4 && talk.slides.size() <= 18,
        qPrintable(QString::number(talk.slides.size())));
    for (const Slide &slide : talk.slides) {
        QVERIFY(!slide.heading.isEmpty());
        QVERIFY2(!slide.points.isEmpty(), qPrintable(slide.heading));
        QVERIFY2(wordsOf(slide).size() < 360, qPrintable(wordsOf(slide)));
        for (const Slide::Point &point : slide.points)
            QVERIFY2(!point.lead.isEmpty() || !point.text.isEmpty(), qPrintable(slide.heading));
    }
    const QString all = wordsOf(talk);
    QStringList said { definition->title.in(language), purposeOf(*definition, language), venue.centreName,
        venue.address };
    said << isNot(*definition, language) << neededFor(*definition, language);
    for (const QString &words : std::as_const(said))
        QVERIFY2(all.contains(words), qPrintable(words));
    if (language != QLatin1String("es")) // no Spanish where another language is spoken
        QVERIFY2(!all.contains(QStringLiteral("Tiene preguntas")), qPrintable(all));
}

void TestTalk::itIsOrderedAsItIsTold()
{
    const Talk talk = talkOf(QStringLiteral("perdida-documentos"), QStringLiteral("es"));
    QStringList headings;
    for (const Slide &slide : talk.slides)
        headings << slide.heading;
    headings.removeDuplicates();
    QCOMPARE(headings,
        QStringList({ QStringLiteral("Pérdida de documentos"), QStringLiteral("Qué no es"),
            QStringLiteral("Qué traer"), QStringLiteral("¿Se le perdió o se lo robaron?"),
            QStringLiteral("¿Qué documento tiene usted?"), QStringLiteral("¿Qué documento perdió?"),
            QStringLiteral("¿Quiere contar algo más?"), QStringLiteral("Revise antes de enviar"),
            QStringLiteral("¿Enviamos su constancia?"), QStringLiteral("Qué debe hacer ahora"),
            QStringLiteral("¿Tiene preguntas?") }));
    QCOMPARE(talk.slides.first().icon, QStringLiteral("badge"));
}

void TestTalk::aFewScreensAndNotAll()
{
    const auto definition
        = procedure::Catalogue::builtIn().value().find(QStringLiteral("perdida-documentos"));
    const auto way = wayThrough(definition, {}, today, QStringLiteral("es"));
    const Talk talk = talkOf(definition->id, QStringLiteral("es"));
    int shown = 0;
    for (const Slide &slide : talk.slides) {
        if (!slide.screen)
            continue;
        ++shown;
        QCOMPARE(slide.points.size(), 1); // one sentence beside each picture
        QCOMPARE(slide.points.first().text, slide.screen->toDo);
    }
    QVERIFY2(shown >= 4 && shown <= 7, qPrintable(QString::number(shown)));
    QVERIFY(way.size() > 2 * shown);
}

void TestTalk::whatComesAfterIsOfThePersonOnTheScreens()
{
    const auto answered = [](const char *document) {
        return Answers { {}, {},
            { { QStringLiteral("documents"),
                QJsonArray { QJsonObject { { QStringLiteral("type"), QLatin1String(document) } } } } } };
    };
    const auto id = QStringLiteral("perdida-documentos"), language = QStringLiteral("es");
    const QString card = wordsOf(talkOf(id, language, answered("tarjeta")));
    const QString licence = wordsOf(talkOf(id, language, answered("licencia")));
    const auto ofCard = QStringLiteral("Bloquee su tarjeta"), ofLicence = QStringLiteral("Pida otra licencia");
    QVERIFY(card.contains(ofCard) && !card.contains(ofLicence));
    QVERIFY(licence.contains(ofLicence) && !licence.contains(ofCard));
}

void TestTalk::whereNothingIsFiledItSaysWhereToGo()
{
    const auto definition
        = procedure::Catalogue::builtIn().value().find(QStringLiteral("violencia-hogar"));
    const Talk talk = talkOf(definition->id, QStringLiteral("es"));
    const procedure::Referral referral = definition->referrals.value(definition->referral);
    const QString all = wordsOf(talk);
    for (const procedure::LocalisedText &paragraph : referral.paragraphs)
        QVERIFY2(all.contains(paragraph.in(talk.language)), qPrintable(paragraph.in(talk.language)));
    QVERIFY(!referral.contacts.isEmpty());
    for (const procedure::Contact &contact : referral.contacts)
        QVERIFY2(all.contains(contact.phone), qPrintable(contact.phone));
}

void TestTalk::withoutAVenueNothingIsSaidOfIt()
{
    const auto definition
        = procedure::Catalogue::builtIn().value().find(QStringLiteral("perdida-documentos"));
    const Talk talk = handout::talkOf(definition, {}, {}, today, QStringLiteral("es"));
    QVERIFY(!wordsOf(talk).contains(QStringLiteral("Dónde y cuándo")));
    QVERIFY(wordsOf(talk.slides.last()).contains(QStringLiteral("Es gratis")));
}

QTEST_MAIN(TestTalk)
#include "tst_talk.moc"
