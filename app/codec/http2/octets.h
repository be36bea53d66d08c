// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers as HTTP/2 writes them: most significant byte first. The caller has seen that the bytes are there.

#include <cstdint>
#include <string_view>

namespace expectra::codec::http2 {

inline std::uint8_t octet(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint8_t>(bytes[at]);
}

inline std::uint16_t number16(std::string_view bytes)
{
    return static_cast<std::uint16_t>(octet(bytes, 0) << 8 | octet(bytes, 1));
}

inline std::uint32_t number24(std::string_view bytes)
{
    return static_cast<std::uint32_t>(octet(bytes, 0) << 16 | octet(bytes, 1) << 8 | octet(bytes, 2));
}

inline std::uint32_t number32(std::string_view bytes)
{
    return static_cast<std::uint32_t>(octet(bytes, 0)) << 24 | number24(bytes.substr(1));
}

/// Without the bit that is reserved.
inline std::uint32_t number31(std::string_view bytes)
{
    return number32(bytes) & 0x7fffffff;
}

} // namespace expectra::codec::http2
