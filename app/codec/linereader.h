// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Cuts received bytes into lines and counts where they stood. Keeps what is incomplete for the next call, so
// that every split of the same bytes gives the same lines.

#include "app/base/byterange.h"

#include <optional>
#include <string>
#include <string_view>

namespace expectra::codec {

struct Line
{
    std::string_view text;     // without its line end; valid until the next call
    ByteRange range;           // with its line end
    bool bareLineFeed = false; // ended with LF alone

    /// The text and the line end behind it.
    [[nodiscard]] std::string_view wire() const
    {
        return {text.data(), static_cast<std::size_t>(range.size())};
    }
};

class LineReader final
{
public:
    /// Takes bytes up to a line's end from the front of `bytes`, which stand at `offset`; both move on.
    /// nullopt: all bytes were taken and the line goes on.
    std::optional<Line> take(std::string_view &bytes, ByteCount &offset);

    /// What is kept of the line that has not ended.
    [[nodiscard]] std::string_view partial() const { return m_ended ? std::string_view() : m_partial; }
    [[nodiscard]] ByteCount begin() const { return m_begin; }

private:
    std::string m_partial;
    ByteCount m_begin = 0;
    bool m_ended = false; // m_partial holds a line that was already handed out
};

} // namespace expectra::codec
