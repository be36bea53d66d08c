// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/headers.h"

#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::http {

void Headers::append(std::string name, std::string value, ByteRange range)
{
    m_fields.push_back({std::move(name), std::move(value), range});
}

void Headers::remove(std::string_view name)
{
    std::erase_if(m_fields, [name](const Header &field) { return equalsIgnoringCase(field.name, name); });
}

const Header *Headers::find(std::string_view name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [name](const Header &field) {
        return equalsIgnoringCase(field.name, name);
    });
    return found == m_fields.end() ? nullptr : &*found;
}

std::optional<std::string_view> Headers::value(std::string_view name) const
{
    const auto *found = find(name);
    return found ? std::optional<std::string_view>(found->value) : std::nullopt;
}

std::vector<std::string_view> Headers::values(std::string_view name) const
{
    std::vector<std::string_view> result;
    for (const auto &field : m_fields) {
        if (equalsIgnoringCase(field.name, name))
            result.push_back(field.value);
    }
    return result;
}

std::optional<std::string> Headers::combined(std::string_view name) const
{
    std::optional<std::string> result;
    for (const auto value : values(name)) {
        if (result)
            result->append(", ").append(value);
        else
            result.emplace(value);
    }
    return result;
}

bool Headers::hasMember(std::string_view name, std::string_view member) const
{
    for (const auto value : values(name)) {
        for (const auto candidate : listMembers(value)) {
            if (equalsIgnoringCase(candidate, member))
                return true;
        }
    }
    return false;
}

} // namespace expectra::http
