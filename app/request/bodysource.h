// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a request's content piece by piece, so that a body of any size needs constant memory.
// Law: a source that was opened again gives the same bytes, unless its file changed on disk.

#include "app/base/result.h"
#include "app/request/body.h"

#include <cstddef>
#include <memory>
#include <span>

namespace expectra {

class BodySource
{
public:
    virtual ~BodySource() = default;
    BodySource(const BodySource &) = delete;
    BodySource &operator=(const BodySource &) = delete;

    [[nodiscard]] virtual ByteCount size() const = 0;
    /// Fills the buffer from where the last read ended; 0 at the end. Unreadable when the file can't be read
    /// on.
    [[nodiscard]] virtual Result<std::size_t> read(std::span<char> buffer) = 0;

protected:
    BodySource() = default;
};

/// Unreadable when the file can't be opened. NoBody gives a source of size 0.
[[nodiscard]] Result<std::unique_ptr<BodySource>> openBody(const Body &body);

/// The size in bytes that a Content-Length would announce. Unreadable for a file that isn't there.
[[nodiscard]] Result<ByteCount> bodySize(const Body &body);

} // namespace expectra
