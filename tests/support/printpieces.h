// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a response decoder says about given bytes, as text. Runs of content are joined, so that the text does
// not depend on how the bytes were split: what it shows besides is the decoder's own doing.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::test {

enum class RequestMethod { Any, Head };

enum class AtEnd {
    StillOpen,  // the connection goes on
    PeerClosed, // the peer closes behind the last byte
};

/// Decodes the bytes cut at these offsets (rising, inside the wire) and prints every piece.
[[nodiscard]] std::string decodedText(std::string_view wire, const std::vector<std::size_t> &cuts,
                                      RequestMethod method, AtEnd atEnd = AtEnd::PeerClosed);

} // namespace expectra::test
