// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The embedded server that plays scripted behaviours, so that everything which Expect can do or suffer is
// reproduced offline: in the clear, over TLS with certificates good and odd, and behind a proxy. The lab
// serves the machine it runs on and should listen nowhere else.

#include "app/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace expectra::lab {

struct Options
{
    std::string address = "127.0.0.1";        // numeric
    std::uint16_t port = 0;                   // 0 for any free one
    std::optional<std::uint16_t> tlsPort{};   // without one no TLS is spoken
    std::optional<std::uint16_t> proxyPort{}; // without one there is no proxy
    std::string proxyScenario = "pass";       // for a user whose name is no behaviour of the proxy
    std::vector<std::filesystem::path> scenarioDirectories{}; // of the user; they win over the built-in ones
};

struct ScenarioInfo
{
    std::string path;        // of a proxy's behaviour: its name
    std::string description; // one sentence
    std::string query;       // the parameters with their defaults: "bytes=1000&ms=100"
};

class Lab final
{
public:
    /// Listens when it returns. Errors name the file and the reason, or address and port: a port in use is
    /// ErrorCode::Unavailable.
    static Result<std::unique_ptr<Lab>> start(const Options &options = {});

    ~Lab();
    Lab(const Lab &) = delete;
    Lab &operator=(const Lab &) = delete;

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] std::optional<std::uint16_t> tlsPort() const;
    [[nodiscard]] std::optional<std::uint16_t> proxyPort() const;
    /// By path.
    [[nodiscard]] std::vector<ScenarioInfo> scenarios() const;
    /// What the proxy can do, by name.
    [[nodiscard]] std::vector<ScenarioInfo> proxyScenarios() const;

    /// PEM of the root behind the TLS port's certificates, made at this start; empty without that port.
    [[nodiscard]] std::string authority() const;
    /// PEM of a certificate with its key for the face that wants one of the client; empty without TLS.
    [[nodiscard]] std::string clientCertificate() const;

    /// Ends every connection, whatever it waits for, and joins all threads. Calling it again does nothing.
    void stop();

private:
    class Server;
    explicit Lab(std::unique_ptr<Server> server);

    std::unique_ptr<Server> m_server;
};

} // namespace expectra::lab
