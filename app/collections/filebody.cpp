// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/filebody.h"

#include "app/collections/textfile.h"
#include "app/http/syntax.h"
#include "app/request/multipart.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace expectra::collections {

namespace {

// Content that is joined from several pieces is held in memory; one that is a single file is not.
constexpr std::uintmax_t largestPiece = 256 * 1024 * 1024;

std::string withLineEnds(const std::string &text, LineEnds lineEnds)
{
    if (lineEnds == LineEnds::AsWritten)
        return text;
    auto result = text.substr(0, byteOrderMark(text));
    for (const auto &line : linesOf(text)) {
        const bool hasEnd = line.end > line.begin + line.text.size();
        result += lineEnds == LineEnds::Joined ? http::trimmed(line.text) : line.text;
        if (lineEnds == LineEnds::Crlf && hasEnd)
            result += "\r\n";
    }
    return result;
}

bool isFile(const BodyPiece &piece)
{
    return piece.kind == BodyPiece::Kind::File || piece.kind == BodyPiece::Kind::Template;
}

class Assembly final
{
public:
    Assembly(const HttpFile &file, const Variables &variables, LineEnds lineEnds)
        : m_file(file), m_variables(variables), m_lineEnds(lineEnds)
    {}

    Result<std::string> pathOf(const BodyPiece &piece) const
    {
        auto path = m_variables.resolve(piece.content.text, placeOf(piece));
        if (!path || path->empty())
            return path;
        // An absolute path stays what it is.
        return (std::filesystem::path(m_file.path).parent_path() / *path).lexically_normal().string();
    }

    /// Files that are sent as they are stay files.
    Result<std::vector<BodySegment>> segments(const std::vector<BodyPiece> &pieces) const
    {
        std::vector<BodySegment> result;
        for (const auto &piece : pieces) {
            const auto text = piece.kind == BodyPiece::Kind::File ? pathOf(piece) : bytesOf(piece);
            if (!text)
                return tl::unexpected<Error>(text.error());
            if (piece.kind == BodyPiece::Kind::File)
                result.emplace_back(FileBody{*text});
            else
                append(result, *text);
            if (isFile(piece) && &piece != &pieces.back())
                append(result, std::string(endOfInclude()));
        }
        return result;
    }

    /// The files stand in their order in both.
    Result<BytesBody> joined(const std::vector<BodySegment> &segments,
                             const std::vector<BodyPiece> &pieces) const
    {
        BytesBody body;
        auto piece = pieces.begin();
        for (const auto &segment : segments) {
            if (const auto *text = std::get_if<BytesBody>(&segment)) {
                body.bytes += text->bytes;
                continue;
            }
            piece = std::find_if(piece, pieces.end(),
                                 [](const BodyPiece &each) { return each.kind == BodyPiece::Kind::File; });
            const auto bytes = readFile(std::get<FileBody>(segment).path, placeOf(*piece++));
            if (!bytes)
                return tl::unexpected<Error>(bytes.error());
            body.bytes += *bytes;
        }
        return body;
    }

private:
    static void append(std::vector<BodySegment> &segments, const std::string &bytes)
    {
        if (segments.empty() || !std::holds_alternative<BytesBody>(segments.back()))
            segments.emplace_back(BytesBody{});
        std::get<BytesBody>(segments.back()).bytes += bytes;
    }

    Result<std::string> bytesOf(const BodyPiece &piece) const
    {
        if (!isFile(piece)) {
            const auto text = m_variables.resolve(piece.content.text, placeOf(piece));
            return text && piece.kind == BodyPiece::Kind::Text ? withLineEnds(*text, m_lineEnds) : text;
        }
        const auto path = pathOf(piece);
        if (!path)
            return path;
        const auto bytes = readFile(*path, placeOf(piece));
        return bytes ? m_variables.resolve(*bytes, {*path, 0}) : bytes;
    }

    /// Behind an included file its line in the .http file ends.
    [[nodiscard]] std::string_view endOfInclude() const
    {
        switch (m_lineEnds) {
        case LineEnds::AsWritten: return "\n";
        case LineEnds::Crlf: return "\r\n";
        case LineEnds::Joined: break;
        }
        return {};
    }

    static Result<std::string> readFile(const std::string &path, const Place &place)
    {
        std::error_code error;
        const auto size = std::filesystem::file_size(path, error);
        if (error)
            return failAt(ErrorCode::Unreadable, place, path + ": " + error.message());
        if (size > largestPiece)
            return failAt(ErrorCode::Unreadable, place, path + ": larger than 256 MiB");
        std::string bytes(static_cast<std::size_t>(size), '\0');
        std::ifstream file(path, std::ios::binary);
        file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return file ? Result<std::string>(std::move(bytes))
                    : failAt(ErrorCode::Unreadable, place, path + " can't be read");
    }

    [[nodiscard]] Place placeOf(const BodyPiece &piece) const { return {m_file.path, piece.content.line}; }

    const HttpFile &m_file;
    const Variables &m_variables;
    LineEnds m_lineEnds;
};

} // namespace

LineEnds lineEndsFor(std::string_view contentType)
{
    const auto type = http::toLower(http::trimmed(contentType.substr(0, contentType.find(';'))));
    if (type.starts_with("multipart/"))
        return LineEnds::Crlf;
    return type == "application/x-www-form-urlencoded" ? LineEnds::Joined : LineEnds::AsWritten;
}

Result<Body> resolveBody(const HttpFile &file, const FileRequest &request, const Variables &variables,
                         std::string_view contentType)
{
    if (request.options.generatedBody)
        return GeneratedBody{*request.options.generatedBody};
    const auto &pieces = request.body;
    if (pieces.empty())
        return NoBody{};
    const auto &chosen = request.options.boundary;
    const auto boundary = chosen ? std::string_view(*chosen) : boundaryOf(contentType);
    const Assembly assembly(file, variables, chosen ? LineEnds::Crlf : lineEndsFor(contentType));
    const auto segments = assembly.segments(pieces);
    if (!segments)
        return tl::unexpected<Error>(segments.error());
    const auto isFileSegment = [](const BodySegment &each) { return std::holds_alternative<FileBody>(each); };
    if (segments->size() == 1 && isFileSegment(segments->front()))
        return std::get<FileBody>(segments->front());
    if (chosen || std::any_of(segments->begin(), segments->end(), isFileSegment)) {
        if (auto multipart = parseMultipart(*segments, boundary))
            return *std::move(multipart);
    }
    const auto joined = assembly.joined(*segments, pieces);
    return joined ? Result<Body>(*joined) : tl::unexpected<Error>(joined.error());
}

} // namespace expectra::collections
