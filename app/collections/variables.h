// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// {{name}} and what stands for it. Variables come in layers, the strongest first: the command line, the file,
// the environment. A value may name further variables. Law: what can't be resolved is an Error that names the
// variable and the place; no request leaves with a placeholder in it.

#include "app/base/result.h"
#include "app/collections/place.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

struct Variable
{
    std::string name;
    std::string value;

    friend bool operator==(const Variable &, const Variable &) = default;
};

/// "{{name}}" in a text, by its place there.
struct Placeholder
{
    std::size_t begin = 0; // of its braces
    std::size_t end = 0;   // behind them
    std::string_view name;
};

[[nodiscard]] std::vector<Placeholder> placeholdersIn(std::string_view text);

class Variables final
{
public:
    /// Leaves every placeholder as it stands, for a text that is still being written.
    [[nodiscard]] static Variables keepingPlaceholders();

    /// Weaker than all layers added before. In one layer the last variable of a name counts.
    void addLayer(std::vector<Variable> layer) { m_layers.push_back(std::move(layer)); }

    /// The text with every placeholder filled in. Braces around anything but a name are just braces. `place`
    /// is where the text begins; errors name the line of the placeholder.
    [[nodiscard]] Result<std::string> resolve(std::string_view text, const Place &place) const;

    /// The variables that count, by name.
    [[nodiscard]] std::vector<Variable> all() const;

    /// The variable that counts, or nullptr.
    [[nodiscard]] const Variable *find(std::string_view name) const;

private:
    struct Filling
    {
        std::string result;
        int depth = 0;                // of values within values
        std::size_t placeholders = 0; // filled in so far
    };
    Result<void> append(std::string_view text, const Place &place, Filling &filling) const;

    std::vector<std::vector<Variable>> m_layers;
    bool m_keepsPlaceholders = false;
};

} // namespace expectra::collections
