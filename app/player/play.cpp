// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/play.h"

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

} // namespace

Play::Play(const PreparedRequest &request, PlayOptions options, Pool &pool, std::uint64_t &lastExchange,
           std::span<char> buffer)
    : m_request(std::make_shared<const PreparedRequest>(request))
    , m_options(std::move(options))
    , m_pool(pool)
    , m_lastExchange(lastExchange)
    , m_buffer(buffer)
{}

void Play::start()
{
    run(m_request, Initiator::Composer, nullptr);
}

void Play::cancel()
{
    m_cancelled = true;
    if (!m_runs.empty())
        m_runs.back()->cancel();
}

void Play::run(std::shared_ptr<const PreparedRequest> request, Initiator initiator, const Exchange *before)
{
    const RunIdentity identity{++m_lastExchange, initiator,
                               before ? std::optional(before->id) : std::optional<std::uint64_t>()};
    const bool reuse = initiator == Initiator::Composer && !request->freshConnection;
    auto &next = *m_runs.emplace_back(
        std::make_unique<Run>(std::move(request), identity, m_options, m_pool, m_buffer));
    connect(&next, &Run::progressed, this, &Play::progressed);
    connect(&next, &Run::finished, this, &Play::handleFinished);
    next.start(reuse);
    if (m_cancelled)
        next.cancel();
}

void Play::handleFinished(const ExchangePtr &exchange)
{
    emit exchangeFinished(exchange);
    if (exchange->expectation.retryFollows) {
        auto plain = std::make_shared<const PreparedRequest>(withoutExpectation(*exchange->request));
        return run(std::move(plain), Initiator::Retry417, exchange.get());
    }
    if (foundConnectionDead(*exchange))
        return run(exchange->request, Initiator::Reconnect, exchange.get());
    emit finished();
}

} // namespace expectra
