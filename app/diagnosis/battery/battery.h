// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The battery of probes as a pure machine: it says which requests may go out now, is told what became of
// them, and makes a Diagnosis of it. No socket, no clock: the time comes with the calls. Laws: at most
// mostConnections are in use at once; nothing goes to a route that was stopped, or after a cancel; every
// probe of every route ends as a sample or as an omission that says why.

#include "app/diagnosis/battery/batteryplan.h"
#include "app/diagnosis/battery/lane.h"
#include "app/diagnosis/battery/routewatch.h"
#include "app/request/preparedrequest.h"

#include <map>
#include <set>

namespace expectra::diagnosis {

/// One request that is to go out now.
struct Sending
{
    std::size_t step = 0; // the play of a probe that it belongs to
    Probe probe = Probe::Plain;
    std::size_t route = 0;
    std::size_t repetition = 0;
    PreparedRequest request;
    std::optional<std::uint64_t> onConnection{}; // the number of the only kept one that may serve it
    bool leavesConnection = false;               // for the request that follows
};

class Battery final
{
public:
    /// InvalidInput, Forbidden, Unreadable: the base or a route can't be played.
    [[nodiscard]] static Result<Battery> make(const BatteryPlan &plan, Instant now,
                                              std::chrono::system_clock::time_point startedAt);

    /// What is to go out now; each is told of once, up to its playFinished().
    [[nodiscard]] std::vector<Sending> take();
    void exchangeFinished(std::size_t step, const ExchangePtr &exchange);
    /// The sample that is complete with it, if one is.
    std::optional<Sample> playFinished(std::size_t step, Instant now);
    /// take() gives nothing more. What is out is to be ended by the caller, and told of as usual.
    void cancel(Instant now);

    [[nodiscard]] bool isFinished() const { return m_diagnosis.state != Diagnosis::State::Running; }
    /// Plays that have ended, or will not begin.
    [[nodiscard]] std::size_t done() const { return m_done; }
    /// May grow: answers that differ are asked for a third time.
    [[nodiscard]] std::size_t all() const { return m_all; }
    [[nodiscard]] const Diagnosis &diagnosis() const { return m_diagnosis; }

private:
    /// One play of one probe: one request, or two on one connection.
    struct Step
    {
        std::size_t number = 0;
        std::size_t route = 0;
        Lane::Entry entry{};
        std::deque<PreparedRequest> requests{}; // still to be sent
        std::vector<ExchangePtr> exchanges{};
        bool isOut = false;
    };

    Battery(const BatteryPlan &plan, Instant now) : m_plan(plan), m_begin(now) {}

    Result<void> plan();
    Result<void> planRoute(std::size_t route);
    void add(std::size_t route, Lane::Entry entry);
    [[nodiscard]] std::optional<std::size_t> nextRoute() const;
    [[nodiscard]] bool fill(Step &step);
    [[nodiscard]] Sending send(Step &step);
    [[nodiscard]] std::optional<Sample> conclude(const Step &step);
    void follow(const Sample &sample);
    void stop(std::size_t route, const QString &reason, const QString &sentence);
    void drop(std::size_t route, const QString &reason);
    void omit(std::size_t route, Probe probe, const QString &reason);
    void finishIfOver(Instant now);

    BatteryPlan m_plan;
    Instant m_begin;
    std::vector<Lane> m_lanes;         // one a route
    std::vector<RouteWatch> m_watches; // one a route
    std::map<std::size_t, Step> m_running;
    std::size_t m_lastStep = 0;
    std::size_t m_done = 0;
    std::size_t m_all = 0;
    std::set<std::size_t> m_stopped; // routes
    bool m_isCancelled = false;
    Diagnosis m_diagnosis;
};

} // namespace expectra::diagnosis
