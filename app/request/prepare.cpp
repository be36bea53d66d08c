// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/prepare.h"

#include "app/expect/expectation.h"
#include "app/http/syntax.h"
#include "app/request/awsrequest.h"
#include "app/request/bodysource.h"
#include "app/request/credentials.h"
#include "app/request/multipart.h"
#include "app/request/proxychoice.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr const char *productToken = "Expectra/0.1";

Result<void> checkSafe(const Request &request)
{
    if (request.allowUnsafe)
        return {};
    if (http::hasLineBreakOrNul(request.method))
        return fail(ErrorCode::Forbidden, "the method holds CR, LF or NUL");
    if (http::hasLineBreakOrNul(request.expectation.value))
        return fail(ErrorCode::Forbidden, "the expectation holds CR, LF or NUL");
    const auto check = [](const http::Headers &headers) -> Result<void> {
        for (const auto &field : headers) {
            if (http::hasLineBreakOrNul(field.name) || http::hasLineBreakOrNul(field.value))
                return fail(ErrorCode::Forbidden, "the field '" + field.name + "' holds CR, LF or NUL");
        }
        return {};
    };
    for (const auto &set : request.headerSets) {
        if (auto checked = check(set.headers); !checked)
            return checked;
    }
    if (auto checked = check(request.trailers); !checked)
        return checked;
    return check(request.headers);
}

/// Typed fields win over those of header sets, a later set over an earlier one; what is left keeps its order.
std::vector<PreparedHeader> layered(const Request &request)
{
    std::vector<PreparedHeader> result;
    for (std::size_t i = 0; i < request.headerSets.size(); ++i) {
        for (const auto &field : request.headerSets[i].headers) {
            bool overridden = request.headers.contains(field.name);
            for (std::size_t later = i + 1; later < request.headerSets.size(); ++later)
                overridden = overridden || request.headerSets[later].headers.contains(field.name);
            if (!overridden)
                result.push_back({field, Origin::HeaderSet, request.headerSets[i].name});
        }
    }
    for (const auto &field : request.headers)
        result.push_back({field, Origin::Typed, {}});
    return result;
}

/// Roughly: what the connection can't read as one it passes over.
bool isNumericAddress(std::string_view text)
{
    return text.find_first_of(".:") != std::string_view::npos &&
           text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
}

Result<void> checkAddresses(const Request &request)
{
    for (const auto &address : request.addresses) {
        if (!isNumericAddress(address))
            return fail(ErrorCode::InvalidInput, "'" + address + "' is no address in numbers");
    }
    const auto isWanted = [&request](const std::string &address) {
        const bool isIPv6 = address.find(':') != std::string::npos;
        return request.family == AddressFamily::Any || isIPv6 == (request.family == AddressFamily::IPv6);
    };
    const auto &addresses = request.addresses;
    if (!addresses.empty() && std::none_of(addresses.begin(), addresses.end(), isWanted))
        return fail(ErrorCode::InvalidInput,
                    "none of the given addresses is of the family that is asked for");
    return {};
}

Result<std::optional<http::HostAndPort>> readConnectTo(const Request &request, const http::Target &target)
{
    if (request.connectTo.empty())
        return std::nullopt;
    auto place = http::parseHostAndPort(request.connectTo, target.port);
    if (!place)
        return fail(ErrorCode::InvalidInput, "the place to connect to: " + place.error().detail);
    return std::optional(std::move(*place));
}

class Composition final
{
public:
    Composition(const Request &request, PreparedRequest &prepared) : m_request(request), m_prepared(prepared)
    {}

    void addHost()
    {
        if (wants("Host"))
            m_prepared.headers.insert(m_prepared.headers.begin(),
                                      computed("Host", m_prepared.target.authority()));
    }

    void addUserAgent()
    {
        if (wants("User-Agent"))
            m_prepared.headers.push_back(computed("User-Agent", productToken));
    }

    /// Parts can't be told apart without their boundary; the type of other content is the user's to name.
    void addContentType()
    {
        const auto *multipart = std::get_if<MultipartBody>(&m_request.body);
        if (multipart && wants("Content-Type"))
            m_prepared.headers.push_back(computed("Content-Type", multipartType(*multipart)));
    }

    /// What can be said before anybody asks; Digest waits for its challenge, AWS signs when it is sent.
    Result<void> addCredentials()
    {
        auto &auth = m_prepared.auth;
        const auto named = userOf(m_prepared.target);
        if (auto *digest = std::get_if<DigestAuth>(&auth); digest && named && digest->user.empty())
            *digest = {named->user, named->password};
        else if (named && std::holds_alternative<NoAuth>(auth))
            auth = *named;
        if (const auto *key = std::get_if<ApiKeyAuth>(&auth); key && key->place == ApiKeyAuth::Place::Query)
            m_prepared.target.pathAndQuery = withParameter(m_prepared.target.pathAndQuery, *key);
        if (const auto *aws = std::get_if<AwsAuth>(&auth))
            return checkAwsScope(*aws, m_prepared.target.host);
        auto field = credentialField(auth);
        if (!field)
            return tl::unexpected<Error>(field.error());
        if (!*field || !wants((*field)->name))
            return {};
        const auto &[name, value, range] = **field;
        if (!m_request.allowUnsafe && (http::hasLineBreakOrNul(name) || http::hasLineBreakOrNul(value)))
            return fail(ErrorCode::Forbidden, "the credentials hold CR, LF or NUL");
        m_prepared.headers.push_back({std::move(**field), Origin::Computed, {}});
        return {};
    }

    /// RFC 9112 section 6: chunked as typed, else a Content-Length where there is content to announce.
    void addFraming()
    {
        const auto fields = m_prepared.fields();
        const bool bodyChosen = !std::holds_alternative<NoBody>(m_request.body);
        if (bodyChosen && !fields.contains("Content-Length"))
            addTrailers();
        if (m_prepared.framing == BodyFraming::Chunked)
            return;
        if (fields.hasMember("Transfer-Encoding", "chunked")) {
            m_prepared.framing = BodyFraming::Chunked;
        } else if (bodyChosen || fields.contains("Content-Length")) {
            m_prepared.framing = BodyFraming::Length;
            if (bodyChosen && wants("Content-Length"))
                m_prepared.headers.push_back(computed("Content-Length", std::to_string(m_prepared.bodySize)));
        }
    }

    void settleExpectation()
    {
        const auto choice = settledChoice(m_request, m_prepared.bodySize);
        const bool isNamed = choice.value != ExpectationChoice{}.value; // who names one asks for it
        const bool isAskedFor = isNamed || has("Expect");
        const auto openMode = isAskedFor
                                  ? (m_prepared.hasBody() ? expect::Mode::Wait : expect::Mode::HeaderOnly)
                                  : expect::Mode::None;
        auto &policy = m_prepared.expectation;
        policy.mode = choice.mode.value_or(openMode);
        policy.limit = choice.limit;
        policy.onEarlyFinal = choice.onEarlyFinal;
        if (policy.mode != expect::Mode::None && wants("Expect"))
            m_prepared.headers.push_back(computed("Expect", choice.value));

        m_prepared.expectValue = m_prepared.fields().combined("Expect");
        const bool awaitsContinue = policy.mode == expect::Mode::Wait && m_prepared.hasBody() &&
                                    m_prepared.expectValue &&
                                    expect::isExactlyContinue(*m_prepared.expectValue);
        const auto openRefusal = awaitsContinue ? expect::OnRefusal::RetryWithout : expect::OnRefusal::Report;
        policy.onRefusal = choice.onRefusal.value_or(openRefusal);
    }

private:
    /// Trailers need chunks, and are announced (RFC 9110 section 6.6.2). HTTP/2 has other means for them.
    void addTrailers()
    {
        if (m_request.trailers.isEmpty() || m_request.version != http::Version::Http11)
            return;
        if (wants("Transfer-Encoding")) {
            m_prepared.headers.push_back(computed("Transfer-Encoding", "chunked"));
            m_prepared.framing = BodyFraming::Chunked;
        }
        std::string names;
        for (const auto &field : m_request.trailers)
            names += (names.empty() ? "" : ", ") + field.name;
        if (wants("Trailer"))
            m_prepared.headers.push_back(computed("Trailer", std::move(names)));
    }

    [[nodiscard]] bool has(std::string_view name) const
    {
        return std::any_of(m_prepared.headers.begin(), m_prepared.headers.end(),
                           [name](const PreparedHeader &header) {
                               return http::equalsIgnoringCase(header.field.name, name);
                           });
    }

    [[nodiscard]] static bool isIn(const std::vector<std::string> &names, std::string_view name)
    {
        return std::any_of(names.begin(), names.end(),
                           [name](const std::string &each) { return http::equalsIgnoringCase(each, name); });
    }

    /// A computed field is wanted when none is typed and neither the user nor a header set suppressed it.
    [[nodiscard]] bool wants(std::string_view name) const
    {
        const auto &sets = m_request.headerSets;
        return !has(name) && !isIn(m_request.suppressed, name) &&
               std::none_of(sets.begin(), sets.end(),
                            [name](const HeaderSet &set) { return isIn(set.suppressed, name); });
    }

    [[nodiscard]] static PreparedHeader computed(std::string name, std::string value)
    {
        return {{std::move(name), std::move(value), {}}, Origin::Computed, {}};
    }

    const Request &m_request;
    PreparedRequest &m_prepared;
};

} // namespace

http::Headers PreparedRequest::fields() const
{
    http::Headers result;
    result.fields().reserve(headers.size());
    for (const auto &header : headers)
        result.append(header.field);
    return result;
}

bool PreparedRequest::wantsClose() const
{
    const auto sent = fields();
    if (sent.hasMember("Connection", "close"))
        return true;
    return version == http::Version::Http10 && !sent.hasMember("Connection", "keep-alive");
}

http::HostAndPort PreparedRequest::destination() const
{
    return connectTo.value_or(http::HostAndPort{target.host, target.port});
}

Result<PreparedRequest> prepare(const Request &request)
{
    auto target = http::parseTarget(request.url, request.allowUnsafe);
    if (!target)
        return tl::unexpected<Error>(target.error());
    if (request.method.empty())
        return fail(ErrorCode::InvalidInput, "the method is empty");
    if (const auto safe = checkSafe(request); !safe)
        return tl::unexpected<Error>(safe.error());
    const auto size = bodySize(request.body);
    if (!size)
        return tl::unexpected<Error>(size.error());
    const auto connectTo = readConnectTo(request, *target);
    if (!connectTo)
        return tl::unexpected<Error>(connectTo.error());

    if (const auto checked = checkAddresses(request); !checked)
        return tl::unexpected<Error>(checked.error());

    PreparedRequest prepared;
    prepared.name = request.name.empty() ? std::string(target->lastSegment()) : request.name;
    prepared.method = request.method;
    prepared.target = std::move(*target);
    prepared.url = request.url;
    prepared.version = request.version;
    prepared.headers = layered(request);
    prepared.body = request.body;
    prepared.bodySize = *size;
    prepared.limits = request.limits;
    prepared.freshConnection = request.freshConnection;
    prepared.connectTo = *connectTo;
    prepared.addresses = request.addresses;
    prepared.unixSocket = request.unixSocket;
    prepared.family = request.family;
    prepared.tls = request.tls;
    prepared.proxyChoice = request.proxy;
    prepared.auth = request.auth;
    prepared.following = request.following;
    prepared.trailers = request.trailers;

    Composition composition(request, prepared);
    composition.addHost();
    composition.addUserAgent();
    if (const auto added = composition.addCredentials(); !added)
        return tl::unexpected<Error>(added.error());
    composition.addContentType();
    composition.addFraming();
    composition.settleExpectation();
    if (const auto settled = settleProxy(prepared); !settled)
        return tl::unexpected<Error>(settled.error());
    return prepared;
}

PreparedRequest withoutExpectation(PreparedRequest request)
{
    std::erase_if(request.headers, [](const PreparedHeader &header) {
        return http::equalsIgnoringCase(header.field.name, "Expect");
    });
    request.expectation.mode = expect::Mode::None;
    request.expectation.onRefusal = expect::OnRefusal::Report;
    request.expectValue.reset();
    return request;
}

} // namespace expectra
