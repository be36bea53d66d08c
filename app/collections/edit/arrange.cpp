// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/arrange.h"

#include "app/collections/edit/paths.h"
#include "app/collections/edit/sections.h"

#include <algorithm>
#include <filesystem>

namespace expectra::collections {

namespace {

std::string directoryOf(const std::string &file)
{
    return std::filesystem::path(file).parent_path().string();
}

struct Replacement
{
    std::size_t begin = 0;
    std::size_t size = 0;
    std::string text;
};

std::string replaced(std::string bytes, std::vector<Replacement> replacements)
{
    std::stable_sort(replacements.begin(), replacements.end(),
                     [](const Replacement &a, const Replacement &b) { return a.begin > b.begin; });
    for (const auto &each : replacements)
        bytes.replace(each.begin, each.size, each.text);
    return bytes;
}

/// The edit of a file, unless it would not be read as the number of requests that were asked for.
Result<Change> changeOf(const HttpFile &file, std::string bytes, std::size_t count)
{
    const auto read = parseHttpFile(bytes, file.path);
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (read->requests.size() != count)
        return failAt(ErrorCode::InvalidInput, {file.path, 0}, "the requests would run into each other");
    return fileChange(file.path, file.bytes, std::move(bytes));
}

Result<std::string> textFor(const CollectionRequest &request, const std::string &directory)
{
    return movedTo(sectionText(*request.file, request.index), directoryOf(request.file->path), directory);
}

Replacement removal(const CollectionRequest &request)
{
    const auto section = sectionOf(*request.file, request.index);
    return {static_cast<std::size_t>(section.begin), static_cast<std::size_t>(section.size()), {}};
}

/// Blank lines alone are no reason to keep a file.
bool saysNothing(const std::string &bytes)
{
    return bytes.find_first_not_of(" \t\r\n", byteOrderMark(bytes)) == std::string::npos;
}

Result<Change> put(const Requests &requests, const HttpFile &target, std::size_t row, bool takesAway)
{
    const auto place = placeBefore(target, row);
    std::vector<Replacement> replacements;
    std::string together;
    Requests elsewhere;
    for (const auto &request : requests) {
        const auto text = textFor(request, directoryOf(target.path));
        if (!text)
            return tl::unexpected<Error>(text.error());
        // Each is fitted behind the one before it, the last also before what follows.
        if (!together.empty() && !together.ends_with("\n\n"))
            together += together.ends_with('\n') ? "\n" : "\n\n";
        together += !together.empty() && !text->starts_with("###") ? "###\n" + *text : *text;
        if (takesAway && request.file->path == target.path)
            replacements.push_back(removal(request));
        else if (takesAway)
            elsewhere.push_back(request);
    }
    const auto count = target.requests.size() + requests.size() - replacements.size();
    replacements.push_back({place, 0, fitted(together, target, place)});
    auto change = changeOf(target, replaced(target.bytes, std::move(replacements)), count);
    if (!change)
        return change;
    const auto taken = removeRequests(elsewhere);
    return taken ? Result<Change>(std::move(*change) + *taken) : taken;
}

std::vector<std::string> titlesOf(const HttpFile &file)
{
    std::vector<std::string> titles;
    for (const auto &request : file.requests)
        titles.push_back(request.displayName());
    return titles;
}

} // namespace

Result<Change> insertText(const HttpFile &file, std::size_t row, const std::string &text)
{
    const auto read = parseHttpFile(text, file.path);
    if (!read)
        return tl::unexpected<Error>(read.error());
    const auto place = placeBefore(file, row);
    auto bytes = replaced(file.bytes, {{place, 0, fitted(text, file, place)}});
    return changeOf(file, std::move(bytes), file.requests.size() + read->requests.size());
}

Result<Change> moveRequests(const Requests &requests, const HttpFile &target, std::size_t row)
{
    return put(requests, target, row, true);
}

Result<Change> copyRequests(const Requests &requests, const HttpFile &target, std::size_t row)
{
    return put(requests, target, row, false);
}

Result<Change> removeRequests(const Requests &requests)
{
    Change change;
    std::vector<std::string> done;
    for (const auto &first : requests) {
        const auto &file = *first.file;
        if (std::find(done.begin(), done.end(), file.path) != done.end())
            continue;
        done.push_back(file.path);
        std::vector<Replacement> replacements;
        for (const auto &request : requests) {
            if (request.file->path == file.path)
                replacements.push_back(removal(request));
        }
        const auto left = file.requests.size() - replacements.size();
        auto bytes = replaced(file.bytes, std::move(replacements));
        if (left == 0 && saysNothing(bytes)) {
            change = std::move(change) + fileChange(file.path, file.bytes, std::nullopt);
            continue;
        }
        const auto edit = changeOf(file, std::move(bytes), left);
        if (!edit)
            return edit;
        change = std::move(change) + *edit;
    }
    return change;
}

Result<Change> duplicateRequest(const CollectionRequest &request)
{
    const auto title = copyTitle(request.name(), titlesOf(*request.file));
    const auto text = retitled(*request.file, request.index, title, ProgramName::Dropped);
    return text ? insertText(*request.file, request.index + 1, *text) : tl::unexpected<Error>(text.error());
}

Result<Change> retitleRequest(const CollectionRequest &request, const std::string &title)
{
    const auto &file = *request.file;
    const auto text = retitled(file, request.index, title, ProgramName::Kept);
    if (!text)
        return tl::unexpected<Error>(text.error());
    auto old = removal(request);
    return changeOf(file, replaced(file.bytes, {{old.begin, old.size, *text}}), file.requests.size());
}

Result<Change> copyToDirectory(const Requests &requests, const std::string &directory)
{
    Change change;
    std::vector<std::string> taken;
    for (const auto &request : requests) {
        const auto text = textFor(request, directory);
        if (!text)
            return tl::unexpected<Error>(text.error());
        const auto path = freePath(directory, request.name(), ".http", taken);
        taken.push_back(path);
        change = std::move(change) + fileChange(path, std::nullopt, *text);
    }
    return change;
}

Result<Change> moveToDirectory(const Requests &requests, const std::string &directory)
{
    auto change = copyToDirectory(requests, directory);
    const auto removed = removeRequests(requests);
    if (!change || !removed)
        return change ? removed : change;
    return std::move(*change) + *removed;
}

std::string copyTitle(const std::string &title, const std::vector<std::string> &taken)
{
    for (int number = 1;; ++number) {
        auto copy = title + (number == 1 ? " copy" : " copy " + std::to_string(number));
        if (std::find(taken.begin(), taken.end(), copy) == taken.end())
            return copy;
    }
}

} // namespace expectra::collections
