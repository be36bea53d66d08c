// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Invariant: however coded bytes are split, what they decode to and the fault are those of the whole; a fault
// lies among the bytes; and a sink that has enough gets no more.

#include "app/coding/contentdecoder.h"
#include "tests/fuzz/require.h"
#include "tests/support/dice.h"

#include <algorithm>

using namespace expectra;
using coding::Coding;

namespace {

constexpr std::size_t enough = 1024 * 1024; // a bomb shall not keep the fuzzer busy

struct Decoded
{
    std::string bytes;
    std::optional<coding::Fault> fault;
    bool isStopped = false;

    friend bool operator==(const Decoded &, const Decoded &) = default;
};

/// The first byte of an input chooses.
coding::Codings codingsBy(unsigned char choice)
{
    switch (choice % 6) {
    case 0: return {{Coding::Gzip, "gzip"}};
    case 1: return {{Coding::Deflate, "deflate"}};
    case 2: return {{Coding::Brotli, "br"}};
    case 3: return {{Coding::Zstd, "zstd"}};
    case 4: return {{Coding::Gzip, "gzip"}, {Coding::Brotli, "br"}};
    default: return {{Coding::Zstd, "zstd"}, {Coding::Deflate, "deflate"}};
    }
}

Decoded decoded(const coding::Codings &codings, std::string_view coded, test::Dice *dice)
{
    Decoded result;
    coding::ContentDecoder decoder(codings);
    const coding::Sink sink = [&result](std::string_view bytes) {
        test::require(!result.isStopped, "a sink that has enough gets no more");
        result.bytes += bytes;
        result.isStopped = result.bytes.size() > enough;
        return !result.isStopped;
    };
    while (!coded.empty()) {
        const auto piece = coded.substr(0, dice ? 1 + dice->below(40) : coded.size());
        coded.remove_prefix(piece.size());
        decoder.receive(piece, sink);
    }
    decoder.end(sink);
    result.fault = decoder.fault();
    return result;
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto codings = codingsBy(data[0]);
    const std::string_view coded(reinterpret_cast<const char *>(data) + 1, size - 1);
    const auto whole = decoded(codings, coded, nullptr);
    test::Dice dice(size);
    test::require(decoded(codings, coded, &dice) == whole, "every split gives the same");
    if (whole.fault && whole.fault->isOuter)
        test::require(whole.fault->bytes.begin <= coded.size(), "a fault lies among the bytes");
    return 0;
}
