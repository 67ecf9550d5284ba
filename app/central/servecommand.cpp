// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "app/base/event.h"
#include "app/base/journal.h"
#include "app/central/commands.h"
#include "app/central/log.h"
#include "app/central/service.h"
#include <QCoreApplication>
#include <QSocketNotifier>
#include <csignal>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace central {

namespace {

// SIGTERM and SIGINT become readable, so that the end is an ordinary event. Blocked before any thread starts.
int signalDescriptor()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

// A connection is a file handle. The usual limit of 1,024 is there for select(2), which Qt does not use.
void takeAllHandles()
{
    rlimit handles {};
    if (getrlimit(RLIMIT_NOFILE, &handles) == 0) {
        handles.rlim_cur = handles.rlim_max;
        setrlimit(RLIMIT_NOFILE, &handles);
    }
}

std::optional<QPair<QHostAddress, quint16>> addressOf(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1).chopped(1);
    if (host == QLatin1String("localhost"))
        host = QStringLiteral("127.0.0.1");
    bool number = false;
    const int port = text.mid(colon + 1).toInt(&number);
    const QHostAddress address(host);
    if (colon < 0 || !number || port < 0 || port > 65535 || address.isNull())
        return {};
    return QPair<QHostAddress, quint16> { address, quint16(port) };
}

class Serve final : public Command
{
public:
    QString name() const override { return QStringLiteral("serve"); }
    QString summary() const override { return QStringLiteral("Runs the service on a loopback address"); }
    QList<command::Option> options() const override
    {
        return { { { QStringLiteral("listen") }, QStringLiteral("Where (127.0.0.1:8443; port 0: any)"),
                     QStringLiteral("ADDR:PORT") },
            { { QStringLiteral("opener") }, QStringLiteral("With the seal key: open what arrives") } };
    }

private:
    Exit work(const Setting &setting, const Call &call) override
    {
        QString listen = call.options.value(QStringLiteral("listen"));
        if (listen.isEmpty())
            listen = setting.listen.isEmpty() ? QStringLiteral("127.0.0.1:8443") : setting.listen;
        const auto address = addressOf(listen);
        if (!address)
            return call.console.wrongUsage(QStringLiteral("--listen ADDR:PORT, for example 127.0.0.1:8443"));
        if (!address->first.isLoopback())
            return call.console.wrongUsage(
                QStringLiteral("Only a loopback address: nginx in front is the door to "
                               "the world (TLS, limits, time-outs)."));
        QSocketNotifier ended(signalDescriptor(), QSocketNotifier::Read);
        QObject::connect(&ended, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);

        takeAllHandles();
        const base::SystemClock clock;
        const auto service = Service::start(
            { setting.folder, address->first, address->second, call.options.isSet(QStringLiteral("opener")) },
            clock);
        if (!service)
            return call.console.failed(service.error());
        const QString host = address->first.protocol() == QAbstractSocket::IPv6Protocol
            ? u'[' + address->first.toString() + u']'
            : address->first.toString();
        if (base::isLoggedToJournal())
            qCInfo(log) << base::Event::ServiceStarted << VENTANILLA_VERSION;
        call.console.line(QStringLiteral("listening https://%1:%2").arg(host).arg((*service)->port()));
        QCoreApplication::exec();
        close(int(ended.socket()));
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> serveCommand()
{
    return std::make_unique<Serve>();
}

} // namespace central
