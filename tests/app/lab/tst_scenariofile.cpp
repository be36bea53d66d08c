// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a scenario file may say, and how a slip in one is reported.

#include "app/lab/script/scenariofile.h"

#include <QFile>
#include <QTest>

using namespace expectra;
using namespace expectra::lab;

class tst_ScenarioFile : public QObject
{
    Q_OBJECT

private slots:
    void namesFileAndPlaceOfASlip_data();
    void namesFileAndPlaceOfASlip();
    void takesBracesThatAreNoPlaceholders();
    void asksForTheDigestOnlyWhereItIsUsed();
    void readsTheExampleOfTheReadme();
};

void tst_ScenarioFile::namesFileAndPlaceOfASlip_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    const auto whole = [](const char *name, const char *json, const char *reason) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(reason);
    };
    const auto steps = [](const char *name, const QByteArray &script, const char *reason) {
        QTest::newRow(name)
            << R"({"path": "/x", "description": "", "parameters": {"ms": 5, "word": "w"}, "steps": [)" +
                   script + "]}"
            << QString::fromUtf8(reason);
    };
    whole("no JSON", "{", "no readable JSON");
    whole("no object", "[]", "the file: must be an object");
    whole("no path", R"({"description": "", "steps": []})", "the file: \"path\" is missing");
    whole("no steps", R"({"path": "/x", "description": ""})", "the file: \"steps\" is missing");
    whole("path without slash", R"({"path": "x", "description": "", "steps": []})",
          "path: must begin with /");
    whole("star amid path", R"({"path": "/x*y", "description": "", "steps": []})", "path: must begin with /");
    whole("unknown member", R"({"path": "/x", "steps": [], "retries": 1})",
          "the file: \"retries\" is not known here");
    whole("odd parameter", R"({"path": "/x", "description": "", "parameters": {"ms": -1}, "steps": []})",
          "parameters.ms: must be");
    whole("odd begin", R"({"path": "/x", "description": "", "begins": "end", "steps": []})",
          "begins: must be");
    whole("proxy and path", R"({"proxy": "x", "path": "/x", "description": "", "steps": []})",
          "proxy: has no \"path\"");
    whole("proxy of two words", R"({"proxy": "x y", "description": "", "steps": []})",
          "proxy: must be one word");
    whole("proxy that leaves out a number",
          R"({"proxy": "x", "description": "", "steps": [{"forward": {"without": [1]}}]})",
          "steps[0].forward.without: must be text");
    whole("proxy that forwards otherwise",
          R"({"proxy": "x", "description": "", "steps": [{"forward": {"to": "y"}}]})",
          "steps[0].forward: \"to\" is not known here");
    steps("forward at an origin", R"({"forward": {}})", "steps[0].forward: is for a proxy's scenario alone");
    whole("steps no list", R"({"path": "/x", "description": "", "steps": {}})",
          "steps: must be a list of steps");

    steps("unknown step", R"({"keep": true}, {"sned": 100})", "steps[1]: \"sned\" is not known here");
    steps("empty step", "{}", "steps[0]: must be an object with one action");
    steps("two actions", R"({"pause": 1, "close": true})", "steps[0]: must hold one action");
    steps("false action", R"({"close": false})", "steps[0].close: can only be true");
    steps("pause as text", R"({"pause": "long"})", "steps[0].pause: must be a whole number");
    steps("pause by a word", R"({"pause": "{word}"})", "steps[0].pause: must be a whole number");
    steps("negative pause", R"({"pause": -1})", "steps[0].pause: must be a whole number");
    steps("read what", R"({"read": "head"})", "steps[0].read: must be \"body\"");
    steps("final interim", R"({"interim": 200})", "steps[0].interim: must be from 100 to 199");
    steps("interim answer", R"({"answer": 100})", "steps[0].answer: must be from 200 to 999");
    steps("two bodies", R"({"answer": 200, "text": "", "echo": true})", "steps[0]: only one of");
    steps("unknown name", R"({"answer": 200, "text": "{sm}"})", "steps[0].text: {sm} is no parameter");
    steps("headers no list", R"({"answer": 200, "headers": {"A": "b"}})", "steps[0].headers: must be a list");
    steps("header no text", R"({"answer": 200, "headers": [1]})", "steps[0].headers[0]: must be text");
    steps("raw no text", R"({"raw": 1})", "steps[0].raw: must be text");
    steps("odd hex", R"({"hex": "0"})", "steps[0].hex: must be pairs");
    steps("no hex", R"({"hex": "zz"})", "steps[0].hex: must be pairs");
    steps("turns of what", R"({"turns": []})", "steps[0].turns: must be a list of lists of steps");
    steps("turns as steps", R"({"turns": [{"close": true}]})", "steps[0].turns[0]: must be a list of steps");
    steps("slip in a turn", R"({"turns": [[], [{"sned": 1}]]})", "steps[0].turns[1][0]: \"sned\" is not");
    steps("method no text", R"({"if": {"method": ["PUT", 1]}, "then": []})",
          "steps[0].if.method: must be text");
    steps("repeat what", R"({"repeat": 2})", "steps[0]: \"steps\" is missing");
    steps("inner slip", R"({"if": {"body": true}, "then": [], "else": [{"pause": {}}]})",
          "steps[0].else[0].pause: must be");
    steps("unknown condition", R"({"if": {"moon": "full"}, "then": []})",
          "steps[0].if: \"moon\" is not known here");
    steps("empty condition", R"({"if": {}, "then": []})", "steps[0].if: must ask for something");
    QByteArray deep = R"({"close": true})";
    for (int i = 0; i < 20; ++i)
        deep = R"({"repeat": 1, "steps": [)" + deep + "]}";
    steps("too deep", deep, "steps are nested too deeply");
}

void tst_ScenarioFile::namesFileAndPlaceOfASlip()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    const auto scenario = parseScenario(json.toStdString(), "mine.json");
    QVERIFY(!scenario);
    QCOMPARE(scenario.error().code, ErrorCode::Unreadable);
    const auto detail = QString::fromStdString(scenario.error().detail);
    QVERIFY2(detail.startsWith(QStringLiteral("mine.json: ")) && detail.contains(reason), qPrintable(detail));
}

void tst_ScenarioFile::takesBracesThatAreNoPlaceholders()
{
    const auto scenario = parseScenario(
        R"({"path": "/x", "description": "", "steps": [{"raw": "{\"a\": {}} { {A} {1} {-} {method}{"}]})",
        "x");
    QVERIFY2(scenario.has_value(), scenario ? "" : scenario.error().detail.c_str());
    const auto &raw = std::get<Raw>(scenario->steps.at(0).action);
    const auto bytes = raw.bytes.expand([](std::string_view name) { return "<" + std::string(name) + ">"; });
    QCOMPARE(QString::fromStdString(bytes), QStringLiteral("{\"a\": {}} { {A} {1} {-} <method>{"));
}

void tst_ScenarioFile::asksForTheDigestOnlyWhereItIsUsed()
{
    const auto needsDigest = [](const std::string &step) {
        const auto scenario =
            parseScenario(R"({"path": "/x", "description": "", "steps": [)" + step + "]}", "x");
        return scenario.has_value() && scenario->needsDigest;
    };
    QVERIFY(!needsDigest(R"({"answer": 200, "text": "{body-bytes}"})"));
    QVERIFY(needsDigest(R"({"answer": 200, "text": "{body-sha256}"})"));
    QVERIFY(needsDigest(R"({"answer": 200, "echo": true})"));
}

void tst_ScenarioFile::readsTheExampleOfTheReadme()
{
    QFile readme(QStringLiteral(SOURCE_DIR "/resources/scenarios/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const auto text = readme.readAll();
    const auto begin = text.indexOf("```json") + 7;
    const auto scenario =
        parseScenario(text.mid(begin, text.indexOf("```", begin) - begin).toStdString(), "README.md");
    QVERIFY2(scenario.has_value(), scenario ? "" : scenario.error().detail.c_str());
    QCOMPARE(scenario->path, std::string("/storage/*"));
    QCOMPARE(scenario->steps.size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(tst_ScenarioFile)
#include "tst_scenariofile.moc"
