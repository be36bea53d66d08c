// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expect/negotiation.h"

#include "app/http/status.h"

#include <array>

namespace expectra::expect {

enum class Negotiation::Event {
    HeadSent,
    Continue,     // 100
    OtherInterim, // 102, 103, ...: no permission
    Refusal,      // 417 to a request that carried an expectation
    Rejection,    // any other 4xx or 5xx
    Answer,       // 2xx or 3xx
    LimitReached,
    PeerClosed,
    Failure, // our own end: a time limit of the exchange, a cancel
};

enum class Negotiation::Condition {
    Always,
    NoExpect,   // the request carries no expectation
    Withholds,  // there is content, and the policy waits for permission to send it
    Unfinished, // content of the body is still unsent
    TimedOut,   // the body was released by the limit
    Pristine,   // no 100 was seen and no body byte was sent
};

enum class Negotiation::Action {
    Nothing,
    Withhold,
    Send,
    CloseOrFinish,     // as the policy says
    StopCloseOrFinish, // stop if the answer closes (RFC 9112 section 9.5), else as the policy says
};

struct Negotiation::Table
{
    using enum Event;
    using enum Condition;
    using enum Action;

    struct Move
    {
        State from;
        Event event;
        Condition condition;
        State next;
        Action action;
        std::optional<Outcome> outcome; // nullopt: unchanged
    };

    // The first row that fits is taken; without one nothing changes. The order of rows matters only where
    // conditions overlap. RFC 9110 sections 10.1.1, 15.2 and 15.5.18.
    static constexpr std::optional<Outcome> unchanged = std::nullopt;

    static constexpr auto moves = std::to_array<Move>({
        // from         event         condition   next             action             outcome so far
        {State::Idle, HeadSent, NoExpect, State::Released, Send, Outcome::None},
        {State::Idle, HeadSent, Withholds, State::Waiting, Withhold, unchanged},
        {State::Idle, HeadSent, Always, State::Released, Send, Outcome::NotAwaited},
        {State::Idle, Refusal, Always, State::Withheld, CloseOrFinish, Outcome::Refused},
        {State::Idle, Rejection, NoExpect, State::Withheld, StopCloseOrFinish, unchanged},
        {State::Idle, Rejection, Always, State::Withheld, CloseOrFinish, Outcome::RejectedEarly},
        {State::Idle, Answer, NoExpect, State::Withheld, StopCloseOrFinish, unchanged},
        {State::Idle, Answer, Always, State::Withheld, CloseOrFinish, Outcome::AnsweredEarly},
        {State::Idle, PeerClosed, NoExpect, State::Done, Nothing, unchanged},
        {State::Idle, PeerClosed, Always, State::Done, Nothing, Outcome::Failed},
        {State::Idle, Failure, NoExpect, State::Done, Nothing, unchanged},
        {State::Idle, Failure, Always, State::Done, Nothing, Outcome::Failed},

        {State::Waiting, Continue, Always, State::Released, Send, Outcome::Continued},
        {State::Waiting, OtherInterim, Always, State::Waiting, Nothing, unchanged},
        {State::Waiting, LimitReached, Always, State::Released, Send, Outcome::TimedOut},
        {State::Waiting, Refusal, Always, State::Withheld, CloseOrFinish, Outcome::Refused},
        {State::Waiting, Rejection, Always, State::Withheld, CloseOrFinish, Outcome::RejectedEarly},
        {State::Waiting, Answer, Always, State::Withheld, CloseOrFinish, Outcome::AnsweredEarly},
        {State::Waiting, PeerClosed, Always, State::Done, Nothing, Outcome::Closed},
        {State::Waiting, Failure, Always, State::Done, Nothing, Outcome::Failed},

        {State::Released, Continue, TimedOut, State::Released, Nothing, Outcome::ContinuedLate},
        {State::Released, Refusal, Pristine, State::Withheld, CloseOrFinish, Outcome::Refused},
        {State::Released, Refusal, Always, State::Withheld, StopCloseOrFinish, Outcome::RefusedLate},
        {State::Released, Rejection, Unfinished, State::Withheld, StopCloseOrFinish, unchanged},
        {State::Released, Answer, Unfinished, State::Withheld, StopCloseOrFinish, unchanged},
        {State::Released, PeerClosed, Always, State::Done, Nothing, unchanged},
        {State::Released, Failure, Always, State::Done, Nothing, unchanged},
    });
};

Negotiation::Event Negotiation::eventOf(int finalStatus) const
{
    if (finalStatus == 417 && m_terms.expectSent)
        return Event::Refusal;
    return http::isError(finalStatus) ? Event::Rejection : Event::Answer;
}

BodyMove Negotiation::headSent(Instant at)
{
    return take(Event::HeadSent, false, at);
}

BodyMove Negotiation::interim(int status, Instant at)
{
    const auto move = take(status == 100 ? Event::Continue : Event::OtherInterim, false, at);
    m_continueSeen = m_continueSeen || status == 100;
    return move;
}

BodyMove Negotiation::finalAnswer(int status, bool closes, Instant at)
{
    const auto event = eventOf(status);
    const auto move = take(event, closes, at);
    m_wantsRetry = event == Event::Refusal && m_terms.policy.onRefusal == OnRefusal::RetryWithout;
    return move;
}

BodyMove Negotiation::limitReached(Instant at)
{
    return take(Event::LimitReached, false, at);
}

BodyMove Negotiation::peerClosed(Instant at)
{
    return take(Event::PeerClosed, false, at);
}

BodyMove Negotiation::failed(Instant at)
{
    return take(Event::Failure, false, at);
}

std::optional<Duration> Negotiation::waited() const
{
    if (!m_waitBegan || !m_waitEnded)
        return std::nullopt;
    return *m_waitEnded - *m_waitBegan;
}

BodyMove Negotiation::take(Event event, bool closes, Instant at)
{
    for (const auto &move : Table::moves) {
        if (move.from != m_state || move.event != event || !holds(move.condition))
            continue;
        if (move.next == State::Waiting && m_state != State::Waiting)
            m_waitBegan = at;
        if (m_state == State::Waiting && move.next != State::Waiting)
            m_waitEnded = at;
        m_state = move.next;
        m_outcome = move.outcome.value_or(m_outcome);
        return settle(move.action, closes);
    }
    return BodyMove::None;
}

bool Negotiation::holds(Condition condition) const
{
    switch (condition) {
    case Condition::NoExpect: return !m_terms.expectSent;
    case Condition::Withholds:
        return m_terms.hasBody && m_terms.policy.mode == Mode::Wait &&
               m_terms.policy.limit != Duration::zero();
    case Condition::Unfinished: return m_terms.hasBody && !m_bodyFinished;
    case Condition::TimedOut: return m_outcome == Outcome::TimedOut;
    case Condition::Pristine: return !m_continueSeen && !m_bodyBegun;
    case Condition::Always: break;
    }
    return true;
}

BodyMove Negotiation::settle(Action action, bool closes) const
{
    const bool owed = m_terms.hasBody && !m_bodyFinished;
    const bool finish = m_terms.policy.onEarlyFinal == OnEarlyFinal::FinishBody;
    switch (action) {
    case Action::Withhold: return BodyMove::Withhold;
    case Action::Send: return BodyMove::Send;
    case Action::CloseOrFinish: return !owed ? BodyMove::None : finish ? BodyMove::Finish : BodyMove::Abandon;
    case Action::StopCloseOrFinish:
        return !owed ? BodyMove::None : finish && !closes ? BodyMove::Finish : BodyMove::Abandon;
    case Action::Nothing: break;
    }
    return BodyMove::None;
}

} // namespace expectra::expect
