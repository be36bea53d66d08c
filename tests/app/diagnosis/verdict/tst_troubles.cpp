// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Trouble with Expect that is no 417, and none at all: each rule with matrices on which it decides, and
// others that miss it narrowly.

#include "tests/app/diagnosis/verdict/verdictrows.h"

using namespace expectra;
using namespace expectra::test;

class tst_Troubles final : public QObject
{
    Q_OBJECT

private slots:
    void breaksOnExpect_data() { breaksOnExpectRows(); }
    void breaksOnExpect() { compareVerdict(); }
    void staysSilent_data() { staysSilentRows(); }
    void staysSilent() { compareVerdict(); }
    void breaksItsConnection_data() { breaksItsConnectionRows(); }
    void breaksItsConnection() { compareVerdict(); }
    void answersOrContinuesItself_data() { answersOrContinuesItselfRows(); }
    void answersOrContinuesItself() { compareVerdict(); }
    void isNothing_data() { isNothingRows(); }
    void isNothing() { compareVerdict(); }
    void keepsTheOrderOfTheRules_data() { orderRows(); }
    void keepsTheOrderOfTheRules() { compareVerdict(); }

private:
    static void breaksOnExpectRows();
    static void staysSilentRows();
    static void breaksItsConnectionRows();
    static void answersOrContinuesItselfRows();
    static void isNothingRows();
    static void orderRows();
};

void tst_Troubles::breaksOnExpectRows()
{
    verdictColumns();
    verdictRow("500", "direct: plain=200 continue=silent 500", "server high breaks-on-expect @0");
    verdictRow("400 early", "direct: plain=200 continue=early 400", "server high breaks-on-expect @0");
    verdictRow("closed", "direct: plain=200 continue=closed", "server high breaks-on-expect @0");
    verdictRow("502 through the proxy only",
               "direct: plain=200 continue=100 200; proxy=http://p:1: plain=200 continue=502",
               "intermediary high breaks-on-expect @1");
    verdictRow("reset through a proxy alone", "proxy=http://p:1: plain=200 continue=reset",
               "undetermined low undetermined @0");
    verdictRow("500 without Expect too", "direct: plain=500 continue=100 500", "none medium nothing-wrong");
    verdictRow("our own cancel", "direct: plain=200 continue=cancelled", "undetermined low undetermined");
}

void tst_Troubles::staysSilentRows()
{
    verdictColumns();
    verdictRow("the server", "direct: plain=200 continue=silent 200", "server high stays-silent @0");
    verdictRow("the server, though it is not met", "direct: plain=404 continue=silent 404",
               "server high stays-silent @0");
    verdictRow("somebody shows on the way", "direct: plain=200 (X-Cache: MISS) continue=silent 200",
               "server low stays-silent @0");
    verdictRow("the proxy", "direct: continue=100 200; proxy=http://p:1: continue=silent 200",
               "intermediary high stays-silent @1");
    verdictRow("the server, and the proxy makes its own 100",
               "direct: plain=200 continue=silent 200; proxy=http://p:1: plain=200 continue=100 200",
               "server high stays-silent @0");
    verdictRow("the proxy removes Expect before the echo",
               "proxy=http://p:1,echo=http://lab/e: plain=200 continue=silent 200 <HTTP/1.1>",
               "intermediary high stays-silent @0");
    verdictRow("a proxy alone", "proxy=http://p:1: plain=200 continue=silent 200",
               "undetermined low undetermined @0");
    verdictRow("late", "direct: plain=200 continue=late-100 200", "server high continues-late @0");
    verdictRow("late through the proxy", "direct: continue=100 200; proxy=http://p:1: continue=late-100 200",
               "intermediary high continues-late @1");
    verdictRow("silent to an unknown value", "direct: plain=200 continue=100 200 unknown=silent 200",
               "none high nothing-wrong");
    verdictRow("on HTTP/1.0, where no 100 is due",
               "direct: plain=200 continue=100 200; direct,version=1.0: plain=200 continue=silent 200",
               "none high nothing-wrong");
}

void tst_Troubles::breaksItsConnectionRows()
{
    verdictColumns();
    verdictRow("the server", "direct: plain=200 continue=100 200 reuse=400",
               "server high early-answer-breaks-connection @0");
    verdictRow("no answer any more", "direct: plain=200 continue=100 200 reuse=timeout",
               "server high early-answer-breaks-connection @0");
    verdictRow("the proxy",
               "direct: plain=200 continue=100 200 reuse=200; proxy=http://p:1: plain=200 continue=100 200 "
               "reuse=400",
               "intermediary high early-answer-breaks-connection @1");
    verdictRow("a proxy alone", "proxy=http://p:1: plain=200 continue=100 200 reuse=400",
               "intermediary medium early-answer-breaks-connection @0");
    verdictRow("closed, as it may be", "direct: plain=200 continue=100 200 reuse=closed",
               "none high nothing-wrong");
    verdictRow("not met without reuse either", "direct: plain=404 continue=100 404 reuse=404",
               "none medium nothing-wrong");
}

void tst_Troubles::answersOrContinuesItselfRows()
{
    verdictColumns();
    verdictRow("403 by the proxy",
               "direct: plain=200 continue=100 200; proxy=http://p:1: plain=403 continue=early 403",
               "intermediary high intermediary-answers @1");
    verdictRow("502 by what the name leads to",
               "direct: plain=502 continue=early 502; to=10.0.0.7:80: plain=200 continue=100 200",
               "intermediary medium intermediary-answers @0");
    verdictRow("403 on both",
               "direct: plain=403 continue=early 403; proxy=http://p:1: plain=403 continue=early 403",
               "undetermined low stopped-by-status");
    verdictRow("its own 100 hides a refusal",
               "direct: plain=200 continue=100 200 refused-path=early 404; "
               "proxy=http://p:1: plain=200 continue=100 200 refused-path=100 404",
               "intermediary high intermediary-continues @1");
    verdictRow("its own 100 shows at the echo origin as well",
               "direct: plain=200 continue=100 200 refused-path=early 404; "
               "proxy=http://p:1: plain=200 continue=100 200 refused-path=100 404; "
               "proxy=http://p:1,echo=http://lab/e: plain=200 continue=100 200 <HTTP/1.1>",
               "intermediary high intermediary-continues @1");
    verdictRow("the origin takes the body too",
               "direct: plain=200 continue=100 200 refused-path=100 404; "
               "proxy=http://p:1: plain=200 continue=100 200 refused-path=100 404",
               "none high nothing-wrong");
}

void tst_Troubles::isNothingRows()
{
    verdictColumns();
    verdictRow("met", "direct: plain=200 continue=100 200", "none high nothing-wrong");
    verdictRow("answered early, as the plain request", "direct: plain=200 continue=early 200",
               "none medium nothing-wrong");
    verdictRow("met, and the request itself is not", "direct: plain=401 continue=100 401",
               "none medium nothing-wrong");
    verdictRow("met each time", "direct: plain=200 continue=100 200 / 100 200", "none high nothing-wrong");
    verdictRow("cancelled before it could tell", "cancelled:; direct: plain=200",
               "undetermined low undetermined");
    verdictRow("stopped", "stopped: \"429\"; direct: plain=200 continue=100 200 unknown=429",
               "undetermined low rate-limited @0");
    verdictRow("stopped through the proxy",
               "stopped: \"429\"; direct: plain=200 continue=100 200; proxy=http://p:1: plain=429",
               "undetermined low rate-limited @1");
    verdictRow("stopped behind a verdict",
               "stopped: \"503\"; direct: plain=200 continue=417 unknown=503 (Retry-After: 9)",
               "server medium server-refuses @0");
    verdictRow("one of the routes shows nothing",
               "direct: plain=200 continue=100 200; proxy=http://p:1: plain=200 continue=cancelled",
               "undetermined low undetermined");
}

void tst_Troubles::orderRows()
{
    verdictColumns();
    verdictRow("417 to CONNECT before all",
               "direct: plain=late 417 continue=417; proxy=http://p:1: continue=connect-417",
               "intermediary high proxy-refuses-tunnel @1");
    verdictRow("the application before the proxy",
               "direct: plain=late 417 continue=100 200; proxy=http://p:1: plain=late 417 continue=417",
               "server high application-417 @0");
    verdictRow("a refusal before a break",
               "direct: plain=200 continue=417; proxy=http://p:1: plain=200 continue=502",
               "server high server-refuses @0");
    verdictRow("a break before silence",
               "direct: plain=200 continue=silent 200; proxy=http://p:1: plain=200 continue=timeout",
               "intermediary high breaks-on-expect @1");
    verdictRow("a refusal on the way before silence at the server",
               "direct: plain=200 continue=silent 200; proxy=http://p:1: plain=200 continue=417",
               "intermediary high intermediary-refuses @1");
    verdictRow("silence before the connection", "direct: plain=200 continue=silent 200 reuse=400",
               "server high stays-silent @0");
    verdictRow("an unplaced refusal before the connection",
               "proxy=http://p:1: plain=200 continue=417 reuse=400", "undetermined low undetermined @0");
}

QTEST_GUILESS_MAIN(tst_Troubles)

#include "tst_troubles.moc"
