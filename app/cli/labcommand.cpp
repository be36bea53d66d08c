// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labcommand.h"

#include "app/cli/commands.h"
#include "app/cli/exitstatus.h"
#include "app/cli/options.h"
#include "app/cli/values.h"
#include "app/lab/lab.h"

#include <array>
#include <csignal>
#include <cstdio>

namespace expectra::cli {

namespace {

enum LabOption : std::size_t { Port, Scenarios, Help };

constexpr std::array<Option, 3> labOptions{{
    {'\0', "port", "N", "the port to listen on; 0 for any free one (8417)"},
    {'\0', "scenarios", "DIR", "a directory with scenarios of your own, which win over the built-in ones"},
    {'h', "help", "", "show this text"},
}};

// The address that the sample collection is written for.
constexpr std::uint16_t usualPort = 8417;

Result<lab::Options> readOptions(const Given &given)
{
    lab::Options options;
    options.port = usualPort;
    for (const auto &[index, value] : given.options) {
        if (index == Scenarios)
            options.scenarioDirectories.emplace_back(value);
        if (index != Port)
            continue;
        const auto port = readNumber("port", value, 0, 65535);
        if (!port)
            return tl::unexpected<Error>(port.error());
        options.port = static_cast<std::uint16_t>(*port);
    }
    if (!given.operands.empty())
        return fail(ErrorCode::InvalidInput, "'" + given.operands.front() + "' is no option");
    return options;
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

int serve(const lab::Options &options)
{
    const auto endSignals = blockEndSignals();
    const auto server = lab::Lab::start(options);
    if (!server)
        return refuse("lab", server.error().detail);
    const auto &address = options.address;
    const unsigned port = (*server)->port();
    std::printf(R"({"port": %u, "address": "%s", "url": "http://%s:%u/", "scenarios": %zu})"
                "\n",
                port, address.c_str(), address.c_str(), port, (*server)->scenarios().size());
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
            "with the port as soon as it listens; the address itself lists the scenarios.\n\n%s",
            describeOptions(labOptions).c_str());
        return Good;
    }
    const auto options = readOptions(*given);
    return options ? serve(*options) : refuse("lab", options.error().detail);
}

} // namespace expectra::cli
