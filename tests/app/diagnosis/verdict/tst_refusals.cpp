// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whose a 417 is: each rule with matrices on which it decides, and others that miss it narrowly.

#include "tests/app/diagnosis/verdict/verdictrows.h"

using namespace expectra;
using namespace expectra::test;

namespace {

Request asking(std::initializer_list<const char *> expectations)
{
    auto request = bareRequest();
    for (const auto *value : expectations)
        request.headers.append("Expect", value);
    return request;
}

Request bodiless()
{
    auto request = asking({"100-continue"});
    request.method = "GET";
    request.body = NoBody{};
    return request;
}

Request onHttp10()
{
    auto request = asking({"100-continue"});
    request.version = http::Version::Http10;
    return request;
}

Request chunked()
{
    auto request = asking({"100-continue"});
    request.headers.append("Transfer-Encoding", "chunked");
    return request;
}

} // namespace

class tst_Refusals final : public QObject
{
    Q_OBJECT

private slots:
    void ofTheApplication_data() { ofTheApplicationRows(); }
    void ofTheApplication() { compareVerdict(); }
    void ofAnIntermediary_data() { ofAnIntermediaryRows(); }
    void ofAnIntermediary() { compareVerdict(); }
    void afterADowngrade_data() { afterADowngradeRows(); }
    void afterADowngrade() { compareVerdict(); }
    void ofTheClientsOwnForm_data() { ofTheClientsOwnFormRows(); }
    void ofTheClientsOwnForm() { compareVerdict(); }
    void ofTheServer_data() { ofTheServerRows(); }
    void ofTheServer() { compareVerdict(); }
    void nameWhoRefuses_data();
    void nameWhoRefuses();

private:
    static void ofTheApplicationRows();
    static void ofAnIntermediaryRows();
    static void afterADowngradeRows();
    static void ofTheClientsOwnFormRows();
    static void ofTheServerRows();
};

void tst_Refusals::ofTheApplicationRows()
{
    verdictColumns();
    verdictRow("417 with and without Expect", "direct: plain=late 417 continue=417",
               "server high application-417 @0");
    verdictRow("417 only without Expect", "direct: plain=late 417 continue=100 200",
               "server high application-417 @0");
    verdictRow("behind a proxy too", "direct: plain=late 417; proxy=http://p:1: plain=late 417",
               "server high application-417 @0");
    verdictRow("with a hop's field", "direct: plain=late 417 (Via: 1.1 edge)",
               "server low application-417 @0");
    verdictRow("only through the proxy", "direct: plain=200; proxy=http://p:1: plain=late 417",
               "intermediary high intermediary-417 @1");
    verdictRow("made by a Squid in the way", "direct: plain=late 417 (X-Squid-Error: ERR_INVALID_REQ 0)",
               "intermediary medium intermediary-417 @0");
    verdictRow("seen through a proxy alone", "proxy=http://p:1: plain=late 417 continue=417",
               "undetermined low undetermined @0");
    verdictRow("with Expect only", "direct: plain=200 continue=417", "server high server-refuses @0");
}

void tst_Refusals::ofAnIntermediaryRows()
{
    verdictColumns();
    verdictRow("direct met, the proxy refuses",
               "direct: plain=200 continue=100 200; proxy=http://p:1: plain=200 continue=417",
               "intermediary high intermediary-refuses @1");
    verdictRow("the second of two proxies",
               "direct: continue=100 200; proxy=http://p:1: continue=100 200; proxy=http://q:1: continue=417",
               "intermediary high intermediary-refuses @2");
    verdictRow("a named address met, the public name refuses",
               "direct: plain=200 continue=417; to=10.0.0.7:80: plain=200 continue=100 200",
               "intermediary medium intermediary-refuses @0");
    verdictRow("the same with the hop's field",
               "direct: plain=200 continue=417 (Via: 1.1 edge); to=10.0.0.7:80: plain=200 continue=100 200",
               "intermediary high intermediary-refuses @0");
    verdictRow("the named address is the hop: it shows more of them",
               "direct: plain=200 continue=100 200; to=10.0.0.9:80: plain=200 (Via: 1.1 s) continue=417 "
               "(Via: 1.1 s)",
               "intermediary high intermediary-refuses @1");
    verdictRow("before the lab's echo origin",
               "proxy=http://p:1,echo=http://lab/expect/echo: plain=200 continue=417",
               "intermediary high intermediary-refuses @0");
    verdictRow("before the echo and before the origin",
               "proxy=http://p:1: plain=200 continue=417; proxy=http://p:1,echo=http://lab/e: plain=200 "
               "continue=417",
               "intermediary high intermediary-refuses @0");
    verdictRow("a proxy alone that signs it",
               "proxy=http://p:1: plain=200 continue=417 (Server: squid/3.1.20)",
               "intermediary medium intermediary-refuses @0");
    verdictRow("a Server of another name than the plain answer's",
               "direct: plain=200 (Server: app/1) continue=417 (Server: gate/2)",
               "intermediary medium intermediary-refuses @0");
    verdictRow("through a tunnel",
               "direct: plain=200 continue=417; proxy=socks5://p:1: plain=200 continue=100 200",
               "server medium server-refuses @0");
    verdictRow("through a tunnel only",
               "direct: plain=200 continue=100 200; proxy=socks5://p:1: plain=200 continue=417",
               "intermediary medium intermediary-refuses @1");
    verdictRow("at a named address that hands on to the echo",
               "direct: plain=200 continue=100 200; to=10.0.0.9:80: plain=200 continue=417; "
               "to=10.0.0.9:80,echo=http://lab/e: plain=200 <HTTP/1.1>",
               "intermediary medium intermediary-refuses @1");
    verdictRow("CONNECT itself", "direct: plain=200 continue=100 200; proxy=http://p:1: plain=connect-417",
               "intermediary high proxy-refuses-tunnel @1");
    verdictRow("CONNECT refused for another reason",
               "direct: plain=200 continue=100 200; proxy=http://p:1: plain=connect-407",
               "undetermined low unreachable @1");
    verdictRow("a proxy alone that doesn't sign it", "proxy=http://p:1: plain=200 continue=417",
               "undetermined low undetermined @0");
    verdictRow("direct refuses as well",
               "direct: plain=200 continue=417; proxy=http://p:1: plain=200 continue=417",
               "server high server-refuses @0");
}

void tst_Refusals::afterADowngradeRows()
{
    verdictColumns();
    verdictRow("the page asks for what was sent",
               "direct: plain=200 continue=100 200; proxy=http://p:1: continue=417 "
               "\"client sent Expect: 100-continue. Only the 100-continue expectation is supported.\"",
               "intermediary high intermediary-downgrades @1");
    verdictRow("the same on the only route",
               "direct: plain=200 continue=417 \"Only the 100-continue expectation is supported.\"",
               "intermediary medium intermediary-downgrades @0");
    verdictRow("the echo origin got HTTP/1.0, and a 417 comes",
               "direct: continue=100 200; proxy=http://p:1: continue=417; "
               "proxy=http://p:1,echo=http://lab/e: continue=silent 200 <HTTP/1.0>",
               "intermediary high intermediary-downgrades @1");
    verdictRow("the echo origin got HTTP/1.0, and no 100 comes",
               "proxy=http://p:1,echo=http://lab/e: continue=silent 200 <HTTP/1.0; Expect: 100-continue>",
               "intermediary high intermediary-downgrades @0");
    verdictRow("the origin refuses on HTTP/1.0 and signs the 417",
               "direct: plain=200 continue=100 200 http10=417 (Server: app); "
               "proxy=http://p:1: plain=200 (Server: app) continue=417 (Server: app)",
               "intermediary medium intermediary-downgrades @1");
    verdictRow("the origin refuses on HTTP/1.0, another signs the 417",
               "direct: plain=200 continue=100 200 http10=417 (Server: app); "
               "proxy=http://p:1: plain=200 continue=417 (Server: gate)",
               "intermediary high intermediary-refuses @1");
    verdictRow(
        "the page of an unknown value",
        "direct: plain=200 continue=100 200 unknown=417 \"Only the 100-continue expectation is supported.\"",
        "none high nothing-wrong");
    verdictRow("HTTP/1.0 at the echo, and nothing suffers",
               "proxy=http://p:1,echo=http://lab/e: plain=200 continue=100 200 <HTTP/1.0>",
               "none high nothing-wrong");
}

void tst_Refusals::ofTheClientsOwnFormRows()
{
    verdictColumns();
    const auto *const words =
        "direct: plain=200 continue=100 200 unknown=417 two-in-one-field=417 two-fields=417 "
        "empty-value=417 no-body=417 obfuscated=417";
    verdictRow("an unknown value", words, "client high client-value @0", asking({"widgets"}));
    verdictRow("a list", words, "client high client-value @0", asking({"100-continue, widgets"}));
    verdictRow("two fields", words, "client high client-value @0", asking({"100-continue", "100-continue"}));
    verdictRow("an empty field", words, "client high client-value @0", asking({""}));
    verdictRow("no body", words, "client high client-value @0", bodiless());
    verdictRow("a value that contains it", words, "client high client-value @0", asking({"x 100-continue"}));
    verdictRow("refused with 400", "direct: plain=200 continue=100 200 unknown=early 400",
               "client high client-value @0", asking({"widgets"}));
    verdictRow("met by a silent server", "direct: plain=200 continue=silent 200 unknown=417",
               "client high client-value @0", asking({"widgets"}));
    verdictRow("at the proxy only",
               "direct: plain=200 continue=100 200 unknown=silent 200; proxy=http://p:1: continue=100 200 "
               "unknown=417",
               "client high client-value @1", asking({"widgets"}));
    verdictRow("as composed, where the probe of its form is met",
               "direct: plain=200 continue=100 200 unknown=silent 200 as-composed=417",
               "client high client-value @0", asking({"widgets"}));
    verdictRow("as composed and met, where the probe of its form is refused",
               "direct: plain=200 continue=100 200 unknown=417 as-composed=silent 200",
               "none high nothing-wrong", asking({"widgets"}));
    verdictRow("exactly 100-continue", words, "none high nothing-wrong", asking({"100-continue"}));
    verdictRow("nothing asked", words, "none high nothing-wrong");
    verdictRow("ignored", "direct: plain=200 continue=100 200 unknown=silent 200", "none high nothing-wrong",
               asking({"widgets"}));
    verdictRow("100-continue refused too", "direct: plain=200 continue=417 unknown=417",
               "server high server-refuses @0", asking({"widgets"}));
}

void tst_Refusals::ofTheServerRows()
{
    verdictColumns();
    verdictRow("on the direct route", "direct: plain=200 continue=417", "server high server-refuses @0");
    verdictRow("after a 100", "direct: plain=200 continue=100 417", "server high server-refuses @0");
    verdictRow("with a Via", "direct: plain=200 (Via: 1.1 edge) continue=417 (Via: 1.1 edge)",
               "server low server-refuses @0");
    verdictRow("with the fields of a cache", "direct: plain=200 continue=417 (X-Cache: MISS from edge)",
               "server low server-refuses @0");
    verdictRow("the plain request was not played", "direct: continue=417", "server medium server-refuses @0");
    verdictRow("the plain request gets 401", "direct: plain=401 continue=417",
               "server high server-refuses @0");
    verdictRow("the proxy hides it with its own 100",
               "direct: plain=200 continue=417; proxy=http://p:1: plain=200 continue=100 200",
               "server high server-refuses @0");
    verdictRow("at the address, not by the public name",
               "direct: plain=200 continue=100 200; to=10.0.0.7:80: plain=200 continue=417",
               "server medium server-refuses @1");
    verdictRow("cancelled", "cancelled:; direct: plain=200 continue=417", "server medium server-refuses @0");
    verdictRow("the user's chunked body alone", "direct: plain=200 continue=100 200 chunked=417",
               "server high server-refuses @0", chunked());
    verdictRow("the user's request as composed alone", "direct: plain=200 continue=100 200 as-composed=417",
               "server high server-refuses @0", asking({"100-continue"}));
    verdictRow("a chunked body that the user doesn't send", "direct: plain=200 continue=100 200 chunked=417",
               "none high nothing-wrong");
    verdictRow("the user's letters", "direct: plain=200 continue=100 200 continue-case=417",
               "server high refuses-case @0", asking({"100-CONTINUE"}));
    verdictRow("the user's letters, at the proxy",
               "direct: continue=100 200 continue-case=100 200; proxy=http://p:1: continue=100 200 "
               "continue-case=417",
               "intermediary high refuses-case @1", asking({"100-CONTINUE"}));
    verdictRow("letters that the user doesn't send", "direct: plain=200 continue=100 200 continue-case=417",
               "none high nothing-wrong", asking({"100-continue"}));
    verdictRow("the user's HTTP/1.0", "direct: plain=200 http10=417", "server high refuses-http10 @0",
               onHttp10());
    verdictRow("an HTTP/1.0 that the user doesn't speak", "direct: plain=200 continue=100 200 http10=417",
               "none high nothing-wrong");
}

void tst_Refusals::nameWhoRefuses_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *words, const char *summary) {
        QTest::newRow(summary) << QByteArray(words) << QString::fromUtf8(summary);
    };
    row("direct: plain=200 continue=417", "The server 127.0.0.1:8417 refuses 100-continue");
    row("to=10.0.0.7:80: plain=200 continue=417", "The server at 10.0.0.7:80 refuses 100-continue");
    row("direct: continue=100 200; proxy=http://u:secret@squid.internal:3128: continue=417 continue-case=417 "
        "unknown=417",
        "The proxy squid.internal:3128 refuses every expectation");
    row("direct: continue=100 200; proxy=http://squid.internal:3128,name=edge-squid: continue=417",
        "The proxy edge-squid refuses 100-continue");
    row("direct: plain=200 continue=417; to=10.0.0.7:80: plain=200 continue=100 200",
        "Something in front of 127.0.0.1:8417 refuses 100-continue");
}

void tst_Refusals::nameWhoRefuses()
{
    QFETCH(QByteArray, words);
    QTEST(judge(diagnosisOf(words.toStdString())).summary, "summary");
}

QTEST_GUILESS_MAIN(tst_Refusals)

#include "tst_refusals.moc"
