// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/exchange/passedbytes.h"
#include "app/http/status.h"
#include "app/http/syntax.h"
#include "app/expect/expectation.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(InterimAnswers)
};

constexpr std::size_t quoted = 10; // interim responses shown as evidence; the rest is counted

template <class Predicate>
std::vector<const ResponseHead *> interimsWhere(const Exchange &exchange, Predicate predicate)
{
    std::vector<const ResponseHead *> found;
    for (const auto &head : exchange.interim) {
        if (predicate(head))
            found.push_back(&head);
    }
    return found;
}

std::vector<Evidence> quote(const std::vector<const ResponseHead *> &heads)
{
    std::vector<Evidence> evidence;
    for (std::size_t i = 0; i < std::min(heads.size(), quoted); ++i)
        evidence.push_back(headEvidence(*heads[i]));
    if (heads.size() > quoted)
        evidence.push_back({Words::tr("and %1 more").arg(heads.size() - quoted), std::nullopt, std::nullopt,
                            Direction::Received});
    return evidence;
}

bool isContinue(const ResponseHead &head)
{
    return head.status == 100;
}

/// EXP-010. A value that merely holds 100-continue asked for it in a way: whether it may is another rule's.
void unasked(const Exchange &exchange, std::vector<Finding> &found)
{
    const bool http10 = exchange.request->version == http::Version::Http10;
    const auto value = http::toLower(exchange.expectation.sent.value_or(""));
    if (!http10 && value.find(expect::continueToken) != std::string::npos)
        return;
    const auto heads =
        interimsWhere(exchange, [http10](const ResponseHead &head) { return http10 || isContinue(head); });
    if (heads.empty())
        return;
    found.push_back(
        {"EXP-010", Severity::Warning,
         http10 ? Words::tr("An interim response to an HTTP/1.0 request, which knows none.")
                : Words::tr("100 Continue came without having been asked for."),
         http10
             ? Words::tr("A server must not send 1xx to an HTTP/1.0 client: it takes the interim head for "
                         "the final "
                         "answer.")
             : Words::tr(
                   "Clients must bear it, yet some don't: they take the 100 for the final answer, or crash."),
         quote(heads), QStringLiteral("RFC 9110 section 15.2"),
         Words::tr("At the server: send 100 only to HTTP/1.1 requests that carry Expect: 100-continue.")});
}

/// EXP-011.
void repeated(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto heads = interimsWhere(exchange, isContinue);
    std::vector<Evidence> behindFinal;
    for (const auto &deviation : exchange.deviations) {
        if (isContinueBehindFinal(exchange, deviation))
            behindFinal.push_back({Words::tr("100 behind the final answer"), std::nullopt, deviation.range,
                                   Direction::Received});
    }
    if (heads.size() < 2 && behindFinal.empty())
        return;
    auto evidence = heads.size() < 2 ? std::vector<Evidence>() : quote(heads);
    evidence.insert(evidence.end(), behindFinal.begin(), behindFinal.end());
    found.push_back(
        {"EXP-011", Severity::Warning,
         behindFinal.empty() ? Words::tr("100 Continue came %1 times.").arg(heads.size())
                             : Words::tr("100 Continue came behind the final answer."),
         Words::tr("Often two parties answer: an intermediary and the origin, or the framework and the "
                   "application. On a kept connection a client takes the surplus one for the answer to its "
                   "next request."),
         std::move(evidence), QStringLiteral("RFC 9110 section 15.2"),
         Words::tr("Play the request on a route around the intermediary: the party that is then missing "
                   "sent the other 100. Let only one of them answer.")});
}

/// What a server could have known before it sent 100. 413 only where the head gave the length.
bool isShownByHead(const Exchange &exchange)
{
    constexpr std::array fromHead{401, 403, 404, 405, 407, 411, 412, 414, 415, 431};
    if (exchange.status() == 413)
        return exchange.request->framing == BodyFraming::Length;
    return std::find(fromHead.begin(), fromHead.end(), exchange.status()) != fromHead.end();
}

/// EXP-013.
void premature(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto heads = interimsWhere(exchange, isContinue);
    if (heads.empty() || !exchange.response || !askedForContinue(exchange) || !isShownByHead(exchange))
        return;
    auto evidence = quote({heads.front()});
    evidence.push_back(headEvidence(*exchange.response));
    evidence.push_back({Words::tr("%1 of content sent").arg(sizeText(exchange.sent.bodyBytesSent)),
                        std::nullopt, std::nullopt, Direction::Sent});
    found.push_back(
        {"EXP-013", Severity::Warning,
         Words::tr("100 Continue, then %1 for a reason that the head alone showed.").arg(exchange.status()),
         Words::tr("The 100 was premature: the body travelled for nothing, which is what the expectation "
                   "was to prevent. Usually the framework or a gateway answers 100 before the application "
                   "has looked at the head."),
         std::move(evidence), QStringLiteral("RFC 9110 section 10.1.1"),
         Words::tr("At the server: check size, type and credentials before 100 is sent, in the hook that "
                   "the framework has for it (Node \"checkContinue\", aiohttp expect_handler). At "
                   "intermediaries: let them forward Expect instead of answering it.")});
}

/// Bytes that are no status line where the next head must begin.
bool hasContentBehind(const Exchange &exchange, const ResponseHead &head)
{
    const auto &deviations = exchange.deviations;
    return std::any_of(deviations.begin(), deviations.end(), [&head](const http::Deviation &deviation) {
        return deviation.kind == http::DeviationKind::NotHttp && deviation.range.begin == head.range.end;
    });
}

/// EXP-019.
void dirtyContinue(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto isFramed = [](const ResponseHead &head) {
        return head.headers.contains("Content-Length") || head.headers.contains("Transfer-Encoding");
    };
    const auto framed = interimsWhere(exchange, [&](const ResponseHead &head) {
        return isContinue(head) && (isFramed(head) || hasContentBehind(exchange, head));
    });
    const auto bare = interimsWhere(
        exchange, [](const ResponseHead &head) { return isContinue(head) && head.reason.empty(); });
    if (!framed.empty())
        found.push_back(
            {"EXP-019", Severity::Warning, Words::tr("A 100 with content, or with fields that announce it."),
             Words::tr("An interim response has none: Content-Length and Transfer-Encoding are forbidden "
                       "in it. Some clients wait for the announced bytes, or take the 100 for the final "
                       "answer."),
             quote(framed), QStringLiteral("RFC 9110 section 8.6, RFC 9112 section 6.1"),
             Words::tr("At the server: send \"HTTP/1.1 100 Continue\" and an empty line, nothing else.")});
    if (!bare.empty() && framed.empty() && !isStream(exchange)) // HTTP/2 has no phrases
        found.push_back(
            {"EXP-019", Severity::Info, Words::tr("A 100 without a reason phrase."),
             Words::tr("It is legal, but some clients demand the word \"Continue\" (botocore among them) "
                       "and then never send the body."),
             quote(bare), QStringLiteral("RFC 9112 section 4"),
             Words::tr("At the server: send \"HTTP/1.1 100 Continue\".")});
}

/// EXP-022: one finding for each code.
void unknown(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto heads =
        interimsWhere(exchange, [](const ResponseHead &head) { return !http::isRegistered(head.status); });
    std::vector<int> told;
    for (const auto *first : heads) {
        if (std::find(told.begin(), told.end(), first->status) != told.end() || told.size() >= quoted)
            continue;
        told.push_back(first->status);
        const auto same = interimsWhere(
            exchange, [first](const ResponseHead &head) { return head.status == first->status; });
        found.push_back(
            {"EXP-022", Severity::Info, Words::tr("Unknown interim status %1.").arg(first->status),
             Words::tr("No registered meaning. A client must pass over it and wait for the final answer; "
                       "it is no permission to send the body."),
             quote(same), QStringLiteral("RFC 9110 section 15"),
             Words::tr("Nothing to change if the server sends it on purpose. Clients that take it for "
                       "final are at fault.")});
    }
}

} // namespace

std::vector<Finding> interimAnswers(const Exchange &exchange)
{
    std::vector<Finding> found;
    unasked(exchange, found);
    repeated(exchange, found);
    premature(exchange, found);
    dirtyContinue(exchange, found);
    unknown(exchange, found);
    return found;
}

} // namespace expectra::checks
