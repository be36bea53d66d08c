// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/environment.h"

#include "app/collections/textfile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace expectra::collections {

namespace {

using Json = nlohmann::ordered_json;

std::vector<Variable> variablesOf(const Json &object)
{
    std::vector<Variable> variables;
    for (const auto &[name, value] : object.items()) {
        if (value.is_string())
            variables.push_back({name, value.get<std::string>()});
        else if (value.is_number() || value.is_boolean())
            variables.push_back({name, value.dump()});
    }
    return variables;
}

void layShared(std::vector<Environment> &environments)
{
    const auto shared = std::find_if(environments.begin(), environments.end(),
                                     [](const Environment &each) { return each.name == sharedEnvironment; });
    if (shared == environments.end())
        return;
    const auto below = std::move(shared->variables);
    environments.erase(shared);
    for (auto &environment : environments)
        environment.variables.insert(environment.variables.begin(), below.begin(), below.end());
}

void merge(std::vector<Environment> &environments, const Environment &secret)
{
    const auto known = std::find_if(environments.begin(), environments.end(),
                                    [&secret](const Environment &each) { return each.name == secret.name; });
    if (known == environments.end())
        environments.push_back(secret);
    else
        known->variables.insert(known->variables.end(), secret.variables.begin(), secret.variables.end());
}

} // namespace

Result<std::vector<Environment>> environmentsAsWritten(std::string_view bytes, const std::string &path)
{
    if (const auto checked = checkText(bytes, path); !checked)
        return tl::unexpected<Error>(checked.error());
    const auto root = Json::parse(bytes.substr(byteOrderMark(bytes)), nullptr, false);
    if (!root.is_object())
        return failAt(ErrorCode::Unreadable, {path, 0}, "not a JSON object of environments");
    std::vector<Environment> environments;
    for (const auto &[name, values] : root.items()) {
        if (!values.is_object())
            return failAt(ErrorCode::Unreadable, {path, 0}, "the environment '" + name + "' is no object");
        environments.push_back({name, variablesOf(values)});
    }
    return environments;
}

Result<std::vector<Environment>> parseEnvironments(std::string_view bytes, const std::string &path)
{
    auto environments = environmentsAsWritten(bytes, path);
    if (environments)
        layShared(*environments);
    return environments;
}

std::vector<std::string> environmentFiles(const std::string &directory)
{
    const std::filesystem::path in(directory);
    return {(in / "http-client.env.json").string(), (in / "http-client.private.env.json").string()};
}

Result<std::vector<Environment>> readEnvironments(const std::string &directory)
{
    std::vector<Environment> environments;
    for (const auto &path : environmentFiles(directory)) {
        std::error_code error;
        if (!std::filesystem::exists(path, error))
            continue;
        const auto bytes = readTextFile(path);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        const auto read = parseEnvironments(*bytes, path);
        if (!read)
            return tl::unexpected<Error>(read.error());
        for (const auto &environment : *read)
            merge(environments, environment);
    }
    return environments;
}

} // namespace expectra::collections
