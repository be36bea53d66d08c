// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The search for whoever shows in what was seen over one route: a client, intermediaries and an origin may
// all be there. Law: what is said about a product names the signs that it rests on, and how the probes
// alone look never proves one.

#include "app/http/headers.h"
#include "app/knowledge/base.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace expectra::knowledge {

/// What was seen over one route.
struct Traits
{
    http::Headers request;                     // the fields of the request, by which a client shows
    std::vector<http::Headers> answers;        // the fields of every answer, interim ones too
    std::vector<std::string> bodies;           // texts of answers, as far as they were kept
    std::map<std::string, std::string> probes; // a probe's name and its reading in words
};

struct Match
{
    const Product *product = nullptr;
    double weight = 0;                         // what its signs and the probes add up to
    std::string version;                       // empty: not told
    std::vector<QString> because;              // "Server: squid/3.1.20"
    std::vector<const Behaviour *> behaviours; // those that its version allows and that show
};

/// Its signs prove it.
[[nodiscard]] bool isSure(const Match &match);
/// It may as well be another product.
[[nodiscard]] bool isHint(const Match &match);

/// Surest first; none weaker than a hint.
[[nodiscard]] std::vector<Match> match(const Base &base, const Traits &traits);

/// What of a product would be at work if it were there though no sign of it shows: its weight is 0, or that
/// of a vector that holds. None where it would have answered the probes otherwise.
[[nodiscard]] std::optional<Match> possible(const Product &product, const Traits &traits);

} // namespace expectra::knowledge
