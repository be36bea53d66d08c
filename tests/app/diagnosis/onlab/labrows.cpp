// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/diagnosis/onlab/labrows.h"

namespace expectra::test {

namespace {

using namespace std::chrono_literals;

constexpr auto few = "plain continue";
constexpr auto withHttp10 = "plain continue http10";
constexpr Duration shortWait = 2s; // still long for whatever is to come in time

// clang-format off
constexpr LabRow rows[] = {
    {"417 to CONNECT", "direct via=connect-417", "tls/expect/continue", "intermediary high proxy-refuses-tunnel @1", "proxy-refuses-tunnel", "curl"},

    {"nobody listens", "direct", "nobody/", "undetermined low unreachable @0", "unreachable"},
    {"every answer is cut off", "direct", "lab/broken/reset-in-head", "undetermined low unreachable @0", "unreachable", "", "", few},
    {"nobody listens at the proxy", "direct via=nobody", "lab/expect/continue", "undetermined low unreachable @1", "nothing-wrong"},
    {"nobody listens at the proxy, and the server refuses", "direct via=nobody", "lab/expect/refuse", "server high server-refuses @0", "server-refuses", "curl"},
    {"the proxy opens no tunnel", "direct via=connect-403", "tls/expect/continue", "undetermined low unreachable @1", "nothing-wrong"},
    {"the proxy wants a login for a tunnel", "direct via=deny", "tls/expect/continue", "undetermined low unreachable @1", "nothing-wrong"},
    {"the proxy answers CONNECT with no HTTP", "direct via=connect-garbage", "tls/expect/continue", "undetermined low unreachable @1", "nothing-wrong"},
    {"nothing is ever answered", "direct", "lab/broken/silence", "undetermined low unreachable @0", "unreachable", "", "", few, 1s, 2s},
    {"HTTP/2 is not chosen", "direct direct,version=2", "tls/expect/continue", "undetermined low unreachable @1", "nothing-wrong"},
    {"HTTP/2 is not spoken, and the server refuses", "direct direct,version=2", "lab/expect/refuse", "server high server-refuses @0", "server-refuses", "curl"},
    {"the origin is down behind the proxy", "via=pass", "nobody/", "undetermined low stopped-by-status", "stopped-by-status"},

    {"the origin changes its mind", "direct", "lab/expect/flaky", "undetermined low contradictory @0", "contradictory"},
    {"the proxy changes its mind", "direct via=flaky", "lab/expect/continue", "undetermined low contradictory @1", "contradictory"},
    {"two proxies contradict each other", "via=pass via=self-continue", "lab/expect/refuse", "undetermined low undetermined @0", "one-sided"},

    {"the application answers 417 after the body", "direct", "lab/expect/status?code=417", "server high application-417 @0", "application-417"},
    {"the application answers 417 to all", "direct", "lab/expect/reject?status=417", "server high application-417 @0", "application-417", "", "", "all"},
    {"the proxy answers 417 to all", "direct via=answer:status=417", "lab/expect/continue", "intermediary high intermediary-417 @1", "intermediary-417"},

    {"downgraded, by the origin's page", "direct via=downgrade", "lab/expect/refuse-http10", "intermediary high intermediary-downgrades @1", "intermediary-downgrades", "Apache httpd, httpd.conf of the proxy in front", "", withHttp10},
    {"downgraded, by the page alone", "via=downgrade", "lab/expect/refuse-http10", "intermediary medium intermediary-downgrades @0", "intermediary-downgrades", "Apache httpd, httpd.conf of the proxy in front", "", withHttp10},
    {"downgraded, by what the origin does on HTTP/1.0", "direct via=downgrade", "lab/expect/refuse-http10?page=No.", "intermediary medium intermediary-downgrades @1", "intermediary-downgrades", "curl", "", withHttp10},
    {"downgraded, by the echo origin", "direct via=downgrade via=downgrade,echo", "lab/expect/continue", "intermediary high intermediary-downgrades @1", "intermediary-downgrades", "curl", "", few, shortWait},

    {"the proxy refuses", "direct via=refuse", "lab/expect/continue", "intermediary high intermediary-refuses @1", "intermediary-refuses", "curl"},
    {"a proxy that is known refuses", "direct via=refuse:server=squid%2F3.1.20&via=1.0+gate+(squid%2F3.1.20)", "lab/expect/continue", "intermediary high intermediary-refuses @1", "intermediary-refuses", "Squid, the installation"},
    {"a known proxy refuses, and no other route is there", "via=refuse:server=squid%2F3.1.20", "lab/expect/continue", "intermediary medium intermediary-refuses @0", "intermediary-refuses", "Squid, the installation"},
    {"the gateway refuses", "direct to=lab", "gateway:refuse/expect/continue", "intermediary high intermediary-refuses @0", "intermediary-refuses", "curl"},

    {"an unknown value", "direct", "lab/expect/strict", "client high client-value @0", "client-value", "PHP", "Expect: x-probe", "all", shortWait},
    {"a list", "direct", "lab/expect/strict", "client high client-value @0", "client-value", "PHP", "Expect: 100-continue, x-probe", "plain continue two-in-one-field"},
    {"an empty value", "direct via=pass", "lab/expect/strict", "client high client-value @0", "client-value", "PHP", "Expect:", "plain continue empty-value"},
    {"a value that no probe has", "direct", "lab/expect/strict", "client high client-value @0", "client-value", "PHP", "Expect: widgets", "plain continue as-composed"},

    {"the server refuses", "direct", "lab/expect/refuse", "server high server-refuses @0", "server-refuses", "curl", "", "all"},
    {"the server refuses late", "direct", "lab/expect/refuse-late", "server high server-refuses @0", "server-refuses", "curl", "", few, shortWait},
    {"the server refuses, through the proxy too", "direct via=pass", "lab/expect/refuse", "server high server-refuses @0", "server-refuses", "curl"},
    {"the server refuses a client that is known", "direct", "lab/expect/refuse", "server high server-refuses @0", "server-refuses", "Apache HttpClient", "User-Agent: Apache-HttpClient/4.5.14 (Java/17.0.9)"},
    {"the server refuses, and the gateway hides it", "direct to=lab", "gateway:self-continue/expect/refuse", "server medium server-refuses @1", "server-refuses", "curl"},
    {"the letters' case", "direct", "lab/expect/strict", "server high refuses-case @0", "refuses-case", "curl", "Expect: 100-Continue"},
    {"HTTP/1.0", "direct", "lab/expect/refuse-http10", "server high refuses-http10 @0", "refuses-http10", "curl", "HTTP/1.0", withHttp10},

    {"the server chokes", "direct", "lab/expect/choke", "server high breaks-on-expect @0", "breaks-on-expect", "curl", "", few, shortWait},
    {"the server closes", "direct", "lab/expect/close", "server high breaks-on-expect @0", "breaks-on-expect", "curl"},
    {"the server resets", "direct via=pass", "lab/expect/reset", "server high breaks-on-expect @0", "breaks-on-expect", "curl", "", few},
    {"the server hangs", "direct", "lab/expect/hang", "server high breaks-on-expect @0", "breaks-on-expect", "curl", "", few, 1s, 3s},
    {"the proxy hangs", "direct via=hang", "lab/expect/continue", "intermediary high breaks-on-expect @1", "breaks-on-expect", "If it is", "", few, shortWait, 4s},
    {"the gateway hangs", "direct to=lab", "gateway:hang/expect/continue", "intermediary medium breaks-on-expect @0", "breaks-on-expect", "If it is", "", few, shortWait, 4s},

    {"the server is silent", "direct", "lab/expect/silent", "server high stays-silent @0", "stays-silent", "curl", "", "plain continue continue-case chunked", shortWait},
    {"the server is silent, through the proxy too", "direct via=pass", "lab/expect/silent", "server high stays-silent @0", "stays-silent", "curl", "", few, shortWait},
    {"the proxy takes Expect out", "direct via=strip", "lab/expect/continue", "intermediary high stays-silent @1", "stays-silent", "If it is", "", few, shortWait},
    {"the proxy takes Expect out before the echo origin", "via=strip,echo", "lab/expect/continue", "intermediary high stays-silent @0", "stays-silent", "If it is", "", few, shortWait},
    {"the gateway takes Expect out", "direct to=lab", "gateway:strip/expect/continue", "intermediary medium stays-silent @0", "stays-silent", "If it is", "", few, shortWait},
    {"the server is late", "direct", "lab/expect/late?ms=3500", "server high continues-late @0", "continues-late", "curl", "", few, 1s},
    {"the proxy is late", "direct via=delay:ms=3500", "lab/expect/continue", "intermediary high continues-late @1", "continues-late", "If it is", "", few, shortWait},

    {"refused through a proxy alone", "via=pass", "lab/expect/refuse", "undetermined low undetermined @0", "one-sided"},
    {"silent through a proxy alone", "via=pass", "lab/expect/silent", "undetermined low undetermined @0", "one-sided", "", "", few, shortWait},

    {"the server loses count", "direct", "lab/expect/strict-keep", "server high early-answer-breaks-connection @0", "early-answer-breaks-connection", "curl", "", "all", shortWait},
    {"the proxy lets nobody through", "direct via=deny", "lab/expect/continue", "intermediary high intermediary-answers @1", "intermediary-answers"},
    {"the proxy answers everything", "direct via=answer", "lab/expect/continue", "intermediary high intermediary-answers @1", "intermediary-answers"},
    {"the gateway answers everything", "direct to=lab", "gateway:answer:status=502/expect/continue", "intermediary medium intermediary-answers @0", "intermediary-answers"},
    {"the proxy says 100 itself", "direct via=self-continue", "lab/expect/continue", "intermediary high intermediary-continues @1", "intermediary-continues", "If it is"},
    {"the gateway says 100 itself", "direct to=lab", "gateway:self-continue/expect/continue", "intermediary medium intermediary-continues @0", "intermediary-continues", "If it is"},

    {"429 at once", "direct", "lab/expect/reject?status=429", "undetermined low rate-limited @0", "rate-limited"},
    {"429 after a while", "direct", "lab/expect/limited", "undetermined low rate-limited @0", "rate-limited"},
    {"429 through the proxy", "direct via=answer:status=429", "lab/expect/continue", "undetermined low rate-limited @1", "rate-limited"},
    {"the server wants a login", "direct", "lab/expect/reject?status=401", "undetermined low stopped-by-status", "stopped-by-status"},
    {"the server wants a login and keeps the connection", "direct", "lab/expect/reject-keep?status=401", "undetermined low stopped-by-status", "stopped-by-status"},
    {"the proxy alone wants a login", "via=deny", "lab/expect/continue", "undetermined low stopped-by-status", "stopped-by-status"},
    {"the server points elsewhere", "direct via=pass", "lab/expect/reject?status=307", "undetermined low stopped-by-status", "stopped-by-status"},

    {"all is well", "direct via=pass", "lab/expect/continue", "none high nothing-wrong", "nothing-wrong"},
    {"all is well, every probe", "direct", "lab/expect/continue", "none high nothing-wrong", "nothing-wrong", "", "", "all", shortWait},
    {"all is well behind the gateway", "direct to=lab", "gateway:pass/expect/continue", "none high nothing-wrong", "nothing-wrong"},
    {"all is well over TLS and through a tunnel", "direct via=pass", "tls/expect/continue", "none high nothing-wrong", "nothing-wrong"},
    {"all is well with the proxy's password", "direct via=auth:secret", "lab/expect/continue", "none high nothing-wrong", "nothing-wrong"},
    {"all is well after early hints", "direct", "lab/expect/hints", "none high nothing-wrong", "nothing-wrong"},
    {"all is well with two 100s", "direct", "lab/expect/double", "none high nothing-wrong", "nothing-wrong"},
    {"all is well, slowly", "direct", "lab/expect/drip?ms=50", "none high nothing-wrong", "nothing-wrong", "", "", few},
    {"answered before the body", "direct", "lab/expect/answer-early", "none medium nothing-wrong", "nothing-wrong"},
    {"a 100, though the request isn't met", "direct", "lab/expect/status?code=401", "none medium nothing-wrong", "nothing-wrong"},
};
// clang-format on

} // namespace

std::span<const LabRow> labRows()
{
    return rows;
}

} // namespace expectra::test
