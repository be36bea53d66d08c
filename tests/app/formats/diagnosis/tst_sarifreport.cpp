// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/diagnosis/sarifreport.h"

#include "tests/app/formats/diagnosis/reported.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <set>

using namespace expectra;
using nlohmann::json;

namespace {

json runOf(const test::Reported &reported)
{
    const auto log =
        json::parse(sarifReport(reported.diagnosis, reported.conclusion, QStringLiteral("1.2.3")));
    return log.at("runs").at(0);
}

} // namespace

class tst_SarifReport : public QObject
{
    Q_OBJECT

private slots:
    void isALogOfTheNamedVersion()
    {
        const auto [diagnosis, conclusion] = test::refusedByProxy();
        const auto log = json::parse(sarifReport(diagnosis, conclusion, QStringLiteral("1.2.3")));
        QCOMPARE(log.at("version").get<std::string>(), std::string("2.1.0"));
        QCOMPARE(log.at("runs").size(), std::size_t(1));
        QCOMPARE(log.at("runs").at(0).at("tool").at("driver").at("version").get<std::string>(),
                 std::string("1.2.3"));
    }

    void everyResultNamesARuleOfTheTool()
    {
        const auto run = runOf(test::refusedByProxy());
        std::set<std::string> rules;
        for (const auto &rule : run.at("tool").at("driver").at("rules"))
            QVERIFY2(rules.insert(rule.at("id")).second, "a rule stands there once");
        for (const auto &result : run.at("results"))
            QVERIFY(rules.contains(result.at("ruleId")));
    }

    /// SARIF 2.1.0 section 3.27.10: only what failed has a level.
    void onlyWhatFailedHasALevel()
    {
        for (const auto &reported : {test::refusedByProxy(), test::nothingWrong()}) {
            for (const auto &result : runOf(reported).at("results")) {
                const bool failed = result.at("kind") == "fail";
                QCOMPARE(result.at("level") == "none", !failed);
            }
        }
    }

    void showsTheExchangeBehindTheVerdict()
    {
        const auto result = runOf(test::refusedByProxy()).at("results").at(0);
        QCOMPARE(result.at("kind").get<std::string>(), std::string("fail"));
        QVERIFY(!result.at("locations").empty());
        QCOMPARE(result.at("webRequest").at("method").get<std::string>(), std::string("PUT"));
        QVERIFY(result.contains("webResponse"));
    }

    void passesWhereNothingIsWrong()
    {
        QCOMPARE(runOf(test::nothingWrong()).at("results").at(0).at("kind").get<std::string>(),
                 std::string("pass"));
    }

    void tellsNoSecret()
    {
        const auto [diagnosis, conclusion] = test::refusedByProxy();
        const auto text = sarifReport(diagnosis, conclusion, {});
        QVERIFY(text.find("b3BlbjpzZXNhbWU=") == std::string::npos);
        QVERIFY(text.find("hidden") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(tst_SarifReport)
#include "tst_sarifreport.moc"
