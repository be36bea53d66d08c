// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The examples below tests/peers/recorded: what one product showed over one route. They are recorded from it,
// quoted from a public text, or derived from what such a text says of it. Law: an example that says anything
// unknown is an error.

#include "app/base/result.h"
#include "app/knowledge/match.h"

#include <string>
#include <vector>

namespace expectra::test {

struct Example
{
    std::string file; // "squid/2.7-refuses.json"
    std::string product;
    bool showsProduct = true;      // or it hides: then the example proves that nobody is taken for it
    std::vector<std::string> also; // others that show on the same route
    std::string version;
    std::string from;
    std::vector<std::string> behaviours; // that must show
    knowledge::Traits traits;
};

[[nodiscard]] Result<Example> readExample(const std::string &file);

/// Names below tests/peers/recorded, sorted.
[[nodiscard]] std::vector<std::string> exampleFiles();

} // namespace expectra::test
