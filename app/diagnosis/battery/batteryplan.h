// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a battery is to play, and what that comes to: said to the user before the first byte leaves.

#include "app/base/result.h"
#include "app/diagnosis/probe.h"
#include "app/diagnosis/route.h"

#include <QStringList>

#include <vector>

namespace expectra::diagnosis {

struct BatteryPlan
{
    Request base; // whose method, address, fields, credentials and TLS the probes have
    std::vector<Route> routes;
    std::vector<Probe> probes{}; // only these; empty: all of them
    Duration waitLimit = 3s;     // how long each waits for a 100
    std::string refusedPath{};   // for RefusedPath; empty: a random one beside the address' own
};

/// How many connections a battery has open at the same time, over all routes.
inline constexpr std::size_t mostConnections = 2;
/// How much content a probe sends at most.
inline constexpr ByteCount mostContent = ByteCount{2} * 1024 * 1024;

struct Announcement
{
    std::string method;
    std::string url;
    std::vector<QString> routes;       // their titles
    std::vector<std::size_t> requests; // at most, route by route
    ByteCount largest = 0;             // bytes of content in one request, at most
    ByteCount content = 0;             // in all of them
    QString refusedPath;               // where the largest one goes; empty: that is not asked
    Duration waitLimit{};              // of each
    Duration longest{};                // of all together, if nothing answers before its limit
    bool mayChange = false;            // the method asks for a change of what is there
    std::string composedMethod;        // the base's, where the probes can't have it; else empty

    [[nodiscard]] std::size_t mostRequests() const;
    /// Sentences, one an entry.
    [[nodiscard]] QStringList lines() const;
};

/// InvalidInput, Forbidden, Unreadable: the base or a route can't be played.
[[nodiscard]] Result<Announcement> announce(const BatteryPlan &plan);

} // namespace expectra::diagnosis
