// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A JSON object as text whose members can be set, renamed and taken out. Law: every byte that no edit is
// about stays: order, indentation, numbers as they are written, members of other programs.

#include "app/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

/// The names that lead to an object or a member within objects: {"local", "host"}.
using JsonPath = std::vector<std::string>;

class JsonText final
{
public:
    /// Unreadable: no JSON object.
    [[nodiscard]] static Result<JsonText> parse(std::string text);

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] bool has(const JsonPath &path) const;
    /// The value as it is written; empty when there is none.
    [[nodiscard]] std::string valueAt(const JsonPath &path) const;

    /// `value` is JSON. Objects on the way are made; what stands at the path is replaced.
    void set(const JsonPath &path, const std::string &value);
    /// Nothing where there is none.
    void remove(const JsonPath &path);
    void rename(const JsonPath &path, const std::string &name);

private:
    explicit JsonText(std::string text) : m_text(std::move(text)) {}

    std::string m_text;
};

/// A text as a JSON string.
[[nodiscard]] std::string jsonString(const std::string &text);

} // namespace expectra::collections
