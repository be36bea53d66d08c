// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Composes the heads of the lab's well-formed responses. Automatic fields give way to the script's own.

#include "app/base/byterange.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::lab {

struct AnswerHead
{
    int status = 200;
    std::optional<std::string> reason{}; // the registered phrase where absent
    std::vector<std::string> headers{};  // whole lines without their ends
    std::string_view contentType{};      // none where empty
    std::optional<ByteCount> length{};
    std::string_view connection{}; // the value of Connection; none where empty
};

[[nodiscard]] bool hasField(const std::vector<std::string> &lines, std::string_view name);

/// The head of a final response, its empty line included.
[[nodiscard]] std::string composeHead(const AnswerHead &head);

/// The head of a 1xx response, which holds only what the script says.
[[nodiscard]] std::string composeInterim(int status, const std::optional<std::string> &reason,
                                         const std::vector<std::string> &headers);

} // namespace expectra::lab
