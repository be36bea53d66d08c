// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words behind @expect: what a request, or a header set, chooses about the expectation.
//   wait  wait=MS  wait=forever  header-only  none      the mode, the first ones with the wait for 100
//   limit=MS  limit=forever                             the wait alone, the mode left open
//   value="TEXT"                                        in place of 100-continue
//   on-417=retry|report  early=close|finish             what follows a 417, and an answer before the body
// A header set's words begin with the requests that they are about: for=PUT,POST  over=BYTES of content.
// Law: what is written from a choice is read as that choice.

#include "app/base/result.h"
#include "app/request/expectrule.h"

#include <string>
#include <string_view>

namespace expectra::collections {

/// Adds to the choice. InvalidInput: the reason alone; the caller knows the place.
[[nodiscard]] Result<void> readExpectWords(std::string_view words, ExpectationChoice &choice);

/// The words of a header set.
[[nodiscard]] Result<ExpectRule> readExpectRule(std::string_view words);

/// Empty when nothing is chosen.
[[nodiscard]] std::string writeExpectWords(const ExpectationChoice &choice);

} // namespace expectra::collections
