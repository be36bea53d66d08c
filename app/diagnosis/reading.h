// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one probe showed over one route, read from its exchanges into the few facts that verdicts, the matrix
// and the knowledge base rest on. Law: it holds nothing that the exchanges don't show.

#include "app/exchange/exchange.h"

#include <QString>

#include <optional>
#include <span>
#include <string>

namespace expectra::diagnosis {

struct Reading
{
    bool sawContinue = false;            // a 100 came at any time
    bool continuedInTime = false;        // and the body followed it
    bool limitPassed = false;            // the wait for a 100 ended by its limit
    bool answeredEarly = false;          // the final answer came while the body was withheld
    bool wasBodySent = false;            // all of it, or there was none
    bool wasKept = false;                // the connection stayed open behind the answer
    int status = 0;                      // of the final answer; 0: none came
    std::optional<Failure> failure;      // what ended it instead
    std::optional<Duration> firstAnswer; // from the head's last byte sent to the first byte of any answer

    [[nodiscard]] bool wasAnswered() const { return status != 0; }
    [[nodiscard]] bool isMet() const { return status >= 200 && status < 400; }
    [[nodiscard]] bool isExpectationFailed() const { return status == 417; }
    /// It failed before anybody at the other end could be asked.
    [[nodiscard]] bool isUnreached() const;
};

/// Of an exchange that has ended.
[[nodiscard]] Reading readExchange(const Exchange &exchange);

/// The reading as words with one space between, a contract of the JSON and the knowledge base: "200";
/// "100 200"; "late-100 200" (the 100 after the limit); "silent 200" (the limit passed without any);
/// "early 413" and "417" (before the body); "late 417" (behind body bytes, no 100), "100 417"; "closed",
/// "reset", "timeout", "failed" where no final answer came.
[[nodiscard]] std::string readingWords(const Reading &reading);

/// The same for people: "100 → 200", "404 early, close", "200 after the wait".
[[nodiscard]] QString readingText(const Reading &reading);

} // namespace expectra::diagnosis
