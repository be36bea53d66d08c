// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes.h"

#include "app/http/status.h"
#include "ui/timeline/lanewords.h"

#include <algorithm>

namespace expectra {

namespace {

using timeline::PhaseName;

constexpr int refusal = 417;
constexpr int worthShowing = 100; // a blocked time below a hundredth of the whole is noise

PhaseName phaseOf(FailurePhase phase)
{
    switch (phase) {
    case FailurePhase::Dns: return PhaseName::Dns;
    case FailurePhase::Connect: return PhaseName::Tcp;
    case FailurePhase::Head: return PhaseName::Head;
    case FailurePhase::ExpectWait: return PhaseName::ExpectWait;
    case FailurePhase::Body: return PhaseName::Body;
    case FailurePhase::Wait: return PhaseName::Wait;
    case FailurePhase::Response: return PhaseName::Response;
    }
    return PhaseName::Wait;
}

class Arrange final
{
public:
    Arrange(const Exchange &exchange, Instant now)
        : m_exchange(exchange), m_now(std::max(now, exchange.end()))
    {}

    Lanes run()
    {
        for (const auto &phase : timeline::phases(m_exchange.timeline))
            add(phase);
        if (!m_exchange.isComplete)
            grow();
        for (auto &lane : m_lanes.lanes)
            m_lanes.whole = std::max(m_lanes.whole, lane.end.sinceStart());
        dropShortBlocking();
        addFailure();
        for (auto &lane : m_lanes.lanes) {
            lane.wire = wireRange(lane);
            lane.label = laneLabel(lane);
            lane.note = laneNote(lane, m_exchange);
        }
        addMarks();
        return std::move(m_lanes);
    }

private:
    void add(const timeline::Phase &phase)
    {
        const auto attempts = timeline::attempts(m_exchange.timeline);
        if (phase.name == PhaseName::Tcp && attempts.size() > 1) {
            for (const auto &attempt : attempts)
                addAttempt(attempt);
            return;
        }
        Lane lane;
        lane.phase = phase.name;
        lane.start = phase.start;
        lane.end = phase.end;
        if (phase.name == PhaseName::Response && http::isError(m_exchange.status()))
            lane.tone = LaneTone::Refused;
        if (phase.name == PhaseName::Response && m_exchange.status() == refusal)
            m_lanes.refusedAt = phase.start;
        m_lanes.lanes.push_back(std::move(lane));
    }

    void addAttempt(const timeline::Attempt &attempt)
    {
        Lane lane;
        lane.phase = PhaseName::Tcp;
        lane.attempt = attempt;
        lane.start = attempt.start;
        lane.end = attempt.end;
        if (!attempt.error.empty()) {
            lane.tone = LaneTone::Failed;
            lane.marks.push_back({MarkKind::Failure, attempt.end, {}});
        }
        m_lanes.lanes.push_back(std::move(lane));
    }

    /// The step that is under way reaches to now. An answer that is waited for has no event yet that tells
    /// so.
    void grow()
    {
        if (m_lanes.lanes.empty())
            return;
        const auto &timeline = m_exchange.timeline;
        auto &last = m_lanes.lanes.back();
        const bool headDone = last.phase == PhaseName::Head && timeline.first<timeline::HeadSent>();
        const bool bodyDone = last.phase == PhaseName::Body && timeline.first<timeline::BodySent>();
        if (!headDone && !bodyDone) {
            last.end = m_now;
            last.isRunning = true;
            return;
        }
        Lane waiting;
        waiting.phase = PhaseName::Wait;
        waiting.start = last.end;
        waiting.end = m_now;
        waiting.isRunning = true;
        m_lanes.lanes.push_back(std::move(waiting));
    }

    void dropShortBlocking()
    {
        std::erase_if(m_lanes.lanes, [this](const Lane &lane) {
            return lane.phase == PhaseName::Blocked && lane.length() * worthShowing < m_lanes.whole;
        });
    }

    void addFailure()
    {
        if (!m_exchange.failure || m_lanes.lanes.empty())
            return;
        auto &lanes = m_lanes.lanes;
        const auto phase = phaseOf(m_exchange.failure->phase);
        auto broken =
            std::find_if(lanes.rbegin(), lanes.rend(), [phase](const Lane &l) { return l.phase == phase; });
        auto &lane = broken != lanes.rend() ? *broken : lanes.back();
        if (lane.tone == LaneTone::Failed)
            return; // the last attempt told it already
        lane.tone = LaneTone::Failed;
        lane.marks.push_back({MarkKind::Failure, lane.end, {}});
    }

    void addMarks()
    {
        for (const auto &interim : m_exchange.interim) {
            const auto kind = interim.status == 100 ? MarkKind::Continue : MarkKind::Interim;
            mark({kind, interim.at, QString::number(interim.status)});
        }
        for (const auto &event : m_exchange.timeline.events()) {
            const auto *reached = std::get_if<timeline::LimitReached>(&event.payload);
            if (reached && reached->limit == timeline::Limit::ExpectWait)
                mark({MarkKind::Limit, event.at, limitText()});
        }
    }

    /// On the lane under way at that time: the last one that had begun. A mark that ended a lane belongs to
    /// it.
    void mark(LaneMark mark)
    {
        Lane *home = nullptr;
        for (auto &lane : m_lanes.lanes) {
            if (lane.start < mark.at || !home)
                home = &lane;
        }
        if (home)
            home->marks.push_back(std::move(mark));
    }

    [[nodiscard]] WireRange wireRange(const Lane &lane) const
    {
        switch (lane.phase) {
        case PhaseName::Head: return {Direction::Sent, {0, headEnd()}};
        case PhaseName::Body: return {Direction::Sent, {headEnd(), sentEnd()}};
        case PhaseName::Response: return {Direction::Received, responseRange()};
        case PhaseName::ExpectWait:
        case PhaseName::Wait: return {Direction::Received, interimRange(lane)};
        default: return {};
        }
    }

    [[nodiscard]] ByteCount sentEnd() const
    {
        const auto *sent = m_exchange.timeline.last<timeline::Sent>();
        return sent ? std::get<timeline::Sent>(sent->payload).bytes.end : 0;
    }
    [[nodiscard]] ByteCount headEnd() const
    {
        return std::min<ByteCount>(m_exchange.sent.head.size(), sentEnd());
    }

    [[nodiscard]] ByteRange responseRange() const
    {
        const auto *received = m_exchange.timeline.last<timeline::Received>();
        if (!received || !m_exchange.response)
            return {};
        return {m_exchange.response->range.begin, std::get<timeline::Received>(received->payload).bytes.end};
    }

    [[nodiscard]] ByteRange interimRange(const Lane &lane) const
    {
        ByteRange range;
        for (const auto &interim : m_exchange.interim) {
            if (interim.at <= lane.start || interim.at > lane.end)
                continue;
            range = range.isEmpty() ? interim.range : ByteRange{range.begin, interim.range.end};
        }
        return range;
    }

    const Exchange &m_exchange;
    Instant m_now;
    Lanes m_lanes;
};

} // namespace

Lanes lanesOf(const Exchange &exchange, Instant now)
{
    return Arrange(exchange, now).run();
}

} // namespace expectra
