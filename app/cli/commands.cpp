// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/diagnose/diagnosecommand.h"
#include "app/cli/exitstatus.h"
#include "app/cli/labcommand.h"
#include "app/cli/nearest.h"
#include "app/cli/play/playcommand.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace expectra::cli {

namespace {

struct Command
{
    std::string_view name;
    std::string_view summary;
    int (*run)(std::span<const std::string> arguments);
};

constexpr std::array<Command, 3> commands{{
    {"play", "play requests and show every step of the conversation", runPlay},
    {"diagnose", "find out who causes a 417 or a stalled upload", runDiagnose},
    {"lab", "run the server that plays scripted behaviours", runLab},
}};

std::string usage()
{
    std::string text =
        "Usage: expectra-cli COMMAND [OPTIONS] ...\n"
        "Plays HTTP requests over its own socket layer and shows how their expectations end.\n\n";
    for (const auto &command : commands) {
        std::string line = "  " + std::string(command.name);
        line.resize(12, ' ');
        text += line + std::string(command.summary) + "\n";
    }
    return text +
           "\n'expectra-cli COMMAND --help' tells a command's options, --version the program's version.\n";
}

std::string nearestCommand(const std::string &word)
{
    std::vector<std::string> names(commands.size());
    std::transform(commands.begin(), commands.end(), names.begin(),
                   [](const Command &command) { return std::string(command.name); });
    return nearest(word, names);
}

} // namespace

int run(std::span<const std::string> arguments)
{
    if (arguments.empty()) {
        std::fputs(usage().c_str(), stderr);
        return UnusableInput;
    }
    const auto &word = arguments.front();
    if (word == "--help" || word == "-h") {
        std::fputs(usage().c_str(), stdout);
        return Good;
    }
    if (word == "--version" || word == "-V") {
        std::puts("expectra-cli " EXPECTRA_VERSION);
        return Good;
    }
    const auto *const command = std::find_if(commands.begin(), commands.end(),
                                             [&word](const Command &each) { return each.name == word; });
    if (command == commands.end())
        return refuse({}, "unknown command '" + word + "'; the nearest one is " + nearestCommand(word));
    return command->run(arguments.subspan(1));
}

int refuse(const std::string &command, const std::string &reason)
{
    const auto name = command.empty() ? std::string("expectra-cli") : "expectra-cli " + command;
    std::fprintf(stderr, "%s: %s\n", name.c_str(), reason.c_str());
    return UnusableInput;
}

} // namespace expectra::cli
