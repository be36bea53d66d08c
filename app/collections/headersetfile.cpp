// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/headersetfile.h"

#include "app/collections/directive.h"
#include "app/collections/filepart.h"
#include "app/collections/place.h"
#include "app/collections/text/expectwords.h"
#include "app/collections/textfile.h"
#include "app/http/syntax.h"

#include <filesystem>

namespace expectra::collections {

namespace {

/// Comments that begin with '@' and a word of ours.
Result<void> readOption(std::string_view comment, HeaderSet &set)
{
    const auto word = directiveWord(comment);
    const auto rest = http::trimmed(comment.substr(word.size()));
    if (word == "@suppress") {
        for (const auto name : http::listMembers(rest))
            set.suppressed.emplace_back(name);
    }
    if (word != "@expect")
        return {};
    auto rule = readExpectRule(rest);
    if (!rule)
        return tl::unexpected<Error>(rule.error());
    set.rules.push_back(std::move(*rule));
    return {};
}

} // namespace

Result<HeaderSet> parseHeaderSet(std::string_view bytes, const std::string &path)
{
    if (const auto checked = checkText(bytes, path); !checked)
        return tl::unexpected<Error>(checked.error());
    HeaderSet set;
    set.name = std::filesystem::path(path).stem().string();
    for (const auto &line : linesOf(bytes)) {
        const auto text = http::trimmed(line.text);
        if (text.starts_with('#')) {
            if (const auto read = readOption(commentText(text), set); !read)
                return failAt(read.error().code, {path, line.number}, read.error().detail);
        }
        if (text.empty() || text.starts_with('#'))
            continue;
        const auto colon = line.text.find(':');
        if (colon == std::string_view::npos)
            return failAt(ErrorCode::InvalidInput, {path, line.number}, "the header line holds no colon");
        if (line.text.starts_with(' ') || line.text.starts_with('\t'))
            return failAt(ErrorCode::InvalidInput, {path, line.number}, "a header can't begin with a space");
        set.headers.append(std::string(line.text.substr(0, colon)),
                           std::string(http::trimmed(line.text.substr(colon + 1))));
    }
    return set;
}

Result<HeaderSet> readHeaderSet(const std::string &path)
{
    const auto bytes = readTextFile(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    return parseHeaderSet(*bytes, path);
}

} // namespace expectra::collections
