// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes/lanes.h"

#include "app/analysis/tls/tlssteps.h"
#include "app/analysis/timing/phasefacts.h"
#include "ui/timeline/lanes/lanewire.h"
#include "ui/timeline/lanes/lanewords.h"
#include "ui/timeline/lanes/relatedlanes.h"

#include <algorithm>

namespace expectra {

namespace {

using timeline::PhaseName;

constexpr int worthShowing = 100; // a blocked time below a hundredth of the whole is noise

Lane laneOf(PhaseName phase, Instant start, Instant end)
{
    Lane lane;
    lane.bars.push_back({phase, start, end});
    return lane;
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
        for (const auto &lane : m_lanes.lanes)
            m_lanes.whole = std::max(m_lanes.whole, lane.end().sinceStart());
        m_lanes.play = {Instant(), Instant(m_lanes.whole)};
        dropShortBlocking();
        addFailure();
        for (auto &lane : m_lanes.lanes) {
            lane.bars.front() = completed(lane.bar(), m_exchange);
            if (lane.phase() == PhaseName::ExpectWait)
                lane.limit = limitAfter(lane);
            lane.label = laneLabel(lane);
            lane.note = laneNote(lane, m_exchange);
        }
        addMarks();
        return std::move(m_lanes);
    }

private:
    void add(const timeline::Phase &phase)
    {
        if (phase.name == PhaseName::Tcp) {
            const auto attempts = timeline::attempts(m_exchange.timeline);
            if (attempts.size() > 1) {
                for (const auto &attempt : attempts)
                    addAttempt(attempt);
                return;
            }
        }
        auto lane = laneOf(phase.name, phase.start, phase.end);
        if (phase.name == PhaseName::Response) {
            lane.bars.front().tone = responseTone(m_exchange);
            if (m_exchange.status() == refusalStatus)
                m_lanes.refusedAt = phase.start;
        }
        m_lanes.lanes.push_back(std::move(lane));
    }

    void addAttempt(const timeline::Attempt &attempt)
    {
        auto lane = laneOf(PhaseName::Tcp, attempt.start, attempt.end);
        lane.attempt = attempt;
        if (!attempt.error.empty()) {
            lane.bars.front().tone = LaneTone::Failed;
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
        const bool headDone = last.phase() == PhaseName::Head && timeline.first<timeline::HeadSent>();
        const bool bodyDone = last.phase() == PhaseName::Body && timeline.first<timeline::BodySent>();
        if (headDone || bodyDone)
            m_lanes.lanes.push_back(laneOf(PhaseName::Wait, last.end(), m_now));
        auto &open = m_lanes.lanes.back().bars.front();
        open.end = m_now;
        open.isRunning = true;
    }

    /// A limit beyond all that happened would only be a line out of the picture.
    [[nodiscard]] std::optional<Instant> limitAfter(const Lane &wait) const
    {
        if (!m_exchange.expectation.limit)
            return std::nullopt;
        const auto limit = wait.start() + *m_exchange.expectation.limit;
        const bool isWorth = wait.isRunning() || limit <= Instant(m_lanes.whole);
        return isWorth && limit > wait.end() ? std::optional(limit) : std::nullopt;
    }

    void dropShortBlocking()
    {
        std::erase_if(m_lanes.lanes, [this](const Lane &lane) {
            return lane.phase() == PhaseName::Blocked && lane.length() * worthShowing < m_lanes.whole;
        });
    }

    void addFailure()
    {
        if (!m_exchange.failure || m_lanes.lanes.empty())
            return;
        auto &lanes = m_lanes.lanes;
        const auto phase = failedPhase(m_exchange.failure->phase);
        auto broken =
            std::find_if(lanes.rbegin(), lanes.rend(), [phase](const Lane &l) { return l.phase() == phase; });
        auto &lane = broken != lanes.rend() ? *broken : lanes.back();
        if (lane.bar().tone == LaneTone::Failed)
            return; // the last attempt told it already
        lane.bars.front().tone = LaneTone::Failed;
        lane.marks.push_back({MarkKind::Failure, lane.end(), {}});
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
        markFirstByte();
        markTls();
        for (auto &lane : m_lanes.lanes) {
            std::stable_sort(lane.marks.begin(), lane.marks.end(),
                             [](const LaneMark &a, const LaneMark &b) { return a.at < b.at; });
            for (auto &mark : lane.marks)
                mark.clock =
                    mark.kind == MarkKind::TlsMessage ? mark.clock : clockAt(m_exchange.timeline, mark.at);
        }
    }

    void markFirstByte()
    {
        for (const auto &lane : m_lanes.lanes) {
            if (lane.phase() != PhaseName::Response)
                continue;
            if (m_lanes.refusedAt)
                mark({MarkKind::Refusal, lane.start(), QString::number(refusalStatus)});
            else
                mark({MarkKind::FirstByte, lane.start(), {}});
            return;
        }
    }

    /// On the lane of their handshake; a ticket that comes later stands where it came.
    void markTls()
    {
        for (const auto &step : tlsSteps(m_exchange)) {
            const auto phase = step.hop == timeline::Hop::Proxy ? PhaseName::Proxy : PhaseName::Tls;
            LaneMark message{MarkKind::TlsMessage, step.at, tlsStepText(step), step.clock, tlsMeaning(step)};
            const auto home = std::find_if(m_lanes.lanes.begin(), m_lanes.lanes.end(), [&](const Lane &lane) {
                return lane.phase() == phase && lane.start() <= step.at && step.at <= lane.end();
            });
            if (home != m_lanes.lanes.end())
                home->marks.push_back(std::move(message));
            else
                mark(std::move(message));
        }
    }

    /// On the lane under way at that time: the last one that had begun. A mark that ended a lane belongs to
    /// it.
    void mark(LaneMark mark)
    {
        Lane *home = nullptr;
        for (auto &lane : m_lanes.lanes) {
            if (lane.start() < mark.at || !home)
                home = &lane;
        }
        if (home)
            home->marks.push_back(std::move(mark));
    }

    const Exchange &m_exchange;
    Instant m_now;
    Lanes m_lanes;
};

} // namespace

Lanes lanesOf(const Exchange &exchange, Instant now, const std::vector<ExchangePtr> &play)
{
    auto lanes = Arrange(exchange, now).run();
    for (auto &lane : relatedLanes(exchange, play)) {
        lanes.play.begin = std::min(lanes.play.begin, lane.start());
        lanes.play.end = std::max(lanes.play.end, lane.end());
        lanes.lanes.push_back(std::move(lane));
    }
    return lanes;
}

} // namespace expectra
