// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/envelope/errc.h"
#include "app/kiosk/kiosk.h"
#include "tests/support/enrolledfolder.h"
#include "tests/support/softtpm.h"
#include <QSignalSpy>
#include <QTest>

/// A kiosk whose key lies in a TPM that is not always there.
class TestKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCannotBeSignedIsNotLost();
    void withoutItsTpmNothingIsBegunAndAllIsDelivered();

private:
    static filing::Submission submission(const base::Clock &clock)
    {
        const QJsonObject document { { QStringLiteral("type"), QStringLiteral("cedula") },
            { QStringLiteral("run"), QStringLiteral("12345678-5") } };
        return { base::FilingId::make(clock), QStringLiteral("perdida-documentos"), 1, QByteArray(32, 'd'),
            QStringLiteral("es"), { { QStringLiteral("document"), document } }, {}, {}, {}, {} };
    }
    static std::unique_ptr<kiosk::Kiosk> open(const QString &folder, const base::Clock &clock)
    {
        base::Settings settings;
        settings.dataFolder = folder;
        settings.comuna = QStringLiteral("07401");
        return support::Pki::must(kiosk::Kiosk::open(settings, clock));
    }
    static std::error_code codeIn(const QSignalSpy &spy)
    {
        return spy.isEmpty() ? std::error_code() : spy.last().first().value<base::Error>().code;
    }
    static QList<outbox::Entry> queued(const QString &folder, const base::Clock &clock, const QString &kiosk)
    {
        support::OpenQueue queue(folder, clock, kiosk);
        return support::Pki::must(queue.outbox.list({}, 0, 10));
    }

    const support::Pki m_pki;
    const base::SystemClock m_clock;
};

void TestKey::whatCannotBeSignedIsNotLost()
{
    support::SoftTpm tpm;
    support::ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, QUrl(QStringLiteral("https://127.0.0.1:1")));
    const auto device = support::moveKeyToTpm(m_pki, folder.path());
    const auto wanted = submission(m_clock);
    {
        const auto kiosk = open(folder.path(), m_clock);
        QSignalSpy opened(&kiosk->desk(), &kiosk::FilingDesk::opened);
        QSignalSpy filed(&kiosk->desk(), &kiosk::FilingDesk::filed);
        QSignalSpy failed(&kiosk->desk(), &kiosk::FilingDesk::filingFailed);
        QSignalSpy unavailable(&kiosk->desk(), &kiosk::FilingDesk::unavailable);
        QTRY_COMPARE(opened.size(), 1);
        tpm.cut();
        kiosk->desk().file(wanted);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(codeIn(failed), make_error_code(envelope::Errc::Tpm));
        QCOMPARE(codeIn(unavailable), make_error_code(envelope::Errc::Tpm)); // nobody else begins in vain
        QVERIFY(filed.isEmpty());

        tpm.power();
        kiosk->desk().file(wanted); // what is on the screen is still good
        QTRY_COMPARE(filed.size(), 1);
        QTRY_COMPARE(opened.size(), 2); // and whoever comes next begins
    }
    const auto entries = queued(folder.path(), m_clock, m_pki.kioskId);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().id, wanted.id);
    QCOMPARE(entries.first().sequence, 1); // what failed has left no gap
}

/// Envelopes were signed when they were sealed.
void TestKey::withoutItsTpmNothingIsBegunAndAllIsDelivered()
{
    support::SoftTpm tpm;
    support::ScriptedCentral central(m_pki);
    const support::EnrolledFolder folder(m_pki, central, central.url());
    support::moveKeyToTpm(m_pki, folder.path());
    {
        support::OpenQueue queue(folder.path(), m_clock, m_pki.kioskId);
        queue.file(central, m_clock);
    }
    tpm.cut();
    const auto kiosk = open(folder.path(), m_clock);
    QSignalSpy opened(&kiosk->desk(), &kiosk::FilingDesk::opened);
    QSignalSpy unavailable(&kiosk->desk(), &kiosk::FilingDesk::unavailable);
    QTRY_COMPARE(unavailable.size(), 1);
    QCOMPARE(codeIn(unavailable), make_error_code(envelope::Errc::Tpm));
    QVERIFY(opened.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(central.stored(), 1, 20000);
}

QTEST_GUILESS_MAIN(TestKey)
#include "tst_key.moc"
