// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/httpfile.h"

#include "app/collections/requestline.h"
#include "app/collections/text/exact.h"
#include "app/collections/textfile.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::collections {

namespace {

/// Gives the parts of one file their meaning.
class Interpreter final
{
public:
    explicit Interpreter(HttpFile &file) : m_file(file) {}

    Result<void> run()
    {
        for (const auto &part : m_file.parts) {
            if (auto taken = take(part); !taken)
                return taken;
        }
        finishRequest(m_file.bytes.size());
        return {};
    }

private:
    Result<void> take(const FilePart &part)
    {
        const auto text = textOf(m_file.bytes, part);
        switch (part.kind) {
        case PartKind::Separator: takeSeparator(part, text); break;
        case PartKind::Comment: takeComment(text); break;
        case PartKind::Directive: return takeDirective(part, text);
        case PartKind::Variable: return takeVariable(part, text);
        case PartKind::RequestLine: return takeRequestLine(part, text);
        case PartKind::TargetMore: takeTargetMore(text); break;
        case PartKind::Field: return takeField(part, text, true);
        case PartKind::FieldMore: return takeFieldMore(part, text);
        case PartKind::BodyText: takeBodyText(part); break;
        case PartKind::BodyFile: return takeBodyFile(part, text);
        case PartKind::Blank:
        case PartKind::Script:
        case PartKind::Reference:
        case PartKind::Unknown: break;
        }
        return {};
    }

    void takeSeparator(const FilePart &part, std::string_view text)
    {
        finishRequest(part.range.begin);
        m_request = {};
        m_request.title = commentText(text);
        m_request.range.begin = part.range.begin;
    }

    void takeComment(std::string_view text)
    {
        if (m_hasRequestLine)
            return;
        auto &description = m_request.description;
        if (!description.empty())
            description += '\n';
        description += commentText(text);
    }

    Result<void> takeDirective(const FilePart &part, std::string_view text)
    {
        const auto comment = commentText(text);
        const auto word = directiveWord(comment);
        const auto rest = http::trimmed(comment.substr(word.size()));
        if (word == "@disabled-header")
            return takeField(part, rest, false);
        if (word == exactWord)
            return takeExact(part, rest);
        const auto read = readDirective(comment, m_request.options);
        return read ? Result<void>() : failAt(read.error().code, placeOf(part), read.error().detail);
    }

    Result<void> takeExact(const FilePart &part, std::string_view text)
    {
        using Kind = Exact::Kind;
        auto exact = readExact(text);
        if (!exact)
            return failAt(exact.error().code, placeOf(part), exact.error().detail);
        auto &[kind, content, value] = *exact;
        const auto addField = [&, this](bool isOn) {
            m_request.fields.push_back({std::move(content), std::move(value), part.line, isOn});
        };
        const auto addPiece = [&, this](BodyPiece::Kind pieceKind) {
            m_request.body.push_back({pieceKind, {std::move(content), part.line}});
        };
        auto &options = m_request.options;
        switch (kind) {
        case Kind::Name: m_request.title = std::move(content); break;
        case Kind::Method:
            m_request.method = std::move(content);
            m_request.isMethodExact = true;
            break;
        case Kind::Target:
            m_request.target = {std::move(content), part.line};
            m_request.isTargetExact = true;
            break;
        case Kind::Header: addField(true); break;
        case Kind::DisabledHeader: addField(false); break;
        case Kind::DisabledParameter:
            options.disabledParameters.push_back({exact->number(), std::move(value)});
            break;
        case Kind::HeaderSet: options.headerSets.push_back(std::move(content)); break;
        case Kind::ConnectTo: options.connectTo = std::move(content); break;
        case Kind::Address: options.addresses.push_back(std::move(content)); break;
        case Kind::File: addPiece(BodyPiece::Kind::File); break;
        case Kind::Body: addPiece(BodyPiece::Kind::Exact); break;
        }
        return {};
    }

    Result<void> takeVariable(const FilePart &part, std::string_view text)
    {
        const auto equals = text.find('=');
        const auto name = http::trimmed(text.substr(1, equals - 1));
        if (name.empty())
            return failAt(ErrorCode::InvalidInput, placeOf(part), "a variable without a name");
        m_file.variables.push_back({std::string(name), std::string(http::trimmed(text.substr(equals + 1)))});
        return {};
    }

    Result<void> takeRequestLine(const FilePart &part, std::string_view text)
    {
        m_hasRequestLine = true;
        const auto line = parseRequestLine(text);
        if (line.target.empty())
            return failAt(ErrorCode::InvalidInput, placeOf(part), "the request line names no target");
        if (!line.method.empty() && !m_request.isMethodExact)
            m_request.method = line.method;
        if (!m_request.isTargetExact)
            m_request.target = {std::string(line.target), part.line};
        m_request.version = line.version;
        return {};
    }

    /// The version may stand behind the first line of the target or behind its last one.
    void takeTargetMore(std::string_view text)
    {
        const auto version = takeVersion(text);
        if (!m_request.isTargetExact)
            m_request.target.text += text;
        if (!version.empty())
            m_request.version = version;
    }

    Result<void> takeField(const FilePart &part, std::string_view text, bool isOn)
    {
        const auto colon = text.find(':');
        if (colon == std::string_view::npos)
            return failAt(ErrorCode::InvalidInput, placeOf(part), "the header line holds no colon");
        m_request.fields.push_back({std::string(text.substr(0, colon)),
                                    std::string(http::trimmed(text.substr(colon + 1))), part.line, isOn});
        return {};
    }

    Result<void> takeFieldMore(const FilePart &part, std::string_view text)
    {
        if (m_request.fields.empty())
            return failAt(ErrorCode::InvalidInput, placeOf(part),
                          "a continued line without a header before it");
        m_request.fields.back().value += ' ' + std::string(http::trimmed(text));
        return {};
    }

    /// Lines that follow each other are one piece; a comment between them begins a new one.
    void takeBodyText(const FilePart &part)
    {
        auto &body = m_request.body;
        const auto bytes = std::string_view(m_file.bytes)
                               .substr(static_cast<std::size_t>(part.range.begin),
                                       static_cast<std::size_t>(part.range.size()));
        const bool follows = m_bodyTextEnd == part.range.begin && !body.empty();
        if (!follows || body.back().kind != BodyPiece::Kind::Text)
            body.push_back({BodyPiece::Kind::Text, {{}, part.line}});
        body.back().content.text += bytes;
        m_bodyTextEnd = part.range.end;
    }

    Result<void> takeBodyFile(const FilePart &part, std::string_view text)
    {
        const bool isTemplate = text.starts_with("<@");
        const auto path = http::trimmed(text.substr(isTemplate ? 2 : 1));
        if (isTemplate && !text.substr(2).starts_with(' '))
            return failAt(ErrorCode::InvalidInput, placeOf(part),
                          "only UTF-8 files can be included: <@ PATH");
        const auto kind = isTemplate ? BodyPiece::Kind::Template : BodyPiece::Kind::File;
        m_request.body.push_back({kind, {std::string(path), part.line}});
        return {};
    }

    void finishRequest(ByteCount end)
    {
        if (!m_hasRequestLine)
            return;
        m_hasRequestLine = false;
        m_request.range.end = end;
        m_request.body = trimmedBody(std::move(m_request.body));
        m_file.requests.push_back(std::move(m_request));
        m_request = {};
    }

    [[nodiscard]] Place placeOf(const FilePart &part) const { return {m_file.path, part.line}; }

    HttpFile &m_file;
    FileRequest m_request;
    bool m_hasRequestLine = false;
    ByteCount m_bodyTextEnd = 0; // in the file
};

} // namespace

const std::string &FileRequest::displayName() const
{
    return title.empty() ? options.name : title;
}

bool FileRequest::isCalled(std::string_view name) const
{
    return !name.empty() && (title == name || options.name == name);
}

Result<HttpFile> parseHttpFile(std::string bytes, std::string path)
{
    if (const auto checked = checkText(bytes, path); !checked)
        return tl::unexpected<Error>(checked.error());
    auto parts = takeApart(bytes, path);
    if (!parts)
        return tl::unexpected<Error>(parts.error());
    HttpFile file{std::move(path), std::move(bytes), std::move(*parts), {}, {}, {}};
    if (const auto read = Interpreter(file).run(); !read)
        return tl::unexpected<Error>(read.error());
    return file;
}

Result<HttpFile> readHttpFile(const std::string &path)
{
    const auto stamp = stampOf(path); // before the bytes: a write in between is then seen the next time
    auto bytes = readTextFile(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    auto file = parseHttpFile(std::move(*bytes), path);
    if (file && stamp)
        file->stamp = *stamp;
    return file;
}

} // namespace expectra::collections
