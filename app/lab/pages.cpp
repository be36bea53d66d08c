// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/pages.h"

#include "app/lab/echo.h"

#include <algorithm>

namespace expectra::lab {

namespace {

std::string addressOf(const Scenario &scenario)
{
    const auto query = presetQuery(scenario);
    return query.empty() ? scenario.path : scenario.path + "?" + query;
}

std::string listAsText(const ScenarioSet &scenarios)
{
    std::size_t width = 0;
    for (const auto &[path, scenario] : scenarios.all())
        width = std::max(width, addressOf(scenario).size());

    std::string text = "The Expectra lab plays one scripted behaviour at each of these addresses.\n"
                       "Values behind the ? are the defaults and can be changed.\n\n";
    for (const auto &[path, scenario] : scenarios.all()) {
        const auto address = addressOf(scenario);
        text += address + std::string(width + 2 - address.size(), ' ') + scenario.description + "\n";
    }
    return text;
}

/// The words of scenario files are UTF-8 already, so only quotes, backslashes and line ends are touched.
std::string jsonOfWords(std::string_view words)
{
    std::string text = "\"";
    for (const auto c : words) {
        const auto isPlain = static_cast<unsigned char>(c) >= 0x80;
        text += isPlain ? std::string(1, c) : jsonOfBytes({&c, 1}).substr(1, std::string::npos);
        if (!isPlain)
            text.pop_back();
    }
    return text + "\"";
}

std::string listAsJson(const ScenarioSet &scenarios)
{
    std::string text;
    for (const auto &[path, scenario] : scenarios.all()) {
        text += (text.empty() ? "" : ",\n ") + ("{\"path\": " + jsonOfWords(path)) +
                ", \"query\": " + jsonOfWords(presetQuery(scenario)) +
                ", \"description\": " + jsonOfWords(scenario.description) + "}";
    }
    return "[" + text + "]\n";
}

} // namespace

Scenario listPage(const ScenarioSet &scenarios, ListForm form)
{
    Answer answer{.status = {200, {}}};
    if (form == ListForm::Json) {
        answer.headers.push_back(Text::verbatim("Content-Type: application/json"));
        answer.text = Text::verbatim(listAsJson(scenarios));
    } else {
        answer.text = Text::verbatim(listAsText(scenarios));
    }
    Scenario page;
    page.steps = {{Accept{}}, {std::move(answer)}};
    return page;
}

Scenario refusalPage(const Refusal &refusal)
{
    Answer answer{.status = {static_cast<std::uint64_t>(refusal.status), {}}};
    answer.text = Text::verbatim(refusal.sentence + "\n");
    Scenario page;
    page.steps = {{std::move(answer)}};
    return page;
}

} // namespace expectra::lab
