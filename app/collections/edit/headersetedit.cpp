// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/headersetedit.h"

#include "app/collections/edit/alignment.h"
#include "app/collections/edit/splices.h"
#include "app/collections/headersetfile.h"
#include "app/collections/textfile.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <filesystem>

namespace expectra::collections {

namespace {

namespace fs = std::filesystem;

std::string lineOf(const http::Header &field)
{
    return field.value.empty() ? field.name + ":" : field.name + ": " + field.value;
}

/// The law of a set's file, tried on its result.
Result<void> checkKept(const std::string &bytes, const std::string &path, const HeaderSet &set)
{
    const auto read = parseHeaderSet(bytes, path);
    const auto isSame = [](const http::Header &a, const http::Header &b) {
        return a.name == b.name && a.value == b.value;
    };
    if (read && std::equal(read->headers.begin(), read->headers.end(), set.headers.begin(), set.headers.end(),
                           isSame))
        return {};
    return failAt(ErrorCode::InvalidInput, {path, 0}, "a header of the set can't stand in a line of its own");
}

struct SetLines
{
    std::vector<FieldLine> fields;
    std::vector<ByteRange> ranges; // line ends included
};

SetLines setLinesOf(std::string_view bytes)
{
    SetLines result;
    for (const auto &line : linesOf(bytes)) {
        const auto text = http::trimmed(line.text);
        const auto colon = line.text.find(':');
        if (text.empty() || text.starts_with('#') || colon == std::string_view::npos)
            continue;
        result.fields.push_back({std::string(line.text.substr(0, colon)),
                                 std::string(http::trimmed(line.text.substr(colon + 1))), true});
        result.ranges.push_back({line.begin, line.end});
    }
    return result;
}

std::string edited(const std::string &bytes, const HeaderSet &set)
{
    const auto lineEnd = lineEndOf(bytes);
    const auto before = setLinesOf(bytes);
    std::vector<FieldLine> after;
    for (const auto &field : set.headers)
        after.push_back({field.name, field.value, true});
    Splices splices;
    ByteCount place = before.ranges.empty() ? bytes.size() : before.ranges.front().begin;
    for (const auto &step : aligned(before.fields, after)) {
        if (step.before)
            place = before.ranges[*step.before].end;
        const auto line = step.after ? lineOf(set.headers.fields()[*step.after]) + lineEnd : std::string();
        const bool isOpenEnd =
            place == bytes.size() && place > 0 && bytes.back() != '\n' && bytes.back() != '\r';
        if (!step.before)
            splices.insert(place, (isOpenEnd ? lineEnd : "") + line);
        else if (!step.after)
            splices.remove(before.ranges[*step.before]);
        else if (before.fields[*step.before] != after[*step.after])
            splices.replace(before.ranges[*step.before], line);
    }
    return splices.applied(bytes);
}

/// "# @header-set a, old" with the new name; the text around the names stays.
std::string withSetRenamed(const std::string &text, const std::string &name, const std::string &newName)
{
    std::string result;
    std::string_view rest = text;
    while (true) {
        const auto member = rest.substr(0, rest.find(','));
        const auto trimmed = http::trimmed(member);
        if (trimmed == name)
            result.append(member.substr(0, static_cast<std::size_t>(trimmed.data() - member.data())))
                .append(newName);
        else
            result += member;
        if (member.size() == rest.size())
            return result;
        result += ',';
        rest.remove_prefix(member.size() + 1);
    }
}

std::string withSetRenamed(const HttpFile &file, const std::string &name, const std::string &newName)
{
    static constexpr std::string_view word = "@header-set";
    Splices splices;
    for (const auto &part : file.parts) {
        const auto text = textOf(file.bytes, part);
        if (part.kind != PartKind::Directive || directiveWord(commentText(text)) != word)
            continue;
        const auto names = text.find(word) + word.size();
        splices.replace({part.range.begin + names, part.range.begin + text.size()},
                        withSetRenamed(" " + std::string(http::trimmed(text.substr(names))), name, newName));
    }
    return splices.applied(file.bytes);
}

} // namespace

std::string headerSetPath(const std::string &collectionDirectory, const std::string &name)
{
    return (fs::path(collectionDirectory) / "header-sets" / (name + ".headers")).string();
}

Result<Change> newHeaderSet(const std::string &collectionDirectory, const HeaderSet &set)
{
    const auto path = headerSetPath(collectionDirectory, set.name);
    if (set.name.empty() || fs::path(set.name).filename() != set.name)
        return failAt(ErrorCode::InvalidInput, {path, 0}, "a header set can't have this name");
    const auto folder = fs::path(path).parent_path();
    std::error_code error;
    const auto bytes = edited({}, set);
    if (const auto kept = checkKept(bytes, path, set); !kept)
        return tl::unexpected<Error>(kept.error());
    Change change;
    if (!fs::exists(folder, error))
        change.steps.emplace_back(FolderChange{folder.string(), FolderChange::Kind::Made});
    return change + fileChange(path, std::nullopt, bytes);
}

Result<Change> editHeaderSet(const std::string &path, const HeaderSet &set)
{
    const auto bytes = readTextFile(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto after = edited(*bytes, set);
    if (const auto kept = checkKept(after, path, set); !kept)
        return tl::unexpected<Error>(kept.error());
    return fileChange(path, *bytes, after);
}

Change renameHeaderSet(const Collection &collection, const std::string &name, const std::string &newName)
{
    Change change{{PathMove{headerSetPath(collection.path, name), headerSetPath(collection.path, newName)}}};
    const HttpFile *last = nullptr; // requests of one file follow each other
    for (const auto &request : requestsOf(collection.root)) {
        const auto &file = *request.file;
        if (&file != last)
            change = change + fileChange(file.path, file.bytes, withSetRenamed(file, name, newName));
        last = &file;
    }
    return change;
}

Result<Change> removeHeaderSet(const std::string &path)
{
    const auto bytes = readTextFile(path);
    return bytes ? Result<Change>(fileChange(path, *bytes, std::nullopt))
                 : tl::unexpected<Error>(bytes.error());
}

} // namespace expectra::collections
