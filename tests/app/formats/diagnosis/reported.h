// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Two diagnoses for the tests of reports, with a secret and with markup in what the server said.

#include "app/diagnosis/verdict/conclusion.h"

namespace expectra::test {

struct Reported
{
    diagnosis::Diagnosis diagnosis;
    diagnosis::Conclusion conclusion;
};

/// A proxy refuses what the server meets; the request carries a password.
[[nodiscard]] Reported refusedByProxy();
/// The same server, and nothing wrong.
[[nodiscard]] Reported nothingWrong();

} // namespace expectra::test
