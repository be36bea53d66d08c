// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/script/scenariofile.h"

#include "app/base/strictjson.h"
#include "app/http/syntax.h"
#include "app/lab/script/conditionfile.h"

#include <algorithm>

namespace expectra::lab {

namespace {

constexpr auto builtinPlaceholders = {"method", "target", "expect", "body-bytes", "body-sha256"};
constexpr int depthLimit = 16; // of steps within steps: no script needs more, and the stack is safe

class Reader final
{
public:
    [[nodiscard]] Scenario read(const Json &json);

private:
    void readPlace(const Json &json);
    [[nodiscard]] std::vector<Parameter> readParameters(const Json &json) const;
    [[nodiscard]] Steps readSteps(const Json &json, const std::string &place, int depth);
    [[nodiscard]] Step readStep(const Json &json, const std::string &place, int depth);
    [[nodiscard]] Interim readInterim(const Json &json, const std::string &place);
    [[nodiscard]] Read readRead(const Json &json, const std::string &place) const;
    [[nodiscard]] Answer readAnswer(const Json &json, const std::string &place);
    [[nodiscard]] Raw readRaw(const Json &json, const std::string &place);
    [[nodiscard]] Raw readHex(const Json &json, const std::string &place) const;
    [[nodiscard]] Forward readForward(const Json &json, const std::string &place) const;
    [[nodiscard]] Turns readTurns(const Json &json, const std::string &place, int depth);
    [[nodiscard]] If readIf(const Json &json, const std::string &place, int depth);

    [[nodiscard]] Number number(const Json &json, const std::string &place) const;
    [[nodiscard]] Number numberOr(const Json &json, const char *key, const std::string &place,
                                  const Number &preset) const;
    [[nodiscard]] Number status(const Json &json, const std::string &place, std::uint64_t from,
                                std::uint64_t to) const;
    [[nodiscard]] Text text(const Json &json, const std::string &place);
    [[nodiscard]] std::optional<Text> reason(const Json &json, const std::string &place);
    [[nodiscard]] std::vector<Text> headers(const Json &json, const std::string &place);

    Scenario m_scenario;
};

Scenario Reader::read(const Json &json)
{
    allowOnly(json, "the file", {"path", "proxy", "description", "parameters", "begins", "steps"});
    readPlace(json);
    m_scenario.description = word(member(json, "description", "the file"), "description");
    if (json.contains("parameters"))
        m_scenario.parameters = readParameters(json["parameters"]);
    if (json.contains("begins")) {
        const auto &begins = word(json["begins"], "begins");
        if (begins != "head" && begins != "line")
            throw Problem("begins", "must be \"head\" or \"line\"");
        m_scenario.beginsAtLine = begins == "line";
    }
    m_scenario.steps = readSteps(member(json, "steps", "the file"), "steps", 0);
    return std::move(m_scenario);
}

/// Where it is played: at a path of the origin, or on the proxy's port for the user of this name.
void Reader::readPlace(const Json &json)
{
    m_scenario.isForProxy = json.contains("proxy");
    if (m_scenario.isForProxy) {
        m_scenario.path = word(json["proxy"], "proxy");
        if (json.contains("path") || json.contains("begins"))
            throw Problem("proxy", "has no \"path\" and no \"begins\" beside it");
        if (!http::isToken(m_scenario.path))
            throw Problem("proxy", "must be one word, which can be a user's name");
        return;
    }
    m_scenario.path = word(member(json, "path", "the file"), "path");
    if (!m_scenario.path.starts_with('/') || m_scenario.path.find('*') < m_scenario.path.size() - 1)
        throw Problem("path", "must begin with / and may have a * only at its end");
}

std::vector<Parameter> Reader::readParameters(const Json &json) const
{
    if (!json.is_object())
        throw Problem("parameters", "must be an object of names and default values");
    std::vector<Parameter> parameters;
    for (const auto &[name, preset] : json.items()) {
        if (preset.is_number_unsigned())
            parameters.push_back({name, std::to_string(preset.get<std::uint64_t>()), true});
        else if (preset.is_string())
            parameters.push_back({name, preset.get<std::string>(), false});
        else
            throw Problem("parameters." + name, "must be text or a whole number");
    }
    return parameters;
}

Steps Reader::readSteps(const Json &json, const std::string &place, int depth)
{
    if (!json.is_array())
        throw Problem(place, "must be a list of steps");
    if (depth > depthLimit)
        throw Problem(place, "steps are nested too deeply");
    Steps steps;
    for (const auto &step : json)
        steps.push_back(readStep(step, place + "[" + std::to_string(steps.size()) + "]", depth));
    return steps;
}

Step Reader::readStep(const Json &json, const std::string &place, int depth)
{
    if (!json.is_object() || json.empty())
        throw Problem(place, "must be an object with one action");
    if (json.contains("interim"))
        return {readInterim(json, place)};
    if (json.contains("answer"))
        return {readAnswer(json, place)};
    if (json.contains("raw"))
        return {readRaw(json, place)};
    if (json.contains("hex"))
        return {readHex(json, place)};
    if (json.contains("if"))
        return {readIf(json, place, depth)};
    if (json.contains("turns"))
        return {readTurns(json, place, depth)};
    if (json.contains("repeat")) {
        allowOnly(json, place, {"repeat", "steps"});
        return {Repeat{number(json["repeat"], place + ".repeat"),
                       readSteps(member(json, "steps", place), place + ".steps", depth + 1)}};
    }

    const auto only = json.begin();
    allowOnly(json, place, {"accept", "forward", "read", "pause", "keep", "close", "reset"});
    if (json.size() > 1)
        throw Problem(place, "must hold one action, not several");
    const auto inner = place + "." + only.key();
    if (only.key() == "read")
        return {readRead(*only, inner)};
    if (only.key() == "forward")
        return {readForward(*only, inner)};
    if (only.key() == "pause")
        return {Pause{number(*only, inner)}};
    mustBeTrue(*only, inner);
    if (only.key() == "accept")
        return {Accept{}};
    if (only.key() == "keep")
        return {Ending::Keep};
    return {only.key() == "close" ? Ending::Close : Ending::Reset};
}

Interim Reader::readInterim(const Json &json, const std::string &place)
{
    allowOnly(json, place, {"interim", "reason", "headers"});
    return {status(json["interim"], place + ".interim", 100, 199), reason(json, place), headers(json, place)};
}

Read Reader::readRead(const Json &json, const std::string &place) const
{
    if (json == "body")
        return {Read::What::Body};
    if (json == "departure")
        return {Read::What::Departure};
    if (json.is_string() && !json.get_ref<const std::string &>().starts_with('{'))
        throw Problem(place, "must be \"body\", \"departure\" or a number of bytes");
    return {Read::What::Bytes, number(json, place)};
}

Answer Reader::readAnswer(const Json &json, const std::string &place)
{
    allowOnly(json, place, {"answer", "reason", "headers", "text", "echo", "bytes", "pieces", "pause"});
    if (json.contains("text") + json.contains("echo") + json.contains("bytes") > 1)
        throw Problem(place, "only one of \"text\", \"echo\" and \"bytes\" can be the body");

    Answer answer{status(json["answer"], place + ".answer", 200, 999), reason(json, place),
                  headers(json, place)};
    if (json.contains("text"))
        answer.text = text(json["text"], place + ".text");
    if (json.contains("echo")) {
        mustBeTrue(json["echo"], place + ".echo");
        answer.body = Answer::Body::Echo;
        m_scenario.needsDigest = true;
    }
    if (json.contains("bytes"))
        answer.body = Answer::Body::Fill;
    answer.bytes = numberOr(json, "bytes", place, {});
    answer.pieces = numberOr(json, "pieces", place, {1, {}});
    answer.milliseconds = numberOr(json, "pause", place, {});
    return answer;
}

Raw Reader::readRaw(const Json &json, const std::string &place)
{
    allowOnly(json, place, {"raw", "split", "pause"});
    return {text(json["raw"], place + ".raw"), numberOr(json, "split", place, {}),
            numberOr(json, "pause", place, {})};
}

Raw Reader::readHex(const Json &json, const std::string &place) const
{
    allowOnly(json, place, {"hex", "split", "pause"});
    auto bytes = Text::fromHex(word(json["hex"], place + ".hex"));
    if (!bytes)
        throw Problem(place + ".hex", "must be pairs of hexadecimal digits");
    return {std::move(*bytes), numberOr(json, "split", place, {}), numberOr(json, "pause", place, {})};
}

Forward Reader::readForward(const Json &json, const std::string &place) const
{
    if (!m_scenario.isForProxy)
        throw Problem(place, "is for a proxy's scenario alone");
    allowOnly(json, place, {"without", "http10"});
    Forward forward;
    if (json.contains("http10"))
        forward.asHttp10 = truth(json["http10"], place + ".http10");
    if (!json.contains("without"))
        return forward;
    if (!json["without"].is_array())
        throw Problem(place + ".without", "must be a list of names of fields");
    forward.without = wordsOf(json["without"], place + ".without");
    return forward;
}

Turns Reader::readTurns(const Json &json, const std::string &place, int depth)
{
    allowOnly(json, place, {"turns"});
    const auto &lists = json["turns"];
    if (!lists.is_array() || lists.empty())
        throw Problem(place + ".turns", "must be a list of lists of steps");
    Turns turns;
    for (const auto &list : lists)
        turns.lists.push_back(
            readSteps(list, place + ".turns[" + std::to_string(turns.lists.size()) + "]", depth + 1));
    return turns;
}

If Reader::readIf(const Json &json, const std::string &place, int depth)
{
    allowOnly(json, place, {"if", "then", "else"});
    If branch{readCondition(json["if"], place + ".if"),
              readSteps(member(json, "then", place), place + ".then", depth + 1),
              {}};
    if (json.contains("else"))
        branch.otherwise = readSteps(json["else"], place + ".else", depth + 1);
    return branch;
}

Number Reader::number(const Json &json, const std::string &place) const
{
    if (json.is_number_unsigned())
        return {json.get<std::uint64_t>(), {}};
    for (const auto &parameter : m_scenario.parameters) {
        if (parameter.isNumber && json == "{" + parameter.name + "}")
            return {0, parameter.name};
    }
    throw Problem(place, "must be a whole number or a {parameter} that holds one");
}

Number Reader::numberOr(const Json &json, const char *key, const std::string &place,
                        const Number &preset) const
{
    return json.contains(key) ? number(json[key], place + "." + key) : preset;
}

Number Reader::status(const Json &json, const std::string &place, std::uint64_t from, std::uint64_t to) const
{
    auto status = number(json, place);
    if (status.parameter.empty() && (status.value < from || status.value > to))
        throw Problem(place, "must be from " + std::to_string(from) + " to " + std::to_string(to));
    return status;
}

Text Reader::text(const Json &json, const std::string &place)
{
    auto text = Text::withPlaceholders(word(json, place));
    for (const auto &name : text.placeholders()) {
        const auto isParameter =
            std::any_of(m_scenario.parameters.begin(), m_scenario.parameters.end(),
                        [&](const Parameter &parameter) { return parameter.name == name; });
        if (!isParameter && std::find(builtinPlaceholders.begin(), builtinPlaceholders.end(), name) ==
                                builtinPlaceholders.end())
            throw Problem(place, "{" + name + "} is no parameter of this scenario");
        m_scenario.needsDigest |= name == "body-sha256";
    }
    return text;
}

std::optional<Text> Reader::reason(const Json &json, const std::string &place)
{
    if (!json.contains("reason"))
        return std::nullopt;
    return text(json["reason"], place + ".reason");
}

std::vector<Text> Reader::headers(const Json &json, const std::string &place)
{
    std::vector<Text> lines;
    if (!json.contains("headers"))
        return lines;
    if (!json["headers"].is_array())
        throw Problem(place + ".headers", "must be a list of lines");
    for (const auto &line : json["headers"])
        lines.push_back(text(line, place + ".headers[" + std::to_string(lines.size()) + "]"));
    return lines;
}

} // namespace

Result<Scenario> parseScenario(std::string_view json, const std::string &fileName)
{
    try {
        return Reader().read(Json::parse(json));
    } catch (const Problem &problem) {
        return fail(ErrorCode::Unreadable, fileName + ": " + problem.what());
    } catch (const Json::exception &problem) {
        return fail(ErrorCode::Unreadable, fileName + ": no readable JSON: " + problem.what());
    }
}

} // namespace expectra::lab
