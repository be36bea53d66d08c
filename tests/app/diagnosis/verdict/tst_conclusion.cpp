// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said in the end: whom the knowledge base recognised where, and what to change, the culprit first.
// The base is a small one of its own: what the real one says is its own tests' matter.

#include "app/diagnosis/verdict/conclusion.h"
#include "tests/support/diagnosisbuilder.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::diagnosis;
using namespace expectra::test;

namespace {

knowledge::Product product(const char *id, const char *json)
{
    auto read = knowledge::readProduct(json, std::string(id) + ".json");
    if (!read)
        qFatal("%s", read.error().detail.c_str());
    return *read;
}

std::string behaviour(const std::string &rule, const std::string &text)
{
    return R"({"id": "b-)" + rule + R"(", "summary": "It does.", "rules": [")" + rule +
           R"("], "source": "doc", "sureness": "documented", "settings": [{"where": "conf", "text": ")" +
           text + R"(", "why": "So.", "source": "doc", "sureness": "documented"}]})";
}

knowledge::Product make(const std::string &id, const std::string &role, const std::string &sign,
                        const std::string &behaviours)
{
    // Not in the order of their names.
    const auto *const everyday = id == "netty"   ? R"("everyday": 1, )"
                                 : id == "curly" ? R"("everyday": 2, )"
                                                 : "";
    const auto json = R"({"name": ")" + id + R"(", "roles": [)" + role + "], " + everyday + R"("signs": [)" +
                      sign + R"(], "behaviours": [)" + behaviours + "]}";
    return product(id.c_str(), json.c_str());
}

const knowledge::Base &smallBase()
{
    static const knowledge::Base base{{
        make("app", R"("origin", "intermediary")", R"({"field": "server", "matches": "^app"})",
             behaviour("server-refuses", "app meets") + ", " +
                 behaviour("intermediary-refuses", "app hands on")),
        make("curly", R"("client")", R"({"request": "user-agent", "matches": "^curly"})",
             behaviour("intermediary-refuses", "curly without") + ", " +
                 behaviour("server-refuses", "curly without")),
        make("gate", R"("intermediary")", R"({"field": "server", "matches": "^gate(?:/([\\d.]+))?"})",
             behaviour("intermediary-refuses", "gate lets through")),
        make("netty", R"("client")", R"({"request": "user-agent", "matches": "^netty"})",
             behaviour("intermediary-refuses", "netty without")),
        make("rare", R"("client")", R"({"request": "user-agent", "matches": "^rare"})",
             behaviour("intermediary-refuses", "rare without")),
    }};
    return base;
}

QStringList settingsOf(const Conclusion &conclusion)
{
    QStringList texts;
    for (const auto &fix : conclusion.fixes)
        texts += fix.setting;
    return texts;
}

const char *const refusedByGate =
    "direct: plain=200 (Server: app) continue=100 200 (Server: app); "
    "proxy=http://p:1: plain=200 (Server: app) continue=417 close (Server: gate/1.2)";

} // namespace

class tst_Conclusion final : public QObject
{
    Q_OBJECT

private slots:
    void recognisesOnEachRoute();
    void namesTheCulpritsSettingFirst();
    void namesTheUsersOwnClientAlone();
    void namesNobodyWhoWasNotRecognised();
    void offersWhoNeverShowsWithAnIf_data();
    void offersWhoNeverShowsWithAnIf();
    void namesTheServersSettingAgainstTheServer();
    void changesNothingWhereNothingIsWrong();
    void bringsAllFindingsTheGravestFirst();
};

void tst_Conclusion::recognisesOnEachRoute()
{
    const auto conclusion = conclude(diagnosisOf(refusedByGate), smallBase());
    QStringList seen;
    for (const auto &[route, match] : conclusion.recognised)
        seen += QStringLiteral("%1 %2 %3")
                    .arg(route)
                    .arg(match.product->name, QString::fromStdString(match.version));
    seen.sort();
    QCOMPARE(seen,
             QStringList({QStringLiteral("0 app "), QStringLiteral("1 app "), QStringLiteral("1 gate 1.2")}));
}

void tst_Conclusion::namesTheCulpritsSettingFirst()
{
    const auto conclusion = conclude(diagnosisOf(refusedByGate), smallBase());
    QCOMPARE(conclusion.verdict.rule, std::string("intermediary-refuses"));
    QCOMPARE(settingsOf(conclusion),
             QStringList({QStringLiteral("gate lets through"), QStringLiteral("app hands on"),
                          QStringLiteral("netty without"), QStringLiteral("curly without")}));
    const auto &first = conclusion.fixes.front();
    QCOMPARE(first.where, QStringLiteral("gate, conf"));
    QCOMPARE(first.why, QStringLiteral("So."));
    QCOMPARE(first.source, QStringLiteral("doc"));
    QCOMPARE(first.sureness, knowledge::Sureness::Documented);
}

void tst_Conclusion::namesTheUsersOwnClientAlone()
{
    auto base = bareRequest();
    base.headers.append("User-Agent", "netty/4");
    const auto settings = settingsOf(conclude(diagnosisOf(refusedByGate, base), smallBase()));
    QVERIFY(settings.contains(QStringLiteral("netty without")));
    QVERIFY(!settings.contains(QStringLiteral("curly without")));
}

void tst_Conclusion::namesNobodyWhoWasNotRecognised()
{
    const auto conclusion =
        conclude(diagnosisOf("direct: plain=200 continue=100 200; proxy=http://p:1: plain=200 continue=417"),
                 smallBase());
    QCOMPARE(settingsOf(conclusion),
             QStringList({QStringLiteral("netty without"), QStringLiteral("curly without")}));
}

void tst_Conclusion::offersWhoNeverShowsWithAnIf_data()
{
    QTest::addColumn<QString>("through");
    QTest::addColumn<QStringList>("offered");
    const QString refused = QStringLiteral("plain=200 continue=417 chunked=417 two-fields=417 ");
    QTest::newRow("nobody showed: the one that answers alike first")
        << refused + QStringLiteral("unknown=417")
        << QStringList{QStringLiteral("If it is like, conf"), QStringLiteral("If it is shy, conf")};
    QTest::newRow("one would have answered otherwise") << refused + QStringLiteral("unknown=silent 200")
                                                       << QStringList{QStringLiteral("If it is shy, conf")};
    QTest::newRow("somebody showed") << refused + QStringLiteral("unknown=417 (Server: gate/1.2)")
                                     << QStringList{QStringLiteral("gate, conf")};
}

void tst_Conclusion::offersWhoNeverShowsWithAnIf()
{
    QFETCH(const QString, through);
    QFETCH(const QStringList, offered);
    auto base = smallBase();
    const auto hidden = [&base](const char *name, const char *members) {
        const auto json = R"({"name": ")" + std::string(name) + R"(", "roles": ["intermediary"], )" +
                          members + R"(, "behaviours": [)" +
                          behaviour("intermediary-refuses", "lets through") + "]}";
        base.products.push_back(product(name, json.c_str()));
    };
    hidden("shy", R"("everyday": 1, "signs": [{"body": "shy"}])");
    hidden("like", R"("everyday": 2, "vectors": [{"probes": {"plain": "200", "continue": "417",
                    "unknown": "417", "chunked": "417", "two-fields": "417"}}])");
    hidden("seldom", R"("signs": [{"body": "seldom"}])");

    const auto text = QStringLiteral("direct: plain=200 continue=100 200; proxy=http://p:1: ") + through;
    QStringList places;
    for (const auto &fix : conclude(diagnosisOf(qPrintable(text)), base).fixes) {
        if (!fix.setting.endsWith(QLatin1String("without"))) // the clients'
            places += fix.where;
    }
    QCOMPARE(places, offered);
}

void tst_Conclusion::namesTheServersSettingAgainstTheServer()
{
    const auto conclusion =
        conclude(diagnosisOf("direct: plain=200 (Server: app) continue=417 (Server: app)"), smallBase());
    QCOMPARE(settingsOf(conclusion),
             QStringList({QStringLiteral("app meets"), QStringLiteral("curly without")}));
}

void tst_Conclusion::changesNothingWhereNothingIsWrong()
{
    const auto conclusion =
        conclude(diagnosisOf("direct: plain=200 (Server: app) continue=100 200"), smallBase());
    QCOMPARE(conclusion.verdict.cause, Cause::None);
    QVERIFY(conclusion.fixes.empty());
    QVERIFY(conclusion.findings.empty());
}

void tst_Conclusion::bringsAllFindingsTheGravestFirst()
{
    const auto conclusion = conclude(diagnosisOf("direct: plain=200 continue=100 200 obfuscated=100 200; "
                                                 "proxy=http://p:1: plain=200 continue=417 close"),
                                     smallBase());
    QStringList ids;
    for (const auto &[finding, cells] : conclusion.findings)
        ids += QString::fromStdString(finding.id);
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("EXP-002 EXP-018 EXP-012"));
}

QTEST_GUILESS_MAIN(tst_Conclusion)

#include "tst_conclusion.moc"
