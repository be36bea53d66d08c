// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/battery/proberequests.h"

#include "app/expect/expectation.h"
#include "app/http/syntax.h"
#include "app/request/prepare.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <random>

namespace expectra::diagnosis {

namespace {

using expect::Mode;

// Five bytes that explain themselves to whoever finds them stored.
constexpr std::string_view content = "probe";

// Beyond the wait limit: for connecting, the body and an answer that takes its time.
constexpr Duration answerTime = 10s;
constexpr Duration connectTime = 10s;

/// Fields that speak of content which a probe doesn't send.
constexpr std::array<std::string_view, 10> contentFields{
    "Content-Length", "Transfer-Encoding", "Trailer",     "Expect", "Content-Encoding",
    "Content-MD5",    "Content-Digest",    "Repr-Digest", "Digest", "Content-Range"};

QString tr(const char *text)
{
    return QCoreApplication::translate("ProbeRequests", text);
}

/// The Expect fields of a probe, and whether its body is withheld.
struct Form
{
    std::vector<const char *> values;
    Mode mode = Mode::Wait;
};

Form formOf(Probe probe)
{
    switch (probe) {
    case Probe::Plain:
    case Probe::Reuse: return {{}, Mode::None};
    case Probe::ContinueCase: return {{"100-Continue"}};
    case Probe::Unknown: return {{"x-probe"}};
    case Probe::TwoInOneField: return {{"100-continue, x-probe"}};
    case Probe::TwoFields: return {{"100-continue", "x-probe"}};
    case Probe::EmptyValue: return {{""}};
    case Probe::Obfuscated: return {{"y 100-continue"}};
    case Probe::NoBody:
    case Probe::ZeroLength:
    case Probe::AtOnce: return {{"100-continue"}, Mode::HeaderOnly};
    default: return {{"100-continue"}};
    }
}

Body bodyOf(Probe probe)
{
    switch (probe) {
    case Probe::NoBody: return NoBody{};
    case Probe::ZeroLength: return BytesBody{};
    case Probe::RefusedPath: return GeneratedBody{mostContent};
    default: return BytesBody{std::string(content)};
    }
}

void removeContentFields(Request &request)
{
    const auto isOne = [](const std::string &name) {
        return std::any_of(contentFields.begin(), contentFields.end(),
                           [&name](std::string_view each) { return http::equalsIgnoringCase(each, name); });
    };
    const auto strip = [&isOne](http::Headers &headers, std::vector<std::string> &suppressed) {
        std::erase_if(headers.fields(), [&isOne](const http::Header &field) { return isOne(field.name); });
        std::erase_if(suppressed, isOne);
    };
    strip(request.headers, request.suppressed);
    for (auto &set : request.headerSets) {
        strip(set.headers, set.suppressed);
        set.rules.clear();
    }
    request.trailers = {};
}

/// The base with the probe's expectation and body in place of its own.
Request composed(const BatteryPlan &plan, Probe probe)
{
    auto request = plan.base;
    removeContentFields(request);
    request.method = probe == Probe::NoBody ? "GET" : probeMethod(plan.base);
    request.version = probe == Probe::Http10  ? http::Version::Http10
                      : probe == Probe::Http2 ? http::Version::Http2
                                              : http::Version::Http11;
    request.body = bodyOf(probe);
    if (probe == Probe::Chunked)
        request.headers.append("Transfer-Encoding", "chunked");
    const auto form = formOf(probe);
    for (const auto *value : form.values)
        request.headers.append("Expect", value);
    request.expectation = {};
    request.expectation.mode = form.mode;
    return request;
}

/// The base as it stands, unless its content is more than a probe may send.
Request asComposed(const Request &base)
{
    const auto prepared = prepare(base);
    if (!prepared || prepared->bodySize <= mostContent)
        return base;
    auto request = base;
    request.body = BytesBody{std::string(content)};
    request.headers.remove("Content-Length");
    for (auto &set : request.headerSets)
        set.headers.remove("Content-Length");
    return request;
}

std::string withPath(const std::string &url, bool isLenient, const std::string &path)
{
    const auto target = http::parseTarget(url, isLenient);
    if (!target)
        return url; // prepare() says what is wrong with it
    const auto user = target->userinfo.empty() ? std::string() : target->userinfo + "@";
    const auto place =
        path.empty() ? randomPathBeside(target->pathAndQuery) : (path.starts_with('/') ? path : "/" + path);
    return target->scheme + "://" + user + target->authority() + place;
}

Result<PreparedRequest> prepared(const BatteryPlan &plan, const Route &route, Probe probe, Request request)
{
    request.name = "Probe: " + std::string(probeName(probe)) + " (" + routeTitle(route).toStdString() + ")";
    request.following = {};
    request.freshConnection = true;
    request.expectation.limit = plan.waitLimit;
    request.expectation.onRefusal = expect::OnRefusal::Report;
    request.limits.connect = std::min(request.limits.connect, connectTime);
    if (!request.limits.whole)
        request.limits.whole = plan.waitLimit + answerTime;
    const auto version = request.version;
    applyRoute(route, request);
    if (probe == Probe::Http10 || probe == Probe::Http2)
        request.version = version; // the probe's question
    if (probe == Probe::RefusedPath)
        request.url = withPath(request.url, request.allowUnsafe, plan.refusedPath);
    return prepare(request);
}

bool isSecure(const Route &route, const Request &base)
{
    const auto target = http::parseTarget(route.echo.empty() ? base.url : route.echo, base.allowUnsafe);
    return target && target->scheme == "https";
}

/// How an expectation that is exactly 100-continue is sent in HTTP/1.1.
std::optional<Probe> continueLike(const PreparedRequest &base)
{
    if (!base.hasBody())
        return base.framing == BodyFraming::None ? Probe::NoBody : Probe::ZeroLength;
    if (base.expectation.mode != Mode::Wait)
        return Probe::AtOnce;
    return base.framing == BodyFraming::Chunked ? Probe::Chunked : Probe::Continue;
}

} // namespace

std::string probeMethod(const Request &base)
{
    constexpr std::array<std::string_view, 4> contentless{"GET", "HEAD", "TRACE", "CONNECT"};
    const bool isOne = std::find(contentless.begin(), contentless.end(), base.method) != contentless.end();
    return isOne ? "POST" : base.method;
}

std::optional<Probe> probeLike(const PreparedRequest &base)
{
    const auto fields = base.fields();
    const auto values = fields.values("Expect");
    if (values.empty())
        return Probe::Plain;
    const bool isContinue = values.size() == 1 && values.front() == expect::continueToken;
    if (base.version == http::Version::Http10)
        return isContinue ? std::optional(Probe::Http10) : std::nullopt;
    const bool isAwaited = base.hasBody() && base.expectation.mode == Mode::Wait;
    if (base.version == http::Version::Http2)
        return isContinue && isAwaited ? std::optional(Probe::Http2) : std::nullopt;
    if (isContinue)
        return continueLike(base);
    if (!isAwaited || base.framing == BodyFraming::Chunked)
        return std::nullopt;
    for (const auto probe : allProbes()) {
        const auto form = formOf(probe);
        if (form.mode == Mode::Wait &&
            std::equal(
                form.values.begin(), form.values.end(), values.begin(), values.end(),
                [](std::string_view one, std::string_view other) { return one == http::trimmed(other); }))
            return probe;
    }
    return std::nullopt;
}

Result<std::vector<Probe>> plannedProbes(const BatteryPlan &plan)
{
    const auto base = prepare(plan.base);
    if (!base)
        return tl::unexpected<Error>(base.error());
    const auto &wanted = plan.probes;
    std::vector<Probe> probes;
    for (const auto probe : allProbes()) {
        const bool isNamed = std::find(wanted.begin(), wanted.end(), probe) != wanted.end();
        if (wanted.empty() ? probe != Probe::AsComposed || !probeLike(*base) : isNamed)
            probes.push_back(probe);
    }
    return probes;
}

QString whyNotAsked(Probe probe, const Route &route, const Request &base)
{
    const auto version = route.version.value_or(http::Version::Http11);
    if (version == http::Version::Http2) {
        switch (probe) {
        case Probe::Http10: return tr("the route speaks HTTP/2");
        case Probe::Chunked: return tr("HTTP/2 has no chunks");
        case Probe::Reuse: return tr("HTTP/2 keeps requests apart as streams");
        default: return {};
        }
    }
    if (version == http::Version::Http10 && probe == Probe::Chunked)
        return tr("HTTP/1.0 has no chunks");
    if (version == http::Version::Http10 && probe == Probe::Reuse)
        return tr("HTTP/1.0 uses a connection once");
    if (probe == Probe::Http2 && route.version)
        return version == http::Version::Http10 ? tr("the route speaks HTTP/1.0")
                                                : tr("the route speaks HTTP/1.1");
    if (probe == Probe::Http2 && !isSecure(route, base))
        return tr("not offered without TLS");
    return {};
}

Result<PreparedRequest> probeRequest(const BatteryPlan &plan, const Route &route, Probe probe)
{
    if (probe == Probe::AsComposed)
        return prepared(plan, route, probe, asComposed(plan.base));
    auto request = prepared(plan, route, probe, composed(plan, probe));
    if (request && probe == Probe::Reuse)
        request->freshConnection = false;
    return request;
}

Result<PreparedRequest> requestBeforeReuse(const BatteryPlan &plan, const Route &route, Probe answeredEarly)
{
    auto request = composed(plan, answeredEarly);
    request.body = BytesBody{std::string(content)};
    request.expectation.onEarlyFinal = expect::OnEarlyFinal::FinishBody;
    return prepared(plan, route, answeredEarly, std::move(request));
}

std::string randomPathBeside(std::string_view pathAndQuery)
{
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
    std::random_device device;
    std::uniform_int_distribution<std::size_t> any(0, letters.size() - 1);
    const auto path = pathAndQuery.substr(0, pathAndQuery.find('?'));
    std::string beside(path.substr(0, path.rfind('/') + 1));
    beside += "expectra-";
    for (int i = 0; i < 10; ++i)
        beside += letters[any(device)];
    return beside.starts_with('/') ? beside : "/" + beside;
}

} // namespace expectra::diagnosis
