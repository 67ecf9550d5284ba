// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/mailwish.h"
#include "app/guide/walk.h"
#include "app/procedure/catalogue.h"
#include "tests/support/manualclock.h"
#include <QtTest>

using namespace guide;

namespace {

const QString slip = QStringLiteral("filer.slip"), email = QStringLiteral("filer.email");

} // namespace

/// "¿Le mandamos el comprobante?": after an address, once, and never where it could hurt.
class TestMailWish : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAskedAfterAnAddress();
    void isNotAskedInSensitiveProcedures();
    void goesAlongToTheNextFiling();
    void goesWithTheAddress();

private:
    Walk begin(const QString &id, const Known &known = {}) const
    {
        return Walk(m_catalogue.find(id), base::FilingId::make(m_clock), { { 2026, 11, 23 }, false }, known);
    }
    /// Through who files, with this address and wish; what was asked of it.
    static QStringList tell(Walk &walk, const QJsonValue &address, const QString &wish)
    {
        const QJsonObject said { { QStringLiteral("document"), QStringLiteral("cedula") },
            { QStringLiteral("run"), QStringLiteral("12345678-5") },
            { QStringLiteral("names"),
                QJsonObject { { QStringLiteral("given"), QStringLiteral("Rosa") },
                    { QStringLiteral("first"), QStringLiteral("Soto") },
                    { QStringLiteral("second"), QString() } } },
            { QStringLiteral("email"), address }, { QStringLiteral("slip"), wish },
            { QStringLiteral("helper"), QStringLiteral("none") } };
        QStringList asked;
        while (walk.current().kind != Step::Kind::Question && asked.size() < 40) {
            const Step step = walk.current();
            asked << step.path;
            if (step.kind == Step::Kind::Notice)
                walk.next({});
            else if (step.kind == Step::Kind::Filer)
                walk.answer(said.value(step.field->id));
            else
                walk.answer(passing(walk, step));
        }
        return asked;
    }
    static QString passing(const Walk &walk, const Step &step)
    {
        QStringList values { QStringLiteral("yes"), QStringLiteral("no") };
        for (const procedure::Option &option : step.field->options)
            values << option.value;
        for (const procedure::Gate &gate : walk.definition().gates)
            if (gate.field.id == step.field->id)
                values.removeIf([&](const QString &value) { return gate.referrals.contains(value); });
        return step.field->options.isEmpty() ? values.first() : values.last();
    }

    const support::ManualClock m_clock;
    const procedure::Catalogue m_catalogue = *procedure::Catalogue::builtIn();
    const QString m_phone = QStringLiteral("perdida-telefono");
    const QString m_address = QStringLiteral("rosa@example.org"), m_yes = QStringLiteral("yes");
};

void TestMailWish::isAskedAfterAnAddress()
{
    Walk walk = begin(m_phone);
    const QStringList asked = tell(walk, m_address, m_yes);
    QCOMPARE(asked.indexOf(slip), asked.indexOf(email) + 1);
    QVERIFY(wantsMail(walk.filer()));
    Walk no = begin(m_phone);
    QVERIFY(tell(no, m_address, QStringLiteral("no")).contains(slip));
    QVERIFY(!wantsMail(no.filer()));
    Walk none = begin(m_phone);
    QVERIFY(!tell(none, QJsonValue::Undefined, m_yes).contains(slip));
    QVERIFY(!wantsMail(none.filer()));
}

void TestMailWish::isNotAskedInSensitiveProcedures()
{
    for (const auto &definition : m_catalogue.ordered()) {
        const auto isSlip = [](const procedure::Field &field) { return field.id == QLatin1String("slip"); };
        const bool asks = std::any_of(definition->filer.cbegin(), definition->filer.cend(), isSlip);
        QCOMPARE(asks, definition->outcome == procedure::Outcome::Filed && !definition->sensitive);
    }
    Walk usual = begin(m_phone);
    tell(usual, m_address, m_yes);
    Walk sensitive = begin(QStringLiteral("abandono-hogar"), usual.known());
    QVERIFY(!tell(sensitive, m_address, m_yes).contains(slip));
    QCOMPARE(sensitive.filer().value(QLatin1String("email")), m_address);
    QVERIFY(!wantsMail(sensitive.filer()));
    // And it is not forgotten by that.
    QVERIFY(wantsMail(begin(m_phone, sensitive.known()).filer()));
}

void TestMailWish::goesAlongToTheNextFiling()
{
    for (const char *wish : { "yes", "no" }) {
        Walk first = begin(m_phone);
        tell(first, m_address, QLatin1String(wish));
        Walk second = begin(QStringLiteral("perdida-documentos"), first.known());
        QVERIFY(tell(second, m_address, m_yes).filter(QStringLiteral("filer.")).isEmpty());
        QCOMPARE(wantsMail(second.filer()), QLatin1String(wish) == m_yes);
    }
}

void TestMailWish::goesWithTheAddress()
{
    Walk walk = begin(m_phone);
    tell(walk, m_address, m_yes);
    while (walk.current().path != email)
        walk.back();
    QCOMPARE(walk.answer(QJsonValue::Undefined), Problem::None);
    QCOMPARE(walk.current().path, QStringLiteral("filer.helper"));
    QVERIFY(!wantsMail(walk.filer()));
    Walk next = begin(QStringLiteral("perdida-documentos"), walk.known());
    QVERIFY(tell(next, m_address, m_yes).filter(QStringLiteral("filer.e")).isEmpty());
    QVERIFY(!wantsMail(next.filer()));
}

QTEST_APPLESS_MAIN(TestMailWish)
#include "tst_mailwish.moc"
