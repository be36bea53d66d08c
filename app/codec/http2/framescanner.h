// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Cuts a direction of an HTTP/2 connection into its frames (RFC 9113 section 4.1). It knows where a frame
// begins and ends and nothing of what it means. Laws: every split of the same bytes gives the same frames;
// the frames and the rest, joined, are the bytes; no more than one frame is held.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace expectra::codec::http2 {

struct FrameHeader
{
    std::uint32_t length = 0; // of the payload
    std::uint8_t type = 0;
    std::uint8_t flags = 0;
    std::uint32_t stream = 0; // without the reserved bit
};

/// Of at least 9 bytes.
[[nodiscard]] FrameHeader readFrameHeader(std::string_view bytes);

class FrameScanner final
{
public:
    /// `maximumLength`: of a payload, as SETTINGS_MAX_FRAME_SIZE allows.
    explicit FrameScanner(std::uint32_t maximumLength) : m_maximumLength(maximumLength) {}

    /// The next whole frame, its header included, taken from the front of `bytes`; valid until the next call
    /// and as long as `bytes`. nullopt: all were taken and the frame is incomplete, or it is too long.
    [[nodiscard]] std::optional<std::string_view> next(std::string_view &bytes);

    /// A frame announced more than is allowed: the rest is not cut any more.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// What came of the frame that isn't complete. Of a broken one its header, the rest stays in `bytes`.
    [[nodiscard]] std::string_view rest() const { return m_taken ? std::string_view() : m_held; }

private:
    [[nodiscard]] std::optional<std::size_t> frameSize(std::string_view bytes);

    std::uint32_t m_maximumLength;
    std::string m_held;   // the beginning of a frame whose end hasn't come
    bool m_taken = false; // what is held was handed out
    bool m_broken = false;
};

} // namespace expectra::codec::http2
