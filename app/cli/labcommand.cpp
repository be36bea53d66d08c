// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labcommand.h"

#include "app/cli/commands.h"
#include "app/cli/exitstatus.h"
#include "app/cli/options.h"
#include "app/cli/values.h"
#include "app/lab/echo.h"
#include "app/lab/lab.h"
#include "app/lab/tls/files.h"

#include <array>
#include <csignal>
#include <cstdio>

namespace expectra::cli {

namespace {

enum LabOption : std::size_t { Port, TlsPort, TlsFiles, ProxyPort, ProxyScenario, Scenarios, Help };

constexpr std::array<Option, 7> labOptions{{
    {'\0', "port", "N", "the port to listen on; 0 for any free one (8417)"},
    {'\0', "tls-port", "N", "the port that speaks TLS; 0 for any free one"},
    {'\0', "tls-files", "DIR",
     "where to write ca.pem and client.pem (a temporary directory, removed at the end)"},
    {'\0', "proxy-port", "N", "the port of a forward proxy; 0 for any free one"},
    {'\0', "proxy-scenario", "NAME", "what the proxy does for users whose name is no scenario of it (pass)"},
    {'\0', "scenarios", "DIR", "a directory with scenarios of your own, which win over the built-in ones"},
    {'h', "help", "", "show this text"},
}};

// The address that the sample collection is written for.
constexpr std::uint16_t usualPort = 8417;

struct LabSettings
{
    lab::Options options;
    std::filesystem::path tlsFiles; // empty for a temporary directory
};

Result<void> readPort(std::string_view name, const std::string &value, std::uint16_t &port)
{
    const auto number = readNumber(std::string(name), value, 0, 65535);
    if (!number)
        return tl::unexpected<Error>(number.error());
    port = static_cast<std::uint16_t>(*number);
    return {};
}

Result<LabSettings> readOptions(const Given &given)
{
    LabSettings settings;
    auto &options = settings.options;
    options.port = usualPort;
    for (const auto &[index, value] : given.options) {
        Result<void> read;
        switch (index) {
        case Port: read = readPort("port", value, options.port); break;
        case TlsPort: read = readPort("tls-port", value, options.tlsPort.emplace()); break;
        case ProxyPort: read = readPort("proxy-port", value, options.proxyPort.emplace()); break;
        case TlsFiles: settings.tlsFiles = value; break;
        case ProxyScenario: options.proxyScenario = value; break;
        case Scenarios: options.scenarioDirectories.emplace_back(value); break;
        default: break;
        }
        if (!read)
            return tl::unexpected<Error>(read.error());
    }
    if (!given.operands.empty())
        return fail(ErrorCode::InvalidInput, "'" + given.operands.front() + "' is no option");
    return settings;
}

/// Blocked before any thread starts, so that none of them takes the signal that ends us.
sigset_t blockEndSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

std::string described(const lab::Lab &server, const std::string &address, const lab::TlsFiles &files)
{
    const auto number = [](auto value) { return std::to_string(value); };
    auto line = R"({"port": )" + number(server.port()) + R"(, "address": ")" + address +
                R"(", "url": "http://)" + address + ":" + number(server.port()) + R"(/", "scenarios": )" +
                number(server.scenarios().size());
    if (server.tlsPort())
        line += R"(, "tlsPort": )" + number(*server.tlsPort()) + R"(, "tlsUrl": "https://localhost:)" +
                number(*server.tlsPort()) + R"(/", "cacert": )" +
                lab::jsonOfWords(files.authority().string()) + R"(, "cert": )" +
                lab::jsonOfWords(files.clientCertificate().string());
    if (server.proxyPort())
        line += R"(, "proxyPort": )" + number(*server.proxyPort()) + R"(, "proxy": "http://)" + address +
                ":" + number(*server.proxyPort()) + R"(")";
    return line + "}\n";
}

int serve(const LabSettings &settings)
{
    const auto endSignals = blockEndSignals();
    const auto server = lab::Lab::start(settings.options);
    if (!server)
        return refuse("lab", server.error().detail);
    lab::TlsFiles files;
    if ((*server)->tlsPort()) {
        const auto written =
            files.write((*server)->authority(), (*server)->clientCertificate(), settings.tlsFiles);
        if (!written)
            return refuse("lab", written.error().detail);
    }
    std::fputs(described(**server, settings.options.address, files).c_str(), stdout);
    std::fflush(stdout);
    int received = 0;
    sigwait(&endSignals, &received);
    (*server)->stop();
    return Good;
}

} // namespace

int runLab(std::span<const std::string> arguments)
{
    const auto given = parseOptions(labOptions, arguments);
    if (!given)
        return refuse("lab", given.error().detail);
    for (const auto &option : given->options) {
        if (option.index != Help)
            continue;
        std::printf(
            "Usage: expectra-cli lab [OPTIONS]\n"
            "Serves every scripted behaviour on 127.0.0.1 until it is interrupted. Prints one line of JSON\n"
            "with its ports as soon as it listens; the address itself lists what it can do. The certificates "
            "of\n"
            "the TLS port are made at the start; \"cacert\" of that line is the file for play "
            "--cacert.\n\n%s",
            describeOptions(labOptions).c_str());
        return Good;
    }
    const auto options = readOptions(*given);
    return options ? serve(*options) : refuse("lab", options.error().detail);
}

} // namespace expectra::cli
