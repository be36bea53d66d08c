// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One connection from its first byte to its end: request after request, each played by the scenario of its
// path, or, on the proxy's port, by the one that its user names. Runs on the thread that calls it and blocks
// there.

#include "app/lab/echo.h"
#include "app/lab/parametervalues.h"
#include "app/lab/script/scenarioset.h"
#include "app/lab/tls/faces.h"
#include "app/lab/wire/channel.h"

#include <optional>

namespace expectra::lab {

enum class Role {
    Origin,    // answers, in the clear
    TlsOrigin, // answers, over TLS
    Proxy,     // stands in between
};

/// What a connection is played with.
struct Stage
{
    Role role;
    const ScenarioSet &scenarios;
    std::string_view proxyScenario; // of a Proxy, for users whose name is no scenario
    std::string_view origin; // of a Proxy, whose gateway it is for those who name none: "http://host:port"
    const TlsFaces *tls;     // of a TlsOrigin
    std::uint64_t number;
};

class Conversation final
{
public:
    Conversation(Handle handle, const StopSignal &stop, const Stage &stage);

    /// Returns when the connection has ended or the lab stops.
    void run();

private:
    [[nodiscard]] std::optional<Ending> begin();
    [[nodiscard]] std::optional<Ending> serveNext();
    [[nodiscard]] std::optional<Ending> serve(RequestHead head, const Address &address,
                                              const Scenario *scenario);
    [[nodiscard]] std::optional<Ending> serveAsProxy(RequestHead head);
    [[nodiscard]] std::optional<Ending> play(const Scenario &scenario, ParameterValues values,
                                             RequestHead head);
    [[nodiscard]] std::optional<Ending> refuse(ReadTrouble trouble);
    [[nodiscard]] std::optional<Ending> refuse(const Refusal &refusal);

    Stage m_stage;
    Channel m_channel;
    Visit m_visit;
};

} // namespace expectra::lab
