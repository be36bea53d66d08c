// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/script/scenarioset.h"

#include "app/lab/script/builtinscenarios.h"
#include "app/lab/script/scenariofile.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

namespace expectra::lab {

namespace {

/// RFC 3986 section 2.1; the unreserved characters stay.
std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view unreserved =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string encoded;
    for (const auto c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (unreserved.find(c) != std::string_view::npos)
            encoded += c;
        else
            encoded.append({'%', "0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 0xf]});
    }
    return encoded;
}

} // namespace

Result<ScenarioSet> ScenarioSet::load(std::span<const std::filesystem::path> directories)
{
    ScenarioSet set;
    for (const auto &file : builtinScenarios()) {
        if (auto added = set.add(file.content, std::string(file.name)); !added)
            return tl::unexpected(added.error());
    }
    for (const auto &directory : directories) {
        if (auto added = set.addDirectory(directory); !added)
            return tl::unexpected(added.error());
    }
    return set;
}

Result<void> ScenarioSet::add(std::string_view json, const std::string &fileName)
{
    auto scenario = parseScenario(json, fileName);
    if (!scenario)
        return tl::unexpected(scenario.error());
    auto path = scenario->path;
    (scenario->isForProxy ? m_proxies : m_byPath).insert_or_assign(std::move(path), std::move(*scenario));
    return {};
}

Result<void> ScenarioSet::addDirectory(const std::filesystem::path &directory)
{
    std::error_code error;
    std::vector<std::filesystem::path> files;
    std::filesystem::recursive_directory_iterator entry(directory, error);
    for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
        if (entry->path().extension() == ".json" && entry->is_regular_file(error))
            files.push_back(entry->path());
    }
    if (error)
        return fail(ErrorCode::Unreadable, directory.string() + ": " + error.message());

    std::sort(files.begin(), files.end()); // the order of a directory is chance
    for (const auto &path : files) {
        const std::ifstream stream(path, std::ios::binary);
        std::ostringstream content;
        if (stream.is_open())
            content << stream.rdbuf();
        if (!stream.is_open() || content.bad())
            return fail(ErrorCode::Unreadable, path.string() + ": can't be read");
        if (auto added = add(content.str(), path.string()); !added)
            return added;
    }
    return {};
}

const Scenario *ScenarioSet::find(std::string_view path) const
{
    if (const auto exact = m_byPath.find(path); exact != m_byPath.end())
        return &exact->second;

    const Scenario *longest = nullptr;
    for (const auto &[pattern, scenario] : m_byPath) {
        const auto matches = pattern.ends_with('*') &&
                             path.starts_with(std::string_view(pattern).substr(0, pattern.size() - 1));
        if (matches && (!longest || pattern.size() > longest->path.size()))
            longest = &scenario;
    }
    return longest;
}

const Scenario *ScenarioSet::findProxy(std::string_view name) const
{
    const auto found = m_proxies.find(name);
    return found == m_proxies.end() ? nullptr : &found->second;
}

std::string presetQuery(const Scenario &scenario)
{
    std::string query;
    for (const auto &parameter : scenario.parameters)
        query += (query.empty() ? "" : "&") + percentEncoded(parameter.name) + "=" +
                 percentEncoded(parameter.preset);
    return query;
}

} // namespace expectra::lab
