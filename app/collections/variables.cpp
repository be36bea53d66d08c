// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/variables.h"

#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::collections {

namespace {

// Values that name values: nobody nests deeper, and a circle shows itself here.
constexpr int deepest = 32;

// A few values that each name the next one twice would grow without end, in time or in memory.
constexpr std::size_t mostPlaceholders = 100'000;
constexpr std::size_t largestResult = 64 * 1024 * 1024;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
}

/// A variable's name, or a call of other programs such as "$uuid" and "$randomInt 1 9".
bool isName(std::string_view text)
{
    return text.starts_with('$') || (!text.empty() && std::all_of(text.begin(), text.end(), isNameCharacter));
}

/// The first one at or behind `from`; its begin is npos when there is none.
Placeholder nextPlaceholder(std::string_view text, std::size_t from)
{
    for (auto begin = text.find("{{", from); begin != std::string_view::npos;
         begin = text.find("{{", begin + 1)) {
        const auto close = text.find_first_of("{}\n", begin + 2);
        if (close == std::string_view::npos || !text.substr(close).starts_with("}}"))
            continue;
        const auto name = http::trimmed(text.substr(begin + 2, close - begin - 2));
        if (isName(name))
            return {begin, close + 2, name};
    }
    return {std::string_view::npos, 0, {}};
}

/// Values of variables are single lines, so only the text itself can move the place down.
void moveDown(Place &place, std::string_view passed)
{
    if (place.line > 0)
        place.line += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
}

} // namespace

std::vector<Placeholder> placeholdersIn(std::string_view text)
{
    std::vector<Placeholder> result;
    for (auto next = nextPlaceholder(text, 0); next.begin != std::string_view::npos;
         next = nextPlaceholder(text, next.end))
        result.push_back(next);
    return result;
}

std::vector<Variable> Variables::all() const
{
    std::vector<Variable> result;
    for (const auto &layer : m_layers) {
        for (const auto &variable : layer) {
            const auto *counts = find(variable.name);
            if (counts == &variable)
                result.push_back(variable);
        }
    }
    std::sort(result.begin(), result.end(),
              [](const Variable &a, const Variable &b) { return a.name < b.name; });
    return result;
}

const Variable *Variables::find(std::string_view name) const
{
    for (const auto &layer : m_layers) {
        const auto found = std::find_if(layer.rbegin(), layer.rend(),
                                        [name](const Variable &variable) { return variable.name == name; });
        if (found != layer.rend())
            return &*found;
    }
    return nullptr;
}

Variables Variables::keepingPlaceholders()
{
    Variables variables;
    variables.m_keepsPlaceholders = true;
    return variables;
}

Result<std::string> Variables::resolve(std::string_view text, const Place &place) const
{
    if (m_keepsPlaceholders)
        return std::string(text);
    Filling filling;
    if (const auto appended = append(text, place, filling); !appended)
        return tl::unexpected<Error>(appended.error());
    return std::move(filling.result);
}

Result<void> Variables::append(std::string_view text, const Place &place, Filling &filling) const
{
    std::size_t from = 0;
    Place here = place;
    for (auto next = nextPlaceholder(text, 0); next.begin != std::string_view::npos;
         next = nextPlaceholder(text, from)) {
        moveDown(here, text.substr(from, next.begin - from));
        const auto *variable = find(next.name);
        const auto quoted = "'" + std::string(next.name) + "'";
        if (!variable)
            return failAt(ErrorCode::NotFound, here, "no variable " + quoted + " is set");
        if (filling.depth == deepest)
            return failAt(ErrorCode::InvalidInput, here, "the variable " + quoted + " stands for itself");
        if (++filling.placeholders > mostPlaceholders || filling.result.size() > largestResult)
            return failAt(ErrorCode::InvalidInput, here, "the variable " + quoted + " grows without end");
        filling.result += text.substr(from, next.begin - from);
        ++filling.depth;
        if (auto appended = append(variable->value, here, filling); !appended)
            return appended;
        --filling.depth;
        from = next.end;
    }
    filling.result += text.substr(from);
    return {};
}

} // namespace expectra::collections
