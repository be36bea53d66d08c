// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every text of the log once, side by side in large blocks. A text is named by a number that counts from 0 in
// the order of arrival; 0 is the empty one. Laws: equal texts have the same number; what was added stays
// where it is, so that a view of it lives as long as the table; 16 bytes behind each text can be read.

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace expectra {

using StringId = std::uint32_t;

class StringTable final
{
public:
    /// A longer text is cut: no name or path of use is longer, and one wild address shall not fill a block.
    static constexpr std::size_t longest = 8192;

    StringTable();

    StringId add(std::string_view text);
    [[nodiscard]] std::string_view at(StringId id) const;
    [[nodiscard]] std::size_t count() const { return m_places.size(); }
    [[nodiscard]] std::size_t memory() const; // bytes, all told

private:
    StringId append(std::string_view text, std::size_t slot);
    void rehash(std::size_t slots);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_used = 0;              // of the last block
    std::vector<std::uint32_t> m_places; // block and offset of each text's length
    std::vector<StringId> m_slots;       // open addressing: id + 1, 0 for free; a power of two
};

} // namespace expectra
