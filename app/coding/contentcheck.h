// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads along with a coded content while it arrives, to tell its decoded size and whether its coding holds.
// What it decodes it throws away. Law: it costs little where it runs, on the wire's thread: beyond `most` it
// decodes no more and knows nothing.

#include "app/coding/contentdecoder.h"

namespace expectra::coding {

class ContentCheck final
{
public:
    static constexpr ByteCount most = 4ULL * 1024 * 1024; // decoded: some ten milliseconds

    /// A new content, with the codings that its head names.
    void begin(const http::Headers &headers);
    void receive(std::string_view bytes);
    /// The content is complete as framed.
    void end();

    /// Of the decoded content; nothing where it is not known.
    [[nodiscard]] std::optional<ByteCount> size() const;
    [[nodiscard]] std::optional<Fault> fault() const;

private:
    [[nodiscard]] Sink counter();

    Codings m_codings;
    std::optional<ContentDecoder> m_decoder; // from the first byte on: most coded answers to HEAD have none
    ContentDecoder::State m_state = ContentDecoder::State::Reading;
    ByteCount m_received = 0;
    ByteCount m_size = 0;
    bool m_isOver = false;
};

} // namespace expectra::coding
