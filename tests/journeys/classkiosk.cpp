// SPDX-License-Identifier: GPL-3.0-or-later
// A kiosk of a class, as a process: the real windows over a real store, and an instructor who does what its
// standard input says. An answer is a line of JSON.
//     classkiosk FOLDER
#include "tests/journeys/school.h"
#include "tests/support/simulatedcourse.h"
#include <QApplication>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QTimer>
#include <cstdio>
#include <unistd.h>

using journeys::School;
using support::word;

namespace {

using namespace std::chrono_literals;

/// One line in, one line out.
class Instructor : public QObject
{
public:
    explicit Instructor(const QString &folder)
        : m_school(folder), m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        m_school.open();
        connect(&m_input, &QSocketNotifier::activated, this, &Instructor::read);
        // Nobody waits for the network but it.
        connect(&m_ticks, &QTimer::timeout, this, [this] { m_school.hall->clock.advance(50ms); });
        m_ticks.start(50ms);
    }

private:
    void read()
    {
        char buffer[65536];
        const ssize_t size = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (size <= 0)
            return QCoreApplication::exit(0);
        m_pending.append(buffer, qsizetype(size));
        for (qsizetype end; (end = m_pending.indexOf('\n')) >= 0; m_pending.remove(0, end + 1))
            answer(QJsonDocument::fromJson(m_pending.left(end)).object());
    }
    void answer(const QJsonObject &asked)
    {
        QJsonObject answer = work(asked[u"do"].toString(), asked);
        if (answer.isEmpty())
            answer.insert(word("failed"), m_school.hall->resident().heading());
        std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }
    /// Empty: it did not work.
    QJsonObject work(const QString &what, const QJsonObject &asked)
    {
        const QJsonObject ok { { word("ok"), true } };
        if (what == word("begin"))
            return begin(asked) ? ok : QJsonObject();
        if (what == word("open"))
            return open();
        if (what == word("join"))
            return join(asked) ? ok : QJsonObject();
        if (what == word("came"))
            return came(asked[u"people"].toObject()) ? ok : QJsonObject();
        if (what == word("after"))
            return tasks("Nivel al salir", asked[u"people"].toObject()) ? ok : QJsonObject();
        if (what == word("turns"))
            return turns(quint32(asked[u"seed"].toInteger()));
        if (what == word("counts"))
            return counts();
        if (what == word("end"))
            return end() ? ok : QJsonObject();
        if (what == word("ended"))
            return isOver() ? ok : QJsonObject();
        return {};
    }

    training::ClassRoom &room() { return m_school.hall->front.workshop().room(); }
    classnet::RoomLink &link() { return m_school.hall->front.workshop().link(); }
    bool isInClass()
    {
        return QTest::qWaitFor([this] {
            return m_school.hall->front.isPractising() && m_school.hall->front.workshop().isClassUnderWay();
        });
    }
    QString lessonTitle(const QJsonObject &asked)
    {
        const auto lesson = m_school.hall->front.workshop().lessons().find(asked[u"lesson"].toString());
        return lesson->title.in(word("es"));
    }
    bool begin(const QJsonObject &asked)
    {
        m_school.hall->clock.setNow(
            QDate::fromString(asked[u"day"].toString(), Qt::ISODate).startOfDay().addSecs(15 * 3600).toUTC());
        return m_school.letIn()
            && m_school.begin(lessonTitle(asked), asked[u"people"].toInt(), asked[u"new"].toBool())
            && isInClass();
    }
    /// The class alone is on loopback: a kiosk would take an address of its network.
    QJsonObject open()
    {
        if (!link().open(QHostAddress::LocalHost, 0) || !m_school.menu("Unir otras pantallas"))
            return {};
        QJsonObject shown;
        const QStringList texts = m_school.hall->resident().visibleTexts();
        for (const QString &text : texts) {
            if (text.startsWith(word("Dirección: ")))
                shown.insert(word("address"), text.section(u' ', 1));
            if (text.startsWith(word("Código: ")))
                shown.insert(word("code"), text.section(u' ', 1));
        }
        backToTheClass();
        return shown;
    }
    bool join(const QJsonObject &asked)
    {
        const bool isIn = m_school.hall->front.isPractising() ? m_school.menu() : m_school.letIn();
        return isIn
            && m_school.join(
                asked[u"address"].toString(), asked[u"code"].toString(), asked[u"people"].toInt())
            && isInClass() && QTest::qWaitFor([this] { return link().isJoined(); }, 20000);
    }
    void backToTheClass()
    {
        while (m_school.hall->front.window().isLaid())
            m_school.touch("Volver");
    }
    bool came(const QJsonObject &people)
    {
        if (!m_school.menu("Asistencia y niveles") || !m_school.touch("Quién vino"))
            return false;
        QStringList inOrder = people.keys();
        std::sort(inOrder.begin(), inOrder.end(),
            [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
        for (const QString &person : std::as_const(inOrder))
            if (!m_school.find(qUtf8Printable(word("Persona ") + person))
                || !m_school.hall->touch(word("Persona ") + person))
                return false;
        if (!m_school.touch("Listo"))
            return false;
        backToTheClass();
        return tasks("Nivel al entrar", people);
    }
    /// How many of the three each one did.
    bool tasks(const char *when, const QJsonObject &people)
    {
        if (!m_school.menu("Asistencia y niveles") || !m_school.touch(when))
            return false;
        for (const QString &person : people.keys()) {
            const QString card = word("Persona ") + person;
            if (!m_school.find(qUtf8Printable(card)) || !m_school.hall->touch(card))
                return false;
            const auto page = m_school.hall->resident().page();
            for (int task = 0; task < people[person].toInt(); ++task) {
                const auto cards = page->findChildren<controls::ChoiceCard *>();
                if (!cards.at(task)->isVisible())
                    m_school.touch("Ver más");
                m_school.hall->resident().touch(cards.at(task));
            }
            if (!m_school.touch("Listo"))
                return false;
        }
        backToTheClass();
        return true;
    }
    QJsonObject turns(quint32 seed)
    {
        QRandomGenerator random(seed);
        support::Done done;
        for (bool isFirst = true; room().state()->person < room().state()->people || isFirst;
             isFirst = false) {
            if (!isFirst && !room().nextPerson())
                return {};
            QCoreApplication::processEvents();
            if (random.bounded(100) < 80
                && !support::SimulatedPerson(room(), m_school.hall->clock, random, done).takeTurn())
                return {};
        }
        const auto &last = *room().state(); // who goes, wherever they stand
        if (!last.step.isEmpty() && !last.done && !room().stop())
            return {};
        m_school.hall->resident().wait(1s); // nobody has touched anything for long: the first page comes
        return done.toJson();
    }
    QJsonObject counts()
    {
        support::Done all;
        const auto places = link().board().places();
        for (const auto &place : places)
            all.steps.insert(place.step, place.counts);
        QJsonObject json = all.toJson();
        json.insert(word("others"), link().others());
        json.insert(word("people"), link().board().people());
        return json;
    }
    bool end() { return m_school.menu("Terminar la clase") && m_school.touch("Sí, terminar") && isOver(); }
    bool isOver()
    {
        return QTest::qWaitFor(
            [this] { return !m_school.hall->front.isPractising() && !link().isJoining(); }, 20000);
    }

    School m_school;
    QSocketNotifier m_input;
    QTimer m_ticks;
    QByteArray m_pending;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2)
        return 2;
    const Instructor instructor(QString::fromLocal8Bit(argv[1]));
    return QApplication::exec();
}
