// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// nghttp2's own server end of a connection, in memory: what it makes of the client's bytes as a line each,
// and what it answers.

#include "tests/support/frames.h"

#include <map>
#include <string_view>

struct nghttp2_session;

namespace expectra::test {

class FramePeer final
{
public:
    /// `window`: the initial window of streams, as its SETTINGS say.
    explicit FramePeer(std::uint32_t window = 65535);
    ~FramePeer();
    FramePeer(const FramePeer &) = delete;
    FramePeer &operator=(const FramePeer &) = delete;

    /// "1 :method=GET|...", "1 data 5", "1 end", "1 reset CANCEL", "going away NO_ERROR", "refused: why".
    void receive(std::string_view bytes);
    [[nodiscard]] std::string takeHeard() { return std::exchange(m_heard, {}); }
    [[nodiscard]] std::size_t received(std::uint32_t stream) const;

    void answer(std::uint32_t stream, const Fields &fields, bool endStream);
    void allow(std::uint32_t stream, std::int32_t more);
    /// What it wants to say by now.
    [[nodiscard]] std::string takeBytes();

private:
    struct Callbacks;

    void say(std::int32_t stream, const std::string &words);

    nghttp2_session *m_session = nullptr;
    std::string m_heard;
    std::string m_fields;
    std::map<std::uint32_t, std::size_t> m_received;
};

} // namespace expectra::test
