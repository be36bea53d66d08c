// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes of one direction, append-only. In memory up to a bound, in an unnamed temporary file beyond; or
// only a prefix, where the bytes can be had again or nobody will look. One writer; readers only after the
// last append. Law: what was kept is returned byte for byte; what was not kept is counted, never invented.

#include "app/base/byterange.h"

#include <string>
#include <string_view>

namespace expectra {

enum class Keep {
    Everything, // memory, then a temporary file
    Prefix,     // the first bytes up to the memory bound; the rest is only counted
};

class ByteStore final
{
public:
    /// Up to here a direction lives in memory: enough for nearly every exchange, small enough for thousands
    /// of them.
    static constexpr ByteCount memoryBound = 1024 * 1024;

    explicit ByteStore(Keep keep = Keep::Everything) : m_keep(keep) {}
    ~ByteStore();
    ByteStore(const ByteStore &) = delete;
    ByteStore &operator=(const ByteStore &) = delete;

    void append(std::string_view bytes);

    [[nodiscard]] ByteCount size() const { return m_size; } // all bytes that passed
    [[nodiscard]] ByteCount kept() const { return m_kept; } // those that can be read, from the start
    [[nodiscard]] bool isComplete() const { return m_kept == m_size; }

    /// The kept part of the range. For ranges in the file the bytes are read from disk.
    [[nodiscard]] std::string read(ByteRange range) const;

private:
    void spill(std::string_view bytes);

    Keep m_keep;
    std::string m_memory;
    int m_file = -1;           // holds everything behind the memory bound
    bool m_fileFailed = false; // no space left: from here on a prefix
    ByteCount m_size = 0;
    ByteCount m_kept = 0;
};

} // namespace expectra
