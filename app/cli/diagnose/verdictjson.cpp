// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnose/verdictjson.h"

#include "app/formats/jsonwriter.h"

namespace expectra::cli {

std::string verdictJson(const diagnosis::Conclusion &conclusion)
{
    const auto &verdict = conclusion.verdict;
    JsonWriter json;
    json.openObject();
    json.key("verdict").openObject();
    json.field("cause", diagnosis::causeName(verdict.cause));
    json.field("confidence", diagnosis::confidenceName(verdict.confidence));
    json.field("summary", verdict.summary.toStdString());
    json.field("rule", verdict.rule);
    if (!verdict.decider.isEmpty())
        json.field("decider", verdict.decider.toStdString());
    json.key("evidence").openArray();
    for (const auto &line : verdict.evidence)
        json.string(line.text.toStdString());
    json.closeArray();
    json.key("fixes").openArray();
    for (const auto &fix : conclusion.fixes) {
        json.openObject();
        json.field("where", fix.where.toStdString());
        json.field("setting", fix.setting.toStdString());
        json.closeObject();
    }
    json.closeArray();
    json.closeObject();
    json.closeObject();
    return std::string(json.text());
}

} // namespace expectra::cli
