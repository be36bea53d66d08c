// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a product's file may say, and how a slip in one is reported.

#include "app/knowledge/base.h"
#include "tests/support/dice.h"

#include <QFile>
#include <QTest>

using namespace expectra;
using namespace expectra::knowledge;

namespace {

// A file that says everything once.
const QByteArray whole = R"({
  "name": "Widget Proxy",
  "roles": ["origin", "intermediary"],
  "signs": [
    {"field": "server", "matches": "^widget(?:/([\\d.]+))?"},
    {"field": "x-widget", "weight": 0.5},
    {"request": "user-agent", "matches": "^widget"},
    {"body": "made by widget"}
  ],
  "vectors": [{"versions": {"from": "1.2"}, "probes": {"continue": "100 \\d+", "unknown": "417"}}],
  "behaviours": [
    {"id": "refuses", "versions": {"from": "1.2", "to": "1.9"}, "summary": "It refuses.",
     "signs": [{"body": "refused"}],
     "probes": {"continue": "417"},
     "rules": ["intermediary-refuses", "server-refuses"],
     "settings": [{"where": "widget.conf", "text": "expect on", "why": "It helps.", "source": "its manual",
                   "sureness": "documented"}],
     "source": "its manual", "sureness": "observed"},
    {"id": "explains", "summary": "It is so.", "source": "hearsay", "sureness": "reported"}
  ]
})";

std::string reasonFor(const QByteArray &json)
{
    const auto product = readProduct({json.data(), std::size_t(json.size())}, "widget.json");
    return product ? "" : product.error().detail;
}

} // namespace

class tst_ProductFile : public QObject
{
    Q_OBJECT

private slots:
    void readsEverything();
    void namesFileAndPlaceOfASlip_data();
    void namesFileAndPlaceOfASlip();
    void survivesBrokenFiles();
    void readsTheExampleOfTheReadme();
};

void tst_ProductFile::readsEverything()
{
    const auto read = readProduct({whole.data(), std::size_t(whole.size())}, "widget.json");
    QVERIFY2(read, read ? "" : read.error().detail.c_str());
    QCOMPARE(read->id, std::string("widget"));
    QCOMPARE(read->name, QStringLiteral("Widget Proxy"));
    QVERIFY(read->is(Role::Origin) && read->is(Role::Intermediary) && !read->is(Role::Client));
    QCOMPARE(read->signs.size(), 4U);
    QCOMPARE(read->signs[0].field, std::string("server"));
    QCOMPARE(read->signs[1].weight, 0.5);
    QCOMPARE(read->signs[2].place, Sign::Place::Request);
    QCOMPARE(read->signs[3].place, Sign::Place::Body);
    QCOMPARE(read->vectors.size(), 1U);
    QCOMPARE(read->vectors[0].versions, (VersionRange{"1.2", ""}));
    QCOMPARE(read->vectors[0].probes[1].probe, std::string("unknown"));
    QVERIFY(!read->vectors[0].probes[1].words.match(QStringLiteral("late 417")).hasMatch()); // for the whole
    const auto &refuses = read->behaviours[0];
    QCOMPARE(refuses.versions, (VersionRange{"1.2", "1.9"}));
    QCOMPARE(refuses.rules, (std::vector<std::string>{"intermediary-refuses", "server-refuses"}));
    QCOMPARE(refuses.settings[0].text, QStringLiteral("expect on"));
    QCOMPARE(refuses.settings[0].sureness, Sureness::Documented);
    QCOMPARE(refuses.sureness, Sureness::Observed);
    QVERIFY(read->behaviours[1].settings.empty());
}

void tst_ProductFile::namesFileAndPlaceOfASlip_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &json, const char *reason) {
        QTest::newRow(name) << json << QString::fromUtf8(reason);
    };
    // One change to the file that says everything.
    const auto change = [&](const char *name, const char *before, const char *after, const char *reason) {
        QVERIFY2(whole.contains(before), name);
        row(name, QByteArray(whole).replace(before, after), reason);
    };
    row("no JSON", "{", "no readable JSON: ");
    row("not UTF-8", "{\"name\": \"\xff\"}", "no readable JSON: ");
    row("no object", "[]", "the file: must be an object");
    row("no name", R"({"roles": ["origin"]})", "the file: \"name\" is missing");
    row("no roles", R"({"name": "x"})", "the file: \"roles\" is missing");
    row("nothing to know it by", R"({"name": "x", "roles": ["origin"]})", "the file: has neither");
    change("unknown member", "\"name\"", "\"title\"", "the file: \"title\" is not known here");
    change("member twice",
           "\"roles\":", "\"name\": \"x\", \"roles\":", "\"name\": stands twice in one object");
    change("member twice below", "\"weight\": 0.5", "\"field\": \"via\"", "\"field\": stands twice");
    change("empty name", "Widget Proxy", " ", "name: must not be empty");
    change("name of a wrong type", "\"Widget Proxy\"", "7", "name: must be text");
    change("unknown role", "\"intermediary\"", "\"proxy\"",
           "roles[1]: \"proxy\" is none of origin, intermediary, client");
    change("everyday and an origin", "\"roles\": [\"origin\", \"intermediary\"]",
           "\"everyday\": 1, \"roles\": [\"origin\"]", "everyday: is for clients and intermediaries");
    change("everyday in words", "\"roles\": [\"origin\",", "\"everyday\": true, \"roles\": [\"client\",",
           "everyday: must be a whole number from 1");
    change("everyday nowhere", "\"roles\": [\"origin\",", "\"everyday\": 0, \"roles\": [\"client\",",
           "everyday: must be a whole number from 1");
    change("no list of roles", "[\"origin\", \"intermediary\"]", "\"origin\"", "roles: must be a list");
    change("empty list", "[\"origin\", \"intermediary\"]", "[]",
           "roles: must be a list that holds something");
    change("capital field", "\"x-widget\"", "\"X-Widget\"",
           "signs[1].field: must be a field's name in lower case");
    change("field that is none", "\"x-widget\"", "\"x widget\"", "signs[1].field: must be a field's name");
    change("two places", "\"weight\": 0.5", "\"body\": \"x\"", "signs[1]: must have one of");
    change("no place", "\"field\": \"x-widget\", ", "", "signs[1]: must have one of");
    change("heavy", "0.5", "1.5", "signs[1].weight: must be a number above 0 and up to 1");
    change("weightless", "0.5", "0", "signs[1].weight: must be a number");
    change("weight in words", "0.5", "\"much\"", "signs[1].weight: must be a number");
    change("broken expression", "^widget\"", "(widget\"", "signs[2].matches: is no regular expression: ");
    change("expression for everything", "^widget\"", "x*\"",
           "signs[2].matches: matches where nothing stands");
    change("pattern beside a body", "\"body\": \"made by widget\"", "\"body\": \"x\", \"matches\": \"y\"",
           "signs[3].matches: has no place beside \"body\"");
    change("unknown probe", "\"unknown\": \"417\"", "\"unkown\": \"417\"",
           "vectors[0].probes.unkown: no probe is called so");
    change("broken words", "\"unknown\": \"417\"", "\"unknown\": \"[\"",
           "vectors[0].probes.unknown: is no regular");
    change("words that are a number", "\"unknown\": \"417\"", "\"unknown\": 417",
           "vectors[0].probes.unknown: must be text");
    change("vector without probes", R"(, "probes": {"continue": "100 \\d+", "unknown": "417"})", "",
           "vectors[0]: \"probes\" is missing");
    change("empty probes", R"("probes": {"continue": "417"})", R"("probes": {})",
           "behaviours[0].probes: must be an object");
    change("odd version", "\"to\": \"1.9\"", "\"to\": \"1.x\"", "behaviours[0].versions.to: must be numbers");
    change("version that is a number", "\"to\": \"1.9\"", "\"to\": 1.9",
           "behaviours[0].versions.to: must be text");
    change("range backwards", "\"to\": \"1.9\"", "\"to\": \"1.1\"",
           "behaviours[0].versions: ends before it begins");
    change("range of nothing", R"({"from": "1.2", "to": "1.9"})", "{}",
           "behaviours[0].versions: names no version");
    change("unknown rule", "\"server-refuses\"", "\"server-refused\"",
           "behaviours[0].rules[1]: no verdict is called \"server-refused\"");
    change("no summary", "\"summary\": \"It refuses.\",", "", "behaviours[0]: \"summary\" is missing");
    change("no source", "\"source\": \"hearsay\", ", "", "behaviours[1]: \"source\" is missing");
    change("unknown sureness", "\"reported\"", "\"rumoured\"",
           "behaviours[1].sureness: \"rumoured\" is none of observed, documented, reported");
    change("same id twice", "\"explains\"", "\"refuses\"", "behaviours: two are called \"refuses\"");
    change("setting without a text", "\"text\": \"expect on\", ", "",
           "behaviours[0].settings[0]: \"text\" is missing");
    change("setting without a reason", "\"It helps.\"", "\"\"",
           "behaviours[0].settings[0].why: must not be empty");
    change("setting too many",
           "\"why\":", "\"reason\":", "behaviours[0].settings[0]: \"reason\" is not known here");
}

void tst_ProductFile::namesFileAndPlaceOfASlip()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    const auto given = QString::fromStdString(reasonFor(json));
    QVERIFY2(given.startsWith(QStringLiteral("widget.json: ") + reason), qPrintable(given));
}

// Whatever a file holds, it is read or refused with its name.
void tst_ProductFile::survivesBrokenFiles()
{
    test::Dice dice(417);
    for (int round = 0; round < 3000; ++round) {
        auto json = whole;
        for (auto slips = dice.below(4) + 1; slips > 0; --slips) {
            const auto place = qsizetype(dice.below(unsigned(json.size())));
            switch (dice.below(4)) {
            case 0: json.remove(place, qsizetype(dice.below(20)) + 1); break;
            case 1: json[place] = char(dice.below(256)); break;
            case 2: json.insert(place, json.mid(qsizetype(dice.below(unsigned(json.size()))), 12)); break;
            default: json.insert(place, "{}[]\",:0\\"[dice.below(9)]); break;
            }
        }
        const auto reason = reasonFor(json);
        QVERIFY2(reason.empty() || reason.starts_with("widget.json: "), json.constData());
    }
}

void tst_ProductFile::readsTheExampleOfTheReadme()
{
    QFile readme(QStringLiteral(SOURCE_DIR "/resources/knowledge/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const auto text = readme.readAll();
    const auto begin = text.indexOf("```json\n") + 8;
    QVERIFY(begin > 8);
    QCOMPARE(QString::fromStdString(reasonFor(text.mid(begin, text.indexOf("```", begin) - begin))),
             QString());
}

QTEST_APPLESS_MAIN(tst_ProductFile)
#include "tst_productfile.moc"
