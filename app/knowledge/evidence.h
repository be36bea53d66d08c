// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was seen over one route, made ready to be searched by many products: each field value and each text
// once. Law: a text of a hostile peer costs no more than its first 16 KiB.

#include "app/knowledge/match.h"

#include <map>
#include <optional>

namespace expectra::knowledge {

class Evidence final
{
public:
    explicit Evidence(const Traits &traits);

    struct Finding
    {
        std::string version; // what the sign's pattern caught
        QString because;     // the place and what stood there, escaped
    };
    [[nodiscard]] std::optional<Finding> find(const Sign &sign) const;

    /// How many of these probes were played, and what those that went otherwise answered.
    struct Comparison
    {
        std::size_t played = 0;
        std::vector<QString> deviations; // "unknown (silent 200)"

        [[nodiscard]] std::size_t held() const { return played - deviations.size(); }
        [[nodiscard]] bool holds() const { return played > 0 && deviations.empty(); }
    };
    [[nodiscard]] Comparison compare(const std::vector<ProbeSign> &probes) const;

private:
    struct Seen
    {
        QString text;    // as it is searched
        QString because; // as it is shown
    };
    using Fields = std::map<std::string, std::vector<Seen>>; // by name in lower case

    static void collect(const http::Headers &headers, Fields &fields);
    [[nodiscard]] std::optional<Finding> findInBodies(const Sign &sign) const;

    Fields m_request;
    Fields m_answers;
    std::vector<QString> m_bodies;
    const std::map<std::string, std::string> &m_probes;
};

} // namespace expectra::knowledge
