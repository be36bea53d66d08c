// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/following/proxylogin.h"

#include "app/auth/digest.h"
#include "app/codec/requestencoder.h"
#include "app/http/syntax.h"
#include "app/request/bodyhash.h"
#include "app/request/proxychoice.h"

#include <algorithm>

namespace expectra::following {

namespace {

/// The head of the 407, whichever hop of the record holds it.
const ResponseHead *askedBy(const Exchange &exchange)
{
    const auto &proxy = exchange.connection.proxy;
    if (!exchange.request->proxy || !proxy)
        return nullptr;
    if (proxy->answer && proxy->answer->status == 407)
        return &*proxy->answer;
    const bool isProxys = exchange.response && exchange.status() == 407 && isForwarded(*exchange.request);
    return isProxys && !exchange.failure ? &*exchange.response : nullptr;
}

bool isDigest(const auth::Challenge &challenge)
{
    return http::equalsIgnoringCase(challenge.scheme, "Digest");
}

/// What the proxy was asked for, as its request line had it.
auth::DigestUse useFor(const PreparedRequest &request)
{
    const bool isTunnel = isTunnelled(request);
    return {isTunnel ? "CONNECT" : request.method,
            isTunnel ? request.destination().toString() : codec::requestTarget(request),
            request.proxy->user,
            request.proxy->password,
            auth::randomHex(),
            1,
            {}};
}

Result<std::string> contentHash(const PreparedRequest &request, auth::HashKind kind)
{
    return bodyHash(isTunnelled(request) ? Body(NoBody{}) : request.body, kind);
}

} // namespace

ProxyLogin proxyLoginAfter(const Exchange &exchange)
{
    ProxyLogin login;
    const auto *head = askedBy(exchange);
    if (!head)
        return login;
    const auto &request = *exchange.request;
    if (request.proxy->user.empty() && request.proxy->password.empty())
        return login;
    const auto challenges = auth::parseChallenges(head->headers, "Proxy-Authenticate");
    if (std::none_of(challenges.begin(), challenges.end(), isDigest))
        return login;
    const auto challenge = auth::chooseDigest(challenges);
    const bool wasAnswered = request.proxy->authorization.starts_with("Digest ");
    if (!challenge || (wasAnswered && !challenge->isStale)) {
        login.reason =
            challenge ? "the proxy refuses the user name or the password" : challenge.error().detail;
        return login;
    }
    auto use = useFor(request);
    if (challenge->protection == auth::DigestChallenge::Protection::Content) {
        auto hash = contentHash(request, challenge->hash);
        if (!hash) {
            login.reason = hash.error().detail;
            return login;
        }
        use.contentHash = std::move(*hash);
    }
    login.proxy = request.proxy;
    login.proxy->authorization = auth::digestAuthorization(*challenge, use);
    login.change = "Proxy-Authorization: Digest with " +
                   (challenge->algorithm.empty() ? std::string("MD5") : challenge->algorithm);
    return login;
}

} // namespace expectra::following
