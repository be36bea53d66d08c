// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/parametervalues.h"

#include <charconv>
#include <optional>

namespace expectra::lab {

namespace {

std::optional<std::uint64_t> parseNumber(std::string_view text)
{
    std::uint64_t value = 0;
    const auto *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || stop != end || error != std::errc())
        return std::nullopt;
    return value;
}

} // namespace

tl::expected<ParameterValues, Refusal> parameterValues(const Scenario &scenario, const Address &address)
{
    ParameterValues values;
    for (const auto &parameter : scenario.parameters) {
        auto value = parameter.preset;
        for (const auto &[name, given] : address.query) {
            if (name == parameter.name)
                value = given;
        }
        if (parameter.isNumber && !parseNumber(value))
            return tl::unexpected(Refusal{400, "The parameter " + parameter.name + " of " + scenario.path +
                                                   " must be a whole number."});
        values.emplace(parameter.name, std::move(value));
    }
    return values;
}

std::uint64_t valueOf(const Number &number, const ParameterValues &values)
{
    if (number.parameter.empty())
        return number.value;
    const auto found = values.find(number.parameter);
    return found == values.end() ? number.value : parseNumber(found->second).value_or(number.value);
}

} // namespace expectra::lab
