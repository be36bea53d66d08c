// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/textfile.h"

#include "app/collections/place.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#ifdef __unix__
#include <sys/stat.h>
#endif

namespace expectra::collections {

namespace {

// Requests are written by hand; large bodies stand in files of their own. Beyond this somebody named the
// wrong file.
constexpr std::uintmax_t largestText = 16 * 1024 * 1024;

} // namespace

Result<FileStamp> stampOf(const std::string &path)
{
    std::error_code error;
    const auto time = std::filesystem::last_write_time(path, error);
    const auto size = error ? 0 : std::filesystem::file_size(path, error);
    if (error)
        return failAt(ErrorCode::NotFound, {path, 0}, error.message());
    FileStamp stamp{static_cast<std::int64_t>(time.time_since_epoch().count()), size, 0};
#ifdef __unix__
    struct stat status = {};
    if (::stat(path.c_str(), &status) == 0)
        stamp.node = status.st_ino;
#endif
    return stamp;
}

Result<std::string> readTextFile(const std::string &path)
{
    const Place place{path, 0};
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error)
        return failAt(ErrorCode::Unreadable, place, error.message());
    if (size > largestText)
        return failAt(ErrorCode::Unreadable, place, "larger than 16 MiB");
    std::string bytes(static_cast<std::size_t>(size), '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file)
        return failAt(ErrorCode::Unreadable, place, "can't be read");
    if (const auto checked = checkText(bytes, path); !checked)
        return tl::unexpected<Error>(checked.error());
    return bytes;
}

Result<void> checkText(std::string_view bytes, const std::string &path)
{
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"))
        return failAt(ErrorCode::Unreadable, {path, 0}, "UTF-16 can't be read; save it as UTF-8");
    const auto nul = bytes.find('\0');
    if (nul == std::string_view::npos)
        return {};
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(nul), '\n');
    return failAt(ErrorCode::Unreadable, {path, static_cast<int>(line)}, "a NUL byte: this is no text");
}

std::size_t byteOrderMark(std::string_view bytes)
{
    return bytes.starts_with("\xef\xbb\xbf") ? 3 : 0;
}

std::string lineEndOf(std::string_view bytes)
{
    const auto at = bytes.find_first_of("\r\n");
    if (at == std::string_view::npos)
        return "\n";
    return std::string(bytes.substr(at, bytes.substr(at).starts_with("\r\n") ? 2 : 1));
}

std::vector<Line> linesOf(std::string_view bytes)
{
    std::vector<Line> lines;
    auto begin = byteOrderMark(bytes);
    while (begin < bytes.size()) {
        const auto textEnd = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
        const auto endSize = bytes.substr(textEnd).starts_with("\r\n") ? 2U : 1U;
        const auto end = std::min<std::size_t>(textEnd + endSize, bytes.size());
        lines.push_back(
            {bytes.substr(begin, textEnd - begin), begin, end, static_cast<int>(lines.size()) + 1});
        begin = end;
    }
    return lines;
}

} // namespace expectra::collections
