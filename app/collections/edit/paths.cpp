// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/paths.h"

#include "app/collections/edit/sections.h"
#include "app/collections/place.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace expectra::collections {

namespace {

namespace fs = std::filesystem;

// What is removed is kept in memory until it can no longer be undone.
constexpr std::uintmax_t mostRemoved = 64 * 1024 * 1024;
constexpr std::size_t longestName = 60; // of a file named after a title; systems take 255 bytes

bool isThere(const fs::path &path)
{
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

tl::unexpected<Error> isTaken(const fs::path &path)
{
    return failAt(ErrorCode::InvalidInput, {path.string(), 0}, "there is something of this name");
}

/// "Put object, strict!" becomes "put-object-strict". Letters of other alphabets stay.
std::string fileNameFor(const std::string &title)
{
    std::string name;
    for (const char each : http::toLower(title)) {
        const bool isKept = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') ||
                            static_cast<unsigned char>(each) >= 0x80;
        if (isKept)
            name += each;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    auto end = std::min(name.size(), longestName);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80)
        --end; // not amid a character
    name.resize(end);
    while (name.ends_with('-'))
        name.pop_back();
    return name.empty() ? "request" : name;
}

Result<std::string> bytesOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.is_open() || file.bad())
        return failAt(ErrorCode::Unreadable, {path.string(), 0}, "can't be read");
    return bytes;
}

/// Everything in a directory, itself first, so that the way back makes it before what goes in.
Result<std::vector<fs::path>> contentOf(const fs::path &path)
{
    std::error_code error;
    std::vector<fs::path> all{path};
    std::uintmax_t size = 0;
    if (!fs::is_directory(path, error))
        size = fs::file_size(path, error);
    for (fs::recursive_directory_iterator each(path, error), end; !error && each != end;
         each.increment(error)) {
        if (each->is_symlink(error) || !(each->is_directory(error) || each->is_regular_file(error)))
            return failAt(ErrorCode::Unavailable, {each->path().string(), 0},
                          "neither a file nor a directory");
        if (each->is_regular_file(error))
            size += each->file_size(error);
        all.push_back(each->path());
    }
    if (size > mostRemoved)
        return failAt(ErrorCode::Unavailable, {path.string(), 0},
                      "more than 64 MiB, too much to be put back");
    return all;
}

bool isHttpFile(const fs::path &path)
{
    return path.extension() == ".http" || path.extension() == ".rest";
}

/// A file alone, whose bodies are then found from the other directory.
Result<Change> written(const fs::path &from, const fs::path &to)
{
    const auto bytes = bytesOf(from);
    if (!bytes || !isHttpFile(from))
        return bytes ? Result<Change>(fileChange(to.string(), std::nullopt, *bytes))
                     : tl::unexpected<Error>(bytes.error());
    // A file that can't be understood is moved as it is.
    const auto moved = movedTo(*bytes, from.parent_path().string(), to.parent_path().string());
    return fileChange(to.string(), std::nullopt, moved ? *moved : *bytes);
}

bool isInside(const fs::path &path, const fs::path &outer)
{
    const auto relative = path.lexically_normal().lexically_relative(outer.lexically_normal());
    return !relative.empty() && *relative.begin() != "..";
}

Result<void> checkName(const fs::path &directory, const std::string &name)
{
    const bool isPart = !name.empty() && name.find_first_of("/\\") == std::string::npos &&
                        name.find('\0') == std::string::npos;
    if (!isPart)
        return fail(ErrorCode::InvalidInput, "a name holds no slash");
    if (name.starts_with('.'))
        return fail(ErrorCode::InvalidInput, "names that begin with a dot are hidden");
    if (isThere(directory / name))
        return isTaken(directory / name);
    return {};
}

} // namespace

Change newFile(const std::string &directory, const std::string &title, const std::string &text)
{
    return fileChange(freePath(directory, title, ".http"), std::nullopt, text);
}

Result<Change> newDirectory(const std::string &directory, const std::string &name)
{
    const auto checked = checkName(directory, name);
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    return Change{{FolderChange{(fs::path(directory) / name).string(), FolderChange::Kind::Made}}};
}

Result<Change> renamePath(const std::string &path, const std::string &name)
{
    const fs::path from(path);
    std::error_code error;
    const bool keepsEnding = !fs::is_directory(from, error) && !isHttpFile(name);
    const auto full = keepsEnding ? name + from.extension().string() : name;
    if (full == from.filename().string())
        return Change{};
    if (const auto checked = checkName(from.parent_path(), full); !checked)
        return tl::unexpected<Error>(checked.error());
    return Change{{PathMove{path, (from.parent_path() / full).string()}}};
}

Result<Change> movePath(const std::string &path, const std::string &directory)
{
    const fs::path from(path);
    const auto to = fs::path(directory) / from.filename();
    std::error_code error;
    if (isThere(to))
        return isTaken(to);
    if (fs::is_directory(from, error)) {
        if (isInside(directory, from))
            return failAt(ErrorCode::InvalidInput, {path, 0}, "can't go into itself");
        return Change{{PathMove{path, to.string()}}};
    }
    auto change = written(from, to);
    const auto removed = removePath(path);
    return change && removed ? Result<Change>(std::move(*change) + *removed) : change ? removed : change;
}

Result<Change> copyPath(const std::string &path, const std::string &directory)
{
    const fs::path from(path);
    const auto ending = from.extension().string();
    auto to = fs::path(directory) / from.filename();
    for (int number = 1; isThere(to); ++number) {
        const auto suffix = number == 1 ? std::string("-copy") : "-copy-" + std::to_string(number);
        to = fs::path(directory) / (from.stem().string() + suffix + ending);
    }
    const auto content = contentOf(from);
    if (!content)
        return tl::unexpected<Error>(content.error());
    Change change;
    for (const auto &each : *content) {
        const auto place = each == from ? to : to / each.lexically_relative(from);
        std::error_code error;
        if (fs::is_directory(each, error)) {
            change.steps.push_back(FolderChange{place.string(), FolderChange::Kind::Made});
            continue;
        }
        const auto file =
            each == from ? written(from, to) : bytesOf(each).map([&place](const std::string &bytes) {
                return fileChange(place.string(), std::nullopt, bytes);
            });
        if (!file)
            return file;
        change = std::move(change) + *file;
    }
    return change;
}

Result<Change> removePath(const std::string &path)
{
    const auto content = contentOf(path);
    if (!content)
        return tl::unexpected<Error>(content.error());
    Change change;
    for (auto each = content->rbegin(); each != content->rend(); ++each) {
        std::error_code error;
        if (fs::is_directory(*each, error)) {
            change.steps.push_back(FolderChange{each->string(), FolderChange::Kind::Removed});
            continue;
        }
        auto bytes = bytesOf(*each);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        change.steps.push_back(FileChange{each->string(), std::move(*bytes), std::nullopt});
    }
    return change;
}

std::string freePath(const std::string &directory, const std::string &title, const std::string &ending,
                     const std::vector<std::string> &taken)
{
    const auto name = fileNameFor(title);
    for (int number = 1;; ++number) {
        const auto path = (fs::path(directory) /
                           (number == 1 ? name + ending : name + "-" + std::to_string(number) + ending))
                              .string();
        if (!isThere(path) && std::find(taken.begin(), taken.end(), path) == taken.end())
            return path;
    }
}

} // namespace expectra::collections
