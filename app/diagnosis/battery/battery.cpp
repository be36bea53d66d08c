// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/battery/battery.h"

#include "app/diagnosis/battery/arrived.h"
#include "app/diagnosis/battery/proberequests.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace expectra::diagnosis {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Battery", text);
}

// Verdicts rest on these: once may be chance. Continue is asked again at once: two servers that take turns
// behind one name both get it then, while the number of plays in between would decide whether one gets both.
constexpr std::array deciding{Probe::Plain, Probe::Continue};

// Behind all others: the large body, and what follows from the answers before it.
constexpr std::array last{Probe::RefusedPath, Probe::Reuse};

bool isLast(Probe probe)
{
    return std::find(last.begin(), last.end(), probe) != last.end();
}

bool isDeciding(Probe probe)
{
    return std::find(deciding.begin(), deciding.end(), probe) != deciding.end();
}

bool wasCancelled(const Exchange &exchange)
{
    return exchange.failure && exchange.failure->kind == FailureKind::Cancelled;
}

} // namespace

Result<Battery> Battery::make(const BatteryPlan &plan, Instant now,
                              std::chrono::system_clock::time_point startedAt)
{
    Battery battery(plan, now);
    battery.m_diagnosis.startedAt = startedAt;
    if (auto planned = battery.plan(); !planned)
        return tl::unexpected<Error>(planned.error());
    battery.finishIfOver(now);
    return battery;
}

Result<void> Battery::plan()
{
    if (m_plan.routes.empty())
        return fail(ErrorCode::InvalidInput, "a diagnosis needs a route");
    auto probes = plannedProbes(m_plan);
    if (!probes)
        return tl::unexpected<Error>(probes.error());
    m_diagnosis.base = m_plan.base;
    m_diagnosis.routes = m_plan.routes;
    m_diagnosis.probes = std::move(*probes);
    for (std::size_t route = 0; route < m_plan.routes.size(); ++route) {
        if (auto planned = planRoute(route); !planned)
            return planned;
    }
    return {};
}

/// Every request is made once beforehand: what can't be played is found before the first byte leaves.
Result<void> Battery::planRoute(std::size_t number)
{
    const auto &route = m_plan.routes[number];
    m_lanes.emplace_back();
    m_watches.emplace_back(route.version == http::Version::Http2);
    std::vector<Probe> behind;
    std::vector<Probe> again;
    for (const auto probe : m_diagnosis.probes) {
        if (const auto reason = whyNotAsked(probe, route, m_plan.base); !reason.isEmpty()) {
            m_diagnosis.omissions.push_back({probe, number, reason});
            continue;
        }
        if (const auto request = probeRequest(m_plan, route, probe); !request)
            return fail(request.error().code, "route " + routeName(route) + ": " + request.error().detail);
        if (isLast(probe))
            behind.push_back(probe);
        else
            add(number, {probe, 0});
        if (probe == Probe::Continue)
            add(number, {probe, 1});
        else if (isDeciding(probe))
            again.push_back(probe);
    }
    for (const auto probe : behind)
        add(number, {probe, 0});
    for (const auto probe : again)
        add(number, {probe, 1});
    return {};
}

void Battery::add(std::size_t route, Lane::Entry entry)
{
    m_lanes[route].add(entry);
    ++m_all;
}

std::vector<Sending> Battery::take()
{
    std::vector<Sending> sendings;
    for (auto &[number, step] : m_running) {
        if (!step.isOut)
            sendings.push_back(send(step));
    }
    while (m_running.size() < mostConnections) {
        const auto route = nextRoute();
        if (!route)
            break;
        Step step{++m_lastStep, *route, m_lanes[*route].begin()};
        if (fill(step)) {
            auto &begun = m_running[step.number] = std::move(step);
            sendings.push_back(send(begun));
        } else {
            m_lanes[*route].ended(step.entry.probe);
            ++m_done;
        }
    }
    return sendings;
}

/// The route on which least is under way, of those the one that is furthest behind.
std::optional<std::size_t> Battery::nextRoute() const
{
    std::optional<std::size_t> best;
    for (std::size_t route = 0; route < m_lanes.size(); ++route) {
        const auto &lane = m_lanes[route];
        if (!lane.mayBegin())
            continue;
        const auto rank = [this](std::size_t each) {
            return std::pair(m_lanes[each].running(), m_lanes[each].begun());
        };
        if (!best || rank(route) < rank(*best))
            best = route;
    }
    return best;
}

/// False: it can't be asked now, and why was noted.
bool Battery::fill(Step &step)
{
    const auto probe = step.entry.probe;
    const auto &route = m_plan.routes[step.route];
    if (probe == Probe::Reuse) {
        const auto &asked = m_diagnosis.probes;
        const bool couldShow = std::find(asked.begin(), asked.end(), Probe::RefusedPath) != asked.end();
        const auto early = m_watches[step.route].answeredEarly();
        if (!early && couldShow) {
            omit(step.route, probe, tr("no answer came before the body"));
            return false;
        }
        auto first = requestBeforeReuse(m_plan, route, early.value_or(Probe::RefusedPath));
        if (first)
            step.requests.push_back(std::move(*first));
    }
    auto request = probeRequest(m_plan, route, probe);
    if (!request) {
        omit(step.route, probe, QString::fromStdString(request.error().detail));
        return false;
    }
    step.requests.push_back(std::move(*request));
    return true;
}

Sending Battery::send(Step &step)
{
    Sending sending{step.number, step.entry.probe, step.route, step.entry.repetition,
                    std::move(step.requests.front())};
    step.requests.pop_front();
    step.isOut = true;
    sending.leavesConnection = !step.requests.empty();
    if (!step.exchanges.empty())
        sending.onConnection = step.exchanges.back()->connection.id;
    return sending;
}

void Battery::exchangeFinished(std::size_t number, const ExchangePtr &exchange)
{
    if (const auto found = m_running.find(number); found != m_running.end())
        found->second.exchanges.push_back(exchange);
}

std::optional<Sample> Battery::playFinished(std::size_t number, Instant now)
{
    const auto found = m_running.find(number);
    if (found == m_running.end())
        return std::nullopt;
    auto &running = found->second;
    running.isOut = false;
    const bool wasAnswered = !running.exchanges.empty() && !running.exchanges.back()->failure;
    if (!running.requests.empty() && wasAnswered && !m_isCancelled)
        return std::nullopt; // the second one comes with the next take()
    const auto step = std::move(m_running.extract(found).mapped());
    m_lanes[step.route].ended(step.entry.probe);
    ++m_done;
    auto sample = conclude(step);
    if (sample)
        follow(*sample);
    finishIfOver(now);
    return sample;
}

/// The evidence of a step that has ended; nullopt: it gave none, and why was noted.
std::optional<Sample> Battery::conclude(const Step &step)
{
    const auto [probe, repetition] = step.entry;
    const bool isHalf = m_isCancelled && !step.requests.empty();
    if (isHalf || step.exchanges.empty() || wasCancelled(*step.exchanges.back())) {
        omit(step.route, probe, tr("cancelled"));
        return std::nullopt;
    }
    const auto &last = *step.exchanges.back();
    if (probe == Probe::Http2 && last.response && last.connection.protocol != "h2") {
        omit(step.route, probe, tr("not offered: the server chose HTTP/1.1"));
        return std::nullopt;
    }
    Sample sample{probe, step.route, repetition, step.exchanges, readExchange(last), std::nullopt};
    if (!m_plan.routes[step.route].echo.empty() && last.response)
        sample.arrived = parseArrived(last.content.read());
    m_diagnosis.samples.push_back(sample);
    return sample;
}

/// What comes of a sample for its route.
void Battery::follow(const Sample &sample)
{
    const auto route = sample.route;
    auto &watch = m_watches[route];
    const auto stopped = watch.take(sample);
    if (watch.wasReached())
        m_lanes[route].setReached();
    if (const auto note = watch.takeNote(sample); !note.isEmpty())
        m_diagnosis.notes.push_back({route, note});
    if (stopped && !m_isCancelled)
        return stop(route, stopped->reason, stopped->sentence);
    const bool isSecond = isDeciding(sample.probe) && sample.repetition == 1;
    if (isSecond && m_diagnosis.isFlaky(sample.probe, route) && !m_isCancelled && !m_stopped.contains(route))
        add(route, {sample.probe, 2});
}

void Battery::stop(std::size_t route, const QString &reason, const QString &sentence)
{
    if (!m_stopped.insert(route).second)
        return; // a play that was out already says the same
    drop(route, reason);
    m_diagnosis.notes.push_back({route, sentence});
    auto &reasons = m_diagnosis.stopReason;
    const auto line = QStringLiteral("%1: %2").arg(routeTitle(m_plan.routes[route]), sentence);
    reasons += reasons.isEmpty() ? line : QStringLiteral("\n") + line;
}

void Battery::drop(std::size_t route, const QString &reason)
{
    for (const auto &entry : m_lanes[route].drop()) {
        omit(route, entry.probe, reason);
        ++m_done;
    }
}

/// A cell with a sample needs no reason, and one reason is enough.
void Battery::omit(std::size_t route, Probe probe, const QString &reason)
{
    if (!m_diagnosis.sample(probe, route) && !m_diagnosis.omission(probe, route))
        m_diagnosis.omissions.push_back({probe, route, reason});
}

void Battery::cancel(Instant now)
{
    if (isFinished() || std::exchange(m_isCancelled, true))
        return;
    for (std::size_t route = 0; route < m_lanes.size(); ++route)
        drop(route, tr("cancelled"));
    std::vector<std::size_t> between; // the two requests of a step
    for (const auto &[number, step] : m_running) {
        if (!step.isOut)
            between.push_back(number);
    }
    for (const auto number : between)
        (void)playFinished(number, now);
    finishIfOver(now);
}

void Battery::finishIfOver(Instant now)
{
    const auto isOver = [](const Lane &lane) { return lane.isOver(); };
    if (isFinished() || !std::all_of(m_lanes.begin(), m_lanes.end(), isOver))
        return;
    const bool allStopped = m_stopped.size() == m_lanes.size();
    m_diagnosis.took = now - m_begin;
    m_diagnosis.state = m_isCancelled ? Diagnosis::State::Cancelled
                        : allStopped  ? Diagnosis::State::Stopped
                                      : Diagnosis::State::Complete;
}

} // namespace expectra::diagnosis
