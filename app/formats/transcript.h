// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An exchange as a text to read in a terminal: what was sent, the negotiation with its times, the answer, the
// phases and the findings, in at most 100 columns. Wire bytes are escaped, whatever they hold.
// Law: with colours off the text holds no escape sequence; with colours on it says the same.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"
#include "app/formats/masked.h"

#include <string>

namespace expectra {

enum class Colours {
    Off, // for files and pipes
    On,  // ANSI sequences, for a terminal
};

/// UTF-8, ends with a line end.
[[nodiscard]] std::string transcript(const Exchange &recorded, const std::vector<Finding> &found,
                                     Colours colours = Colours::Off, Secrets secrets = Secrets::Masked);

/// One line without a line end, aligned with its neighbours, for many plays in a row:
/// "   12  417  refused          1.24 ms  PUT http://127.0.0.1:8417/expect/refuse".
[[nodiscard]] std::string summaryLine(const Exchange &exchange, Colours colours = Colours::Off,
                                      Secrets secrets = Secrets::Masked);

} // namespace expectra
