// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The name=value pairs of an address' query, or of form content, as rows that can be edited. Those that are
// switched off stand among the others in their place. Law: an edit changes the bytes of its row and the '&'
// or '?' beside it; every other byte stays as it is. {{placeholders}} are never taken apart.

#include "app/request/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra {

class Parameters final
{
public:
    struct Row
    {
        bool enabled = true;
        std::string_view name;  // as it stands, percent signs and all
        std::string_view value; // the same
        bool hasEquals = false; // "name=" and "name" are not the same bytes

        friend bool operator==(const Row &, const Row &) = default;
    };

    Parameters() = default;
    [[nodiscard]] static Parameters ofAddress(std::string_view address,
                                              const std::vector<DisabledParameter> &disabled);
    [[nodiscard]] static Parameters ofForm(std::string_view content);

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] Row at(std::size_t row) const;

    /// The words as they shall stand; see asParameter(). A row that has neither is taken away.
    void setName(std::size_t row, std::string_view name);
    void setValue(std::size_t row, std::string_view value);
    void setEnabled(std::size_t row, bool enabled);
    /// Before `row`, or behind the last one; "name=value".
    void insert(std::size_t row, std::string text, bool enabled = true);
    void remove(std::size_t row);
    /// `to` is where it stands afterwards.
    void move(std::size_t row, std::size_t to);
    [[nodiscard]] std::string_view textAt(std::size_t row) const;

    /// The whole address or content.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::vector<DisabledParameter> disabled() const;

private:
    struct Piece // between two '&'
    {
        std::string text;
        bool enabled = true;
    };

    void setText(std::size_t row, std::string text);
    void findRows();

    std::string m_before; // scheme, host and path; empty for a form
    std::string m_mark;   // the '?' where there is a query
    std::string m_behind; // the fragment
    bool m_isAddress = false;
    std::vector<Piece> m_pieces;
    std::vector<std::size_t> m_rows; // pieces that are not empty
};

enum class ParameterCoding {
    Address, // what would end the parameter is percent-encoded, all else stays, '%' and '+' too
    Form,    // application/x-www-form-urlencoded: a space is '+'
};
enum class ParameterPart { Name, Value };

/// Typed words as they can stand in a row.
[[nodiscard]] std::string asParameter(std::string_view typed, ParameterPart part, ParameterCoding coding);
/// What a server will read from a row.
[[nodiscard]] std::string readParameter(std::string_view text, ParameterCoding coding);

} // namespace expectra
