// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomplay.h"

#include "app/connection/machine.h"
#include "tests/support/machinewatch.h"
#include "tests/support/playbook.h"
#include "tests/support/printexchange.h"
#include "tests/support/requests.h"

#include <array>
#include <cerrno>

namespace expectra::test {

namespace {

using timeline::Limit;

/// The bytes of the input, one after the other; zeros behind them.
class Choices final
{
public:
    explicit Choices(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    unsigned next()
    {
        if (m_bytes.empty())
            return 0;
        const auto byte = static_cast<unsigned char>(m_bytes.front());
        m_bytes.remove_prefix(1);
        return byte;
    }
    std::string_view take(std::size_t count)
    {
        const auto taken = m_bytes.substr(0, count);
        m_bytes.remove_prefix(taken.size());
        return taken;
    }

private:
    std::string_view m_bytes;
};

PreparedRequest requestFrom(Choices &choices)
{
    const auto bits = choices.next();
    auto request = (bits & 1) != 0 ? upload(bits % 7) : download();
    if ((bits & 2) != 0)
        request.url = "http://h.test/";
    if ((bits & 4) != 0)
        request.expectation.onEarlyFinal = expect::OnEarlyFinal::FinishBody;
    if ((bits & 8) != 0)
        request.headers.append("Transfer-Encoding", "chunked");
    if ((bits & 16) != 0)
        request.expectation.mode = static_cast<expect::Mode>(choices.next() % 3);
    if ((bits & 32) != 0)
        request.expectation.limit.reset();
    if ((bits & 64) != 0)
        request.method = "HEAD";
    if ((bits & 128) != 0)
        request.version = http::Version::Http10;
    return prepared(request);
}

/// What an answer may be made of, so that heads are found without luck.
std::string_view snippet(unsigned choice)
{
    static constexpr std::array<std::string_view, 16> snippets{"HTTP/1.1 100 Continue\r\n\r\n",
                                                               "HTTP/1.1 103 Early Hints\r\n\r\n",
                                                               "HTTP/1.1 417 Expectation Failed\r\n",
                                                               "HTTP/1.1 200 OK\r\n",
                                                               "HTTP/1.0 200 OK\r\n",
                                                               "HTTP/1.1 101 Switching Protocols\r\n",
                                                               "HTTP/1.1 413 \n",
                                                               "Content-Length: 3\r\n",
                                                               "Content-Length: 0\r\n",
                                                               "Transfer-Encoding: chunked\r\n",
                                                               "Connection: close\r\n",
                                                               "\r\n",
                                                               "abc",
                                                               "3\r\nabc\r\n",
                                                               "0\r\n\r\n",
                                                               " folded\r\n"};
    return snippets[choice % snippets.size()];
}

class Player final
{
public:
    explicit Player(std::string_view bytes)
        : m_choices(bytes)
        , m_machine(std::make_shared<const PreparedRequest>(requestFrom(m_choices)))
        , m_watch(*m_machine.record().request)
        , m_headSize(m_machine.record().sent.head.size())
    {}

    RandomPlay run()
    {
        const auto how = m_choices.next();
        m_rises = (how & 2) == 0;
        if ((how & 1) != 0)
            give(timeline::Reused{});
        else
            m_machine.start();
        while (!m_choices.isEmpty() && m_broken.empty())
            step();
        auto record = m_machine.record();
        record.inbound = m_inbound;
        if (!record.content.store)
            record.content.store = m_inbound;
        if (m_broken.empty())
            m_broken = lawsOf(record);
        return {std::move(record), std::move(m_broken)};
    }

private:
    void step()
    {
        const auto choice = m_choices.next();
        const auto more = m_choices.next();
        switch (choice % 16) {
        case 0: return give(timeline::LookupFinished{{{timeline::Family::IPv6, "::1", 80}, {}, {}}});
        case 1: return give(timeline::Connected{static_cast<int>(more % 4), {}});
        case 2: return give(timeline::ConnectFailed{static_cast<int>(more % 4), {ECONNREFUSED, "no"}});
        case 3: return send(m_headSize, 0);
        case 4: return send(more, 0);
        case 5: return send(more % 4, more % 4);
        case 6: return give(timeline::BodyRead{});
        case 7: return receive(m_choices.take(more % 32));
        case 8:
        case 9:
        case 10:
        case 11: return receive(snippet(more));
        case 12: return give(timeline::LimitReached{static_cast<Limit>(more % 6)});
        case 13: return give(timeline::Transmitted{m_sent});
        case 14: return end(more);
        default: return give(timeline::Acknowledged{more});
        }
    }

    void end(unsigned choice)
    {
        switch (choice % 8) {
        case 0: return give(timeline::PeerClosed{});
        case 1: return give(timeline::ConnectionLost{{ECONNRESET, "reset"}});
        case 2: return give(timeline::Cancelled{});
        case 3: return give(timeline::BodySourceFailed{"unreadable"});
        case 4: return give(timeline::LookupFailed{{0, "unknown"}});
        case 5: return give(timeline::Reused{});
        default: return give(timeline::LimitReached{Limit::ExpectWait});
        }
    }

    /// Bytes pass only where a connection is; else their times could be in no order.
    [[nodiscard]] bool isConnected() const
    {
        const auto state = m_machine.state();
        return state == connection::Machine::State::SendingHead ||
               state == connection::Machine::State::Exchanging;
    }

    void send(ByteCount bytes, ByteCount content)
    {
        if (!isConnected())
            return;
        const auto begin = m_sent;
        m_sent += bytes;
        m_content += content;
        give(timeline::Sent{{begin, m_sent}, m_content});
    }

    void receive(std::string_view bytes)
    {
        if (!isConnected())
            return;
        const auto begin = m_inbound->size();
        m_inbound->append(bytes);
        give(timeline::Received{{begin, begin + bytes.size()}}, bytes);
    }

    void give(timeline::Payload payload, std::string_view bytes = {})
    {
        const auto later = m_choices.next();
        const bool goesBack = !m_rises && later > 250 && m_now > Instant(1ms);
        m_now = goesBack ? Instant(m_now.sinceStart() - 1ms) : m_now + later * 1us;
        const bool wasFinished = m_machine.isFinished();
        m_machine.receive({m_now, later % 2 == 0 ? Clock::User : Clock::Kernel, std::move(payload)}, bytes);
        if (const auto *law = m_watch.see(m_machine, wasFinished))
            m_broken = law;
    }

    [[nodiscard]] std::string lawsOf(const Exchange &record) const
    {
        const auto &events = record.timeline.events();
        const bool endsLast =
            !events.empty() && std::holds_alternative<timeline::Ended>(events.back().payload);
        if (record.isComplete != m_machine.isFinished() || endsLast != m_machine.isFinished())
            return "the end of the record is not its last event";
        if (m_rises) {
            if (const auto disorder = timeline::verifyOrdered(record.timeline))
                return "phases out of order: " + *disorder + "\n" + printed(record);
        }
        return replayDifference(record);
    }

    Choices m_choices;
    connection::Machine m_machine;
    MachineWatch m_watch;
    std::size_t m_headSize;
    bool m_rises = true;
    Instant m_now;
    ByteCount m_sent = 0;
    ByteCount m_content = 0;
    std::shared_ptr<ByteStore> m_inbound = std::make_shared<ByteStore>();
    std::string m_broken;
};

} // namespace

RandomPlay playedFrom(std::string_view choices)
{
    return Player(choices).run();
}

} // namespace expectra::test
