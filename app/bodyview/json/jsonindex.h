// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the large objects and arrays of a JSON content begin and end, how many members they have, and where
// every thousandth of them stands: enough to go to any member of any size of content by reading a few
// thousand bytes. Small ones are read again when they are opened. Its size has a bound by the content's.

#include "app/bodyview/json/jsonscanner.h"

#include <functional>
#include <optional>

namespace expectra {

struct JsonContainer
{
    ByteRange bytes{};       // from bracket to bracket
    std::uint64_t count = 0; // members
    bool isObject = false;
    bool isCut = false;           // its end was never found
    std::vector<ByteCount> stops; // where the members 1000, 2000, 3000 begin
};

struct JsonIndex
{
    static constexpr ByteCount large = 4096; // from here on a container is remembered
    static constexpr std::uint64_t membersPerStop = 1000;

    std::vector<JsonContainer> containers; // those that are large, by their begin
    std::optional<JsonFault> fault;
    ByteCount read = 0; // so far; the content's size when it was read whole
    std::uint64_t values = 0;
    std::size_t depth = 0; // the deepest nesting
    bool isComplete = false;

    /// The remembered container that begins here, or nullptr.
    [[nodiscard]] const JsonContainer *at(ByteCount begin) const;
};

/// Reads a content from front to back, some bytes a step.
class JsonIndexer final
{
public:
    explicit JsonIndexer(const Content &content);

    /// Reads about so many bytes more; false when there is nothing more to read.
    bool read(ByteCount bytes);

    [[nodiscard]] ByteCount offset() const { return m_scanner.offset(); }
    /// What is known up to here; containers that are still open end here and are marked as cut.
    [[nodiscard]] JsonIndex index() const;

private:
    void take(const JsonPiece &piece);
    void member(ByteCount begin, bool isKey);
    void close(ByteCount end);

    ContentWindow m_window;
    JsonScanner m_scanner;
    std::vector<JsonContainer> m_open;
    JsonIndex m_index;
};

} // namespace expectra
