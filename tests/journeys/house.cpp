// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/house.h"

namespace journeys {

const support::Dictionary &dictionaryOf(const QString &language)
{
    static QHash<QString, std::shared_ptr<const support::Dictionary>> all;
    auto &own = all[language];
    if (!own)
        own = std::make_shared<support::Dictionary>(language);
    return *own;
}

namespace {

base::Settings settingsOf(const QSizeF &mm, const QString &slipFolder, const QString &language)
{
    base::Settings settings;
    settings.language = language;
    settings.centreName = QStringLiteral("Junta de Vecinos N.º 12, Linares");
    settings.contact = QStringLiteral("Ana Soto, +56 9 1234 5678");
    settings.comuna = QStringLiteral("07401");
    settings.neighbours = { QStringLiteral("07402"), QStringLiteral("07403"), QStringLiteral("07301") };
    settings.screenMm = mm;
    settings.slipFolder = slipFolder;
    return settings;
}

} // namespace

House::House(QSize pixels, QSizeF mm, const QString &slipFolder, const procedure::Catalogue &catalogue,
    const QString &language, const QJsonObject &person)
    : settings(settingsOf(mm, slipFolder, language)), desk(catalogue, person),
      theme(theme::Metrics::of(pixels, mm)), window(desk, settings, clock, theme, voice),
      resident(window, clock)
{
    // An icon that is named and not there.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("Cannot open file ':/icons/")));
    if (language != QLatin1String("es"))
        resident.speak(dictionaryOf(language));
    window.showSized(pixels);
}

QJsonObject someAnswers()
{
    return {
        { QStringLiteral("run"), QStringLiteral("123456785") },
        { QStringLiteral("gate.danger"), QStringLiteral("No") },
        { QStringLiteral("number"), QStringLiteral("100000007") },
        { QStringLiteral("phone"), QStringLiteral("912345678") },
        { QStringLiteral("email"), QStringLiteral("rosa@gmail.com") },
        { QStringLiteral("rit"), QStringLiteral("C-123-2025") },
        { QStringLiteral("imei"), QStringLiteral("490154203237518") },
        { QStringLiteral("age"), QStringLiteral("7") },
        { QStringLiteral("cardNumber"), QStringLiteral("100000007") },
        { QStringLiteral("lostNumber"), QStringLiteral("987654321") },
        { QStringLiteral("documentNumber"), QStringLiteral("100000007") },
        { QStringLiteral("another"), QStringLiteral("No") },
        { QStringLiteral("text"), QStringLiteral("micro al centro") },
    };
}

QJsonObject someAnswers(const QJsonObject &person)
{
    QJsonObject answers = someAnswers();
    if (!person.isEmpty())
        answers.insert(QStringLiteral("run"), person.value(u"run").toString().remove(u'-'));
    return answers;
}

} // namespace journeys
