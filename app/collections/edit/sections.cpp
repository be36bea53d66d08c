// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/sections.h"

#include "app/collections/write/lines.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <filesystem>

namespace expectra::collections {

namespace {

namespace fs = std::filesystem;

std::size_t sizeOf(ByteCount count)
{
    return static_cast<std::size_t>(count);
}

std::string_view cut(std::string_view bytes, const ByteRange &range)
{
    return bytes.substr(sizeOf(range.begin), sizeOf(range.size()));
}

bool isSeparated(std::string_view section)
{
    return section.starts_with("###");
}

bool endsLine(std::string_view text)
{
    return text.empty() || text.ends_with('\n');
}

bool endsBlank(std::string_view text)
{
    return text.empty() || text.ends_with("\n\n") || text.ends_with("\n\r\n");
}

/// The path in "< path", "<@ path" or "<@latin1 path".
std::string_view pathIn(std::string_view line)
{
    auto rest = line.substr(1);
    if (rest.starts_with('@'))
        rest.remove_prefix(std::min(rest.find_first_of(" \t"), rest.size()));
    return http::trimmed(rest);
}

std::string pathFrom(const std::string &path, const fs::path &from, const fs::path &to)
{
    const auto moved =
        (from / path).lexically_normal().lexically_relative(to.lexically_normal()).generic_string();
    return moved.empty() ? path : moved.starts_with('.') ? moved : "./" + moved;
}

} // namespace

ByteRange sectionOf(const HttpFile &file, std::size_t index)
{
    auto range = file.requests[index].range;
    for (const auto &part : file.parts) {
        const bool isOwn = part.range.begin >= range.begin && part.range.begin < range.end;
        if (isOwn && part.kind == PartKind::Separator && part.range.begin == range.begin)
            return range;
        if (isOwn && part.kind == PartKind::RequestLine)
            break;
        // Also a byte order mark, which stays with the file.
        const bool isOfTheFile = part.kind == PartKind::Variable ||
                                 (part.kind == PartKind::Blank && part.range.begin == range.begin);
        if (isOwn && isOfTheFile)
            range.begin = part.range.end;
    }
    return range;
}

std::string_view sectionText(const HttpFile &file, std::size_t index)
{
    return cut(file.bytes, sectionOf(file, index));
}

std::size_t placeBefore(const HttpFile &file, std::size_t index)
{
    return index < file.requests.size() ? sizeOf(sectionOf(file, index).begin) : file.bytes.size();
}

std::string fitted(std::string_view section, const HttpFile &file, std::size_t place)
{
    const auto end = lineEndOf(file.bytes);
    const auto before = std::string_view(file.bytes).substr(0, place);
    const auto after = std::string_view(file.bytes).substr(place);
    std::string text;
    if (!endsLine(before))
        text += end;
    if (!endsBlank(before) && place > byteOrderMark(file.bytes))
        text += end;
    if (!isSeparated(section))
        text += "###" + end;
    text += section;
    if (!endsLine(section))
        text += end;
    if (after.empty())
        return text;
    if (!endsBlank(section))
        text += end;
    if (!isSeparated(after))
        text += "###" + end;
    return text;
}

Result<std::string> movedTo(std::string_view text, const std::string &fromDirectory,
                            const std::string &toDirectory)
{
    std::string result(text);
    if (fs::path(fromDirectory).lexically_normal() == fs::path(toDirectory).lexically_normal())
        return result;
    auto parts = takeApart(text, fromDirectory);
    if (!parts)
        return tl::unexpected<Error>(parts.error());
    std::reverse(parts->begin(), parts->end()); // places before the changed one stay valid
    for (const auto &part : *parts) {
        if (part.kind != PartKind::BodyFile)
            continue;
        const auto path = pathIn(textOf(text, part));
        const bool isFixed = path.empty() || fs::path(path).is_absolute() || path.starts_with("{{");
        if (!isFixed)
            result.replace(static_cast<std::size_t>(path.data() - text.data()), path.size(),
                           pathFrom(std::string(path), fromDirectory, toDirectory));
    }
    return result;
}

Result<std::string> retitled(const HttpFile &file, std::size_t index, const std::string &title,
                             ProgramName programName)
{
    const auto section = sectionText(file, index);
    const auto parts = takeApart(section, file.path);
    if (!parts)
        return tl::unexpected<Error>(parts.error());
    const auto end = lineEndOf(file.bytes);
    std::string text;
    for (const auto &line : titleLines(title))
        text += line + end;
    for (const auto &part : *parts) {
        const auto words = commentText(textOf(section, part));
        const bool isDirective = part.kind == PartKind::Directive;
        const bool isTitle =
            part.kind == PartKind::Separator || (isDirective && words.starts_with("@exact name"));
        const bool isName = isDirective && (words == "@name" || words.starts_with("@name "));
        if (!isTitle && !(isName && programName == ProgramName::Dropped))
            text += cut(section, part.range);
    }
    return text;
}

} // namespace expectra::collections
