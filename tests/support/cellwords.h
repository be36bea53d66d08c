// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of diagnosisbuilder.h as data, and the exchanges that they tell of. Only the builder needs it.

#include "app/diagnosis/diagnosis.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::test {

/// One play of a probe, as the words tell it.
struct PlayWords
{
    std::string reading; // "100 200"
    bool closes = false;
    Duration untilAnswer = std::chrono::microseconds(800);
    std::string fields; // lines of a head
    std::string text;   // of the answer's body, or the reason why nothing was played
    std::optional<diagnosis::Arrived> arrived;
};

struct CellWords
{
    diagnosis::Probe probe = diagnosis::Probe::Plain;
    std::vector<PlayWords> plays;
};

/// At line ends and semicolons that stand in no brackets; blank ones left out.
[[nodiscard]] std::vector<std::string> linesOf(std::string_view words);
[[nodiscard]] std::vector<CellWords> cellsOf(std::string_view line);
/// What stands between the first two quotation marks.
[[nodiscard]] std::string quotedText(std::string_view words);

[[nodiscard]] std::vector<ExchangePtr> playedBy(const PlayWords &play, diagnosis::Probe probe,
                                                const diagnosis::Route &route, const Request &base);

} // namespace expectra::test
