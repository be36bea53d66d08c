// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The content of a request, line by line: comments and scripts between its lines stay.

#include "app/collections/edit/requestpatch.h"
#include "app/collections/edit/same.h"
#include "app/collections/textfile.h"
#include "app/collections/write/bodylines.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::collections {

namespace {

struct ContentLine
{
    ByteRange range;
    bool isContent = true; // else a comment or the like that stays
};

std::vector<std::string_view> wholeLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    if (byteOrderMark(text) > 0) // no mark of ours, since it stands within a file
        return {text};
    for (const auto &line : linesOf(text))
        lines.push_back(text.substr(line.begin, line.end - line.begin));
    return lines;
}

std::string_view contentType(const Request &request)
{
    return request.headers.value("Content-Type").value_or(std::string_view());
}

/// True when lines that stay as they are would be read as something else.
bool readsOtherwise(const Request &before, const Request &after)
{
    return lineEndsFor(contentType(before)) != lineEndsFor(contentType(after)) &&
           !std::holds_alternative<NoBody>(after.body);
}

bool isContent(PartKind kind)
{
    return kind == PartKind::BodyText || kind == PartKind::BodyFile || kind == PartKind::Directive;
}

} // namespace

void RequestPatch::patchBody()
{
    if (isSameBody(m_before.body, m_after.body) && !readsOtherwise(m_before, m_after))
        return;
    replaceBody(bodyText(m_after.body, contentType(m_after), {m_parts.lineEnd(), directory()}));
}

void RequestPatch::replaceBody(std::string text)
{
    const auto body = m_parts.body();
    const auto &end = m_parts.lineEnd();
    if (body.isEmpty() && text.empty())
        return;
    if (body.isEmpty()) {
        const bool isOpenEnd = body.end > 0 && !m_parts.hasLineEnd({0, body.end});
        const bool isLast = body.end == m_file.bytes.size();
        m_splices.insert(body.end, (isOpenEnd ? end : "") + (m_parts.hasEmptyLine() ? "" : end) + text +
                                       (isLast ? "" : end));
        return;
    }
    if (!m_parts.hasLineEnd(body) && text.ends_with(end))
        text.resize(text.size() - end.size());
    std::vector<ContentLine> old;
    for (const auto &part : m_file.parts) {
        if (body.contains(part.range.begin))
            old.push_back({part.range, isContent(part.kind)});
    }
    auto lines = wholeLines(text);
    const auto isSame = [this](const ContentLine &line, std::string_view other) {
        return m_parts.bytesOf(line.range) == other;
    };
    auto first = old.begin();
    auto next = lines.begin();
    while (first != old.end() && (!first->isContent || (next != lines.end() && isSame(*first, *next))))
        next += first++->isContent ? 1 : 0;
    auto last = old.end();
    auto rest = lines.end();
    while (last != first &&
           (!std::prev(last)->isContent || (rest != next && isSame(*std::prev(last), *std::prev(rest)))))
        rest -= (--last)->isContent ? 1 : 0;
    std::string middle;
    for (auto line = next; line != rest; ++line)
        middle += *line;
    const auto at = first == old.end() ? body.end : first->range.begin;
    if (first == old.end() && !m_parts.hasLineEnd(body) && !middle.empty())
        middle = end + middle; // behind a comment that ends the file
    m_splices.insert(at, middle);
    for (auto line = first; line != last; ++line) {
        if (line->isContent)
            m_splices.remove(line->range);
    }
}

} // namespace expectra::collections
