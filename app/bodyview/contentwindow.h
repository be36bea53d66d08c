// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a content through a window, so that a walk from front to back costs one read of the store a window
// and no more memory than that. Law: what it returns are the bytes of the content, however far apart the
// asked places are.

#include "app/exchange/exchange.h"

#include <string>
#include <string_view>

namespace expectra {

class ContentWindow final
{
public:
    static constexpr ByteCount width = 256 * 1024;

    explicit ContentWindow(Content content);

    /// Bytes that can be read: what was kept of the content.
    [[nodiscard]] ByteCount size() const { return m_size; }
    [[nodiscard]] const Content &content() const { return m_content; }

    /// The bytes from here on, at least so many unless the content ends before, and rarely much more. Valid
    /// until the next call.
    [[nodiscard]] std::string_view from(ByteCount offset, ByteCount least = 1);

    /// These bytes or as many of them as there are. Valid until the next call.
    [[nodiscard]] std::string_view read(ByteRange range);

private:
    Content m_content;
    ByteCount m_size = 0;
    ByteCount m_begin = 0;
    std::string m_bytes;
};

/// What of a content was kept and can be read.
[[nodiscard]] ByteCount keptSize(const Content &content);

/// A content of its own that holds these bytes.
[[nodiscard]] Content contentOf(std::string_view bytes);

} // namespace expectra
