// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is recognised in what was seen, how surely, by which words, and which of its ways show.

#include "app/knowledge/match.h"

#include <QTest>

#include <algorithm>

using namespace expectra;
using namespace expectra::knowledge;

namespace {

Product product(const std::string &id, const char *members)
{
    const auto json = "{\"name\": \"" + id + "\", " + members + "}";
    auto read = readProduct(json, id + ".json");
    if (!read)
        qFatal("%s", read.error().detail.c_str());
    return std::move(*read);
}

// An origin "hare" with versions, a proxy "ox" with a body text, a client "fox".
Base farm()
{
    return {
        {product(
             "fox",
             R"json("roles": ["client"], "signs": [{"request": "user-agent", "matches": "^fox/([\\d.]+)"}])json"),
         product("hare", R"json("roles": ["origin"],
                 "signs": [{"field": "server", "matches": "^hare(?:/([\\d.]+))?"}, {"field": "x-ears", "weight": 0.4}],
                 "vectors": [{"probes": {"plain": "200", "continue": "100 \\d+", "unknown": "417", "chunked": "100 200",
                                         "two-fields": "417"}}],
                 "behaviours": [
                   {"id": "old", "versions": {"to": "1.9"}, "summary": "s", "source": "s", "sureness": "reported"},
                   {"id": "new", "versions": {"from": "2"}, "summary": "s", "source": "s", "sureness": "reported",
                    "rules": ["server-refuses"],
                    "settings": [{"where": "w", "text": "t", "why": "y", "source": "s", "sureness": "reported"}]},
                   {"id": "refuses", "summary": "s", "source": "s", "sureness": "reported", "rules": ["server-refuses"],
                    "probes": {"continue": "417", "plain": "200"}},
                   {"id": "says", "summary": "s", "source": "s", "sureness": "reported",
                    "signs": [{"body": "no carrots"}]}])json"),
         product("ox", R"json("roles": ["intermediary"],
                 "signs": [{"body": "pulled by ox ([\\d.]+)"}, {"field": "via", "matches": "\\(ox\\)"}])json")}};
}

Traits answered(const char *name, const char *value)
{
    Traits traits;
    traits.answers.emplace_back().append(name, value);
    return traits;
}

std::vector<std::string> idsOf(const std::vector<Match> &matches)
{
    std::vector<std::string> ids;
    for (const auto &match : matches)
        ids.push_back(match.product->id);
    return ids;
}

std::vector<std::string> behavioursOf(const Match &match)
{
    std::vector<std::string> ids;
    for (const auto *behaviour : match.behaviours)
        ids.push_back(behaviour->id);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

class tst_Match : public QObject
{
    Q_OBJECT

private slots:
    void knowsNobodyInNothing();
    void recognisesByAFieldWithItsVersion();
    void readsFieldsOfInterimAnswersToo();
    void recognisesByABody();
    void readsABodyAsUtf8();
    void recognisesAClientByTheRequest();
    void recognisesAllWhoShareARoute();
    void putsTheSurestFirst();
    void addsSignsUp();
    void holdsBehavioursToTheirVersions();
    void showsABehaviourOnlyWithItsProbes_data();
    void showsABehaviourOnlyWithItsProbes();
    void showsABehaviourOnlyWithItsSigns();
    void isConfirmedByTheVector();
    void isDoubtedByTheVector();
    void takesAVectorAloneForAHint();
    void tellsWhatAProductThatHidesMayDo();
    void takesTooFewProbesForNothing();
    void dropsHintsWhereSomebodyIsKnown();
    void dropsAVectorThatFitsMany();
    void escapesWhatPeersSent();
    void looksAtTheBeginningOfABodyOnly();
    void listsCures();
};

void tst_Match::knowsNobodyInNothing()
{
    QVERIFY(match(farm(), {}).empty());
    QVERIFY(match({}, answered("Server", "hare")).empty());
    QVERIFY(match(farm(), answered("Server", "hard/1.0")).empty());
}

void tst_Match::recognisesByAFieldWithItsVersion()
{
    const auto base = farm();
    const auto matches = match(base, answered("SERVER", "Hare/1.4.2 (Meadow)"));
    QCOMPARE(idsOf(matches), Ids{"hare"});
    QCOMPARE(matches[0].version, std::string("1.4.2"));
    QCOMPARE(matches[0].because, std::vector<QString>{QStringLiteral("SERVER: Hare/1.4.2 (Meadow)")});
    QVERIFY(isSure(matches[0]) && !isHint(matches[0]));
}

void tst_Match::readsFieldsOfInterimAnswersToo()
{
    const auto base = farm();
    auto traits = answered("Content-Type", "text/plain");
    traits.answers.emplace_back().append("Server", "hare");
    traits.answers.emplace_back().append("Server", "hare"); // said once
    const auto matches = match(base, traits);
    QCOMPARE(idsOf(matches), Ids{"hare"});
    QCOMPARE(matches[0].version, std::string());
    QCOMPARE(matches[0].because.size(), 1U);
}

void tst_Match::recognisesByABody()
{
    const auto base = farm();
    Traits traits;
    traits.bodies = {"", "<html>\n<i>Pulled by OX 3.2</i>"};
    const auto matches = match(base, traits);
    QCOMPARE(idsOf(matches), Ids{"ox"});
    QCOMPARE(matches[0].version, std::string("3.2"));
    QVERIFY(matches[0].because[0].contains(QStringLiteral("“Pulled by OX 3.2”")));
}

void tst_Match::readsABodyAsUtf8()
{
    const Base base{
        {product("elk", R"json("roles": ["origin"], "signs": [{"body": "elk – ([\\d.]+)"}])json")}};
    Traits traits;
    traits.bodies = {"\xff elk – 4.1"};
    const auto matches = match(base, traits);
    QCOMPARE(idsOf(matches), Ids{"elk"});
    QVERIFY(matches[0].because[0].contains(QStringLiteral("“elk – 4.1”")));
}

void tst_Match::recognisesAClientByTheRequest()
{
    const auto base = farm();
    Traits traits;
    traits.request.append("User-Agent", "fox/7.1");
    const auto matches = match(base, traits);
    QCOMPARE(idsOf(matches), Ids{"fox"});
    QCOMPARE(matches[0].version, std::string("7.1"));
    QVERIFY(matches[0].because[0].contains(QStringLiteral("User-Agent: fox/7.1")));
    QVERIFY(match(base, answered("User-Agent", "fox/7.1")).empty()); // an answer is no request
}

void tst_Match::recognisesAllWhoShareARoute()
{
    const auto base = farm();
    auto traits = answered("Server", "hare");
    traits.answers[0].append("Via", "1.1 barn (ox)");
    traits.request.append("User-Agent", "fox/7.1");
    QCOMPARE(idsOf(match(base, traits)), (Ids{"fox", "hare", "ox"}));
}

void tst_Match::putsTheSurestFirst()
{
    const auto base = farm();
    auto traits = answered("X-Ears", "long");
    traits.answers[0].append("Via", "1.1 barn (ox)");
    const auto matches = match(base, traits);
    QCOMPARE(idsOf(matches), (Ids{"ox", "hare"}));
    QVERIFY(isHint(matches[1]));
}

void tst_Match::addsSignsUp()
{
    const auto base = farm();
    auto traits = answered("X-Ears", "long");
    traits.answers[0].append("Server", "hare");
    QCOMPARE(match(base, traits)[0].weight, 1.4);
    QCOMPARE(match(base, traits)[0].because.size(), 2U);
}

void tst_Match::holdsBehavioursToTheirVersions()
{
    const auto base = farm();
    QCOMPARE(behavioursOf(match(base, answered("Server", "hare/1.9.3"))[0]), Ids{"old"});
    QCOMPARE(behavioursOf(match(base, answered("Server", "hare/2.0"))[0]), Ids{"new"});
    QCOMPARE(behavioursOf(match(base, answered("Server", "hare"))[0]), (Ids{"old", "new"}));
}

void tst_Match::showsABehaviourOnlyWithItsProbes_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("continued");
    QTest::addColumn<bool>("shows");
    QTest::newRow("both hold") << QByteArray("200") << QByteArray("417") << true;
    QTest::newRow("one played, which holds") << QByteArray() << QByteArray("417") << true;
    QTest::newRow("one holds, one doesn't") << QByteArray("417") << QByteArray("417") << false;
    QTest::newRow("only a part of the words") << QByteArray("200") << QByteArray("late 417") << false;
    QTest::newRow("none played") << QByteArray() << QByteArray() << false;
}

void tst_Match::showsABehaviourOnlyWithItsProbes()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, continued);
    const auto base = farm();
    auto traits = answered("Server", "hare/2.0");
    if (!plain.isEmpty())
        traits.probes["plain"] = plain.toStdString();
    if (!continued.isEmpty())
        traits.probes["continue"] = continued.toStdString();
    QFETCH(bool, shows);
    QCOMPARE(behavioursOf(match(base, traits)[0]), shows ? (Ids{"new", "refuses"}) : Ids{"new"});
}

void tst_Match::showsABehaviourOnlyWithItsSigns()
{
    const auto base = farm();
    auto traits = answered("Server", "hare/2.0");
    traits.bodies = {"There are no carrots."};
    QCOMPARE(behavioursOf(match(base, traits)[0]), (Ids{"new", "says"}));
}

void tst_Match::isConfirmedByTheVector()
{
    const auto base = farm();
    auto traits = answered("Server", "hare/2.0");
    traits.probes = {{"plain", "200"},       {"continue", "100 200"}, {"unknown", "417"},
                     {"chunked", "100 200"}, {"two-fields", "417"},   {"http2", "200"}};
    const auto found = match(base, traits)[0];
    QVERIFY(found.weight > 1);
    QVERIFY(found.because.back().contains(QStringLiteral("all 5 probes")));
}

void tst_Match::isDoubtedByTheVector()
{
    const auto base = farm();
    auto traits = answered("Server", "hare/2.0");
    traits.probes = {{"plain", "200"}, {"unknown", "silent 200"}};
    const auto found = match(base, traits)[0];
    QVERIFY(!isSure(found) && !isHint(found));
    QVERIFY(found.because.back().contains(QStringLiteral("unknown (silent 200)")));
    QVERIFY(!found.because.back().contains(QStringLiteral("plain")));

    traits.answers = answered("X-Ears", "long").answers;
    QVERIFY(isHint(match(base, traits)[0]));
}

void tst_Match::takesAVectorAloneForAHint()
{
    const auto base = farm();
    Traits traits;
    traits.probes = {{"plain", "200"},
                     {"continue", "100 200"},
                     {"unknown", "417"},
                     {"chunked", "100 200"},
                     {"two-fields", "417"}};
    const auto matches = match(base, traits);
    QCOMPARE(idsOf(matches), Ids{"hare"});
    QVERIFY(isHint(matches[0]));

    traits.probes["unknown"] = "200";
    QVERIFY(match(base, traits).empty());
}

void tst_Match::tellsWhatAProductThatHidesMayDo()
{
    const auto hare = farm().products[1];
    Traits traits;
    traits.probes = {{"plain", "200"}, {"continue", "100 200"}, {"unknown", "417"}};
    const auto few = possible(hare, traits);
    QVERIFY(few.has_value());
    QCOMPARE(few->weight, 0.0);
    QCOMPARE(few->behaviours.size(),
             std::size_t(2)); // of any version; not those that only signs or probes show

    traits.probes.insert({{"chunked", "100 200"}, {"two-fields", "417"}});
    const auto alike = possible(hare, traits);
    QVERIFY(alike.has_value() && alike->weight > 0);

    traits.probes["unknown"] = "200";
    QVERIFY(!possible(hare, traits).has_value());
}

void tst_Match::takesTooFewProbesForNothing()
{
    Traits traits;
    traits.probes = {{"plain", "200"}, {"continue", "100 200"}, {"unknown", "417"}};
    QVERIFY(match(farm(), traits).empty());
}

void tst_Match::dropsHintsWhereSomebodyIsKnown()
{
    const auto base = farm();
    auto traits = answered("Via", "1.1 barn (ox)");
    traits.probes = {{"plain", "200"},
                     {"continue", "100 200"},
                     {"unknown", "417"},
                     {"chunked", "100 200"},
                     {"two-fields", "417"}};
    QCOMPARE(idsOf(match(base, traits)), Ids{"ox"});

    traits.answers.clear(); // a client says nothing of who answers
    traits.request.append("User-Agent", "fox/7.1");
    QCOMPARE(idsOf(match(base, traits)), (Ids{"fox", "hare"}));
}

void tst_Match::dropsAVectorThatFitsMany()
{
    const auto *const alike =
        R"("roles": ["origin"], "vectors": [{"probes": {"plain": "200", "continue": "100 \\d+",
        "unknown": "417", "chunked": "100 200", "http10": "200"}}])";
    Base base;
    for (const auto *id : {"a", "b", "c"})
        base.products.push_back(product(id, alike));
    Traits traits;
    traits.probes = {{"plain", "200"},
                     {"continue", "100 200"},
                     {"unknown", "417"},
                     {"chunked", "100 200"},
                     {"http10", "200"}};
    QCOMPARE(idsOf(match(base, traits)), (Ids{"a", "b", "c"}));
    base.products.push_back(product("d", alike));
    QVERIFY(match(base, traits).empty());
}

void tst_Match::escapesWhatPeersSent()
{
    const auto base = farm();
    auto traits = answered("Server", "hare/2.0 \x1b[31m");
    traits.answers[0].append("X-Ears\xe2\x80\xae", std::string(10'000, 'x'));
    traits.answers[0].append("x-ears", std::string(10'000, 'x'));
    traits.bodies = {std::string("pulled by ox 1\0.\x1b", 17)};
    for (const auto &found : match(base, traits)) {
        for (const auto &line : found.because) {
            QVERIFY(line.size() < 300);
            QVERIFY(std::none_of(line.begin(), line.end(),
                                 [](QChar c) { return c.category() == QChar::Other_Control; }));
        }
    }
}

void tst_Match::looksAtTheBeginningOfABodyOnly()
{
    const auto base = farm();
    Traits traits;
    traits.bodies = {std::string(1 << 24, 'p') + "pulled by ox 1"};
    QVERIFY(match(base, traits).empty());
    traits.bodies = {std::string(1000, 'p') + "pulled by ox 1" + std::string(1 << 24, 'p')};
    QCOMPARE(idsOf(match(base, traits)), Ids{"ox"});
}

void tst_Match::listsCures()
{
    const auto base = farm();
    const auto cures = curesFor(base, "server-refuses", Role::Origin);
    QCOMPARE(cures.size(), 1U); // "refuses" has nothing to set
    QCOMPARE(cures[0].product->id, std::string("hare"));
    QCOMPARE(cures[0].behaviour->id, std::string("new"));
    QVERIFY(curesFor(base, "server-refuses", Role::Client).empty());
    QVERIFY(curesFor(base, "stays-silent", Role::Origin).empty());
}

QTEST_APPLESS_MAIN(tst_Match)
#include "tst_match.moc"
