// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/diagnosis/battery/batterybook.h"

#include "tests/support/exchangebuilder.h"

#include <algorithm>

namespace expectra::test {

using namespace diagnosis;

namespace {

std::string headOf(const std::string &status, const std::string &fields = {})
{
    return "HTTP/1.1 " + status + " Some\r\n" + fields + "Content-Length: 0\r\n\r\n";
}

struct WayFailure
{
    const char *words;
    FailurePhase phase;
    Side side;
    FailureKind kind;
};

constexpr WayFailure failures[]{
    {"refused", FailurePhase::Connect, Side::Network, FailureKind::Refused},
    {"unknown name", FailurePhase::Dns, Side::Network, FailureKind::NameNotFound},
    {"proxy refused", FailurePhase::Proxy, Side::Proxy, FailureKind::ProxyRefused},
    {"bad certificate", FailurePhase::Tls, Side::Server, FailureKind::Certificate},
    {"closed", FailurePhase::Wait, Side::Server, FailureKind::ClosedEarly},
    {"reset", FailurePhase::Wait, Side::Server, FailureKind::Reset},
    {"timeout", FailurePhase::Wait, Side::Us, FailureKind::TimedOut},
    {"cancelled", FailurePhase::Wait, Side::Us, FailureKind::Cancelled},
};

Exchange built(const std::string &words)
{
    ExchangeBuilder exchange;
    exchange.body(5).expecting("100-continue").sendHead();
    for (const auto &failure : failures) {
        if (words == failure.words)
            return exchange.fails(failure.phase, failure.side, failure.kind, "Words of the system").end();
    }
    const auto space = words.find(' ');
    const auto before = words.substr(0, space);
    const auto status = space == std::string::npos ? words : words.substr(space + 1);
    if (words == "417")
        return exchange.answer(refusal).end(timeline::ClosedBy::Us);
    if (words == "503 later")
        return exchange.interim(continued).sendBody().answer(headOf("503", "Retry-After: 30\r\n")).end();
    if (before == "early")
        return exchange.answer(headOf(status)).end(timeline::ClosedBy::Us);
    if (before == "silent" || before == "late")
        return exchange.limitPasses().sendBody().answer(headOf(status)).end();
    return exchange.interim(continued).sendBody().answer(headOf(status)).end();
}

} // namespace

ExchangePtr exchangeOf(const std::string &words)
{
    static std::uint64_t last = 0;
    auto exchange = std::make_shared<Exchange>(built(words));
    exchange->id = ++last;
    exchange->connection.id = last;
    return exchange;
}

BatteryPlan planOver(std::initializer_list<const char *> routes)
{
    BatteryPlan plan;
    plan.base.method = "PUT";
    plan.base.url = "http://lab.test/";
    for (const auto *route : routes)
        plan.routes.push_back(parseRoute(route).value());
    return plan;
}

BatteryBook::BatteryBook(const BatteryPlan &plan, Server server)
    : m_server(std::move(server)), m_battery(Battery::make(plan, Instant(), {}).value())
{}

void BatteryBook::run(std::size_t plays)
{
    takeMore();
    for (; plays > 0 && !m_out.empty(); --plays) {
        endOne();
        takeMore();
    }
    if (m_out.empty() && !m_battery.isFinished())
        m_broken = QStringLiteral("nothing is out, and it is not finished");
}

void BatteryBook::cancel()
{
    m_battery.cancel(m_now);
    for (auto &out : m_out)
        out.exchange = exchangeOf("cancelled");
    const auto known = m_sendings.size();
    run();
    if (m_sendings.size() != known)
        m_broken = QStringLiteral("something went out after the cancel");
}

void BatteryBook::takeMore()
{
    for (auto &sending : m_battery.take()) {
        const auto answer = m_server(sending);
        auto exchange = std::make_shared<Exchange>(*exchangeOf(answer.words));
        exchange->connection.protocol = answer.protocol;
        if (sending.onConnection) {
            exchange->connection.id = *sending.onConnection;
            exchange->connection.reused = true;
        }
        m_out.push_back({m_now + answer.takes, sending.step, exchange});
        m_sendings.push_back(std::move(sending));
    }
    if (m_out.size() > mostConnections)
        m_broken = QStringLiteral("%1 at once").arg(m_out.size());
}

void BatteryBook::endOne()
{
    const auto next = std::min_element(m_out.begin(), m_out.end(),
                                       [](const Out &a, const Out &b) { return a.ends < b.ends; });
    const auto out = *next;
    m_out.erase(next);
    m_now = std::max(m_now, out.ends);
    m_battery.exchangeFinished(out.step, out.exchange);
    (void)m_battery.playFinished(out.step, m_now);
}

QString BatteryBook::sent(std::size_t route) const
{
    QStringList probes;
    for (const auto &sending : m_sendings) {
        if (sending.route == route)
            probes << QString::fromStdString(std::string(probeName(sending.probe)));
    }
    return probes.join(QLatin1Char(' '));
}

QString BatteryBook::reason(const char *probe, std::size_t route) const
{
    const auto *omission = diagnosis().omission(*probeNamed(probe), route);
    return omission ? omission->reason : QString();
}

QString BatteryBook::words(const char *probe, std::size_t route) const
{
    const auto *sample = diagnosis().sample(*probeNamed(probe), route);
    return sample ? QString::fromStdString(readingWords(sample->reading)) : QString();
}

/// Each cell holds a sample or a reason, never nothing; counts come out even.
QString BatteryBook::broken() const
{
    if (!m_broken.isEmpty() || !m_battery.isFinished())
        return m_broken;
    for (std::size_t route = 0; route < diagnosis().routes.size(); ++route) {
        for (const auto probe : diagnosis().probes) {
            if (!diagnosis().sample(probe, route) && !diagnosis().omission(probe, route))
                return QStringLiteral("nothing is known of %1 over route %2")
                    .arg(QString::fromStdString(std::string(probeName(probe))))
                    .arg(route);
        }
    }
    if (m_battery.done() != m_battery.all())
        return QStringLiteral("%1 of %2 are done").arg(m_battery.done()).arg(m_battery.all());
    return {};
}

} // namespace expectra::test
