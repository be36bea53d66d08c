// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/advice/statusadvice.h"

#include "app/analysis/checks/checks.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"
#include "app/expect/expectation.h"
#include "app/http/syntax.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StatusAdvice)
};

constexpr int valueLength = 40;

struct Judgement
{
    Fit fit;
    QString reason;
};

/// What Expect asked for, as far as a server may refuse it.
struct Asked
{
    bool anything = false;
    bool onlyContinue = false;
    std::string refusable; // the members other than 100-continue, as they were written
};

Asked askedFor(const Exchange &exchange)
{
    Asked asked;
    if (!exchange.expectation.sent)
        return asked;
    for (const auto &member : expect::parseExpectations(*exchange.expectation.sent)) {
        asked.anything = true;
        if (!member.isContinue())
            asked.refusable += (asked.refusable.empty() ? "" : ", ") + member.text;
    }
    asked.onlyContinue = asked.anything && asked.refusable.empty();
    return asked;
}

Judgement expectationFailed(const Exchange &exchange)
{
    const auto asked = askedFor(exchange);
    if (!asked.anything)
        return {Fit::Wrong, Words::tr("The request expects nothing: there is no expectation to fail.")};
    if (exchange.request->version == http::Version::Http10)
        return {Fit::Wrong, Words::tr("Expect in an HTTP/1.0 request must be ignored.")};
    if (!asked.refusable.empty())
        return {Fit::Right,
                Words::tr("\"%1\" is no expectation that the standard defines: it may be refused.")
                    .arg(shortText(asked.refusable, valueLength))};
    return {Fit::Wrong,
            Words::tr("100-continue asks whether the body is wanted: answer 100, the request's own "
                      "final status, or nothing before the body.")};
}

bool hasBrokenHead(const Exchange &exchange)
{
    const auto found = checks::requestFraming(exchange);
    return std::any_of(found.begin(), found.end(), [](const Finding &finding) {
        return finding.severity != Severity::Info || finding.id == "HTTP-104";
    });
}

Judgement badRequest(const Exchange &exchange)
{
    if (hasBrokenHead(exchange))
        return {Fit::Right, Words::tr("The head breaks HTTP's rules; the findings name the line.")};
    if (exchange.expectation.sent && !askedFor(exchange).anything)
        return {Fit::Maybe, Words::tr("The Expect field is empty. Ignoring it is the kinder choice.")};
    return {Fit::Wrong, Words::tr("The head keeps the grammar. A value of Expect that isn't supported is no "
                                  "syntax error.")};
}

Judgement lengthRequired(const Exchange &exchange)
{
    if (exchange.request->framing == BodyFraming::Chunked)
        return {Fit::Maybe,
                Words::tr("The body comes in chunks and announces no length: right where the server "
                          "takes none of unknown length.")};
    if (exchange.request->framing == BodyFraming::Length)
        return {Fit::Wrong,
                Words::tr("The length is announced: %1.").arg(sizeText(exchange.request->bodySize))};
    return {Fit::Wrong, Words::tr("There is no body whose length could be missing.")};
}

Judgement contentTooLarge(const Exchange &exchange)
{
    if (!exchange.request->hasBody())
        return {Fit::Wrong, Words::tr("There is no body.")};
    if (exchange.request->framing == BodyFraming::Chunked)
        return {Fit::Maybe,
                Words::tr("Right as soon as the chunks pass the server's limit; the head alone can't "
                          "show it.")};
    const auto size = sizeText(exchange.request->bodySize);
    return {Fit::Maybe,
            exchange.expectation.awaited
                ? Words::tr("Right where %1 is over the server's limit, and best said now: the client "
                            "waits with the body.")
                      .arg(size)
                : Words::tr("Right where %1 is over the server's limit; the head alone shows it.").arg(size)};
}

Judgement unprocessable(const Exchange &exchange)
{
    if (!exchange.request->hasBody())
        return {Fit::Wrong, Words::tr("There is no content that could be understood and yet be unfit.")};
    if (exchange.sent.bodyBytesSent < exchange.sent.bodyBytes)
        return {Fit::Wrong,
                Words::tr("It speaks of content that was read; here %1 of %2 were sent.")
                    .arg(sizeText(exchange.sent.bodyBytesSent), sizeText(exchange.sent.bodyBytes))};
    return {Fit::Maybe,
            Words::tr("Right where the content was read, is well-formed, and asks for what can't be "
                      "done.")};
}

/// "chunked" is the one transfer coding that every server knows.
bool asksForRareCoding(const PreparedRequest &request)
{
    const auto coding = request.fields().combined("Transfer-Encoding");
    if (!coding)
        return false;
    const auto members = http::listMembers(*coding);
    return std::any_of(members.begin(), members.end(),
                       [](std::string_view member) { return !http::equalsIgnoringCase(member, "chunked"); });
}

Judgement notImplemented(const Exchange &exchange)
{
    if (asksForRareCoding(*exchange.request))
        return {Fit::Maybe, Words::tr("Right where the server doesn't know the transfer coding.")};
    return {Fit::Maybe,
            Words::tr("Right where the server knows the method %1 for no resource at all; it says "
                      "nothing about Expect.")
                .arg(shortText(exchange.request->method, valueLength))};
}

struct Rule
{
    int status;
    const char *section;
    Judgement (*judge)(const Exchange &exchange);
};

constexpr Rule rules[]{
    {417, "RFC 9110 section 15.5.18", expectationFailed}, {413, "RFC 9110 section 15.5.14", contentTooLarge},
    {411, "RFC 9110 section 15.5.12", lengthRequired},    {400, "RFC 9110 section 15.5.1", badRequest},
    {422, "RFC 9110 section 15.5.21", unprocessable},     {501, "RFC 9110 section 15.6.2", notImplemented},
};

/// As it stands inside a JSON string.
QString quoted(const QString &text)
{
    auto escaped = text;
    return escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('"'), QLatin1String("\\\""));
}

} // namespace

std::vector<StatusAdvice> statusAdvice(const Exchange &exchange)
{
    std::vector<StatusAdvice> all;
    if (!checks::headLeft(exchange))
        return all;
    for (const auto &rule : rules) {
        auto judged = rule.judge(exchange);
        all.push_back({rule.status, judged.fit, std::move(judged.reason), QString::fromLatin1(rule.section),
                       exchange.status() == rule.status});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const StatusAdvice &a, const StatusAdvice &b) { return a.fit < b.fit; });
    return all;
}

QString goodRefusal(const Exchange &exchange)
{
    const auto refused = askedFor(exchange).refusable;
    if (!checks::headLeft(exchange) || expectationFailed(exchange).fit == Fit::Wrong)
        return {};
    const auto detail =
        Words::tr("The expectation %1 is not supported by %2, only 100-continue is. Repeat the "
                  "request without it.")
            .arg(shortText(refused, valueLength), escapedText(exchange.request->target.authority()));
    const auto body = QStringLiteral("{\n  \"type\": \"about:blank\",\n  \"title\": \"Expectation Failed\",\n"
                                     "  \"status\": 417,\n  \"detail\": \"%1\"\n}\n")
                          .arg(quoted(detail));
    // A body that was promised and will not be read ends the connection (RFC 9112 section 9.3).
    const bool closes = exchange.request->hasBody();
    return QStringLiteral("HTTP/1.1 417 Expectation Failed\nContent-Type: application/problem+json\n"
                          "Content-Length: %1\n%2\n%3")
        .arg(body.toUtf8().size())
        .arg(closes ? QStringLiteral("Connection: close\n") : QString(), body);
}

} // namespace expectra
