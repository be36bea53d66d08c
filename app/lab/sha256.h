// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SHA-256 (FIPS 180-4), fed piece by piece. For telling bodies apart, not for secrets.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace expectra::lab {

class Sha256 final
{
public:
    void add(std::string_view bytes);
    /// The digest of all that was added so far, as 64 hexadecimal digits.
    [[nodiscard]] std::string hex() const;

private:
    void addBlock(const char *block);

    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::string m_partial; // less than a block
    std::uint64_t m_size = 0;
};

} // namespace expectra::lab
