// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/coursecertificate.h"
#include "app/training/lessons.h"
#include "tests/support/paperchecks.h"
#include <QDirIterator>
#include <QtTest>

using namespace handout;

namespace {

const QString name = QStringLiteral("Rosamunda Ñancupil Ḻafken");

CourseContent wholeCourse(const QString &language)
{
    CourseContent content { .language = language,
        .centreName = QStringLiteral("Junta de Vecinos N.º 12, Linares") };
    const auto lessons = training::Lessons::builtIn();
    for (const auto &lesson : lessons.ordered())
        content.practised << lesson->goal.in(language);
    content.attended = 11;
    content.meetings = 12;
    content.day = QDate(2026, 11, 23);
    return content;
}

} // namespace

class TestCourseCertificate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhoCameAndWhatTheyPractised_data();
    void saysWhoCameAndWhatTheyPractised();
    void aLongNameIsNotCut();
    void theNameIsNowhereElse();
};

void TestCourseCertificate::saysWhoCameAndWhatTheyPractised_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : support::paperLanguages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestCourseCertificate::saysWhoCameAndWhatTheyPractised()
{
    QFETCH(QString, language);
    const support::Spoken spoken(language);
    const CourseContent content = wholeCourse(language);
    const auto pdf = renderCourseCertificate(name, content);
    QVERIFY(pdf);
    const PdfTools tools(*pdf);
    QCOMPARE(tools.pages(), 1);
    QCOMPARE(tools.millimetres(), QSize(297, 210));
    QVERIFY(tools.isWithin(QRectF(50, 40, 742, 515)));
    QCOMPARE(support::wrongWithPdfA(*pdf), QString());
    const QString text = tools.text();
    QVERIFY(
        text.contains(name) && text.contains(content.centreName) && text.contains(QStringLiteral("2026")));
    QVERIFY(text.contains(QStringLiteral("11")) && text.contains(QStringLiteral("12")));
    for (const QString &skill : content.practised)
        QVERIFY2(support::says(text, skill), qPrintable(skill));
}

void TestCourseCertificate::aLongNameIsNotCut()
{
    const QString longest
        = QStringLiteral("María de los Ángeles Fernanda ").repeated(4) + QStringLiteral("Fin");
    const auto pdf = renderCourseCertificate(longest, wholeCourse(QStringLiteral("es")));
    QVERIFY(pdf);
    QVERIFY(support::says(PdfTools(*pdf).text(), longest));
    QVERIFY(PdfTools(*pdf).isWithin(QRectF(50, 40, 742, 515)));
}

/// Not in what a shelf of documents would show of it, nor in any file that the program leaves behind.
void TestCourseCertificate::theNameIsNowhereElse()
{
    const QTemporaryDir home;
    for (const char *variable : { "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME" })
        qputenv(variable, home.path().toUtf8());
    const auto pdf = renderCourseCertificate(name, wholeCourse(QStringLiteral("es")));
    QVERIFY(pdf);
    QDirIterator left(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QVERIFY2(!left.hasNext(), qPrintable(left.next()));
    for (const QString &part : name.split(u' '))
        for (const QByteArray &bytes : { part.toUtf8(), part.toLatin1(),
                 QByteArray(reinterpret_cast<const char *>(part.utf16()), part.size() * 2) })
            QVERIFY2(!pdf->contains(bytes), bytes); // the page's own text is compressed
    QCOMPARE(PdfTools(*pdf).title(), QStringLiteral("Certificado de participación"));
}

QTEST_MAIN(TestCourseCertificate)
#include "tst_coursecertificate.moc"
