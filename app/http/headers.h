// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An ordered list of header fields as they stood or will stand on the wire: order, case and duplicates kept.
// Names compare without case; nothing is merged, sorted or normalised.

#include "app/base/byterange.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::http {

struct Header
{
    std::string name;
    std::string value;
    ByteRange range{}; // the whole line on the wire, its line end included; empty before it was sent

    friend bool operator==(const Header &, const Header &) = default;
};

class Headers final
{
public:
    Headers() = default;
    explicit Headers(std::vector<Header> fields) : m_fields(std::move(fields)) {}

    void append(std::string name, std::string value, ByteRange range = {});
    void append(Header header) { m_fields.push_back(std::move(header)); }
    void remove(std::string_view name);

    [[nodiscard]] bool contains(std::string_view name) const { return find(name) != nullptr; }
    [[nodiscard]] const Header *find(std::string_view name) const; // the first one, or nullptr
    [[nodiscard]] std::optional<std::string_view> value(std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> values(std::string_view name) const;

    /// All values of a list field joined by ", " as RFC 9110 section 5.3 combines them; nullopt when absent.
    [[nodiscard]] std::optional<std::string> combined(std::string_view name) const;

    /// True when the list field has this member, compared without case: `Connection: Keep-Alive, close`.
    [[nodiscard]] bool hasMember(std::string_view name, std::string_view member) const;

    [[nodiscard]] const std::vector<Header> &fields() const { return m_fields; }
    [[nodiscard]] std::vector<Header> &fields() { return m_fields; }
    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }
    [[nodiscard]] std::size_t size() const { return m_fields.size(); }
    [[nodiscard]] auto begin() const { return m_fields.begin(); }
    [[nodiscard]] auto end() const { return m_fields.end(); }

    friend bool operator==(const Headers &, const Headers &) = default;

private:
    std::vector<Header> m_fields;
};

} // namespace expectra::http
