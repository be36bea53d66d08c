// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The knowledge base: all products that are known, and the search in it for whoever shows in what was seen
// over one route.

#include "app/base/result.h"
#include "app/http/headers.h"
#include "app/knowledge/product.h"

#include <map>
#include <string>
#include <vector>

namespace expectra::knowledge {

struct Base
{
    std::vector<Product> products; // by name
};

/// What is compiled in. Made on first use.
[[nodiscard]] const Base &builtinBase();

/// One file's text. Unreadable: where it breaks the schema, and how.
[[nodiscard]] Result<Product> readProduct(std::string_view json);

/// What was seen over one route.
struct Traits
{
    std::vector<http::Headers> answers;        // the fields of every answer
    std::vector<std::string> bodies;           // texts of answers, as far as they were kept
    std::map<std::string, std::string> probes; // a probe's name and its reading in words
};

struct Match
{
    const Product *product = nullptr;
    double weight = 0;                         // what its signs add up to; 1 and more is sure
    std::string version;                       // empty: not told
    std::vector<QString> because;              // "Server: squid/3.1.20"
    std::vector<const Behaviour *> behaviours; // those that its version and the probes allow, and that show
};

/// Surest first; none weaker than a hint.
[[nodiscard]] std::vector<Match> match(const Base &base, const Traits &traits);

} // namespace expectra::knowledge
