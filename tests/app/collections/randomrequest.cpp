// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/collections/randomrequest.h"

#include "app/collections/text/expectwords.h"
#include "app/collections/text/followdirective.h"
#include "app/collections/text/networkdirective.h"
#include "app/collections/text/quoted.h"
#include "app/collections/write/lines.h"
#include "app/request/multipart.h"

#include <array>
#include <iterator>
#include <sstream>

namespace expectra::test {

namespace {

using namespace std::string_view_literals;

constexpr std::array snippets{"a"sv,
                              "Accept"sv,
                              "x y"sv,
                              "###"sv,
                              "### b"sv,
                              "#"sv,
                              "//"sv,
                              "# @name n"sv,
                              "@v = 1"sv,
                              "< ./f"sv,
                              "<"sv,
                              "<@ f"sv,
                              "> {% x %}"sv,
                              "<> r"sv,
                              ">> o"sv,
                              "> h.js"sv,
                              "\n"sv,
                              "\r\n"sv,
                              "\r"sv,
                              "\n\n"sv,
                              " "sv,
                              "\t"sv,
                              ":"sv,
                              ": "sv,
                              "\""sv,
                              "\\"sv,
                              "\0"sv,
                              "\x80"sv,
                              "\xff\xfe"sv,
                              "\xef\xbb\xbf"sv,
                              "\xc3\xa9"sv,
                              "\xe2\x82\xac"sv,
                              "{{v}}"sv,
                              "{{"sv,
                              "}}"sv,
                              "%20"sv,
                              "?q=1"sv,
                              "&b=2"sv,
                              "HTTP/1.1"sv,
                              " HTTP/1.0"sv,
                              "GET "sv,
                              "import x"sv,
                              "run y"sv,
                              "http://h/"sv,
                              "/"sv,
                              "*"sv,
                              ","sv,
                              "{\"a\": 1}"sv,
                              "\x1b"sv,
                              "0123456789"sv,
                              "\x7f"sv,
                              "# @exact body \"x\""sv,
                              "# @disabled-header A: b"sv,
                              "~"sv,
                              "GRPC"sv};

template <class Values>
auto pick(Dice &dice, const Values &values)
{
    return *std::next(std::begin(values), static_cast<std::ptrdiff_t>(dice.below(std::size(values))));
}

bool oneIn(Dice &dice, std::size_t n)
{
    return dice.below(n) == 0;
}

std::string method(Dice &dice)
{
    static constexpr std::array usual{"GET"sv, "PUT"sv, "post"sv, "M-SEARCH"sv};
    return oneIn(dice, 6) ? randomText(dice) : std::string(pick(dice, usual));
}

std::string url(Dice &dice)
{
    static constexpr std::array usual{"http://h/"sv, "{{host}}/a?b=c"sv, "https://h:1/\xc3\xa9"sv, "h/a b"sv};
    return oneIn(dice, 4) ? randomText(dice) : std::string(pick(dice, usual));
}

void setHeaders(Request &request, Dice &dice)
{
    static constexpr std::array names{"Accept"sv, "X-Id"sv, "Expect"sv, "&x"sv, "?y"sv};
    static constexpr std::array types{"text/plain"sv, "multipart/form-data; boundary=b"sv,
                                      "application/x-www-form-urlencoded"sv};
    request.headers = {};
    request.disabledHeaders.clear();
    for (auto i = dice.below(5); i > 0; --i)
        request.headers.append(oneIn(dice, 4) ? randomText(dice) : std::string(pick(dice, names)),
                               randomText(dice));
    if (oneIn(dice, 2))
        request.headers.append("Content-Type", std::string(pick(dice, types)));
    for (std::size_t before = 0; before <= request.headers.size(); ++before) {
        if (oneIn(dice, 5))
            request.disabledHeaders.push_back({before, {std::string(pick(dice, names)), randomText(dice)}});
    }
}

Body multipart(Dice &dice, const std::string &directory)
{
    using Kind = MultipartPart::Kind;
    MultipartBody body{oneIn(dice, 2) ? "b" : "of its own", {}, oneIn(dice, 2) ? "\r\n" : ""};
    for (auto i = dice.below(4); i > 0; --i) {
        MultipartPart part{
            "field", oneIn(dice, 2) ? Kind::File : Kind::Text, directory + "/part.bin", {}, {}};
        if (part.kind == Kind::Text)
            part.content = randomText(dice);
        if (oneIn(dice, 2))
            part.fileName = "a name.txt";
        if (oneIn(dice, 2))
            part.contentType = "text/plain";
        body.parts.push_back(std::move(part));
    }
    return body;
}

Body body(Dice &dice, const std::string &directory)
{
    switch (dice.below(7)) {
    case 0: return NoBody{};
    case 1: return GeneratedBody{dice.next() >> dice.below(64)};
    case 2: return FileBody{directory + (oneIn(dice, 2) ? "/big.bin" : "/a b/ c ")};
    case 3: return BytesBody{};
    case 4: return multipart(dice, directory);
    default: break;
    }
    std::string bytes;
    for (auto i = dice.below(8); i > 0; --i)
        bytes += randomText(dice);
    return BytesBody{bytes};
}

std::optional<Duration> limit(Dice &dice)
{
    static constexpr std::array usual{Duration(0),  Duration(1),   Duration(1500us), Duration(350ms),
                                      Duration(1s), Duration(90s), Duration(3600s)};
    return oneIn(dice, 3) ? std::nullopt : std::optional(pick(dice, usual));
}

ExpectationChoice expectation(Dice &dice)
{
    using namespace expect;
    static constexpr std::array<std::optional<Mode>, 4> modes{std::nullopt, Mode::None, Mode::Wait,
                                                              Mode::HeaderOnly};
    static constexpr std::array<std::optional<OnRefusal>, 3> refusals{std::nullopt, OnRefusal::Report,
                                                                      OnRefusal::RetryWithout};
    ExpectationChoice choice;
    choice.mode = pick(dice, modes);
    choice.limit = limit(dice);
    choice.onRefusal = pick(dice, refusals);
    choice.onEarlyFinal = oneIn(dice, 2) ? OnEarlyFinal::Close : OnEarlyFinal::FinishBody;
    if (oneIn(dice, 3))
        choice.value = randomText(dice);
    return choice;
}

Limits limits(Dice &dice)
{
    const Limits usual;
    return {limit(dice).value_or(usual.lookup), limit(dice).value_or(usual.connect),
            limit(dice).value_or(usual.idle), limit(dice)};
}

std::vector<HeaderSet> headerSets(Dice &dice)
{
    static constexpr std::array names{"curl"sv, "json-api"sv, "a b"sv, "x, y"sv, "\"q"sv, ""sv};
    std::vector<HeaderSet> sets;
    for (auto i = dice.below(3); i > 0; --i) {
        HeaderSet set;
        set.name = pick(dice, names);
        sets.push_back(std::move(set));
    }
    return sets;
}

void setRoute(Request &request, Dice &dice)
{
    request.connectTo = oneIn(dice, 2) ? "{{host}}:80" : randomText(dice);
    request.addresses.clear();
    request.disabledParameters.clear();
    for (auto i = dice.below(3); i > 0; --i)
        request.addresses.push_back(oneIn(dice, 2) ? "192.0.2.1" : randomText(dice));
    for (auto i = dice.below(3); i > 0; --i)
        request.disabledParameters.push_back({dice.below(4), oneIn(dice, 2) ? "a=b" : randomText(dice)});
}

TlsOptions tlsOptions(Dice &dice)
{
    TlsOptions tls;
    tls.verify = oneIn(dice, 2);
    tls.resume = oneIn(dice, 2);
    if (oneIn(dice, 2))
        tls.minimum = TlsVersion::Tls12;
    if (oneIn(dice, 2))
        tls.maximum = TlsVersion::Tls13;
    if (oneIn(dice, 3))
        tls.serverName = randomText(dice);
    tls.authorities = oneIn(dice, 2) ? "/certs/root \"1\".pem" : "";
    tls.certificate = oneIn(dice, 2) ? "{{certificate}}" : "";
    tls.passphrase = randomText(dice);
    tls.ciphers = randomText(dice);
    tls.cipherSuites = randomText(dice);
    return tls;
}

void setNetwork(Request &request, Dice &dice)
{
    using From = ProxyChoice::From;
    static constexpr std::array kinds{From::None, From::Typed, From::System};
    static constexpr std::array families{AddressFamily::Any, AddressFamily::IPv4, AddressFamily::IPv6};
    request.tls = oneIn(dice, 2) ? TlsOptions() : tlsOptions(dice);
    request.proxy = {};
    request.proxy.from = pick(dice, kinds);
    if (request.proxy.from == From::Typed)
        request.proxy.address = oneIn(dice, 2)   ? "http://{{proxy}}:3128"
                                : oneIn(dice, 4) ? "system"
                                                 : randomText(dice);
    for (auto i = dice.below(3); i > 0; --i)
        request.proxy.bypass.push_back(oneIn(dice, 2) ? ".example.com" : randomText(dice));
    request.proxy.tunnelsAll = oneIn(dice, 2);
    request.proxy.tls = oneIn(dice, 2) ? TlsOptions() : tlsOptions(dice);
    request.unixSocket = oneIn(dice, 2) ? "" : randomText(dice);
    request.family = pick(dice, families);
}

void setTrailers(Request &request, Dice &dice)
{
    request.trailers = {};
    for (auto i = dice.below(3); i > 0; --i)
        request.trailers.append(oneIn(dice, 2) ? "Digest" : randomText(dice),
                                oneIn(dice, 2) ? "sha-256=x: y" : randomText(dice));
}

/// As a file can hold it: short words, any bytes, placeholders.
Auth auth(Dice &dice)
{
    const auto text = [&dice] { return oneIn(dice, 3) ? std::string("{{secret}}") : randomText(dice); };
    switch (dice.below(6)) {
    case 0: return BasicAuth{text(), text()};
    case 1: return DigestAuth{text(), text()};
    case 2: return BearerAuth{text()};
    case 3:
        return ApiKeyAuth{text(), text(),
                          oneIn(dice, 2) ? ApiKeyAuth::Place::Query : ApiKeyAuth::Place::Header};
    case 4: return AwsAuth{text(), text(), text(), text(), text()};
    default: return NoAuth{};
    }
}

void changeFollowing(Request &request, Dice &dice)
{
    request.following = {oneIn(dice, 2), oneIn(dice, 2) ? 50 : static_cast<int>(dice.below(5)) - 1,
                         oneIn(dice, 2), oneIn(dice, 2), oneIn(dice, 2)};
    request.auth = auth(dice);
}

void change(Request &request, std::size_t part, Dice &dice, const std::string &directory)
{
    static const std::array<std::vector<std::string>, 3> suppressions{
        {{}, {"Host"}, {"User-Agent", "Content-Length"}}};
    switch (part) {
    case 0: request.name = oneIn(dice, 2) ? "Put object" : randomText(dice); break;
    case 1: request.method = method(dice); break;
    case 2: request.url = url(dice); break;
    case 3: request.version = oneIn(dice, 3) ? http::Version::Http10 : http::Version::Http11; break;
    case 4: setHeaders(request, dice); break;
    case 5: request.headerSets = headerSets(dice); break;
    case 6: request.suppressed = pick(dice, suppressions); break;
    case 7: request.body = body(dice, directory); break;
    case 8: request.expectation = expectation(dice); break;
    case 9: request.limits = limits(dice); break;
    case 10: request.freshConnection = oneIn(dice, 2); break;
    case 11: request.allowUnsafe = oneIn(dice, 2); break;
    case 12: setRoute(request, dice); break;
    case 13: setNetwork(request, dice); break;
    case 14: setTrailers(request, dice); break;
    case 15: changeFollowing(request, dice); break;
    default: break;
    }
}

constexpr std::size_t partCount = 16;

std::string bodyPrinted(const Body &body)
{
    if (const auto *bytes = std::get_if<BytesBody>(&body))
        return "bytes " + collections::quoted(bytes->bytes);
    if (const auto *file = std::get_if<FileBody>(&body))
        return "file " + collections::quoted(file->path);
    if (const auto *generated = std::get_if<GeneratedBody>(&body))
        return "generated " + std::to_string(generated->size);
    if (const auto *parts = std::get_if<MultipartBody>(&body)) {
        std::string text; // one without files is read as its bytes
        for (const auto &segment : multipartSegments(*parts)) {
            const auto *const file = std::get_if<FileBody>(&segment);
            text += text.empty() ? "" : " ";
            text += file ? "file " + collections::quoted(file->path)
                         : "bytes " + collections::quoted(std::get<BytesBody>(segment).bytes);
        }
        return text;
    }
    return "none";
}

} // namespace

std::string randomText(Dice &dice)
{
    std::string text;
    for (auto i = dice.below(5); i > 0; --i)
        text += pick(dice, snippets);
    return text;
}

Request randomRequest(Dice &dice, const std::string &directory)
{
    Request request;
    for (std::size_t part = 0; part < partCount; ++part) {
        if (oneIn(dice, 2))
            change(request, part, dice, directory);
    }
    return request;
}

Request randomlyEdited(Request request, Dice &dice, const std::string &directory)
{
    for (auto i = 1 + dice.below(3); i > 0; --i)
        change(request, dice.below(partCount), dice, directory);
    return request;
}

collections::Surroundings surroundingsOf(const Request &request)
{
    collections::Surroundings surroundings;
    surroundings.headerSets = request.headerSets;
    return surroundings;
}

std::string printed(const Request &request)
{
    using collections::quoted;
    std::ostringstream out;
    out << "name " << quoted(request.name) << "\nmethod " << quoted(request.method) << "\nurl "
        << quoted(request.url) << "\nversion " << http::versionOnTheWire(request.version) << '\n';
    for (const auto &field : collections::fieldLinesOf(request))
        out << (field.isOn ? "header " : "off ") << quoted(field.name) << ' ' << quoted(field.value) << '\n';
    for (const auto &set : request.headerSets)
        out << "set " << quoted(set.name) << '\n';
    for (const auto &name : request.suppressed)
        out << "suppressed " << quoted(name) << '\n';
    for (const auto &field : request.trailers)
        out << "trailer " << quoted(field.name) << ' ' << quoted(field.value) << '\n';
    out << "body " << bodyPrinted(request.body) << "\nexpect "
        << collections::writeExpectWords(request.expectation) << "\nlimits " << request.limits.lookup.count()
        << ' ' << request.limits.connect.count() << ' ' << request.limits.idle.count() << ' '
        << (request.limits.whole ? request.limits.whole->count() : -1) << "\nfresh "
        << request.freshConnection << " unsafe " << request.allowUnsafe << " to "
        << quoted(request.connectTo);
    for (const auto &address : request.addresses)
        out << "\naddress " << quoted(address);
    for (const auto &[word, lines] : collections::networkLines(collections::networkOptionsOf(request))) {
        for (const auto &line : lines)
            out << "\nnetwork " << line;
    }
    for (const auto &[word, lines] : collections::followLines(collections::followOptionsOf(request))) {
        for (const auto &line : lines)
            out << "\nfollow " << line;
    }
    for (const auto &parameter : request.disabledParameters)
        out << "\nparameter " << parameter.before << ' ' << quoted(parameter.text);
    out << '\n';
    return out.str();
}

} // namespace expectra::test
