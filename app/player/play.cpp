// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/play.h"

#include "app/player/following/redirection.h"
#include "app/request/prepare.h"

#include <algorithm>
#include <array>

namespace expectra {

namespace {

/// RFC 9110 section 9.2.2: repeating these is the same as sending them once.
bool isIdempotent(std::string_view method)
{
    constexpr std::array<std::string_view, 6> methods{"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"};
    return std::find(methods.begin(), methods.end(), method) != methods.end();
}

/// The peer had closed the kept connection before it saw the request (RFC 9112 section 9.3.1).
bool foundConnectionDead(const Exchange &exchange)
{
    if (!exchange.connection.reused || !exchange.failure || exchange.inbound->size() > 0)
        return false;
    const auto kind = exchange.failure->kind;
    const bool ended = kind == FailureKind::Reset || kind == FailureKind::ClosedEarly;
    return ended && (isIdempotent(exchange.request->method) || exchange.sent.bodyBytes == 0);
}

/// Two of the same key are the same request, to which a server can only say the same again.
std::string visitKey(const PreparedRequest &request)
{
    auto key = request.method + " " + request.target.scheme + "://" + request.target.hostAndPort() +
               request.target.pathAndQuery;
    for (const auto name : {"Authorization", "Cookie"})
        key += "\n" + request.fields().combined(name).value_or("");
    return key;
}

} // namespace

Play::Play(const PreparedRequest &request, PlayOptions options, Pool &pool, std::uint64_t &lastExchange,
           std::span<char> buffer)
    : m_intended(std::make_shared<const PreparedRequest>(request))
    , m_options(std::move(options))
    , m_pool(pool)
    , m_lastExchange(lastExchange)
    , m_buffer(buffer)
{}

void Play::start()
{
    run({m_intended});
}

void Play::cancel()
{
    m_cancelled = true;
    if (!m_runs.empty())
        m_runs.back()->cancel();
}

void Play::pause()
{
    if (!m_runs.empty())
        m_runs.back()->pause();
}

void Play::resume()
{
    if (!m_runs.empty())
        m_runs.back()->resume();
}

void Play::run(const Step &step)
{
    m_intended = step.request;
    const RunIdentity identity{++m_lastExchange, step.initiator, step.initiatedBy};
    const bool repeats = step.initiator == Initiator::Retry417 || step.initiator == Initiator::Reconnect;
    auto &next =
        *m_runs.emplace_back(std::make_unique<Run>(step.request, identity, m_options, m_pool, m_buffer));
    connect(&next, &Run::progressed, this, &Play::progressed);
    connect(&next, &Run::finished, this, &Play::handleFinished);
    next.start(!repeats && !m_cancelled && !step.request->freshConnection);
    if (m_cancelled)
        next.cancel();
}

void Play::handleFinished(const std::shared_ptr<Exchange> &exchange)
{
    const auto step = stepAfter(*exchange);
    emit exchangeFinished(exchange);
    if (step)
        return run(*step);
    emit finished();
}

std::optional<Play::Step> Play::stepAfter(Exchange &exchange)
{
    if (exchange.expectation.retryFollows) {
        auto plain = std::make_shared<const PreparedRequest>(withoutExpectation(*m_intended));
        return Step{std::move(plain), Initiator::Retry417, exchange.id};
    }
    if (foundConnectionDead(exchange))
        return Step{m_intended, Initiator::Reconnect, exchange.id};
    return redirectAfter(exchange);
}

std::optional<Play::Step> Play::redirectAfter(Exchange &exchange)
{
    auto redirection = following::redirectionOf(exchange, *m_intended, m_redirects);
    exchange.followUp = std::move(redirection.followUp);
    if (!redirection.next)
        return std::nullopt;
    m_visited.insert(visitKey(*exchange.request));
    if (m_visited.count(visitKey(*redirection.next)) > 0) {
        exchange.followUp.follows = false;
        exchange.followUp.reason = "the same request came twice: it would go in circles";
        exchange.followUp.changes.clear();
        return std::nullopt;
    }
    ++m_redirects;
    auto next = std::make_shared<const PreparedRequest>(std::move(*redirection.next));
    return Step{std::move(next), Initiator::Redirect, exchange.id};
}

} // namespace expectra
