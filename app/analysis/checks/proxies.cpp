// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"
#include "app/http/syntax.h"
#include "app/request/proxychoice.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProxyChecks)
};

struct Story
{
    const char *id;
    QString summary;
    QString explanation;
    QString advice;
};

QString proxyText(const Exchange &exchange)
{
    return shortText(exchange.connection.proxy->place.toString(), 80);
}

QString serverText(const Exchange &exchange)
{
    return shortText(exchange.request->destination().toString(), 80);
}

/// What the proxy said: its status line and what it asks for.
std::vector<Evidence> answerEvidence(const Exchange &exchange)
{
    std::vector<Evidence> evidence;
    const auto &answer = *exchange.connection.proxy->answer;
    evidence.push_back(
        {Words::tr("to CONNECT: %1").arg(statusText(answer)), answer.at, std::nullopt, Direction::Received});
    for (const auto *name : {"Proxy-Authenticate", "Server", "Via", "X-Squid-Error"}) {
        for (const auto &value : answer.headers.values(name))
            evidence.push_back({QLatin1String(name) + QStringLiteral(": ") + shortText(value, 120), answer.at,
                                std::nullopt, Direction::Received});
    }
    return evidence;
}

std::vector<Evidence> endEvidence(const Exchange &exchange)
{
    const auto text = shortText(exchange.failure->message, 160);
    if (const auto *failed = exchange.timeline.last<timeline::Failed>())
        return {eventEvidence(*failed, text)};
    return {{text, std::nullopt, std::nullopt, Direction::Received}};
}

QString loginSummary(const Exchange &exchange, bool sent)
{
    const auto proxy = proxyText(exchange);
    if (exchange.followUp.follows)
        return Words::tr("The proxy %1 asked who you are (407); the next exchange answers.").arg(proxy);
    return sent ? Words::tr("The proxy %1 rejects the user or the password (407).").arg(proxy)
                : Words::tr("The proxy %1 wants a user and a password (407).").arg(proxy);
}

QString loginAdvice()
{
    return Words::tr(
        "Put user and password into the proxy's address, or give --proxy-user. Which schemes it takes "
        "stands in Proxy-Authenticate.");
}

Story answerStory(const Exchange &exchange)
{
    const auto &answer = *exchange.connection.proxy->answer;
    const auto proxy = proxyText(exchange);
    const auto server = serverText(exchange);
    switch (answer.status) {
    case 417:
        return {
            "PRX-001", Words::tr("The proxy itself answered 417 to CONNECT."),
            Words::tr(
                "The request never reached the server, and its Expect was not shown to the proxy: CONNECT "
                "carried none. So this 417 says nothing about the server, and leaving out Expect can't "
                "help."),
            Words::tr("At the proxy: find the rule that answers 417 to CONNECT %1.").arg(server)};
    case 407:
        return {"PRX-002", loginSummary(exchange, !proxyAuthorization(*exchange.request->proxy).empty()),
                Words::tr("It answered CONNECT, so the server was never asked."), loginAdvice()};
    case 403:
        return {
            "PRX-003", Words::tr("The proxy %1 forbids the way to %2.").arg(proxy, server),
            Words::tr(
                "A rule of the proxy refuses this host or port; many let CONNECT through to port 443 alone."),
            Words::tr(
                "At the proxy: allow the host and the port. In Squid these are http_access and SSL_ports.")};
    case 502:
    case 503:
    case 504:
        return {
            "PRX-004",
            Words::tr("The proxy %1 can't reach %2: it answered %3.").arg(proxy, server, statusText(answer)),
            Words::tr("The proxy let the request pass, but found no way on from there: a name that it "
                      "doesn't know, "
                      "or a server that doesn't answer it."),
            Words::tr(
                "Try the name and the port from the proxy's machine; names may mean something else there.")};
    case 400:
    case 405:
    case 501:
        return {
            "PRX-005", Words::tr("%1 does not take CONNECT: it answered %2.").arg(proxy, statusText(answer)),
            Words::tr("Typical of a web server or a gateway that is no forward proxy."),
            Words::tr(
                "Check the proxy's address and port, and whether it is to be spoken to in TLS (https://).")};
    default:
        return {"PRX-005", Words::tr("The proxy %1 answered %2 to CONNECT.").arg(proxy, statusText(answer)),
                Words::tr("Only a status of 200 to 299 opens the way, so the server was never asked."),
                Words::tr("Look at what the proxy said beside it.")};
    }
}

Story brokenStory(const Exchange &exchange)
{
    const auto proxy = proxyText(exchange);
    switch (exchange.failure->kind) {
    case FailureKind::ProxyRefused:
        return {
            "PRX-006",
            Words::tr("The SOCKS proxy %1 did not open the way to %2.").arg(proxy, serverText(exchange)),
            Words::tr("Its reason stands in the evidence. The server heard nothing of this request."),
            Words::tr(
                "Check user and password, the proxy's rules, and whether the server can be reached from its "
                "machine.")};
    case FailureKind::Protocol:
    case FailureKind::TooLarge:
        return {"PRX-007", Words::tr("What answers on %1 is no proxy of this kind.").arg(proxy),
                Words::tr("The bytes that came are not what this kind of proxy says."),
                Words::tr("Check the port, and the kind before :// in the proxy's address.")};
    case FailureKind::TimedOut:
        return {
            "PRX-008", Words::tr("The proxy %1 did not open the way in time.").arg(proxy),
            Words::tr("It was connected, but it has not answered: it may be waiting for the server itself."),
            Words::tr("Try the server from the proxy's machine, or give it a longer limit.")};
    default:
        return {"PRX-008", Words::tr("The proxy %1 ended the connection before the way was open.").arg(proxy),
                Words::tr("The server was never asked."),
                Words::tr(
                    "Check that the port belongs to a proxy and that it lets this machine in; look into its "
                    "log.")};
    }
}

std::optional<Story> unreachedStory(const Exchange &exchange)
{
    const auto phase = exchange.failure->phase;
    const auto *lookup = exchange.timeline.last<timeline::LookupStarted>();
    const auto &place = exchange.connection.proxy->place;
    const bool soughtProxy = phase == FailurePhase::Connect ||
                             (phase == FailurePhase::Dns && lookup &&
                              std::get<timeline::LookupStarted>(lookup->payload).host == place.host);
    if (!soughtProxy || exchange.failure->kind == FailureKind::Cancelled)
        return std::nullopt;
    return Story{
        "PRX-009", Words::tr("The proxy %1 could not be reached.").arg(proxyText(exchange)),
        Words::tr("It stands between this program and the server, so nothing is known about the server."),
        Words::tr("Check the proxy's address, and whether this host should be reached without it.")};
}

/// PRX-001 to 009: the way was not opened.
void shutWay(const Exchange &exchange, std::vector<Finding> &found)
{
    if (!isProxyFailure(exchange))
        return;
    const bool answered =
        exchange.connection.proxy->answer && exchange.failure->kind == FailureKind::ProxyRefused;
    auto story = unreachedStory(exchange);
    if (!story)
        story = answered ? answerStory(exchange) : brokenStory(exchange);
    const auto severity = exchange.followUp.follows ? Severity::Info : Severity::Error;
    found.push_back({story->id, severity, std::move(story->summary), std::move(story->explanation),
                     answered ? answerEvidence(exchange) : endEvidence(exchange),
                     answered ? QStringLiteral("RFC 9110 section 9.3.6") : QString(),
                     std::move(story->advice)});
}

/// PRX-010: the proxy that the request was sent to asks for credentials itself.
void wantsLogin(const Exchange &exchange, std::vector<Finding> &found)
{
    if (exchange.status() != 407 || !isForwarded(*exchange.request))
        return;
    auto evidence = std::vector{headEvidence(*exchange.response)};
    found.push_back({"PRX-010", exchange.followUp.follows ? Severity::Info : Severity::Error,
                     loginSummary(exchange, !sentFields(exchange, "Proxy-Authorization").empty()),
                     Words::tr("This answer is the proxy's: the server has not seen the request."),
                     std::move(evidence), QStringLiteral("RFC 9110 section 15.5.8"), loginAdvice()});
}

/// What tells that a proxy made this answer up: RFC 9209, and Squid's own field.
std::vector<Evidence> proxysOwn(const ResponseHead &head)
{
    std::vector<Evidence> evidence;
    for (const auto &field : head.headers) {
        const bool tells = http::equalsIgnoringCase(field.name, "X-Squid-Error") ||
                           (http::equalsIgnoringCase(field.name, "Proxy-Status") &&
                            field.value.find("error=") != std::string::npos);
        if (tells)
            evidence.push_back(
                {shortText(field.name + ": " + field.value, 160), head.at, field.range, Direction::Received});
    }
    return evidence;
}

/// PRX-011: who refused, where a proxy was sent the request itself.
void forwardedRefusal(const Exchange &exchange, std::vector<Finding> &found)
{
    if (exchange.status() != 417 || !isForwarded(*exchange.request))
        return;
    auto evidence = proxysOwn(*exchange.response);
    if (!evidence.empty()) {
        found.push_back(
            {"PRX-011", Severity::Warning, Words::tr("The 417 is the proxy's own."),
             Words::tr("A field of the answer says that the proxy made it: the server behind it has not "
                       "refused anything."),
             std::move(evidence), QStringLiteral("RFC 9110 section 10.1.1"),
             Words::tr("At the proxy: let Expect pass, or play the request through a tunnel "
                       "(--proxytunnel), where it can't see it.")});
        return;
    }
    found.push_back(
        {"PRX-011",
         Severity::Info,
         Words::tr("The 417 came through a proxy that read the request."),
         Words::tr("Proxy or server may have made it; nothing in the answer tells which."),
         {headEvidence(*exchange.response)},
         QStringLiteral("RFC 9110 section 10.1.1"),
         Words::tr("Play it once more through a tunnel (--proxytunnel) or without the proxy (--noproxy "
                   "'*'): a 417 that stays is the server's.")});
}

/// PRX-012: credentials that were meant for a proxy were shown to the server.
void leakedCredentials(const Exchange &exchange, std::vector<Finding> &found)
{
    if (isForwarded(*exchange.request) || sentFields(exchange, "Proxy-Authorization").empty())
        return;
    found.push_back(
        {"PRX-012", Severity::Warning, Words::tr("Proxy-Authorization was sent to the server."),
         Words::tr("A tunnel hides the request's fields from the proxy, and without a proxy there is "
                   "nobody else to read it: the credentials went to the wrong hop."),
         sentFieldEvidence(exchange, "Proxy-Authorization"), QStringLiteral("RFC 9110 section 11.7.2"),
         Words::tr("Take the field out, and put user and password into the proxy's address.")});
}

/// PRX-013: the proxy looks the name up, so an address given for it is not used.
void uselessAddress(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto &request = *exchange.request;
    const bool resolvesThere = request.proxy && request.proxy->kind != Proxy::Kind::Socks5;
    if (!resolvesThere || request.addresses.empty())
        return;
    found.push_back(
        {"PRX-013",
         Severity::Warning,
         Words::tr("The address given for the server was not used."),
         Words::tr("An HTTP proxy is told the server's name and looks it up itself."),
         {{shortText(request.addresses.front(), 60), std::nullopt, std::nullopt, Direction::Sent}},
         {},
         Words::tr("To reach one address through the proxy, connect to it in so many words: --connect-to.")});
}

} // namespace

bool isProxyFailure(const Exchange &exchange)
{
    if (!exchange.failure || !exchange.connection.proxy)
        return false;
    const auto kind = exchange.failure->kind;
    const bool ofTls = kind == FailureKind::TlsHandshake || kind == FailureKind::Certificate;
    return unreachedStory(exchange) || (exchange.failure->side == Side::Proxy && !ofTls);
}

std::vector<Finding> proxies(const Exchange &exchange)
{
    std::vector<Finding> found;
    shutWay(exchange, found);
    wantsLogin(exchange, found);
    forwardedRefusal(exchange, found);
    leakedCredentials(exchange, found);
    uselessAddress(exchange, found);
    return found;
}

} // namespace expectra::checks
