// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/filepart.h"

#include "app/collections/place.h"
#include "app/collections/textfile.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <array>

namespace expectra::collections {

namespace {

bool isIndented(std::string_view text)
{
    return text.starts_with(' ') || text.starts_with('\t');
}

bool isComment(std::string_view text)
{
    const auto content = http::trimmed(text);
    return content.starts_with('#') || content.starts_with("//");
}

bool isVariable(std::string_view text)
{
    return text.starts_with('@') && text.find('=') != std::string_view::npos;
}

/// True for "<" or ">" and the like with something behind it: "< ./body.bin", but not "<xml>".
bool isMarked(std::string_view text, std::string_view mark)
{
    return text.starts_with(mark) && isIndented(text.substr(mark.size())) &&
           !http::trimmed(text.substr(mark.size())).empty();
}

/// A handler's file; any other text behind '>' may be a quotation in a body.
bool isHandlerFile(std::string_view text)
{
    static constexpr std::array<std::string_view, 4> endings{".js", ".mjs", ".ts", ".lua"};
    const auto path = http::trimmed(text);
    return isMarked(text, ">") && std::any_of(endings.begin(), endings.end(),
                                              [path](std::string_view end) { return path.ends_with(end); });
}

bool opensScript(std::string_view text)
{
    return (text.starts_with('>') || text.starts_with('<')) &&
           http::trimmed(text.substr(1)).starts_with("{%");
}

bool isReference(std::string_view text)
{
    return isMarked(text, "<>") || isMarked(text, ">>") || isMarked(text, ">>!");
}

class Separation final
{
public:
    Separation(std::string_view bytes, const std::string &path)
        : m_lines(linesOf(bytes)), m_path(path), m_markSize(byteOrderMark(bytes))
    {}

    Result<std::vector<FilePart>> run()
    {
        if (m_markSize > 0)
            m_parts.push_back({PartKind::Blank, {0, m_markSize}, 1});
        while (m_next < m_lines.size()) {
            const auto &line = m_lines[m_next];
            if (opensScript(line.text)) {
                if (const auto taken = takeScript(); !taken)
                    return tl::unexpected<Error>(taken.error());
                continue;
            }
            take(kindOf(line.text));
        }
        return std::move(m_parts);
    }

private:
    enum class Where {
        BeforeRequest, // comments, directives and variables up to the request line
        Head,          // fields up to the empty line
        Body,          // everything up to the next separator
    };

    PartKind kindOf(std::string_view text)
    {
        if (text.starts_with("###")) {
            m_where = Where::BeforeRequest;
            return PartKind::Separator;
        }
        if (isComment(text)) {
            const auto comment = commentText(text);
            const bool isDirective =
                m_where == Where::Body ? comment.starts_with("@exact ") : comment.starts_with('@');
            return isDirective ? PartKind::Directive : PartKind::Comment;
        }
        if (isReference(text))
            return PartKind::Reference;
        if (isHandlerFile(text))
            return PartKind::Script;
        switch (m_where) {
        case Where::BeforeRequest: return beforeRequest(text);
        case Where::Head: return inHead(text);
        case Where::Body: break;
        }
        return isMarked(text, "<") || text.starts_with("<@") ? PartKind::BodyFile : PartKind::BodyText;
    }

    PartKind beforeRequest(std::string_view text)
    {
        if (http::trimmed(text).empty())
            return PartKind::Blank;
        if (isVariable(text))
            return PartKind::Variable;
        if (isMarked(text, "<"))
            return PartKind::Script;
        if (isMarked(text, "import") || isMarked(text, "run"))
            return PartKind::Unknown;
        m_where = Where::Head;
        m_inTarget = true;
        return PartKind::RequestLine;
    }

    PartKind inHead(std::string_view text)
    {
        if (http::trimmed(text).empty()) {
            m_where = Where::Body;
            return PartKind::Blank;
        }
        if (m_inTarget && (isIndented(text) || text.starts_with('?') || text.starts_with('&')))
            return PartKind::TargetMore;
        m_inTarget = false;
        if (isIndented(text))
            return PartKind::FieldMore;
        return isVariable(text) ? PartKind::Variable : PartKind::Field;
    }

    void take(PartKind kind)
    {
        const auto &line = m_lines[m_next++];
        m_parts.push_back({kind, {line.begin, line.end}, line.number});
    }

    Result<void> takeScript()
    {
        FilePart script{PartKind::Script, {m_lines[m_next].begin, 0}, m_lines[m_next].number};
        while (m_next < m_lines.size() && !m_lines[m_next].text.starts_with("###")) {
            const auto &line = m_lines[m_next++];
            script.range.end = line.end;
            if (line.text.find("%}") != std::string_view::npos) {
                m_parts.push_back(script);
                return {};
            }
        }
        return failAt(ErrorCode::Unreadable, {m_path, script.line}, "the script is never closed with %}");
    }

    std::vector<Line> m_lines;
    const std::string &m_path;
    std::size_t m_markSize;
    std::size_t m_next = 0;
    Where m_where = Where::BeforeRequest;
    bool m_inTarget = false;
    std::vector<FilePart> m_parts;
};

} // namespace

Result<std::vector<FilePart>> takeApart(std::string_view bytes, const std::string &path)
{
    return Separation(bytes, path).run();
}

std::string_view textOf(std::string_view bytes, const FilePart &part)
{
    auto text =
        bytes.substr(static_cast<std::size_t>(part.range.begin), static_cast<std::size_t>(part.range.size()));
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    return text;
}

std::string_view commentText(std::string_view line)
{
    auto text = http::trimmed(line);
    if (text.starts_with("//"))
        text.remove_prefix(2);
    while (text.starts_with('#'))
        text.remove_prefix(1);
    return http::trimmed(text);
}

} // namespace expectra::collections
