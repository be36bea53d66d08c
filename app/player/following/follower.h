// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Decides what follows from each exchange of a play, and what each request is sent with: a refused
// expectation is repeated once without it, a request on a kept connection that turned out dead once on a new
// one, a Digest challenge is answered, a redirect followed where the request asks for it. Sends nothing and
// reads no clock.

#include "app/exchange/exchange.h"
#include "app/player/following/completion.h"

#include <set>

namespace expectra::following {

class Follower final
{
public:
    /// `jar` may be nullptr.
    Follower(std::shared_ptr<const PreparedRequest> request, std::shared_ptr<cookies::SharedJar> jar,
             DigestMemory &digests);

    /// The request to send next, with all that is only known now.
    [[nodiscard]] std::shared_ptr<const PreparedRequest> next(std::chrono::sys_seconds now);
    /// What follows from its exchange, and writes that and its cookies there; nullopt: nothing does.
    [[nodiscard]] std::optional<Initiator> after(Exchange &exchange, std::chrono::sys_seconds now);

private:
    std::optional<Initiator> logInToProxy(Exchange &exchange);
    std::optional<Initiator> authenticationAfter(Exchange &exchange);
    std::optional<Initiator> answerTo(const auth::DigestChallenge &challenge, bool wasAnswered,
                                      FollowUp &followUp);
    std::optional<Initiator> redirectAfter(Exchange &exchange, std::chrono::sys_seconds now);
    void takeCookies(Exchange &exchange, std::chrono::sys_seconds now);
    void takeNextNonce(const Exchange &exchange, const DigestAuth &user);
    [[nodiscard]] std::string visitKey(const PreparedRequest &request, std::chrono::sys_seconds now) const;

    std::shared_ptr<const PreparedRequest> m_intended; // what the user wants of the exchange that runs
    std::shared_ptr<cookies::SharedJar> m_jar;
    DigestMemory &m_digests;
    bool m_asksFirst = false;        // the exchange goes without its content, to be challenged
    int m_answered = 0;              // challenges of this place
    int m_logins = 0;                // challenges of the proxy that were answered
    int m_redirects = 0;             // that were followed
    std::string m_key;               // of the exchange that runs
    std::set<std::string> m_visited; // requests that a redirect led away from
};

} // namespace expectra::following
