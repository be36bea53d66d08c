// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the program tells its caller. The numbers are a contract: scripts and CI jobs branch on them.

namespace expectra::cli {

enum ExitStatus : int {
    Good = 0,          // everything was played; of diagnose: nothing is wrong
    CauseFound = 1,    // of diagnose: something is wrong, or it can't be told
    UnusableInput = 2, // a wrong option, an address or file that can't be used, output that can't be written
    TransportFailure = 3, // a play ended without an answer; of diagnose: no route could be reached
};

} // namespace expectra::cli
