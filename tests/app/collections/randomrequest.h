// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Requests with everything in them that a file format can stumble over: line ends, quotation marks, words of
// the format itself, bytes that are no text, nothing at all.

#include "app/collections/resolve.h"
#include "app/request/request.h"
#include "tests/support/dice.h"

namespace expectra::test {

/// A whole request; its header sets hold their names alone.
[[nodiscard]] Request randomRequest(Dice &dice, const std::string &directory = "/collection");

/// The request with one to three of its parts changed.
[[nodiscard]] Request randomlyEdited(Request request, Dice &dice,
                                     const std::string &directory = "/collection");

[[nodiscard]] std::string randomText(Dice &dice);

/// Surroundings in which every set that the request names is found.
[[nodiscard]] collections::Surroundings surroundingsOf(const Request &request);

/// For a failed comparison: every part of the request on a line of its own.
[[nodiscard]] std::string printed(const Request &request);

} // namespace expectra::test
