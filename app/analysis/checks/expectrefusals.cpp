// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/http/syntax.h"
#include "app/expect/expectation.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/checks/refusaladvice.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExpectRefusals)
};

constexpr int valueLength = 60;
constexpr ByteCount pageBytes = 16 * 1024;

QString expectSection()
{
    return QStringLiteral("RFC 9110 section 10.1.1");
}

QString refusalSection()
{
    return QStringLiteral("RFC 9110 section 15.5.18");
}

QString sentValue(const Exchange &exchange)
{
    return shortText(exchange.expectation.sent.value_or(""), valueLength);
}

bool isHttp10(const Exchange &exchange)
{
    return exchange.request->version == http::Version::Http10;
}

/// What was sent, then what came.
std::vector<Evidence> exchangeEvidence(const Exchange &exchange)
{
    auto evidence = sentFieldEvidence(exchange, "Expect");
    if (exchange.response)
        evidence.push_back(headEvidence(*exchange.response));
    return evidence;
}

Finding refusedWithoutExpect(const Exchange &exchange)
{
    const bool isRetry = exchange.initiator == Initiator::Retry417;
    return {
        "EXP-001",
        Severity::Error,
        isRetry ? Words::tr("417 again, although the repetition carried no Expect.")
                : Words::tr("417 although no Expect was sent."),
        Words::tr(
            "The status speaks of an Expect field, and this request had none. The application chose the "
            "status for a reason of its own, or a hop on the way added an Expect and was refused."),
        exchangeEvidence(exchange),
        refusalSection(),
        Words::tr(
            "At the server: search the application, its framework and its gateway for the place that makes a "
            "417, and give it the status that says what is wrong. Leaving out Expect can't help here.")};
}

Finding refusedContinue(const Exchange &exchange)
{
    const bool late = exchange.expectation.outcome == expect::Outcome::RefusedLate;
    auto explanation =
        late ? Words::tr("The refusal came only after the body had been permitted or begun, so the "
                         "expectation saved "
                         "nothing: a server must decide from the head alone.")
             : Words::tr(
                   "100-continue is the one expectation that the standard defines. Whoever answered does "
                   "not support it, or takes its HTTP/1.0 side for the client's.");
    if (exchange.expectation.retryFollows)
        explanation += QLatin1Char(' ') + Words::tr("The request is repeated without Expect.");
    const auto summary = late ? Words::tr("The server refused 100-continue with 417, and late.")
                              : Words::tr("The server refused 100-continue with 417.");
    return {"EXP-002",
            Severity::Error,
            summary,
            explanation,
            exchangeEvidence(exchange),
            refusalSection(),
            adviceForRefusedContinue(exchange)};
}

Finding refusedOther(const Exchange &exchange)
{
    return {
        "EXP-003",
        Severity::Error,
        Words::tr("417 to \"%1\", an expectation other than 100-continue.").arg(sentValue(exchange)),
        Words::tr("The server is within its rights: it may refuse any expectation that it doesn't know, and "
                  "100-continue is the only one that is defined."),
        exchangeEvidence(exchange),
        expectSection(),
        Words::tr("At the client: send exactly \"100-continue\", or no Expect at all.")};
}

Finding severalExpectations(const Exchange &exchange)
{
    const bool refused = exchange.status() == 417;
    return {"EXP-004",
            refused ? Severity::Error : Severity::Warning,
            refused ? Words::tr("417 to several expectations, one of them not 100-continue.")
                    : Words::tr("Several expectations were sent, one of them not 100-continue."),
            Words::tr(
                "Expect is a list, yet most servers compare the whole value with \"100-continue\": the same "
                "request is refused by one, granted by another and ignored by a third."),
            exchangeEvidence(exchange),
            expectSection(),
            Words::tr("At the client: send \"100-continue\" alone.")};
}

Finding expectOnHttp10(const Exchange &exchange)
{
    const bool refused = exchange.status() == 417;
    const bool awaited = exchange.expectation.awaited;
    return {
        "EXP-007",
        refused   ? Severity::Error
        : awaited ? Severity::Warning
                  : Severity::Info,
        refused ? Words::tr("417 to 100-continue on HTTP/1.0, where a server must ignore it.")
                : Words::tr("Expect was sent on HTTP/1.0, where a server must ignore it."),
        Words::tr(
            "HTTP/1.0 knows no interim responses, so no 100 can come: a client that waits for one waits in "
            "vain."),
        exchangeEvidence(exchange),
        expectSection(),
        refused
            ? Words::tr("At the server: ignore Expect in HTTP/1.0 requests. At the client: play HTTP/1.1, or "
                        "leave out Expect.")
            : Words::tr("At the client: play HTTP/1.1, or leave out Expect.")};
}

/// The words of a page about Expect, its mere status phrase not counted.
bool mentionsExpect(std::string_view text)
{
    auto rest = http::toLower(text);
    constexpr std::string_view phrase = "expectation failed";
    for (auto at = rest.find(phrase); at != std::string::npos; at = rest.find(phrase))
        rest.erase(at, phrase.size());
    return rest.find("expect") != std::string::npos || rest.find("100-continue") != std::string::npos;
}

bool answerMentionsExpect(const Exchange &exchange)
{
    const auto &headers = exchange.response->headers;
    const bool inHeaders = std::any_of(headers.begin(), headers.end(), [](const http::Header &header) {
        return mentionsExpect(header.value) || http::equalsIgnoringCase(header.name, "X-Squid-Error");
    });
    return inHeaders || mentionsExpect(contentPrefix(exchange, pageBytes));
}

/// A page that was cut short, compressed or never asked for might have explained it.
bool explainsNothing(const Exchange &exchange)
{
    const bool readable = !exchange.failure && !exchange.response->headers.contains("Content-Encoding") &&
                          exchange.request->method != "HEAD";
    return exchange.isComplete && readable && !answerMentionsExpect(exchange);
}

Finding unexplained(const Exchange &exchange)
{
    return {"EXP-012",
            Severity::Info,
            Words::tr("The 417 explains nothing."),
            Words::tr("Neither its fields nor its body say which expectation failed, or at which hop."),
            {headEvidence(*exchange.response)},
            QStringLiteral("RFC 9110 section 15.5"),
            Words::tr(
                "At the server: say in the body which value was refused and by whom; an error answer should "
                "carry an explanation.")};
}

/// A refusal in other words. 422 speaks of content, and none had been seen; a 400 must mention it, or meet a
/// value that servers may refuse, to be more than a guess.
std::optional<Severity> refusedInOtherWords(const Exchange &exchange)
{
    const bool early = exchange.expectation.outcome == expect::Outcome::RejectedEarly;
    const bool suspicious =
        answerMentionsExpect(exchange) || !expect::isExactlyContinue(*exchange.expectation.sent);
    if (exchange.status() == 422 && early)
        return Severity::Warning;
    if (exchange.status() == 400 || exchange.status() == 422)
        return suspicious ? std::optional(Severity::Warning)
               : early    ? std::optional(Severity::Info)
                          : std::nullopt;
    return std::nullopt;
}

Finding wrongStatus(const Exchange &exchange, Severity severity)
{
    return {
        "EXP-020",
        severity,
        Words::tr("The server answered %1 where 417 may be meant.").arg(exchange.status()),
        Words::tr(
            "Clients repeat a request without Expect when they see 417. To any other status they give up, "
            "though the request might have worked."),
        exchangeEvidence(exchange),
        refusalSection(),
        Words::tr("At the server: if the Expect field is what it disliked, answer 417. To find out, play the "
                  "request without Expect: if the %1 goes away, the expectation was the reason.")
            .arg(exchange.status())};
}

/// Which rule tells this 417, or what was asked for.
void judgeExpectation(const Exchange &exchange, std::vector<Finding> &found)
{
    const bool refused = exchange.status() == 417;
    const auto members = expect::parseExpectations(*exchange.expectation.sent);
    const auto isContinue = [](const expect::Expectation &member) { return member.isContinue(); };
    const bool allContinue = std::all_of(members.begin(), members.end(), isContinue);
    const bool anyContinue = std::any_of(members.begin(), members.end(), isContinue);

    if (refused && anyContinue && allContinue && !isHttp10(exchange))
        found.push_back(refusedContinue(exchange));
    if (refused && members.size() == 1 && !allContinue)
        found.push_back(refusedOther(exchange));
    if (members.size() > 1 && !allContinue)
        found.push_back(severalExpectations(exchange));
    if (anyContinue && isHttp10(exchange))
        found.push_back(expectOnHttp10(exchange));
}

} // namespace

std::vector<Finding> expectRefusals(const Exchange &exchange)
{
    std::vector<Finding> found;
    if (exchange.status() == 417 && !exchange.expectation.sent)
        found.push_back(refusedWithoutExpect(exchange));
    if (exchange.expectation.sent)
        judgeExpectation(exchange, found);
    if (exchange.status() == 417 && explainsNothing(exchange))
        found.push_back(unexplained(exchange));
    if (exchange.expectation.sent && exchange.response) {
        if (const auto severity = refusedInOtherWords(exchange))
            found.push_back(wrongStatus(exchange, *severity));
    }
    return found;
}

} // namespace expectra::checks
