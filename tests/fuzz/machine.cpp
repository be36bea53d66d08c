// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Invariant: whatever facts come, in any order, the connection machine keeps its laws: those that
// randomplay.h names, the replay law among them.

#include "tests/fuzz/require.h"
#include "tests/support/randomplay.h"

using namespace expectra;

int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto play = test::playedFrom({reinterpret_cast<const char *>(data), size});
    test::require(play.broken.empty(), play.broken);
    return 0;
}
