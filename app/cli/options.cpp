// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include "app/cli/nearest.h"

#include <algorithm>
#include <optional>

namespace expectra::cli {

namespace {

std::string spelled(const Option &option)
{
    return "--" + std::string(option.name);
}

std::string spelled(char letter)
{
    return {'-', letter};
}

class Parser final
{
public:
    Parser(std::span<const Option> known, std::span<const std::string> arguments)
        : m_known(known), m_arguments(arguments)
    {}

    Result<Given> run()
    {
        while (m_next < m_arguments.size()) {
            const std::string_view argument = m_arguments[m_next++];
            if (argument == "--") {
                for (; m_next < m_arguments.size(); ++m_next)
                    m_given.operands.push_back(m_arguments[m_next]);
                break;
            }
            if (const auto taken = take(argument); !taken)
                return tl::unexpected<Error>(taken.error());
        }
        return std::move(m_given);
    }

private:
    Result<void> take(std::string_view argument)
    {
        if (argument.starts_with("--"))
            return takeLong(argument.substr(2));
        if (argument.size() > 1 && argument.starts_with('-'))
            return takeLetters(argument.substr(1));
        m_given.operands.emplace_back(argument);
        return {};
    }

    Result<void> takeLong(std::string_view text)
    {
        const auto equals = text.find('=');
        const auto name = text.substr(0, equals);
        const auto option = std::find_if(m_known.begin(), m_known.end(),
                                         [name](const Option &each) { return each.name == name; });
        if (option == m_known.end())
            return unknown("--" + std::string(name));
        if (equals == std::string_view::npos)
            return takeWithNext(*option, spelled(*option));
        if (option->valueName.empty())
            return fail(ErrorCode::InvalidInput, "the option " + spelled(*option) + " takes no value");
        add(*option, text.substr(equals + 1));
        return {};
    }

    /// "sX" is -s -X with its value behind it; "XPUT" is -X with the value PUT.
    Result<void> takeLetters(std::string_view letters)
    {
        while (!letters.empty()) {
            const char letter = letters.front();
            letters.remove_prefix(1);
            const auto option = std::find_if(m_known.begin(), m_known.end(),
                                             [letter](const Option &each) { return each.letter == letter; });
            if (option == m_known.end())
                return unknown(spelled(letter));
            if (option->valueName.empty()) {
                add(*option, {});
                continue;
            }
            if (letters.empty())
                return takeWithNext(*option, spelled(letter));
            add(*option, letters);
            return {};
        }
        return {};
    }

    Result<void> takeWithNext(const Option &option, const std::string &spelling)
    {
        if (option.valueName.empty()) {
            add(option, {});
            return {};
        }
        if (m_next == m_arguments.size())
            return fail(ErrorCode::InvalidInput,
                        "the option " + spelling + " needs a value: " + std::string(option.valueName));
        add(option, m_arguments[m_next++]);
        return {};
    }

    void add(const Option &option, std::string_view value)
    {
        m_given.options.push_back({static_cast<std::size_t>(&option - m_known.data()), std::string(value)});
    }

    [[nodiscard]] tl::unexpected<Error> unknown(const std::string &spelling) const
    {
        std::vector<std::string> candidates;
        for (const auto &option : m_known) {
            candidates.push_back(spelled(option));
            if (option.letter != '\0')
                candidates.push_back(spelled(option.letter));
        }
        return fail(ErrorCode::InvalidInput,
                    "unknown option " + spelling + "; the nearest one is " + nearest(spelling, candidates));
    }

    std::span<const Option> m_known;
    std::span<const std::string> m_arguments;
    std::size_t m_next = 0;
    Given m_given;
};

} // namespace

Result<Given> parseOptions(std::span<const Option> known, std::span<const std::string> arguments)
{
    return Parser(known, arguments).run();
}

std::string describeOptions(std::span<const Option> known)
{
    constexpr std::size_t helpColumn = 36;
    std::string text;
    for (const auto &option : known) {
        std::string line = option.letter == '\0' ? "      " : "  " + spelled(option.letter) + ", ";
        line += spelled(option);
        if (!option.valueName.empty())
            line += " " + std::string(option.valueName);
        line.resize(std::max(line.size() + 2, helpColumn), ' ');
        text += line + std::string(option.help) + "\n";
    }
    return text;
}

} // namespace expectra::cli
