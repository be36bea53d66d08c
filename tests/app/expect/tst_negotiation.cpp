// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every move of the negotiation's table, every outcome, and laws that hold whatever happens.

#include "app/expect/negotiation.h"
#include "tests/support/dice.h"

#include <QTest>

using namespace expectra;
using expect::BodyMove;
using expect::Negotiation;

class tst_Negotiation : public QObject
{
    Q_OBJECT

private slots:
    void moves_data();
    void moves();
    void measuresTheWait_data();
    void measuresTheWait();
    void namesEveryOutcome();
    void neverReleasesABodyBeforePermission();

private:
    void addMovesBeforeTheHead();
    void addMovesWhileWaiting();
    void addMovesOnceReleased();
    void addMovesOfPolicies();
};

namespace {

/// Words: none, wait, header-only; expect, body; zero-limit, no-limit; retry; finish.
expect::Terms termsFrom(const QByteArray &words)
{
    const auto list = words.split(' ');
    const auto says = [&list](const char *word) { return list.contains(word); };
    expect::Terms terms;
    terms.policy.mode = says("wait")          ? expect::Mode::Wait
                        : says("header-only") ? expect::Mode::HeaderOnly
                                              : expect::Mode::None;
    if (says("zero-limit"))
        terms.policy.limit = Duration::zero();
    if (says("no-limit"))
        terms.policy.limit.reset();
    if (says("retry"))
        terms.policy.onRefusal = expect::OnRefusal::RetryWithout;
    if (says("finish"))
        terms.policy.onEarlyFinal = expect::OnEarlyFinal::FinishBody;
    terms.expectSent = says("expect");
    terms.hasBody = says("body");
    return terms;
}

/// One event by its word: head, limit, closed, failed, bytes, sent (all of the body), a status, or a status
/// with "close" behind it.
BodyMove play(Negotiation &negotiation, const QByteArray &word, Instant at)
{
    if (word == "head")
        return negotiation.headSent(at);
    if (word == "limit")
        return negotiation.limitReached(at);
    if (word == "closed")
        return negotiation.peerClosed(at);
    if (word == "failed")
        return negotiation.failed(at);
    if (word == "bytes")
        return negotiation.bodyBytesSent(), BodyMove::None;
    if (word == "sent")
        return negotiation.bodyBytesSent(), negotiation.bodyFinished(), BodyMove::None;
    const int status = word.left(3).toInt();
    return status < 200 ? negotiation.interim(status, at)
                        : negotiation.finalAnswer(status, word.endsWith("close"), at);
}

QByteArray name(BodyMove move)
{
    switch (move) {
    case BodyMove::None: return "-";
    case BodyMove::Withhold: return "withhold";
    case BodyMove::Send: return "send";
    case BodyMove::Abandon: return "abandon";
    case BodyMove::Finish: return "finish";
    }
    return {};
}

QByteArray name(Negotiation::State state)
{
    switch (state) {
    case Negotiation::State::Idle: return "idle";
    case Negotiation::State::Waiting: return "waiting";
    case Negotiation::State::Released: return "released";
    case Negotiation::State::Withheld: return "withheld";
    case Negotiation::State::Done: return "done";
    }
    return {};
}

QByteArray name(expect::Outcome outcome)
{
    const auto word = expect::outcomeName(outcome);
    return {word.data(), static_cast<qsizetype>(word.size())};
}

void row(const char *label, const char *terms, const char *events, const char *moves, const char *end)
{
    QTest::newRow(label) << QByteArray(terms) << QByteArray(events) << QByteArray(moves) << QByteArray(end);
}

} // namespace

void tst_Negotiation::moves_data()
{
    QTest::addColumn<QByteArray>("terms");
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QByteArray>("moves"); // one answer for each event
    QTest::addColumn<QByteArray>("end");   // state, outcome, and whether a retry is wanted
    addMovesBeforeTheHead();
    addMovesWhileWaiting();
    addMovesOnceReleased();
    addMovesOfPolicies();
}

// clang-format off
void tst_Negotiation::addMovesBeforeTheHead()
{
    row("something to withhold",           "wait expect body",            "head",         "withhold",     "waiting none");
    row("nothing to withhold",             "wait expect",                 "head",         "send",         "released not-awaited");
    row("header only",                     "header-only expect body",     "head",         "send",         "released not-awaited");
    row("limit zero",                      "wait expect body zero-limit", "head",         "send",         "released not-awaited");
    row("no limit",                        "wait expect body no-limit",   "head",         "withhold",     "waiting none");
    row("typed, but not asked to wait",    "none expect body",            "head",         "send",         "released not-awaited");
    row("no expectation",                  "none body",                   "head",         "send",         "released none");
    row("waiting asked for, none sent",    "wait body",                   "head",         "send",         "released none");
    row("fails before the head",           "wait expect body",            "failed",       "-",            "done failed");
    row("closed before the head",          "wait expect body",            "closed",       "-",            "done failed");
    row("fails with no expectation",       "none body",                   "failed",       "-",            "done none");
    row("closed with no expectation",      "none body",                   "closed",       "-",            "done none");
    row("answered before the head",        "wait expect body",            "200 head",     "abandon -",    "withheld answered-early");
    row("refused before the head",         "wait expect body",            "417 head",     "abandon -",    "withheld refused");
    row("rejected before the head",        "wait expect body",            "400 head",     "abandon -",    "withheld rejected-early");
    row("plain answer before the head",    "none body",                   "200 head",     "abandon -",    "withheld none");
    row("plain refusal before the head",   "none body",                   "417 head",     "abandon -",    "withheld none");
    row("plain error before the head",     "none body",                   "400 head",     "abandon -",    "withheld none");
    row("an interim before the head",      "wait expect body",            "100 head",     "- withhold",   "waiting none");
}

void tst_Negotiation::addMovesWhileWaiting()
{
    row("100 continues",                   "wait expect body",        "head 100 bytes sent 200", "withhold send - - -",     "released continued");
    row("other interims are no permission", "wait expect body",       "head 102 103 199",        "withhold - - -",          "waiting none");
    row("100 behind other interims",       "wait expect body",        "head 103 100 103",        "withhold - send -",       "released continued");
    row("a second 100 changes nothing",    "wait expect body",        "head 100 100",            "withhold send -",         "released continued");
    row("the limit lets go",               "wait expect body",        "head limit",              "withhold send",           "released timed-out");
    row("the limit only once",             "wait expect body",        "head limit limit",        "withhold send -",         "released timed-out");
    row("the limit behind a 100",          "wait expect body",        "head 100 limit",          "withhold send -",         "released continued");
    row("417 refuses",                     "wait expect body",        "head 417",                "withhold abandon",        "withheld refused");
    row("417, retry by policy",            "wait expect body retry",  "head 417",                "withhold abandon",        "withheld refused retry");
    row("417, finish by policy",           "wait expect body finish", "head 417",                "withhold finish",         "withheld refused");
    row("another 4xx rejects",             "wait expect body",        "head 413",                "withhold abandon",        "withheld rejected-early");
    row("a 5xx rejects",                   "wait expect body finish", "head 503",                "withhold finish",         "withheld rejected-early");
    row("no retry of a rejection",         "wait expect body retry",  "head 401",                "withhold abandon",        "withheld rejected-early");
    row("a status beyond the classes",     "wait expect body",        "head 600",                "withhold abandon",        "withheld rejected-early");
    row("a 2xx answers early",             "wait expect body",        "head 200",                "withhold abandon",        "withheld answered-early");
    row("a 3xx answers early",             "wait expect body finish", "head 307",                "withhold finish",         "withheld answered-early");
    row("closed while waiting",            "wait expect body",        "head closed",             "withhold -",              "done closed");
    row("closed behind a 103",             "wait expect body",        "head 103 closed",         "withhold - -",            "done closed");
    row("cancelled while waiting",         "wait expect body",        "head failed",             "withhold -",              "done failed");
    row("nothing moves the withheld",      "wait expect body",        "head 413 100 limit 417",  "withhold abandon - - -",  "withheld rejected-early");
    row("nothing moves the done",          "wait expect body retry",  "head closed 100 limit",   "withhold - - -",          "done closed");
}

void tst_Negotiation::addMovesOnceReleased()
{
    row("100 behind the limit",            "wait expect body",        "head limit bytes 100 sent 200",     "withhold send - - - -",      "released continued-late");
    row("late 100, before any byte",       "wait expect body",        "head limit 100",                    "withhold send -",            "released continued-late");
    row("100 unasked for",                 "none body",               "head 100 sent 200",                 "send - - -",                 "released none");
    row("100 to a header sent along",      "header-only expect body", "head bytes 100 sent 200",           "send - - - -",               "released not-awaited");
    row("417, no byte sent yet",           "wait expect body retry",  "head limit 417",                    "withhold send abandon",      "withheld refused retry");
    row("417 to a header sent along",      "header-only expect body", "head 417",                          "send abandon",               "withheld refused");
    row("417 with no body to withhold",    "header-only expect",      "head 417",                          "send -",                     "withheld refused");
    row("417 in the middle of the body",   "wait expect body retry",  "head limit bytes 417",              "withhold send - abandon",    "withheld refused-late retry");
    row("417 behind the body",             "wait expect body retry",  "head limit sent 417",               "withhold send - -",          "withheld refused-late retry");
    row("417 behind a 100",                "wait expect body",        "head 100 417",                      "withhold send abandon",      "withheld refused-late");
    row("417 behind 100 and body",         "wait expect body",        "head 100 sent 417",                 "withhold send - -",          "withheld refused-late");
    row("417 mid-body, finish",            "wait expect body finish", "head limit bytes 417",              "withhold send - finish",     "withheld refused-late");
    row("417 mid-body, finish, it closes", "wait expect body finish", "head limit bytes 417-close",        "withhold send - abandon",    "withheld refused-late");
    row("417 though nothing was asked",    "none body retry",         "head sent 417",                     "send - -",                   "released none");
    row("417 unasked, mid-body",           "none body retry",         "head bytes 417",                    "send - abandon",             "withheld none");
    row("answer behind the body",          "wait expect body",        "head limit sent 200",               "withhold send - -",          "released timed-out");
    row("error behind the body",           "wait expect body",        "head limit sent 500",               "withhold send - -",          "released timed-out");
    row("answer mid-body",                 "wait expect body",        "head 100 bytes 200",                "withhold send - abandon",    "withheld continued");
    row("answer mid-body, finish",         "wait expect body finish", "head 100 bytes 200",                "withhold send - finish",     "withheld continued");
    row("answer mid-body that closes",     "wait expect body finish", "head 100 bytes 200-close",          "withhold send - abandon",    "withheld continued");
    row("error mid-body",                  "wait expect body",        "head limit bytes 503",              "withhold send - abandon",    "withheld timed-out");
    row("error mid-body, finish",          "none body finish",        "head bytes 413",                    "send - finish",              "withheld none");
    row("error mid-body that closes",      "none body finish",        "head bytes 413-close",              "send - abandon",             "withheld none");
    row("closed mid-body",                 "wait expect body",        "head limit bytes closed",           "withhold send - -",          "done timed-out");
    row("failed mid-body",                 "wait expect body",        "head 100 bytes failed",             "withhold send - -",          "done continued");
}

void tst_Negotiation::addMovesOfPolicies()
{
    row("any value is awaited alike",      "wait expect body no-limit retry", "head limit 417", "withhold send abandon", "withheld refused retry");
    row("417 reported",                    "wait expect body",                "head 417",       "withhold abandon",      "withheld refused");
    row("no retry with nothing asked",     "wait body retry",                 "head 417",       "send abandon",          "withheld none");
    row("nothing owed, nothing to close",  "wait expect",                     "head 200",       "send -",                "released not-awaited");
}
// clang-format on

void tst_Negotiation::moves()
{
    QFETCH(QByteArray, terms);
    QFETCH(QByteArray, events);
    QFETCH(QByteArray, moves);
    QFETCH(QByteArray, end);

    Negotiation negotiation(termsFrom(terms));
    QByteArrayList made;
    Instant now;
    for (const auto &event : events.split(' '))
        made << name(play(negotiation, event, now = now + 1ms));
    QCOMPARE(made.join(' '), moves);
    QCOMPARE(name(negotiation.state()) + ' ' + name(negotiation.outcome()) +
                 (negotiation.wantsRetry() ? " retry" : ""),
             end);
}

void tst_Negotiation::measuresTheWait_data()
{
    QTest::addColumn<QByteArray>("terms");
    QTest::addColumn<QByteArray>("events"); // one each millisecond
    QTest::addColumn<int>("waited");        // ms; -1: there was no wait, or it is not over

    QTest::newRow("until 100") << QByteArray("wait expect body") << QByteArray("head 103 100 200") << 2;
    QTest::newRow("until the limit") << QByteArray("wait expect body") << QByteArray("head limit 100") << 1;
    QTest::newRow("until the answer") << QByteArray("wait expect body") << QByteArray("head 417") << 1;
    QTest::newRow("until it closed") << QByteArray("wait expect body") << QByteArray("head closed") << 1;
    QTest::newRow("until it failed") << QByteArray("wait expect body") << QByteArray("head failed failed")
                                     << 1;
    QTest::newRow("still waiting") << QByteArray("wait expect body") << QByteArray("head 103") << -1;
    QTest::newRow("never waited") << QByteArray("header-only expect body") << QByteArray("head 100") << -1;
    QTest::newRow("answered before") << QByteArray("wait expect body") << QByteArray("200 head") << -1;
}

void tst_Negotiation::measuresTheWait()
{
    QFETCH(QByteArray, terms);
    QFETCH(QByteArray, events);
    QFETCH(int, waited);
    Negotiation negotiation(termsFrom(terms));
    Instant now;
    for (const auto &event : events.split(' '))
        play(negotiation, event, now = now + 1ms);
    const auto measured = negotiation.waited();
    QCOMPARE(measured ? int(*measured / 1ms) : -1, waited);
}

void tst_Negotiation::namesEveryOutcome()
{
    QByteArrayList names;
    for (int outcome = 0; outcome <= static_cast<int>(expect::Outcome::Failed); ++outcome)
        names << name(static_cast<expect::Outcome>(outcome));
    QCOMPARE(names.join(' '), QByteArray("none continued continued-late timed-out refused refused-late "
                                         "rejected-early answered-early not-awaited closed failed"));
}

namespace {

/// What a long conversation of random events must keep, told from outside.
struct Watch
{
    expect::Terms terms;
    bool headSent = false;
    bool permitted = false; // a 100 behind the head, or the limit
    bool answered = false;
    bool refused = false;
    bool abandoned = false;

    void see(const QByteArray &event)
    {
        permitted = permitted || (headSent && (event == "100" || event == "limit"));
        headSent = headSent || event == "head";
        answered = answered || event.toInt() >= 200 || event.endsWith("close");
        refused = refused || event.startsWith("417");
    }

    [[nodiscard]] const char *broken(BodyMove move, const Negotiation &negotiation)
    {
        const auto &policy = terms.policy;
        const bool mustWait = terms.expectSent && terms.hasBody && policy.mode == expect::Mode::Wait &&
                              policy.limit != Duration::zero();
        if (move == BodyMove::Send && mustWait && !permitted)
            return "the body was released before permission";
        if ((move == BodyMove::Send || move == BodyMove::Finish) && abandoned)
            return "a body withheld for good was released";
        if (move == BodyMove::Finish &&
            (policy.onEarlyFinal != expect::OnEarlyFinal::FinishBody || !answered))
            return "the body was finished against the policy";
        abandoned = abandoned || move == BodyMove::Abandon;
        if (abandoned && !terms.hasBody)
            return "no body, yet it was abandoned";
        if (negotiation.wantsRetry() &&
            (!refused || !terms.expectSent || policy.onRefusal != expect::OnRefusal::RetryWithout))
            return "a retry without its reason";
        if (!terms.expectSent && negotiation.outcome() != expect::Outcome::None)
            return "an outcome without an expectation";
        if (terms.expectSent && negotiation.state() == Negotiation::State::Released &&
            negotiation.outcome() == expect::Outcome::None)
            return "released without an outcome";
        return nullptr;
    }
};

} // namespace

void tst_Negotiation::neverReleasesABodyBeforePermission()
{
    test::Dice dice(20260728);
    const QByteArrayList events{"head",      "100", "103",   "limit", "417",    "417-close", "200",
                                "200-close", "503", "bytes", "sent",  "closed", "failed"};
    const QByteArrayList words{"wait", "wait", "header-only", "expect",   "expect", "body",
                               "body", "body", "zero-limit",  "no-limit", "retry",  "finish"};
    for (int round = 0; round < 20000; ++round) {
        QByteArrayList picked;
        for (const auto &word : words) {
            if (dice.below(2) == 0)
                picked << word;
        }
        Watch watch{termsFrom(picked.join(' '))};
        Negotiation negotiation(watch.terms);
        QByteArrayList story{picked.join(' ') + ":"};
        for (int step = 0; step < 8; ++step) {
            const auto &event = events.at(static_cast<qsizetype>(dice.below(events.size())));
            story << event;
            watch.see(event);
            const auto move = play(negotiation, event, Instant(step * 1ms));
            const auto *broken = watch.broken(move, negotiation);
            QVERIFY2(!broken, broken ? (story.join(' ') + ": " + broken).constData() : "");
        }
    }
}

QTEST_GUILESS_MAIN(tst_Negotiation)
#include "tst_negotiation.moc"
