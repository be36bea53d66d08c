// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/sha256.h"

#include <algorithm>
#include <bit>

namespace expectra::lab {

namespace {

constexpr std::size_t blockSize = 64;

// FIPS 180-4 section 4.2.2: the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t wordAt(const char *bytes)
{
    std::uint32_t word = 0;
    for (int i = 0; i < 4; ++i)
        word = (word << 8) | static_cast<unsigned char>(bytes[i]);
    return word;
}

} // namespace

void Sha256::add(std::string_view bytes)
{
    m_size += bytes.size();
    if (!m_partial.empty()) {
        const auto missing = std::min(blockSize - m_partial.size(), bytes.size());
        m_partial += bytes.substr(0, missing);
        bytes.remove_prefix(missing);
        if (m_partial.size() < blockSize)
            return;
        addBlock(m_partial.data());
        m_partial.clear();
    }
    for (; bytes.size() >= blockSize; bytes.remove_prefix(blockSize))
        addBlock(bytes.data());
    m_partial = bytes;
}

// Section 6.2.2, with the letters of the standard.
void Sha256::addBlock(const char *block)
{
    std::array<std::uint32_t, 64> w{};
    for (std::size_t t = 0; t < 16; ++t)
        w[t] = wordAt(block + 4 * t);
    for (std::size_t t = 16; t < 64; ++t) {
        const auto small0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
        const auto small1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
        w[t] = small1 + w[t - 7] + small0 + w[t - 16];
    }

    auto [a, b, c, d, e, f, g, h] = m_state;
    for (std::size_t t = 0; t < 64; ++t) {
        const auto big1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const auto big0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const auto first = h + big1 + ((e & f) ^ (~e & g)) + constants[t] + w[t];
        const auto second = big0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + first;
        d = c, c = b, b = a, a = first + second;
    }
    const std::array<std::uint32_t, 8> working{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i)
        m_state[i] += working[i];
}

std::string Sha256::hex() const
{
    // Section 5.1.1: a one bit, zeros, and the length in bits fill the last block.
    auto last = *this;
    std::string padding("\x80");
    padding.append((blockSize * 2 - 9 - m_size % blockSize) % blockSize, '\0');
    for (int shift = 56; shift >= 0; shift -= 8)
        padding += static_cast<char>((m_size * 8) >> shift & 0xff);
    last.add(padding);

    std::string text;
    for (const auto word : last.m_state) {
        for (int shift = 28; shift >= 0; shift -= 4)
            text += "0123456789abcdef"[word >> shift & 0xf];
    }
    return text;
}

} // namespace expectra::lab
