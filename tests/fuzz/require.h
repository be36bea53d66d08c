// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ends a fuzzer where its invariant is broken, with the invariant's words.

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace expectra::test {

inline void require(bool holds, std::string_view invariant)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(invariant.size()), invariant.data());
    std::abort();
}

} // namespace expectra::test

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);
