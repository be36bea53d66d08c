// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/log/manyexchanges.h"

#include <array>
#include <random>

namespace expectra::samples {

namespace {

using namespace timeline;

constexpr std::array methods{"GET", "PUT", "POST", "DELETE", "PATCH"};
constexpr std::array hosts{"127.0.0.1", "storage.example", "api.example", "edge.cdn.example"};
constexpr std::array types{"application/json", "text/html; charset=utf-8", "image/png", ""};
constexpr std::array statuses{200, 201, 204, 301, 404, 413, 417, 500, 503};
constexpr std::array outcomes{expect::Outcome::Continued, expect::Outcome::TimedOut, expect::Outcome::Refused,
                              expect::Outcome::RejectedEarly, expect::Outcome::NotAwaited};

class Dice final
{
public:
    explicit Dice(std::uint64_t seed) : m_engine(static_cast<std::uint32_t>(seed * 2654435761U)) {}

    std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(m_engine() % end); }
    bool oneIn(std::uint32_t chances) { return below(chances) == 0; }
    template <class List>
    auto from(const List &list)
    {
        return list[below(static_cast<std::uint32_t>(list.size()))];
    }

private:
    std::minstd_rand m_engine;
};

std::shared_ptr<const PreparedRequest> anyRequest(std::uint64_t id, Dice &dice)
{
    auto request = std::make_shared<PreparedRequest>();
    request->method = dice.from(methods);
    request->target = {
        "http", {}, dice.from(hosts), 8417, "/bucket/Object-" + std::to_string(id * 7919) + ".bin"};
    if (dice.oneIn(8))
        request->target.pathAndQuery = "/health";
    if (dice.oneIn(16))
        request->name = "Put object " + std::to_string(dice.below(50));
    request->url =
        request->target.scheme + "://" + request->target.hostAndPort() + request->target.pathAndQuery;
    return request;
}

void expectSomething(Exchange &exchange, Dice &dice)
{
    exchange.expectation.sent = "100-continue";
    exchange.expectation.awaited = true;
    exchange.expectation.outcome = dice.from(outcomes);
    exchange.expectation.waited = Duration(1'000 * (1 + dice.below(900'000)));
}

void answer(Exchange &exchange, Dice &dice, Duration end)
{
    ResponseHead head;
    head.version = dice.oneIn(10) ? "HTTP/1.0" : "HTTP/1.1";
    head.status = dice.from(statuses);
    head.at = Instant(end);
    head.headers.append("Content-Type", types[exchange.request->target.host.size() % types.size()]);
    exchange.response = head;
    exchange.timeline.append({Instant(end), Clock::Kernel, Received{{0, 200 + dice.below(2'000'000)}}});
    exchange.timeline.append({Instant(end), Clock::Kernel, FinalHeadReceived{head.status, {0, 200}}});
    exchange.timeline.append({Instant(end + Duration(dice.below(500'000))), Clock::User, ResponseEnded{}});
}

} // namespace

ExchangePtr anyExchange(std::uint64_t id, std::uint32_t seed)
{
    Dice dice(id * 31 + seed);
    auto exchange = std::make_shared<Exchange>();
    exchange->id = id;
    exchange->isComplete = true;
    exchange->request = anyRequest(id, dice);
    exchange->startedAt =
        std::chrono::system_clock::time_point(std::chrono::milliseconds(1'700'000'000'000 + 3 * id));
    // A host has two addresses and one type of answers, as hosts do.
    const auto &host = exchange->request->target.host;
    const Endpoint remote{
        Family::IPv4, "10.0." + std::to_string(host.size()) + '.' + std::to_string(1 + dice.below(2)), 8417};
    exchange->connection.id = 1 + dice.below(200);
    exchange->connection.remote = remote;
    exchange->connection.reused = dice.oneIn(2);
    if (id > 1 && dice.oneIn(12)) {
        exchange->initiator = dice.oneIn(2) ? Initiator::Retry417 : Initiator::Reconnect;
        exchange->initiatedBy = id - 1;
    }
    if (dice.oneIn(2))
        expectSomething(*exchange, dice);
    auto time = Duration(1'000 * (1 + dice.below(3'000)));
    exchange->timeline.append({Instant(), Clock::User, ConnectStarted{1, remote}});
    exchange->timeline.append({Instant(time), Clock::User, Connected{1, {}}});
    exchange->timeline.append({Instant(time), Clock::User, HeadStarted{}});
    exchange->timeline.append({Instant(time + 40us), Clock::Kernel, Sent{{0, 180}}});
    exchange->timeline.append({Instant(time + 40us), Clock::User, HeadSent{}});
    time += Duration(1'000 * (60 + dice.below(2'000'000)));
    if (dice.oneIn(9))
        exchange->failure = Failure{FailurePhase::Wait, Side::Server, FailureKind::ClosedEarly, "closed", {}};
    else
        answer(*exchange, dice, time);
    exchange->timeline.append({exchange->end() + 2us, Clock::User, Ended{}});
    return exchange;
}

} // namespace expectra::samples
