// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stick/sticks.h"

#include "app/base/event.h"
#include "app/stick/log.h"
#include <QDBusArgument>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace stick {

namespace {

const QString blockInterface = QStringLiteral("org.freedesktop.UDisks2.Block");
const QString driveInterface = QStringLiteral("org.freedesktop.UDisks2.Drive");
const QString filesystemInterface = QStringLiteral("org.freedesktop.UDisks2.Filesystem");

const bus::Service udisks { QStringLiteral("org.freedesktop.UDisks2"),
    QDBusObjectPath(QStringLiteral("/org/freedesktop/UDisks2")), true };

/// A path or a text as UDisks has it: bytes, and a zero.
QString textIn(const QVariant &bytes)
{
    return QString::fromUtf8(bytes.toByteArray().constData());
}

QString deviceOf(const bus::Tree &tree, const QDBusObjectPath &block)
{
    return QFileInfo(textIn(tree.property(block, blockInterface, QStringLiteral("Device")))).fileName();
}

/// What the user thinks of as removable, whichever way it is plugged in, with a file system on it.
bool isStick(const bus::Tree &tree, const QDBusObjectPath &block)
{
    const auto drive = tree.property(block, blockInterface, QStringLiteral("Drive")).value<QDBusObjectPath>();
    return tree.objects().value(block).contains(filesystemInterface)
        && !tree.property(block, blockInterface, QStringLiteral("HintIgnore")).toBool()
        && tree.property(drive, driveInterface, QStringLiteral("Removable")).toBool()
        && !tree.property(drive, driveInterface, QStringLiteral("Optical")).toBool();
}

bool isOpen(const bus::Tree &tree, const QDBusObjectPath &block)
{
    return !qdbus_cast<QList<QByteArray>>(
        tree.property(block, filesystemInterface, QStringLiteral("MountPoints")))
                .isEmpty();
}

bool isFormatKnown(const bus::Tree &tree, const QDBusObjectPath &block)
{
    const QString type = tree.property(block, blockInterface, QStringLiteral("IdType")).toString();
    return type == QLatin1String("vfat") || type == QLatin1String("exfat");
}

base::Error errorOf(const QDBusMessage &reply)
{
    return bus::errorOf(reply, { Errc::NoUDisks, Errc::NotAllowed, Errc::TimedOut, Errc::NotOpened });
}

} // namespace

Sticks::Sticks(const QString &note, const QDBusConnection &bus, std::chrono::milliseconds patience)
    : m_note(note), m_patience(patience), m_tree(bus, udisks)
{
    m_pool.setMaxThreadCount(1);
    if (QFile left(note); left.open(QIODevice::ReadOnly))
        m_left = QDBusObjectPath(QString::fromUtf8(left.readAll()));
    m_reading.setSingleShot(true);
    m_reading.setInterval(0);
    connect(&m_reading, &QTimer::timeout, this, &Sticks::read);
    m_again.setSingleShot(true);
    m_again.setInterval(std::chrono::seconds(1));
    connect(&m_again, &QTimer::timeout, this, &Sticks::close);
    connect(&m_tree, &bus::Tree::changed, this, [this] {
        look();
        if (!m_reading.isActive())
            m_reading.start();
    });
    connect(&m_tree, &bus::Tree::unanswered, this,
        [](const QString &error) { qCInfo(log) << base::Event::StickUnmanaged << error; });
}

Sticks::~Sticks() = default;

bool Sticks::isLeftOpen(const QString &note)
{
    return QFile::exists(note);
}

void Sticks::read()
{
    closeLeft();
    QList<Stick> sticks;
    const auto &objects = m_tree.objects();
    for (auto object = objects.begin(); object != objects.end(); ++object) {
        const QDBusObjectPath &block = object.key();
        if (isStick(m_tree, block) && !isOpen(m_tree, block))
            sticks.append({ deviceOf(m_tree, block),
                m_tree.property(block, blockInterface, QStringLiteral("Size")).toULongLong(),
                isFormatKnown(m_tree, block) });
    }
    std::sort(sticks.begin(), sticks.end(),
        [](const Stick &one, const Stick &other) { return one.device < other.device; });
    const bool isOther = sticks != m_sticks || m_wasThere != isThere();
    m_sticks = sticks;
    m_wasThere = isThere();
    if (isOther)
        Q_EMIT changed();
}

/// Only what this user opened: UDisks asks polkit for anything else, which refuses.
void Sticks::closeLeft()
{
    if (!m_left || !isThere())
        return;
    const QDBusObjectPath block = *std::exchange(m_left, std::nullopt);
    const auto forget = [this] {
        if (!m_use)
            QFile::remove(m_note);
    };
    if (!isOpen(m_tree, block))
        return forget();
    m_tree.call(
        block, filesystemInterface, QStringLiteral("Unmount"), { QVariantMap() },
        [forget](const QDBusMessage &reply) {
            if (reply.type() != QDBusMessage::ReplyMessage)
                qCWarning(log) << base::Event::StickStays << reply.errorName();
            forget();
        },
        m_patience);
}

/// At once, and not when the signals have all come: a stick may be back by then under the same name.
void Sticks::look()
{
    if (m_use && isGone())
        m_use->isWorking ? tellEarly(whyGone()) : end(whyGone());
}

bool Sticks::isGone() const
{
    return !m_tree.objects().value(m_use->block).contains(filesystemInterface);
}

base::Error Sticks::whyGone() const
{
    return { make_error_code(isThere() ? Errc::PulledOut : Errc::NoUDisks), {} };
}

base::Result<> Sticks::use(const QString &device, Access access, const Work &work)
{
    if (!isThere())
        return base::fail(Errc::NoUDisks);
    if (m_use)
        return base::fail(Errc::InUse);
    const auto &objects = m_tree.objects();
    std::optional<QDBusObjectPath> block;
    for (auto object = objects.begin(); object != objects.end(); ++object)
        if (isStick(m_tree, object.key()) && deviceOf(m_tree, object.key()) == device)
            block = object.key();
    if (!block)
        return base::fail(Errc::NotThere);
    if (!isFormatKnown(m_tree, *block))
        return base::fail(Errc::WrongFormat);
    if (access == Access::Write
        && m_tree.property(*block, blockInterface, QStringLiteral("ReadOnly")).toBool())
        return base::fail(Errc::WriteProtected);
    m_use = Use { ++m_number, *block };
    m_tries = 0;
    if (QFile note(m_note); note.open(QIODevice::WriteOnly)) // without it, only a crash leaves it open
        note.write(block->path().toUtf8());
    const QString options = access == Access::Read ? QStringLiteral("ro,noexec,nosuid,nodev")
                                                   : QStringLiteral("rw,noexec,nosuid,nodev");
    call(QStringLiteral("Mount"),
        { { QStringLiteral("options"), options }, { QStringLiteral("auth.no_user_interaction"), true } },
        [this, work](const QDBusMessage &reply) { begin(work, reply); });
    return {};
}

/// What is answered when the stick is no longer in use is not heard.
void Sticks::call(const QString &method, const QVariantMap &options,
    const std::function<void(const QDBusMessage &)> &answer)
{
    m_tree.call(
        m_use->block, filesystemInterface, method, { options },
        [this, number = m_use->number, answer](const QDBusMessage &reply) {
            if (m_use && m_use->number == number)
                answer(reply);
        },
        m_patience);
}

void Sticks::begin(const Work &work, const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage) {
        const base::Error why = errorOf(reply);
        if (why.code != Errc::TimedOut)
            return end(why);
        tellEarly(why);
        return close(); // UDisks may open it yet, and does one thing after the other
    }
    qCInfo(log) << base::Event::StickOpened << m_use->block.path().section(u'/', -1);
    m_use->isWorking = true;
    QtConcurrent::run(&m_pool, [work, folder = reply.arguments().value(0).toString()] {
        work(folder);
    }).then(this, [this] {
        m_use->isWorking = false;
        isGone() ? end(whyGone()) : close();
    });
}

void Sticks::close()
{
    if (m_use)
        call(QStringLiteral("Unmount"), {}, [this](const QDBusMessage &reply) { onClosed(reply); });
}

void Sticks::onClosed(const QDBusMessage &reply)
{
    constexpr int enough = 5;
    const QString error = reply.errorName();
    if (reply.type() == QDBusMessage::ReplyMessage || error.endsWith(QLatin1String(".NotMounted")))
        end();
    else if (error.endsWith(QLatin1String(".DeviceBusy")) && ++m_tries < enough)
        m_again.start();
    else
        end(base::Error { make_error_code(Errc::StaysOpen), error });
}

/// What is under way on the stick goes on to its end, of which nothing is told any more.
void Sticks::tellEarly(const base::Error &why)
{
    if (!std::exchange(m_use->isTold, true))
        fail(why);
}

/// What may be open still is closed when UDisks has something new to say, or by the next start of the
/// program.
void Sticks::end(const std::optional<base::Error> &why)
{
    const Use use = *std::exchange(m_use, std::nullopt);
    if (why && (why->code == Errc::StaysOpen || why->code == Errc::NoUDisks))
        m_left = use.block;
    else
        QFile::remove(m_note);
    if (use.isTold)
        return;
    if (why)
        fail(*why);
    else
        Q_EMIT finished();
}

void Sticks::fail(const base::Error &why)
{
    if (why.code == Errc::StaysOpen)
        qCWarning(log) << base::Event::StickStays << why.toString();
    else
        qCInfo(log) << base::Event::StickFailed << why.toString();
    Q_EMIT failed(why);
}

} // namespace stick
