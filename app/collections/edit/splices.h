// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Replacements in a text, collected by their places in it and done at once. Law: bytes in no range stay.

#include "app/base/byterange.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

class Splices final
{
public:
    /// Ranges may touch but not overlap. At one place the texts stand in the order in which they were added.
    void replace(ByteRange range, std::string text);
    void insert(ByteCount at, std::string text) { replace({at, at}, std::move(text)); }
    void remove(ByteRange range) { replace(range, {}); }

    [[nodiscard]] std::string applied(std::string_view bytes) const;

private:
    struct Splice
    {
        ByteRange range;
        std::string text;
    };
    std::vector<Splice> m_splices;
};

} // namespace expectra::collections
