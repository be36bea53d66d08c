// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The options of `play`: one table holds each one's spelling, its line of help and what it does to the
// settings. Internal to playsettings; what only means something once all options are read is settled there.

#include "app/cli/play/bodydata.h"
#include "app/cli/play/playsettings.h"

#include <optional>

namespace expectra::cli {

/// The settings while the options are read.
struct Reading
{
    PlaySettings settings;
    std::vector<DataPiece> data;
    std::optional<ByteCount> bodySize;
    bool isRepeatGiven = false;
};

[[nodiscard]] std::span<const Option> playOptions();

/// `index` counts in playOptions().
[[nodiscard]] Result<void> takeOption(std::size_t index, Reading &reading, const std::string &value);

/// Once all are taken: what they make of the body. Reads the files and the standard input that -d names.
[[nodiscard]] Result<void> settleBody(Reading &reading);

} // namespace expectra::cli
