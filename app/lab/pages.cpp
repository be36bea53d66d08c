// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/pages.h"

#include "app/lab/echo.h"
#include "app/lab/tls/faces.h"

#include <algorithm>

namespace expectra::lab {

namespace {

std::string addressOf(const Scenario &scenario)
{
    const auto query = presetQuery(scenario);
    return query.empty() ? scenario.path : scenario.path + "?" + query;
}

/// One line an entry, the descriptions below each other.
std::string aligned(const std::vector<std::pair<std::string, std::string_view>> &entries)
{
    std::size_t width = 0;
    for (const auto &[name, description] : entries)
        width = std::max(width, name.size());
    std::string text;
    for (const auto &[name, description] : entries)
        text += name + std::string(width + 2 - name.size(), ' ') + std::string(description) + "\n";
    return text;
}

std::string listOfFaces()
{
    std::vector<std::pair<std::string, std::string_view>> entries;
    for (const auto &face : faces())
        entries.emplace_back(face.name, face.description);
    return "\nThe port that speaks TLS shows a certificate by the name that it is asked for.\n\n" +
           aligned(entries);
}

std::string listOfProxies(const ScenarioSet &scenarios)
{
    std::vector<std::pair<std::string, std::string_view>> entries;
    for (const auto &[name, scenario] : scenarios.proxies())
        entries.emplace_back(name, scenario.description);
    return "\nThe port of the proxy behaves as the user's name says: http://strip@127.0.0.1.\n\n" +
           aligned(entries);
}

std::string listAsText(const ScenarioSet &scenarios)
{
    std::vector<std::pair<std::string, std::string_view>> entries;
    for (const auto &[path, scenario] : scenarios.all())
        entries.emplace_back(addressOf(scenario), scenario.description);
    return "The Expectra lab plays one scripted behaviour at each of these addresses.\n"
           "Values behind the ? are the defaults and can be changed.\n\n" +
           aligned(entries) + listOfFaces() + listOfProxies(scenarios);
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
