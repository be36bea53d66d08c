// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Named sets of variable values, as http-client.env.json holds them: an object of environments, each an
// object of values. "$shared" is no environment of its own: its values stand below those of every other one.
// Values that are objects, lists or null belong to other programs and are passed over.

#include "app/base/result.h"
#include "app/collections/variables.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

inline constexpr std::string_view sharedEnvironment = "$shared";

struct Environment
{
    std::string name;
    std::vector<Variable> variables; // a later one of the same name counts

    friend bool operator==(const Environment &, const Environment &) = default;
};

/// As they stand in one file: "$shared" is among them, and nothing is laid over anything. `path` only stands
/// in errors.
[[nodiscard]] Result<std::vector<Environment>> environmentsAsWritten(std::string_view bytes,
                                                                     const std::string &path);

/// The same with the shared values below those of each.
[[nodiscard]] Result<std::vector<Environment>> parseEnvironments(std::string_view bytes,
                                                                 const std::string &path);

/// Where the environments of a directory stand: the shared file, then the private one.
[[nodiscard]] std::vector<std::string> environmentFiles(const std::string &directory);

/// The environments of a directory: its http-client.env.json with the values of http-client.private.env.json
/// above them. A directory without these files has none.
[[nodiscard]] Result<std::vector<Environment>> readEnvironments(const std::string &directory);

} // namespace expectra::collections
