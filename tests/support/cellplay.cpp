// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cellwords.h"

#include "tests/support/exchangebuilder.h"

#include <QtGlobal>

#include <array>

namespace expectra::test {

using namespace diagnosis;

namespace {

using timeline::ClosedBy;

constexpr ByteCount largeBody = 64 * 1024;

std::vector<std::string> ownExpectations(const Request &base)
{
    const auto values = base.headers.values("Expect");
    return {values.begin(), values.end()};
}

/// What each probe asks for in its Expect fields; the battery sends the same.
std::vector<std::string> expectationsOf(Probe probe, const Request &base)
{
    switch (probe) {
    case Probe::AsComposed: return ownExpectations(base);
    case Probe::Plain:
    case Probe::Reuse: return {};
    case Probe::ContinueCase: return {"100-Continue"};
    case Probe::Unknown: return {"x-probe"};
    case Probe::TwoInOneField: return {"100-continue, x-probe"};
    case Probe::TwoFields: return {"100-continue", "x-probe"};
    case Probe::EmptyValue: return {""};
    case Probe::Obfuscated: return {"y 100-continue"};
    default: return {"100-continue"};
    }
}

bool isStatus(std::string_view word)
{
    return word.size() == 3 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

ExchangeBuilder composed(const PlayWords &play, Probe probe, const Route &route, const Request &base)
{
    ExchangeBuilder builder(probe == Probe::NoBody ? "GET" : base.method,
                            route.echo.empty() ? base.url : route.echo);
    if (probe != Probe::NoBody)
        builder.body(probe == Probe::ZeroLength ? 0 : probe == Probe::RefusedPath ? largeBody : 5);
    for (const auto &header : base.headers) {
        if (header.name != "Expect")
            builder.header(header.name, header.value);
    }
    const auto expectations = expectationsOf(probe, base);
    for (const auto &value : expectations)
        builder.expecting(value);
    if (probe == Probe::Http10 || route.version == http::Version::Http10)
        builder.http10();
    if (route.way == Route::Way::Proxy)
        builder.through(route.place);
    const bool isBare = isStatus(play.reading) && play.reading != "417";
    const bool isAtOnce = probe == Probe::AtOnce || isBare || play.reading == "late 417";
    if (isAtOnce && !expectations.empty())
        builder.choice().mode = expect::Mode::HeaderOnly;
    return builder;
}

std::string headOf(std::string_view status, const PlayWords &play, std::size_t contentBytes)
{
    return "HTTP/1.1 " + std::string(status) + " Status\r\n" + play.fields +
           (play.closes ? "Connection: close\r\n" : "") + "Content-Length: " + std::to_string(contentBytes) +
           "\r\n\r\n";
}

Exchange failed(ExchangeBuilder builder, std::string_view word)
{
    struct Row
    {
        std::string_view word;
        FailurePhase phase;
        Side side;
        FailureKind kind;
    };
    constexpr std::array rows{
        Row{"closed", FailurePhase::Wait, Side::Server, FailureKind::ClosedEarly},
        Row{"reset", FailurePhase::Wait, Side::Server, FailureKind::Reset},
        Row{"timeout", FailurePhase::Wait, Side::Us, FailureKind::TimedOut},
        Row{"failed", FailurePhase::Wait, Side::Server, FailureKind::Protocol},
        Row{"refused", FailurePhase::Connect, Side::Network, FailureKind::Refused},
        Row{"cancelled", FailurePhase::Wait, Side::Us, FailureKind::Cancelled},
    };
    for (const auto &row : rows) {
        if (row.word != word)
            continue;
        if (row.phase != FailurePhase::Connect)
            builder.sendHead();
        return builder.fails(row.phase, row.side, row.kind, std::string(word)).end(ClosedBy::Peer);
    }
    qFatal("'%s' is no reading", std::string(word).c_str());
}

/// The answer to a request whose head has left.
Exchange answered(ExchangeBuilder builder, const PlayWords &play, bool hasBody)
{
    auto words = play.reading;
    const auto take = [&words](std::string_view word) -> bool {
        const bool stands = words.starts_with(word);
        return stands && !words.erase(0, word.size()).empty();
    };
    using namespace std::chrono_literals;
    const bool silent = take("silent ");
    const bool late = take("late-100 ");
    const bool permitted = take("100 ");
    const bool early = take("early ") || (words == "417" && !silent && !late && !permitted);
    take("late ");
    if (!isStatus(words))
        qFatal("'%s' is no reading", play.reading.c_str());

    builder.sendHead();
    if (silent || late)
        builder.after(3s).limitPasses();
    builder.after(play.untilAnswer);
    if (late || permitted)
        builder.interim(continued);
    if (hasBody && !early)
        builder.sendBody();
    return builder.answer(headOf(words, play, play.text.size()), play.text)
        .end(play.closes ? ClosedBy::Peer : ClosedBy::Nobody);
}

Exchange played(const PlayWords &play, Probe probe, const Route &route, const Request &base)
{
    auto builder = composed(play, probe, route, base);
    if (play.reading.starts_with("connect-")) {
        builder.compose();
        builder.exchange().connection.proxy->isTunnel = true;
        return builder.proxyAnswers(headOf(play.reading.substr(8), play, 0)).end(ClosedBy::Us);
    }
    const bool fails = play.reading.find_first_of("0123456789") == std::string::npos;
    if (fails)
        return failed(std::move(builder), play.reading);
    return answered(std::move(builder), play, probe != Probe::NoBody && probe != Probe::ZeroLength);
}

} // namespace

std::vector<ExchangePtr> playedBy(const PlayWords &play, Probe probe, const Route &route, const Request &base)
{
    std::vector<ExchangePtr> exchanges;
    if (probe == Probe::Reuse) {
        PlayWords refusal;
        refusal.reading = "417";
        exchanges.push_back(std::make_shared<const Exchange>(played(refusal, Probe::Unknown, route, base)));
    }
    auto last = played(play, probe, route, base);
    last.connection.reused = probe == Probe::Reuse;
    const auto words = readingWords(readExchange(last));
    const bool isFailureByOtherName =
        play.reading.starts_with("connect-") || play.reading == "refused" || play.reading == "cancelled";
    if (words != play.reading && !isFailureByOtherName)
        qFatal("'%s' of %s is read as '%s'", play.reading.c_str(), std::string(probeName(probe)).c_str(),
               words.c_str());
    exchanges.push_back(std::make_shared<const Exchange>(std::move(last)));
    return exchanges;
}

} // namespace expectra::test
