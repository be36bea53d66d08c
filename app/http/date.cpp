// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/date.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace expectra::http {

namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::vector<std::string_view> wordsOf(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of(separators, at), text.size());
        if (end > at)
            words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::optional<int> number(std::string_view digits, std::size_t fewest, std::size_t most)
{
    int value = 0;
    const auto *end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    const bool isRight = digits.size() >= fewest && digits.size() <= most && digits.front() != '-';
    return isRight && read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

std::optional<seconds> timeOfDay(std::string_view text)
{
    if (text.size() != 8 || text[2] != ':' || text[5] != ':')
        return std::nullopt;
    const auto hour = number(text.substr(0, 2), 2, 2);
    const auto minute = number(text.substr(3, 2), 2, 2);
    const auto second = number(text.substr(6, 2), 2, 2);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    return hours(*hour) + minutes(*minute) + seconds(*second);
}

std::optional<sys_seconds> made(std::optional<int> day, std::string_view monthName, std::optional<int> year,
                                std::string_view clock)
{
    const auto found = std::find_if(months.begin(), months.end(), [monthName](std::string_view name) {
        return equalsIgnoringCase(name, monthName);
    });
    const auto time = timeOfDay(clock);
    if (!day || !year || found == months.end() || !time)
        return std::nullopt;
    const auto month = static_cast<unsigned>(found - months.begin() + 1);
    const auto date =
        std::chrono::year(*year) / std::chrono::month(month) / std::chrono::day(static_cast<unsigned>(*day));
    return date.ok() ? std::optional(sys_days(date) + *time) : std::nullopt;
}

std::optional<int> wholeYear(std::optional<int> twoDigits)
{
    return twoDigits ? std::optional(*twoDigits + (*twoDigits < 70 ? 2000 : 1900)) : std::nullopt;
}

} // namespace

std::optional<sys_seconds> parseDate(std::string_view text)
{
    const auto words = wordsOf(trimmed(text), " ,");
    if (words.size() == 6 && words[5] == "GMT")
        return made(number(words[1], 2, 2), words[2], number(words[3], 4, 4), words[4]);
    if (words.size() == 4 && words[3] == "GMT") {
        const auto date = wordsOf(words[1], "-");
        return date.size() == 3
                   ? made(number(date[0], 2, 2), date[1], wholeYear(number(date[2], 2, 2)), words[2])
                   : std::nullopt;
    }
    if (words.size() == 5)
        return made(number(words[2], 1, 2), words[1], number(words[4], 4, 4), words[3]);
    return std::nullopt;
}

} // namespace expectra::http
