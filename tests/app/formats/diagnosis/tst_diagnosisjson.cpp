// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/diagnosis/diagnosisjson.h"

#include "tests/app/formats/diagnosis/reported.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace expectra;
using nlohmann::json;

class tst_DiagnosisJson : public QObject
{
    Q_OBJECT

private slots:
    void endsWithTheVerdictOfTheContract()
    {
        const auto [diagnosis, conclusion] = test::refusedByProxy();
        const auto text = conclusionJson(diagnosis, conclusion);
        QVERIFY(text.find('\n') == std::string::npos);
        const auto read = json::parse(text);
        const auto &verdict = read.at("verdict");
        QCOMPARE(verdict.at("cause").get<std::string>(), std::string("intermediary"));
        QVERIFY(!verdict.at("summary").get<std::string>().empty());
        QVERIFY(!verdict.at("evidence").empty() && verdict.at("evidence").front().is_string());
        QVERIFY(!verdict.at("fixes").empty());
        for (const auto &fix : verdict.at("fixes"))
            QVERIFY(fix.at("where").is_string() && fix.at("setting").is_string());
    }

    void holdsTheWholeMatrix()
    {
        const auto [diagnosis, conclusion] = test::refusedByProxy();
        const auto read = json::parse(conclusionJson(diagnosis, conclusion));
        QCOMPARE(read.at("routes").size(), std::size_t(2));
        QCOMPARE(read.at("matrix").size(), std::size_t(6));
        const auto &cell = read.at("matrix").at(4);
        QCOMPARE(cell.at("probe").get<std::string>(), std::string("continue"));
        QCOMPARE(cell.at("words").get<std::string>(), std::string("417"));
        QCOMPARE(cell.at("tone").get<std::string>(), std::string("bad"));
    }

    void keepsEveryExchangeInTheDocument()
    {
        const auto [diagnosis, conclusion] = test::refusedByProxy();
        const auto read = json::parse(diagnosisJson(diagnosis, conclusion));
        QCOMPARE(read.at("exchanges").size(), std::size_t(6));
        QVERIFY(read.at("exchanges").front().at("exchange").at("request").is_object());
    }

    void tellsNoSecret()
    {
        const auto [diagnosis, conclusion] = test::refusedByProxy();
        const auto text = diagnosisJson(diagnosis, conclusion);
        QVERIFY2(text.find("b3BlbjpzZXNhbWU=") == std::string::npos, text.c_str());
        QVERIFY(text.find("hidden") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(tst_DiagnosisJson)
#include "tst_diagnosisjson.moc"
