// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// HTTP/2's numbers and what RFC 9113 calls them. A number that it doesn't name is written in hexadecimal.

#include <cstdint>
#include <string>

namespace expectra::timeline {

/// RFC 9113 section 6.
enum class FrameType : std::uint8_t {
    Data,
    Headers,
    Priority,
    ResetStream,
    Settings,
    PushPromise,
    Ping,
    GoAway,
    WindowUpdate,
    Continuation,
};

/// The 9 bytes before each frame's payload.
inline constexpr std::size_t frameHeaderSize = 9;

namespace frameflag {
inline constexpr std::uint8_t endStream = 0x1; // DATA, HEADERS
inline constexpr std::uint8_t ack = 0x1;       // SETTINGS, PING
inline constexpr std::uint8_t endHeaders = 0x4;
inline constexpr std::uint8_t padded = 0x8;
inline constexpr std::uint8_t priority = 0x20;
} // namespace frameflag

/// RFC 9113 section 7: those that mean something to a client.
namespace errorcode {
inline constexpr std::uint32_t noError = 0x0;
inline constexpr std::uint32_t protocolError = 0x1;
inline constexpr std::uint32_t refusedStream = 0x7;
inline constexpr std::uint32_t cancel = 0x8;
} // namespace errorcode

/// "HEADERS", "0x0b".
[[nodiscard]] std::string frameTypeName(std::uint8_t type);
/// Those that mean something in a frame of this type, by name: "END_STREAM, END_HEADERS"; empty: none.
[[nodiscard]] std::string frameFlagNames(std::uint8_t type, std::uint8_t flags);
/// "REFUSED_STREAM", "0x2a".
[[nodiscard]] std::string errorCodeName(std::uint32_t code);
/// "MAX_CONCURRENT_STREAMS", "0x0f".
[[nodiscard]] std::string settingName(std::uint16_t setting);

} // namespace expectra::timeline
