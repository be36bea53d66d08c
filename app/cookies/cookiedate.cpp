// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cookies/cookiedate.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>

namespace expectra::cookies {

namespace {

bool isDelimiter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x09 || (byte >= 0x20 && byte <= 0x2f) || (byte >= 0x3b && byte <= 0x40) ||
           (byte >= 0x5b && byte <= 0x60) || (byte >= 0x7b && byte <= 0x7e);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes `fewest` to `most` digits from the front; nullopt when there are fewer.
std::optional<int> takeNumber(std::string_view &text, std::size_t fewest, std::size_t most)
{
    int value = 0;
    std::size_t count = 0;
    for (; count < most && count < text.size() && isDigit(text[count]); ++count)
        value = value * 10 + (text[count] - '0');
    if (count < fewest)
        return std::nullopt;
    text.remove_prefix(count);
    return value;
}

/// A number that no further digit follows: anything else may.
std::optional<int> leadingNumber(std::string_view token, std::size_t fewest, std::size_t most)
{
    const auto value = takeNumber(token, fewest, most);
    return token.empty() || !isDigit(token.front()) ? value : std::nullopt;
}

std::optional<std::chrono::seconds> timeOf(std::string_view token)
{
    std::array<int, 3> fields{};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto field = takeNumber(token, 1, 2);
        if (!field)
            return std::nullopt;
        fields[i] = *field;
        if (i == 2)
            break;
        if (!token.starts_with(':'))
            return std::nullopt;
        token.remove_prefix(1);
    }
    if (!token.empty() && isDigit(token.front()))
        return std::nullopt;
    if (fields[0] > 23 || fields[1] > 59 || fields[2] > 59)
        return std::chrono::seconds(-1); // a time, but an impossible one: the whole date fails
    return std::chrono::hours(fields[0]) + std::chrono::minutes(fields[1]) + std::chrono::seconds(fields[2]);
}

std::optional<unsigned> monthOf(std::string_view token)
{
    constexpr std::array<std::string_view, 12> names{"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto *const found = std::find_if(names.begin(), names.end(), [token](std::string_view name) {
        return http::equalsIgnoringCase(token.substr(0, 3), name);
    });
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<unsigned>(found - names.begin() + 1));
}

struct Found
{
    std::optional<std::chrono::seconds> time;
    std::optional<int> day;
    std::optional<unsigned> month;
    std::optional<int> year;
};

/// Step 2: each token is the first thing that is still missing and that it can be.
void take(Found &found, std::string_view token)
{
    if (!found.time) {
        if (const auto time = timeOf(token)) {
            found.time = time;
            return;
        }
    }
    if (!found.day) {
        if (const auto day = leadingNumber(token, 1, 2)) {
            found.day = day;
            return;
        }
    }
    if (!found.month) {
        if (const auto month = monthOf(token)) {
            found.month = month;
            return;
        }
    }
    if (!found.year)
        found.year = leadingNumber(token, 2, 4);
}

int wholeYear(int year)
{
    if (year >= 70 && year <= 99)
        return year + 1900;
    return year <= 69 ? year + 2000 : year;
}

} // namespace

std::optional<Moment> parseCookieDate(std::string_view text)
{
    Found found;
    for (std::size_t at = 0; at < text.size();) {
        const auto *const begin = text.data() + at;
        const auto *const end = std::find_if(begin, text.data() + text.size(), isDelimiter);
        if (end != begin)
            take(found, {begin, static_cast<std::size_t>(end - begin)});
        at = static_cast<std::size_t>(end - text.data()) + 1;
    }
    // Steps 3 to 6.
    if (!found.time || !found.day || !found.month || !found.year || found.time->count() < 0)
        return std::nullopt;
    const auto year = wholeYear(*found.year);
    const auto date = std::chrono::year(year) / std::chrono::month(*found.month) /
                      std::chrono::day(static_cast<unsigned>(*found.day));
    if (year < 1601 || !date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date) + *found.time;
}

} // namespace expectra::cookies
