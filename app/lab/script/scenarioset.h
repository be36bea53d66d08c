// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All scenarios that one lab plays: the built-in ones, and a user's own, which take the place of a built-in
// one with the same path. Unchanging once the lab has started, so threads share it freely.

#include "app/base/result.h"
#include "app/lab/script/scenario.h"

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace expectra::lab {

class ScenarioSet final
{
public:
    using Map = std::map<std::string, Scenario, std::less<>>;

    /// Later directories win over earlier ones. Every *.json below a directory must be a scenario.
    static Result<ScenarioSet> load(std::span<const std::filesystem::path> directories);

    /// The scenario of exactly this path, or else the one with the longest pattern that matches it, or
    /// nullptr.
    [[nodiscard]] const Scenario *find(std::string_view path) const;

    /// The behaviour of the proxy with this name, or nullptr.
    [[nodiscard]] const Scenario *findProxy(std::string_view name) const;

    /// By name.
    [[nodiscard]] const Map &proxies() const { return m_proxies; }

    /// By path.
    [[nodiscard]] const Map &all() const { return m_byPath; }

private:
    [[nodiscard]] Result<void> add(std::string_view json, const std::string &fileName);
    [[nodiscard]] Result<void> addDirectory(const std::filesystem::path &directory);

    Map m_byPath;
    Map m_proxies;
};

/// The parameters with their default values as a query: "bytes=1000&ms=100"; empty when there are none.
[[nodiscard]] std::string presetQuery(const Scenario &scenario);

} // namespace expectra::lab
