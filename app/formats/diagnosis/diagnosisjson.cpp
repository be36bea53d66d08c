// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/diagnosis/diagnosisjson.h"

#include "app/formats/exchangejson.h"
#include "app/formats/jsonwriter.h"
#include "app/formats/masked.h"
#include "app/http/secretfields.h"

namespace expectra {

namespace {

using namespace diagnosis;

constexpr int schemaVersion = 1;

void textField(JsonWriter &json, std::string_view name, const QString &text)
{
    if (!text.isEmpty())
        json.field(name, text.toStdString());
}

std::string_view toneName(diagnosis::Tone tone)
{
    switch (tone) {
    case diagnosis::Tone::Good: return "good";
    case diagnosis::Tone::Odd: return "odd";
    case diagnosis::Tone::Bad: return "bad";
    case diagnosis::Tone::Neutral: break;
    }
    return "neutral";
}

std::string_view stateName(Diagnosis::State state)
{
    switch (state) {
    case Diagnosis::State::Running: return "running";
    case Diagnosis::State::Complete: return "complete";
    case Diagnosis::State::Cancelled: return "cancelled";
    case Diagnosis::State::Stopped: break;
    }
    return "stopped";
}

std::string_view surenessName(knowledge::Sureness sureness)
{
    switch (sureness) {
    case knowledge::Sureness::Observed: return "observed";
    case knowledge::Sureness::Documented: return "documented";
    case knowledge::Sureness::Reported: break;
    }
    return "reported";
}

void writePlace(JsonWriter &json, const Diagnosis &diagnosis, const Cell &cell)
{
    json.field("probe", probeName(cell.probe));
    json.field("route", routeName(diagnosis.routes.at(cell.route)));
}

void writeCells(JsonWriter &json, const Diagnosis &diagnosis, const std::vector<Cell> &cells)
{
    json.key("cells").openArray();
    for (const auto &cell : cells) {
        json.openObject();
        writePlace(json, diagnosis, cell);
        json.closeObject();
    }
    json.closeArray();
}

void writeFix(JsonWriter &json, const Fix &fix)
{
    json.openObject();
    textField(json, "where", fix.where);
    textField(json, "setting", fix.setting);
    textField(json, "why", fix.why);
    textField(json, "source", fix.source);
    json.field("sureness", surenessName(fix.sureness));
    json.closeObject();
}

void writeVerdict(JsonWriter &json, const Diagnosis &diagnosis, const Conclusion &conclusion)
{
    const auto &verdict = conclusion.verdict;
    json.key("verdict").openObject();
    json.field("cause", causeName(verdict.cause));
    json.field("confidence", confidenceName(verdict.confidence));
    textField(json, "summary", verdict.summary);
    json.field("rule", verdict.rule);
    if (verdict.culprit)
        json.field("route", routeName(diagnosis.routes.at(*verdict.culprit)));
    textField(json, "decider", verdict.decider.text);
    if (verdict.decider.way)
        json.field("deciderRoute", wayForm(*verdict.decider.way));
    json.key("evidence").openArray();
    for (const auto &line : verdict.evidence)
        json.string(line.text.toStdString());
    json.closeArray();
    json.key("fixes").openArray();
    for (const auto &fix : conclusion.fixes)
        writeFix(json, fix);
    json.closeArray();
    json.closeObject();
}

void writeMatrix(JsonWriter &json, const Diagnosis &diagnosis)
{
    json.key("matrix").openArray();
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route) {
        for (const auto probe : diagnosis.probes) {
            const Cell cell{probe, route};
            const auto *const sample = diagnosis.sample(probe, route);
            if (!sample)
                continue;
            json.openObject();
            writePlace(json, diagnosis, cell);
            json.field("words", readingWords(sample->reading));
            textField(json, "text", cellText(diagnosis, cell));
            json.field("tone", toneName(toneOf(diagnosis, cell)));
            if (diagnosis.isFlaky(probe, route))
                json.key("flaky").boolean(true);
            json.closeObject();
        }
    }
    json.closeArray();
}

void writeFindings(JsonWriter &json, const Diagnosis &diagnosis, const std::vector<RouteFinding> &findings)
{
    json.key("findings").openArray();
    for (const auto &each : findings) {
        json.openObject();
        json.field("id", each.finding.id);
        json.field("severity", severityName(each.finding.severity));
        textField(json, "summary", each.finding.summary);
        textField(json, "explanation", each.finding.explanation);
        textField(json, "citation", each.finding.citation);
        textField(json, "advice", each.finding.advice);
        writeCells(json, diagnosis, each.cells);
        json.closeObject();
    }
    json.closeArray();
}

void writeRecognised(JsonWriter &json, const Diagnosis &diagnosis, const Recognised &recognised)
{
    const auto &match = recognised.match;
    json.openObject();
    json.field("route", routeName(diagnosis.routes.at(recognised.route)));
    json.field("product", match.product->id);
    textField(json, "name", match.product->name);
    if (!match.version.empty())
        json.field("version", match.version);
    json.key("sure").boolean(knowledge::isSure(match));
    json.key("because").openArray();
    for (const auto &reason : match.because)
        json.string(reason.toStdString());
    json.closeArray();
    json.key("behaviours").openArray();
    for (const auto *behaviour : match.behaviours)
        json.string(behaviour->id);
    json.closeArray();
    json.closeObject();
}

void writeOmissions(JsonWriter &json, const Diagnosis &diagnosis)
{
    json.key("omissions").openArray();
    for (const auto &omission : diagnosis.omissions) {
        json.openObject();
        writePlace(json, diagnosis, {omission.probe, omission.route});
        textField(json, "reason", omission.reason);
        json.closeObject();
    }
    json.closeArray();
    json.key("notes").openArray();
    for (const auto &note : diagnosis.notes) {
        json.openObject();
        json.field("route", routeName(diagnosis.routes.at(note.route)));
        textField(json, "text", note.text);
        json.closeObject();
    }
    json.closeArray();
}

/// Everything but the brackets around it.
void writeConclusion(JsonWriter &json, const Diagnosis &diagnosis, const Conclusion &conclusion)
{
    writeVerdict(json, diagnosis, conclusion);
    json.key("routes").openArray();
    for (const auto &route : diagnosis.routes)
        json.string(routeName(route));
    json.closeArray();
    writeMatrix(json, diagnosis);
    writeFindings(json, diagnosis, conclusion.findings);
    json.key("recognised").openArray();
    for (const auto &recognised : conclusion.recognised)
        writeRecognised(json, diagnosis, recognised);
    json.closeArray();
    writeOmissions(json, diagnosis);
    json.field("state", stateName(diagnosis.state));
    textField(json, "stopReason", diagnosis.stopReason);
    json.field("took", diagnosis.took);
}

void writeSample(JsonWriter &json, const Diagnosis &diagnosis, const Sample &sample)
{
    for (const auto &exchange : sample.exchanges) {
        json.openObject();
        writePlace(json, diagnosis, {sample.probe, sample.route});
        json.field("repetition", std::uint64_t(sample.repetition));
        json.key("exchange").raw(exchangeJson(masked(*exchange)));
        json.closeObject();
    }
}

} // namespace

std::string conclusionJson(const Diagnosis &diagnosis, const Conclusion &conclusion)
{
    JsonWriter json;
    json.openObject();
    writeConclusion(json, diagnosis, conclusion);
    json.closeObject();
    return json.take();
}

std::string diagnosisJson(const Diagnosis &diagnosis, const Conclusion &conclusion)
{
    JsonWriter json;
    json.openObject();
    json.field("schema", schemaVersion);
    json.field("method", diagnosis.base.method);
    json.field("url", http::maskedAddress(diagnosis.base.url));
    writeConclusion(json, diagnosis, conclusion);
    json.key("exchanges").openArray();
    for (const auto &sample : diagnosis.samples)
        writeSample(json, diagnosis, sample);
    json.closeArray();
    json.closeObject();
    return json.take() + '\n';
}

} // namespace expectra
