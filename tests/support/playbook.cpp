// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/playbook.h"

#include "app/connection/replay.h"
#include "tests/support/escaped.h"
#include "tests/support/printexchange.h"

#include <cerrno>

namespace expectra::test {

using timeline::Limit;

Playbook::Playbook(PreparedRequest request, Show show)
    : m_machine(std::make_shared<const PreparedRequest>(std::move(request)))
    , m_show(show)
    , m_headSize(m_machine.record().sent.head.size())
{}

Playbook &Playbook::start()
{
    say("start");
    m_machine.start();
    collect();
    return *this;
}

Playbook &Playbook::happens(timeline::Payload fact, Duration after, Clock clock)
{
    m_now = m_now + after;
    timeline::Event event{m_now, clock, std::move(fact)};
    say(timeline::describe(event));
    m_machine.receive(std::move(event));
    collect();
    return *this;
}

Playbook &Playbook::receives(std::string_view bytes, Duration after, Clock clock)
{
    m_now = m_now + after;
    const auto begin = m_inbound->size();
    m_inbound->append(bytes);
    say("received " + escaped(bytes.substr(0, 60)));
    m_machine.receive({m_now, clock, timeline::Received{{begin, begin + bytes.size()}}}, bytes);
    collect();
    return *this;
}

Playbook &Playbook::connects(int attempt)
{
    return happens(timeline::Connected{attempt, {timeline::Family::IPv4, "127.0.0.1", 50000}});
}

Playbook &Playbook::takesHead()
{
    m_sent = m_headSize;
    return happens(timeline::Sent{{0, m_headSize}, 0});
}

Playbook &Playbook::takesContent(ByteCount content)
{
    const auto begin = m_sent;
    m_sent += content;
    m_content += content;
    return happens(timeline::Sent{{begin, m_sent}, m_content});
}

Playbook &Playbook::readsBodyToItsEnd()
{
    return happens(timeline::BodyRead{}, 0ms);
}

Playbook &Playbook::reaches(Limit limit, Duration after)
{
    return happens(timeline::LimitReached{limit}, after);
}

Playbook &Playbook::peerCloses()
{
    return happens(timeline::PeerClosed{});
}

Playbook &Playbook::peerResets()
{
    return happens(timeline::ConnectionLost{{ECONNRESET, "Connection reset by peer"}});
}

Playbook &Playbook::isCancelled()
{
    return happens(timeline::Cancelled{});
}

Playbook &Playbook::opened()
{
    start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:8417"});
    connects().asks({"disarm next-address", "disarm connect", "send-head"});
    return takesHead();
}

Playbook &Playbook::reused()
{
    const timeline::Endpoint local{timeline::Family::IPv4, "127.0.0.1", 50000};
    const timeline::Endpoint remote{timeline::Family::IPv4, "127.0.0.1", 8417};
    happens(timeline::Reused{local, remote}).asks({"send-head"});
    return takesHead();
}

Playbook &Playbook::asks(std::initializer_list<const char *> commands)
{
    for (const auto *command : commands)
        m_expected.append("    ").append(command).append("\n");
    return *this;
}

std::string Playbook::verdict()
{
    auto words = verdictSoFar();
    if (!m_machine.isFinished())
        words += "the conversation ended, the machine did not:\n" + m_actual;
    return words;
}

std::string Playbook::verdictSoFar()
{
    const auto scripts = difference(m_expected, m_actual);
    return scripts.empty() ? lawsBroken() : scripts;
}

Exchange Playbook::record() const
{
    auto record = m_machine.record();
    record.inbound = m_inbound;
    if (!record.content.store) // content that came as it is lives in the received bytes
        record.content.store = m_inbound;
    return record;
}

void Playbook::say(const std::string &line)
{
    m_expected += line + "\n";
    m_actual += line + "\n";
}

void Playbook::collect()
{
    for (const auto &command : m_machine.takeCommands()) {
        if (const auto *talk = std::get_if<connection::SendToProxy>(&command))
            m_saidToProxy += talk->bytes;
        const auto line = printed(command);
        if (m_show == Show::IdleLimit || !line.starts_with("arm idle"))
            m_actual += "    " + line + "\n";
    }
}

std::string Playbook::lawsBroken()
{
    const auto recorded = record();
    if (const auto disorder = timeline::verifyOrdered(recorded.timeline))
        return "the phases are out of order: " + *disorder;
    if (auto difference = replayDifference(recorded); !difference.empty())
        return "the replay differs from the recording: " + difference;
    if (!m_machine.isFinished())
        return {};
    m_machine.receive({m_now, Clock::User, timeline::LimitReached{Limit::Idle}});
    m_machine.receive({m_now, Clock::User, timeline::Cancelled{}});
    m_machine.receive({m_now, Clock::User, timeline::Received{{m_inbound->size(), m_inbound->size() + 1}}},
                      "x");
    const bool silent = m_machine.takeCommands().empty() && printed(record()) == printed(recorded);
    return silent ? std::string() : "the machine goes on after its end";
}

std::string ending(const Exchange &exchange)
{
    const auto &expectation = exchange.expectation;
    auto words = std::string(expect::outcomeName(expectation.outcome)) + ", " +
                 std::to_string(exchange.sent.bodyBytesSent) + " of " +
                 std::to_string(exchange.sent.bodyBytes) + " bytes sent, ";
    if (exchange.failure)
        words += "failed in " + std::string(failurePhaseName(exchange.failure->phase)) + " by " +
                 std::string(sideName(exchange.failure->side)) + ": " +
                 std::string(failureKindName(exchange.failure->kind));
    else
        words += "closed by " + std::string(timeline::closedByName(exchange.connection.closedBy));
    return words + (expectation.retryFollows ? ", retry" : "");
}

std::string replayDifference(const Exchange &recorded)
{
    return difference(printed(recorded), printed(connection::replay(recorded)));
}

} // namespace expectra::test
