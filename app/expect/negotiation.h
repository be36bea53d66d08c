// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The negotiation of one expectation: a pure machine that is told what happened and says what to do with the
// body. No socket, no clock: the time comes with each call. Its moves are the table in negotiation.cpp. Laws:
// no body byte is released before a 100, the limit, or a policy that allows it; a body once withheld for good
// is never released unless the policy says to finish it; a retry is asked for at most once, and only after a
// 417 to a request that carried an expectation.

#include "app/base/instant.h"
#include "app/expect/outcome.h"
#include "app/expect/policy.h"

#include <optional>

namespace expectra::expect {

/// What a negotiation starts from.
struct Terms
{
    Policy policy;
    bool expectSent = false; // the head carries an Expect field, whatever its value
    bool hasBody = false;    // there is content to withhold, of known or unknown size
};

/// What the connection must do with the body now.
enum class BodyMove {
    None,     // go on as before
    Withhold, // hold it back; arm the limit if the policy has one
    Send,     // let it go
    Abandon,  // send no more of it and close after the answer
    Finish,   // the answer is here, yet send what was promised
};

class Negotiation final
{
public:
    enum class State {
        Idle,     // the head is not yet on the wire
        Waiting,  // the head is sent, the body withheld
        Released, // the body is on its way, or there is none
        Withheld, // a final answer came first: the body stays here, unless the policy finishes it
        Done,     // the connection ended
    };

    explicit Negotiation(Terms terms) : m_terms(terms) {}

    // What happened, in order.
    BodyMove headSent(Instant at);
    BodyMove interim(int status, Instant at);
    /// `closes`: the answer says that the connection ends behind it.
    BodyMove finalAnswer(int status, bool closes, Instant at);
    BodyMove limitReached(Instant at);
    BodyMove peerClosed(Instant at);
    BodyMove failed(Instant at);
    void bodyBytesSent() { m_bodyBegun = true; }
    void bodyFinished() { m_bodyFinished = true; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    /// The 417 shall be followed by the same request without Expect.
    [[nodiscard]] bool wantsRetry() const { return m_wantsRetry; }
    /// How long the body was withheld: from the head's last byte to what ended the wait.
    [[nodiscard]] std::optional<Duration> waited() const;
    [[nodiscard]] const Terms &terms() const { return m_terms; }

private:
    enum class Event;
    enum class Condition;
    enum class Action;
    struct Table;

    [[nodiscard]] Event eventOf(int finalStatus) const;
    BodyMove take(Event event, bool closes, Instant at);
    [[nodiscard]] bool holds(Condition condition) const;
    [[nodiscard]] BodyMove settle(Action action, bool closes) const;

    Terms m_terms;
    State m_state = State::Idle;
    Outcome m_outcome = Outcome::None;
    bool m_continueSeen = false;
    bool m_bodyBegun = false;
    bool m_bodyFinished = false;
    bool m_wantsRetry = false;
    std::optional<Instant> m_waitBegan;
    std::optional<Instant> m_waitEnded;
};

} // namespace expectra::expect
