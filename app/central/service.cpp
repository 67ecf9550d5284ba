// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/service.h"
#include "app/central/errc.h"
#include "app/central/fleet.h"
#include "app/envelope/selftest.h"
#include <QFile>
#include <unistd.h>

namespace central {

namespace {

Answer plain(int status, const QByteArray &text)
{
    return { status, "text/plain; charset=utf-8", text };
}

} // namespace

Service::Service(const Authority &authority, envelope::KeyPair signing, envelope::Issuer issuer,
    std::unique_ptr<Committer> committer, const base::Clock &clock)
    : m_authority(authority), m_members(authority.folder()),
      m_messages(m_members, authority.deviceAuthority(), std::move(signing), clock),
      m_committer(std::move(committer)), m_intake(m_messages), m_kioskCalls(m_messages, *m_committer),
      m_residentCalls(m_messages, *m_committer), m_enrolment(m_messages, *m_committer, std::move(issuer))
{
}

base::Result<std::unique_ptr<Service>> Service::start(const Options &options, const base::Clock &clock)
{
    if (const auto sound = envelope::selfTest(); !sound)
        return passOn(sound.error());
    const auto authority = Authority::at(options.folder);
    if (!authority)
        return passOn(authority.error());
    auto signing = authority->signing();
    if (!signing)
        return passOn(signing.error());
    auto issuer = authority->deviceIssuer();
    if (!issuer)
        return passOn(issuer.error());
    const auto tls = authority->tls();
    if (!tls)
        return passOn(tls.error());
    auto committer = Committer::start(options.folder);
    if (!committer)
        return passOn(committer.error());
    std::unique_ptr<Service> service(
        new Service(*authority, std::move(*signing), std::move(*issuer), std::move(*committer), clock));
    if (options.opener) {
        auto opening = OpeningLoop::start(*authority, service->m_members, clock);
        if (!opening)
            return passOn(opening.error());
        service->m_opening = std::move(*opening);
    }
    auto server = Server::listen(options.address, options.port, *tls, service->routes());
    if (!server)
        return passOn(server.error());
    service->m_server = std::move(*server);
    return service;
}

Route Service::counted(QByteArray method, QString path, std::function<Answer(const Request &)> handle)
{
    const QByteArray name = method + ' ' + path.toUtf8();
    return { std::move(method), std::move(path),
        [this, name, handle = std::move(handle)](const Request &request) {
            Answer answer = handle(request);
            m_metrics.count(name, answer.status);
            return answer;
        } };
}

std::vector<Route> Service::routes()
{
    const auto get = [this](const char *path, auto handle) {
        return counted("GET", QLatin1String(path), std::move(handle));
    };
    const auto post = [this](const char *path, auto handle) {
        return counted("POST", QLatin1String(path), std::move(handle));
    };
    const std::function<void()> arrived = [this] {
        if (m_opening)
            m_opening->notify();
    };
    return {
        counted("PUT", QStringLiteral("/v1/filings/{id}"),
            [this, arrived](const Request &request) { return m_intake.put(request, *m_committer, arrived); }),
        post("/v1/voids", [this](const Request &request) { return m_kioskCalls.voids(request); }),
        post("/v1/status-queries",
            [this](const Request &request) { return m_kioskCalls.statusQueries(request); }),
        post("/v1/time", [this](const Request &request) { return m_kioskCalls.time(request); }),
        post("/v1/heartbeats", [this](const Request &request) { return m_kioskCalls.heartbeats(request); }),
        get("/v1/trust",
            [this](const Request &request) { return m_kioskCalls.list(db::ListKind::Trust, request); }),
        get("/v1/catalogue",
            [this](const Request &request) { return m_kioskCalls.list(db::ListKind::Catalogue, request); }),
        post("/v1/lookups", [this](const Request &request) { return m_residentCalls.lookups(request); }),
        post("/v1/documents", [this](const Request &request) { return m_residentCalls.documents(request); }),
        post("/v1/withdrawals",
            [this](const Request &request) { return m_residentCalls.withdrawals(request); }),
        post("/.well-known/est/simpleenroll",
            [this](const Request &request) { return m_enrolment.simpleEnroll(request); }),
        post("/v1/renewals", [this](const Request &request) { return m_enrolment.renewals(request); }),
        get("/livez", [](const Request &) { return plain(200, "live\n"); }),
        get("/readyz", [this](const Request &) { return ready(); }),
        get("/metrics", [this](const Request &) { return metrics(); }),
    };
}

Answer Service::ready()
{
    // An empty write takes the write lock: a full or read-only disk and a stuck writer show.
    const auto written = m_committer->write<void>([](Stores &) { return base::Result<>(); });
    return written ? plain(200, "ready\n") : plain(503, "the store cannot be written\n");
}

Answer Service::metrics()
{
    using Counts = QList<QPair<QString, qint64>>;
    const auto fleet = m_committer->read<QByteArray>(
        [this](Stores &stores) { return fleetMetrics(stores, m_messages.clock().now()); });
    if (!fleet)
        return problem(fleet.error());
    const auto counts = m_committer->read<Counts>([](Stores &stores) -> base::Result<Counts> {
        const auto states = stores.filings.countsByState();
        if (!states)
            return passOn(states.error());
        return *states;
    });
    if (!counts)
        return problem(counts.error());
    QByteArray text = m_metrics.requests();
    text += "# HELP ventanilla_filings Filings by state.\n# TYPE ventanilla_filings gauge\n";
    for (const auto &[state, number] : *counts)
        text += "ventanilla_filings{state=\"" + state.toUtf8() + "\"} " + QByteArray::number(number) + '\n';
    const auto mails = m_committer->read<Counts>([](Stores &stores) -> base::Result<Counts> {
        const auto states = stores.mails.countsByState();
        if (!states)
            return passOn(states.error());
        return *states;
    });
    if (!mails)
        return problem(mails.error());
    text += "# HELP ventanilla_mails Slips by e-mail, by state.\n# TYPE ventanilla_mails gauge\n";
    for (const auto &[state, number] : *mails)
        text += "ventanilla_mails{state=\"" + state.toUtf8() + "\"} " + QByteArray::number(number) + '\n';
    const auto figures = m_committer->figures();
    text += "# HELP ventanilla_commits_total Commits, each with all that had queued up.\n"
            "# TYPE ventanilla_commits_total counter\nventanilla_commits_total "
        + QByteArray::number(figures.commits)
        + "\n# TYPE ventanilla_commit_tasks_total counter\nventanilla_commit_tasks_total "
        + QByteArray::number(figures.tasks)
        + "\n# TYPE ventanilla_commit_queue gauge\nventanilla_commit_queue "
        + QByteArray::number(qulonglong(figures.queued)) + '\n';
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (statm.open(QIODevice::ReadOnly))
        text += "# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes "
            + QByteArray::number(statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE))
            + '\n';
    return plain(200, text + *fleet);
}

} // namespace central
