// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/diagnosis/sarifreport.h"

#include "app/analysis/wiretext.h"
#include "app/formats/masked.h"
#include "app/http/secretfields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace expectra {

namespace {

using namespace diagnosis;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SarifReport)
};

constexpr auto schemaAddress =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

QString text(std::string_view ours)
{
    return QString::fromUtf8(ours.data(), qsizetype(ours.size()));
}

/// SARIF's words (section 3.27.10).
QString levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QStringLiteral("error");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Info: break;
    }
    return QStringLiteral("note");
}

QString levelOf(const Verdict &verdict)
{
    // Only what failed has a level (section 3.27.10).
    const bool isOpen = verdict.cause == Cause::None || verdict.cause == Cause::Undetermined;
    return isOpen ? QStringLiteral("none") : QStringLiteral("error");
}

QJsonObject message(const QString &words)
{
    return {{QStringLiteral("text"), words}};
}

/// Of a repeated name the values are joined, since SARIF has an object here (section 3.46.7).
QJsonObject fieldsOf(const http::Headers &headers)
{
    QJsonObject fields;
    for (const auto &header : headers) {
        const auto name = wireText(header.name);
        const auto value = wireText(header.value);
        const auto before = fields.value(name).toString();
        fields.insert(name, before.isEmpty() ? value : before + QStringLiteral(", ") + value);
    }
    return fields;
}

QJsonObject requestOf(const Exchange &exchange)
{
    const auto &request = *exchange.request;
    return {{QStringLiteral("protocol"), QStringLiteral("HTTP")},
            {QStringLiteral("version"), text(http::versionNumber(request.version))},
            {QStringLiteral("method"), wireText(request.method)},
            {QStringLiteral("target"), wireText(http::maskedAddress(request.url))},
            {QStringLiteral("headers"), fieldsOf(request.fields())}};
}

QJsonObject answerOf(const Exchange &exchange)
{
    if (!exchange.response)
        return {{QStringLiteral("noResponseReceived"), true}};
    const auto &head = *exchange.response;
    return {{QStringLiteral("protocol"), QStringLiteral("HTTP")},
            {QStringLiteral("version"), wireText(head.version).section(QLatin1Char('/'), 1)},
            {QStringLiteral("statusCode"), head.status},
            {QStringLiteral("reasonPhrase"), wireText(head.reason)},
            {QStringLiteral("headers"), fieldsOf(head.headers)}};
}

QJsonObject placeOf(const Diagnosis &diagnosis, const Cell &cell)
{
    const auto route = text(routeName(diagnosis.routes.at(cell.route)));
    const auto probe = text(probeName(cell.probe));
    const QJsonObject logical{{QStringLiteral("name"), probe},
                              {QStringLiteral("fullyQualifiedName"), route + QLatin1Char('/') + probe},
                              {QStringLiteral("kind"), QStringLiteral("function")}};
    return {{QStringLiteral("logicalLocations"), QJsonArray{logical}},
            {QStringLiteral("message"),
             message(probeTitle(cell.probe) + QStringLiteral(": ") + cellText(diagnosis, cell))}};
}

/// The places, and the exchange of the first of them.
void addCells(QJsonObject &result, const Diagnosis &diagnosis, const std::vector<Cell> &cells)
{
    QJsonArray places;
    for (const auto &cell : cells)
        places.append(placeOf(diagnosis, cell));
    result.insert(QStringLiteral("locations"), places);
    if (cells.empty())
        return;
    const auto *const sample = diagnosis.sample(cells.front().probe, cells.front().route);
    if (!sample || sample->exchanges.empty())
        return;
    const auto exchange = masked(*sample->exchanges.back());
    result.insert(QStringLiteral("webRequest"), requestOf(exchange));
    result.insert(QStringLiteral("webResponse"), answerOf(exchange));
}

std::vector<Cell> cellsOf(const Verdict &verdict)
{
    std::vector<Cell> cells;
    for (const auto &line : verdict.evidence)
        cells.insert(cells.end(), line.cells.begin(), line.cells.end());
    return cells;
}

QString ruleOf(const Verdict &verdict)
{
    return QStringLiteral("verdict/") + text(verdict.rule);
}

QString verdictText(const Conclusion &conclusion)
{
    const auto &verdict = conclusion.verdict;
    auto words = verdict.summary;
    for (const auto &line : verdict.evidence)
        words += QLatin1Char('\n') + line.text;
    if (!verdict.decider.isEmpty())
        words += QLatin1Char('\n') + Words::tr("What would decide: %1.").arg(verdict.decider.text);
    for (const auto &fix : conclusion.fixes)
        words += QLatin1Char('\n') + Words::tr("To change, %1: %2").arg(fix.where, fix.setting);
    return words;
}

QJsonObject verdictResult(const Diagnosis &diagnosis, const Conclusion &conclusion)
{
    const auto &verdict = conclusion.verdict;
    QJsonObject result{
        {QStringLiteral("ruleId"), ruleOf(verdict)},
        {QStringLiteral("level"), levelOf(verdict)},
        {QStringLiteral("kind"), verdict.cause == Cause::None           ? QStringLiteral("pass")
                                 : verdict.cause == Cause::Undetermined ? QStringLiteral("open")
                                                                        : QStringLiteral("fail")},
        {QStringLiteral("message"), message(verdictText(conclusion))},
        {QStringLiteral("properties"),
         QJsonObject{{QStringLiteral("cause"), text(causeName(verdict.cause))},
                     {QStringLiteral("confidence"), text(confidenceName(verdict.confidence))}}}};
    addCells(result, diagnosis, cellsOf(verdict));
    return result;
}

QJsonObject findingResult(const Diagnosis &diagnosis, const RouteFinding &each)
{
    auto words = each.finding.summary;
    for (const auto &evidence : each.finding.evidence)
        words += QLatin1Char('\n') + evidence.text;
    QJsonObject result{{QStringLiteral("ruleId"), QString::fromStdString(each.finding.id)},
                       {QStringLiteral("level"), levelOf(each.finding.severity)},
                       {QStringLiteral("kind"), QStringLiteral("fail")},
                       {QStringLiteral("message"), message(words)}};
    addCells(result, diagnosis, each.cells);
    return result;
}

QJsonObject findingRule(const Finding &finding)
{
    QJsonObject rule{{QStringLiteral("id"), QString::fromStdString(finding.id)},
                     {QStringLiteral("shortDescription"), message(finding.summary)}};
    if (!finding.explanation.isEmpty())
        rule.insert(QStringLiteral("fullDescription"), message(finding.explanation));
    if (!finding.advice.isEmpty())
        rule.insert(QStringLiteral("help"), message(finding.advice));
    if (!finding.citation.isEmpty())
        rule.insert(QStringLiteral("properties"),
                    QJsonObject{{QStringLiteral("citation"), finding.citation}});
    return rule;
}

/// Each rule once: the verdict's, then those of the findings in their order.
QJsonArray rulesOf(const Conclusion &conclusion)
{
    QJsonArray rules{QJsonObject{
        {QStringLiteral("id"), ruleOf(conclusion.verdict)},
        {QStringLiteral("shortDescription"), message(Words::tr("Who causes trouble with Expect"))}}};
    std::vector<std::string> written;
    for (const auto &each : conclusion.findings) {
        if (std::find(written.begin(), written.end(), each.finding.id) != written.end())
            continue;
        written.push_back(each.finding.id);
        rules.append(findingRule(each.finding));
    }
    return rules;
}

QJsonObject toolOf(const Conclusion &conclusion, const QString &version)
{
    return {{QStringLiteral("driver"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Expectra")},
                                                   {QStringLiteral("version"), version},
                                                   {QStringLiteral("rules"), rulesOf(conclusion)}}}};
}

} // namespace

std::string sarifReport(const Diagnosis &diagnosis, const Conclusion &conclusion, const QString &version)
{
    QJsonArray results{verdictResult(diagnosis, conclusion)};
    for (const auto &each : conclusion.findings)
        results.append(findingResult(diagnosis, each));
    const QJsonObject run{{QStringLiteral("tool"), toolOf(conclusion, version)},
                          {QStringLiteral("results"), results},
                          {QStringLiteral("columnKind"), QStringLiteral("utf16CodeUnits")}};
    const QJsonObject log{{QStringLiteral("$schema"), QLatin1String(schemaAddress)},
                          {QStringLiteral("version"), QStringLiteral("2.1.0")},
                          {QStringLiteral("runs"), QJsonArray{run}}};
    return QJsonDocument(log).toJson().toStdString();
}

} // namespace expectra
