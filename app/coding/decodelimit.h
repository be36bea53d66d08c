// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How much a coded content may swell before somebody must say that it is meant. A few bytes can stand for
// gigabytes; text that people send swells to some twenty times its coded size, and never to a hundred.

#include "app/base/byterange.h"

namespace expectra::coding {

struct DecodeLimit
{
    static constexpr ByteCount unlimited = ~ByteCount{};

    ByteCount size = 1024ULL * 1024 * 1024;   // decoded, whatever the coded size
    ByteCount ratio = 100;                    // decoded to coded, beyond `harmless`
    ByteCount harmless = 64ULL * 1024 * 1024; // so much may come of anything
    ByteCount coded = unlimited;              // that are read: some coded bytes decode to nothing

    [[nodiscard]] static DecodeLimit none() { return {unlimited, unlimited, unlimited, unlimited}; }
    /// As typed: so many bytes, from however few.
    [[nodiscard]] static DecodeLimit ofSize(ByteCount size)
    {
        return {size, unlimited, unlimited, unlimited};
    }
    /// For a first look that must not take long, whatever the content is: the largest block of any coding
    /// more than that many coded bytes.
    [[nodiscard]] static DecodeLimit front(ByteCount size)
    {
        return {size, unlimited, unlimited, size + 256ULL * 1024};
    }

    /// How many decoded bytes so many coded ones may give.
    [[nodiscard]] ByteCount allowed(ByteCount coded) const;
};

} // namespace expectra::coding
