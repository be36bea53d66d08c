// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/playsettings.h"

#include "app/cli/play/edits/tlsedits.h"
#include "app/cli/play/playoptions.h"

namespace expectra::cli {

namespace {

Result<void> settle(Reading &reading)
{
    auto &settings = reading.settings;
    if (settings.targets.empty())
        return fail(ErrorCode::InvalidInput, "nothing to play: name a URL, a FILE.http or a directory");
    if (!reading.isRepeatGiven)
        settings.repeat = settings.parallel;
    if (settings.parallel > 1 && !settings.contentFile.empty())
        return fail(ErrorCode::InvalidInput, "--output and --parallel would mix the answers");
    if (const auto checked = settings.edits.follow.check(); !checked)
        return checked;
    return settleBody(reading);
}

} // namespace

Result<void> settleBody(Reading &reading)
{
    auto &edits = reading.settings.edits;
    if (reading.bodySize && !reading.data.empty())
        return fail(ErrorCode::InvalidInput, "--body-size and --data can't both make the body");
    if (reading.bodySize)
        edits.body = GeneratedBody{*reading.bodySize};
    if (reading.data.empty())
        return {};
    auto body = bodyOf(reading.data);
    if (!body)
        return tl::unexpected<Error>(body.error());
    edits.body = std::move(*body);
    edits.isForm = true;
    return {};
}

Result<PlaySettings> readPlaySettings(std::span<const std::string> arguments)
{
    auto given = parseOptions(playOptions(), arguments);
    if (!given)
        return tl::unexpected<Error>(given.error());
    Reading reading;
    reading.settings.targets = std::move(given->operands);
    for (const auto &[index, value] : given->options) {
        if (const auto taken = takeOption(index, reading, value); !taken)
            return tl::unexpected<Error>(taken.error());
    }
    if (reading.settings.wantsHelp)
        return reading.settings;
    takeEnvironment(reading.settings.edits.tls);
    if (const auto settled = settle(reading); !settled)
        return tl::unexpected<Error>(settled.error());
    return reading.settings;
}

std::string playHelp()
{
    return "Usage: expectra-cli play [OPTIONS] URL|FILE.http[#NAME]|DIR ...\n"
           "Plays requests in order and shows every step of the conversation.\n\n" +
           describeOptions(playOptions()) +
           "\nExit status: 0 everything was played; 2 unusable options, addresses or files; 3 a play ended\n"
           "without an answer.\n";
}

} // namespace expectra::cli
