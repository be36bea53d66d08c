// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/following/follower.h"

#include "app/auth/challenge.h"
#include "app/exchange/followreasons.h"
#include "app/http/syntax.h"
#include "app/player/following/proxylogin.h"
#include "app/player/following/reconnection.h"
#include "app/player/following/redirection.h"
#include "app/request/prepare.h"
#include "app/request/proxychoice.h"

#include <algorithm>

namespace expectra::following {

namespace {

// A nonce may be stale by the time it is used; one that always is would be asked for without end.
constexpr int mostAnswers = 3;

bool answersChallenge(const PreparedRequest &sent)
{
    return std::any_of(sent.headers.begin(), sent.headers.end(), [](const PreparedHeader &header) {
        return header.origin == Origin::Computed &&
               http::equalsIgnoringCase(header.field.name, "Authorization");
    });
}

CookieNote noteOn(std::string_view field, const http::Target &from, cookies::SharedJar *jar,
                  cookies::Moment now)
{
    const auto cookie = cookies::parseSetCookie(field);
    if (!cookie) {
        const auto pair = field.substr(0, field.find(';'));
        return {std::string(http::trimmed(pair.substr(0, pair.find('=')))), false, cookie.error().detail};
    }
    if (!jar)
        return {cookie->name, false, "cookies are not kept"};
    auto verdict = jar->use([&](cookies::Jar &each) { return each.store(*cookie, from, now); });
    return {cookie->name, verdict.stored, std::move(verdict.reason)};
}

} // namespace

Follower::Follower(std::shared_ptr<const PreparedRequest> request, std::shared_ptr<cookies::SharedJar> jar,
                   DigestMemory &digests)
    : m_intended(std::move(request))
    , m_jar(m_intended->following.cookies ? std::move(jar) : nullptr)
    , m_digests(digests)
{}

std::shared_ptr<const PreparedRequest> Follower::next(std::chrono::sys_seconds now)
{
    if (m_intended->following.redirects)
        m_key = visitKey(*m_intended, now);
    m_asksFirst = false;
    const auto &auth = m_intended->auth;
    if (!m_jar && !std::holds_alternative<DigestAuth>(auth) && !std::holds_alternative<AwsAuth>(auth))
        return m_intended; // as it is: its content may be large
    auto request = completed(*m_intended, {m_jar.get(), m_digests, now});
    if (!request)
        return m_intended; // what can't be read now can't be sent either, and fails as every other body does
    // The answer to a challenge would be the content's second way; behind an expectation it needs no first
    // one.
    m_asksFirst = std::holds_alternative<DigestAuth>(auth) && m_answered == 0 && request->hasBody() &&
                  request->expectation.mode != expect::Mode::Wait &&
                  !request->fields().contains("Authorization");
    return std::make_shared<const PreparedRequest>(m_asksFirst ? emptied(std::move(*request))
                                                               : std::move(*request));
}

std::optional<Initiator> Follower::after(Exchange &exchange, std::chrono::sys_seconds now)
{
    takeCookies(exchange, now);
    if (exchange.expectation.retryFollows) {
        m_intended = std::make_shared<const PreparedRequest>(withoutExpectation(*m_intended));
        return Initiator::Retry417;
    }
    if (wantsNewConnection(exchange))
        return Initiator::Reconnect;
    if (const auto login = logInToProxy(exchange))
        return login;
    const auto initiator = authenticationAfter(exchange);
    return initiator ? initiator : redirectAfter(exchange, now);
}

void Follower::takeCookies(Exchange &exchange, std::chrono::sys_seconds now)
{
    if (!exchange.response)
        return;
    for (const auto field : exchange.response->headers.values("Set-Cookie"))
        exchange.cookies.push_back(noteOn(field, exchange.request->target, m_jar.get(), now));
}

std::optional<Initiator> Follower::logInToProxy(Exchange &exchange)
{
    auto login = proxyLoginAfter(exchange);
    if (!login.proxy || m_logins >= mostAnswers) {
        exchange.followUp.reason = login.reason;
        return std::nullopt;
    }
    ++m_logins;
    auto again = *m_intended;
    useProxy(again, std::move(login.proxy));
    m_intended = std::make_shared<const PreparedRequest>(std::move(again));
    exchange.followUp = {true, {}, {}, {std::move(login.change)}};
    return Initiator::Authentication;
}

std::optional<Initiator> Follower::authenticationAfter(Exchange &exchange)
{
    const auto *user = std::get_if<DigestAuth>(&m_intended->auth);
    if (!user || !exchange.response || exchange.failure)
        return std::nullopt;
    const bool wasAnswered = answersChallenge(*exchange.request);
    if (wasAnswered)
        takeNextNonce(exchange, *user);
    if (m_asksFirst && exchange.status() < 300) {
        // Nobody was asked who he is, but the content is still to be sent.
        m_answered = 1;
        exchange.followUp = {true, {}, {}, {"content sent: the server asked for no credentials"}};
        return Initiator::Authentication;
    }
    if (exchange.status() != 401 || m_intended->fields().contains("Authorization"))
        return std::nullopt;
    const auto challenge =
        auth::chooseDigest(auth::parseChallenges(exchange.response->headers, "WWW-Authenticate"));
    if (!challenge) {
        exchange.followUp.reason = challenge.error().detail;
        return std::nullopt;
    }
    return answerTo(*challenge, wasAnswered, exchange.followUp);
}

std::optional<Initiator> Follower::answerTo(const auth::DigestChallenge &challenge, bool wasAnswered,
                                            FollowUp &followUp)
{
    const auto &user = std::get<DigestAuth>(m_intended->auth);
    // A challenge remembered from before may be out of date, whatever the server says about it.
    if (wasAnswered && m_answered > 0 && !challenge.isStale) {
        m_digests.forget(m_intended->target, user);
        followUp.reason = followreason::refused;
        return std::nullopt;
    }
    if (m_answered >= mostAnswers) {
        followUp.reason = followreason::stale;
        return std::nullopt;
    }
    ++m_answered;
    m_digests.remember(m_intended->target, user, challenge);
    followUp.follows = true;
    followUp.changes.push_back("Authorization: Digest with " +
                               (challenge.algorithm.empty() ? "MD5" : challenge.algorithm));
    if (m_asksFirst)
        followUp.changes.emplace_back("content sent");
    return Initiator::Authentication;
}

/// RFC 7616 section 3.5.
void Follower::takeNextNonce(const Exchange &exchange, const DigestAuth &user)
{
    const auto info =
        auth::parseParameters(exchange.response->headers.value("Authentication-Info").value_or(""));
    const auto nonce = auth::parameter(info, "nextnonce");
    const auto *known = m_digests.find(exchange.request->target, user);
    if (!nonce || nonce->empty() || !known || *nonce == known->challenge.nonce)
        return;
    auto challenge = known->challenge;
    challenge.nonce = *nonce;
    m_digests.remember(exchange.request->target, user, std::move(challenge));
}

std::optional<Initiator> Follower::redirectAfter(Exchange &exchange, std::chrono::sys_seconds now)
{
    auto redirection = redirectionOf(exchange, *m_intended, m_redirects);
    if (!redirection.next && redirection.followUp.location.empty() && redirection.followUp.reason.empty())
        return std::nullopt;
    exchange.followUp = std::move(redirection.followUp);
    if (!redirection.next)
        return std::nullopt;
    m_visited.insert(m_key);
    if (m_visited.count(visitKey(*redirection.next, now)) > 0) {
        exchange.followUp.follows = false;
        exchange.followUp.reason = followreason::circle;
        exchange.followUp.changes.clear();
        return std::nullopt;
    }
    ++m_redirects;
    m_answered = 0;
    m_logins = 0;
    m_intended = std::make_shared<const PreparedRequest>(std::move(*redirection.next));
    return Initiator::Redirect;
}

/// Two of the same key are the same request, to which a server can only say the same again.
std::string Follower::visitKey(const PreparedRequest &request, std::chrono::sys_seconds now) const
{
    const auto &target = request.target;
    const auto fields = request.fields();
    auto key = request.method + " " + target.scheme + "://" + target.hostAndPort() + target.pathAndQuery;
    for (const auto name : {"Authorization", "Cookie"})
        key += "\n" + fields.combined(name).value_or("");
    if (m_jar)
        key += "\n" + cookies::cookieField(
                          m_jar->use([&](const cookies::Jar &jar) { return jar.matching(target, now); }));
    return key;
}

} // namespace expectra::following
