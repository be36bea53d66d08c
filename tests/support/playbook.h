// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The conversation with a connection machine in its order: what happened, then what must be asked for.
// Nothing may be asked for that asks() does not name, but "arm idle", which follows every byte and is shown
// only on demand. The verdict prints both scripts where they differ, and finds a machine that did not finish,
// that speaks after its end, whose phases are out of order, or whose recording replays as something else.

#include "app/connection/machine.h"

#include <initializer_list>

namespace expectra::test {

class Playbook final
{
public:
    enum class Show { Essential, IdleLimit };

    explicit Playbook(PreparedRequest request, Show show = Show::Essential);

    // What happens; each takes a millisecond more unless told otherwise.
    Playbook &start();
    Playbook &happens(timeline::Payload fact, Duration after = 1ms, Clock clock = Clock::User);
    Playbook &receives(std::string_view bytes, Duration after = 1ms, Clock clock = Clock::User);
    Playbook &connects(int attempt = 1);
    Playbook &takesHead(); // the kernel takes all bytes of the head
    Playbook &takesContent(ByteCount content);
    Playbook &readsBodyToItsEnd();
    Playbook &reaches(timeline::Limit limit, Duration after = 1ms);
    Playbook &peerCloses();
    Playbook &peerResets();
    Playbook &isCancelled();

    /// start(), connects() and takesHead() with what they always ask for, on an address in numbers.
    Playbook &opened();
    /// The same on a kept connection.
    Playbook &reused();

    /// What must have been asked for since the last fact, exactly and in this order.
    Playbook &asks(std::initializer_list<const char *> commands);

    /// Empty when all went by the book.
    [[nodiscard]] std::string verdict();
    /// The same for a conversation that is broken off in the middle.
    [[nodiscard]] std::string verdictSoFar();

    /// Every byte that was to be sent to a proxy.
    [[nodiscard]] const std::string &saidToProxy() const { return m_saidToProxy; }
    /// With the received bytes beside it, as a recorder keeps them.
    [[nodiscard]] Exchange record() const;

private:
    void say(const std::string &line);
    void collect();
    [[nodiscard]] std::string lawsBroken();

    connection::Machine m_machine;
    Show m_show;
    Instant m_now;
    std::size_t m_headSize;
    ByteCount m_sent = 0;
    ByteCount m_content = 0;
    std::shared_ptr<ByteStore> m_inbound = std::make_shared<ByteStore>();
    std::string m_saidToProxy;
    std::string m_expected;
    std::string m_actual;
};

/// "refused, 0 of 5 bytes sent, closed by us, retry", or with a failure instead of who closed.
[[nodiscard]] std::string ending(const Exchange &exchange);

/// How a recording differs from its replay; empty when the law holds.
[[nodiscard]] std::string replayDifference(const Exchange &recorded);

} // namespace expectra::test
