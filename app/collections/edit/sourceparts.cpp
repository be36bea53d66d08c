// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/sourceparts.h"

#include "app/collections/text/exact.h"
#include "app/collections/textfile.h"
#include "app/collections/write/optionlines.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::collections {

SourceParts::SourceParts(const HttpFile &file, std::size_t index)
    : m_file(file), m_lineEnd(lineEndOf(file.bytes))
{
    const auto &range = file.requests[index].range;
    for (const auto &part : file.parts) {
        if (range.contains(part.range.begin) && part.range.end <= range.end)
            take(part);
    }
    if (!m_hasContent)
        m_body = {m_headEnd, m_headEnd};
    if (hasLineEnd(m_requestLine->range))
        m_lineEnd = lineEndOf(bytesOf(m_requestLine->range));
    // A lone CR and an empty line that ends in LF would become one line end.
    if (m_lineEnd == "\r" && file.bytes.find('\n') != std::string::npos)
        m_lineEnd = "\n";
}

void SourceParts::take(const FilePart &part)
{
    switch (part.kind) {
    case PartKind::Separator: m_separator = &part; break;
    case PartKind::RequestLine: m_requestLine = &part; break;
    case PartKind::TargetMore: m_targetLines.push_back(&part); break;
    case PartKind::Field: m_fields.push_back({part.range, part.range}); break;
    case PartKind::FieldMore: m_fields.back().range.end = part.range.end; break;
    case PartKind::Directive: takeDirective(part); return;
    case PartKind::BodyText:
    case PartKind::BodyFile: takeContent(part); return;
    case PartKind::Blank: m_hasEmptyLine = m_requestLine != nullptr; break;
    case PartKind::Comment:
    case PartKind::Variable:
    case PartKind::Script:
    case PartKind::Reference:
    case PartKind::Unknown: return;
    }
    m_headEnd = part.range.end;
}

void SourceParts::takeDirective(const FilePart &part)
{
    const auto comment = commentText(textOf(part));
    const auto word = directiveWord(comment);
    const auto exact =
        word == exactWord ? readExact(http::trimmed(comment.substr(word.size()))) : Result<Exact>();
    const auto kind = exact ? exact->kind : Exact::Kind::Name;
    if (word == "@disabled-header" || kind == Exact::Kind::Header || kind == Exact::Kind::DisabledHeader) {
        m_fields.push_back({part.range, part.range});
        if (m_requestLine)
            m_headEnd = part.range.end;
    } else if (word == exactWord && (kind == Exact::Kind::File || kind == Exact::Kind::Body)) {
        takeContent(part);
    } else {
        m_directives.push_back(&part);
    }
}

void SourceParts::takeContent(const FilePart &part)
{
    if (part.kind == PartKind::BodyText && http::trimmed(textOf(part)).empty())
        return; // empty lines around the content; those within it lie in the range anyway
    if (!m_hasContent)
        m_body.begin = part.range.begin;
    m_body.end = part.range.end;
    m_hasContent = true;
}

std::vector<const FilePart *> SourceParts::directives(std::string_view option) const
{
    std::vector<const FilePart *> found;
    std::copy_if(
        m_directives.begin(), m_directives.end(), std::back_inserter(found),
        [this, option](const FilePart *part) { return optionOf(commentText(textOf(*part))) == option; });
    return found;
}

ByteCount SourceParts::directivePlace() const
{
    ByteCount place = m_requestLine->range.begin;
    for (const auto *part : m_directives) {
        if (part->range.end <= m_requestLine->range.begin)
            place = part->range.end;
    }
    return place;
}

ByteCount SourceParts::firstFieldPlace() const
{
    return m_targetLines.empty() ? m_requestLine->range.end : m_targetLines.back()->range.end;
}

std::string_view SourceParts::bytesOf(ByteRange range) const
{
    return std::string_view(m_file.bytes)
        .substr(static_cast<std::size_t>(range.begin), static_cast<std::size_t>(range.size()));
}

std::string_view SourceParts::textOf(const FilePart &part) const
{
    return collections::textOf(m_file.bytes, part);
}

bool SourceParts::hasLineEnd(ByteRange range) const
{
    const auto bytes = bytesOf(range);
    return bytes.ends_with('\n') || bytes.ends_with('\r');
}

} // namespace expectra::collections
