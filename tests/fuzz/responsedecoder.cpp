// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Invariant: however the bytes are split, and to whichever method they answer, the pieces are those of the
// whole; behind the peer's close no head and no content is left open.

#include "tests/fuzz/require.h"
#include "tests/support/dice.h"
#include "tests/support/printpieces.h"

using namespace expectra;

namespace {

/// Chosen by the last bytes, so that a sample of the corpus is a whole input.
std::vector<std::size_t> cutsOf(std::string_view wire)
{
    std::uint64_t seed = wire.size();
    for (const char c : wire.substr(wire.size() - std::min<std::size_t>(wire.size(), 8)))
        seed = seed * 257 + static_cast<unsigned char>(c);
    test::Dice dice(seed);
    std::vector<std::size_t> cuts;
    const auto stride = 1 + dice.below(40);
    for (std::size_t cut = 1 + dice.below(stride); cut < wire.size(); cut += 1 + dice.below(stride))
        cuts.push_back(cut);
    return cuts;
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view wire(reinterpret_cast<const char *>(data), size);
    for (const auto method : {test::RequestMethod::Any, test::RequestMethod::Head}) {
        const auto whole = test::decodedText(wire, {}, method);
        test::require(test::decodedText(wire, cutsOf(wire), method) == whole,
                      "every split gives the same pieces");
        test::require(!whole.ends_with("in content\n"), "no content is left open");
        test::require(("\n" + whole).find("\nWRONG RANGE") == std::string::npos,
                      "content stands where its range says");
    }
    return 0;
}
