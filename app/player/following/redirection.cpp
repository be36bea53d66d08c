// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/following/redirection.h"

#include "app/exchange/followreasons.h"
#include "app/http/reference.h"
#include "app/http/syntax.h"
#include "app/request/credentials.h"
#include "app/request/proxychoice.h"

#include <algorithm>
#include <array>

namespace expectra::following {

namespace {

/// RFC 9110 section 15.4: what describes content goes with it; and what announces or delays it too.
constexpr std::array<std::string_view, 14> contentFields{
    "Content-Encoding", "Content-Language",  "Content-Location", "Content-Type", "Content-Length",
    "Content-Digest",   "Content-MD5",       "Repr-Digest",      "Digest",       "Last-Modified",
    "Content-Range",    "Transfer-Encoding", "Trailer",          "Expect"};
constexpr std::array<std::string_view, 3> credentialFields{"Authorization", "Cookie", "Proxy-Authorization"};

template <std::size_t N>
bool isIn(const std::array<std::string_view, N> &names, std::string_view name)
{
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view each) { return http::equalsIgnoringCase(each, name); });
}

/// The address that was asked, with its fragment: the next one may inherit it.
std::string baseAddress(const PreparedRequest &request)
{
    const auto &target = request.target;
    const auto fragment = std::min(request.url.find('#'), request.url.size());
    return target.scheme + "://" + target.authority() +
           (target.pathAndQuery.starts_with('/') ? target.pathAndQuery : "/") + request.url.substr(fragment);
}

/// From one request to the next: each rule edits it and says so.
class NextRequest final
{
public:
    NextRequest(PreparedRequest request, FollowUp &followUp)
        : m_request(std::move(request)), m_changes(followUp.changes)
    {}

    /// RFC 9110 sections 15.4.2 to 15.4.9; that a POST becomes a GET behind 301 and 302 is what everybody
    /// does.
    void changeMethod(int status)
    {
        const auto &method = m_request.method;
        const bool becomesGet = status == 303 ? method != "GET" && method != "HEAD"
                                              : (status == 301 || status == 302) && method == "POST";
        if (!becomesGet || m_request.following.keepsMethod)
            return;
        m_changes.push_back(method + " became GET");
        m_request.method = "GET";
        dropContent();
    }

    void moveTo(http::Target target, std::string address)
    {
        const auto before = std::exchange(m_request.target, std::move(target));
        if (m_request.name == before.lastSegment())
            m_request.name = m_request.target.lastSegment();
        m_request.url = std::move(address);
        useProxy(m_request, std::nullopt); // its credentials are not the server's to lose
        if (!isSameOrigin(before, m_request.target) && !m_request.following.trustsOtherOrigins)
            dropCredentials();
        if (!isSamePlace(before, m_request.target)) {
            renewHost();
            dropRoute();
        }
        takeUser();
        static_cast<void>(settleProxy(m_request)); // its address was fit for the request before
    }

    [[nodiscard]] PreparedRequest take() { return std::move(m_request); }

private:
    static bool isSamePlace(const http::Target &a, const http::Target &b)
    {
        return http::equalsIgnoringCase(a.host, b.host) && a.port == b.port;
    }

    template <class Predicate>
    void dropFields(Predicate isDropped)
    {
        std::erase_if(m_request.headers, [&](const PreparedHeader &header) {
            const bool dropped = isDropped(header.field.name);
            if (dropped)
                m_changes.push_back(header.field.name + " left out");
            return dropped;
        });
    }

    void dropContent()
    {
        if (m_request.hasBody())
            m_changes.push_back("content left out");
        dropFields([](std::string_view name) { return isIn(contentFields, name); });
        m_request.body = NoBody{};
        m_request.framing = BodyFraming::None;
        m_request.bodySize = 0;
        m_request.trailers = {};
        m_request.expectation.mode = expect::Mode::None;
        m_request.expectation.onRefusal = expect::OnRefusal::Report;
        m_request.expectValue.reset();
    }

    void dropCredentials()
    {
        std::string keyField;
        if (const auto *key = std::get_if<ApiKeyAuth>(&m_request.auth); key)
            keyField = key->name;
        dropFields([&keyField](std::string_view name) {
            return isIn(credentialFields, name) ||
                   (!keyField.empty() && http::equalsIgnoringCase(name, keyField));
        });
        m_request.auth = NoAuth{};
        if (!m_request.tls.certificate.empty())
            m_changes.emplace_back("client certificate left out");
        m_request.tls.certificate.clear();
        m_request.tls.certificateKey.clear();
        m_request.tls.passphrase.clear();
    }

    /// Where the first one had none, as the user wished, none is sent.
    void renewHost()
    {
        auto &headers = m_request.headers;
        const auto isHost = [](const PreparedHeader &header) {
            return http::equalsIgnoringCase(header.field.name, "Host");
        };
        const auto host = std::find_if(headers.begin(), headers.end(), isHost);
        if (host == headers.end())
            return;
        if (host->origin != Origin::Computed)
            m_changes.emplace_back("Host as typed left out");
        *host = {{"Host", m_request.target.authority(), {}}, Origin::Computed, {}};
        headers.erase(std::remove_if(std::next(host), headers.end(), isHost), headers.end());
    }

    /// Who sends it is whom the new address names, as for an address that is typed.
    void takeUser()
    {
        const auto user = userOf(m_request.target);
        if (!user || !std::holds_alternative<NoAuth>(m_request.auth) ||
            m_request.fields().contains("Authorization"))
            return;
        const auto value = basicCredentials(*user);
        if (!value)
            return;
        m_request.auth = *user;
        m_request.headers.push_back({{"Authorization", *value, {}}, Origin::Computed, {}});
        m_changes.emplace_back("Authorization as the address has it");
    }

    /// Where to connect to was said for the first address.
    void dropRoute()
    {
        if (m_request.connectTo || !m_request.addresses.empty())
            m_changes.emplace_back("place to connect to left out");
        m_request.connectTo.reset();
        m_request.addresses.clear();
        if (m_request.tls.serverName)
            m_changes.emplace_back("server name left out");
        m_request.tls.serverName.reset();
    }

    PreparedRequest m_request;
    std::vector<std::string> &m_changes;
};

/// Why this answer can't be followed, before its address is looked at; empty: it can.
std::string obstacle(const Exchange &exchange, const Following &following, int followed)
{
    const auto locations = exchange.response->headers.values("Location");
    if (locations.empty() || http::trimmed(locations.front()).empty())
        return "the answer has no Location";
    if (std::any_of(locations.begin(), locations.end(),
                    [&](std::string_view each) { return each != locations.front(); }))
        return "the answer has more than one Location";
    if (!following.redirects)
        return std::string(followreason::off);
    if (exchange.failure)
        return "the answer broke off";
    if (following.maximumRedirects >= 0 && followed >= following.maximumRedirects)
        return std::to_string(followed) + (followed == 1 ? " redirect was" : " redirects were") + " followed";
    return {};
}

} // namespace

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isSameOrigin(const http::Target &a, const http::Target &b)
{
    return a.scheme == b.scheme && http::equalsIgnoringCase(a.host, b.host) && a.port == b.port;
}

Redirection redirectionOf(const Exchange &exchange, const PreparedRequest &intended, int followed)
{
    Redirection result;
    if (!exchange.response || !isRedirect(exchange.status()))
        return result;
    auto &followUp = result.followUp;
    const auto location = http::trimmed(exchange.response->headers.value("Location").value_or(""));
    if (!location.empty())
        followUp.location =
            http::percentEncodedAddress(http::resolvedReference(baseAddress(intended), location));
    followUp.reason = obstacle(exchange, intended.following, followed);
    if (!followUp.reason.empty())
        return result;
    auto target = http::parseTarget(followUp.location);
    if (!target) {
        followUp.reason = target.error().detail;
        return result;
    }
    NextRequest next(intended, followUp);
    next.changeMethod(exchange.status());
    next.moveTo(std::move(*target), followUp.location);
    followUp.follows = true;
    result.next = next.take();
    return result;
}

} // namespace expectra::following
