// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How much a coded content may swell before somebody must say that it is meant. A few bytes can stand for
// gigabytes; text that people send swells to some twenty times its coded size, and never to a hundred.

#include "app/base/byterange.h"

namespace expectra::coding {

struct DecodeLimit
{
    ByteCount size = 1024ULL * 1024 * 1024;   // decoded, whatever the coded size
    ByteCount ratio = 100;                    // decoded to coded, beyond `harmless`
    ByteCount harmless = 64ULL * 1024 * 1024; // so much may come of anything

    [[nodiscard]] static DecodeLimit none() { return {~ByteCount{}, ~ByteCount{}, ~ByteCount{}}; }
    /// As typed: so many bytes, from however few.
    [[nodiscard]] static DecodeLimit ofSize(ByteCount size) { return {size, ~ByteCount{}, ~ByteCount{}}; }

    /// How many decoded bytes so many coded ones may give.
    [[nodiscard]] ByteCount allowed(ByteCount coded) const;
};

} // namespace expectra::coding
