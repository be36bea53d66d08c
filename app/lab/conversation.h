// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One connection from its first byte to its end: request after request, each played by the scenario of its
// path. Runs on the thread that calls it and blocks there.

#include "app/lab/echo.h"
#include "app/lab/parametervalues.h"
#include "app/lab/script/scenarioset.h"
#include "app/lab/wire/channel.h"

#include <optional>

namespace expectra::lab {

class Conversation final
{
public:
    Conversation(Handle handle, const StopSignal &stop, const ScenarioSet &scenarios, std::uint64_t number);

    /// Returns when the connection has ended or the lab stops.
    void run();

private:
    [[nodiscard]] std::optional<Ending> serveNext();
    [[nodiscard]] std::optional<Ending> serve(RequestHead head, const Address &address,
                                              const Scenario *scenario);
    [[nodiscard]] std::optional<Ending> play(const Scenario &scenario, ParameterValues values,
                                             RequestHead head);
    [[nodiscard]] std::optional<Ending> refuse(ReadTrouble trouble);
    [[nodiscard]] std::optional<Ending> refuse(const Refusal &refusal);

    Channel m_channel;
    const ScenarioSet &m_scenarios;
    Visit m_visit;
};

} // namespace expectra::lab
