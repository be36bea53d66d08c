// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the answers over one route say about the route itself, sample by sample: whether to go on, and which
// probe was answered early, so that its connection can be tried again. Laws: a route that can't be reached is
// found out once, not with every probe; a server that asks for a pause gets it.

#include "app/diagnosis/diagnosis.h"

namespace expectra::diagnosis {

/// Why nothing more goes over a route.
struct Stop
{
    QString reason;   // for a cell: "not reached: connection refused"
    QString sentence; // "The route can't be reached: connection refused."
};

class RouteWatch final
{
public:
    explicit RouteWatch(bool wantsHttp2) : m_wantsHttp2(wantsHttp2) {}

    /// nullopt: go on.
    [[nodiscard]] std::optional<Stop> take(const Sample &sample);
    /// What is to be known besides, once each: a login that is asked for. Empty: nothing new.
    [[nodiscard]] QString takeNote(const Sample &sample);

    [[nodiscard]] bool wasReached() const { return m_wasReached; }
    /// A probe with a body that was answered before it, best one whose answer left the connection open.
    [[nodiscard]] std::optional<Probe> answeredEarly() const { return m_keptEarly ? m_keptEarly : m_early; }

private:
    [[nodiscard]] std::optional<Stop> stopOf(const Sample &sample);

    bool m_wantsHttp2;
    bool m_wasReached = false;
    bool m_wasAnswered = false;
    bool m_toldLogin = false;
    int m_failures = 0; // to get there, in a row
    int m_silences = 0; // before the first answer
    std::optional<Probe> m_early;
    std::optional<Probe> m_keptEarly;
};

} // namespace expectra::diagnosis
