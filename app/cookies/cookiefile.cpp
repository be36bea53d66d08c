// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cookies/cookiefile.h"

#include "app/cookies/cookiematch.h"

#include <algorithm>
#include <charconv>

namespace expectra::cookies {

namespace {

constexpr std::string_view httpOnlyMark = "#HttpOnly_";

std::vector<std::string_view> columnsOf(std::string_view line)
{
    std::vector<std::string_view> columns;
    // The seventh takes all that is left: a value may hold a tab.
    while (columns.size() < 6) {
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos)
            break;
        columns.push_back(line.substr(0, tab));
        line.remove_prefix(tab + 1);
    }
    columns.push_back(line);
    return columns;
}

std::optional<Cookie> parseLine(std::string_view line)
{
    Cookie cookie;
    if (line.starts_with(httpOnlyMark)) {
        cookie.httpOnly = true;
        line.remove_prefix(httpOnlyMark.size());
    }
    const auto columns = columnsOf(line);
    if (columns.size() < 6)
        return std::nullopt;
    std::int64_t expires = 0;
    const auto seconds = columns[4];
    const auto read = std::from_chars(seconds.data(), seconds.data() + seconds.size(), expires);
    if (read.ec != std::errc() || read.ptr != seconds.data() + seconds.size())
        return std::nullopt;
    const auto domain = columns[0].starts_with('.') ? columns[0].substr(1) : columns[0];
    if (domain.empty() || !columns[2].starts_with('/') || (columns[1] != "TRUE" && columns[1] != "FALSE"))
        return std::nullopt;
    cookie.domain = canonicalHost(domain);
    cookie.hostOnly = columns[1] == "FALSE";
    cookie.path = columns[2];
    cookie.secure = columns[3] == "TRUE";
    if (expires != 0)
        cookie.expires = Moment(std::chrono::seconds(expires));
    cookie.name = columns[5];
    cookie.value = columns.size() > 6 ? columns[6] : std::string_view();
    return cookie;
}

} // namespace

CookieFile readCookieFile(std::string_view text)
{
    CookieFile file;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty() || (line.starts_with('#') && !line.starts_with(httpOnlyMark)))
            continue;
        if (auto cookie = parseLine(line))
            file.cookies.push_back(std::move(*cookie));
        else
            file.unreadable.push_back(number);
    }
    return file;
}

std::string cookieFileText(const std::vector<Cookie> &cookies)
{
    std::string text = "# Netscape HTTP Cookie File\n# Written by Expectra\n\n";
    for (const auto &cookie : cookies) {
        const auto expires = cookie.expires ? cookie.expires->time_since_epoch().count() : 0;
        text += std::string(cookie.httpOnly ? httpOnlyMark : "") + (cookie.hostOnly ? "" : ".") +
                cookie.domain + '\t' + (cookie.hostOnly ? "FALSE" : "TRUE") + '\t' + cookie.path + '\t' +
                (cookie.secure ? "TRUE" : "FALSE") + '\t' + std::to_string(expires) + '\t' + cookie.name +
                '\t' + cookie.value + '\n';
    }
    return text;
}

} // namespace expectra::cookies
