// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a run of the battery brought: which probe got which exchanges over which route. It is the evidence
// that verdicts, findings and reports are made from, and says nothing about what it means.

#include "app/diagnosis/probe.h"
#include "app/diagnosis/reading.h"
#include "app/diagnosis/route.h"

#include <chrono>
#include <string>
#include <vector>

namespace expectra::diagnosis {

/// What reached the lab's echo origin, where a route leads there.
struct Arrived
{
    std::string method;
    std::string version; // "HTTP/1.1"
    http::Headers headers;
    ByteCount bodyBytes = 0;
    bool sentContinue = false; // the origin sent a 100 itself

    friend bool operator==(const Arrived &, const Arrived &) = default;
};

/// One probe played once over one route.
struct Sample
{
    Probe probe = Probe::Plain;
    std::size_t route = 0;              // its place in Diagnosis::routes
    std::size_t repetition = 0;         // counts the plays of this probe over this route from 0
    std::vector<ExchangePtr> exchanges; // in the order played; the last one shows what the probe asks
    Reading reading;                    // of the last one
    std::optional<Arrived> arrived;

    /// Of Reuse: the last exchange went over the first one's connection.
    [[nodiscard]] bool wasReused() const;
};

/// Why a cell holds no exchange.
struct Omission
{
    Probe probe = Probe::Plain;
    std::size_t route = 0;
    QString reason; // "not offered", "stopped: the server limits the rate (429)"
};

/// What is to be known about a whole route: it could not be reached, or asks for a login.
struct Note
{
    std::size_t route = 0;
    QString text; // one sentence
};

struct Diagnosis
{
    enum class State { Running, Complete, Cancelled, Stopped };

    Request base; // what the probes were made from
    std::vector<Route> routes;
    std::vector<Probe> probes;   // the rows: those that were asked for, in the order of allProbes()
    std::vector<Sample> samples; // in the order in which they ended
    std::vector<Omission> omissions;
    std::vector<Note> notes;
    State state = State::Running; // Stopped: no route was played to its end
    QString stopReason;           // why a route stopped by itself: 429, a sentence
    std::chrono::system_clock::time_point startedAt;
    Duration took{};

    /// The last one played; nullptr: none.
    [[nodiscard]] const Sample *sample(Probe probe, std::size_t route) const;
    [[nodiscard]] std::vector<const Sample *> samplesOf(Probe probe, std::size_t route) const;
    [[nodiscard]] const Omission *omission(Probe probe, std::size_t route) const;
    /// The same probe over the same route was answered in different ways.
    [[nodiscard]] bool isFlaky(Probe probe, std::size_t route) const;
};

} // namespace expectra::diagnosis
