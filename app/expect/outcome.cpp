// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expect/outcome.h"

namespace expectra::expect {

std::string_view outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::None: return "none";
    case Outcome::Continued: return "continued";
    case Outcome::ContinuedLate: return "continued-late";
    case Outcome::TimedOut: return "timed-out";
    case Outcome::Refused: return "refused";
    case Outcome::RefusedLate: return "refused-late";
    case Outcome::RejectedEarly: return "rejected-early";
    case Outcome::AnsweredEarly: return "answered-early";
    case Outcome::NotAwaited: return "not-awaited";
    case Outcome::Closed: return "closed";
    case Outcome::Failed: return "failed";
    }
    return "";
}

} // namespace expectra::expect
