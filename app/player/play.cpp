// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/play.h"

namespace expectra {

namespace {

std::chrono::sys_seconds now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

} // namespace

Play::Play(PlayId id, std::shared_ptr<const PreparedRequest> request, PlayOptions options, PlayTools tools,
           PlayEar &ear)
    : m_id(id)
    , m_ear(ear)
    , m_follower(std::move(request), options.jar, tools.digests)
    , m_options(std::move(options))
    , m_tools(tools)
{}

void Play::start()
{
    run(m_options.initiator);
}

void Play::cancel()
{
    m_cancelled = true;
    if (!m_runs.empty())
        m_runs.back().cancel();
}

void Play::pause()
{
    if (!m_runs.empty())
        m_runs.back().pause();
}

void Play::resume()
{
    if (!m_runs.empty())
        m_runs.back().resume();
}

void Play::run(Initiator initiator, std::optional<std::uint64_t> initiatedBy)
{
    auto request = m_follower.next(now());
    // A 417 ends a connection of HTTP/1, and of HTTP/2 its stream alone.
    const bool endsWith417 = request->version != http::Version::Http2;
    const bool repeats =
        (initiator == Initiator::Retry417 && endsWith417) || initiator == Initiator::Reconnect;
    const bool reuses = !repeats && !m_cancelled && !request->freshConnection;
    const RunIdentity identity{++m_tools.lastExchange, initiator, initiatedBy};
    RunEar &ear = *this;
    auto &next =
        m_runs.emplace_back(std::move(request), identity, m_options, m_tools.pool, m_tools.buffer, ear);
    next.start(reuses);
    if (m_cancelled)
        next.cancel();
}

void Play::hearFinished(const std::shared_ptr<Exchange> &exchange)
{
    const auto following = m_follower.after(*exchange, now());
    m_ear.hearExchange(m_id, exchange);
    if (following)
        return run(*following, exchange->id);
    m_ear.hearEnd(m_id);
}

} // namespace expectra
