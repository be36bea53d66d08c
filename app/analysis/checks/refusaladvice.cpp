// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/refusaladvice.h"

#include "app/http/syntax.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RefusalAdvice)
};

constexpr ByteCount pageBytes = 8192; // an error page names its maker within this

/// How the answer's makers name themselves, lower case.
std::string signature(const ResponseHead &response)
{
    std::string text;
    for (const auto *name : {"Server", "Via", "X-Squid-Error"})
        text += response.headers.combined(name).value_or("") + '\n';
    return http::toLower(text);
}

/// Squid before 3.2 spoke HTTP/1.0 and refused every Expect.
bool isOldSquid(std::string_view signature)
{
    for (const auto *version : {"squid/2.", "squid/3.0", "squid/3.1"}) {
        if (signature.find(version) != std::string_view::npos)
            return true;
    }
    return false;
}

QString productAdvice(const Exchange &exchange)
{
    const auto who = signature(*exchange.response);
    const auto page = contentPrefix(exchange, pageBytes);
    const auto holds = [](std::string_view text, std::string_view part) {
        return text.find(part) != std::string_view::npos;
    };
    if (isOldSquid(who))
        return Words::tr(
            "At the proxy: Squid up to 3.1 refuses every Expect. Set \"ignore_expect_100 on\" in "
            "squid.conf, or better, upgrade to Squid 3.2 or later, where the directive is obsolete.");
    if (holds(who, "lighttpd/1.4"))
        return Words::tr(
            "At the server: set server.reject-expect-100-with-417 = \"disable\" in lighttpd.conf, "
            "or upgrade: current versions of lighttpd 1.4 answer 100.");
    if (holds(page, "Only the 100-continue expectation is supported"))
        return Words::tr(
            "In front of Apache httpd: its page rejects the expectation that it supports, so the "
            "request very likely reached it as HTTP/1.0. Find the hop that downgrades, and remove "
            "\"SetEnv force-proxy-request-1.0\" where Apache httpd itself is the proxy.");
    if (holds(page, "No expectation was seen"))
        return Words::tr(
            "Behind Apache httpd: its page says that it saw no Expect, so the 417 was made by the "
            "application or the next hop. Look there.");
    return {};
}

QString generalAdvice(const Exchange &exchange)
{
    const auto via = exchange.response->headers.combined("Via");
    if (via)
        return Words::
            tr("At the intermediary: the answer passed through \"%1\". Play the request on a route around "
               "it; if that works, let the intermediary forward Expect or answer 100 itself.")
                .arg(shortText(*via, 60));
    return Words::tr(
        "At the server: let it answer 100-continue, or ignore it. Play the request on a route around "
        "each gateway and proxy to find the hop that refuses.");
}

} // namespace

QString adviceForClients()
{
    return Words::tr("At the client: send the request without Expect (curl -H \"Expect:\"; .NET "
                     "ServicePointManager.Expect100Continue = false), or repeat it without after a 417.");
}

QString adviceForRefusedContinue(const Exchange &exchange)
{
    const auto product = productAdvice(exchange);
    const auto first = product.isEmpty() ? generalAdvice(exchange) : product;
    return first + QLatin1Char(' ') + adviceForClients();
}

} // namespace expectra::checks
